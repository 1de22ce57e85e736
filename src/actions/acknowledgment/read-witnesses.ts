import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Witness } from '../../registry/guards/check-witnesses.js';

/** Names and positions, with a comma between the two and semicolons between people. */
export function readWitnesses(text: string): Outcome<readonly Witness[]> {
  const people = text
    .split(';')
    .map((each) => each.trim().normalize('NFC'))
    .filter((each) => each !== '')
    .map((each) => {
      const comma = each.indexOf(',');
      return comma === -1
        ? { name: each, position: '' }
        : { name: each.slice(0, comma).trim(), position: each.slice(comma + 1).trim() };
    });
  const wrong = people.findIndex(({ name, position }) => name === '' || position === '');
  return wrong === -1 ? succeed(people) : fail([describeNoPosition(wrong + 1)]);
}

function describeNoPosition(ordinal: number): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/witness-position',
    severity: 'error',
    message: {
      ru: `У свидетеля ${ordinal} нет фамилии или должности`,
      en: `Witness ${ordinal} has no name or no position`,
    },
    help: {
      ru: 'Напишите так: --witnesses "Ким А. А., бухгалтер; Белов Н. И., экономист".',
      en: 'Write it like this: --witnesses "Kim A. A., accountant; Belov N. I., economist".',
    },
  });
}

import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Retention } from '../state/event.js';
import type { Version } from '../state/version.js';
import { sayDate } from './check-dates.js';
import { sayVersion } from './describe-state.js';

/**
 * The last day on which a version has to be kept; `undefined`: for ever. The term is counted from 1 January of the year
 * after the one in which the version lost its force (List of archival documents, Rosarkhiv, 20.12.2019 № 236, and its
 * instruction № 237).
 */
export function findKeptUntil(closedOn: IsoDate, { years }: Pick<Retention, 'years'>): IsoDate | undefined {
  if (years === undefined) return undefined;
  const year = Number(closedOn.slice(0, 4)) + years;
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** Whether a version that has lost its force may be disposed of on a day. */
export function checkDisposal(
  version: Version,
  { act, retention, today }: { readonly act: string; readonly retention: Retention; readonly today: IsoDate },
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const keptUntil = findKeptUntil(version.end?.day ?? today, retention);
  if (act === '') found.push(describeNoAct());
  if (version.hold !== undefined) found.push(describeHeld(version, version.hold.reason));
  if (keptUntil === undefined) found.push(describeForEver(version, retention));
  else if (today <= keptUntil) found.push(describeKeep(version, keptUntil, retention));
  return found;
}

/** A version that is held already, or is not held at all. */
export function describeHoldState(version: Version): Diagnostic {
  const name = sayVersion(version);
  return diagnostic({
    code: 'registry/hold-state',
    severity: 'error',
    message:
      version.hold === undefined
        ? { ru: `${name.ru}: запрета на уничтожение нет`, en: `${name.en} is not held` }
        : {
            ru: `${name.ru}: уничтожать её уже запрещено (${version.hold.reason})`,
            en: `${name.en} is held already (${version.hold.reason})`,
          },
    help: {
      ru: 'Сроки и запреты показывает rolebook archive list.',
      en: 'rolebook archive list shows terms and holds.',
    },
  });
}

function describeHeld(version: Version, reason: string): Diagnostic {
  const name = sayVersion(version);
  return diagnostic({
    code: 'registry/on-hold',
    severity: 'error',
    message: {
      ru: `${name.ru}: уничтожать её запрещено: ${reason}`,
      en: `${name.en} is held: ${reason}`,
    },
    help: {
      ru: 'Когда причина отпадёт, снимите запрет: rolebook archive release <версия> --reason "…".',
      en: 'When the reason has gone, end the hold: rolebook archive release <version> --reason "…".',
    },
  });
}

function describeForEver(version: Version, { source }: Retention): Diagnostic {
  const name = sayVersion(version);
  return diagnostic({
    code: 'registry/kept-for-ever',
    severity: 'error',
    message: { ru: `${name.ru} хранится постоянно`, en: `${name.en} is kept for ever` },
    why: { ru: `Так решила организация: ${source}.`, en: `The organization says so: ${source}.` },
  });
}

function describeKeep(version: Version, keptUntil: IsoDate, { source }: Retention): Diagnostic {
  const name = sayVersion(version);
  return diagnostic({
    code: 'registry/term-not-over',
    severity: 'error',
    message: {
      ru: `${name.ru} хранится по ${sayDate(keptUntil)} включительно`,
      en: `${name.en} has to be kept until ${keptUntil}`,
    },
    why: {
      ru: `Срок назначила организация (${source}); он считается с 1 января года после прекращения, раньше уничтожать нельзя.`,
      en: `The organization has set the term (${source}); it counts from 1 January of the year after the end, and nothing is disposed of before.`,
    },
  });
}

function describeNoAct(): Diagnostic {
  return diagnostic({
    code: 'registry/no-act',
    severity: 'error',
    message: {
      ru: 'Не указан номер акта об уничтожении',
      en: 'The number of the act of disposal is missing',
    },
    help: {
      ru: 'Назовите номер и дату акта: --act 3 --dated 2026-11-22. Акт составляет rolebook build --case.',
      en: 'Name number and date of the act: --act 3 --dated 2026-11-22. rolebook build --case makes the act.',
    },
  });
}

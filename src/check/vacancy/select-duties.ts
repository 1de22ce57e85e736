import { type Diagnostic, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Inline } from '../../document/inline.js';
import { type ClauseEntry, flattenClause } from '../clause-entry.js';
import type { Role } from '../role.js';
import type { Vacancy } from './vacancy.js';

/**
 * The duties that an advertisement prints: those that it names, in its order; else those of the file of the role. Of the
 * latter one is left out, with a warning, that refers to what is not printed or is still to be filled in.
 */
export function selectDuties(
  { duties, role: link }: Vacancy,
  role: Role,
): { readonly value: readonly ClauseEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  if (duties !== undefined) {
    const value = duties.flatMap(({ id }) => role.duties.find((duty) => duty.id === `duties.${id}`) ?? []);
    return { value, diagnostics: [] };
  }
  const reasons = new Map<ClauseEntry, Text>();
  // Leaving one duty out can leave another without what it refers to.
  for (let before = -1; before !== reasons.size;) {
    before = reasons.size;
    const left = role.duties.filter((duty) => !reasons.has(duty));
    const known = new Set(left.flatMap(flattenClause).map(({ id }) => id));
    for (const duty of left) {
      const reason = findObstacle(duty, known);
      if (reason !== undefined) reasons.set(duty, reason);
    }
  }
  return {
    value: role.duties.filter((duty) => !reasons.has(duty)),
    diagnostics: [...reasons].map(([{ place }, reason]) =>
      diagnostic({
        code: 'vacancy/duty-left-out',
        severity: 'warning',
        message: {
          ru: `Обязанность не вошла в объявление: ${reason.ru}`,
          en: `A duty is not in the advertisement: ${reason.en}`,
        },
        help: {
          ru: 'Перечислите в поле duties вакансии те обязанности, которые нужны.',
          en: 'List the duties that you want in the field duties of the vacancy.',
        },
        place: link.place,
        related: [{ message: { ru: 'эта обязанность', en: 'this duty' }, place }],
      }),
    ),
  };
}

const elsewhere: Text = {
  ru: 'она ссылается на пункт, которого в объявлении нет',
  en: 'it refers to a clause that is not printed',
};
const unfinished: Text = { ru: 'в ней остался пропуск', en: 'something in it is still to be filled in' };

function findObstacle(duty: ClauseEntry, known: ReadonlySet<string>): Text | undefined {
  const inlines = flattenClause(duty).flatMap(({ text, condition, frequency }) =>
    [text, condition, frequency].flatMap((each) => listRuns(each?.inlines ?? [])),
  );
  if (inlines.some(({ type }) => type === 'blank')) return unfinished;
  return inlines.some((inline) => inline.type === 'ref' && !known.has(inline.target)) ? elsewhere : undefined;
}

function listRuns(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => (inline.type === 'strong' ? listRuns(inline.content) : [inline]));
}

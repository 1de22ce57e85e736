import { transliterate } from '../../language/ru/transliterate.js';
import type { CheckedBook } from '../../check/book.js';
import { cutGrade, spellKey } from '../../check/staffing/name-keys.js';
import { isImpossibleName } from '../workspace-name.js';
import type { ScaffoldValues } from '../scaffold-role.js';
import type { StaffingReport } from './report-staffing.js';

/** As long as ids may be; what tells two of one name apart must fit as well. */
const longestId = 56;
const reservedIds = ['organization', 'staffing'];

/**
 * The roles to make for positions without an instruction: one for each title of a unit. What is called nearly like a role is left
 * out: one of the two is a slip. Ids are titles in Latin letters, unlike any in `taken` and each
 * other. The head of the unit is proposed as the supervisor.
 */
export function planScaffolds(
  { positions, unlisted }: Pick<StaffingReport, 'positions' | 'unlisted'>,
  { organization }: Pick<CheckedBook, 'organization'>,
  taken: ReadonlySet<string>,
): readonly ScaffoldValues[] {
  const used = new Set([...taken, ...reservedIds]);
  const seen = new Set<string>();
  const slips = new Set(unlisted.map(({ near }) => near));
  const heads = new Map(organization.units.map(({ id, head }) => [id, head?.id]));
  return positions.flatMap(({ title: written, unit: named, unitId, category, roles, near }) => {
    const title = fitTitle(cutGrade(written));
    const key = `${spellKey(named ?? '')} ${spellKey(title)}`;
    if (roles.length > 0 || near !== undefined || seen.has(key) || slips.has(written)) return [];
    seen.add(key);
    const id = chooseId(title, unitId, used);
    used.add(id);
    const reportsTo = unitId === undefined ? undefined : heads.get(unitId);
    return [{ id, title, unit: unitId, reportsTo, category }];
  });
}

/** A title as instructions have it: with a small letter, unless it begins with an abbreviation («IT-директор»). */
function fitTitle(title: string): string {
  const [first = '', second = ''] = title;
  if (title === title.toUpperCase() && /\s/u.test(title)) return title.toLowerCase();
  return second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + title.slice(first.length)
    : title;
}

function chooseId(title: string, unit: string | undefined, used: ReadonlySet<string>): string {
  const latin = makeId(title) || 'role';
  const base = isImpossibleName(latin) ? `${latin}-role` : latin;
  if (!used.has(base)) return base;
  const inUnit = unit === undefined ? undefined : makeId(`${base}-${unit}`);
  if (inUnit !== undefined && !used.has(inUnit)) return inUnit;
  for (let count = 2; ; count += 1) {
    const id = `${base}-${count}`;
    if (!used.has(id)) return id;
  }
}

function makeId(text: string): string {
  return transliterate(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longestId)
    .replaceAll(/^-+|-+$/gu, '');
}

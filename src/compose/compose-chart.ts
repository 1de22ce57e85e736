import type { Book } from '../check/book.js';
import type { RoleOutline } from '../check/role-outline.js';
import type {
  ChartPosition,
  ChartStaffing,
  ChartWords,
  OrganizationChart,
} from '../document/organization-chart.js';
import { orderTree } from '../document/select-chart-part.js';
import type { Language } from '../language/language.js';
import { wordAt } from './read-words.js';
import { sortByUnit } from './sort-by-unit.js';
import type { Words } from './words.js';

/** What a chart is composed of. */
export interface ChartRequest {
  readonly book: Pick<Book, 'organization' | 'roles'>;
  /** The language that the book is read in. */
  readonly tag: string;
  readonly words: Words;
  readonly language: Pick<Language, 'capitalizeFirst'>;
  /** What is known of the posts of a role in one of its units, each by its id. */
  readonly findStaffing?: ((role: string, unit: string | undefined) => ChartStaffing | undefined) | undefined;
}

/** A box before its place in the tree is known. */
type Draft = Omit<ChartPosition, 'depth' | 'below'>;

/**
 * The chart of all positions of a book. Nobody is left out: where a supervisor is not named or cannot be read, an empty
 * place stands for them, and a circle of supervisors is opened at its first role. Forms are no positions, unless others
 * report to them.
 */
export function composeChart({ book, tag, words, language, findStaffing }: ChartRequest): OrganizationChart {
  const { organization } = book;
  const all = sortByUnit([...book.roles.values()], organization);
  const supervisors = new Set(all.flatMap(({ line }) => line.supervisors.map((each) => each.supervisor.id)));
  const roles = all.filter(({ id, form }) => !form || supervisors.has(id));
  const known = new Map(roles.map((role) => [role.id, role]));
  const titleOf = (role: RoleOutline): string => language.capitalizeFirst(role.title.nominative);
  const drafts = roles
    .flatMap((role) => draftBoxes(role, known, titleOf))
    .map((draft) => {
      const staffing = draft.role === undefined ? undefined : findStaffing?.(draft.role, draft.unit);
      return staffing === undefined ? draft : { ...draft, staffing };
    });
  const empty = new Map<string, Draft>();
  for (const { above } of drafts) {
    if (above?.startsWith(emptyPlace) !== true) continue;
    const lost = above === emptyPlace ? undefined : above.slice(emptyPlace.length);
    const title =
      lost === undefined
        ? wordAt(words, 'chart.vacant')
        : wordAt(words, 'chart.lost').replace('{role}', () => lost);
    const state = lost === undefined ? 'vacant' : 'lost';
    empty.set(above, { key: above, state, role: lost, title, functional: [] });
  }
  const positions = countBelow(arrange([...drafts, ...empty.values()]));
  const used = new Set(positions.map(({ unit }) => unit));
  return {
    language: tag,
    title: `${wordAt(words, 'chart.title')} ${organization.name.short}`,
    author: organization.name.full,
    units: organization.units
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ id, name: language.capitalizeFirst(name.nominative) })),
    positions,
    words: readChartWords(words),
  };
}

/** What keys of empty places begin with. Ids hold no space, so that no role has such a key. */
const emptyPlace = 'no supervisor ';

/** The boxes of a role: one, or one for each unit that it serves. */
function draftBoxes(
  role: RoleOutline,
  known: ReadonlyMap<string, RoleOutline>,
  titleOf: (role: RoleOutline) => string,
): readonly Draft[] {
  const { id, reporting, line } = role;
  const units = line.units.length > 0 ? line.units.map((unit) => unit.id) : [undefined];
  const functional = reporting.top === true ? [] : reporting.functional;
  return units.map((unit) => {
    const supervisor = line.supervisors.find((each) => each.unit?.id === unit)?.supervisor.id;
    const found = supervisor === undefined ? undefined : known.get(supervisor);
    return {
      ...{ key: boxKey(role, unit), state: 'position', role: id, title: titleOf(role), unit },
      ...(reporting.top !== true && {
        above: found === undefined ? emptyPlace + (supervisor ?? '') : boxKey(found, unit),
      }),
      functional: functional.map(({ id: other }) => {
        const named = known.get(other);
        return named === undefined ? { title: other } : { key: boxKey(named, unit), title: titleOf(named) };
      }),
    };
  });
}

/** The box of a role as one unit sees it: that in the unit itself, else the first one. */
function boxKey({ id, line }: RoleOutline, unit: string | undefined): string {
  if (line.units.length < 2) return id;
  const own = line.units.find((each) => each.id === unit) ?? line.units[0];
  return own === undefined ? id : `${id}@${own.id}`;
}

/** Everybody in the order of a tree. What no top leads to goes round in circles: each is opened where it is first met. */
function arrange(drafts: readonly Draft[]): readonly ChartPosition[] {
  const unplaced = drafts.map((each) => ({ ...each, depth: 0, below: { direct: 0, all: 0 } }));
  const below = new Map<string, ChartPosition[]>();
  for (const each of unplaced) {
    if (each.above === undefined) continue;
    const group = below.get(each.above);
    if (group === undefined) below.set(each.above, [each]);
    else group.push(each);
  }
  const listBelow = ({ key }: ChartPosition): readonly ChartPosition[] => below.get(key) ?? [];
  const tops = unplaced.filter(({ above }) => above === undefined);
  const reached = new Set(orderTree(tops, listBelow).map(({ key }) => key));
  const opened: ChartPosition[] = [];
  for (const each of unplaced) {
    if (reached.has(each.key)) continue;
    const start = { ...each, above: undefined };
    opened.push(start);
    for (const { key } of orderTree([start], listBelow)) reached.add(key);
  }
  return orderTree([...tops, ...opened], listBelow);
}

/**
 * How many positions are below each. Boxes that stand for nobody do not count, and those of one role count once for
 * whoever is above several of them.
 */
function countBelow(positions: readonly ChartPosition[]): readonly ChartPosition[] {
  const counts = new Map(positions.map(({ key }) => [key, { direct: 0, all: 0 }]));
  for (const { key, above, state } of positions.toReversed()) {
    const supervisor = above === undefined ? undefined : counts.get(above);
    if (supervisor === undefined) continue;
    const own = state === 'position' ? 1 : 0;
    supervisor.direct += own;
    supervisor.all += own + (counts.get(key)?.all ?? 0);
  }
  const byKey = new Map(positions.map((each) => [each.key, each]));
  const seen = new Map<string, Set<string>>();
  for (const { key, role, above } of positions) {
    if (role === undefined || !key.includes('@')) continue;
    const met = seen.get(role) ?? new Set();
    seen.set(role, met);
    for (
      let next = above, isDirect = true;
      next !== undefined;
      next = byKey.get(next)?.above, isDirect = false
    ) {
      const count = counts.get(next);
      if (count !== undefined && met.has(next)) count.all -= 1;
      if (count !== undefined && isDirect && met.has(`${next} directly`)) count.direct -= 1;
      met.add(next);
      if (isDirect) met.add(`${next} directly`);
    }
  }
  return positions.map((each) => ({ ...each, below: counts.get(each.key) ?? each.below }));
}

function readChartWords(words: Words): ChartWords {
  return {
    reporting: wordAt(words, 'chart.reporting'),
    functional: wordAt(words, 'chart.functional'),
    below: wordAt(words, 'chart.below'),
    list: wordAt(words, 'chart.list'),
    onSheet: wordAt(words, 'chart.onSheet'),
    firstSheet: wordAt(words, 'chart.firstSheet'),
    furtherSheet: wordAt(words, 'chart.furtherSheet'),
    headcount: wordAt(words, 'chart.headcount'),
    filled: wordAt(words, 'chart.filled'),
    vacant: wordAt(words, 'chart.vacantPosts'),
    allPosts: wordAt(words, 'chart.allPosts'),
    moreNames: wordAt(words, 'chart.moreNames'),
  };
}

import type { DrawnOrganization } from '../actions/draw-organization.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import type { Terminal } from './terminal.js';
import { type Segment, wrapSegments } from './wrap-segments.js';

type Chart = DrawnOrganization['chart'];
type Position = Chart['positions'][number];
type Staffing = NonNullable<Position['staffing']>;

/** Signs that a tree is drawn with. */
interface Signs {
  readonly branch: string;
  readonly last: string;
  readonly line: string;
  readonly dot: string;
  readonly functional: string;
  readonly cut: string;
}

const drawn: Signs = { branch: '├─ ', last: '└─ ', line: '│  ', dot: ' · ', functional: '⇢ ', cut: '…' };
const typed: Signs = { branch: '|- ', last: '`- ', line: '|  ', dot: ' - ', functional: '~> ', cut: '...' };
const space = '   ';

/** So many cells are left for words, however deep a position stands. */
const leastRoom = 30;

/**
 * A chart as a tree, one position a line: title, unit, how many report to it, its posts, and its functional
 * supervisors. Lines that
 * are longer than the screen are wrapped at spaces, never cut.
 */
export function printChart({ sources, chart, withoutRole }: DrawnOrganization, terminal: Terminal): string {
  const { locale, color } = terminal;
  const signs = terminal.unicode ? drawn : typed;
  const { positions } = chart;
  const place = sources.folder === '' ? '' : `${sources.folder}${signs.dot}`;
  const heading = revealControls(place + chart.author);
  const lines = [color ? `\u001B[1m${heading}\u001B[22m` : heading];
  if (positions.length === 0) lines.push({ ru: '(должностей нет)', en: '(no positions)' }[locale]);
  const lasts = findLasts(positions);
  const units = new Map(chart.units.map(({ id, name }) => [id, name]));
  const stems: string[] = [];
  positions.forEach((position, index) => {
    const { depth } = position;
    const isLast = lasts[index] === true;
    const stem = depth === 0 ? '' : stems.slice(1, depth).join('');
    const joint = depth === 0 ? '' : isLast ? signs.last : signs.branch;
    stems[depth] = isLast ? space : signs.line;
    const below = depth === 0 ? '' : (stems[depth] ?? '');
    const hasBelow = (positions[index + 1]?.depth ?? 0) > depth;
    const room = terminal.width - leastRoom;
    const segments = describePosition(position, units, terminal, signs);
    const first = cutStem(stem + joint, room, signs);
    const next = cutStem(stem + below + (hasBelow ? signs.line : space), room, signs);
    const width = terminal.width - Math.max(cells(first), cells(next));
    wrapSegments(segments, width, 0).forEach((line, row) => {
      lines.push(`${row === 0 ? first : next}${line}`);
    });
  });
  if (chart.posts !== undefined) {
    lines.push(`${{ ru: 'всего', en: 'in all' }[locale]}${signs.dot}${sayPosts(chart.posts, locale)}`);
  }
  if (withoutRole.length > 0) {
    const said = {
      ru: 'нет на схеме: должности без инструкции',
      en: 'not shown: positions without an instruction',
    };
    const segments = [said[locale], ...sayWithoutRole(withoutRole, terminal, signs)];
    lines.push(
      ...wrapSegments(
        segments.map((text) => ({ text, codes: undefined })),
        terminal.width,
        2,
      ),
    );
  }
  if (positions.some(({ functional }) => functional.length > 0)) {
    lines.push(
      `${signs.functional}${{ ru: 'функциональный руководитель', en: 'functional supervisor' }[locale]}`,
    );
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Of each position whether no other of the same supervisor follows. */
function findLasts(positions: readonly Position[]): readonly boolean[] {
  const follows: boolean[] = [];
  return positions
    .toReversed()
    .map(({ depth }) => {
      const isLast = follows[depth] !== true;
      follows.length = Math.min(follows.length, depth);
      follows[depth] = true;
      return isLast;
    })
    .reverse();
}

/** A stem that would leave no room for words loses its beginning. */
function cutStem(stem: string, room: number, { cut }: Signs): string {
  const letters = Array.from(stem);
  return letters.length <= room ? stem : cut + letters.slice(letters.length - room + cells(cut)).join('');
}

function cells(text: string): number {
  return Array.from(text).length;
}

const bold = ['\u001B[1m', '\u001B[22m'] as const;
const dim = ['\u001B[2m', '\u001B[22m'] as const;
const yellow = ['\u001B[33m', '\u001B[39m'] as const;

function describePosition(
  { title, state, unit, below, staffing, functional }: Position,
  units: ReadonlyMap<string, string>,
  { locale, color }: Terminal,
  { dot, functional: arrow }: Signs,
): readonly Segment[] {
  const paint = (codes: Segment['codes']): Segment['codes'] => (color ? codes : undefined);
  const isReal = state === 'position';
  const name = revealControls(isReal ? title : `(${title})`);
  const details = [
    ...(unit === undefined ? [] : [revealControls(units.get(unit) ?? unit)]),
    ...(below.all === 0
      ? []
      : [`${{ ru: 'в подчинении', en: 'reporting to it' }[locale]}\u00A0${countBelow(below, locale)}`]),
  ];
  return [
    { text: name, codes: paint(isReal ? (below.all > 0 ? bold : undefined) : yellow) },
    ...details.map((text) => ({ text: dot + text, codes: paint(dim) })),
    ...(staffing === undefined ? [] : listStaffing(staffing, { locale, dot, paint })),
    ...functional.map((each) => ({ text: `${dot}${arrow}${revealControls(each.title)}`, codes: paint(dim) })),
  ];
}

/** The posts of a position; vacancies stand out. */
function listStaffing(
  staffing: Staffing,
  {
    locale,
    dot,
    paint,
  }: {
    readonly locale: Terminal['locale'];
    readonly dot: string;
    readonly paint: (codes: Segment['codes']) => Segment['codes'];
  },
): readonly Segment[] {
  const codes = paint((staffing.vacant ?? 0) > 0 ? yellow : dim);
  return [
    { text: dot + sayPosts(staffing, locale), codes },
    ...(staffing.names ?? []).map((name) => ({ text: dot + revealControls(name), codes: paint(dim) })),
  ];
}

const postWords = {
  headcount: { ru: 'единиц', en: 'posts' },
  filled: { ru: 'занято', en: 'filled' },
  vacant: { ru: 'вакантно', en: 'vacant' },
} as const satisfies Record<string, Text>;

/** So many positions without an instruction are named; the others are counted. */
const mostNamed = 10;

function sayWithoutRole(
  positions: DrawnOrganization['withoutRole'],
  { locale }: Terminal,
  { dot }: Signs,
): readonly string[] {
  const named = positions.slice(0, mostNamed).map((each) => {
    const posts = sayPosts({ headcount: each.headcount }, locale);
    return `${dot}${revealControls(each.title)} (${posts})`;
  });
  const more = positions.length - named.length;
  return more === 0 ? named : [...named, `${dot}${{ ru: `и ещё ${more}`, en: `${more} more` }[locale]}`];
}

function sayPosts({ headcount, filled, vacant }: Staffing, locale: Terminal['locale']): string {
  const say = (word: Text, count: number | undefined): readonly string[] => {
    if (count === undefined) return [];
    const figures = locale === 'ru' ? String(count).replace('.', ',') : String(count);
    return [`${word[locale]}\u00A0${figures}`];
  };
  return [
    ...say(postWords.headcount, headcount),
    ...say(postWords.filled, filled),
    ...say(postWords.vacant, vacant === 0 ? undefined : vacant),
  ].join(', ');
}

function countBelow({ direct, all }: Position['below'], locale: Terminal['locale']): string {
  if (direct === all) return String(all);
  return { ru: `${direct}\u00A0(всего ${all})`, en: `${direct}\u00A0(${all} in all)` }[locale];
}

/** As `--json` prints it; described by `schemas/findings.schema.json`. */
export function toJsonChart({ sources, chart, withoutRole }: DrawnOrganization): object {
  const units = new Map(chart.units.map(({ id, name }) => [id, name]));
  return {
    ...(sources.folder !== '' && { organization: sources.folder }),
    name: chart.author,
    nodes: chart.positions.map(({ key, state, role, title, unit, depth, below, staffing }) => ({
      ...{ key, state, ...(role !== undefined && { role }), title },
      ...(unit !== undefined && { unit, unitName: units.get(unit) ?? unit }),
      ...{ depth, direct: below.direct, all: below.all },
      ...staffing,
    })),
    ...(withoutRole.length > 0 && {
      withoutRole: withoutRole.map(({ title, headcount }) => ({ title, headcount })),
    }),
    edges: chart.positions.flatMap(({ key, above, functional }) => [
      ...(above === undefined ? [] : [{ from: key, to: above, kind: 'reports-to' }]),
      ...functional.map((each) => ({
        from: key,
        ...(each.key === undefined ? { title: each.title } : { to: each.key }),
        kind: 'functional',
      })),
    ]),
  };
}

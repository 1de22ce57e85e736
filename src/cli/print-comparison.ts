import type { ComparedEditions, ReportedChange } from '../actions/compare-editions.js';
import { countNoun } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import { markAdded, markRemoved } from './mark-changes.js';
import type { Terminal } from './terminal.js';
import { type Segment, wrapSegments } from './wrap-segments.js';

type Change = ReportedChange['change'];

/** What stands before a change, and how such changes are counted. */
const changes: Readonly<Record<Change, { readonly sign: string; readonly noun: Noun }>> = {
  added: {
    sign: '+',
    noun: { ru: ['добавлено', 'добавлено', 'добавлено'], en: ['added', 'added'] },
  },
  removed: {
    sign: '−',
    noun: { ru: ['исключено', 'исключено', 'исключено'], en: ['removed', 'removed'] },
  },
  reworded: {
    sign: '~',
    noun: { ru: ['изложено иначе', 'изложено иначе', 'изложено иначе'], en: ['reworded', 'reworded'] },
  },
  moved: {
    sign: '↕',
    noun: { ru: ['перенесено', 'перенесено', 'перенесено'], en: ['moved', 'moved'] },
  },
  renumbered: {
    sign: '#',
    noun: { ru: ['сменило номер', 'сменили номер', 'сменили номер'], en: ['renumbered', 'renumbered'] },
  },
};

type Noun = Parameters<typeof countNoun>[1];

/** What a change is in law, in words. */
export const changeKindNames: Readonly<Record<NonNullable<ComparedEditions['kind']>, Text>> = {
  editorial: { ru: 'редакционная правка', en: 'editorial' },
  detail: { ru: 'уточнение без изменения трудовой функции', en: 'detail within the labour function' },
  'other-conditions': { ru: 'изменение других условий договора', en: 'other conditions of the contract' },
  'labour-function': { ru: 'изменение трудовой функции', en: 'the labour function itself' },
};

const words = {
  nothing: { ru: 'Тексты одинаковы.', en: 'The texts are the same.' },
  numbers: { ru: 'Только номера', en: 'Numbers only' },
  total: { ru: 'Всего', en: 'Total' },
  kind: { ru: 'Вид изменения, предположительно', en: 'Kind of change, presumably' },
  decide: {
    ru: 'Это предположение по тому, что затронуто; решает человек.',
    en: 'This is a guess by what was touched; a person decides.',
  },
  outside: { ru: 'Название', en: 'Title' },
} as const satisfies Record<string, Text>;

/** Two editions as people read them: by section, what was struck out and put in, and what it is in law. Ends with a line feed. */
export function printComparison(compared: ComparedEditions, terminal: Terminal): string {
  const { locale } = terminal;
  const lines = [
    bold(revealControls(compared.title), terminal),
    `  ${revealControls(compared.before)} → ${revealControls(compared.after)}`,
    '',
  ];
  if (compared.changes.length === 0) return `${[...lines, words.nothing[locale]].join('\n')}\n`;
  let section: string | undefined;
  for (const change of compared.changes.filter((each) => each.change !== 'renumbered')) {
    if (change.section !== section) {
      if (section !== undefined) lines.push('');
      section = change.section;
      lines.push(bold(revealControls(section === '' ? words.outside[locale] : section), terminal));
    }
    lines.push(...printChange(change, terminal));
  }
  const renumbered = compared.changes.filter(({ change }) => change === 'renumbered');
  if (renumbered.length > 0) {
    if (section !== undefined) lines.push('');
    lines.push(...printNumbers(renumbered, terminal));
  }
  return `${[...lines, '', ...printSummary(compared, terminal)].join('\n')}\n`;
}

function printChange(change: ReportedChange, terminal: Terminal): readonly string[] {
  const numbers = [change.before?.number, change.after?.number].filter(
    (each) => each !== undefined && each !== '',
  );
  const label = [...new Set(numbers)].join(' → ');
  const sign = change.moved && change.change === 'reworded' ? '↕~' : changes[change.change].sign;
  const head = `  ${sign} ${label === '' ? '' : `${label} `}`;
  return wrapSegments([{ text: head }, ...listSegments(change, terminal)], terminal.width, 6).map(
    (line, place) => (place === 0 ? `  ${line.trimStart()}` : line),
  );
}

function listSegments(change: ReportedChange, terminal: Terminal): readonly Segment[] {
  if (change.before === undefined) return [markAdded(change.after?.text ?? '', terminal)];
  if (change.after === undefined) return [markRemoved(change.before.text, terminal)];
  return change.words.map((each) => {
    const text = revealControls(each.text);
    if (each.in === 'both') return { text };
    return each.in === 'before' ? markRemoved(each.text, terminal) : markAdded(each.text, terminal);
  });
}

function printNumbers(renumbered: readonly ReportedChange[], { locale, width }: Terminal): readonly string[] {
  const pairs = renumbered.map(({ before, after }) => {
    const [old, recent] = [before?.number ?? '', after?.number ?? ''];
    return old === recent ? recent : `${old}\u00A0→\u00A0${recent}`;
  });
  return wrapSegments([{ text: `${words.numbers[locale]}: ${pairs.join('; ')}` }], width, 2);
}

function printSummary({ changes: all, kind }: ComparedEditions, terminal: Terminal): readonly string[] {
  const { locale, width } = terminal;
  const counts = Object.entries(changes).flatMap(([name, { noun }]) => {
    const count = all.filter(({ change }) => change === name).length;
    const [number = '', ...rest] = countNoun(count, noun)[locale].split(' ');
    return count === 0 ? [] : [`${rest.join(' ')} ${number}`];
  });
  const lines = [`${words.total[locale]}: ${counts.join(', ')}.`];
  if (kind !== undefined) {
    const reasons = new Map<string, string[]>();
    for (const change of all.filter((each) => each.kind === kind)) {
      const number = change.after?.number ?? change.before?.number ?? '';
      reasons.set(change.why[locale], [...(reasons.get(change.why[locale]) ?? []), number]);
    }
    const told = [...reasons].map(([why, numbers]) => {
      const named = numbers.filter((each) => each !== '').map((each) => each.replace(/\.$/, ''));
      const shown = named.slice(0, 8).join(', ');
      return named.length === 0 ? why : `${why} (${shown}${named.length > 8 ? ', …' : ''})`;
    });
    const text = `${words.kind[locale]}: ${changeKindNames[kind][locale]} — ${told.join('; ')}. ${words.decide[locale]}`;
    lines.push(...wrapSegments([{ text }], width, 2));
  }
  return lines;
}

function bold(text: string, { color }: Terminal): string {
  return color ? `\u001B[1m${text}\u001B[22m` : text;
}

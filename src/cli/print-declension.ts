import type { DeclinedKind, DeclinedTitle } from '../actions/decline-titles.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import type { Terminal } from './terminal.js';

const cases = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

/** The names of the cases, in Russian with the questions that schools teach. */
const personLabels = {
  nominative: { ru: 'именительный кто?', en: 'nominative' },
  genitive: { ru: 'родительный кого?', en: 'genitive' },
  dative: { ru: 'дательный кому?', en: 'dative' },
  accusative: { ru: 'винительный кого?', en: 'accusative' },
  instrumental: { ru: 'творительный кем?', en: 'instrumental' },
  prepositional: { ru: 'предложный о ком?', en: 'prepositional' },
} as const satisfies Record<(typeof cases)[number], Text>;

const thingLabels = {
  nominative: { ru: 'именительный что?', en: 'nominative' },
  genitive: { ru: 'родительный чего?', en: 'genitive' },
  dative: { ru: 'дательный чему?', en: 'dative' },
  accusative: { ru: 'винительный что?', en: 'accusative' },
  instrumental: { ru: 'творительный чем?', en: 'instrumental' },
  prepositional: { ru: 'предложный о чём?', en: 'prepositional' },
} as const satisfies Record<(typeof cases)[number], Text>;

const words = {
  singular: { ru: 'единственное число', en: 'singular' },
  plural: { ru: 'множественное число', en: 'plural' },
  guessed: { ru: 'Проверьте: формы угаданы', en: 'Please check: the forms were guessed' },
  unknown: { ru: 'неизвестно', en: 'unknown' },
  ambiguous: { ru: 'склоняют по-разному', en: 'declined in more than one way' },
} as const satisfies Record<string, Text>;

/**
 * The forms of one text as a table for people. Singular and plural stand side by side where the screen is wide enough,
 * else one below the other. Ends with an empty line.
 */
export function printDeclension(entry: DeclinedTitle, kind: DeclinedKind, terminal: Terminal): string {
  const { locale, color, width } = terminal;
  const labels = cases.map((each) => (kind === 'unit' ? thingLabels : personLabels)[each][locale]);
  const singular = cases.map((each) => revealControls(entry.singular[each]));
  const { plural: given } = entry;
  const plural = given && cases.map((each) => revealControls(given[each]));
  const title = singular[0] ?? '';
  const lines = [color ? `\u001B[1m${title}\u001B[22m` : title];
  if (entry.guessed) lines.push(warn(entry, kind, terminal));
  if (plural === undefined) {
    lines.push(...layOut([labels, singular]));
  } else {
    const [one, many] = [words.singular[locale], words.plural[locale]];
    const wide = layOut([
      ['', ...labels],
      [one, ...singular],
      [many, ...plural],
    ]);
    const fits = wide.every((line) => line.length <= width);
    const stacked = (): readonly string[] => [
      `  ${one}`,
      ...layOut([labels, singular]),
      `  ${many}`,
      ...layOut([labels, plural]),
    ];
    lines.push(...(fits ? wide : stacked()));
  }
  return `${lines.join('\n')}\n\n`;
}

function warn({ guessedWords }: DeclinedTitle, kind: DeclinedKind, { locale, color }: Terminal): string {
  const reason = kind === 'title' || kind === 'unit' ? words.unknown : words.ambiguous;
  const list = guessedWords.map((word) => `«${revealControls(word)}»`).join(', ');
  const text = `  ! ${words.guessed[locale]}${list === '' ? '' : ` (${reason[locale]}: ${list})`}`;
  return color ? `\u001B[33m${text}\u001B[39m` : text;
}

/** Columns of equal length, each as wide as its longest text. */
function layOut(columns: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map((column) => Math.max(...column.map((text) => text.length)));
  const [first = []] = columns;
  return first.map((_, row) => {
    const cells = columns.map((column, index) => (column[row] ?? '').padEnd(widths[index] ?? 0));
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

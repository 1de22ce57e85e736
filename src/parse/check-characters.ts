import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { findMixedWords } from './find-mixed-words.js';
import type { Located, LocatedScalar } from './located.js';
import { formatCodePoint } from './refused-character.js';
import { type ScalarLocator, createScalarLocator } from './scalar-locator.js';

/** So many warnings are told for one file: a text in which every word is at fault needs no longer list. */
const maximumReports = 200;

/**
 * Characters that nobody sees: soft hyphen, zero-width space and joiners, left-to-right mark, word joiner, variation
 * selectors, byte order mark inside a text, tag characters. They break search, comparison and hyphenation. Spaces and
 * hyphens that do not break (U+00A0, U+202F, U+2011) are wanted in documents and are not among them.
 */
const invisible =
  // eslint-disable-next-line no-misleading-character-class -- the class lists single characters, joiners among them
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200E\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

/** A plain text of several lines in which a later line begins like an item of a list. */
const joinedItem = /\n[ \t]*-[ \t]/;

/**
 * Warnings about what a reader of the file cannot see: invisible characters, letters of another alphabet that look
 * the same, and items that YAML has joined to the text before them. Keys are looked at as well as values.
 */
export function checkCharacters(root: Located): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const each of walkTexts(root)) {
    if (diagnostics.length >= maximumReports) break;
    diagnostics.push(...checkText(each));
  }
  return diagnostics.slice(0, maximumReports);
}

/** The texts of a tree in the order of the file. A key is taken for a plain text. */
function* walkTexts(located: Located): Generator<LocatedScalar & { readonly value: string }> {
  switch (located.kind) {
    case 'map':
      for (const [name, { key, value }] of located.entries) {
        yield { kind: 'scalar', place: key, value: name, source: name, style: 'plain' };
        yield* walkTexts(value);
      }
      return;
    case 'list':
      for (const item of located.items) yield* walkTexts(item);
      return;
    case 'scalar':
      if (typeof located.value === 'string') yield { ...located, value: located.value };
      return;
    default:
      located satisfies never;
  }
}

function checkText(scalar: LocatedScalar & { readonly value: string }): Diagnostic[] {
  const { value } = scalar;
  const hidden = [...value.matchAll(invisible)];
  const mixed = [...findMixedWords(value)];
  const joined = scalar.style === 'plain' ? joinedItem.exec(scalar.source) : null;
  if (hidden.length === 0 && mixed.length === 0 && joined === null) return [];

  const locator = createPartLocator(scalar);
  const diagnostics = hidden
    .slice(0, maximumReports)
    .map((match) => describeInvisible(match[0], locator, match.index));
  for (const word of mixed.slice(0, maximumReports)) {
    const place = locator.locate(word.start, word.end);
    diagnostics.push(
      describeMixed(word.word, value.slice(word.start, word.end), word.corrected, place, locator),
    );
  }
  if (joined !== null) {
    const start = scalar.place.start + joined.index + joined[0].length - 2;
    diagnostics.push(describeJoined({ ...scalar.place, start, end: start + 1 }));
  }
  return diagnostics;
}

/** A key that is written in quotes is longer in the file than its name: then only the whole of it can be named. */
function createPartLocator(scalar: LocatedScalar): ScalarLocator {
  const { place, source } = scalar;
  if (place.end - place.start === source.length) return createScalarLocator(scalar);
  return { isExact: false, locate: () => place, listVerbatim: () => [] };
}

function describeInvisible(character: string, locator: ScalarLocator, index: number): Diagnostic {
  const place = locator.locate(index, index + character.length);
  const name = formatCodePoint(character.codePointAt(0) ?? 0);
  return diagnostic({
    code: 'yaml/invisible-character',
    severity: 'warning',
    message: {
      ru: `В тексте стоит невидимый знак ${name}`,
      en: `The text has an invisible character ${name}`,
    },
    why: {
      ru: 'Из-за него не находится слово при поиске и две одинаковые на вид строки не равны.',
      en: 'Because of it a search misses the word, and two strings that look alike are not equal.',
    },
    help: { ru: 'Удалите его.', en: 'Delete it.' },
    place,
    ...(locator.isExact ? { fix: { file: place.file, start: place.start, end: place.end, text: '' } } : {}),
  });
}

function describeMixed(
  word: string,
  wrong: string,
  corrected: string | undefined,
  place: Place,
  locator: ScalarLocator,
): Diagnostic {
  return diagnostic({
    code: 'yaml/mixed-alphabets',
    severity: 'warning',
    message: {
      ru: `В слове «${word}» смешаны латинские и русские буквы, одинаковые на вид: «${wrong}»`,
      en: `The word “${word}” mixes Latin and Cyrillic letters that look alike: “${wrong}”`,
    },
    why: {
      ru: 'Такое слово не находится при поиске и не узнаётся проверкой.',
      en: 'A search and the checks do not recognise such a word.',
    },
    help: { ru: 'Наберите слово заново в одной раскладке.', en: 'Type the word again in one alphabet.' },
    place,
    ...(corrected !== undefined && locator.isExact && place.end - place.start === wrong.length
      ? { fix: { file: place.file, start: place.start, end: place.end, text: corrected } }
      : {}),
  });
}

function describeJoined(place: Place): Diagnostic {
  return diagnostic({
    code: 'yaml/joined-item',
    severity: 'warning',
    message: {
      ru: 'Строка с чертой стала продолжением текста выше, а не отдельным пунктом',
      en: 'The line with a dash has become a continuation of the text above, not an item of its own',
    },
    help: {
      ru: 'Поставьте черту вровень с чертами соседних пунктов. Если это тире в тексте, перенесите его в конец предыдущей строки.',
      en: 'Put the dash level with those of its neighbours. If it is a dash in a text, move it to the end of the line before.',
    },
    place,
  });
}

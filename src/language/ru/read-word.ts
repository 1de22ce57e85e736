import { type CaseForms, mapCases, repeatForm } from '../case-forms.js';
import { type Agreement, foldSpelling, type Lexicon, type Noun } from '../lexicon.js';
import { declineAdjective, findAdjectiveAgreement } from './decline-adjective.js';
import { declineNoun } from './decline-noun.js';
import type { NounNumber } from './noun-number.js';
import { guessNoun } from './guess-noun.js';
import { keepCapitals } from './keep-capitals.js';

/** What a word can be at its place in a phrase. */
export type Reading =
  | NounReading
  | AdjectiveReading
  /** An abbreviation, a number, a Latin word: it never changes. */
  | { readonly kind: 'still' }
  /** A preposition or a conjunction. */
  | { readonly kind: 'function' }
  | { readonly kind: 'unknown' };

/** A noun in the nominative. */
export interface NounReading {
  readonly kind: 'noun';
  /** What agrees with it; `plural` when the word stands in the plural as it was written. */
  readonly agreement: Agreement;
  readonly animate: boolean;
  /** Whether it is declined as an adjective. */
  readonly adjectival: boolean;
  /** True when a part of it was not known. */
  readonly guessed: boolean;
  /** Its forms; a word that was written in the plural has them alone. */
  readonly decline: (number: NounNumber) => CaseForms;
}

/** An adjective, participle or ordinal in the nominative. */
export interface AdjectiveReading {
  readonly kind: 'adjective';
  readonly agreement: Agreement;
  /** True when the lexicon has it as a noun too (заведующий, рабочий): it can be a head by itself. */
  readonly known: boolean;
  /** Its forms beside a noun that is animate or not. */
  readonly decline: (animate: boolean, number: NounNumber) => CaseForms;
}

/** The endings under which the lexicon may have an adjectival noun that was written with another one. */
const nominatives: Readonly<Record<string, readonly string[]>> = {
  ая: ['ый', 'ий', 'ой'],
  ые: ['ый', 'ой', 'ая', 'ое'],
  ие: ['ий', 'ой', 'ая', 'ое'],
};

/** The noun of the lexicon; an adjectival one is found in the feminine (заведующая) and in the plural (рабочие) too. */
export function findNoun(word: string, lexicon: Lexicon): Noun | undefined {
  const folded = foldSpelling(word);
  const noun = lexicon.nouns.get(folded);
  if (noun !== undefined) return noun;
  const endings = nominatives[folded.slice(-2)];
  const adjectival = endings
    ?.map((ending) => lexicon.nouns.get(folded.slice(0, -2) + ending))
    .find((found) => found?.declension === 'adjectival');
  if (adjectival === undefined) return undefined;
  return folded.endsWith('ая') ? { ...adjectival, gender: 'feminine' } : adjectival;
}

/**
 * Reads one word. `shouting` says that the whole phrase is in capitals, so that capitals do not mean an
 * abbreviation.
 */
export function readWord(word: string, lexicon: Lexicon, shouting: boolean): Reading {
  const folded = foldSpelling(word);
  if (lexicon.functionWords.has(folded)) return { kind: 'function' };
  if (lexicon.frozenWords.has(folded)) return readNoun(word, stillNoun);
  const noun = findNoun(word, lexicon);
  if (noun !== undefined) return readKnown(word, noun, lexicon);
  if (/[^.]\.$/u.test(word)) {
    const reading = readWord(word.slice(0, -1), lexicon, shouting);
    // A full stop by mistake: директор. An abbreviation (гл.) is no noun and stays.
    if (reading.kind === 'noun' && !reading.guessed) {
      return {
        ...reading,
        decline: (number: NounNumber) => {
          const forms = reading.decline(number);
          return mapCases((grammaticalCase) => `${forms[grammaticalCase]}.`);
        },
      };
    }
  }
  const hyphen = /^(.+)([-‐‑–—])([^-‐‑–—]+)$/su.exec(word);
  const ordinal = /^\p{N}/u.test(word) && findAdjectiveAgreement(word) !== undefined;
  if (hyphen !== null && !ordinal) {
    const [, start = '', sign = '', last = ''] = hyphen;
    const reading = readWord(last, lexicon, shouting);
    if (reading.kind === 'noun') return readHyphenated(start, sign, reading, lexicon, shouting);
    if (reading.kind === 'unknown') return reading;
    // закройщик-портной, but планово-экономический
    if (reading.kind === 'adjective' && reading.known) {
      const animate = findNoun(last, lexicon)?.animate ?? false;
      if (findNoun(start, lexicon)?.animate === animate) {
        return readHyphenated(start, sign, readHead(reading, animate), lexicon, shouting);
      }
    }
  }
  if (!ordinal && isStill(word, shouting)) return { kind: 'still' };
  return readCompound(word, lexicon) ?? readAdjective(word, lexicon, false) ?? { kind: 'unknown' };
}

/** A noun made by a guess, as a reading. */
export function readGuessed(
  word: string,
  guess: (last: string) => Noun | undefined,
  lexicon: Lexicon,
): NounReading | undefined {
  const hyphen = /^(.+)([-‐‑–—])([^-‐‑–—]+)$/su.exec(word);
  const [, start = '', sign = '', last = word] = hyphen ?? [];
  const noun = guess(last);
  if (noun === undefined) return undefined;
  const reading = { ...readNoun(last, noun), guessed: true };
  return hyphen === null ? reading : readHyphenated(start, sign, reading, lexicon, false);
}

/** An adjective that stands for a noun by itself: заведующий складом. */
export function readHead({ agreement, known, decline }: AdjectiveReading, animate: boolean): NounReading {
  return {
    kind: 'noun',
    agreement,
    animate,
    adjectival: true,
    guessed: !known,
    decline: (number) => decline(animate, number),
  };
}

const stillNoun: Noun = {
  gender: 'masculine',
  animate: true,
  declension: 'none',
  stressedEnding: false,
  stressedPlural: false,
};

function readKnown(word: string, noun: Noun, lexicon: Lexicon): Reading {
  if (noun.declension !== 'adjectival') return readNoun(word, noun);
  return readAdjective(word, lexicon, true) ?? readNoun(word, noun);
}

/** A noun; `prefix` is what stands before it in the same word and never changes. */
function readNoun(word: string, noun: Noun, prefix = ''): NounReading {
  return {
    kind: 'noun',
    agreement: noun.declension === 'plural' ? 'plural' : noun.gender,
    animate: noun.animate,
    adjectival: noun.declension === 'adjectival',
    guessed: false,
    decline: (number) => {
      const forms = declineNoun(word, noun, number);
      const whole = prefix === '' ? forms : mapCases((grammaticalCase) => prefix + forms[grammaticalCase]);
      return keepCapitals(prefix + word, whole);
    },
  };
}

/** A word that was written in the plural: it has these forms and no others. */
export function readPlural(word: string, forms: CaseForms, animate: boolean, guessed: boolean): NounReading {
  const fitted = keepCapitals(word, forms);
  return { kind: 'noun', agreement: 'plural', animate, adjectival: false, guessed, decline: () => fitted };
}

function readAdjective(word: string, lexicon: Lexicon, known: boolean): AdjectiveReading | undefined {
  const folded = foldSpelling(word);
  const stressed = lexicon.stressedAdjectives.has(folded);
  const possessive = lexicon.possessiveAdjectives.has(folded);
  const agreement = findAdjectiveAgreement(word, possessive);
  if (agreement === undefined) return undefined;
  return {
    kind: 'adjective',
    agreement,
    known,
    decline: (animate, number) =>
      keepCapitals(word, declineAdjective(word, { animate, stressed, possessive }, number).forms),
  };
}

/** автомеханик, электрогазосварщик: known first parts written together with a known noun. */
function readCompound(word: string, lexicon: Lexicon): Reading | undefined {
  const folded = foldSpelling(word);
  // No noun of the lexicon is longer than this; the limit keeps long texts fast.
  for (let start = Math.max(3, folded.length - 40); start <= folded.length - 4; start += 1) {
    const noun = lexicon.nouns.get(folded.slice(start));
    if (noun !== undefined && isCombination(folded.slice(0, start), lexicon)) {
      if (noun.declension === 'adjectival') return readAdjective(word, lexicon, true);
      // Lower case may have another length than what was written (İ): then the parts cannot be told.
      if (folded.length !== word.length) return undefined;
      return readNoun(word.slice(start), noun, word.slice(0, start));
    }
  }
  return undefined;
}

/** Whether a text is made of combining forms and nothing else: электро-газо. */
function isCombination(text: string, lexicon: Lexicon): boolean {
  if (text === '') return true;
  for (let length = 2; length <= text.length; length += 1) {
    if (lexicon.combiningForms.has(text.slice(0, length)) && isCombination(text.slice(length), lexicon))
      return true;
  }
  return false;
}

/**
 * Each first part is declined when it is a noun like the last one (инженер-программист), and else stays. The first
 * noun leads: медицинская сестра-анестезист.
 */
function readHyphenated(
  start: string,
  sign: string,
  last: NounReading,
  lexicon: Lexicon,
  shouting: boolean,
): NounReading {
  let { guessed, agreement } = last;
  const parts: { readonly text: string; readonly decline: NounReading['decline'] }[] = [];
  const pieces = `${start}${sign}`.match(/[^-‐‑–—]*[-‐‑–—]/gu) ?? [];
  for (const piece of pieces.toReversed()) {
    const part = piece.slice(0, -1);
    const first = readFirstPart(part, last, lexicon, shouting);
    parts.push({ text: piece.slice(-1), decline: first.decline });
    guessed ||= first.guessed;
    agreement = first.agreement ?? agreement;
  }
  parts.reverse();
  const decline = (number: NounNumber): CaseForms => {
    const forms = parts.map((part) => part.decline(number));
    const tail = last.decline(number);
    return mapCases(
      (each) => forms.map((form, index) => form[each] + (parts[index]?.text ?? '')).join('') + tail[each],
    );
  };
  return { ...last, agreement, guessed, decline };
}

/** A part before a hyphen. Without `agreement` it does not lead. */
interface FirstPart {
  readonly decline: NounReading['decline'];
  readonly guessed: boolean;
  readonly agreement?: Agreement;
}

function readFirstPart(part: string, last: NounReading, lexicon: Lexicon, shouting: boolean): FirstPart {
  const still: FirstPart = { decline: () => repeatForm(part), guessed: false };
  if (lexicon.invariableParts.has(foldSpelling(part)) || isStill(part, shouting) || /[ое]$/iu.test(part)) {
    return still;
  }
  const noun = findNoun(part, lexicon);
  if (noun === undefined) {
    const compound = readCompound(part, lexicon);
    if (compound?.kind === 'noun' && compound.animate === last.animate) return compound;
    return { ...(guessFirstPart(part, last) ?? still), guessed: true };
  }
  if (noun.animate !== last.animate) return still;
  const reading = readKnown(part, noun, lexicon);
  switch (reading.kind) {
    case 'noun':
      return reading;
    case 'adjective':
      return readHead(reading, last.animate);
    case 'still':
    case 'function':
    case 'unknown':
      return still;
    default:
      return reading satisfies never;
  }
}

/** лётчик-испытатель; in «-нт» ends many a thing as well (принт-менеджер). */
function guessFirstPart(part: string, last: NounReading): FirstPart | undefined {
  const noun = last.animate && !/нт$/iu.test(part) ? guessNoun(part, 'person', 'doubtful') : undefined;
  return noun === undefined ? undefined : { decline: readNoun(part, noun).decline, guessed: true };
}

/** Numbers, Latin words, abbreviations by letters (ОТК, КИПиА) and by a full stop (гл.). */
function isStill(word: string, shouting: boolean): boolean {
  if (/[\p{N}.+#&@_]|\p{Script=Latin}/u.test(word)) return true;
  return shouting ? word.length <= 3 : /\p{Lu}\p{L}*\p{Lu}/u.test(word);
}

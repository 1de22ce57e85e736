import { type CaseForms, mapCases, repeatForm } from '../case-forms.js';
import { foldSpelling, type Gender, type Lexicon, type Noun } from '../lexicon.js';
import { declineAdjective, findAdjectiveGender } from './decline-adjective.js';
import { declineNoun } from './decline-noun.js';
import { guessNoun } from './guess-noun.js';
import { isAllCapitals } from './letters.js';

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
  readonly gender: Gender;
  readonly animate: boolean;
  readonly forms: CaseForms;
  /** True when a part of it was not known. */
  readonly guessed: boolean;
}

/** An adjective, participle or ordinal in the nominative. */
export interface AdjectiveReading {
  readonly kind: 'adjective';
  readonly gender: Gender;
  /** True when the lexicon has it as a noun too (заведующий, рабочий): it can be a head by itself. */
  readonly known: boolean;
  /** Its forms beside a noun that is animate or not. */
  decline(animate: boolean): CaseForms;
}

/** The noun of the lexicon; the feminine of an adjectival one (заведующая) is found by its masculine. */
export function findNoun(word: string, lexicon: Lexicon): Noun | undefined {
  const folded = foldSpelling(word);
  const noun = lexicon.nouns.get(folded);
  if (noun !== undefined) return noun;
  if (!folded.endsWith('ая')) return undefined;
  const masculine = ['ый', 'ий', 'ой']
    .map((ending) => lexicon.nouns.get(folded.slice(0, -2) + ending))
    .find((found) => found?.declension === 'adjectival' && found.gender === 'masculine');
  return masculine === undefined ? undefined : { ...masculine, gender: 'feminine' };
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
      return { ...reading, forms: mapCases((grammaticalCase) => `${reading.forms[grammaticalCase]}.`) };
    }
  }
  const hyphen = /^(.+)([-‐‑–—])([^-‐‑–—]+)$/su.exec(word);
  const ordinal = /^\p{N}/u.test(word) && findAdjectiveGender(word) !== undefined;
  if (hyphen !== null && !ordinal) {
    const [, start = '', sign = '', last = ''] = hyphen;
    const reading = readWord(last, lexicon, shouting);
    if (reading.kind === 'noun') return readHyphenated(start, sign, reading, lexicon, shouting);
    if (reading.kind === 'unknown') return reading;
    // закройщик-портной, but планово-экономический
    if (reading.kind === 'adjective' && reading.known) {
      const animate = findNoun(last, lexicon)?.animate ?? false;
      const noun = { kind: 'noun', gender: reading.gender, animate, guessed: false } as const;
      if (findNoun(start, lexicon)?.animate === animate) {
        return readHyphenated(start, sign, { ...noun, forms: reading.decline(animate) }, lexicon, shouting);
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

const stillNoun: Noun = { gender: 'masculine', animate: true, declension: 'none', stressedEnding: false };

function readKnown(word: string, noun: Noun, lexicon: Lexicon): Reading {
  if (noun.declension !== 'adjectival') return readNoun(word, noun);
  return readAdjective(word, lexicon, true) ?? readNoun(word, noun);
}

function readNoun(word: string, noun: Noun): NounReading {
  return {
    kind: 'noun',
    gender: noun.gender,
    animate: noun.animate,
    forms: keepCapitals(word, declineNoun(word, noun)),
    guessed: false,
  };
}

function readAdjective(word: string, lexicon: Lexicon, known: boolean): AdjectiveReading | undefined {
  const folded = foldSpelling(word);
  const stressed = lexicon.stressedAdjectives.has(folded);
  const possessive = lexicon.possessiveAdjectives.has(folded);
  const gender = findAdjectiveGender(word, possessive);
  if (gender === undefined) return undefined;
  return {
    kind: 'adjective',
    gender,
    known,
    decline: (animate) => keepCapitals(word, declineAdjective(word, { animate, stressed, possessive }).forms),
  };
}

/** автомеханик, электрогазосварщик: known first parts written together with a known noun. */
function readCompound(word: string, lexicon: Lexicon): Reading | undefined {
  const folded = foldSpelling(word);
  // No noun of the lexicon is longer than this; the limit keeps long texts fast.
  for (let start = Math.max(3, folded.length - 40); start <= folded.length - 4; start += 1) {
    const noun = lexicon.nouns.get(folded.slice(start));
    if (noun !== undefined && isCombination(folded.slice(0, start), lexicon)) {
      const { stem, forms, ...rest } = noun;
      if (forms !== undefined) return undefined;
      return readKnown(
        word,
        stem === undefined ? rest : { ...rest, stem: folded.slice(0, start) + stem },
        lexicon,
      );
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
  let { forms, guessed, gender } = last;
  const pieces = `${start}${sign}`.match(/[^-‐‑–—]*[-‐‑–—]/gu) ?? [];
  for (const piece of pieces.toReversed()) {
    const part = piece.slice(0, -1);
    const first = readFirstPart(part, last, lexicon, shouting);
    const tail = forms;
    forms = mapCases(
      (grammaticalCase) => first.forms[grammaticalCase] + piece.slice(-1) + tail[grammaticalCase],
    );
    guessed ||= first.guessed;
    gender = first.gender ?? gender;
  }
  return { ...last, gender, forms, guessed };
}

function readFirstPart(
  part: string,
  last: NounReading,
  lexicon: Lexicon,
  shouting: boolean,
): { readonly forms: CaseForms; readonly guessed: boolean; readonly gender?: Gender } {
  const still = { forms: repeatForm(part), guessed: false };
  if (lexicon.invariableParts.has(foldSpelling(part)) || isStill(part, shouting) || /[ое]$/iu.test(part)) {
    return still;
  }
  const noun = findNoun(part, lexicon);
  if (noun === undefined) {
    const compound = readCompound(part, lexicon);
    if (compound?.kind === 'noun' && compound.animate === last.animate) return compound;
    return { forms: guessFirstPart(part, last) ?? still.forms, guessed: true };
  }
  if (noun.animate !== last.animate) return still;
  const reading = readKnown(part, noun, lexicon);
  switch (reading.kind) {
    case 'noun':
      return reading;
    case 'adjective':
      return { forms: reading.decline(last.animate), guessed: false, gender: reading.gender };
    case 'still':
    case 'function':
    case 'unknown':
      return still;
    default:
      return reading satisfies never;
  }
}

/** лётчик-испытатель; in «-нт» ends many a thing as well (принт-менеджер). */
function guessFirstPart(part: string, last: NounReading): CaseForms | undefined {
  const noun = last.animate && !/нт$/iu.test(part) ? guessNoun(part, 'person', 'doubtful') : undefined;
  return noun === undefined ? undefined : readNoun(part, noun).forms;
}

/** Numbers, Latin words, abbreviations by letters (ОТК, КИПиА) and by a full stop (гл.). */
function isStill(word: string, shouting: boolean): boolean {
  if (/[\p{N}.+#&@_]|\p{Script=Latin}/u.test(word)) return true;
  return shouting ? word.length <= 3 : /\p{Lu}\p{L}*\p{Lu}/u.test(word);
}

/** A word all in capitals gets endings in capitals. */
function keepCapitals(word: string, forms: CaseForms): CaseForms {
  return isAllCapitals(word)
    ? { ...mapCases((grammaticalCase) => forms[grammaticalCase].toUpperCase()), nominative: word }
    : forms;
}

import { type CaseForms, type Declined, type GrammaticalCase, mapCases, repeatForm } from '../case-forms.js';
import { type Agreement, foldSpelling, type Lexicon } from '../lexicon.js';
import { findPlural, guessPlural } from './find-plural.js';
import { bareWord } from './bare-word.js';
import { type Evidence, guessNoun } from './guess-noun.js';
import {
  type AdjectiveReading,
  findNoun,
  type NounReading,
  readGuessed,
  readHead,
  readWord,
  type Reading,
} from './read-word.js';
import type { NounNumber } from './noun-number.js';
import type { Referent } from './referent.js';
import { type Piece, splitPhrase } from './split-phrase.js';

/**
 * Declines the heads of a phrase and what agrees with them; everything else stays byte for byte. The head is the
 * first noun in the nominative; another may follow after a comma, a dash, a slash, «и», or at once (врач терапевт).
 */
export function declinePhrase(
  phrase: string,
  referent: Referent,
  lexicon: Lexicon,
  number: PhraseNumber = 'singular',
): DeclinedPhrase {
  if (hasFrozenPrefix(phrase, lexicon)) {
    return {
      forms: repeatForm(phrase),
      guessed: false,
      guessedWords: [],
      agreement: undefined,
      animate: false,
    };
  }
  return new PhraseReader(phrase, referent, lexicon, number).decline();
}

/** A declined phrase, and what its first head asks of words that agree with it. */
export interface DeclinedPhrase extends Declined {
  /** `undefined` when no head was found. */
  readonly agreement: Agreement | undefined;
  readonly animate: boolean;
}

/**
 * Which forms of a phrase are asked for. Beside a number they are the plural (`counted`) but for the nominative after 2,
 * 3 and 4 (`few`): два рабочих дня, две дневные смены.
 */
export type PhraseNumber = NounNumber | 'few';

/** и.о. директора: after such a prefix the phrase is in the genitive already. */
function hasFrozenPrefix(phrase: string, lexicon: Lexicon): boolean {
  const start = foldSpelling(phrase).trimStart().replaceAll(/\s+/gu, ' ');
  for (const prefix of lexicon.frozenPrefixes) {
    if (start.startsWith(prefix.endsWith('.') ? prefix : `${prefix} `)) return true;
  }
  return false;
}

/** The head that was found: where it stands, and what agrees with it must know. */
interface Head {
  readonly index: number;
  readonly agreement: Agreement;
  readonly animate: boolean;
}

/** An adjective that waits for its head. */
interface Attribute {
  readonly index: number;
  readonly reading: AdjectiveReading;
}

/** Walks over the pieces of one phrase and notes which of them change. */
class PhraseReader {
  readonly #phrase: string;
  readonly #referent: Referent;
  readonly #number: PhraseNumber;
  readonly #lexicon: Lexicon;
  readonly #pieces: readonly Piece[];
  readonly #shouting: boolean;
  readonly #changed = new Map<number, CaseForms>();
  readonly #guessed = new Set<number>();

  constructor(phrase: string, referent: Referent, lexicon: Lexicon, number: PhraseNumber) {
    this.#phrase = phrase;
    this.#number = number;
    this.#referent = referent;
    this.#lexicon = lexicon;
    this.#pieces = splitPhrase(phrase);
    this.#shouting = !/\p{Ll}/u.test(phrase) && /\p{Lu}{5}/u.test(phrase);
  }

  decline(): DeclinedPhrase {
    const first = this.#findHead(0, 'sure');
    if (first === undefined) this.#noteUnread();
    else this.#readAfter(first);
    this.#pieces.forEach((piece, index) => {
      if (first === undefined || piece.kind !== 'break') return;
      const head = this.#findHead(index + 1, 'doubtful');
      if (head !== undefined) this.#readAfter(head);
    });
    const write = (grammaticalCase: GrammaticalCase): string =>
      this.#pieces.map((piece, index) => this.#changed.get(index)?.[grammaticalCase] ?? piece.text).join('');
    const forms = mapCases(write);
    return {
      forms: this.#number === 'singular' ? { ...forms, nominative: this.#phrase } : forms,
      agreement: first?.agreement,
      animate: first?.animate ?? false,
      guessed: this.#guessed.size > 0,
      guessedWords: this.#pieces.filter((_, index) => this.#guessed.has(index)).map((piece) => piece.text),
    };
  }

  /** Finds the head that begins at a piece, declines it with its attributes, and tells where it stands. */
  #findHead(start: number, evidence: 'sure' | 'doubtful'): Head | undefined {
    const attributes: Attribute[] = [];
    let afterAbbreviation = false;
    for (let index = start; index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.kind === 'break') break;
      if (piece.kind !== 'word') continue;
      const reading = this.#read(piece);
      if (reading.kind === 'adjective') {
        attributes.push({ index, reading });
        continue;
      }
      if (reading.kind === 'still') {
        afterAbbreviation = true;
        continue;
      }
      if (reading.kind === 'noun') {
        if (evidence === 'doubtful' && reading.animate !== (this.#referent === 'person')) return undefined;
        return this.#take(index, reading, attributes);
      }
      // планово-экономический и финансовый отдел; материально ответственное лицо
      const joins = reading.kind === 'function' && attributes.length > 0 && foldSpelling(piece.text) === 'и';
      if (joins || (reading.kind === 'unknown' && /о$/iu.test(piece.text))) continue;
      if (reading.kind === 'function') break;
      const plural = this.#findPlural(piece.text, attributes, afterAbbreviation, evidence);
      if (plural !== undefined) return this.#take(index, plural, attributes);
      const place = evidence === 'doubtful' ? evidence : weighPlace(attributes, afterAbbreviation);
      const guessed = readGuessed(
        bareWord(piece.text),
        (word) => guessNoun(word, this.#referent, place),
        this.#lexicon,
      );
      if (guessed !== undefined) return this.#take(index, guessed, attributes);
      // старший жокей reads like заведующий кухней.
      if (place === 'likely' && endsLikeBoth(piece.text) && !isInstrumental(piece.text, this.#lexicon)) {
        this.#guessed.add(index);
      }
      // главный ниндзюцу: no head was found where one should stand.
      if (place === 'sure' && attributes.length > 0) this.#guessed.add(index);
      break;
    }
    return this.#takeAdjective(attributes, evidence);
  }

  /** Where no noun follows, the last adjective is the head: заведующий складом, дежурный по офису. */
  #takeAdjective(attributes: Attribute[], evidence: Evidence): Head | undefined {
    const known = attributes.some(({ reading }) => reading.known);
    if (known) this.#dropTail(attributes);
    const last = attributes.pop();
    if (last === undefined || (evidence === 'doubtful' && !known)) return undefined;
    const { index, reading } = last;
    const head = readHead(reading, this.#referent === 'person');
    return this.#take(index, { ...head, guessed: !known }, attributes);
  }

  /** A word that was written in the plural, as units are: Склады, Очистные сооружения. */
  #findPlural(
    text: string,
    attributes: readonly Attribute[],
    afterAbbreviation: boolean,
    evidence: Evidence,
  ): NounReading | undefined {
    const expected = attributes.some(({ reading }) => reading.agreement === 'plural');
    if (evidence === 'doubtful' || (!expected && (attributes.length > 0 || afterAbbreviation)))
      return undefined;
    const word = bareWord(text);
    const animate = this.#referent === 'person';
    return findPlural(word, this.#lexicon) ?? (expected ? guessPlural(word, animate) : undefined);
  }

  /** заведующий производственной лабораторией, заведующий столовой: in «-ой» the tail has begun. */
  #dropTail(attributes: Attribute[]): void {
    for (let last = attributes.at(-1); last?.reading.known === false; last = attributes.at(-1)) {
      const { index } = last;
      const text = this.#pieces[index]?.text ?? '';
      if (!/ой$/iu.test(text)) return;
      attributes.pop();
      const isLast = !this.#pieces.slice(index + 1).some((piece) => piece.kind === 'word');
      // рабочий складской ends like заведующий бильярдной: only a known столовая or аптека settles it.
      if (isLast && !isInstrumental(text, this.#lexicon)) this.#guessed.add(index);
    }
  }

  #take(index: number, noun: NounReading, attributes: readonly Attribute[]): Head {
    const head = { index, agreement: noun.agreement, animate: noun.animate };
    this.#changed.set(index, this.#declineHead(noun));
    if (noun.guessed) this.#guessed.add(index);
    for (const attribute of attributes) this.#agree(attribute, head);
    return head;
  }

  #declineHead(noun: NounReading): CaseForms {
    if (this.#number !== 'few') return noun.decline(this.#number);
    const plural = noun.decline('counted');
    const isPlural = noun.adjectival || noun.agreement === 'plural';
    return putFew(plural, isPlural ? plural.genitive : noun.decline('singular').genitive, noun.animate);
  }

  #declineAttribute(reading: AdjectiveReading, { agreement, animate }: Head): CaseForms {
    if (this.#number !== 'few')
      return reading.decline(animate, agreement === 'plural' ? 'plural' : this.#number);
    const plural = reading.decline(animate, 'plural');
    return putFew(plural, agreement === 'feminine' ? plural.nominative : plural.genitive, animate);
  }

  #agree(attribute: Attribute, head: Head): void {
    this.#changed.set(attribute.index, this.#declineAttribute(attribute.reading, head));
    // старшая бухгалтер: it is declined as it stands, but one of the two words is not what it seems.
    if (attribute.reading.agreement !== head.agreement) this.#guessed.add(attribute.index);
  }

  /** Reads what may agree with the head behind it: врач участковый, врач терапевт, слесарь и электрик. */
  #readAfter(head: Head): void {
    for (let current: Head | undefined = head; current !== undefined;) current = this.#readSecond(current);
  }

  /** Reads on to a second head after «и» and returns it; `undefined` when the tail, a break or the end is reached. */
  #readSecond(head: Head): Head | undefined {
    let joined = false;
    const attributes: Attribute[] = [];
    for (let index = head.index + 1; index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.kind === 'break') return undefined;
      if (piece.kind !== 'word') continue;
      const reading = this.#read(piece);
      if (reading.kind === 'adjective') {
        if (joined) attributes.push({ index, reading });
        else if (reading.agreement === head.agreement && isPostpositive(piece.text))
          this.#agree({ index, reading }, head);
        else return undefined;
      } else if (reading.kind === 'noun') {
        // After «и» a known noun is a head; without it only a person beside a person is (врач терапевт).
        const person = this.#referent === 'person';
        const fits = joined ? reading.animate === person : reading.animate && head.animate;
        return fits ? this.#take(index, reading, attributes) : undefined;
      } else if (!joined && foldSpelling(piece.text) === 'и') {
        joined = true;
      } else {
        return joined && reading.kind === 'unknown' ? this.#guessSecond(piece, index, attributes) : undefined;
      }
    }
    return undefined;
  }

  /** An unknown word after «и» is a head when it cannot be anything else: чертёжник и архиватор. */
  #guessSecond(piece: Piece, index: number, attributes: readonly Attribute[]): Head | undefined {
    const guess = (word: string) => guessNoun(word, this.#referent, 'doubtful');
    const guessed = readGuessed(bareWord(piece.text), guess, this.#lexicon);
    return guessed === undefined ? undefined : this.#take(index, guessed, attributes);
  }

  #read(piece: Piece): Reading {
    return readWord(bareWord(piece.text), this.#lexicon, this.#shouting);
  }

  /** Nothing was found to decline: that is right for ОТК завода and HR, and a guess for any other text. */
  #noteUnread(): void {
    const words = this.#pieces.flatMap((piece, index) => (piece.kind === 'space' ? [] : [{ piece, index }]));
    const [first] = words;
    const isAbbreviation = first?.piece.kind === 'word' && this.#read(first.piece).kind === 'still';
    if (isAbbreviation && this.#referent === 'thing') return;
    for (const { piece, index } of words) {
      const unread = piece.kind === 'word' ? this.#read(piece).kind === 'unknown' : piece.kind === 'frozen';
      if (unread && /\p{L}/u.test(piece.text)) this.#guessed.add(index);
    }
  }
}

function putFew(plural: CaseForms, nominative: string, animate: boolean): CaseForms {
  return { ...plural, nominative, accusative: animate ? plural.genitive : nominative };
}

/** Whether a word may be a masculine noun in the nominative as well as a feminine one in the instrumental. */
function endsLikeBoth(word: string): boolean {
  return /[оеё]й$/iu.test(word);
}

/** Whether a word is the instrumental of a known feminine noun: столовой, аптекой, кухней, больницей. */
function isInstrumental(word: string, lexicon: Lexicon): boolean {
  const start = word.slice(0, -2);
  return ['ая', 'а', 'я'].some((ending) => findNoun(start + ending, lexicon)?.gender === 'feminine');
}

/** An unknown word after a word that can be a head by itself, or after an abbreviation, may be the tail. */
function weighPlace(attributes: readonly Attribute[], afterAbbreviation: boolean): Evidence {
  if (attributes.length === 0) return afterAbbreviation ? 'likely' : 'sure';
  return attributes.some(({ reading }) => reading.known) ? 'likely' : 'sure';
}

/** Endings that only a nominative has: «-ой» may be производственной службы, «-ий» the plural «предприятий». */
function isPostpositive(word: string): boolean {
  return /(?:ый|[шщжк]ий|ая|яя|ое|ее)(?:ся)?$/iu.test(word);
}

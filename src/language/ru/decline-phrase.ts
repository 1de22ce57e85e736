import { type CaseForms, type Declined, mapCases, repeatForm } from '../case-forms.js';
import { foldSpelling, type Gender, type Lexicon } from '../lexicon.js';
import { type Evidence, guessNoun } from './guess-noun.js';
import { type AdjectiveReading, readGuessed, readWord, type Reading } from './read-word.js';
import type { Referent } from './referent.js';
import { type Piece, splitPhrase } from './split-phrase.js';

/**
 * Declines the heads of a phrase and what agrees with them; everything else stays byte for byte. The head is the
 * first noun in the nominative; another may follow after a comma, a dash, a slash, «и», or at once (врач терапевт).
 */
export function declinePhrase(phrase: string, referent: Referent, lexicon: Lexicon): Declined {
  if (hasFrozenPrefix(phrase, lexicon))
    return { forms: repeatForm(phrase), guessed: false, guessedWords: [] };
  return new PhraseReader(phrase, referent, lexicon).decline();
}

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
  readonly gender: Gender;
  readonly animate: boolean;
}

/** An adjective that waits for its head. */
interface Attribute {
  readonly index: number;
  readonly reading: AdjectiveReading;
}

/** Walks over the pieces of one phrase and notes which of them change. */
class PhraseReader {
  readonly #referent: Referent;
  readonly #lexicon: Lexicon;
  readonly #pieces: readonly Piece[];
  readonly #shouting: boolean;
  readonly #changed = new Map<number, CaseForms>();
  readonly #guessed = new Set<number>();

  constructor(phrase: string, referent: Referent, lexicon: Lexicon) {
    this.#referent = referent;
    this.#lexicon = lexicon;
    this.#pieces = splitPhrase(phrase);
    this.#shouting = !/\p{Ll}/u.test(phrase) && /\p{Lu}{5}/u.test(phrase);
  }

  decline(): Declined {
    let head = this.#findHead(0, 'sure');
    if (head === undefined) this.#noteUnread();
    let next = 0;
    while (next < this.#pieces.length) {
      if (head !== undefined) this.#readAfter(head);
      const found = this.#pieces.findIndex((piece, index) => index >= next && piece.kind === 'break');
      if (found === -1) break;
      next = found + 1;
      head = this.#changed.size === 0 ? undefined : this.#findHead(next, 'doubtful');
    }
    return {
      forms: mapCases((grammaticalCase) =>
        this.#pieces
          .map((piece, index) => this.#changed.get(index)?.[grammaticalCase] ?? piece.text)
          .join(''),
      ),
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
      const place = evidence === 'doubtful' ? evidence : weighPlace(attributes, afterAbbreviation);
      const guessed = readGuessed(
        piece.text,
        (word) => guessNoun(word, this.#referent, place),
        this.#lexicon,
      );
      if (guessed !== undefined) return this.#take(index, guessed, attributes);
      break;
    }
    return this.#takeAdjective(attributes, evidence);
  }

  /** Where no noun follows, the last adjective is the head: заведующий складом, дежурный по офису. */
  #takeAdjective(attributes: Attribute[], evidence: Evidence): Head | undefined {
    const last = attributes.pop();
    if (last === undefined || (evidence === 'doubtful' && !last.reading.known)) return undefined;
    const { index, reading } = last;
    const animate = this.#referent === 'person';
    return this.#take(
      index,
      {
        kind: 'noun',
        gender: reading.gender,
        animate,
        forms: reading.decline(animate),
        guessed: !reading.known,
      },
      attributes,
    );
  }

  #take(index: number, noun: Reading & { kind: 'noun' }, attributes: readonly Attribute[]): Head {
    const head = { index, gender: noun.gender, animate: noun.animate };
    this.#changed.set(index, noun.forms);
    if (noun.guessed) this.#guessed.add(index);
    for (const attribute of attributes) this.#agree(attribute, head);
    return head;
  }

  #agree(attribute: Attribute, head: Head): void {
    this.#changed.set(attribute.index, attribute.reading.decline(head.animate));
    // старшая бухгалтер: it is declined as it stands, but one of the two words is not what it seems.
    if (attribute.reading.gender !== head.gender) this.#guessed.add(attribute.index);
  }

  /** Reads what may agree with the head behind it: врач участковый, врач терапевт, слесарь и электрик. */
  #readAfter(head: Head): void {
    for (let index = head.index + 1; index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.kind === 'break') return;
      if (piece.kind !== 'word') continue;
      const reading = this.#read(piece);
      if (reading.kind === 'adjective') {
        if (reading.gender !== head.gender || !isPostpositive(piece.text)) return;
        this.#agree({ index, reading }, head);
      } else if (reading.kind === 'noun' && reading.animate && head.animate) {
        this.#take(index, reading, []);
      } else {
        if (foldSpelling(piece.text) === 'и') this.#readSecond(index + 1);
        return;
      }
    }
  }

  /** After «и» only a known noun is taken as a second head; начальник смены и участка stays. */
  #readSecond(start: number): void {
    const attributes: Attribute[] = [];
    for (let index = start; index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.kind === 'break') return;
      if (piece.kind !== 'word') continue;
      const reading = this.#read(piece);
      if (reading.kind === 'adjective') {
        attributes.push({ index, reading });
        continue;
      }
      if (reading.kind === 'noun' && reading.animate === (this.#referent === 'person')) {
        this.#readAfter(this.#take(index, reading, attributes));
      }
      return;
    }
  }

  #read(piece: Piece): Reading {
    return readWord(piece.text, this.#lexicon, this.#shouting);
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

/** An unknown word after a word that can be a head by itself, or after an abbreviation, may be the tail. */
function weighPlace(attributes: readonly Attribute[], afterAbbreviation: boolean): Evidence {
  const last = attributes.at(-1);
  if (last === undefined) return afterAbbreviation ? 'likely' : 'sure';
  return last.reading.known ? 'likely' : 'sure';
}

/** Endings that only a nominative has: «-ой» may be производственной службы, «-ий» the plural «предприятий». */
function isPostpositive(word: string): boolean {
  return /(?:ый|[шщжк]ий|ая|яя|ое|ее)(?:ся)?$/iu.test(word);
}

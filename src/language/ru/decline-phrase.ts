import { type CaseForms, type Declined, type GrammaticalCase, mapCases, repeatForm } from '../case-forms.js';
import { foldSpelling, type Gender, type Lexicon } from '../lexicon.js';
import { type Evidence, guessNoun } from './guess-noun.js';
import { type AdjectiveReading, findNoun, readGuessed, readWord, type Reading } from './read-word.js';
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
  readonly #phrase: string;
  readonly #referent: Referent;
  readonly #lexicon: Lexicon;
  readonly #pieces: readonly Piece[];
  readonly #shouting: boolean;
  readonly #changed = new Map<number, CaseForms>();
  readonly #guessed = new Set<number>();

  constructor(phrase: string, referent: Referent, lexicon: Lexicon) {
    this.#phrase = phrase;
    this.#referent = referent;
    this.#lexicon = lexicon;
    this.#pieces = splitPhrase(phrase);
    this.#shouting = !/\p{Ll}/u.test(phrase) && /\p{Lu}{5}/u.test(phrase);
  }

  decline(): Declined {
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
    return {
      forms: { ...mapCases(write), nominative: this.#phrase },
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
        piece.text.normalize('NFC'),
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
    const known = attributes.some(({ reading }) => reading.known);
    if (known) this.#dropTail(attributes);
    const last = attributes.pop();
    if (last === undefined || (evidence === 'doubtful' && !known)) return undefined;
    const { index, reading } = last;
    const animate = this.#referent === 'person';
    return this.#take(
      index,
      { kind: 'noun', gender: reading.gender, animate, forms: reading.decline(animate), guessed: !known },
      attributes,
    );
  }

  /** заведующий производственной лабораторией, заведующий столовой: in «-ой» the tail has begun. */
  #dropTail(attributes: Attribute[]): void {
    for (let last = attributes.at(-1); last?.reading.known === false; last = attributes.at(-1)) {
      const { index } = last;
      const text = this.#pieces[index]?.text ?? '';
      if (!/ой$/iu.test(text)) return;
      attributes.pop();
      const isLast = !this.#pieces.slice(index + 1).some((piece) => piece.kind === 'word');
      // рабочий складской ends like заведующий бильярдной: only a known столовая settles it.
      if (isLast && findNoun(`${text.slice(0, -2)}ая`, this.#lexicon) === undefined) this.#guessed.add(index);
    }
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
        else if (reading.gender === head.gender && isPostpositive(piece.text))
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
        return undefined;
      }
    }
    return undefined;
  }

  #read(piece: Piece): Reading {
    return readWord(piece.text.normalize('NFC'), this.#lexicon, this.#shouting);
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
  if (attributes.length === 0) return afterAbbreviation ? 'likely' : 'sure';
  return attributes.some(({ reading }) => reading.known) ? 'likely' : 'sure';
}

/** Endings that only a nominative has: «-ой» may be производственной службы, «-ий» the plural «предприятий». */
function isPostpositive(word: string): boolean {
  return /(?:ый|[шщжк]ий|ая|яя|ое|ее)(?:ся)?$/iu.test(word);
}

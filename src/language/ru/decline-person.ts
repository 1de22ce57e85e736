import { type CaseForms, type Declined, grammaticalCases, mapCases, repeatForm } from '../case-forms.js';
import type { Lexicon } from '../lexicon.js';
import type { PersonGender, PersonName, PersonNameStyle } from '../person-name.js';
import { bareWord } from './bare-word.js';
import { declineGivenName, declinePatronymic } from './decline-given-name.js';
import { type DeclinedWord, declineSurname } from './decline-surname.js';
import { arrangeName, type NamePiece, splitFullName } from './split-full-name.js';

/** Declines a name that is given in its parts. */
export function declinePersonName(
  name: PersonName,
  gender: PersonGender,
  style: PersonNameStyle,
  lexicon: Lexicon,
): Declined {
  return declinePieces(arrangeName(name, style, lexicon.names), gender, lexicon);
}

/** Declines a name that was written as one text. It is guessed when the order of its words matters and is not plain. */
export function declineFullName(text: string, gender: PersonGender, lexicon: Lexicon): Declined {
  const { pieces, other } = splitFullName(text, lexicon.names);
  const declined = declinePieces(pieces, gender, lexicon);
  if (other === undefined || declined.guessed) return declined;
  const second = declinePieces(other, gender, lexicon);
  const isSame = grammaticalCases.every((each) => second.forms[each] === declined.forms[each]);
  return isSame ? declined : { ...declined, guessed: true, guessedWords: listWords(pieces) };
}

function declinePieces(pieces: readonly NamePiece[], gender: PersonGender, lexicon: Lexicon): Declined {
  const words = pieces.map((piece) => ({ piece, ...declinePiece(piece, gender, lexicon) }));
  const nominative = pieces.map(({ text }) => text).join('');
  const forms: CaseForms = {
    ...mapCases((each) => words.map((word) => word.forms[each]).join('')),
    nominative,
  };
  const guessedWords = listWords(words.filter(({ guessed }) => guessed).map(({ piece }) => piece));
  return { forms, guessed: guessedWords.length > 0, guessedWords };
}

function listWords(pieces: readonly NamePiece[]): readonly string[] {
  return pieces.filter(({ role }) => role !== 'still').map(({ text }) => text);
}

/** What does not change stays byte for byte. */
function declinePiece(piece: NamePiece, gender: PersonGender, lexicon: Lexicon): DeclinedWord {
  const word = bareWord(piece.text);
  const { forms, guessed } = declineWord(word, piece, gender, lexicon);
  return word === piece.text
    ? { forms, guessed }
    : { forms: mapCases((each) => (forms[each] === word ? piece.text : forms[each])), guessed };
}

function declineWord(
  word: string,
  { text, role }: NamePiece,
  gender: PersonGender,
  lexicon: Lexicon,
): DeclinedWord {
  switch (role) {
    case 'surname':
      return declineSurname(word, gender, lexicon);
    case 'given':
      return declineGivenName(word, gender, lexicon);
    case 'patronymic':
      return declinePatronymic(word, gender, lexicon);
    case 'still':
      return { forms: repeatForm(text), guessed: false };
    default:
      return role satisfies never;
  }
}

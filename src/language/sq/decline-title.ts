import type { ArticleNoun } from '../article-lexicon.js';
import type { Declined, GrammaticalNumber } from '../case-forms.js';
import type { Lexicon } from '../lexicon.js';
import { addArticle } from './article-forms.js';
import { splitTitle, type TitlePiece } from './split-title.js';

/** The forms that a title is written in; the indefinite nominative is the one in lists and headings. */
type TitleForm = 'nominative' | 'definite' | 'genitive' | 'accusative';

/**
 * Declines a title or the name of a unit, given in the nominative with or without the article: its head, the adjectives
 * that agree with it and the linking articles; what else it says stays as it is. `me` and other prepositions govern the
 * accusative, which therefore stands for the two cases that Albanian does not have.
 */
export function declineTitle(
  title: string,
  referent: 'person' | 'thing',
  lexicon: Lexicon,
  number: GrammaticalNumber = 'singular',
): Declined {
  const { pieces, unknown } = splitTitle(title, referent, lexicon);
  const write = (form: TitleForm): string => writePieces(pieces, form, number);
  const [genitive, accusative] = [write('genitive'), write('accusative')];
  return {
    forms: {
      nominative: number === 'singular' ? title : write('nominative'),
      genitive,
      dative: genitive,
      accusative,
      instrumental: accusative,
      prepositional: accusative,
    },
    definite: write('definite'),
    guessed: unknown.length > 0,
    guessedWords: unknown,
  };
}

function writePieces(pieces: readonly TitlePiece[], form: TitleForm, number: GrammaticalNumber): string {
  let gender: ArticleNoun['gender'] = 'masculine';
  const isLoud = isUpperCase(pieces.map(({ text }) => text).join(''));
  const words = pieces.map((piece) => {
    switch (piece.kind) {
      case 'fixed':
        return piece.text;
      case 'head':
        gender = findGender(piece.noun, number);
        return keepCapitals(piece.text, `${piece.prefix}${writeNoun(piece.noun, form, number)}`);
      case 'linker': {
        const linker = writeLinker(form, number, gender, piece.isNext);
        return isLoud ? linker.toUpperCase() : linker;
      }
      case 'adjective':
        return number === 'singular' ? piece.text : keepCapitals(piece.text, piece.plural[gender]);
      default:
        return piece satisfies never;
    }
  });
  return words.join(' ');
}

/** The gender that adjectives take: things that are masculine in the singular are feminine in a plural in «-e» or «-a». */
function findGender(noun: ArticleNoun, number: GrammaticalNumber): ArticleNoun['gender'] {
  return number === 'plural' && !noun.person && /[ea]$/u.test(noun.plural) ? 'feminine' : noun.gender;
}

function writeNoun(noun: ArticleNoun, form: TitleForm, number: GrammaticalNumber): string {
  switch (form) {
    case 'nominative':
      return number === 'singular' ? noun.word : noun.plural;
    case 'definite':
      return addArticle(noun, number).nominative;
    case 'genitive':
    case 'accusative':
      return addArticle(noun, number)[form];
    default:
      return form satisfies never;
  }
}

/** The linking article; right behind a definite noun it has forms that it has nowhere else. */
function writeLinker(
  form: TitleForm,
  number: GrammaticalNumber,
  gender: ArticleNoun['gender'],
  isNext: boolean,
): string {
  switch (form) {
    case 'nominative':
    case 'definite':
      if (number === 'plural') return form === 'definite' && isNext ? 'e' : 'të';
      return gender === 'masculine' ? 'i' : 'e';
    case 'genitive':
      return number === 'singular' && gender === 'feminine' && isNext ? 'së' : 'të';
    case 'accusative':
      return isNext ? 'e' : 'të';
    default:
      return form satisfies never;
  }
}

/** A form in the letters of the word that it takes the place of: MENAXHER, Menaxher. */
function keepCapitals(text: string, form: string): string {
  if (text.length > 1 && isUpperCase(text)) return form.toUpperCase();
  const first = text.charAt(0);
  return first === first.toLowerCase() ? form : `${form.charAt(0).toUpperCase()}${form.slice(1)}`;
}

function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

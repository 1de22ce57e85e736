import type { ArticleNoun } from '../article-lexicon.js';
import type { GrammaticalNumber } from '../case-forms.js';

/** The definite forms of a noun. Genitive, dative and ablative are one form; what differs is the word before it. */
export interface DefiniteForms {
  readonly nominative: string;
  readonly genitive: string;
  readonly accusative: string;
}

/** Puts the definite article to a noun: menaxheri, menaxherit, menaxherin; in the plural menaxherët, menaxherëve. */
export function addArticle(noun: ArticleNoun, number: GrammaticalNumber): DefiniteForms {
  return number === 'plural' ? addPluralArticle(noun.plural) : (noun.definite ?? addSingularArticle(noun));
}

function addSingularArticle({ word, gender }: ArticleNoun): DefiniteForms {
  if (gender === 'masculine') {
    const vowel = /[kgh]$/u.test(word) ? 'u' : 'i';
    return joinEndings(word, [vowel, `${vowel}t`, `${vowel}n`]);
  }
  const stem = word.slice(0, -1);
  switch (word.charAt(word.length - 1)) {
    case 'ë':
      return joinEndings(stem, ['a', 'ës', 'ën']);
    case 'e':
      // ndërmarrje, ndërmarrja; menaxhere, menaxherja.
      return joinEndings(stem, [stem.endsWith('j') ? 'a' : 'ja', 'es', 'en']);
    case 'i':
      return joinEndings(word, ['a', 'së', 'në']);
    default:
      return joinEndings(word, ['ja', 'së', 'në']);
  }
}

function addPluralArticle(plural: string): DefiniteForms {
  const genitive = `${plural}ve`;
  const article = /[aeoë]$/u.test(plural) ? 't' : plural.endsWith('i') ? 'të' : 'it';
  const nominative = `${plural}${article}`;
  return { nominative, genitive, accusative: nominative };
}

function joinEndings(
  stem: string,
  [nominative, genitive, accusative]: readonly [string, string, string],
): DefiniteForms {
  return {
    nominative: `${stem}${nominative}`,
    genitive: `${stem}${genitive}`,
    accusative: `${stem}${accusative}`,
  };
}

import {
  type CaseForms,
  type Declined,
  type GrammaticalNumber,
  grammaticalCases,
  mapCases,
} from './case-forms.js';

/**
 * Puts forms that the author gave over the declined ones. What the author gave in every case is not guessed. The
 * nominative singular never is, so it need not be given; that of the plural must.
 */
export function mergeForms(
  declined: Declined,
  override: Partial<CaseForms>,
  number: GrammaticalNumber = 'singular',
): Declined {
  const forms = mapCases((grammaticalCase) => override[grammaticalCase] ?? declined.forms[grammaticalCase]);
  const complete = grammaticalCases.every(
    (each) => (each === 'nominative' && number === 'singular') || override[each] !== undefined,
  );
  return complete
    ? { forms, guessed: false, guessedWords: [] }
    : { forms, guessed: declined.guessed, guessedWords: declined.guessedWords };
}

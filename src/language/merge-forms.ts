import { type CaseForms, type Declined, grammaticalCases, mapCases } from './case-forms.js';

/**
 * Puts forms that the author gave over the declined ones. What the author gave in every oblique case is no
 * longer guessed; the nominative is never a guess, so it need not be given.
 */
export function mergeForms(declined: Declined, override: Partial<CaseForms>): Declined {
  const forms = mapCases((grammaticalCase) => override[grammaticalCase] ?? declined.forms[grammaticalCase]);
  const complete = grammaticalCases.every(
    (grammaticalCase) => grammaticalCase === 'nominative' || override[grammaticalCase] !== undefined,
  );
  return complete
    ? { forms, guessed: false, guessedWords: [] }
    : { forms, guessed: declined.guessed, guessedWords: declined.guessedWords };
}

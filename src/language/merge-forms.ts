import { type Declined, type GrammaticalNumber, type NameForm, nameForms } from './case-forms.js';

/** All forms of a name as they are printed, and how far they can be trusted. */
export interface MergedForms {
  readonly forms: Readonly<Record<NameForm, string>>;
  readonly guessed: boolean;
  readonly guessedWords: readonly string[];
}

/**
 * Puts forms that the author gave over the declined ones; `writtenAs` says by which form the language writes each. What
 * the author gave in every form is not guessed. The nominative singular never is, so it need not be given; that of the
 * plural must.
 */
export function mergeForms(
  declined: Declined,
  override: Partial<Readonly<Record<NameForm, string>>>,
  writtenAs: Readonly<Record<NameForm, NameForm>>,
  number: GrammaticalNumber = 'singular',
): MergedForms {
  const computed = { ...declined.forms, definite: declined.definite ?? declined.forms.nominative };
  const form = (name: NameForm): string => override[name] ?? override[writtenAs[name]] ?? computed[name];
  const forms = {
    nominative: form('nominative'),
    definite: form('definite'),
    genitive: form('genitive'),
    dative: form('dative'),
    accusative: form('accusative'),
    instrumental: form('instrumental'),
    prepositional: form('prepositional'),
  };
  const complete = listWrittenForms(writtenAs).every(
    (each) => (each === 'nominative' && number === 'singular') || override[each] !== undefined,
  );
  return complete
    ? { forms, guessed: false, guessedWords: [] }
    : { forms, guessed: declined.guessed, guessedWords: declined.guessedWords };
}

/** The forms that an author writes to tell all forms of a name. */
export function listWrittenForms(writtenAs: Readonly<Record<NameForm, NameForm>>): readonly NameForm[] {
  return nameForms.filter((each) => writtenAs[each] === each);
}

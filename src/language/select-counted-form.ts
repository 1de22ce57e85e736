import type { CountedForms } from './language.js';

/** Chooses among the three forms by the plural rules of a language; one that has no `few` never gets the second. */
export function selectCountedForm(plurals: Intl.PluralRules, count: number, forms: CountedForms): string {
  const [one, few, many] = forms;
  switch (plurals.select(count)) {
    case 'one':
      return one;
    case 'two':
    case 'few':
      return few;
    case 'zero':
    case 'many':
    case 'other':
      return many;
  }
}

import { type CaseForms, mapCases } from '../case-forms.js';
import { isAllCapitals } from './letters.js';

/** The forms of a word; one all in capitals gets endings in capitals. */
export function keepCapitals(word: string, forms: CaseForms): CaseForms {
  return isAllCapitals(word) ? mapCases((grammaticalCase) => forms[grammaticalCase].toUpperCase()) : forms;
}

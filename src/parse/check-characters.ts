import { type Diagnostic } from '../diagnostic/diagnostic.js';
import { type Located } from './located.js';

/** Filled in next. */
export function checkCharacters(_root: Located): Diagnostic[] {
  return [];
}

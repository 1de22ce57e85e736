import type { Language } from '../language.js';
import { createPlainLanguage } from '../plain-language.js';

/** English. Dates are written day first: 5 November 2026, since its readers here are not American. */
export const language: Language = createPlainLanguage('en', 'en-GB');

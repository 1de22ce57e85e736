import { language as en } from './en/index.js';
import type { Language } from './language.js';
import { createPlainLanguage } from './plain-language.js';
import { language as ru } from './ru/index.js';
import { language as sq } from './sq/index.js';

/** The languages that have a folder of their own. */
const languages: ReadonlyMap<string, Language> = new Map(
  [en, ru, sq].map((language) => [language.tag, language]),
);

/** Languages by their tags as they were asked for: to read a tag takes longer than a clause. */
const selected = new Map<string, Language>();

/**
 * The language of a tag; a regional tag (`ru-RU`) finds its language. One without a folder of its own does not
 * decline: its titles stand in the nominative everywhere, and are not called guessed.
 * Throws a RangeError when the tag is not well-formed BCP 47.
 */
export function selectLanguage(tag: string): Language {
  const known = selected.get(tag);
  if (known !== undefined) return known;
  const { language } = new Intl.Locale(tag);
  const added = languages.get(language) ?? createPlainLanguage(tag);
  selected.set(tag, added);
  return added;
}

import type { Book } from '../check/book.js';
import {
  type CompetencyTexts,
  listCompetencyTexts,
  listTranslatedTexts,
} from '../check/list-competency-texts.js';
import { type WantedLanguages, selectTranslated } from './list-languages.js';
import type { Translations } from './translations.js';

/** What the library of competencies says: as it was written, and as it is translated into the wanted languages. */
export function listLibraryTexts(
  { competencies }: Book,
  translations: Translations,
  wanted: WantedLanguages,
): readonly CompetencyTexts[] {
  const tags = selectTranslated(translations.languages, wanted);
  return [...competencies.values()].flatMap((competency) => [
    listCompetencyTexts(competency),
    ...tags.flatMap((language) => {
      const translation = translations.find(language, `competencies/${competency.id}`);
      return translation === undefined ? [] : listTranslatedTexts(language, translation);
    }),
  ]);
}

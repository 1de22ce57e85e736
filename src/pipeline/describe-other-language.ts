import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';

/** What is written in one language only, so that it makes no document in the languages that were asked for. */
export interface OneLanguage {
  /** The case or the vacancy, by its id. */
  readonly id: string;
  readonly language: string;
  /** What sets the language: the field of the file, or the role that it is about. */
  readonly setBy: 'case' | 'role';
  readonly place: Place;
}

/** A case or a vacancy that was left out because its document is made in its own language alone. */
export function describeOtherLanguage(
  { id, language, setBy, place }: OneLanguage,
  wanted: Iterable<string>,
): Diagnostic {
  const list = [...wanted].join(', ');
  return diagnostic({
    code: 'template/other-language',
    severity: 'warning',
    message: {
      ru: `Документ по файлу «${id}» составляют на языке «${language}», а запрошен язык «${list}»: документа нет`,
      en: `The document of “${id}” is made in “${language}”, and “${list}” was asked for: there is no document`,
    },
    help:
      setBy === 'case'
        ? {
            ru: `Уберите --language. Документ на другом языке составляют по отдельному файлу с полем language.`,
            en: `Leave --language out. A document in another language is made of a file of its own with the field language.`,
          }
        : {
            ru: `Уберите --language: объявление составляют на языке должности.`,
            en: `Leave --language out: an advertisement is made in the language of its role.`,
          },
    place,
  });
}

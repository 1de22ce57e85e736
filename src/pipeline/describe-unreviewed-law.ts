import type { Organization } from '../check/organization.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { LanguageMaterials } from './read-language.js';

/**
 * Says that what documents in a language say of the law of the employer was not looked at by a lawyer of that country.
 * It is told at the organization, the same for every document, so once with each build, and printed nowhere.
 */
export function describeUnreviewedLaw(
  { language, words }: LanguageMaterials,
  { jurisdiction, place }: Organization,
): readonly Diagnostic[] {
  const { law } = words;
  if (law === undefined || typeof law === 'string' || law['reviewed'] !== 'no') return [];
  const file = `templates/${language.tag}/law/${jurisdiction}.yaml`;
  return [
    diagnostic({
      code: 'template/unreviewed-law',
      severity: 'info',
      message: {
        ru: `Слова о праве «${jurisdiction}» на языке «${language.tag}» ещё не проверил местный юрист`,
        en: `No local lawyer has reviewed the words on the law “${jurisdiction}” in the language “${language.tag}” yet`,
      },
      why: {
        ru: 'Ссылки на закон и предложения о нём печатаются в документах; за них отвечает тот, кто документ подписывает.',
        en: 'References to the law, and what is said of it, are printed in documents; who signs one answers for them.',
      },
      help: {
        ru: `Покажите их юристу; проверенное запишите в ${file} рядом с organization.yaml: reviewed: кто и когда проверил.`,
        en: `Show them to a lawyer; write what was reviewed into ${file} beside organization.yaml: reviewed: by whom and when.`,
      },
      place,
    }),
  ];
}

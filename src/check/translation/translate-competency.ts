import type { Competency } from '../competency.js';
import { RoleTranslator } from './translate-role.js';
import type { Translator } from './translator.js';

/** A competency in another language; as with an organization, what is never read need not be translated. */
export function translateCompetency(
  competency: Competency,
  language: string,
  translator: Translator,
): Competency {
  const t = new RoleTranslator(translator);
  const { place } = competency;
  return {
    ...competency,
    language,
    get name() {
      return translator.plain('name', competency.name, place);
    },
    get definition() {
      return translator.text('definition', competency.definition);
    },
    levels: competency.levels.map(({ level, name, indicators }) => ({
      level,
      get name() {
        return translator.plain(`levels.${level}`, name, place);
      },
      get indicators() {
        return t.texts(`levels.${level}.indicators`, indicators);
      },
    })),
    get assessment() {
      return t.texts('assessment', competency.assessment);
    },
    get development() {
      return t.texts('development', competency.development);
    },
  };
}

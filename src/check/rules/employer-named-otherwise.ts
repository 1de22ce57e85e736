import { foldYo } from '../../language/ru/fold-yo.js';
import { clauseFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Rule } from '../rule.js';

/** As many letters tell the nouns that an employer is called by from each other, in any case. */
const stemLength = 5;

/** The employer by another name than the document has given it: JI012. */
export const rule: Rule = {
  id: 'employer-named-otherwise',
  severity: 'warning',
  title: { ru: 'Работодатель назван по-другому', en: 'The employer by another name' },
  why: {
    ru: 'Документ в начале говорит, как назван работодатель; есть риск спора, о ком идёт речь, если дальше он назван иначе.',
    en: 'The document says at its beginning what the employer is called; there is a risk of a dispute about who is meant by another name.',
  },
  source: { ru: 'Источник: практика (JI012).', en: 'Source: practice (JI012).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Соблюдает политику компании в области качества.',
        'Бережёт имущество предприятия.',
        'Защищает интересы фирмы на переговорах.',
        'Исполняет приказы организации.',
        'Ведёт переписку от имени компании.',
        'Знает историю нашей компании.',
        'Отвечает за репутацию и имидж компании.',
      ],
      good: [
        'Соблюдает политику Общества в области качества.',
        'Составляет перечень компаний, которые торгуют тем же товаром.',
        'Изучает деятельность компании-клиента.',
        'Согласует график с транспортными компаниями.',
        'Проверяет имущество предприятия-поставщика.',
        'Направляет предложения организациям, давшим согласие на их получение.',
        'Передаёт документы в бухгалтерскую организацию.',
      ],
    },
  },
  role: (visit) => {
    const term = visit.book.organization.term.nominative;
    return findInTexts(visit, 'employer-named-otherwise', clauseFields, (words) => {
      const name = foldYo(words.toLowerCase()).split(/\s+/).at(-1) ?? '';
      if (name.startsWith(foldYo(term.toLowerCase()).slice(0, stemLength))) return undefined;
      return {
        message: {
          ru: `Работодатель назван по-другому: «${words}»`,
          en: `The employer by another name: “${words}”`,
        },
        help: {
          ru: `Замените на «${term}» в нужном падеже: так работодатель назван в начале документа.`,
          en: `Write “${term}” in its case: so the document has named the employer.`,
        },
      };
    });
  },
};

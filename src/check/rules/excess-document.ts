import { allFields, holderFields } from '../field-groups.js';
import { type ListSearch, findByLists } from '../find-in-texts.js';
import type { Finding, Rule } from '../rule.js';

const searches: readonly ListSearch[] = [
  { list: 'excess-document', fields: allFields },
  { list: 'excess-document-on-hiring', fields: holderFields },
];

/** Papers and facts that an employer may not ask for: JI019. */
export const rule: Rule = {
  id: 'excess-document',
  severity: 'warning',
  title: {
    ru: 'Документ или сведения, которых не вправе требовать',
    en: 'A paper or a fact that may not be asked for',
  },
  why: {
    ru: 'Перечень документов, которые предъявляют при приёме на работу, закрыт, а сведений о частной жизни работодатель не собирает. Есть риск, что отказ из-за такого документа признают необоснованным.',
    en: 'The list of papers that are shown on hiring is closed, and an employer does not collect facts of private life. There is a risk that a refusal for want of such a paper is found groundless.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 64, 65, 86 и 351.1 (JI019).',
    en: 'Source: Labour Code of Russia, articles 64, 65, 86 and 351.1 (JI019).',
  },
  jurisdictions: ['ru'],
  acceptsLegalBasis: true,
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Среднее образование, отсутствие судимости.',
        'Высшее образование, ранее не судим.',
        'Среднее образование; требуется ИНН.',
        'Высшее образование; характеристика с последнего места работы.',
        'Среднее образование; справка из наркологического диспансера.',
        'Высшее образование; обязательна проверка на полиграфе.',
        'Среднее образование; справка о составе семьи.',
        'Высшее образование; рекомендательные письма обязательны.',
      ],
      good: [
        'Среднее образование, отсутствие судимости в случаях, предусмотренных законодательством.',
        'Высшее образование и знание технических характеристик товара.',
        'Знание порядка выдачи справок о судимости.',
        'Знание порядка получения ИНН.',
        'Высшее образование и умение проверять кредитную историю заёмщика.',
        'Высшее образование; опыт подготовки рекомендаций клиентам не менее 1 года.',
        'Среднее образование, рекомендации не требуются.',
      ],
    },
  },
  role: (visit) => findByLists(visit, searches, describeDocument),
};

function describeDocument(words: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: {
      ru: `Документ или сведения, которых не вправе требовать: «${words}»`,
      en: `A paper or a fact that may not be asked for: “${words}”`,
    },
    help: {
      ru: 'Удалите условие. Если для этой работы документ требует закон (статья 351.1 ТК РФ — отсутствие судимости у педагогов), назовите норму рядом, в поле legalBasis.',
      en: 'Delete it. Where a law asks for the paper for this work (article 351.1 of the Labour Code: no record of crime for teachers), name the article beside it, in the field legalBasis.',
    },
  };
}

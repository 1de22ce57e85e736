import type { RequiredCompetency } from '../role.js';
import type { Finding, Rule } from '../rule.js';

const list = (...entries: string[]): string => `competencies: [${entries.join(', ')}]`;

/** Weights of competencies that make no whole: the assessment by them cannot be computed. */
export const rule: Rule = {
  id: 'competency-weights',
  severity: 'warning',
  title: {
    ru: 'Веса компетенций не составляют 100 %',
    en: 'Weights of competencies that do not make 100 per cent',
  },
  why: {
    ru: 'Общую оценку по таким весам считают по-разному; есть риск, что работник её оспорит.',
    en: 'With such weights the whole assessment can be computed in several ways; there is a risk that it is disputed.',
  },
  source: {
    ru: 'Источник: практика оценки по компетенциям (JI020).',
    en: 'Source: practice of assessment by competencies (JI020).',
  },
  jurisdictions: ['ru', 'al'],
  examples: {
    ru: {
      field: 'role',
      bad: [
        list('{ id: negotiation, level: 1, weight: 40 }'),
        list('{ id: negotiation, level: 1, weight: 99 }'),
        list('{ id: negotiation, level: 1, weight: 1 }'),
        list('{ id: negotiation, level: 1, weight: 60 }', '{ id: planning, level: 1, weight: 60 }'),
        list('{ id: negotiation, level: 1, weight: 100 }', '{ id: planning, level: 1 }'),
        list('{ id: negotiation, level: 1 }', '{ id: planning, level: 1, weight: 50 }'),
      ],
      good: [
        list('{ id: negotiation, level: 1 }'),
        list('{ id: negotiation, level: 1, weight: 100 }'),
        list('{ id: negotiation, level: 1, weight: 60 }', '{ id: planning, level: 1, weight: 40 }'),
        list('{ id: negotiation, level: 1 }', '{ id: planning, level: 1 }'),
        list('{ id: negotiation, level: 1, weight: 1 }', '{ id: planning, level: 1, weight: 99 }'),
        'substitution: { way: by-officer, appointedBy: director }',
      ],
    },
  },
  role: ({ role }) => checkWeights(role.competencies),
};

function* checkWeights(competencies: readonly RequiredCompetency[]): Generator<Finding, void> {
  const weighted = competencies.filter(({ weight }) => weight !== undefined);
  const [first] = weighted;
  if (first === undefined) return;
  const light = competencies.find(({ weight }) => weight === undefined);
  if (light !== undefined) {
    yield {
      message: {
        ru: `У компетенции «${light.link.id}» нет веса, а у других он есть`,
        en: `The competency “${light.link.id}” has no weight, and others have one`,
      },
      help: {
        ru: 'Укажите вес каждой компетенции или не указывайте ни одного.',
        en: 'Give every competency a weight, or none of them.',
      },
      place: light.link.place,
    };
    return;
  }
  const sum = weighted.reduce((total, { weight = 0 }) => total + weight, 0);
  if (sum === 100) return;
  yield {
    message: {
      ru: `Сумма весов компетенций — ${sum} %, а не 100 %`,
      en: `The weights of the competencies make ${sum} per cent, not 100`,
    },
    help: {
      ru: 'Измените веса так, чтобы вместе они составляли 100 %, или не указывайте ни одного.',
      en: 'Change the weights so that they make 100 per cent, or give none.',
    },
    place: first.levelPlace,
  };
}

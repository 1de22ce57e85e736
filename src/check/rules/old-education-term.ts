import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['qualifications', 'knowledge', 'general']);

/** A level of education by its former name: JI020. */
export const rule: Rule = {
  id: 'old-education-term',
  severity: 'warning',
  title: { ru: 'Прежнее название уровня образования', en: 'A level of education by its former name' },
  why: {
    ru: 'По сложившейся практике уровни называют так, как в действующем законе об образовании; есть риск спора о том, какой диплом нужен.',
    en: 'By common practice levels are named as in the present law on education; there is a risk of a dispute about which diploma is meant.',
  },
  source: { ru: 'Источник: сложившаяся практика (JI020).', en: 'Source: common practice (JI020).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'education',
      bad: [
        'Высшее профессиональное образование.',
        'Имеет высшее профессиональное (экономическое) образование.',
        'Среднее специальное образование.',
        'Начальное профессиональное образование и стаж 1 год.',
        'Неполное высшее образование.',
        'Неоконченное высшее образование.',
        'Среднее полное образование.',
        'Лицо с высшим профессиональным образованием.',
      ],
      good: [
        'Высшее образование (бакалавриат, специалитет или магистратура).',
        'Среднее профессиональное образование.',
        'Среднее общее образование.',
        'Высшее образование и дополнительное профессиональное образование.',
        'Диплом о высшем профессиональном образовании, полученный до 2013 года, либо высшее образование.',
        'Высшее юридическое образование.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'old-education-term', fields, (words) => ({
      message: {
        ru: `Прежнее название уровня образования: «${words}»`,
        en: `A former name of a level of education: “${words}”`,
      },
      help: {
        ru: 'Замените: «высшее образование (бакалавриат, специалитет или магистратура)», «среднее профессиональное образование» или «среднее общее образование».',
        en: 'Write “higher education (bachelor, specialist or master)”, “secondary vocational education” or “general secondary education”.',
      },
    })),
};

import { findInTexts } from '../find-in-texts.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';

const fields: ReadonlySet<RoleField> = new Set(['general', 'functions', 'duties', 'conditions', 'final']);

/** A supervisor named in a text beside the one of the field reporting: JI014. */
export const rule: Rule = {
  id: 'second-supervisor',
  severity: 'warning',
  title: { ru: 'Руководитель, названный в тексте', en: 'A supervisor named in a text' },
  why: {
    ru: 'Непосредственный руководитель уже назван полем reporting; есть риск, что у работника окажется два руководителя с разными указаниями.',
    en: 'The field reporting names the direct supervisor; there is a risk that the holder gets two who give different orders.',
  },
  source: { ru: 'Источник: сложившаяся практика (JI014).', en: 'Source: common practice (JI014).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'general',
      bad: [
        'Подчиняется начальнику отдела (директору).',
        'Менеджер непосредственно подчиняется директору.',
        'Работник подчиняется руководителю отдела продаж и его заместителю.',
        'Находится в прямом подчинении начальника склада.',
        'Подчиняются главному бухгалтеру.',
        'Его непосредственным руководителем является коммерческий директор.',
      ],
      good: [
        'Работнику подчиняются консультанты.',
        'Работа на складе подчиняется правилам пожарной безопасности.',
        'Подчиняется Правилам внутреннего трудового распорядка.',
        'Ему подчиняются начальники смен.',
        'Планирует работу подчинённых.',
        'Отчёт согласует с непосредственным руководителем.',
      ],
    },
  },
  role: (visit) =>
    findInTexts(visit, 'second-supervisor', fields, (words) => ({
      message: {
        ru: `Руководитель, названный в тексте: «${words}»`,
        en: `A supervisor named in a text: “${words}”`,
      },
      help: {
        ru: 'Удалите пункт: руководителя печатает поле reporting. Второго, по отдельным вопросам, назовите в reporting.functional.',
        en: 'Delete the clause: the field reporting prints the supervisor. Name one for some questions only in reporting.functional.',
      },
    })),
};

import { listCompetencyTexts } from '../list-competency-texts.js';
import { placeStretch } from '../role-text.js';
import type { Rule } from '../rule.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** An indicator of a competency that begins with what nobody can see. */
export const rule: Rule = {
  id: 'indicator-not-observable',
  severity: 'warning',
  title: { ru: 'Показатель, который нельзя увидеть', en: 'An indicator that cannot be seen' },
  why: {
    ru: 'Что работник понимает или к чему стремится, увидеть нельзя; есть риск, что два оценщика поставят разные оценки и ни одну не докажут.',
    en: 'What somebody understands or strives for cannot be seen; there is a risk that two assessors give different marks and can prove neither.',
  },
  source: {
    ru: 'Источник: практика оценки по компетенциям: показатель начинается с глагола о действии, которое видно (JI020).',
    en: 'Source: practice of assessment by competencies: an indicator begins with a verb of what is seen to be done (JI020).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'indicator',
      bad: [
        'Понимает потребности клиента.',
        'Знает порядок согласования договоров.',
        'Осознаёт ответственность за срок.',
        'Стремится к результату.',
        'Умеет вести переговоры.',
        'Обладает навыками делового письма.',
        'Хорошо ориентируется в ценах.',
        'Понимание задач отдела.',
        'Способен работать с возражениями.',
        'Готов помогать коллегам.',
      ],
      good: [
        'Называет клиенту три варианта и цену каждого.',
        'Объясняет порядок согласования новому работнику.',
        'Ведёт переговоры по сценарию.',
        'Не перебивает собеседника.',
        'Предлагает замену, когда товара нет.',
        'Готовит коммерческое предложение за один день.',
        'Знакомит клиента с условиями поставки.',
        'Ориентирует клиента по срокам.',
      ],
    },
  },
  *organization({ book, lists }) {
    const list = selectWordList(lists, 'indicator-not-observable');
    for (const { competency, texts } of listCompetencyTexts(book)) {
      for (const { kind, wording, plain } of texts) {
        const [first] = kind === 'indicator' ? findPhrases(plain, list) : [];
        if (first === undefined) continue;
        const words = plain.slice(first.start, first.end);
        yield {
          message: {
            ru: `Показатель компетенции «${competency.name}» начинается с того, что нельзя увидеть: «${words}»`,
            en: `An indicator of the competency “${competency.name}” begins with what cannot be seen: “${words}”`,
          },
          help: {
            ru: 'Начните с глагола о действии: не «понимает потребности клиента», а «задаёт вопросы о задаче клиента и записывает ответы».',
            en: 'Begin with a verb of doing: not “understands the needs of the client” but “asks what the client needs and notes the answers”.',
          },
          place: placeStretch(wording, first),
        };
      }
    }
  },
};

import { listCompetencyTexts } from '../list-competency-texts.js';
import { placeStretch } from '../role-text.js';
import type { Finding, Rule } from '../rule.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** A trait of character in the library of competencies: nobody can see it or assess it. */
export const rule: Rule = {
  id: 'trait-as-competency',
  severity: 'warning',
  title: { ru: 'Черта характера вместо компетенции', en: 'A trait of character for a competency' },
  why: {
    ru: 'Компетенцию оценивают по тому, что работник делает; черту характера оценщики понимают по-разному, и есть риск, что оценку или отказ в приёме признают необоснованными.',
    en: 'A competency is assessed by what is done; assessors understand a trait each in his own way, and there is a risk that the assessment or a refusal to hire is held to be unfounded.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 3 и 64: значение имеют деловые качества; практика оценки по компетенциям (JI020).',
    en: 'Source: Labour Code of Russia, arts. 3 and 64: what counts is the work; practice of assessment by competencies (JI020).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'competency',
      bad: [
        'чувство юмора',
        'стрессоустойчивость',
        'коммуникабельность',
        'харизма',
        'активная жизненная позиция',
        'лидерские качества',
        'стратегическое мышление',
        'интеллект',
        'нацеленность на результат',
      ],
      good: [
        'устойчивость к рабочей нагрузке',
        'ведение переговоров',
        'работа с возражениями',
        'анализ данных',
        'наставничество',
        'согласование гибкости графика',
        'соблюдение сроков и порядка работы',
        'оценка кандидатов по деловым качествам',
      ],
    },
  },
  *organization({ book, lists }) {
    const list = selectWordList(lists, 'trait-as-competency');
    for (const { competency, texts } of listCompetencyTexts(book)) {
      const [first] = findPhrases(competency.name, list);
      if (first !== undefined) {
        const words = competency.name.slice(first.start, first.end);
        yield { ...describe(words), place: competency.namePlace };
      }
      for (const { wording, plain } of texts) {
        const [found] = findPhrases(plain, list);
        if (found === undefined) continue;
        yield { ...describe(plain.slice(found.start, found.end)), place: placeStretch(wording, found) };
      }
    }
  },
};

function describe(words: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: {
      ru: `Черта характера или общее слово: «${words}»`,
      en: `A trait of character or a general word: “${words}”`,
    },
    help: {
      ru: 'Назовите то, что работник делает: не «стрессоустойчивость», а «устойчивость к рабочей нагрузке» с показателями «Отвечает раздражённому собеседнику без повышения голоса».',
      en: 'Name what is done: not “stress resistance” but how someone answers an angry client.',
    },
  };
}

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
    ru: 'Источник: практика оценки по компетенциям (JI020); в России также ТК РФ, ст. 3 и 64: значение имеют деловые качества.',
    en: 'Source: practice of assessment by competencies (JI020); in Russia also the Labour Code, arts. 3 and 64: what counts is the work.',
  },
  jurisdictions: ['ru', 'al'],
  anyLanguage: true,
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
    en: {
      bad: [
        'sense of humor',
        'stress-resistance',
        'resistance to stress',
        'Communicative',
        'charisma',
        'leadership qualities',
        'strategic thinking',
        'emotional intelligence',
        'initiative',
        'punctuality',
        'results-oriented',
        'team player',
      ],
      good: [
        'composure under workload',
        'negotiation',
        'business intelligence reports',
        'customer due diligence',
        'integrity of data',
        'registration of outgoing mail',
        'friendly settlement of disputes',
        'user-friendly instructions',
        'punctuality of deliveries',
        'leadership of a shift',
      ],
    },
    sq: {
      bad: [
        'sensi i humorit',
        'rezistenca ndaj stresit',
        'Komunikueshmëri',
        'karizma',
        'cilësi lideri',
        'mendimi strategjik',
        'inteligjenca emocionale',
        'iniciativa',
        'këmbëngulja',
        'orientimi drejt rezultatit',
        'fryma e ekipit',
      ],
      good: [
        'qëndrueshmëri nën ngarkesë',
        'negocimi',
        'përgjegjësia e palëve në kontratë',
        'programi i besnikërisë së klientëve',
        'zgjidhja miqësore e mosmarrëveshjeve',
        'mirëmbajtja proaktive e pajisjeve',
        'puna e punëtorisë',
        'punë në ekip',
      ],
    },
  },
  *organization({ library, listsOf }) {
    for (const { language, name, texts } of library) {
      const list = selectWordList(listsOf(language), 'trait-as-competency');
      const [first] = name === undefined ? [] : findPhrases(name.plain, list);
      if (name !== undefined && first !== undefined) {
        yield { ...describe(name.plain.slice(first.start, first.end)), place: name.place };
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

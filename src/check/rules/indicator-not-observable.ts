import type { Text } from '../../diagnostic/diagnostic.js';
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
  jurisdictions: ['ru', 'al'],
  anyLanguage: true,
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
    en: {
      bad: [
        'Understands the needs of the client.',
        'Fully understands the procedure.',
        'Knows how contracts are agreed.',
        'Strives for results.',
        'Is able to negotiate.',
        'Can work with objections.',
        'Has a good knowledge of prices.',
        'Shows interest in the work.',
        'Ability to plan the day.',
        'Ready to help colleagues.',
      ],
      good: [
        'Names three options and the price of each.',
        'Explains the procedure to a new employee.',
        'Checks the knowledge of the rules by questions.',
        'Tries samples of the goods before acceptance.',
        'Has the act signed on the day of acceptance.',
        'Cancels an order within an hour.',
        'Shows the client a sample.',
        'Values the stock at cost.',
      ],
    },
    sq: {
      bad: [
        'Kupton nevojat e klientit.',
        'Di të negociojë.',
        'Njeh procedurën e miratimit.',
        'Përpiqet për rezultat.',
        'Është i aftë të bindë klientin.',
        'Mund të punojë me kundërshtime.',
        'Ka njohuri të mira për çmimet.',
        'Nuk kupton afatet.',
        'Aftësi për të planifikuar.',
        'Gatishmëri për të ndihmuar kolegët.',
      ],
      good: [
        'I emërton klientit tri variante dhe çmimin e secilit.',
        'Ia shpjegon procedurën punonjësit të ri.',
        'Njeh të ardhurat në muajin e dorëzimit.',
        'E njeh punonjësin me dokumentin kundrejt nënshkrimit.',
        'Tregon mallin klientit.',
        'Dikton kushtet sipas modelit.',
        'Vlerëson mallin me çmimin e blerjes.',
        'Kontrollon njohuritë me pyetje.',
      ],
    },
  },
  *organization({ library, listsOf }) {
    for (const { language, name, texts } of library) {
      const list = selectWordList(listsOf(language), 'indicator-not-observable');
      for (const { kind, wording, plain } of texts) {
        const [first] = kind === 'indicator' ? findPhrases(plain, list) : [];
        if (first === undefined) continue;
        yield {
          message: describe(plain.slice(first.start, first.end), name?.plain),
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

/** A translation may lack the name. */
function describe(words: string, name: string | undefined): Text {
  const of = name === undefined ? { ru: '', en: '' } : { ru: ` «${name}»`, en: ` “${name}”` };
  return {
    ru: `Показатель компетенции${of.ru} начинается с того, что нельзя увидеть: «${words}»`,
    en: `An indicator of the competency${of.en} begins with what cannot be seen: “${words}”`,
  };
}

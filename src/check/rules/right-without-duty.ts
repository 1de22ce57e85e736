import { selectLanguage } from '../../language/select-language.js';
import { readContentStems } from '../content-stems.js';
import { describeOrigin } from '../find-in-texts.js';
import type { RoleVisit, Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { ToldWords } from '../told-words.js';
import { findPhrases, selectWordList } from '../word-list.js';

const listName = 'right-without-duty';

/** A role of fewer duties and functions says too little of its work. */
const leastClauses = 3;

/** A right of fewer words of its own may be meant for anything. */
const leastWords = 2;

/** What the examples say besides. */
const said = {
  ru: {
    duties: 'duties: [Готовит коммерческие предложения., Ведёт переговоры о поставке., Оформляет заказы.]',
  },
};

const write = (right: string, ...more: string[]): string[] => [said.ru.duties, `rights: [${right}]`, ...more];

/** A right that nothing in the role needs. */
export const rule: Rule = {
  id: 'right-without-duty',
  severity: 'info',
  title: { ru: 'Право, которое ни одной обязанности не служит', en: 'A right that serves no duty' },
  why: {
    ru: 'Право даётся для исполнения обязанностей; если в должности о его предмете больше нет ни слова, есть риск, что оно попало из чужой инструкции и решения примет не тот, кто за них отвечает.',
    en: 'A right is given for duties; where nothing else in the role speaks of its object, there is a risk that it comes from another instruction, and that somebody decides who does not answer for it.',
  },
  source: {
    ru: 'Источник: практика разграничения полномочий; ТК РФ, ст. 57 (JI030).',
    en: 'Source: practice of dividing powers; Labour Code of Russia, art. 57 (JI030).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'role',
      bad: [
        write('Утверждать рецептуры блюд.'),
        write('Закупать сырьё и тару для цеха.'),
        write('Назначать лечащего врача.'),
        write('Выдавать пропуска на охраняемую территорию.'),
        write('Списывать изношенные станки и оснастку.'),
        write('Устанавливать тарифы на перевозку пассажиров.'),
        write('Определять состав экипажа судна.'),
      ],
      good: [
        write('Утверждать условия поставки.'),
        write('Согласовывать скидки по заказам клиентов.'),
        write('Получать сведения об остатках на складе.'),
        write('Вносить предложения о рецептурах блюд.'),
        write('Требовать создания безопасных условий труда.'),
        write('Повышать квалификацию на курсах маркетинга.'),
        write('Подписывать договоры в пределах доверенности.'),
        write('Утверждать рецептуры блюд.', 'functions: [Составление рецептур.]'),
        write('Закупать сырьё и тару.', 'knowledge: [рынок сырья]'),
        write('Списывать изношенные станки.', 'responsibilities: [За сохранность станков.]'),
        ['duties: [Готовит обеды.]', 'rights: [Выдавать пропуска на территорию.]'],
      ],
    },
  },
  *role(visit) {
    const { role, texts, lists } = visit;
    if (role.form || role.functions.length + role.duties.length < leastClauses) return;
    const list = selectWordList(lists, listName);
    const language = selectLanguage(role.language);
    const phrases = new Map(listSuspectTexts(visit, listName).map((text) => [text.wording, text.phrases]));
    for (const text of texts) {
      if (text.field !== 'rights') continue;
      if (findPhrases(text.plain, list, text.folded, phrases.get(text.wording) ?? []).length > 0) continue;
      const stems = readContentStems(dropFirstWord(text.plain), language, lists);
      if (stems.length < leastWords || stems.some((stem) => tellWork(visit).has(stem))) continue;
      yield {
        message: {
          ru: `О предмете права больше нигде не сказано: «${text.plain}»`,
          en: `Nothing else in the role speaks of the object of this right: “${text.plain}”`,
        },
        help: {
          ru: 'Добавьте обязанность, для которой нужно это право, или удалите его.',
          en: 'Add the duty that needs the right, or delete it.',
        },
        place: text.wording.place,
        related: describeOrigin(text),
      };
    }
  },
};

/** It says what may be done, the others with what. */
function dropFirstWord(text: string): string {
  return text.trimStart().replace(/^\S+/, '');
}

const kept = new WeakMap<RoleVisit, ToldWords>();

/** The words of the role outside of its rights. */
function tellWork(visit: RoleVisit): ToldWords {
  const known = kept.get(visit);
  if (known !== undefined) return known;
  const { role, texts } = visit;
  const title = { folded: role.title.nominative.toLowerCase() };
  const work = new ToldWords([...texts.filter(({ field }) => field !== 'rights'), title]);
  kept.set(visit, work);
  return work;
}

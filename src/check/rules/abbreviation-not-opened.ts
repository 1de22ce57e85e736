import { describeOrigin } from '../find-in-texts.js';
import { placeStretch } from '../role-text.js';
import type { Rule, RoleVisit } from '../rule.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** A word of capitals alone; letters of other alphabets are names of programs and left alone. */
const abbreviation = /(?<![\p{L}\p{N}.-])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;
const isCyrillic = /^[\u0400-\u042f]+$/;

/** An abbreviation that the text does not open: JI013. */
export const rule: Rule = {
  id: 'abbreviation-not-opened',
  severity: 'warning',
  title: { ru: 'Нераскрытое сокращение', en: 'An abbreviation that is not opened' },
  why: {
    ru: 'Сокращение, которое не раскрыто, каждый читает по-своему; есть риск, что требование или обязанность поймут не так.',
    en: 'Everybody reads an abbreviation that is not opened in a way of their own; there is a risk that a requirement or duty is misunderstood.',
  },
  source: { ru: 'Источник: практика (JI013).', en: 'Source: practice (JI013).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Записывает автомобили на СТОА.',
        'Проводит ТО и ТР автомобилей.',
        'Готовит отчёт для УПФ.',
        'Передаёт заявку в ОМТС.',
        'Согласует смету с ПЭО.',
        'Оформляет ТТН при отгрузке.',
      ],
      good: [
        'Записывает автомобили на станцию технического обслуживания автомобилей (СТОА).',
        'Планирует загрузку СТОА (станции технического обслуживания автомобилей).',
        'Готовит декларацию по НДС.',
        'Соблюдает ТК РФ.',
        'Сдаёт отчёт в ФНС России.',
        'Ведёт записи в CRM.',
        'Соблюдает требования ГОСТ.',
      ],
    },
  },
  *role(visit) {
    const known = selectWordList(visit.lists, 'abbreviation-not-opened');
    const opened = listOpened(visit);
    const told = new Set<string>();
    for (const text of visit.texts) {
      // Most texts have none.
      if (!/[\u0400-\u042f]{2}/.test(text.plain)) continue;
      for (const { 0: word, index } of text.plain.matchAll(abbreviation)) {
        if (!isCyrillic.test(word) || opened.has(word) || told.has(word)) continue;
        const isKnown = findPhrases(word, known).some(({ start, end }) => start === 0 && end === word.length);
        if (isKnown) continue;
        told.add(word);
        yield {
          message: {
            ru: `Нераскрытое сокращение: «${word}»`,
            en: `An abbreviation that is not opened: “${word}”`,
          },
          help: {
            ru: `Раскройте его при первом употреблении: полное название, а за ним «(${word})».`,
            en: `Write it in full where it stands first, then “(${word})”.`,
          },
          place: placeStretch(text.wording, { start: index, end: index + word.length }),
          related: describeOrigin(text),
        };
      }
    }
  },
};

/** Abbreviations that stand in brackets after their words, or have their words in brackets after them. */
function listOpened({ texts, book }: RoleVisit): ReadonlySet<string> {
  const { name, term, units } = book.organization;
  const names = [name.full, name.short, term.nominative, ...units.map((unit) => unit.name.nominative)];
  const opened = new Set(names.flatMap((each) => each.match(/\p{Lu}{2,6}/gu) ?? []));
  for (const { plain } of texts) {
    if (!plain.includes('(')) continue;
    const inBrackets = plain.matchAll(/\((?:[^()]{0,20}[\s—–-])?(\p{Lu}{2,6})\)/gu);
    const before = plain.matchAll(/(?<!\p{L})(\p{Lu}{2,6})\s\(\p{Ll}{3}/gu);
    for (const [, word = ''] of [...inBrackets, ...before]) opened.add(word);
  }
  return opened;
}

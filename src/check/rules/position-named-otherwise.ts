import { selectLanguage } from '../../language/select-language.js';
import type { Book } from '../book.js';
import { findOtherNames } from '../find-other-names.js';
import { KnownNames } from '../known-names.js';
import { listPhrases } from '../list-phrases.js';
import type { Rule } from '../rule.js';
import type { PlainLists } from '../word-list.js';

const keyTitle = 'title: менеджер по работе с ключевыми клиентами';

const writeDuties = (text: string): string => `duties: [${text}]`;

/** A position of the book by another name: JI011. */
export const rule: Rule = {
  id: 'position-named-otherwise',
  severity: 'warning',
  title: { ru: 'Должность названа не так, как в книге', en: 'A position by another name than in the book' },
  why: {
    ru: 'Название должности везде одно, как в штатном расписании; иначе есть риск спора о том, о ком идёт речь и какова трудовая функция.',
    en: 'A position has one title everywhere, that of the staffing table; otherwise there is a risk of a dispute about who is meant.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 15 и 57 (JI011).',
    en: 'Source: Labour Code of Russia, arts. 15 and 57 (JI011).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        { 'sales-manager': [keyTitle, writeDuties('Менеджер по ключевым клиентам готовит план встреч.')] },
        { 'sales-manager': [keyTitle, writeDuties('Передаёт дела другому менеджеру по ключевым клиентам.')] },
        { 'sales-manager': [writeDuties('Передаёт отчёт руководителю отдела продаж.')] },
        { 'sales-manager': [writeDuties('По указанию заведующего отделом продаж готовит сводку.')] },
        {
          'sales-manager': [
            'title: менеджер по работе с клиентами',
            writeDuties('Менеджер отношений с клиентами ведёт базу.'),
          ],
        },
        {
          'sales-manager': ['title: менеджер по развитию сети магазинов'],
          buyer: ['title: закупщик', writeDuties('Согласует заказ с менеджером по развитию магазинов.')],
        },
      ],
      good: [
        {
          'sales-manager': [keyTitle, writeDuties('Менеджер по работе с ключевыми клиентами готовит план.')],
        },
        { 'sales-manager': [keyTitle, writeDuties('Передаёт дела другому менеджеру отдела.')] },
        { 'sales-manager': [writeDuties('Передаёт отчёт начальнику отдела продаж.')] },
        { 'sales-manager': [writeDuties('Передаёт отчёт начальнику отдела закупок.')] },
        { 'sales-manager': [writeDuties('Обсуждает заказ с руководителем клиента.')] },
        {
          'sales-manager': [writeDuties('Обсуждает заказ с менеджером по закупкам покупателя.')],
          buyer: ['title: менеджер по закупкам', writeDuties('Работает с менеджерами по продажам.')],
        },
      ],
    },
  },
  role: (visit) =>
    findOtherNames(visit, listPositions(visit.book, visit.lists), (words, { nominative }) => ({
      message: {
        ru: `Должность названа не так, как в книге: «${words}»`,
        en: `A position by another name than in the book: “${words}”`,
      },
      help: {
        ru: `Напишите «${nominative}» в нужном падеже. Если имеется в виду другая должность, назовите её полностью.`,
        en: `Write “${nominative}” in its case, or the full name of another position if that is meant.`,
      },
    })),
};

const kept = new WeakMap<Book['roles'], KnownNames>();

/** The titles of the book and of officers without a role in it. */
function listPositions({ roles, organization }: Book, lists: PlainLists): KnownNames {
  const known = kept.get(roles);
  if (known !== undefined) return known;
  const grammar = selectLanguage(organization.language);
  const read = (name: string) => new Set(listPhrases(lists, name).flatMap((each) => grammar.readStems(each)));
  const officers = organization.officers.flatMap(({ position }) =>
    'title' in position ? [position.title] : [],
  );
  const names = new KnownNames(
    [...[...roles.values()].map(({ title }) => title), ...officers],
    organization.language,
    read('position-heads'),
    read('position-named-otherwise'),
  );
  kept.set(roles, names);
  return names;
}

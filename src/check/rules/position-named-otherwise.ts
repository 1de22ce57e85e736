import { selectLanguage } from '../../language/select-language.js';
import type { Book } from '../book.js';
import { clauseFields } from '../field-groups.js';
import { findOtherNames } from '../find-other-names.js';
import { foldTitle } from '../fold-title.js';
import { KnownNames } from '../known-names.js';
import { listWordStems } from '../list-phrases.js';
import { placeStretch } from '../role-text.js';
import type { Finding, RoleVisit, Rule } from '../rule.js';
import type { PlainLists } from '../word-list.js';

/** A preposition: «менеджер по продажам». */
const longestJoint = 2;

/** Words by which positions are called. */
const headList = 'position-heads';

/** What several examples say. */
const said = { ru: { title: 'title: менеджер по работе с ключевыми клиентами' } };

const writeDuties = (...texts: string[]): string => `duties: [${texts.join(', ')}]`;

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
        { 'sales-manager': [writeDuties('Менеджер по клиентской поддержке отвечает на обращения.')] },
        {
          'sales-manager': [said.ru.title, writeDuties('Менеджер по ключевым клиентам готовит план встреч.')],
        },
        {
          'sales-manager': [
            said.ru.title,
            writeDuties('Передаёт дела другому менеджеру по ключевым клиентам.'),
          ],
        },
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
          'sales-manager': [
            said.ru.title,
            writeDuties('Менеджер по работе с ключевыми клиентами готовит план.'),
          ],
        },
        { 'sales-manager': [said.ru.title, writeDuties('Передаёт дела другому менеджеру отдела.')] },
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
  *role(visit) {
    const names = listPositions(visit.book, visit.lists);
    yield* findOtherNames(visit, headList, names, (words, { nominative }) => describeName(words, nominative));
    yield* findOwnName(visit, names);
  },
};

/** A clause that begins with the holder, by a name that no position of the book has. */
function* findOwnName({ role: { title }, texts }: RoleVisit, names: KnownNames): Generator<Finding> {
  const [head = '', ...rest] = foldTitle(title).split(' ');
  const [joint] = rest;
  // «Менеджер отдела» is the holder all the same; only a name of the same build is another one.
  if (joint === undefined || joint.length > longestJoint) return;
  for (const text of texts) {
    if (!clauseFields.has(text.field) || !text.folded.trimStart().startsWith(head)) continue;
    if (!foldTitle({ nominative: text.plain }).startsWith(`${head} ${joint} `)) continue;
    const words = names.takeWords(text.plain, rest.length + 1);
    const last = words.at(-1);
    if (last === undefined || names.isKnown(words) || names.findMeant(words, undefined) !== undefined)
      continue;
    const stretch = { start: words[0]?.start ?? 0, end: last.end };
    yield {
      ...describeName(text.plain.slice(stretch.start, stretch.end), title.nominative),
      place: placeStretch(text.wording, stretch),
      related: [{ message: { ru: 'название в книге', en: 'the name in the book' }, place: title.place }],
    };
  }
}

function describeName(words: string, nominative: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: {
      ru: `Должность названа не так, как в книге: «${words}»`,
      en: `A position by another name than in the book: “${words}”`,
    },
    help: {
      ru: `Напишите «${nominative}» в нужном падеже. Если имеется в виду другая должность, назовите её полностью.`,
      en: `Write “${nominative}” in its case, or the full name of another position if that is meant.`,
    },
  };
}

const kept = new WeakMap<Book['titles'], KnownNames>();

/** The titles of the book and of officers without a role in it. */
function listPositions({ titles, organization }: Book, lists: PlainLists): KnownNames {
  const known = kept.get(titles);
  if (known !== undefined) return known;
  const grammar = selectLanguage(organization.language);
  const officers = organization.officers.flatMap(({ position }) =>
    'title' in position ? [position.title] : [],
  );
  const names = new KnownNames(
    [...titles, ...officers],
    organization.language,
    listWordStems(lists, headList, grammar),
    listWordStems(lists, 'position-named-otherwise', grammar),
  );
  kept.set(titles, names);
  return names;
}

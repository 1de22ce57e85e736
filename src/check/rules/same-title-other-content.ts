import { foldTitle } from '../fold-title.js';
import { listDutiesOfRoles } from '../like-roles.js';
import type { RoleOutline } from '../role-outline.js';
import type { Finding, OrganizationVisit, Rule } from '../rule.js';

/** Roles of fewer duties have too little to say to differ. */
const leastDuties = 3;

/** Two roles that share less than this of their duties are two kinds of work (coefficient of Dice). */
const leastShared = 0.4;

const writeDuties = (...duties: string[]): string => `duties: [${duties.join(', ')}]`;

/** What several examples say. */
const said = {
  ru: {
    selling: writeDuties('Принимает заявки клиентов.', 'Готовит счета на оплату.', 'Ведёт базу клиентов.'),
    buying: writeDuties('Выбирает поставщиков.', 'Сверяет цены закупки.', 'Следит за сроками поставки.'),
  },
};

/** One title, one unit, two kinds of work: JI011. */
export const rule: Rule = {
  id: 'same-title-other-content',
  severity: 'warning',
  title: { ru: 'Одно название, разное содержание', en: 'One title, different content' },
  why: {
    ru: 'Трудовую функцию определяет должность по штатному расписанию. Если под одним названием в одном подразделении две разные работы, есть риск спора о том, какую из них обещали работнику.',
    en: 'The role of the staffing table tells the labour function. Where one title of a unit means two kinds of work, there is a risk of a dispute about which one was agreed.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 15, 57 и 60 (JI011).',
    en: 'Source: Labour Code of Russia, arts. 15, 57 and 60 (JI011).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        { 'sales-manager': [said.ru.selling], buyer: [said.ru.buying] },
        { 'sales-manager': [said.ru.selling], buyer: ['title: Менеджер по  продажам', said.ru.buying] },
        {
          'head-of-sales': [said.ru.selling],
          'head-two': ['title: начальник отдела продаж', said.ru.buying],
        },
        { first: ['title: приёмщик', said.ru.selling], second: ['title: приемщик', said.ru.buying] },
        {
          'sales-manager': [said.ru.selling],
          buyer: [
            writeDuties(
              'Принимает заявки клиентов.',
              'Выбирает поставщиков.',
              'Сверяет цены.',
              'Ведёт склад.',
            ),
          ],
        },
        { 'sales-manager': [said.ru.selling], second: [said.ru.selling], third: [said.ru.buying] },
      ],
      good: [
        { 'sales-manager': [said.ru.selling], buyer: ['unit: board', said.ru.buying] },
        { 'sales-manager': [said.ru.selling], buyer: ['title: менеджер по закупкам', said.ru.buying] },
        { 'sales-manager': [said.ru.selling], second: [said.ru.selling] },
        {
          'sales-manager': [said.ru.selling],
          second: [
            writeDuties('Принимает заявки клиентов.', 'Готовит счета на оплату.', 'Отгружает заказы.'),
          ],
        },
        { 'sales-manager': [said.ru.selling], second: ['duties: [Выбирает поставщиков.]'] },
        { 'sales-manager': [said.ru.selling], form: ['form: true', said.ru.buying] },
      ],
    },
  },
  *organization(visit) {
    const duties = listDutiesOfRoles(visit);
    const firsts = new Map<string, Position>();
    for (const [owner, { id }] of visit.digests.entries()) {
      const role = visit.book.roles.get(id);
      const own = new Set(duties[owner]);
      if (role === undefined || role.form || own.size < leastDuties) continue;
      for (const { id: unit } of role.line.units) {
        const key = `${unit} ${foldTitle(role.title)}`;
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, { unit, role, duties: own, others: [] });
        else if (measureShared(first.duties, own) < leastShared) first.others.push(role);
      }
    }
    for (const first of firsts.values()) {
      const [second, ...rest] = first.others;
      if (second !== undefined) yield describeOther(visit, first, second, rest.length);
    }
  },
};

interface Position {
  /** Id of the unit. */
  readonly unit: string;
  readonly role: RoleOutline;
  /** The groups of its duties. */
  readonly duties: ReadonlySet<number>;
  /** Roles of the same title and unit that do something else. */
  readonly others: RoleOutline[];
}

function measureShared(first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  const shared = [...first].filter((each) => second.has(each)).length;
  return (2 * shared) / (first.size + second.size);
}

function describeOther(
  { book }: OrganizationVisit,
  { unit: unitId, role: first }: Position,
  role: RoleOutline,
  more: number,
): Finding {
  const title = role.title.nominative;
  const unit = book.organization.units.find(({ id }) => id === unitId)?.name.nominative ?? '';
  return {
    message: {
      ru: `Должность «${title}» есть в подразделении «${unit}» ещё раз, и обязанности у неё другие${more > 0 ? `; так же в других файлах, их ещё ${more}` : ''}`,
      en: `The unit “${unit}” has the role “${title}” once more, with other duties${more > 0 ? `; so it is with ${more} more` : ''}`,
    },
    help: {
      ru: 'Назовите должности по-разному, как в штатном расписании, или сведите обязанности в одну инструкцию.',
      en: 'Give the roles different titles, as in the staffing table, or bring the duties into one instruction.',
    },
    place: role.title.place,
    related: [{ message: { ru: 'та же должность', en: 'the same role' }, place: first.title.place }],
  };
}

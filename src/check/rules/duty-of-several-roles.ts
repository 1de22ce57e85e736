import type { Text } from '../../diagnostic/diagnostic.js';
import { selectLanguage } from '../../language/select-language.js';
import { listPhraseStems } from '../list-phrases.js';
import { listLikeRoles } from '../like-roles.js';
import type { RoleOutline } from '../role-outline.js';
import type { Finding, OrganizationVisit, Rule } from '../rule.js';
import { listSharedDuties } from '../shared-duties.js';
import { TitleFamilies } from '../title-family.js';

/** A duty of fewer different words is too general to have one owner: «Отвечает на письма». */
const leastWords = 3;

/** A duty of so many roles has no owner at all: it belongs into the library. */
const manyRoles = 5;

/** So many findings are told of one role; the last of them counts the rest. */
const mostForRole = 5;

/** So many other roles are named. */
const mostNamed = 3;

/** The same duty in several roles: JI003 for the whole book. */
export const rule: Rule = {
  id: 'duty-of-several-roles',
  severity: 'info',
  title: { ru: 'Одна обязанность у нескольких должностей', en: 'One duty of several roles' },
  why: {
    ru: 'Если одно и то же поручено нескольким, есть риск, что дело сделают дважды или никто, а за неисполнение не с кого будет спросить.',
    en: 'What is given to several may be done twice or by nobody; there is a risk that nobody answers for it.',
  },
  source: {
    ru: 'Источник: практика; ТК РФ, ст. 192: взыскание возможно за те обязанности, которые возложены на работника (JI003).',
    en: 'Source: practice; Labour Code of Russia, art. 192: a penalty follows on duties that were given to the employee (JI003).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        {
          'sales-manager': ['duties: [Ведёт реестр договоров отдела.]'],
          lawyer: ['title: юрисконсульт', 'duties: [Ведёт реестр договоров отдела.]'],
        },
        {
          'sales-manager': ['duties: [Готовит ежемесячный отчёт о продажах.]'],
          'head-of-sales': ['duties: [Готовит ежемесячные отчёты о продажах]'],
        },
        {
          'sales-manager': ['functions: [Контроль дебиторской задолженности.]'],
          accountant: ['title: бухгалтер', 'duties: [Контроль дебиторской задолженности.]'],
        },
        {
          'sales-manager': ['duties: [Проверяет остатки товара на складе.]'],
          storekeeper: ['title: кладовщик', 'duties: [Проверяет на складе остатки товаров.]'],
          accountant: ['title: бухгалтер', 'duties: [Проверяет остатки товара на складе.]'],
        },
        {
          'sales-manager': [
            'duties: [Проводит сверку расчётов с каждым клиентом отдела до десятого числа месяца.]',
          ],
          accountant: [
            'title: бухгалтер',
            'duties: [Проводит сверку расчётов с каждым постоянным клиентом отдела до десятого числа месяца.]',
          ],
        },
        {
          'sales-manager': [
            'duties: [{ text: "Участвует в обучении продавцов по:", items: [приёмам продажи товара] }]',
          ],
          coach: [
            'title: инструктор',
            'duties: [{ text: "Участвует в обучении продавцов по:", items: [приёмам продажи товаров] }]',
          ],
        },
      ],
      good: [
        {
          'sales-manager': ['duties: [Ведёт реестр договоров отдела.]'],
          lawyer: ['title: юрисконсульт', 'duties: [Ведёт реестр судебных дел.]'],
        },
        {
          'sales-manager': ['duties: [Соблюдает правила внутреннего трудового распорядка.]'],
          lawyer: ['title: юрисконсульт', 'duties: [Соблюдает правила внутреннего трудового распорядка.]'],
        },
        {
          'sales-manager': ['duties: [Ведёт реестр договоров отдела.]'],
          'senior-manager': [
            'title: старший менеджер по продажам',
            'duties: [Ведёт реестр договоров отдела., Распределяет заявки.]',
          ],
        },
        {
          'sales-manager': ['duties: [Готовит отчёт о продажах за месяц.]'],
          accountant: ['title: бухгалтер', 'duties: [Готовит отчёт о закупках за месяц.]'],
        },
        {
          'sales-manager': ['duties: [Отвечает на письма.]'],
          lawyer: ['title: юрисконсульт', 'duties: [Отвечает на письма.]'],
        },
        {
          'sales-manager': ['duties: [Ведёт реестр договоров отдела.]', 'form: true'],
          lawyer: ['title: юрисконсульт', 'duties: [Ведёт реестр договоров отдела.]'],
        },
      ],
    },
  },
  *organization(visit) {
    const isCommon = readCommonDuties(visit);
    const families = new TitleFamilies(visit);
    const alike = listLikeRoles(visit);
    const byOwner = new Map<number, Sharing[]>();
    for (const duty of listSharedDuties(visit)) {
      const [first] = duty;
      if (first === undefined || visit.clauses.sizeOf(first) < leastWords || isCommon(first)) continue;
      const role = roleOf(visit, first);
      // Two roles that say the same throughout are told of by another rule.
      const rivals = duty.filter((clause) => {
        const other = roleOf(visit, clause);
        return !families.areOne(role, other) && alike.get(role.id) !== alike.get(other.id);
      });
      const [clause, ...rest] = rivals;
      if (clause === undefined) continue;
      const owner = visit.clauses.owners[clause] ?? 0;
      const sharings = byOwner.get(owner) ?? [];
      byOwner.set(owner, sharings);
      sharings.push({ clause, others: [first, ...rest] });
    }
    for (const sharings of byOwner.values()) {
      const more = Math.max(0, sharings.length - mostForRole);
      for (const [index, sharing] of sharings.slice(0, mostForRole).entries()) {
        yield describeSharing(visit, sharing, index === mostForRole - 1 ? more : 0);
      }
    }
  },
};

/** A duty of a role, and the same one of others. */
interface Sharing {
  readonly clause: number;
  readonly others: readonly number[];
}

function roleOf({ book, clauses }: OrganizationVisit, clause: number): RoleOutline {
  const { id } = clauses.digestOf(clause);
  const role = book.roles.get(id);
  if (role === undefined) throw new RangeError(`there is no role ${id}`);
  return role;
}

/** Tells the duties that every employee has. */
function readCommonDuties({ lists, clauses, book }: OrganizationVisit): (clause: number) => boolean {
  const grammar = selectLanguage(book.organization.language);
  const phrases = listPhraseStems(lists, 'duty-of-several-roles', 'match', grammar);
  return (clause) => {
    const { numbers, starts } = clauses.stems;
    const stems = new Set(numbers.subarray(starts[clause], starts[clause + 1]));
    return phrases.some((phrase) => phrase.every((stem) => stems.has(stem)));
  };
}

function describeSharing(visit: OrganizationVisit, { clause, others }: Sharing, more: number): Finding {
  const titles = others.slice(0, mostNamed).map((each) => roleOf(visit, each).title.nominative);
  const unnamed = others.length - titles.length;
  const rest: Text = {
    ru: more > 0 ? `. Таких обязанностей у этой должности больше: ещё ${more}` : '',
    en: more > 0 ? `. This role has more such duties: ${more}` : '',
  };
  return {
    message: {
      ru: `Та же обязанность у должности ${titles.map((each) => `«${each}»`).join(', ')}${unnamed > 0 ? ` и ещё у ${unnamed}` : ''}${rest.ru}`,
      en: `The same duty is that of ${titles.map((each) => `“${each}”`).join(', ')}${unnamed > 0 ? ` and of ${unnamed} more` : ''}${rest.en}`,
    },
    help:
      others.length + 1 >= manyRoles
        ? {
            ru: 'Если обязанность общая для всех, вынесите её в clauses/ и подключите полем clauses; если нет, назовите, за какую часть отвечает каждый.',
            en: 'If it is a duty of all, move it to clauses/ and pull it in by the field clauses; if not, say which part each answers for.',
          }
        : {
            ru: 'Оставьте обязанность одной должности или назовите, чем различаются их части: клиенты, суммы, участки.',
            en: 'Leave the duty to one role, or say what makes the parts different: clients, sums, sites.',
          },
    place: visit.clauses.placeOf(clause),
    related: others.slice(0, mostNamed).map((each) => ({
      message: { ru: 'то же сказано здесь', en: 'the same is said here' },
      place: visit.clauses.placeOf(each),
    })),
  };
}

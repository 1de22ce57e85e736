import { describeOrigin } from '../find-in-texts.js';
import { type RoleClause, listRoleClauses } from '../role-text.js';
import type { Finding, Rule } from '../rule.js';
import { sayClause } from '../say-clause.js';
import { limitLikeness, listNumbers, measureLikeness, readTokens, sketchText } from '../text-likeness.js';
import { plainWording } from '../wording.js';

/** From here on two duties are told to be the same: one of seven words may be more. */
const threshold = 0.85;

/** Equal or nearly equal duties inside one role: JI003. */
export const rule: Rule = {
  id: 'duplicate-duty',
  severity: 'warning',
  title: { ru: 'Повтор обязанности', en: 'A duty said twice' },
  why: {
    ru: 'Повторы расходятся при правках; есть риск спора о том, какая из редакций действует.',
    en: 'Repetitions drift apart when they are edited; there is a risk of a dispute about which one holds.',
  },
  source: { ru: 'Источник: практика (JI003).', en: 'Source: practice (JI003).' },
  jurisdictions: ['ru', 'al'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        ['Ведёт учёт заявок клиентов.', 'Ведёт учёт заявок клиентов.'],
        ['Ведёт учёт заявок клиентов.', 'ведет учет заявок клиентов;'],
        ['Готовит отчёт о продажах отдела.', 'Готовит отчёты о продажах отдела.'],
        ['Ведёт учёт заявок клиентов.', 'Принимает оплату.', 'Ведёт учёт всех заявок клиентов.'],
        [
          'Согласует с клиентом срок и условия поставки товара.',
          'Согласует с клиентами сроки и условия поставки товаров.',
        ],
        ['Проводит инструктаж.', 'Проводит инструктаж'],
      ],
      good: [
        ['Готовит еженедельный отчёт о продажах.', 'Готовит ежемесячный отчёт о продажах.'],
        ['Принимает товар.', 'Отпускает товар.'],
        ['Проверяет документы поставки.', 'Проверяет документы поставщика.'],
        [
          'Консультирует клиентов по условиям договора поставки и порядку оплаты.',
          'Консультирует клиентов по условиям договора поставки и порядку возврата.',
        ],
        ['Ведёт учёт заявок.', 'Ведёт учёт жалоб.'],
        ['Передаёт заявку на склад не позднее 1 дня.', 'Передаёт заявку на склад не позднее 3 дней.'],
        ['Проводит переговоры с клиентами отдела.', 'Готовит для клиентов отдела протоколы переговоров.'],
      ],
    },
  },
  *role({ book, role }) {
    const duties = listRoleClauses(book, role)
      .filter(({ section }) => section === 'duties')
      .map((clause) => ({ clause, tokens: readTokens(sayClause(clause.entry)) }));
    // Only duties with the same numbers can be alike.
    const byNumbers = new Map<string, ReadDuty[]>();
    for (const duty of duties) {
      const numbers = listNumbers(duty.tokens);
      const others = byNumbers.get(numbers);
      if (others === undefined) byNumbers.set(numbers, [duty]);
      else others.push(duty);
    }
    for (const alike of byNumbers.values()) yield* compareDuties(alike);
  },
};

interface ReadDuty {
  readonly clause: RoleClause;
  readonly tokens: readonly string[];
}

function* compareDuties(duties: readonly ReadDuty[]): Generator<Finding> {
  if (duties.length < 2) return;
  const sketched = duties.map((duty) => ({ ...duty, sketch: sketchText(duty.tokens) }));
  for (const [index, { clause, tokens, sketch }] of sketched.entries()) {
    const first = sketched
      .slice(0, index)
      .find(
        (other) =>
          limitLikeness(other.sketch, sketch) >= threshold &&
          measureLikeness(other.tokens, tokens) >= threshold,
      );
    if (first !== undefined) yield describeRepetition(clause, first.clause);
  }
}

function describeRepetition(clause: RoleClause, first: RoleClause): Finding {
  const words = plainWording(clause.entry.text);
  return {
    message: { ru: `Обязанность повторяет другую: «${words}»`, en: `The duty repeats another: “${words}”` },
    help: {
      ru: 'Оставьте одну из двух или назовите, чем они различаются.',
      en: 'Keep one of the two, or say what makes them different.',
    },
    place: clause.entry.text.place,
    related: [
      { message: { ru: 'то же сказано здесь', en: 'the same is said here' }, place: first.entry.text.place },
      ...(describeOrigin(clause) ?? []),
    ],
  };
}

import { splitWords } from '../../language/split-words.js';
import type { ClauseEntry } from '../clause-entry.js';
import { describeOrigin } from '../find-in-texts.js';
import { partTerms } from '../part-terms.js';
import { type RoleClause, listRoleClauses } from '../role-text.js';
import type { Finding, RoleVisit, Rule } from '../rule.js';
import { sayClause } from '../say-clause.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { foldWords, listBeginnings, measureLikeness } from '../text-likeness.js';
import { WordIndex } from '../word-index.js';
import { selectWordList } from '../word-list.js';
import { type WordMask, limitShared, maskWords } from '../word-mask.js';
import { plainWording } from '../wording.js';

const listName = 'duplicate-duty';

/** From here on two duties are told to be the same: one of seven words may be more. */
const threshold = 0.85;

/** So many further repetitions are named; the message counts them all. */
const mostNamed = 5;

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
        ['Сдаёт кассовый отчёт.', 'Сдаёт кассовый отчёт до 16:00.'],
        ['Проверяет ежедневно показания счётчиков.', 'Проверяет показания счётчиков.'],
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
        ['Сдаёт кассовый отчёт до 16:00.', 'Сдаёт кассовый отчёт до 20:00.'],
        ['Проверяет показания ежедневно.', 'Проверяет показания не реже 1 раза в месяц.'],
        ['Проводит переговоры с клиентами отдела.', 'Готовит для клиентов отдела протоколы переговоров.'],
      ],
    },
  },
  *role(visit) {
    const duties = listRoleClauses(visit.book, visit.role)
      .filter(({ section }) => section === 'duties')
      .map(readDuty);
    const equal = findEqual(duties);
    yield* describeGroups(equal, sayRepetition);
    // A duty that is told already is not told once more for its term.
    const others = duties.filter(({ clause }) => !equal.has(clause));
    yield* describeGroups(findEqualButForTerm(others, visit), sayTerm);
  },
};

/** Duties that repeat another, each with the first one that says it. */
type Repetitions = ReadonlyMap<RoleClause, RoleClause>;

/** A duty, with its words at a glance: words are cut out of a text only where it can repeat another. */
interface SaidDuty {
  readonly clause: RoleClause;
  readonly folded: string;
  readonly mask: WordMask;
}

function readDuty(clause: RoleClause): SaidDuty {
  const folded = foldWords(sayClause(clause.entry));
  return { clause, folded, mask: maskWords(folded) };
}

function findEqual(duties: readonly SaidDuty[]): Repetitions {
  const found = new Map<RoleClause, RoleClause>();
  const words = new WordIndex(duties);
  // Only duties with the same numbers can be alike.
  for (const alike of groupBy(duties, ({ mask }) => mask.numbers)) {
    if (alike.length === 1) continue;
    const order = new Map(alike.map((duty, index) => [duty, index]));
    const firsts = new WordIndex<SaidDuty>();
    for (const duty of alike) {
      const rarest = words.listRarest(duty.mask, threshold);
      const first = findFirst(duty, rarest, firsts, order);
      // What repeats is not compared any more: the first one of its group is.
      if (first === undefined) firsts.add(duty, rarest);
      else found.set(duty.clause, first.clause);
    }
  }
  return found;
}

/** The first duty in order that is like another one. */
function findFirst(
  duty: SaidDuty,
  rarest: readonly number[],
  firsts: WordIndex<SaidDuty>,
  order: ReadonlyMap<SaidDuty, number>,
): SaidDuty | undefined {
  const rank = (other: SaidDuty | undefined) => (other && order.get(other)) ?? Infinity;
  let first: SaidDuty | undefined;
  for (const word of rarest) {
    const other = firsts.get(word).find((each) => mayBeAlike(each, duty) && areAlike(each, duty));
    if (rank(other) < rank(first)) first = other;
  }
  return first;
}

function mayBeAlike({ mask: first }: SaidDuty, { mask: second }: SaidDuty): boolean {
  return 2 * limitShared(first, second) >= threshold * (first.count + second.count);
}

function areAlike(first: SaidDuty, second: SaidDuty): boolean {
  return measureLikeness(splitWords(first.folded), splitWords(second.folded)) >= threshold;
}

/** A duty without what it says of time. */
interface PartedDuty extends SaidDuty {
  readonly hasTerm: boolean;
}

/** Duties of the same words, one of which names a term and the other does not. Two terms make two duties. */
function findEqualButForTerm(duties: readonly SaidDuty[], visit: RoleVisit): Repetitions {
  const found = new Map<RoleClause, RoleClause>();
  const parted = partDuties(duties, visit);
  if (parted.every(({ hasTerm }) => !hasTerm)) return found;
  for (const alike of groupByWords(parted)) {
    const without = alike.find(({ hasTerm }) => !hasTerm);
    if (without === undefined) continue;
    const tokens = splitWords(without.folded);
    const same = alike.filter(
      ({ hasTerm, folded }) => hasTerm && measureLikeness(tokens, splitWords(folded)) === 1,
    );
    for (const { clause } of same) found.set(clause, without.clause);
  }
  return found;
}

/** Duties with the same words: those that are the same in other forms begin alike. */
function* groupByWords(duties: readonly PartedDuty[]): Generator<readonly PartedDuty[]> {
  // Nearly all are told apart at a glance.
  for (const near of groupBy(duties, ({ mask }) => mask.sum)) {
    if (near.length > 1) yield* groupBy(near, ({ folded }) => listBeginnings(splitWords(folded)));
  }
}

/** The duties that can have the same words as another but for a term, without what they say of time. */
function partDuties(duties: readonly SaidDuty[], visit: RoleVisit): readonly PartedDuty[] {
  const phrases = new Map(listSuspectTexts(visit, listName).map((text) => [text.wording, text.phrases]));
  const listTerms = ({ condition, text, target }: ClauseEntry) =>
    [condition, text, target].flatMap((part) => (part === undefined ? [] : [...(phrases.get(part) ?? [])]));
  const canHaveTerm = ({ clause: { entry } }: SaidDuty) =>
    entry.frequency !== undefined || listTerms(entry).length > 0;
  const suspects = findSuspects(duties.map(dropFrequency), canHaveTerm);
  const terms = selectWordList(visit.lists, listName);
  return Array.from(suspects, ({ clause, folded }) => {
    const { work, hasTerm } = partTerms(folded, terms, new Set(listTerms(clause.entry)));
    return {
      clause,
      folded: work,
      mask: maskWords(work),
      hasTerm: hasTerm || clause.entry.frequency !== undefined,
    };
  });
}

function dropFrequency(duty: SaidDuty): SaidDuty {
  const { frequency, ...rest } = duty.clause.entry;
  if (frequency === undefined) return duty;
  const folded = foldWords(sayClause(rest));
  return { clause: duty.clause, folded, mask: maskWords(folded) };
}

/** Duties that can have a term and all the words of another, and those others, in order. */
function findSuspects(
  duties: readonly SaidDuty[],
  canHaveTerm: (duty: SaidDuty) => boolean,
): readonly SaidDuty[] {
  const found = new Set<SaidDuty>();
  const index = new WordIndex(duties.filter(canHaveTerm));
  for (const duty of duties) {
    for (const other of index.listHolders(duty.mask)) {
      if (other === duty || limitShared(duty.mask, other.mask) < duty.mask.count) continue;
      found.add(duty);
      found.add(other);
    }
  }
  return duties.filter((duty) => found.has(duty));
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string | number): Iterable<readonly T[]> {
  const groups = new Map<string | number, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups.values();
}

type Say = (words: string, count: number) => Pick<Finding, 'message' | 'help'>;

/** One finding for each duty that others repeat, at the first of them. */
function* describeGroups(found: Repetitions, say: Say): Generator<Finding> {
  const groups = new Map<RoleClause, RoleClause[]>();
  for (const [clause, first] of found) {
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [clause]);
    else group.push(clause);
  }
  for (const [first, [clause, ...more]] of groups) {
    if (clause === undefined) continue;
    yield {
      ...say(plainWording(clause.entry.text), 1 + more.length),
      place: clause.entry.text.place,
      related: [
        {
          message: { ru: 'то же сказано здесь', en: 'the same is said here' },
          place: first.entry.text.place,
        },
        ...(describeOrigin(clause) ?? []),
        ...more.slice(0, mostNamed).map(({ entry }) => ({
          message: { ru: 'и здесь', en: 'and here' },
          place: entry.text.place,
        })),
      ],
    };
  }
}

function sayRepetition(words: string, count: number): Pick<Finding, 'message' | 'help'> {
  return {
    message:
      count === 1
        ? { ru: `Обязанность повторяет другую: «${words}»`, en: `The duty repeats another: “${words}”` }
        : {
            ru: `Обязанность повторяет другую, всего повторов — ${count}: «${words}»`,
            en: `The duty repeats another, one of ${count} repetitions: “${words}”`,
          },
    help: {
      ru: 'Оставьте одну или назовите, чем они различаются.',
      en: 'Keep one of them, or say what makes them different.',
    },
  };
}

function sayTerm(words: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: {
      ru: `Обязанность повторяет другую, но срок назван только в одной из них: «${words}»`,
      en: `The duty repeats another, and only one of them names a term: “${words}”`,
    },
    help: {
      ru: 'Оставьте ту, в которой назван срок.',
      en: 'Keep the one that names the term.',
    },
  };
}

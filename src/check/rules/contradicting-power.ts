import { selectLanguage } from '../../language/select-language.js';
import { hashStems, isNumberHash } from '../hash-stem.js';
import { listPhraseStems, type PhraseKey } from '../list-phrases.js';
import type { Finding, OrganizationVisit, Rule } from '../rule.js';

const listName = 'contradicting-power';

const writeRights = (text: string): string => `rights: [${text}]`;
const writeDuties = (text: string): string => `duties: [${text}]`;

/** A role that decides alone what another has the right to approve: JI030. */
export const rule: Rule = {
  id: 'contradicting-power',
  severity: 'warning',
  title: { ru: 'Обязанность против права другой должности', en: 'A duty against the right of another role' },
  why: {
    ru: 'Если один решает сам, а другой вправе это согласовывать, есть риск спора о том, действительно ли решение и кто за него отвечает.',
    en: 'Where one decides alone what another may approve, there is a risk of a dispute whether the decision holds and who answers for it.',
  },
  source: {
    ru: 'Источник: практика разграничения полномочий; ТК РФ, ст. 192: отвечают за свои обязанности (JI030).',
    en: 'Source: practice of dividing powers; Labour Code of Russia, art. 192: one answers for one’s own duties (JI030).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        {
          'head-of-sales': [writeRights('Согласовывать скидки сверх 10 %.')],
          'sales-manager': [writeDuties('Самостоятельно утверждает скидки без согласования.')],
        },
        {
          'head-of-sales': [writeRights('Утверждать цены на товар.')],
          'sales-manager': [writeDuties('Устанавливает цены на товар по своему усмотрению.')],
        },
        {
          lawyer: ['title: юрисконсульт', writeRights('Визировать договоры поставки.')],
          'sales-manager': [writeDuties('Заключает договоры поставки без визы юрисконсульта.')],
        },
        {
          'head-of-sales': [writeDuties('Утверждает график отпусков отдела.')],
          'sales-manager': [writeRights('Единолично утверждать график отпусков.')],
        },
        {
          director: [writeDuties('Единолично утверждает смету расходов.')],
          'head-of-sales': [writeDuties('Утверждает смету расходов.')],
        },
        {
          'head-of-sales': [writeRights('Разрешать возврат товара.')],
          'sales-manager': [writeDuties('Принимает решения о возврате товара самостоятельно.')],
        },
      ],
      good: [
        {
          'head-of-sales': [writeRights('Согласовывать скидки сверх 10 %.')],
          'sales-manager': [writeDuties('Самостоятельно предоставляет скидки до 10 %.')],
        },
        {
          'head-of-sales': [writeRights('Согласовывать скидки сверх 10 %.')],
          'sales-manager': [writeDuties('Предоставляет скидки после согласования с руководителем.')],
        },
        {
          'head-of-sales': [writeRights('Согласовывать договоры поставки.')],
          'sales-manager': [writeDuties('Самостоятельно ведёт реестр договоров поставки.')],
        },
        {
          'head-of-sales': [writeRights('Согласовывать скидки.')],
          'sales-manager': [writeDuties('Не утверждает скидки без согласования.')],
        },
        {
          'head-of-sales': [writeRights('Согласовывать цены на товар.')],
          'sales-manager': [writeDuties('Самостоятельно определяет порядок встреч с клиентами.')],
        },
        {
          lawyer: ['title: юрисконсульт', writeRights('Визировать договоры поставки.')],
          'sales-manager': [writeDuties('Заключает договоры поставки без визы главного бухгалтера.')],
        },
      ],
    },
  },
  *organization(visit) {
    const { clauses } = visit;
    const words = readPowerWords(visit);
    const sole = new Map<string, Power>();
    for (const power of listPowers(visit, words, 'sole')) {
      const key = `${clauses.owners[power.clause] ?? 0} ${power.object}`;
      // A limit of one's own leaves the rest to the other. What a role says twice is told of once.
      if (!power.hasLimit && !sole.has(key)) sole.set(key, power);
    }
    if (sole.size === 0) return;
    // Most roles approve something; only what somebody decides alone is kept.
    const asked = new Map([...sole.values()].map(({ object }): [string, Power[]] => [object, []]));
    for (const power of listPowers(visit, words, 'asked')) {
      const others = asked.get(power.object);
      const owner = clauses.owners[power.clause];
      // Two of different roles are enough to find one of another role.
      if (
        others !== undefined &&
        others.length < 2 &&
        others.every((each) => clauses.owners[each.clause] !== owner)
      ) {
        others.push(power);
      }
    }
    for (const power of sole.values()) {
      const other = (asked.get(power.object) ?? []).find(
        ({ clause }) => clauses.owners[clause] !== clauses.owners[power.clause],
      );
      if (other !== undefined && mayBeMeant(visit, power, other)) {
        yield describeContradiction(visit, power, other);
      }
    }
  },
};

type Phrases = readonly (readonly number[])[];

/** The stems of the phrases by which powers are told. */
interface PowerWords {
  /** Deciding alone. */
  readonly sole: Phrases;
  /** Deciding what others may do. */
  readonly asked: Phrases;
  readonly decides: Phrases;
  /** The words by which positions are called. */
  readonly holders: ReadonlySet<number>;
  /** Everything that does not tell what is decided on. */
  readonly beside: ReadonlySet<number>;
  /** Words of which a clause that tells of a power has at least one. */
  readonly telling: Readonly<Record<PowerKind, ReadonlySet<number>>>;
}

/** What a clause lets its role decide. */
interface Power {
  readonly clause: number;
  /** What is decided on: its stems. */
  readonly object: string;
  readonly hasLimit: boolean;
  /** The words for positions that are named. */
  readonly holders: readonly number[];
}

function readPowerWords({ lists, book }: OrganizationVisit): PowerWords {
  const grammar = selectLanguage(book.organization.language);
  const read = (name: string, key: PhraseKey) => listPhraseStems(lists, name, key, grammar);
  const [sole, asked, decides] = [read(listName, 'match'), read(listName, 'with'), read(listName, 'unless')];
  const holders = new Set(read('position-heads', 'match').flat());
  const beside = new Set([...sole, ...asked, ...decides, ...read(listName, 'except')].flat());
  const readFirst = (phrases: Phrases) => new Set(phrases.map(([first = 0]) => first));
  const telling = { sole: readFirst(sole), asked: readFirst(asked) };
  return { sole, asked, decides, holders, beside, telling };
}

type PowerKind = 'sole' | 'asked';

function* listPowers(visit: OrganizationVisit, words: PowerWords, kind: PowerKind): Generator<Power> {
  for (let clause = 0; clause < visit.clauses.count; clause++) {
    const power = readPower(visit, words, kind, clause);
    if (power !== undefined) yield power;
  }
}

function readPower(
  { clauses }: OrganizationVisit,
  words: PowerWords,
  kind: PowerKind,
  clause: number,
): Power | undefined {
  const { numbers, starts } = clauses.stems;
  const [start = 0, end = 0] = [starts[clause], starts[clause + 1]];
  let tells = false;
  for (let at = start; at < end && !tells; at++) tells = words.telling[kind].has(numbers[at] ?? 0);
  if (!tells) return undefined;
  const stems = [...numbers.subarray(start, end)];
  const has = (phrases: Phrases): boolean =>
    phrases.some((phrase) => phrase.every((stem) => stems.includes(stem)));
  const isSole = has(words.sole);
  if (isSole !== (kind === 'sole') || !has(isSole ? words.decides : words.asked)) return undefined;
  const object = stems.filter(
    (stem) => !words.beside.has(stem) && !words.holders.has(stem) && !isNumberHash(stem),
  );
  if (object.length === 0) return undefined;
  return {
    clause,
    object: object.join(' '),
    hasLimit: stems.some(isNumberHash),
    holders: stems.filter((stem) => words.holders.has(stem)),
  };
}

/** Where somebody is named who need not be asked, it is about a role of that name. */
function mayBeMeant({ book, clauses }: OrganizationVisit, { holders }: Power, other: Power): boolean {
  const role = book.roles.get(clauses.digestOf(other.clause).id);
  if (holders.length === 0 || role === undefined) return true;
  const title = hashStems(role.title.nominative, selectLanguage(role.language));
  return holders.some((stem) => title.includes(stem));
}

function describeContradiction({ book, clauses }: OrganizationVisit, power: Power, other: Power): Finding {
  const { id } = clauses.digestOf(other.clause);
  const title = book.roles.get(id)?.title.nominative ?? id;
  return {
    message: {
      ru: `Должность решает сама то, что утверждает или согласует «${title}»`,
      en: `The role decides alone what “${title}” approves`,
    },
    help: {
      ru: 'Назовите границу: до какой суммы или в каких случаях решение принимают без согласования, а дальше — с согласованием.',
      en: 'Name the limit: up to which sum, or in which cases, no approval is needed.',
    },
    place: clauses.placeOf(power.clause),
    related: [
      {
        message: { ru: 'здесь решает другой', en: 'here another decides' },
        place: clauses.placeOf(other.clause),
      },
    ],
  };
}

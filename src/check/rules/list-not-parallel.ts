import type { ClauseEntry } from '../clause-entry.js';
import { clauseSections } from '../clause-entry.js';
import type { Finding, Rule } from '../rule.js';
import { type PlainLists, foldText, selectWordList } from '../word-list.js';
import { plainWording } from '../wording.js';

/** What a clause begins with; each has its list. */
const forms = [
  { form: 'verb', ru: 'глагол («готовит»)', en: 'a verb' },
  { form: 'infinitive', ru: 'неопределённая форма («готовить»)', en: 'an infinitive' },
  { form: 'noun', ru: 'существительное («подготовка»)', en: 'a noun' },
  { form: 'dative', ru: 'дательный падеж («обучению»)', en: 'a dative' },
  { form: 'instrumental', ru: 'творительный падеж («обучением»)', en: 'an instrumental' },
] as const;

type Form = (typeof forms)[number];

/** Clauses side by side that begin in different forms: JI010. */
export const rule: Rule = {
  id: 'list-not-parallel',
  severity: 'warning',
  title: { ru: 'Пункты в разной форме', en: 'Clauses in different forms' },
  why: {
    ru: 'Пункты одного перечня продолжают одно предложение; в разной форме они с ним не согласуются, и есть риск, что смысл поймут не так.',
    en: 'The items of a list go on with one sentence; in different forms they do not agree with it, and there is a risk that they are misread.',
  },
  source: { ru: 'Источник: практика (JI010).', en: 'Source: practice (JI010).' },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'duties',
      bad: [
        ['Готовит отчёт о продажах.', 'Проведение переговоров с клиентами.'],
        ['Ведение переписки.', 'Выставление счетов.', 'Принимает оплату.'],
        ['Принимает товар.', 'Отпускать товар.'],
        ['Оформляет заявки.', 'Контроль оплаты.'],
        ['Проверяет счета.', 'Подготовка договоров.', 'Сверяет остатки.'],
        ['Обучение покупателей.', 'Консультирует покупателей.'],
      ],
      good: [
        ['Готовит отчёт о продажах.', 'Проводит переговоры с клиентами.'],
        ['При поступлении претензии регистрирует её.', 'Готовит ответ.'],
        ['Не разглашает тайну.', 'Соблюдает распорядок.'],
        ['Отчёт готовит ежемесячно.', 'Передаёт отчёт директору.'],
        ['Кредитный лимит проверяет до сделки.', 'Сверяет остатки.'],
        ['Ежедневно сверяет остатки.', 'Принимает товар.'],
      ],
    },
  },
  *role({ role, lists }) {
    for (const section of clauseSections) yield* compareForms(role[section], lists);
  },
};

function* compareForms(clauses: readonly ClauseEntry[], lists: PlainLists): Generator<Finding> {
  const told = clauses.flatMap((clause) => {
    // What stands before the text, such as a condition, decides on its form.
    const form = clause.condition === undefined ? readForm(plainWording(clause.text), lists) : undefined;
    return form === undefined ? [] : [{ clause, form }];
  });
  const most = findMostUsed(told.map(({ form }) => form));
  for (const { clause, form } of told)
    if (most !== undefined && form !== most) yield describeForm(clause, form, most);
  for (const { items } of clauses) yield* compareForms(items, lists);
}

/** Forms by the words that clauses begin with, which are few; begun anew when it is full. */
const known = new WeakMap<PlainLists, Map<string, Form | undefined>>();
const mostKnown = 5_000;

function readForm(plain: string, lists: PlainLists): Form | undefined {
  const first = readFirstWord(plain);
  const ofLists = known.get(lists) ?? new Map<string, Form | undefined>();
  known.set(lists, ofLists);
  if (ofLists.has(first)) return ofLists.get(first);
  const form = forms.find((each) =>
    selectWordList(lists, `list-not-parallel-${each.form}`).match.some((phrase) => phrase.isIn(first)),
  );
  if (ofLists.size >= mostKnown) ofLists.clear();
  ofLists.set(first, form);
  return form;
}

/** A word of so many letters can be a negation. */
const shortWord = 2;

/** The first word, or the first two where the first may turn the second: «не готовит». */
function readFirstWord(plain: string): string {
  const end = plain.indexOf(' ');
  const first = end < 0 ? plain : plain.slice(0, end);
  return foldText(first.length > shortWord ? first : plain.split(' ', 2).join(' '));
}

/** The form of the most clauses; of two that are equal the one that stands first. */
function findMostUsed(used: readonly Form[]): Form | undefined {
  const counts = new Map<Form, number>();
  for (const form of used) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function describeForm(clause: ClauseEntry, form: Form, most: Form): Finding {
  const words = plainWording(clause.text).slice(0, 60);
  return {
    message: {
      ru: `Пункт начинается иначе, чем соседние: «${words}» — ${form.ru}, у соседних — ${most.ru}`,
      en: `The clause begins unlike those beside it: “${words}” is ${form.en}, the others have ${most.en}`,
    },
    help: {
      ru: 'Начните все пункты перечня одинаково: «готовит…, проводит…, сверяет…».',
      en: 'Begin all clauses of the list in the same form.',
    },
    place: clause.text.place,
  };
}

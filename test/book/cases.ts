/** A person of a case. */
const person = (name: string, gender: 'male' | 'female', changes: object = {}): object => ({
  name,
  gender,
  ...changes,
});

const contract = { number: '12-к', date: '2024-02-29' };
const employee = person('Соловьёва Дарья Кирилловна', 'female', { contract });
const change = { change: 'other-conditions', reason: 'technological', grounds: 'введён новый учёт' };

const acts = [
  { title: 'Положение об отпусках', number: '3-лна', date: '2025-02-03' },
  { title: 'Книга учёта', note: 'за 2015 год', count: 2 },
];

/** A case of each kind of document that is made from cases, about roles of the sample firm. */
export const caseOf: Readonly<Record<string, (role: string) => object>> = {
  'change-notice': (role) => ({
    ...change,
    role,
    number: '5',
    date: '2026-11-30',
    person: employee,
    officer: 'boss',
    changes: ['Смена начинается в 9 часов.', { text: 'Перерыв', items: ['в 12 часов', 'в 16 часов'] }],
    effectiveFrom: '2027-02-01',
    replyBy: '2026-12-21',
  }),
  'refusal-act': (role) => ({
    role,
    date: '2026-11-30',
    place: 'склад',
    person: employee,
    refusal: 'acquaintance',
    document: 'с инструкцией',
    course: ['Инструкция прочитана вслух.'],
    drafter: person('Рябов Олег Янович', 'male', { position: 'юрисконсульт' }),
    witnesses: [person('Громов Илья Львович', 'male'), person('Лисина Вера Павловна', 'female')],
  }),
  'supplementary-agreement': (role) => ({
    role,
    date: '2026-11-30',
    person: employee,
    officer: 'boss',
    change: 'labour-function',
    changes: ['Дополнить трудовую функцию приёмкой товара.'],
    effectiveFrom: '2026-11-30',
  }),
  'offer-of-other-work': (role) => ({
    ...change,
    grounds: undefined,
    role,
    date: '2026-12-22',
    noticeDate: '2026-11-30',
    person: employee,
    officer: 'boss',
    vacancies: ['Архивариус, оклад 40 000 рублей'],
    replyBy: '2027-01-12',
  }),
  'familiarization-list': (role) => ({ role, person: employee, acts, officer: 'boss' }),
  'disposal-act': () => ({
    date: '2026-11-30',
    officer: 'boss',
    acts,
    chair: person('Рябов Олег Янович', 'male', { position: 'юрисконсульт' }),
    members: [person('Громов Илья Львович', 'male'), person('Лисина Вера Павловна', 'female')],
  }),
};

/** The file of a case as it stands in a book. */
export function writeCase(kind: string, role: string, changes: object = {}): object {
  const make = caseOf[kind];
  if (make === undefined) throw new Error(`no case of ${kind}`);
  return { id: 'sample', kind, ...make(role), ...changes };
}

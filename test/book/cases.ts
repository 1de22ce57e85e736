/** A person of a case. */
const person = (name: string, gender: 'male' | 'female', changes: object = {}): object => ({
  name,
  gender,
  ...changes,
});

const contract = { number: '12-к', date: '2024-02-29' };
const employee = person('Соловьёва Дарья Кирилловна', 'female', { contract });
const change = { change: 'other-conditions', reason: 'technological', grounds: 'введён новый учёт' };

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
};

/** The file of a case as it stands in a book. */
export function writeCase(kind: string, role: string, changes: object = {}): object {
  const make = caseOf[kind];
  if (make === undefined) throw new Error(`no case of ${kind}`);
  return { id: 'sample', kind, ...make(role), ...changes };
}

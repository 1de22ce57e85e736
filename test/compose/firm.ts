const person = (surname: string, gender = 'male'): object => ({
  surname,
  given: 'Анатолий',
  patronymic: 'Павлович',
  gender,
});

const role = (id: string, title: string, unit: string, changes: object): object => ({
  id,
  language: 'ru',
  title,
  unit,
  category: 'specialist',
  qualifications: { education: 'высшее образование' },
  duties: ['Готовит отчёт.'],
  rights: ['Получать сведения.'],
  responsibilities: ['За нарушение сроков.'],
  ...changes,
});

/** A small firm: a director, a lawyer and a personnel officer, a warehouse with its head and a storekeeper. */
export function firm(
  changes: { readonly organization?: object; readonly roles?: Record<string, object> } = {},
): Record<string, object> {
  const roles: Record<string, object> = {
    director: role('director', 'генеральный директор', 'office', {
      category: 'manager',
      duties: ['Руководит работой фирмы.'],
      reporting: { top: true },
      approval: { method: 'signature', officer: 'owner' },
    }),
    lawyer: role('lawyer', 'юрисконсульт', 'office', { reporting: { reportsTo: 'director' } }),
    head: role('head', 'начальник склада', 'warehouse', {
      category: 'manager',
      duties: ['Руководит работой склада.'],
      reporting: { reportsTo: 'director' },
    }),
    storekeeper: role('storekeeper', 'кладовщик', 'warehouse', {
      category: 'worker',
      reporting: { reportsTo: 'head' },
    }),
  };
  for (const [id, change] of Object.entries(changes.roles ?? {})) {
    roles[id] = { ...(roles[id] ?? role(id, 'бухгалтер', 'office', {})), ...change };
  }
  return {
    'organization.yaml': {
      id: 'firm',
      name: { full: 'Общество с ограниченной ответственностью «Опора»', short: 'ООО «Опора»' },
      registration: {},
      term: 'Общество',
      language: 'ru',
      jurisdiction: 'ru',
      city: 'г. Тула',
      units: [
        { id: 'office', name: 'дирекция', head: 'director' },
        { id: 'warehouse', name: 'склад', head: 'head' },
      ],
      officers: [
        { id: 'owner', title: 'единственный участник', name: person('Владелин') },
        { id: 'boss', role: 'director', name: person('Главин') },
        { id: 'legal', role: 'lawyer', name: person('Законов') },
        { id: 'hr', title: 'специалист по персоналу', name: person('Кадров') },
        { id: 'keeper', role: 'head', name: person('Складов') },
      ],
      approval: { method: 'signature', officer: 'boss' },
      ...changes.organization,
    },
    ...Object.fromEntries(Object.entries(roles).map(([id, each]) => [`${id}.yaml`, each])),
  };
}

/** The library of competencies of the firm: two, with two levels each. */
export const skills: Record<string, object> = {
  'competencies/care.yaml': {
    id: 'care',
    language: 'ru',
    name: 'точность',
    type: 'professional',
    definition: 'Проверяет то, что сделал',
    levels: [
      { level: 1, name: 'базовый', indicators: ['Сверяет числа.'] },
      { level: 2, name: 'рабочий', indicators: ['Находит чужие ошибки у коллег.', 'Исправляет свои.'] },
    ],
    assessment: ['выборочная проверка.', 'тест'],
    development: ['проверить десять документов', 'составить проверочный лист'],
  },
  'competencies/talks.yaml': {
    id: 'talks',
    language: 'ru',
    name: 'переговоры',
    type: 'managerial',
    definition: 'Договаривается об условиях.',
    levels: [
      { level: 1, name: 'базовый', indicators: ['Излагает условия.'] },
      { level: 2, name: 'рабочий', indicators: ['Готовит план переговоров.'] },
    ],
  },
};

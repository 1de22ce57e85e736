/** A vacancy as it stands in a book, for a role of the sample firm. */
export function writeVacancy(role: string, changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    id: 'sample',
    role,
    posted: '2026-11-23',
    validThrough: '2026-12-31',
    place: { country: 'RU', region: 'Тульская область', city: 'г. Тула', street: 'ул. Речная, 5' },
    employment: ['full-time', 'temporary'],
    schedule: 'пять дней в неделю',
    pay: { from: 60000, to: 80000.5, currency: 'RUB', per: 'month', tax: 'before' },
    about: 'Ищем коллегу',
    requirements: ['умение вести переписку'],
    offers: ['обучение за счёт Общества', 'наставник'],
    contact: { name: 'кадры', phone: '+7 487 200-00-00', email: 'kadry@opora.example' },
    site: 'https://opora.example/jobs',
    ...changes,
  };
}

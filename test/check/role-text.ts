/** The least role that has no fault, field by field. */
const fields: Readonly<Record<string, string>> = {
  id: 'id: sales-manager',
  language: 'language: ru',
  title: 'title: менеджер по продажам',
  unit: 'unit: sales',
  category: 'category: specialist',
  reporting: 'reporting: { reportsTo: head-of-sales }',
  qualifications: 'qualifications: { education: высшее образование }',
  duties: 'duties:\n  - Готовит план встреч с клиентами.',
  rights: 'rights:\n  - Получать сведения, нужные для работы.',
  responsibilities:
    'responsibilities:\n  - За нарушение трудовых обязанностей — по трудовому законодательству.',
};

/**
 * The YAML text of a role. Each part replaces the field of its name, or is a field more; a part that begins with `-`
 * takes the field of that name away.
 */
export function writeRole(...parts: readonly string[]): string {
  const written = new Map(Object.entries(fields));
  for (const part of parts) {
    const name = part.replace(/^-/, '').split(':')[0] ?? '';
    if (part.startsWith('-')) written.delete(name);
    else written.set(name, part);
  }
  return `${[...written.values()].join('\n')}\n`;
}

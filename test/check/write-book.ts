import type { Book, CheckedBook } from '../../src/check/book.js';
import { type ReadFile, checkBook } from '../../src/check/check-book.js';
import { decodeCompetency } from '../../src/check/decode/decode-competency.js';
import { decodeOrganization } from '../../src/check/decode/decode-organization.js';
import { decodeRole } from '../../src/check/decode/decode-role.js';
import { decodeStaffing } from '../../src/check/decode/decode-staffing.js';
import { decodeSharedClause } from '../../src/check/decode/decode-shared-clause.js';
import { listRoleLinks } from '../../src/check/links/role-links.js';
import { readFile } from '../../src/check/read-file.js';
import type { Role } from '../../src/check/role.js';
import type { JsonSchema } from '../../src/check/schema/json-schema.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Outcome } from '../../src/diagnostic/outcome.js';
import type { Located } from '../../src/parse/located.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { pointedText, schemas } from './read-yaml.js';
import { writeRole } from './role-text.js';

/** What makes the roles of the book differ from a sales manager. */
const ownFields: Readonly<Record<string, readonly string[]>> = {
  director: ['title: генеральный директор', 'unit: board', 'category: manager', 'reporting: { top: true }'],
  'head-of-sales': [
    'title: начальник отдела продаж',
    'category: manager',
    'reporting: { reportsTo: director }',
  ],
};

/** The text of a role of the book; a role of another id is one more sales manager until `parts` say otherwise. */
export function writeBookRole(id: string, ...parts: readonly string[]): string {
  return writeRole(`id: ${id}`, ...(ownFields[id] ?? []), ...parts);
}

/** A small organization without a fault: a director, a head of sales, a sales manager. */
export const soundFiles: Readonly<Record<string, string>> = {
  'organization.yaml': `id: romashka
name: { full: Общество с ограниченной ответственностью «Ромашка», short: ООО «Ромашка» }
language: ru
jurisdiction: ru
city: г. Казань
units:
  - { id: board, name: дирекция, head: director }
  - { id: sales, name: отдел продаж, head: head-of-sales, parent: board }
officers:
  - { id: director, role: director }
  - { id: legal, title: юрисконсульт }
  - { id: hr, title: специалист по персоналу }
approval: { method: signature, officer: director }
`,
  'director.yaml': writeBookRole('director'),
  'head-of-sales.yaml': writeBookRole('head-of-sales'),
  'sales-manager.yaml': writeRole(),
  'clauses/order.yaml': `id: order
language: ru
section: duties
text: Соблюдает порядок, установленный в Обществе.
`,
  'competencies/negotiation.yaml': `id: negotiation
language: ru
name: ведение переговоров
type: professional
definition: Договаривается с клиентами.
levels:
  - { level: 0, name: не проявлена, indicators: [Уходит от переговоров.] }
  - { level: 1, name: базовый, indicators: [Ведёт переговоры по сценарию.] }
`,
};

/** What checking a set of files has brought. */
export interface CheckedFiles extends Outcome<CheckedBook<Role>> {
  /** Diagnostics of the parser and of the book. */
  readonly diagnostics: readonly Diagnostic[];
  /** Each finding as `code file: pointed text`. */
  readonly found: readonly string[];
}

/** Checks the sound files with some of them replaced, added, or taken away (`undefined`). */
export function checkFiles(changes: Readonly<Record<string, string | undefined>> = {}): CheckedFiles {
  const files = new Map<string, string>();
  for (const [file, text] of Object.entries({ ...soundFiles, ...changes })) {
    if (text !== undefined) files.set(file, text);
  }
  const read = <T>(file: string, schema: JsonSchema, decode: (root: Located) => Outcome<T>): ReadFile<T> => {
    const text = files.get(file) ?? '';
    return readFile({ file, ...parseYaml(file, new TextEncoder().encode(text)) }, schema, decode);
  };
  const names = [...files.keys()];
  const { value, diagnostics } = checkBook<Role>({
    organization: read('organization.yaml', schemas.organization, decodeOrganization),
    roles: names
      .filter((file) => !file.includes('/') && file !== 'organization.yaml' && file !== 'staffing.yaml')
      .map((file) => read(file, schemas.role, decodeRole))
      .map((role) => ({ ...role, links: role.value && listRoleLinks(role.value) })),
    clauses: names
      .filter((file) => file.startsWith('clauses/'))
      .map((file) => read(file, schemas.clause, decodeSharedClause)),
    competencies: names
      .filter((file) => file.startsWith('competencies/'))
      .map((file) => read(file, schemas.competency, decodeCompetency)),
    ...(files.has('staffing.yaml') && {
      staffing: read('staffing.yaml', schemas.staffing, decodeStaffing),
    }),
  });
  const found = diagnostics.map((each) => {
    const file = each.place?.file ?? '';
    return `${each.code} ${file}: ${pointedText(files.get(file) ?? '', each)}`;
  });
  return { value, diagnostics, found };
}

/** The book of files that must have no error. */
export function readBook(changes: Readonly<Record<string, string | undefined>> = {}): Book<Role> {
  const { value, found, diagnostics } = checkFiles(changes);
  if (value === undefined || diagnostics.some((each) => each.severity === 'error')) {
    throw new Error(`the book has errors: ${found.join('; ')}`);
  }
  return value;
}

/** A sound file with one stretch of it replaced; the stretch must be there. */
export function changeFile(file: string, before: string, after: string): Record<string, string> {
  const text = soundFiles[file];
  if (text?.includes(before) !== true) throw new Error(`${file} has no “${before}”`);
  return { [file]: text.replace(before, after) };
}

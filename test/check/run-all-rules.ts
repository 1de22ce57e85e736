import type { Jurisdiction } from '../../src/check/organization.js';
import { runDocumentRules, runRoleRules } from '../../src/check/run-rules.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { numberDocument } from '../../src/document/number.js';
import { composePlainly } from './compose-plainly.js';
import { readLists } from './read-lists.js';
import { writeRole } from './role-text.js';
import { changeFile, readBook } from './write-book.js';

const listsOf = { ru: readLists('ru'), al: readLists('al') } as const;

/** A second competency beside the one of the sound book: there is nothing to weigh with one. */
const library = {
  'competencies/planning.yaml': `id: planning
language: ru
name: планирование работы
type: professional
definition: Распределяет время.
levels: [{ level: 1, name: базовый, indicators: [Ведёт список дел.] }, { level: 2, name: рабочий, indicators: [Ведёт план.] }]
`,
};

interface RunOptions {
  readonly final?: boolean;
  /** Files of the organization that are added or changed. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whose law applies. */
  readonly jurisdiction?: Jurisdiction;
}

/** Everything that the rules find in a role. */
export function runAllRules(
  parts: readonly string[],
  { final = false, files = {}, jurisdiction = 'ru' }: RunOptions = {},
): { text: string; found: Diagnostic[] } {
  const text = writeRole(...parts);
  const lists = listsOf[jurisdiction];
  const organization = changeFile('organization.yaml', 'jurisdiction: ru', `jurisdiction: ${jurisdiction}`);
  const book = readBook({ ...organization, ...library, ...files, 'sales-manager.yaml': text });
  const role = book.roles.get('sales-manager');
  if (role === undefined) throw new Error('the role is not in the book');
  const document = composePlainly(role);
  const numbering = numberDocument(document).value;
  if (numbering === undefined) throw new Error('the document has no numbers');
  const found = [
    ...runRoleRules(book, role, lists),
    ...runDocumentRules(document, numbering, role, book, lists, { final }),
  ];
  return { text, found };
}

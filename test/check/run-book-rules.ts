import { applyWaivers } from '../../src/check/apply-waivers.js';
import { ClauseTable } from '../../src/check/clause-table.js';
import { listCompetencyTexts } from '../../src/check/list-competency-texts.js';
import { listRoleTexts } from '../../src/check/role-text.js';
import type { BookExample } from '../../src/check/rule.js';
import { digestRole } from '../../src/check/role-digest.js';
import { runOrganizationRules, runRoleRules } from '../../src/check/run-rules.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { partFindings } from '../../src/pipeline/part-findings.js';
import { pointedText } from './read-yaml.js';
import { readLists, readListsOfLanguage } from './read-lists.js';
import { readBook, soundFiles, writeBookRole } from './write-book.js';

const lists = readLists('ru');

/** What the roles of the sound book do: each something else. */
const duties: Readonly<Record<string, string>> = {
  director: 'duties: [Руководит работой Общества и утверждает бюджет.]',
  'head-of-sales': 'duties: [Распределяет работу между менеджерами отдела.]',
  'sales-manager': 'duties: [Встречается с клиентами.]',
};

/** The files of a book in which the roles of an example say what it says of them. */
export function writeExampleBook(example: BookExample): Record<string, string> {
  const ids = new Set([...Object.keys(duties), ...Object.keys(example)]);
  return Object.fromEntries(
    [...ids].map((id) => [
      `${id}.yaml`,
      id === 'staffing'
        ? `${(example[id] ?? []).join('\n')}\n`
        : writeBookRole(id, duties[id] ?? duties['sales-manager'] ?? '', ...(example[id] ?? [])),
    ]),
  );
}

/** What the rules find in the sound book with some files changed or added, waivers taken into account. */
export function runBookRules(files: Readonly<Record<string, string | undefined>>): {
  readonly found: Diagnostic[];
  /** Each finding of a rule as `id file: pointed text`. */
  readonly told: (id: string) => string[];
} {
  const book = readBook(files);
  const roles = [...book.roles.values()];
  const { own, general } = partFindings(
    runOrganizationRules(book, new ClauseTable(roles.map(digestRole)), {
      lists,
      library: [...book.competencies.values()].map(listCompetencyTexts),
      listsOf: readListsOfLanguage,
    }),
    new Set(roles.map(({ file }) => file)),
  );
  const found = [
    ...general,
    ...roles.flatMap((role) =>
      applyWaivers(role, [...(own.get(role.file) ?? []), ...runRoleRules(book, role, lists)], {
        texts: listRoleTexts(book, role),
        isComplete: false,
      }),
    ),
  ];
  const textOf = (file: string): string => files[file] ?? soundFiles[file] ?? '';
  const told = (id: string): string[] =>
    found
      .filter((each) => each.code === `rule/${id}`)
      .map((each) => `${each.place?.file ?? ''}: ${pointedText(textOf(each.place?.file ?? ''), each)}`);
  return { found, told };
}

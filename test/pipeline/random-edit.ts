import * as fc from 'fast-check';
import { soundFiles } from '../check/write-book.js';
import { writeRole } from '../check/role-text.js';

/** What a person does to the files of an organization in one go: the new text of a file; without a text it is deleted. */
export interface Edit {
  readonly file: string;
  readonly text?: string;
}

const ids = ['director', 'head-of-sales', 'sales-manager', 'courier'] as const;
const anyId = fc.constantFrom(...ids);

const someTitle = fc.constantFrom(
  'title: курьер',
  'title: ведущий специалист',
  'title: { nominative: шеф, genitive: шефа }',
);
const someReporting = fc.oneof(
  anyId.map((id) => `reporting: { reportsTo: ${id} }`),
  fc.constantFrom('reporting: { top: true }', 'reporting: { reportsTo: [[blank:кому]] }'),
);
const someField = fc.oneof(
  anyId.map((id) => `appointment: { by: ${id} }`),
  anyId.map((id) => `substitution: { way: named, by: ${id}, absences: [отпуск] }`),
  anyId.map((id) => `substitutes: [${id}]`),
  anyId.map((id) => `interaction:\n  - with: { role: ${id} }\n    topics: [планам]\n    gives: [отчёт]`),
  anyId.map((id) => `extends: ${id}`),
  fc.constantFrom(
    ...['abstract: true', 'remove: [duties]', 'replace: { duties.plan: Планирует. }'],
    ...['clauses: [order]', 'clauses: [secret]', 'competencies: [{ id: negotiation, level: 1 }]'],
    ...['document: { number: 7-ДИ }', 'form: true', 'unit: board', 'category: manager', 'language: en'],
    ...[
      '-duties',
      'dutys: []',
      'duties:\n  - Проверяет замер.\n  - Проверяет замер.',
      'approval: { method: order }',
    ],
  ),
);

/** Comments above a file move every place in it. */
const someComment = fc.constantFrom('', '# правка\n', '# первая\n# вторая\n');

const editOfRole = fc
  .record({
    id: anyId,
    title: someTitle,
    reporting: someReporting,
    fields: fc.array(someField, { maxLength: 3 }),
    comment: someComment,
    isBroken: fc.boolean(),
  })
  .map(({ id, title, reporting, fields, comment, isBroken }) => ({
    file: `${id}.yaml`,
    text: `${comment}${writeRole(`id: ${id}`, title, reporting, ...fields)}${isBroken && fields.length === 3 ? '"' : ''}`,
  }));

const editOfLibrary = fc
  .tuple(
    fc.constantFrom('clauses/order.yaml', 'competencies/negotiation.yaml', 'organization.yaml'),
    fc.constantFrom(
      ['порядок', 'график'],
      ['базовый', 'начальный'],
      ['отдел продаж', 'отдел сбыта'],
      ['head: director', 'head: courier'],
      ['role: director', 'role: head-of-sales'],
      ['language: ru', 'language: en'],
      ['id:', 'ид:'],
    ),
    someComment,
  )
  .map(([file, [before = '', after = ''], comment]) => ({
    file,
    text: comment + (soundFiles[file] ?? '').replace(before, after),
  }));

const restoration = fc
  .constantFrom(...Object.keys(soundFiles))
  .map((file) => ({ file, text: soundFiles[file] ?? '' }));

const deletion = fc.constantFrom(
  { file: 'courier.yaml' },
  { file: 'sales-manager.yaml' },
  { file: 'clauses/order.yaml' },
);

/** Edits of a workspace that began as `soundFiles`: of single roles, of what they share, back again, and faults. */
export const randomEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: editOfRole },
  { weight: 2, arbitrary: editOfLibrary },
  { weight: 2, arbitrary: restoration },
  { weight: 1, arbitrary: deletion },
);

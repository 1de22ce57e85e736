import { basename, join } from 'node:path';
import type { CheckedBook } from '../check/book.js';
import type { Category } from '../check/role.js';
import type { StaffPosition } from '../check/staffing/staffing-table.js';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { readStaffingRows } from '../exchange/staffing/read-staffing-rows.js';
import type { StaffingField, StaffingRow } from '../exchange/staffing/staffing-row.js';
import { Materials } from '../pipeline/materials.js';
import { outlineBook } from '../pipeline/outline-book.js';
import { readStaffing } from '../pipeline/read-library.js';
import { type OrganizationSources, readRoleId } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { readMoment } from './registry/read-moment.js';
import type { RegistryRequest } from './registry/registry-place.js';
import { readWorkspace, staffingFile } from './read-workspace.js';
import { checkScaffolds, fillScaffold, findSchemas, readScaffold } from './scaffold-role.js';
import { selectOrganization } from './select-organization.js';
import {
  compareStaffing,
  listWanted,
  type StaffingChange,
  type StaffLine,
} from './staffing/compare-staffing.js';
import { listPeopleWithoutRole, type PersonWithoutRole } from './staffing/list-people-without-role.js';
import { planScaffolds } from './staffing/plan-scaffolds.js';
import { readRoster } from './staffing/read-roster.js';
import { reportStaffing, type StaffingReport } from './staffing/report-staffing.js';
import { rewriteStaffing, saysSame, type StaffingHead, writeStaffing } from './staffing/write-staffing.js';
import { openTable, type TableKind, type TableRequest } from './tables/open-table.js';
import type { ColumnWords } from './tables/read-column-words.js';

/** Which table to bring in. */
export interface ImportStaffingRequest extends TableRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder or id of the organization; that of the workspace itself when left out. */
  readonly organization?: string | undefined;
  /** The day from which the table applies, `2026-10-01`. */
  readonly date?: string | undefined;
  /** Whether to write; else it is only told what would change. */
  readonly apply: boolean;
  /** Whether to make files of roles for positions without an instruction. */
  readonly scaffold: boolean;
  /** The registry whose people are compared with the table; nobody is when it is left out. */
  readonly staff?: RegistryRequest | undefined;
}

/** What a table brings. */
export interface ImportStaffingResult extends ActionResult {
  /** Missing when nothing could be compared. */
  readonly imported?: ImportedStaffing | undefined;
}

/** A table, beside that of the workspace and its roles. */
export interface ImportedStaffing {
  /** The file of the workspace. */
  readonly file: string;
  readonly changes: readonly StaffingChange[];
  readonly report: StaffingReport;
  /** Those who work today in a position that has no role, or that the new table does not have. */
  readonly people: readonly PersonWithoutRole[];
  /** Files of roles that are made, or would be. */
  readonly scaffolds: readonly { readonly file: string; readonly title: string }[];
  readonly isWritten: boolean;
}

const kind: TableKind<StaffingField> = {
  name: 'staffing',
  fields: { unit: 'optional', title: 'required', headcount: 'required', category: 'optional' },
};

/**
 * Brings the staffing table of another program into `staffing.yaml`. What would change is told first; with `apply` it is written,
 * all or nothing, and whatever a person has written around it stays.
 */
export async function importStaffing(
  world: World,
  request: ImportStaffingRequest,
): Promise<ImportStaffingResult> {
  const { folder, apply } = request;
  const read = await readWorkspace(world.files, folder, join(folder, 'out'));
  if (read.value === undefined) return refuse(read.diagnostics);
  const selected = selectOrganization(world, read.value.organizations, request.organization);
  if (selected.value === undefined) return refuse(selected.diagnostics);
  const sources = selected.value;
  const materials = new Materials(world, sources.overrides);
  const outlined = await outlineBook(sources, world, materials);
  const book = outlined.value;
  const broken = outlined.diagnostics.filter(({ place }) => place?.file === sources.staffing?.file);
  const findText = read.value.findText;
  if (book === undefined || hasErrors(broken)) {
    const diagnostics = book === undefined ? outlined.diagnostics : broken;
    return { exitCode: 1, diagnostics, findText };
  }

  const table = await openTable(world, request, kind, book.organization.language);
  const rows = table.value && readStaffingRows(request.path, table.value.header);
  const found = [...table.diagnostics, ...(rows?.diagnostics ?? [])];
  if (table.value === undefined || rows?.value === undefined)
    return { exitCode: 1, diagnostics: found, findText };
  const { lines, unknown } = readCategories(rows.value, table.value.words);
  if (unknown.length > 0) found.push(describeUnknownCategories(request.path, unknown));

  const changes = compareStaffing(book.staffing?.positions ?? [], lines);
  const file = sources.organization.file.replace(/organization\.yaml$/, staffingFile);
  const ownFolder = join(folder, sources.folder);
  const schemas = await findSchemas(world, folder, ownFolder);
  const head: StaffingHead = { date: request.date, source: cleanSource(basename(request.path)) };
  const written = composeText({ sources, materials, file, schemas, head, changes });
  found.push(...written.diagnostics);
  if (written.positions === undefined) return { exitCode: 1, diagnostics: found, findText };

  const report = reportStaffing({ file, positions: written.positions }, book);
  const people = await findPeople(world, request.staff, { sources, book, report });
  found.push(...people.diagnostics);
  const planned = request.scaffold ? planRoles(world, sources, book, report, schemas) : noRoles;
  found.push(...planned.diagnostics);
  const texts = planned.texts;
  const staffing = { file, bytes: new TextEncoder().encode(written.text) };
  const faults = texts.size === 0 ? [] : await checkScaffolds(world, { ...sources, staffing }, texts);

  // New roles are all blanks; what `check` will list would bury what is told here.
  found.push(...faults.filter(({ severity }) => severity !== 'info'));
  const isWritten = apply && !hasErrors(found);
  if (isWritten) {
    await world.files.write(join(ownFolder, staffingFile), staffing.bytes);
    for (const [name, text] of texts) {
      await world.files.write(join(ownFolder, `${readRoleId(name)}.yaml`), new TextEncoder().encode(text));
    }
  }
  return {
    exitCode: hasErrors(found) ? 1 : 0,
    diagnostics: found,
    findText: (name) => texts.get(name) ?? findText(name),
    imported: {
      ...{ file, changes, report, isWritten, people: people.value ?? [] },
      scaffolds: [...texts.keys()].map((name) => ({ file: name, title: planned.titles.get(name) ?? '' })),
    },
  };
}

/** The people of the organization whose position has no role or no line; nobody where no list of staff was taken over. */
async function findPeople(
  world: World,
  staff: RegistryRequest | undefined,
  { sources, book, report }: Comparison,
): Promise<Outcome<readonly PersonWithoutRole[]>> {
  const roster = staff === undefined ? succeed([]) : await readRoster(world, staff);
  if (roster.value === undefined) return fail(roster.diagnostics);
  const { id } = book.organization;
  const people = listPeopleWithoutRole({
    members: roster.value.filter(({ organization }) => organization === id),
    day: readMoment(world).day,
    known: new Set(sources.roles.map(({ file }) => readRoleId(file))),
    titles: new Map([...book.roles.values()].map((role) => [role.id, role.title.nominative])),
    unlisted: new Set(report.unlisted.map(({ role }) => role)),
  });
  return succeed(people, roster.diagnostics);
}

interface Comparison {
  readonly sources: OrganizationSources;
  readonly book: CheckedBook;
  readonly report: StaffingReport;
}

/** The lines of a table, with categories as roles have them. */
function readCategories(
  rows: readonly StaffingRow[],
  words: ColumnWords,
): { readonly lines: readonly StaffLine[]; readonly unknown: readonly number[] } {
  const unknown: number[] = [];
  const lines = rows.map(({ rows: [row = 0], title, unit, headcount, category: said }) => {
    const value = said === undefined ? undefined : words.findValue('category', said);
    const category = categories.find((each) => each === value);
    if (said !== undefined && category === undefined) unknown.push(row);
    return { title, unit, headcount, category };
  });
  return { lines, unknown };
}

const categories: readonly Category[] = ['manager', 'specialist', 'clerk', 'worker'];

/** The name of a file as one line of YAML. */
function cleanSource(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}

interface TextRequest {
  readonly sources: OrganizationSources;
  readonly materials: Materials;
  readonly file: string;
  readonly schemas: string;
  readonly head: StaffingHead;
  readonly changes: readonly StaffingChange[];
}

/** The text of the file after the changes, read again: what is written says what was told, or nothing is written. */
function composeText({ sources, materials, file, schemas, head, changes }: TextRequest): {
  readonly text: string;
  readonly positions?: readonly StaffPosition[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = (text: string) => readStaffing({ file, bytes: new TextEncoder().encode(text) }, materials);
  const bytes = sources.staffing?.bytes;
  const diagnostics: Diagnostic[] = [];
  if (bytes !== undefined) {
    const text = rewriteStaffing(new TextDecoder().decode(bytes), changes, head);
    const positions = read(text).value?.positions;
    if (positions !== undefined && saysSame(positions, changes)) return { text, positions, diagnostics };
    diagnostics.push(describeRewritten(file));
  }
  const text = writeStaffing(schemas, head, listWanted(changes));
  const result = read(text);
  return { text, positions: result.value?.positions, diagnostics: [...diagnostics, ...result.diagnostics] };
}

interface PlannedRoles {
  readonly texts: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const noRoles: PlannedRoles = { texts: new Map(), titles: new Map(), diagnostics: [] };

function planRoles(
  world: World,
  sources: OrganizationSources,
  book: CheckedBook,
  report: StaffingReport,
  schemas: string,
): PlannedRoles {
  const scaffold = readScaffold(world, sources);
  if (scaffold === undefined)
    return { ...noRoles, diagnostics: [describeNoScaffold(sources.organization.file)] };
  const taken = new Set(sources.roles.map(({ file }) => readRoleId(file).toLowerCase()));
  const plans = planScaffolds(report, book, taken);
  const nameFile = (id: string): string =>
    sources.organization.file.replace(/organization\.yaml$/, `${id}.yaml`);
  return {
    texts: new Map(plans.map((plan) => [nameFile(plan.id), fillScaffold(scaffold, schemas, plan)])),
    titles: new Map(plans.map(({ id, title }) => [nameFile(id), title])),
    diagnostics: [],
  };
}

function describeUnknownCategories(file: string, rows: readonly number[]): Diagnostic {
  const list = rows.slice(0, 5).join(', ') + (rows.length > 5 ? '…' : '');
  return diagnostic({
    code: 'import/unknown-category',
    severity: 'info',
    message: {
      ru: `Категория персонала не распознана и не записана: строки ${list}`,
      en: `The category of staff was not recognized and is not written: rows ${list}`,
    },
    help: {
      ru: 'Программа знает категории: руководители, специалисты, служащие, рабочие.',
      en: 'The categories are managers, specialists, clerks, workers.',
    },
    place: placeOfFile(file),
  });
}

function describeRewritten(file: string): Diagnostic {
  return diagnostic({
    code: 'import/staffing-rewritten',
    severity: 'warning',
    message: {
      ru: 'Файл записан так, что поправить в нём отдельные строки нельзя: он будет составлен заново, комментарии пропадут',
      en: 'The file is written in a way that does not allow single lines to be changed: it will be written anew, without its comments',
    },
    help: {
      ru: 'Чтобы сохранить комментарии, запишите каждую должность с новой строки, начиная с дефиса.',
      en: 'To keep the comments, begin each position on a new line with a hyphen.',
    },
    place: placeOfFile(file),
  });
}

function describeNoScaffold(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/no-scaffold',
    severity: 'error',
    message: {
      ru: 'Для языка этой организации нет заготовки должности',
      en: 'There is no scaffold of a role in the language of this organization',
    },
    help: {
      ru: 'Повторите без --scaffold и скопируйте файл другой должности.',
      en: 'Leave --scaffold out and copy the file of another role.',
    },
    place: placeOfFile(file),
  });
}

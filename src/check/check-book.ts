import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile, type Place } from '../diagnostic/place.js';
import type { CheckedBook } from './book.js';
import type { Competency } from './competency.js';
import { checkBases } from './inheritance/check-bases.js';
import type { Catalog, Shelf } from './links/catalog.js';
import { checkOrganizationLinks } from './links/check-organization-links.js';
import { checkReportingCycles } from './links/check-reporting-cycles.js';
import { checkRoleLinks } from './links/check-role-links.js';
import type { RoleLinks } from './links/role-links.js';
import type { Organization } from './organization.js';
import { drawReportingLine } from './reporting-line.js';
import type { RoleDigest } from './role-digest.js';
import type { RoleOutline } from './role-outline.js';
import type { SharedClause } from './shared-clause.js';
import type { StaffingTable } from './staffing/staffing-table.js';
import type { Link } from './wording.js';

/** What was made of one file of an organization. */
export interface ReadFile<T> {
  /** Path as in places; the last part without `.yaml` is the id that the file must have. */
  readonly file: string;
  /** `undefined` when the file could not be read. */
  readonly value: T | undefined;
  /** The place of the field `id`, or of the whole file. */
  readonly idPlace: Place;
  readonly diagnostics: readonly Diagnostic[];
}

/** A role that was read, with what it leads to and what it says. */
export interface ReadRole<R extends RoleOutline = RoleOutline> extends ReadFile<R> {
  readonly links: RoleLinks | undefined;
  /** The role that it inherits from. */
  readonly extended?: Link | undefined;
  /** The base that the file would have to be read together with; it then has no value. */
  readonly awaits?: Link | undefined;
  /** Whether it is there only to be inherited from; it then has no value, and is in no book. */
  readonly isAbstract?: boolean | undefined;
  /** For the rules of the organization; the book does without. */
  readonly digest?: RoleDigest | undefined;
}

/** The files of one organization. */
export interface BookFiles<R extends RoleOutline = RoleOutline> {
  readonly organization: ReadFile<Organization>;
  readonly roles: readonly ReadRole<R>[];
  readonly clauses: readonly ReadFile<SharedClause>[];
  readonly competencies: readonly ReadFile<Competency>[];
  /** Missing where there is no such file. */
  readonly staffing?: ReadFile<StaffingTable> | undefined;
}

/**
 * Checks the files of an organization against each other, and makes the book of them. Files with errors do not keep
 * others from being checked, and links to them are not errors. What was found in the single files is among the
 * diagnostics. There is no value when the organization itself cannot be read.
 */
export function checkBook<R extends RoleOutline>(files: BookFiles<R>): Outcome<CheckedBook<R>> {
  const { organization } = files;
  const units = organization.value?.units ?? [];
  const roles = checkRoleShelf(files.roles.map((read) => placeRole(read, units)));
  const clauses = checkShelf(files.clauses);
  const competencies = checkShelf(files.competencies);
  const diagnostics = [
    ...organization.diagnostics,
    ...roles.diagnostics,
    ...clauses.diagnostics,
    ...competencies.diagnostics,
    ...(files.staffing?.diagnostics ?? []),
  ];
  if (organization.value === undefined) return fail(diagnostics);

  const catalog: Catalog = {
    organization: organization.value,
    roles: roles.shelf,
    clauses: clauses.shelf,
    competencies: competencies.shelf,
  };
  const links = checkLinks(catalog, new Map(files.roles.map((each) => [each.file, each.links])));
  diagnostics.push(...links.diagnostics);
  const isOrganizationSound = !hasErrors(organization.diagnostics) && links.isOrganizationSound;
  const values = [...roles.shelf.values.values()];
  const ids = isOrganizationSound ? values.map(({ id }) => id) : [];
  return succeed(
    {
      organization: organization.value,
      roles: roles.shelf.values,
      titles: listTitles(values),
      top: values.find(({ reporting }) => reporting.top === true),
      subordinates: groupBySupervisor(values),
      sound: new Set(ids.filter((id) => !roles.faulty.has(id) && !links.faulty.has(id))),
      clauses: clauses.shelf.values,
      competencies: competencies.shelf.values,
      staffing: files.staffing?.value,
    },
    diagnostics,
  );
}

/** A role with its place among the units, which takes the whole organization to tell. */
function placeRole<R extends RoleOutline>(read: ReadRole<R>, units: Organization['units']): ReadRole<R> {
  const { value } = read;
  return value === undefined
    ? read
    : { ...read, value: { ...value, line: drawReportingLine(value, { units }) } };
}

/** In a large book many roles have one title: the place of the first stands for all. */
function listTitles(roles: readonly RoleOutline[]): CheckedBook['titles'] {
  const titles = new Map<string, CheckedBook['titles'][number]>();
  for (const { title } of roles) {
    const { nominative, place } = title;
    if (!titles.has(nominative)) titles.set(nominative, { nominative, place });
  }
  return [...titles.values()];
}

function groupBySupervisor<R extends RoleOutline>(roles: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const role of roles) {
    if (role.form) continue;
    for (const id of new Set(role.line.supervisors.map(({ supervisor }) => supervisor.id))) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [role]);
      else group.push(role);
    }
  }
  return groups;
}

interface LinkCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly isOrganizationSound: boolean;
  /** Roles with a link that leads nowhere, or to a file with errors. */
  readonly faulty: ReadonlySet<string>;
}

function checkLinks(catalog: Catalog, linksOf: ReadonlyMap<string, RoleLinks | undefined>): LinkCheck {
  const organization = checkOrganizationLinks(catalog);
  const diagnostics = [...organization.diagnostics];
  const faulty = new Set<string>();
  for (const role of catalog.roles.values.values()) {
    const links = linksOf.get(role.file);
    if (links === undefined) continue;
    const found = checkRoleLinks(links, catalog);
    diagnostics.push(...found.diagnostics);
    if (found.leansOnBroken || hasErrors(found.diagnostics)) faulty.add(role.id);
  }
  for (const cycle of checkReportingCycles(catalog.roles.values)) {
    diagnostics.push(cycle.diagnostic);
    for (const id of cycle.roles) faulty.add(id);
  }
  return { diagnostics, isOrganizationSound: !hasErrors(organization.diagnostics), faulty };
}

/** The shelf of the roles that have a value or should have one, and beside it those that are only bases. */
function checkRoleShelf<R extends RoleOutline>(files: readonly ReadRole<R>[]): ShelfCheck<R> {
  const bases = files.filter(({ isAbstract }) => isAbstract === true);
  const checked = checkShelf(files.filter(({ isAbstract }) => isAbstract !== true));
  return {
    ...checked,
    shelf: { ...checked.shelf, bases: new Map(bases.map(({ file, idPlace }) => [nameOf(file), idPlace])) },
    diagnostics: [
      ...checked.diagnostics,
      ...bases.flatMap(({ diagnostics }) => diagnostics),
      ...checkBases(files, nameOf),
    ],
  };
}

interface ShelfCheck<T> {
  readonly shelf: Shelf<T>;
  /** Ids of values whose own file has an error. */
  readonly faulty: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

function checkShelf<T extends { readonly id: string; readonly file: string }>(
  files: readonly ReadFile<T>[],
): ShelfCheck<T> {
  const values = new Map<string, T>();
  const broken = new Set<string>();
  const faulty = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const read of files) {
    const name = nameOf(read.file);
    const { value } = read;
    diagnostics.push(...read.diagnostics);
    if (value === undefined) {
      broken.add(name);
      continue;
    }
    const first = values.get(value.id);
    if (value.id !== name) {
      // Others may link to the name of the file or to the id; neither is reported again.
      broken.add(name);
      diagnostics.push(describeFileName(value.id, name, read.idPlace));
    } else if (first !== undefined) diagnostics.push(describeSameId(value, first, read.idPlace));
    if (first !== undefined && value.id === nameOf(first.file)) continue;
    values.set(value.id, value);
    if (value.id !== name || hasErrors(read.diagnostics)) faulty.add(value.id);
    else faulty.delete(value.id);
  }
  for (const id of values.keys()) broken.delete(id);
  return { shelf: { values, broken }, faulty, diagnostics };
}

/** The name of a file without folder and `.yaml`. */
function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '');
}

function describeFileName(id: string, name: string, place: Place): Diagnostic {
  // A copy that the system has named, or a name in Russian, cannot be an id.
  const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
  return diagnostic({
    code: 'link/file-name',
    severity: 'error',
    message: {
      ru: `Идентификатор «${id}» не совпадает с именем файла «${name}»`,
      en: `The id “${id}” differs from the name of the file “${name}”`,
    },
    help: {
      ru: `Переименуйте файл в ${id}.yaml${isId ? ` или впишите id: ${name}` : ''}.`,
      en: `Rename the file to ${id}.yaml${isId ? `, or write id: ${name}` : ''}.`,
    },
    place,
  });
}

function describeSameId(
  value: { readonly id: string },
  first: { readonly file: string },
  place: Place,
): Diagnostic {
  return diagnostic({
    code: 'link/duplicate-id',
    severity: 'error',
    message: {
      ru: `Идентификатор «${value.id}» занят другим файлом`,
      en: `The id “${value.id}” belongs to another file`,
    },
    help: { ru: 'Дайте одному из файлов другой идентификатор.', en: 'Give one of the files another id.' },
    place,
    related: [{ message: { ru: 'другой файл', en: 'the other file' }, place: placeOfFile(first.file) }],
  });
}

import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile, type Place } from '../diagnostic/place.js';
import type { Located } from '../parse/located.js';
import type { Book } from './book.js';
import { decodeCompetency } from './decode/decode-competency.js';
import { decodeOrganization } from './decode/decode-organization.js';
import { decodeRole } from './decode/decode-role.js';
import { decodeSharedClause } from './decode/decode-shared-clause.js';
import type { Catalog, Shelf } from './links/catalog.js';
import { checkOrganizationLinks } from './links/check-organization-links.js';
import { checkReportingCycles } from './links/check-reporting-cycles.js';
import { checkRoleLinks } from './links/check-role-links.js';
import type { JsonSchema } from './schema/json-schema.js';
import { validateSchema } from './schema/validate-schema.js';

/** A parsed file. `root` is `undefined` when it could not be parsed, which has been reported already. */
export interface SourceFile {
  /** Path as in places; the last part without `.yaml` is the id that the file must have. */
  readonly file: string;
  readonly root: Located | undefined;
}

/** The files of one organization. */
export interface BookSources {
  readonly organization: SourceFile;
  readonly roles: readonly SourceFile[];
  readonly clauses: readonly SourceFile[];
  readonly competencies: readonly SourceFile[];
}

/** The schemas of the files of an organization. Hold on to the objects: what was compiled of them is kept with them. */
export interface Schemas {
  readonly role: JsonSchema;
  readonly organization: JsonSchema;
  readonly competency: JsonSchema;
  readonly clause: JsonSchema;
}

/**
 * Checks the files of an organization against the schemas and each other, and makes the book of them. Files with
 * errors do not keep others from being checked, and links to them are not errors. There is no value when the
 * organization itself cannot be read.
 */
export function checkBook(sources: BookSources, schemas: Schemas): Outcome<Book> {
  const organization = readFile(sources.organization, schemas.organization, decodeOrganization);
  const roles = readShelf(sources.roles, schemas.role, decodeRole);
  const clauses = readShelf(sources.clauses, schemas.clause, decodeSharedClause);
  const competencies = readShelf(sources.competencies, schemas.competency, decodeCompetency);
  const diagnostics = [
    ...organization.diagnostics,
    ...roles.diagnostics,
    ...clauses.diagnostics,
    ...competencies.diagnostics,
  ];
  if (organization.value === undefined) return fail(diagnostics);

  const catalog: Catalog = {
    organization: organization.value,
    roles: roles.shelf,
    clauses: clauses.shelf,
    competencies: competencies.shelf,
  };
  const links = checkLinks(catalog);
  diagnostics.push(...links.diagnostics);
  const isOrganizationSound = !hasErrors(organization.diagnostics) && links.isOrganizationSound;
  const ids = [...roles.shelf.values.keys()];
  const book: Book = {
    organization: organization.value,
    roles: roles.shelf.values,
    sound: new Set(
      isOrganizationSound ? ids.filter((id) => !roles.faulty.has(id) && !links.faulty.has(id)) : [],
    ),
    clauses: clauses.shelf.values,
    competencies: competencies.shelf.values,
  };
  return succeed(book, diagnostics);
}

interface LinkCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly isOrganizationSound: boolean;
  /** Roles with a link that leads nowhere, or to a file with errors. */
  readonly faulty: ReadonlySet<string>;
}

function checkLinks(catalog: Catalog): LinkCheck {
  const organization = checkOrganizationLinks(catalog);
  const diagnostics = [...organization.diagnostics];
  const faulty = new Set<string>();
  for (const role of catalog.roles.values.values()) {
    const found = checkRoleLinks(role, catalog);
    diagnostics.push(...found.diagnostics);
    if (found.leansOnBroken || hasErrors(found.diagnostics)) faulty.add(role.id);
  }
  for (const cycle of checkReportingCycles(catalog.roles.values)) {
    diagnostics.push(cycle.diagnostic);
    for (const id of cycle.roles) faulty.add(id);
  }
  return { diagnostics, isOrganizationSound: !hasErrors(organization.diagnostics), faulty };
}

interface ShelfCheck<T> {
  readonly shelf: Shelf<T>;
  /** Ids of values whose own file has an error. */
  readonly faulty: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

function readShelf<T extends { readonly id: string; readonly file: string; readonly place: Place }>(
  files: readonly SourceFile[],
  schema: JsonSchema,
  decode: (root: Located) => Outcome<T>,
): ShelfCheck<T> {
  const values = new Map<string, T>();
  const broken = new Set<string>();
  const faulty = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const name = nameOf(file.file);
    const read = readFile(file, schema, decode);
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
      diagnostics.push(describeFileName(value.id, name, idPlaceOf(file)));
    } else if (first !== undefined) diagnostics.push(describeSameId(value, first, idPlaceOf(file)));
    if (first !== undefined && value.id === nameOf(first.file)) continue;
    values.set(value.id, value);
    if (value.id !== name || hasErrors(read.diagnostics)) faulty.add(value.id);
    else faulty.delete(value.id);
  }
  for (const id of values.keys()) broken.delete(id);
  return { shelf: { values, broken }, faulty, diagnostics };
}

function readFile<T>(
  { root }: SourceFile,
  schema: JsonSchema,
  decode: (root: Located) => Outcome<T>,
): Outcome<T> {
  if (root === undefined) return { value: undefined, diagnostics: [] };
  const faults = validateSchema(root, schema);
  return faults.length > 0 ? fail(faults) : decode(root);
}

/** The name of a file without folder and `.yaml`. */
function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '');
}

function idPlaceOf({ file, root }: SourceFile): Place {
  const id = root?.kind === 'map' ? root.entries.get('id') : undefined;
  return id?.value.place ?? placeOfFile(file);
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

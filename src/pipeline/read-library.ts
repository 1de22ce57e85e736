import type { BookFiles, ReadFile } from '../check/check-book.js';
import { decodeCompetency } from '../check/decode/decode-competency.js';
import { decodeOrganization } from '../check/decode/decode-organization.js';
import { decodeSharedClause } from '../check/decode/decode-shared-clause.js';
import { decodeStaffing } from '../check/decode/decode-staffing.js';
import type { Competency } from '../check/competency.js';
import type { Organization } from '../check/organization.js';
import { readFile } from '../check/read-file.js';
import type { SharedClause } from '../check/shared-clause.js';
import type { StaffingTable } from '../check/staffing/staffing-table.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Located } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { longTable, type YamlLimits } from '../parse/yaml-limits.js';
import type { Materials } from './materials.js';
import type { OrganizationSources, SourceFile } from './sources.js';
import { readRoleId } from './sources.js';

/**
 * Reads what the roles of an organization share: the organization, its clauses and competencies, its staffing table. A file with an error
 * of YAML is left out as a whole, so that no role is composed of half of it. The clauses that the program brings along
 * for the law of the organization are read where it has none of the same name, and only those that are `used`, unless
 * one that is used does not exist: then all of them may be meant.
 */
export function readLibrary(
  sources: OrganizationSources,
  materials: Materials,
  used?: ReadonlySet<string>,
): Omit<BookFiles, 'roles'> {
  const organization = readOrganization(sources.organization, materials);
  const clauses = [...sources.clauses, ...listBuiltInClauses(sources, organization, materials, used)];
  return {
    organization,
    clauses: clauses.map((each) => readSharedClause(each, materials)),
    competencies: sources.competencies.map((each) => readCompetency(each, materials)),
    staffing: sources.staffing && readStaffing(sources.staffing, materials),
  };
}

function listBuiltInClauses(
  sources: OrganizationSources,
  organization: ReadFile<Organization>,
  materials: Materials,
  used: ReadonlySet<string> | undefined,
): readonly SourceFile[] {
  if (organization.value === undefined || used?.size === 0) return [];
  const own = new Set(sources.clauses.map(({ file }) => readRoleId(file)));
  const builtIn = materials
    .listClauses(organization.value.jurisdiction)
    .filter(({ file }) => !own.has(readRoleId(file)));
  const known = new Set([...own, ...builtIn.map(({ file }) => readRoleId(file))]);
  const isLost = used === undefined || [...used].some((id) => !known.has(id));
  return isLost ? builtIn : builtIn.filter(({ file }) => used.has(readRoleId(file)));
}

/** Reads the file of an organization. */
export function readOrganization(source: SourceFile, materials: Materials): ReadFile<Organization> {
  return readShared('organization', source, materials, decodeOrganization);
}

/** Reads the file of a shared clause. */
export function readSharedClause(source: SourceFile, materials: Materials): ReadFile<SharedClause> {
  return readShared('clause', source, materials, decodeSharedClause);
}

/** Reads the file of a competency. */
export function readCompetency(source: SourceFile, materials: Materials): ReadFile<Competency> {
  return readShared('competency', source, materials, decodeCompetency);
}

/** Reads the file of a staffing table. */
export function readStaffing(source: SourceFile, materials: Materials): ReadFile<StaffingTable> {
  return readShared('staffing', source, materials, decodeStaffing, longTable);
}

function readShared<T>(
  kind: string,
  { file, bytes }: SourceFile,
  materials: Materials,
  decode: (root: Located) => Outcome<T>,
  limits?: YamlLimits,
): ReadFile<T> {
  const { value, diagnostics } = bytes === undefined ? { diagnostics: [] } : parseYaml(file, bytes, limits);
  const root = hasErrors(diagnostics) ? undefined : value;
  return readFile({ file, value: root, diagnostics }, materials.readSchema(kind), decode);
}

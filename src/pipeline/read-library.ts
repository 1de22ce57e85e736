import type { BookFiles, ReadFile } from '../check/check-book.js';
import { decodeCompetency } from '../check/decode/decode-competency.js';
import { decodeOrganization } from '../check/decode/decode-organization.js';
import { decodeSharedClause } from '../check/decode/decode-shared-clause.js';
import { readFile } from '../check/read-file.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Located } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Materials } from './materials.js';
import type { OrganizationSources, SourceFile } from './sources.js';

/**
 * Reads what the roles of an organization share: the organization, its clauses and competencies. A file with an error
 * of YAML is left out as a whole, so that no role is composed of half of it.
 */
export function readLibrary(sources: OrganizationSources, materials: Materials): Omit<BookFiles, 'roles'> {
  const read = <T>(
    kind: string,
    { file, bytes }: SourceFile,
    decode: (root: Located) => Outcome<T>,
  ): ReadFile<T> => {
    const { value, diagnostics } = bytes === undefined ? { diagnostics: [] } : parseYaml(file, bytes);
    const root = hasErrors(diagnostics) ? undefined : value;
    return readFile({ file, value: root, diagnostics }, materials.readSchema(kind), decode);
  };
  return {
    organization: read('organization', sources.organization, decodeOrganization),
    clauses: sources.clauses.map((each) => read('clause', each, decodeSharedClause)),
    competencies: sources.competencies.map((each) => read('competency', each, decodeCompetency)),
  };
}

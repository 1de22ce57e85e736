import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { type Located, findLocated } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { type OrganizationSources, readRoleId } from './sources.js';

/** The file of a case as far as it can be read without the schema of its kind. */
export interface CaseSource {
  readonly file: string;
  /** The name of the file. */
  readonly id: string;
  readonly kind: string | undefined;
  /** Id of the role that it is about. */
  readonly role: string | undefined;
  /** `undefined` when the file is no YAML, which the diagnostics tell. */
  readonly root: Located | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of the cases that are wanted. One that could not be read from the disk was reported already. */
export function readCases(
  sources: OrganizationSources,
  wanted: ReadonlySet<string> | 'all' | undefined,
): readonly CaseSource[] {
  if (wanted === undefined) return [];
  return sources.cases.flatMap(({ file, bytes }) => {
    const id = readRoleId(file);
    if (bytes === undefined || !(wanted === 'all' || wanted.has(id))) return [];
    const { value, diagnostics } = parseYaml(file, bytes);
    const root = hasErrors(diagnostics) ? undefined : value;
    return [{ file, id, kind: readText(root, '/kind'), role: readText(root, '/role'), root, diagnostics }];
  });
}

function readText(root: Located | undefined, pointer: string): string | undefined {
  const found = root && findLocated(root, pointer);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

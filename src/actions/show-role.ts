import { hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { createLineIndexes, locateOffset } from '../diagnostic/line-index.js';
import type { Place } from '../diagnostic/place.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import { runPipeline } from '../pipeline.js';
import type { PrintedClause } from '../pipeline/list-printed-clauses.js';
import { readRoleId } from '../pipeline/sources.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';
import { readWorkspace } from './read-workspace.js';
import { selectOneRole, type SelectedRole } from './select-one-role.js';

/** What to show. */
export interface ShowRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder of the documents, which may lie in the workspace and is not looked into. */
  readonly out: string;
  /** As commands call it: `storekeeper`, `bank/teller`. */
  readonly role: string;
}

/**
 * Where a clause comes from. own: the file of the role · base: that of a role that it inherits from · shared: that of a
 * shared clause · organization: that of the organization · template: the words around the fields
 */
export type OriginKind = 'own' | 'base' | 'shared' | 'organization' | 'template';

/** A clause of an instruction, and where it comes from. */
export interface ShownClause extends Omit<PrintedClause, 'place'> {
  readonly from: OriginKind;
  /** The role or shared clause that it comes from, by its id; missing where the file says it all. */
  readonly source?: string | undefined;
  /** Missing when the clause is made of several fields by the template. */
  readonly file?: string | undefined;
  /** From 1; missing when the file cannot be shown. */
  readonly line?: number | undefined;
}

/** The text of a role, clause by clause. */
export interface ShowResult extends ActionResult {
  readonly clauses: readonly ShownClause[];
}

/** Composes the instruction of one role, and tells of each clause where it comes from. */
export async function showRole(world: World, { folder, out, role }: ShowRequest): Promise<ShowResult> {
  const read = await readWorkspace(world.files, folder, out);
  const workspace = read.value;
  if (workspace === undefined) return { ...refuse(read.diagnostics), clauses: [] };
  const selected = selectOneRole(workspace.organizations, role);
  const only = selected.value;
  if (only === undefined) return { ...refuse(selected.diagnostics), clauses: [] };
  const found: Diagnostic[] = [...read.diagnostics];
  const printed: PrintedClause[] = [];
  const general = await runPipeline(
    only.sources,
    world,
    {
      roles: new Set([only.id]),
      kinds: new Set(['instruction']),
      formats: [],
      stage: 'draft',
      final: false,
      threads: 1,
      tellsClauses: true,
    },
    ({ products, diagnostics }) => {
      found.push(...diagnostics);
      printed.push(...products.flatMap(({ clauses }) => clauses ?? []));
      return Promise.resolve();
    },
  );
  const diagnostics = removeRepeats([...found, ...general.filter(({ severity }) => severity === 'error')]);
  const lines = createLineIndexes(workspace.findText);
  const lineOf = (place: Place): number | undefined => {
    const index = lines(place.file);
    return index && locateOffset(index, place.start).line;
  };
  return {
    exitCode: hasErrors(diagnostics) ? 1 : 0,
    diagnostics,
    findText: workspace.findText,
    clauses: printed.map(({ place, ...clause }) => ({
      ...clause,
      ...(place === undefined
        ? { from: 'template' as const }
        : { ...findOrigin(place.file, only), file: place.file, line: lineOf(place) }),
    })),
  };
}

function findOrigin(file: string, { sources, id }: SelectedRole): Pick<ShownClause, 'from' | 'source'> {
  const source = readRoleId(file);
  if (sources.roles.some((each) => each.file === file)) {
    return source === id ? { from: 'own' } : { from: 'base', source };
  }
  const isBuiltIn = /^templates\/law\/[a-z]+\/clauses\//.test(file);
  if (isBuiltIn || sources.clauses.some((each) => each.file === file)) return { from: 'shared', source };
  return { from: sources.organization.file === file ? 'organization' : 'template' };
}

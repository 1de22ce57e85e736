import { applyWaivers } from './check/apply-waivers.js';
import { checkBook } from './check/check-book.js';
import type { Role } from './check/role.js';
import { runOrganizationRules, runRoleRules } from './check/run-rules.js';
import type { Stage } from './compose/stage.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { hasErrors } from './diagnostic/diagnostic.js';
import { composeDrafts } from './pipeline/compose-drafts.js';
import { Materials } from './pipeline/materials.js';
import { parseSources } from './pipeline/parse-sources.js';
import type { PreparedFile } from './pipeline/prepare-files.js';
import { prepareFiles } from './pipeline/prepare-files.js';
import type { OrganizationSources } from './pipeline/sources.js';
import type { World } from './world.js';

/** What to make of an organization. */
export interface PipelineRequest {
  /** Ids of roles; all of them when left out. */
  readonly roles?: ReadonlySet<string> | undefined;
  /** Kinds of documents; when left out, all that the law of the organization knows and that need not be asked for. */
  readonly kinds?: ReadonlySet<string> | undefined;
  /** Languages of documents; that of each role when left out. */
  readonly languages?: ReadonlySet<string> | undefined;
  /** Formats of the files; none when documents are only to be checked. */
  readonly formats: readonly string[];
  /** What the documents are made for. */
  readonly stage: Stage;
  /** Whether the documents are about to be approved: then blanks are errors. */
  readonly final: boolean;
}

/** One document of a role, ready to be rendered. */
export interface Product {
  readonly role: Role;
  readonly kind: string;
  readonly language: string;
  readonly files: readonly PreparedFile[];
}

/** What became of one role. There are no products when it, or what it is made of, has an error. */
export interface RoleResult {
  readonly products: readonly Product[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The story of Rolebook: source files become a checked book of roles, each sound role becomes documents, and each
 * document becomes files. `receive` is given the roles one by one, so that a book of any size fits into memory; its
 * caller decides which of the prepared files are worth rendering. What belongs to no single role is returned.
 */
export async function runPipeline(
  sources: OrganizationSources,
  world: World,
  request: PipelineRequest,
  receive: (result: RoleResult) => Promise<void>,
): Promise<readonly Diagnostic[]> {
  const materials = new Materials(world, sources.overrides);

  const parsed = parseSources(sources);
  const checked = checkBook(parsed.value, {
    role: materials.readSchema('role'),
    organization: materials.readSchema('organization'),
    competency: materials.readSchema('competency'),
    clause: materials.readSchema('clause'),
  });
  const diagnostics = [...parsed.diagnostics, ...checked.diagnostics];
  const book = checked.value;
  if (book === undefined) return diagnostics;

  const look = materials.loadLook(book.organization);
  const lists = materials.readLists(book.organization.jurisdiction);
  diagnostics.push(...look.diagnostics, ...runOrganizationRules(book, lists));
  const faulty = new Set(
    diagnostics.filter((each) => each.severity === 'error').map((each) => each.place?.file),
  );

  const files = new Map(sources.roles.map((each) => [each.file, each]));
  for (const role of book.roles.values()) {
    if (request.roles?.has(role.id) === false) continue;
    const ruled = runRoleRules(book, role, lists);
    const source = files.get(role.file);
    const mayCompose =
      source !== undefined &&
      book.sound.has(role.id) &&
      !faulty.has(role.file) &&
      !faulty.has(book.organization.file);
    const composed = mayCompose
      ? composeDrafts({ role, book, source, materials, lists, look: look.value, world, request })
      : { value: [], diagnostics: [] };

    const all = [...ruled, ...composed.diagnostics];
    // Without a document it is not known which waivers are used.
    const found = mayCompose ? applyWaivers(role, all) : all;
    const products = (hasErrors(found) ? [] : composed.value).map((draft) => ({
      role,
      kind: draft.document.kind,
      language: draft.document.language,
      files: prepareFiles(draft, request.formats, world),
    }));
    await receive({ products, diagnostics: found });
  }
  return diagnostics;
}

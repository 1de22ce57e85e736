import type { NumberedText } from '../compare/list-provisions.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { Document } from '../document/document.js';
import type { Look } from '../document/look.js';
import { numberDocument } from '../document/number.js';
import type { OverrideFile } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { composeText } from './compose-text.js';
import { isStoredEdition, readStoredEdition, type StoredEdition } from './read-edition.js';
import { readRegisteredEdition } from './registry/read-registered-edition.js';
import type { RegistryRequest } from './registry/registry-place.js';
import { readWorkspace } from './read-workspace.js';
import { selectOneRole, type SelectedRole } from './select-one-role.js';

/** Which editions to compare. */
export interface EditionsRequest extends RegistryRequest {
  /** Folder of the documents, which is not looked into. */
  readonly out: string;
  /** The older one: a role, a version of the registry, or a file that carries its text. */
  readonly before: string;
  /**
   * The newer one; when left out, the draft of the role that the older one was made of. A role alone is its version in
   * force, compared with its draft.
   */
  readonly after?: string | undefined;
}

/** An edition that is to be compared. */
export interface Edition {
  /** As it was named, or as the registry names it: `sales-manager@3`. */
  readonly name: string;
  readonly text: NumberedText;
  /** How its organization prints it, and the files that it replaces; missing where the edition is no draft. */
  readonly look?: Look | undefined;
  readonly overrides?: readonly OverrideFile[] | undefined;
}

/** Two editions, the older one first. */
export interface EditionPair extends Pick<ActionResult, 'findText'> {
  readonly before: Edition;
  readonly after: Edition;
}

/**
 * Reads two editions. Drafts are composed as `build` would; of a file the text that it carries is read. A role that is
 * compared with a file is composed as the kind and in the language of the file. Without a value the findings are errors; texts
 * that they name are found by `findText`.
 */
export async function readEditions(
  world: World,
  request: EditionsRequest,
): Promise<Outcome<EditionPair> & Partial<Pick<ActionResult, 'findText'>>> {
  const { before, after } = request;
  const isAlone = after === undefined && !isStoredEdition(before);
  const old = isAlone || isKept(before) ? await readKept(world, request, before) : undefined;
  const recent = after !== undefined && isKept(after) ? await readKept(world, request, after) : undefined;
  const faults = [...(old?.diagnostics ?? []), ...(recent?.diagnostics ?? [])];
  if (faults.length > 0) return fail(faults);
  const name = after ?? old?.value?.role;
  if (name === undefined) return fail([describeNoOther(before)]);
  const sides: readonly [Side, Side] = [old?.value ?? { name: before }, recent?.value ?? { name }];
  const drafts = sides.filter(({ text }) => text === undefined).map((side) => side.name);
  const selected = await selectRolesOf(world, request, drafts);
  if (selected.value === undefined) return fail(selected.diagnostics);
  const { roles, findText } = selected.value;
  const model = (old?.value ?? recent?.value)?.text.document;
  const editions: Edition[] = [];
  for (const side of sides) {
    const role = roles.get(side.name);
    const edition = await openSide(world, side, role, model);
    if (edition.value === undefined) return { ...fail(edition.diagnostics), findText };
    editions.push(edition.value);
  }
  const [older, newer] = editions;
  if (older === undefined || newer === undefined) throw new Error('a comparison has two sides');
  return succeed({ before: older, after: newer, findText });
}

/** The result of an action whose editions could not be read: `findText` is there when a draft has an error. */
export function refuseEditions(
  diagnostics: readonly Diagnostic[],
  findText: ActionResult['findText'] | undefined,
): ActionResult {
  return findText === undefined ? refuse(diagnostics) : { exitCode: 1, diagnostics, findText };
}

/** One of the editions; without a text it is the draft of the role of its name. */
interface Side {
  readonly name: string;
  readonly text?: NumberedText | undefined;
}

/** Whether a name is that of a file, or of a version: `sales-manager@3`. */
function isKept(name: string): boolean {
  return isStoredEdition(name) || /@\d+$/.test(name);
}

/** Reads a text that is kept: in a file, or in the registry. */
async function readKept(
  world: World,
  request: EditionsRequest,
  name: string,
): Promise<Outcome<StoredEdition & { readonly name: string }>> {
  if (!isStoredEdition(name)) return readRegisteredEdition(world, request, name);
  const { value, diagnostics } = await readStoredEdition(world.files, name);
  return value === undefined ? fail(diagnostics) : succeed({ ...value, name });
}

/** Roles by the names that they were called by. */
interface NamedRoles extends Pick<ActionResult, 'findText'> {
  readonly roles: ReadonlyMap<string, SelectedRole>;
}

/** The roles of names that are no files. A workspace is read only where there is one to look for. */
async function selectRolesOf(
  world: World,
  { folder, out }: EditionsRequest,
  names: readonly string[],
): Promise<Outcome<NamedRoles>> {
  const roles = new Map<string, SelectedRole>();
  if (names.length === 0) return succeed({ roles, findText: () => undefined });
  const read = await readWorkspace(world.files, folder, out);
  if (read.value === undefined) return fail(read.diagnostics);
  const { organizations, findText } = read.value;
  for (const name of names) {
    const selected = selectOneRole(organizations, name);
    if (selected.value === undefined) return fail(selected.diagnostics);
    roles.set(name, selected.value);
  }
  return succeed({ roles, findText });
}

/** The text of a side that is kept, or else the draft of its role: the instruction, or what it is compared with. */
async function openSide(
  world: World,
  { name, text }: Side,
  role: SelectedRole | undefined,
  model: Document | undefined,
): Promise<Outcome<Edition>> {
  if (text !== undefined) return succeed({ name, text });
  if (role === undefined) throw new Error(`${name} was not looked for`);
  const { kind = 'instruction', language } = model ?? {};
  const composed = await composeText(world, role, { kind, language });
  if (composed.value === undefined) return fail(composed.diagnostics);
  const { document, look } = composed.value;
  const numbering = numberDocument(document).value;
  if (numbering === undefined) return fail(composed.diagnostics);
  return succeed({ name, text: { document, numbering }, look, overrides: role.sources.overrides });
}

function describeNoOther(name: string): Diagnostic {
  return diagnostic({
    code: 'workspace/nothing-to-compare',
    severity: 'error',
    message: {
      ru: `Не названо, с чем сравнить «${name}»`,
      en: `It is not said what “${name}” is to be compared with`,
    },
    help: {
      ru: 'Назовите две редакции: rolebook diff <прежняя> <новая>.',
      en: 'Name two editions: rolebook diff <older> <newer>.',
    },
  });
}

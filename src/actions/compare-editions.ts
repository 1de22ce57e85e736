import { type ReportedChange, reportChanges } from '../compare/change-report.js';
import { compareTexts } from '../compare/comparison.js';
import type { NumberedText } from '../compare/list-provisions.js';
import { proposeChangeKind } from '../compare/propose-change-kind.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { ChangeKind } from '../document/change-kind.js';
import type { Document } from '../document/document.js';
import { numberDocument } from '../document/number.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { composeText } from './compose-text.js';
import { isStoredEdition, readStoredEdition, type StoredEdition } from './read-edition.js';
import { readRegisteredEdition } from './registry/read-registered-edition.js';
import { readWorkspace } from './read-workspace.js';
import { selectOneRole, type SelectedRole } from './select-one-role.js';

/** Which editions to compare. */
export interface EditionsRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder of the documents, which is not looked into. */
  readonly out: string;
  /** The older one: a role, a version of the registry, or a file that carries its text. */
  readonly before: string;
  /**
   * The newer one; when left out, the draft of the role that the older one was made of. A role alone is its version in
   * force, compared with its draft.
   */
  readonly after?: string | undefined;
  /** Address of a PostgreSQL database with the registry; the file of the workspace when left out. */
  readonly database?: string | undefined;
}

/** What became of one edition in the other. */
export interface EditionsResult extends ActionResult {
  /** Missing when one of them could not be read. */
  readonly compared?: ComparedEditions | undefined;
}

/** Two editions beside each other. */
export interface ComparedEditions {
  /** As they were named. */
  readonly before: string;
  readonly after: string;
  /** The title of the newer document. */
  readonly title: string;
  readonly changes: readonly ReportedChange[];
  /** What the newer edition is thought to be in law; `undefined` when nothing changed. A person decides. */
  readonly kind: ChangeKind | undefined;
}

export type { ReportedChange } from '../compare/change-report.js';

/**
 * Compares two editions. Drafts are composed as `build` would; of a file the text that it carries is read. A role that is
 * compared with a file is composed as the kind and in the language of the file.
 */
export async function compareEditions(world: World, request: EditionsRequest): Promise<EditionsResult> {
  const { before, after } = request;
  const isAlone = after === undefined && !isStoredEdition(before);
  const old = isAlone || isKept(before) ? await readKept(world, request, before) : undefined;
  const recent = after !== undefined && isKept(after) ? await readKept(world, request, after) : undefined;
  const faults = [...(old?.diagnostics ?? []), ...(recent?.diagnostics ?? [])];
  if (faults.length > 0) return refuse(faults);
  const name = after ?? old?.value?.role;
  if (name === undefined) return refuse([describeNoOther(before)]);
  const sides: readonly [Side, Side] = [old?.value ?? { name: before }, recent?.value ?? { name }];
  const drafts = sides.filter(({ text }) => text === undefined).map((side) => side.name);
  const selected = await selectRolesOf(world, request, drafts);
  if (selected.value === undefined) return refuse(selected.diagnostics);
  const { roles, findText } = selected.value;
  const model = (old?.value ?? recent?.value)?.text.document;
  const texts: NumberedText[] = [];
  for (const side of sides) {
    const role = roles.get(side.name);
    const text = role === undefined ? succeed(side.text) : await composeDraft(world, role, model);
    if (text.value === undefined) return { exitCode: 1, diagnostics: text.diagnostics, findText };
    texts.push(text.value);
  }
  const [older, newer] = texts;
  if (older === undefined || newer === undefined) throw new Error('a comparison has two sides');
  const comparison = compareTexts(older, newer);
  const proposal = proposeChangeKind(comparison);
  const compared = {
    before: sides[0].name,
    after: sides[1].name,
    title: newer.document.title,
    changes: reportChanges(comparison, proposal),
    kind: proposal.reasons.length === 0 ? undefined : proposal.kind,
  };
  return { exitCode: 0, diagnostics: [], findText, compared };
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

/** Composes the draft of a role: the instruction, or what the text is that it is compared with. */
async function composeDraft(
  world: World,
  role: SelectedRole,
  model: Document | undefined,
): Promise<Outcome<NumberedText>> {
  const { kind = 'instruction', language } = model ?? {};
  const composed = await composeText(world, role, { kind, language });
  const document = composed.value;
  const numbering = document && numberDocument(document).value;
  if (document === undefined || numbering === undefined) return fail(composed.diagnostics);
  return succeed({ document, numbering });
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

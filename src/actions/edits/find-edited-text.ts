import type { NumberedText } from '../../compare/list-provisions.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { numberDocument } from '../../document/number.js';
import type { WordProperties } from '../../exchange/word/word-text.js';
import { runPipeline } from '../../pipeline.js';
import type { OrganizationSources } from '../../pipeline/sources.js';
import type { World } from '../../world.js';
import type { Workspace } from '../read-workspace.js';
import type { Version } from '../../registry/state/version.js';
import type { DossierKey } from '../../registry/state/version-name.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import { PressRoom } from '../registry/press-room.js';
import { readFrozenText } from '../registry/read-frozen-text.js';
import { type RegistryRequest, useRegistry } from '../registry/registry-place.js';
import { renderVersion } from '../registry/render-version.js';
import { selectOneRole, type SelectedRole } from '../select-one-role.js';
import { showVersion } from '../show-version.js';
import { composeDraftFile, type DraftFile } from './compose-draft-file.js';

/** draft: a file was made of the text of today · version: of one that the registry keeps · unknown: of neither */
export type EditBase =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'version';
      readonly name: string;
      readonly text: NumberedText;
      readonly bytes?: Uint8Array | undefined;
    }
  | { readonly kind: 'unknown' };

/** The text that a Word file was made from, and what its role says now. */
export interface EditedText {
  readonly role: SelectedRole;
  /** As commands call the role. */
  readonly name: string;
  readonly draft: DraftFile;
  /**
   * What the file may have been made of, at least one. The text is the same in all of them; numbers, dates and signatures
   * around it are not.
   */
  readonly bases: readonly EditBase[];
}

/** Which file is to be traced. */
export interface EditedTextRequest extends RegistryRequest {
  /** As findings name it. */
  readonly file: string;
  readonly properties: WordProperties;
  /** The role, where a person names it. */
  readonly role?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * Finds the text that a Word file was made from, by the hash that the file carries: among the drafts of the workspace, then
 * among the versions of the registry. A role that is named is compared with its draft where neither has the text.
 */
export async function findEditedText(
  world: World,
  workspace: Workspace,
  request: EditedTextRequest,
): Promise<Outcome<EditedText>> {
  const { textHash, kind = 'instruction' } = request.properties;
  if (kind === 'booklet') return fail([describeBooklet(request.file)]);
  const named = request.role === undefined ? undefined : selectOneRole(workspace.organizations, request.role);
  if (named?.value === undefined && named !== undefined) return fail(named.diagnostics);
  const kept = textHash === undefined ? undefined : await findVersion(world, request, textHash);
  const known = named?.value ?? (kept && findRoleOf(workspace.organizations, kept));
  const drafted = known === undefined ? await findDraft(world, workspace.organizations, request) : undefined;
  const role = known ?? drafted?.role;
  if (role === undefined) return fail([describeUnknown(request.file)]);
  const composed = await composeDraftFile(world, role, {
    kind,
    language: request.language ?? drafted?.language ?? kept?.language ?? request.properties.languages,
  });
  if (composed.value === undefined) return fail(composed.diagnostics);
  const draft = composed.value;
  const name = role.sources.folder === '' ? role.id : `${role.sources.folder}/${role.id}`;
  const isDraft = draft.text.document.identity.textHash === textHash;
  const bases: readonly EditBase[] = [
    ...(isDraft ? [{ kind: 'draft' } as const] : []),
    ...(kept?.role === role.id ? kept.prints.map((bytes) => nameVersion(kept, bytes)) : []),
  ];
  return succeed({ role, name, draft, bases: bases.length === 0 ? [{ kind: 'unknown' }] : bases });
}

function nameVersion({ name, text }: KeptVersion, bytes: Uint8Array | undefined): EditBase {
  return { kind: 'version', name, text, bytes };
}

interface KeptVersion {
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly language: string;
  readonly text: NumberedText;
  /** Its Word files as they are and as they were at earlier steps; `undefined` where one could not be made. */
  readonly prints: readonly (Uint8Array | undefined)[];
}

/** The newest version of a text in the registry; `undefined` also where there is no registry. */
async function findVersion(
  world: World,
  request: RegistryRequest,
  textHash: string,
): Promise<KeptVersion | undefined> {
  if (world.databases === undefined) return undefined;
  const used = await useRegistry(world, request, 'read', async ({ registry, store }) => {
    const rows = await registry.listVersions({});
    const row = rows.value?.findLast((each) => each.text_hash === textHash);
    if (row === undefined) return fail(rows.diagnostics);
    const { organization, role, kind, language, number } = row;
    const dossierKey = { organization, role, kind, language };
    const dossier = await registry.readDossier(dossierKey);
    const version = dossier.value?.versions.find((each) => each.number === number);
    const document = version && (await readFrozenText(store, version));
    const numbering = document && numberDocument(document).value;
    if (version === undefined || document === undefined || numbering === undefined)
      return fail(dossier.diagnostics);
    return succeed({
      name: `${role}@${number}`,
      role,
      organization,
      language,
      text: { document, numbering },
      earlier: await printEarlier(new PressRoom(world), store, { key: dossierKey, version }),
    });
  });
  const kept = used.value;
  if (kept === undefined) return undefined;
  const shown = await showVersion(world, {
    ...request,
    version: kept.name,
    language: kept.language,
    format: 'docx',
  });
  const { earlier, ...rest } = kept;
  return { ...rest, prints: [shown.file?.bytes, ...earlier] };
}

/** The Word files that a version had before it came to be what it is: somebody may have taken one of them. */
async function printEarlier(
  presses: PressRoom,
  store: ObjectStore,
  { key, version }: { readonly key: DossierKey; readonly version: Version },
): Promise<readonly Uint8Array[]> {
  const stages = [
    ...(version.approval === undefined ? [] : (['signing-copy'] as const)),
    ...(version.isFrozen ? (['draft'] as const) : []),
  ];
  const before = { ...version, approval: undefined, registration: undefined };
  const prints: Uint8Array[] = [];
  for (const stage of stages) {
    const { value = [] } = await renderVersion(presses, store, {
      key,
      version: before,
      formats: ['docx'],
      stage,
    });
    prints.push(...value.map(({ bytes }) => bytes));
  }
  return prints;
}

function findRoleOf(
  organizations: readonly OrganizationSources[],
  { organization, role }: KeptVersion,
): SelectedRole | undefined {
  const exact = organizations.filter(({ folder }) => folder === organization);
  return selectOneRole(exact.length === 0 ? organizations : exact, role).value;
}

/** A draft that a file may have been made from. */
interface Candidate {
  readonly role: SelectedRole;
  readonly language: string;
}

/**
 * The role whose draft has the text hash of a file; where none has, the only one of the title that the file names, for its
 * text may have been changed since.
 */
async function findDraft(
  world: World,
  organizations: readonly OrganizationSources[],
  { properties, language }: EditedTextRequest,
): Promise<Candidate | undefined> {
  const { textHash, kind = 'instruction', subject, languages } = properties;
  const wanted = language ?? languages;
  if (textHash === undefined) return undefined;
  const namesakes: Candidate[] = [];
  for (const sources of organizations) {
    let found: Candidate | undefined;
    await runPipeline(
      sources,
      world,
      {
        kinds: new Set([kind]),
        languages: wanted === undefined ? 'every' : new Set([wanted]),
        formats: [],
        stage: 'draft',
        final: false,
        tellsDocuments: true,
      },
      ({ role, products }) => {
        for (const product of role === undefined ? [] : products) {
          const identity = product.document?.identity;
          const candidate = { role: { sources, id: role?.id ?? '' }, language: product.language };
          if (identity?.textHash === textHash) found ??= candidate;
          if (identity?.subject === subject) namesakes.push(candidate);
        }
        return Promise.resolve();
      },
    );
    if (found !== undefined) return found;
  }
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

/** A file of many instructions: each has a text, a number and an approval of its own. */
function describeBooklet(file: string): Diagnostic {
  return diagnostic({
    code: 'import/booklet',
    severity: 'error',
    message: {
      ru: 'Это сборник инструкций: правки вносятся из файла одной инструкции',
      en: 'This is a booklet of instructions: edits are brought in from the file of one',
    },
    why: {
      ru: 'В сборнике у пунктов разных инструкций одинаковые номера; какой из них правили, определялось бы наугад.',
      en: 'Clauses of several instructions have the same numbers in it; which of them was edited would be a guess.',
    },
    help: {
      ru: 'Составьте инструкцию отдельно (rolebook build <должность> --format docx) и перенесите правки в её файл.',
      en: 'Build the instruction by itself (rolebook build <role> --format docx) and make the edits in its file.',
    },
    place: placeOfFile(file),
  });
}

function describeUnknown(file: string): Diagnostic {
  return diagnostic({
    code: 'import/unknown-source',
    severity: 'error',
    message: {
      ru: 'Не удалось определить, из какой инструкции сделан этот файл: такого текста нет ни среди черновиков, ни в реестре',
      en: 'It could not be told which instruction this file was made from: neither a draft nor the registry has its text',
    },
    help: {
      ru: 'Назовите должность: rolebook edits import <файл> --role <должность>.',
      en: 'Name the role: rolebook edits import <file> --role <role>.',
    },
    place: placeOfFile(file),
  });
}

import { type Comparison, compareTexts, nameChange } from '../compare/comparison.js';
import { proposeChangeKind } from '../compare/propose-change-kind.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { ChangeKind } from '../document/change-kind.js';
import type { Document } from '../document/document.js';
import { numberDocument } from '../document/number.js';
import type { RoleResult } from '../pipeline.js';
import { findInForce, type Dossier, type Version } from '../registry/state/version.js';
import type { DossierKey } from '../registry/state/version-name.js';
import { readRoleId } from '../pipeline/sources.js';
import type { World } from '../world.js';
import type { ActionResult, ReportProgress } from './action-result.js';
import { refuse } from './action-result.js';
import { readWorkspace } from './read-workspace.js';
import { composeInstructions } from './registry/compose-instructions.js';
import { describeAgreementNeeded } from './registry/describe-agreement-needed.js';
import { readFrozenText } from './registry/read-frozen-text.js';
import { type OpenedRegistry, type RegistryRequest, useRegistry } from './registry/registry-place.js';

/** Where to look, and what for. */
export interface ProposalsRequest extends RegistryRequest {
  /** Folder of the documents, which is not looked into. */
  readonly out: string;
  /** Only what comes of this clause, role or file: the name of its file without `.yaml`; everything when left out. */
  readonly source?: string | undefined;
}

/** An instruction whose files say something else than its text in force. */
export interface Proposal {
  readonly role: string;
  readonly title: string;
  readonly language: string;
  readonly version: Version;
  /** What the change is thought to be in law; a person decides. */
  readonly kind: ChangeKind;
  /** How many provisions were added, removed, reworded or moved. */
  readonly changes: number;
  /** Files in which the new words are written, in the order of the text; none where words were only removed. */
  readonly sources: readonly string[];
  /** The version that is on its way to replace it. */
  readonly pending?: { readonly version: Version; readonly isSameText: boolean } | undefined;
}

/** What is proposed. */
export interface ProposalsResult extends ActionResult {
  readonly proposals: readonly Proposal[];
}

/**
 * Lists the instructions whose text would be another one if they were submitted today: because of their own file, of a
 * clause, base, officer or unit that they share with others, or of a template. What is in force stays as it is until a new version
 * takes its place.
 */
export async function listProposals(
  world: World,
  request: ProposalsRequest,
  reportProgress: ReportProgress = () => undefined,
): Promise<ProposalsResult> {
  const read = await readWorkspace(world.files, request.folder, request.out);
  const workspace = read.value;
  if (workspace === undefined) return { ...refuse(read.diagnostics), proposals: [] };
  const notes: Diagnostic[] = [];
  const used = await useRegistry(world, request, 'read', async (opened) => {
    const rows = await opened.registry.listVersions({ statuses: ['in-force'] });
    if (rows.value === undefined) return fail(rows.diagnostics);
    const inForce = new Map(rows.value.map((row) => [nameText(row), row]));
    const own = new Set(
      workspace.organizations.flatMap(({ roles }) => roles.map(({ file }) => readRoleId(file))),
    );
    const organizations = new Set<string>();
    const names = new Set(rows.value.map(({ role }) => role));
    const proposals: Proposal[] = [];
    const faults: Diagnostic[] = [];
    let done = 0;
    for (const sources of workspace.organizations) {
      const roles = new Set(sources.roles.map(({ file }) => readRoleId(file)).filter((id) => names.has(id)));
      if (roles.size === 0) continue;
      let last = Promise.resolve();
      const order = { roles, languages: undefined, final: false };
      await composeInstructions(world, sources, order, (result) => {
        last = last.then(async () => {
          const found = await findProposals(opened, result);
          proposals.push(...found.proposals);
          notes.push(...found.notes);
          faults.push(...found.faults);
          for (const key of found.compared) {
            inForce.delete(nameText(key));
            organizations.add(key.organization);
          }
          reportProgress((done += 1), names.size);
        });
        return last;
      });
      await last;
    }
    // One registry may serve several workspaces: what belongs to another one is not missed here.
    for (const { role, organization } of organizations.size === 0 ? inForce.values() : []) {
      if (own.has(role)) organizations.add(organization);
    }
    const missed = [...inForce.values()].filter(({ organization }) => organizations.has(organization));
    notes.push(...missed.map(({ role, number }) => describeNoDraft(`${role}@${number}`)));
    return faults.length > 0 ? fail(faults) : succeed(proposals);
  });
  if (used.value === undefined) return { ...refuse(used.diagnostics), proposals: [] };
  const { source } = request;
  const proposals = used.value.filter(
    ({ sources }) => source === undefined || sources.some((file) => file.endsWith(`/${source}.yaml`)),
  );
  return { exitCode: 0, diagnostics: notes, findText: (file) => workspace.findText(file), proposals };
}

interface Found {
  readonly proposals: readonly Proposal[];
  /** The texts whose version in force was looked at. */
  readonly compared: readonly DossierKey[];
  /** What could not be compared, and what a change asks for besides. */
  readonly notes: readonly Diagnostic[];
  /** Why the registry could not be read. */
  readonly faults: readonly Diagnostic[];
}

async function findProposals(
  { registry, store }: OpenedRegistry,
  { role, products, basis }: RoleResult,
): Promise<Found> {
  if (role === undefined || basis === undefined || role.isAbstract === true)
    return { proposals: [], compared: [], notes: [], faults: [] };
  const compared: DossierKey[] = [];
  const proposals: Proposal[] = [];
  const notes: Diagnostic[] = [];
  const faults: Diagnostic[] = [];
  for (const { document, language } of products) {
    if (document === undefined) continue;
    const key = { organization: basis.organization, role: role.id, kind: document.kind, language };
    compared.push(key);
    const dossier = await registry.readDossier(key);
    if (dossier.value === undefined) {
      faults.push(...dossier.diagnostics);
      continue;
    }
    const version = findInForce(dossier.value);
    if (version === undefined || version.submission.textHash === document.identity.textHash) continue;
    const comparison = compareWithFrozen(await readFrozenText(store, version), document);
    if (comparison === undefined) notes.push(describeUnreadable(`${role.id}@${version.number}`));
    else {
      notes.push(...describeAgreementNeeded(basis, dossier.value, document.identity.textHash));
      proposals.push(propose(role, language, { dossier: dossier.value, version, document, comparison }));
    }
  }
  return { proposals, compared, notes, faults };
}

function propose(
  { id, title }: NonNullable<RoleResult['role']>,
  language: string,
  {
    dossier,
    version,
    document,
    comparison,
  }: {
    readonly dossier: Dossier;
    readonly version: Version;
    readonly document: Document;
    readonly comparison: Comparison;
  },
): Proposal {
  const { kind, reasons } = proposeChangeKind(comparison);
  const next = dossier.versions.find(
    ({ number, status }) => number > version.number && status !== 'cancelled' && status !== 'superseded',
  );
  return {
    role: id,
    title,
    language,
    version,
    kind,
    changes: reasons.filter(({ entry }) => nameChange(entry) !== 'renumbered').length,
    sources: listSources(comparison),
    pending: next && {
      version: next,
      isSameText: next.submission.textHash === document.identity.textHash,
    },
  };
}

function compareWithFrozen(frozen: Document | undefined, document: Document): Comparison | undefined {
  const [old, recent] = [frozen && numberDocument(frozen).value, numberDocument(document).value];
  return frozen === undefined || old === undefined || recent === undefined
    ? undefined
    : compareTexts({ document: frozen, numbering: old }, { document, numbering: recent });
}

/** The files of words that the text in force does not have. */
function listSources({ entries }: Comparison): readonly string[] {
  const files = entries.flatMap((entry) => {
    const { after } = entry;
    if (after === undefined) return [];
    const change = nameChange(entry);
    if (change === 'same' || change === 'renumbered') return [];
    const words = after.tokens.flatMap(({ inline }) =>
      'origin' in inline ? (inline.origin?.file ?? []) : [],
    );
    return words.length > 0 ? words : (after.origin?.file ?? []);
  });
  return [...new Set(files)];
}

function nameText({ organization, role, kind, language }: DossierKey): string {
  return JSON.stringify([organization, role, kind, language]);
}

function describeUnreadable(name: string): Diagnostic {
  return diagnostic({
    code: 'registry/notesable-text',
    severity: 'warning',
    message: {
      ru: `Действующую редакцию ${name} не с чем сравнить: её сохранённый текст не читается`,
      en: `${name}, which is in force, cannot be compared: its kept text cannot be read`,
    },
    help: { ru: 'Что повреждено, покажет rolebook verify.', en: 'rolebook verify shows what is damaged.' },
  });
}

function describeNoDraft(name: string): Diagnostic {
  return diagnostic({
    code: 'registry/no-draft',
    severity: 'warning',
    message: {
      ru: `Действующую редакцию ${name} не с чем сравнить: её файла нет или в нём ошибки`,
      en: `${name}, which is in force, cannot be compared: its file is missing or has errors`,
    },
    help: {
      ru: 'Ошибки покажет rolebook check. Если должности больше нет, редакцию отменяют: rolebook cancel.',
      en: 'rolebook check shows the errors. If there is no such position any more, cancel the version: rolebook cancel.',
    },
  });
}

import { compareTexts } from '../compare/comparison.js';
import { proposeChangeKind } from '../compare/propose-change-kind.js';
import { countFindings } from '../diagnostic/count-findings.js';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import { writeCanonicalJson } from '../document/canonical-json.js';
import type { ChangeKind } from '../document/change-kind.js';
import type { Document } from '../document/document.js';
import { writeDocumentJson } from '../document/document-json.js';
import { numberDocument } from '../document/number.js';
import type { RoleResult } from '../pipeline.js';
import type { Submission } from '../registry/state/event.js';
import type { Person } from '../registry/state/person.js';
import type { Dossier, Version } from '../registry/state/version.js';
import { findInForce, findSameText } from '../registry/state/version.js';
import type { World } from '../world.js';
import type { ActionResult, ReportProgress } from './action-result.js';
import { refuse } from './action-result.js';
import { readWorkspace } from './read-workspace.js';
import { composeInstructions } from './registry/compose-instructions.js';
import { describeAgreementNeeded } from './registry/describe-agreement-needed.js';
import { hashTemplates } from './registry/hash-templates.js';
import { keepSources } from './registry/keep-sources.js';
import { nextNumber } from './registry/next-number.js';
import { NumberDesk } from './registry/number-desk.js';
import { readActor } from './registry/read-actor.js';
import { readFrozenText } from './registry/read-frozen-text.js';
import { readMoment } from './registry/read-moment.js';
import type { OpenedRegistry, RegistryRequest } from './registry/registry-place.js';
import { useRegistry } from './registry/registry-place.js';
import { selectRoles } from './select-roles.js';

/** Which texts to submit, and who does. */
export interface SubmitRequest extends RegistryRequest {
  /** Folder of the documents, which may lie in the workspace and is not looked into. */
  readonly out: string;
  /** Names of roles; all when empty. */
  readonly roles: readonly string[];
  readonly languages?: readonly string[] | undefined;
  /** As it was typed. */
  readonly actor: string | undefined;
  readonly dated?: string | undefined;
  readonly note?: string | undefined;
  /** The registration number to reserve; where there are several texts the first of them. */
  readonly number?: string | undefined;
  /** The name of the change of many instructions that this belongs to. */
  readonly campaign?: string | undefined;
  /** Whether to leave out texts that are in force or under way already, instead of refusing them. */
  readonly onlyChanged?: boolean | undefined;
}

/** What became of one text. */
export interface SubmittedText {
  /** As commands call it: `sales-manager@3`; without a number where it was refused. */
  readonly name: string;
  readonly title: string;
  readonly version?: Version | undefined;
  /** The version that has this text already; only where such texts are left out. */
  readonly same?: Version | undefined;
  /** Why it was refused; empty when it was submitted. */
  readonly refusals: readonly Diagnostic[];
  /** What else has to be done for it to take effect. */
  readonly notices?: readonly Diagnostic[];
}

/** What was submitted. */
export interface SubmitResult extends ActionResult {
  readonly texts: readonly SubmittedText[];
}

/**
 * Submits the instructions of roles for review: each is checked and composed as for approval, and kept with all that it
 * was made of. One that is refused does not keep the others from being submitted.
 */
export async function submitRoles(
  world: World,
  request: SubmitRequest,
  reportProgress: ReportProgress = () => undefined,
): Promise<SubmitResult> {
  const read = await readWorkspace(world.files, request.folder, request.out);
  const workspace = read.value;
  if (workspace === undefined) return { ...refuse(read.diagnostics), texts: [] };
  const { selection, diagnostics: unknown } = selectRoles(workspace.organizations, request.roles);
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined || unknown.length > 0) {
    return { ...refuse([...unknown, ...actor.diagnostics]), texts: [] };
  }
  const author = actor.value;
  const found: Diagnostic[] = [...read.diagnostics];
  const used = await useRegistry(world, request, 'write', async (opened) => {
    const texts: SubmittedText[] = [];
    const numbers = new NumberDesk(world, { folder: request.folder, first: request.number });
    for (const [sources, roles] of selection) {
      const kept = await keepSources(world.files, opened.store, sources);
      if (kept.value === undefined) return fail(kept.diagnostics);
      const desk = new SubmissionDesk(world, opened, numbers, { ...request, author, sources: kept.value });
      const total = roles?.size ?? sources.roles.length;
      // Roles come in the order of the book, some before the one ahead of them is kept: each waits for its turn, so that
      // the same book gives the same chain of events.
      let last = Promise.resolve();
      const { languages } = request;
      const general = await composeInstructions(
        world,
        sources,
        { roles, languages, final: true },
        (result) => {
          last = last.then(async () => {
            found.push(...result.diagnostics);
            texts.push(...(await desk.submit(result)));
            reportProgress(Math.min(texts.length, total), total);
          });
          return last;
        },
      );
      found.push(...general);
    }
    return succeed(texts);
  });
  const texts = used.value ?? [];
  const diagnostics = removeRepeats([
    ...found,
    ...used.diagnostics,
    ...texts.flatMap(({ refusals, notices = [] }) => [...refusals, ...notices]),
  ]);
  const isRefused = used.value === undefined;
  return {
    exitCode: isRefused ? 2 : hasErrors(diagnostics) ? 1 : 0,
    diagnostics,
    findText: (file) => workspace.findText(file),
    texts,
  };
}

/** Takes composed roles to the registry, one after another. */
class SubmissionDesk {
  readonly #world: World;
  readonly #opened: OpenedRegistry;
  readonly #numbers: NumberDesk;
  readonly #order: SubmitRequest & { readonly author: Person; readonly sources: string };
  readonly #program: Submission['program'];

  constructor(
    world: World,
    opened: OpenedRegistry,
    numbers: NumberDesk,
    order: SubmitRequest & { readonly author: Person; readonly sources: string },
  ) {
    this.#world = world;
    this.#opened = opened;
    this.#numbers = numbers;
    this.#order = order;
    const { version } = world.program;
    this.#program = { version, hash: world.program.hash(), templates: hashTemplates(world) };
  }

  async submit(result: RoleResult): Promise<readonly SubmittedText[]> {
    const { role, products, basis } = result;
    if (role === undefined || basis === undefined || role.isAbstract === true) return [];
    const texts: SubmittedText[] = [];
    for (const { document, language } of products) {
      if (document === undefined) continue;
      const key = { organization: basis.organization, role: role.id, kind: document.kind, language };
      const dossier = await this.#opened.registry.readDossier(key);
      const same = dossier.value && findSameText(dossier.value, document.identity.textHash);
      if (this.#order.onlyChanged === true && same !== undefined) {
        texts.push({ name: `${role.id}@${same.number}`, title: role.title, same, refusals: [] });
        continue;
      }
      const done =
        dossier.value === undefined
          ? fail(dossier.diagnostics)
          : await this.#record(dossier.value, await this.#describe(result, document, basis, dossier.value));
      const version = done.value?.versions.at(-1);
      texts.push({
        name: version === undefined ? role.id : `${role.id}@${version.number}`,
        title: role.title,
        version,
        refusals: done.diagnostics,
        ...(version !== undefined &&
          dossier.value !== undefined && {
            notices: describeAgreementNeeded(basis, dossier.value, document.identity.textHash),
          }),
      });
    }
    // A text with an error is not composed; that it was not submitted must be seen.
    if (products.length > 0) return texts;
    return [{ name: role.id, title: role.title, refusals: [describeNotSubmitted(role.title)] }];
  }

  /** Records a submission, with a number where one is to be reserved. */
  async #record(dossier: Dossier, submission: Submission): Promise<Outcome<Dossier>> {
    const { registry } = this.#opened;
    for (;;) {
      const reserved = await this.#reserve(dossier);
      if (reserved.value === undefined) return fail(reserved.diagnostics);
      const { number } = reserved.value;
      const done = await registry.execute(dossier.key, {
        verb: 'submit',
        actor: this.#order.author,
        now: readMoment(this.#world),
        ...(this.#order.dated !== undefined && { dated: this.#order.dated }),
        submission: { ...submission, ...(number !== undefined && { reservedNumber: number }) },
      });
      // Somebody else may have been quicker; the next number is another one, unless it was typed or cannot count on.
      const isTaken = done.diagnostics.some(({ code }) => code === 'registry/number-taken');
      const isFixed = number === undefined || this.#isForOne() || nextNumber(number) === undefined;
      if (!isTaken || isFixed) return done;
    }
  }

  /** The number to reserve. A text that comes back keeps its own, unless another is named for it alone. */
  async #reserve(dossier: Dossier): Promise<Outcome<{ readonly number?: string | undefined }>> {
    const { number: typed } = this.#order;
    if (this.#isForOne()) return succeed({ number: typed });
    const last = dossier.versions.at(-1);
    if (last?.status === 'returned' && last.submission.reservedNumber !== undefined) return succeed({});
    const { organization } = dossier.key;
    const setting = await this.#numbers.findSetting(organization);
    if (typed === undefined && setting?.reserve !== true) return succeed({});
    return this.#numbers.find(this.#opened.registry, organization);
  }

  /** Whether a number was typed that is meant for one instruction, and not to count on from. */
  #isForOne(): boolean {
    return this.#order.number !== undefined && this.#order.roles.length === 1;
  }

  async #describe(
    { diagnostics }: RoleResult,
    document: Document,
    basis: NonNullable<RoleResult['basis']>,
    dossier: Dossier,
  ): Promise<Submission> {
    const put = (text: string): Promise<string> => this.#opened.store.put(new TextEncoder().encode(text));
    const { errors, warnings, infos } = countFindings(diagnostics);
    const accepted = diagnostics.filter(({ acceptance }) => acceptance !== undefined).length;
    const { visas, approvers, authorMayApprove, approvalMethod, effectiveFrom, title } = basis;
    const proposed = await this.#proposeChange(document, dossier);
    const campaign = this.#order.campaign;
    return {
      textHash: document.identity.textHash,
      title,
      visas,
      approvers,
      authorMayApprove,
      approvalMethod,
      ...(effectiveFrom !== undefined && { effectiveFrom }),
      changeRule: {
        jurisdiction: basis.jurisdiction,
        legalForm: basis.legalForm,
        oneSidedChange: basis.oneSidedChange,
      },
      findings: { errors, warnings, infos, accepted },
      ...(proposed !== undefined && { proposedChange: proposed }),
      objects: {
        document: await put(writeDocumentJson(document)),
        role: await put(basis.roleJson),
        organization: await put(basis.organizationJson),
        sources: this.#order.sources,
        findings: await put(writeFindings(diagnostics)),
      },
      program: this.#program,
      ...(this.#order.note !== undefined && { note: this.#order.note }),
      ...(campaign !== undefined && { campaign }),
    };
  }

  /** What the text changes in law against the version in force; nothing where there is none, or it is the same. */
  async #proposeChange(document: Document, dossier: Dossier): Promise<ChangeKind | undefined> {
    const before = findInForce(dossier);
    const old = before && (await readFrozenText(this.#opened.store, before));
    const [left, right] = [old && numberDocument(old).value, numberDocument(document).value];
    if (old === undefined || left === undefined || right === undefined) return undefined;
    const proposal = proposeChangeKind(
      compareTexts({ document: old, numbering: left }, { document, numbering: right }),
    );
    return proposal.reasons.length === 0 ? undefined : proposal.kind;
  }
}

/** Findings as they are kept: what was found and what of it was accepted, without places in files. */
function writeFindings(diagnostics: readonly Diagnostic[]): string {
  return writeCanonicalJson(
    removeRepeats(diagnostics).map(({ code, severity, message, acceptance }) => ({
      code,
      severity,
      message,
      ...(acceptance && { acceptance }),
    })),
  );
}

function describeNotSubmitted(title: string): Diagnostic {
  return diagnostic({
    code: 'registry/not-submitted',
    severity: 'error',
    message: {
      ru: `Инструкция «${title}» не отправлена на согласование: в ней есть ошибки`,
      en: `The instruction “${title}” is not submitted: it has errors`,
    },
    help: {
      ru: 'Исправьте ошибки; пропусков в тексте, который подпишут, тоже быть не должно.',
      en: 'Correct the errors; a text that will be signed has no blanks either.',
    },
  });
}

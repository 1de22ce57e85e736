import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { Command } from '../registry/state/command.js';
import type { ApprovalFact, KeptFile } from '../registry/state/event.js';
import type { Person } from '../registry/state/person.js';
import type { Dossier, Version } from '../registry/state/version.js';
import type { DossierKey } from '../registry/state/version-name.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { findDossier } from './registry/find-dossier.js';
import { keepFile } from './registry/keep-file.js';
import { judgeRegistryExit } from './registry/judge-registry-exit.js';
import { readActor } from './registry/read-actor.js';
import { readGrounds, type ReadGrounds, type TypedGrounds } from './registry/read-grounds.js';
import { readMoment } from './registry/read-moment.js';
import type { OpenedRegistry, RegistryRequest } from './registry/registry-place.js';
import { useRegistry } from './registry/registry-place.js';

/** What to do with a version. Its files are issued by another action (`registerVersion`). */
export type Step =
  | { readonly verb: 'return'; readonly remarks: readonly string[] }
  | { readonly verb: 'endorse'; readonly remarks: readonly string[]; readonly scan?: string | undefined }
  | { readonly verb: 'approve'; readonly approval: ApprovalFact; readonly scan?: string | undefined }
  | { readonly verb: 'enact'; readonly typed?: TypedGrounds | undefined }
  | { readonly verb: 'cancel' | 'hold' | 'release'; readonly reason: string };

/** Which version, who, and what. */
export interface VersionRequest extends RegistryRequest {
  /** `sales-manager`, `sales-manager@3`, `vector/sales-manager@3`. */
  readonly version: string;
  readonly language?: string | undefined;
  /** As it was typed, or the person that was found by it. */
  readonly actor: string | Person | undefined;
  readonly dated?: string | undefined;
  /** The code of the text that the actor has before him. */
  readonly textCode?: string | undefined;
}

/** What became of the version. */
export interface VersionResult extends ActionResult {
  readonly key?: DossierKey | undefined;
  readonly version?: Version | undefined;
  /** The version that lost its force by it. */
  readonly superseded?: Version | undefined;
}

/** Does a step with a version, or says which guard refuses it. */
export async function changeVersion(
  world: World,
  request: VersionRequest,
  step: Step,
): Promise<VersionResult> {
  return takeStep(world, request, async ({ store }, { actor }) => {
    const scan =
      'scan' in step && step.scan !== undefined ? await keepFile(world.files, store, step.scan) : undefined;
    if (scan !== undefined && scan.value === undefined) return fail(scan.diagnostics);
    const typed = step.verb === 'enact' && step.typed !== undefined ? readGrounds(step.typed) : undefined;
    if (typed !== undefined && typed.value === undefined) return fail(typed.diagnostics);
    return succeed(writeCommand(world, request, step, { actor, scan: scan?.value, ...typed?.value }));
  });
}

/** What a step is made for: who acts, and on which version. */
export interface StepContext {
  readonly actor: Person;
  readonly dossier: Dossier;
  /** The number that was asked for. */
  readonly number: number | undefined;
}

/** Finds the version that a request names, has the command made, and gives it to the registry. */
export async function takeStep(
  world: World,
  request: VersionRequest,
  prepare: (opened: OpenedRegistry, context: StepContext) => Promise<Outcome<Command>>,
): Promise<VersionResult> {
  const actor =
    typeof request.actor === 'object'
      ? succeed(request.actor)
      : await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return finish(actor);
  const person = actor.value;
  return finish(
    await useRegistry(world, request, 'write', async (opened) => {
      const named = await findDossier(opened.registry, request.version, request.language);
      if (named.value === undefined) return fail(named.diagnostics);
      const { key, number } = named.value;
      const before = await opened.registry.readDossier(key);
      if (before.value === undefined) return fail(before.diagnostics);
      const dossier = before.value;
      const command = await prepare(opened, { actor: person, dossier, number });
      if (command.value === undefined) return fail(command.diagnostics);
      const numbered =
        command.value.verb === 'submit' || number === undefined
          ? command.value
          : { ...command.value, number };
      const done = await opened.registry.execute(key, numbered);
      if (done.value === undefined) return fail(done.diagnostics);
      const changed = done.value.versions.filter(
        (version) => dossier.versions[version.number - 1]?.seq !== version.seq,
      );
      return succeed(
        {
          key,
          version: changed.at(-1),
          superseded: changed.find(({ status }) => status === 'superseded'),
        },
        [...command.diagnostics, ...done.diagnostics],
      );
    }),
  );
}

function finish<T extends object>({ value, diagnostics }: Outcome<T>): VersionResult {
  const exitCode = judgeRegistryExit(diagnostics);
  return { exitCode, diagnostics, findText: () => undefined, ...value };
}

/** What was found out for a step before it is taken. */
interface StepFacts extends Partial<ReadGrounds> {
  readonly actor: Person;
  readonly scan?: KeptFile | undefined;
}

function writeCommand(
  world: World,
  { dated, textCode }: VersionRequest,
  step: Step,
  { actor, scan, grounds, decision }: StepFacts,
): Command {
  const base = {
    actor,
    now: readMoment(world),
    ...(dated !== undefined && { dated }),
    ...(textCode !== undefined && { textCode }),
  };
  switch (step.verb) {
    case 'return':
      return { ...base, verb: step.verb, remarks: step.remarks };
    case 'endorse':
      return { ...base, verb: step.verb, remarks: step.remarks, ...(scan && { scan }) };
    case 'approve':
      return { ...base, verb: step.verb, approval: step.approval, ...(scan && { scan }) };
    case 'enact':
      return { ...base, verb: step.verb, ...(grounds && { grounds }), ...(decision && { decision }) };
    case 'cancel':
    case 'hold':
    case 'release':
      return { ...base, verb: step.verb, reason: step.reason };
    default:
      return step satisfies never;
  }
}

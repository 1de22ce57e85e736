import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { IsoDate } from '../document/iso-date.js';
import { decide } from '../registry/decide.js';
import type { Command } from '../registry/state/command.js';
import type { KeptFile } from '../registry/state/event.js';
import type { Registry } from '../registry/registry.js';
import { type Dossier, findHeldNumber } from '../registry/state/version.js';
import { printVersionName, type VersionName } from '../registry/state/version-name.js';
import { printCheckpoint } from '../registry/verify/checkpoint.js';
import type { World } from '../world.js';
import { takeStep, type VersionRequest, type VersionResult } from './change-version.js';
import { nextNumber } from './registry/next-number.js';
import { NumberDesk } from './registry/number-desk.js';
import { PressRoom } from './registry/press-room.js';
import { readMoment } from './registry/read-moment.js';
import { renderVersion } from './registry/render-version.js';
import { sealIssue } from './registry/seal-issue.js';
import { SealShelf } from './registry/seal-shelf.js';
import { tellSeal } from './registry/tell-seal.js';

/** Formats of the files that a registration issues. */
const issuedFormats = ['docx', 'pdf'];

/** Under which number a version is registered. */
export interface RegistrationRequest extends VersionRequest {
  /** As it was typed. */
  readonly registrationNumber?: string | undefined;
  /** The day of effect; that of the text, else that of the registration when left out. */
  readonly effectiveFrom?: IsoDate | undefined;
  /** The file with the password of the seal; that of the settings when left out. */
  readonly passwordFile?: string | undefined;
}

/** What several registrations share. */
interface RegistrationDesk {
  /** Finds a number for a version that has none reserved, where none was typed. */
  readonly numbers: NumberDesk;
  readonly presses: PressRoom;
  readonly seals: SealShelf;
}

/**
 * Registers an approved version: its number and date go onto the face, its files are rendered, sealed where the
 * organization has a seal, and kept, and what was kept is recorded. From then on these bytes are the document.
 */
export async function registerVersion(world: World, request: RegistrationRequest): Promise<VersionResult> {
  return registerAt(openDesk(world, request), world, request);
}

function openDesk(
  world: World,
  { folder, passwordFile }: RegistrationRequest,
  first?: string,
): RegistrationDesk {
  return {
    numbers: new NumberDesk(world, { folder, first }),
    presses: new PressRoom(world),
    seals: new SealShelf(world, passwordFile),
  };
}

async function registerAt(
  { numbers, presses, seals }: RegistrationDesk,
  world: World,
  request: RegistrationRequest,
): Promise<VersionResult> {
  const { effectiveFrom, dated, textCode } = request;
  return takeStep(world, request, async ({ registry, store }, { actor, dossier, number }) => {
    const now = readMoment(world);
    const wanted = await findNumber(registry, numbers, request, dossier, number);
    if (wanted.value === undefined) return fail(wanted.diagnostics);
    const { number: registrationNumber, holder: numberHolder } = wanted.value;
    const command = (issued: readonly KeptFile[]): Command & { readonly verb: 'register' } => ({
      verb: 'register',
      actor,
      now,
      issued,
      ...(registrationNumber !== undefined && { registrationNumber }),
      ...(number !== undefined && { number }),
      ...(dated !== undefined && { dated }),
      ...(textCode !== undefined && { textCode }),
      ...(effectiveFrom !== undefined && { effectiveFrom }),
    });
    // What cannot be registered need not be rendered. The registry decides again, when nobody else can write.
    const tried = decide(dossier, command([unrendered]), { numberHolder });
    if (tried.value === undefined) return fail(tried.diagnostics);
    const registered = tried.value.find(({ event }) => event.kind === 'registered')?.event;
    const version = dossier.versions[(registered?.version.number ?? 0) - 1];
    if (registered?.kind !== 'registered' || version === undefined) {
      throw new Error('a registration that was decided names no version');
    }
    const opened = await seals.open(request.folder, dossier.key.organization);
    const head = await registry.readCheckpoint();
    if (opened.value === undefined || head.value?.checkpoint === undefined) {
      return fail([...opened.diagnostics, ...head.diagnostics]);
    }
    const day = dated ?? now.day;
    const { seal } = opened.value;
    const checkpoint = printCheckpoint(head.value.checkpoint);
    const rendered = await renderVersion(presses, store, {
      ...{ key: dossier.key, version, formats: issuedFormats, stage: 'electronic' },
      registration: { number: registered.number, day },
      issued: {
        issue: {
          version: printVersionName(registered.version),
          registrationNumber: registered.number,
          registeredOn: day,
          effectiveFrom: registered.effectiveFrom,
          textHash: version.submission.textHash,
          checkpoint,
        },
        seal: seal && tellSeal(seal, checkpoint, world.now()),
      },
    });
    if (rendered.value === undefined) return fail(rendered.diagnostics);
    const issued: KeptFile[] = [];
    for (const { name, format, bytes } of rendered.value) {
      const final =
        seal !== undefined && format === 'pdf' ? await sealIssue(world, bytes, seal) : succeed(bytes);
      if (final.value === undefined) return fail(final.diagnostics);
      issued.push({ name, sha256: await store.put(final.value), size: final.value.length });
    }
    return succeed({ ...command(issued), number: version.number }, opened.diagnostics);
  });
}

/** A number that a version is to get, with the version that has it already. */
interface WantedNumber {
  readonly number?: string | undefined;
  readonly holder?: VersionName | undefined;
}

/** The number that was typed; none where one is reserved; else the next free one. */
async function findNumber(
  registry: Registry,
  numbers: NumberDesk,
  { registrationNumber }: RegistrationRequest,
  { key, versions }: Dossier,
  asked: number | undefined,
): Promise<Outcome<WantedNumber>> {
  if (registrationNumber !== undefined) {
    const held = await registry.findNumberHolder(key, registrationNumber);
    if (held.value === undefined) return fail(held.diagnostics);
    return succeed({ number: registrationNumber, holder: held.value.holder });
  }
  const version =
    asked === undefined ? versions.findLast(({ status }) => status === 'approved') : versions[asked - 1];
  if (version === undefined || findHeldNumber(version) !== undefined) return succeed({});
  return numbers.find(registry, key.organization);
}

/**
 * Registers one version after another. One with a reserved number gets that; for the others numbers count on from version
 * to version, from the one that is given or else by the rule of the organization. A number without digits cannot count on,
 * so the second version is refused as any other with a number that is taken.
 */
export function registerNext(
  world: World,
  registration: Omit<RegistrationRequest, keyof VersionRequest>,
): (request: VersionRequest) => Promise<VersionResult> {
  const { registrationNumber: first, ...rest } = registration;
  let desk: RegistrationDesk | undefined;
  return async (request) => {
    const each = { ...request, ...rest };
    desk ??= openDesk(world, each, first);
    for (;;) {
      const result = await registerAt(desk, world, each);
      // Somebody else may have been quicker; the next number is another one, unless it cannot count on.
      const isTaken = result.diagnostics.some(({ code }) => code === 'registry/number-taken');
      if (!isTaken || (first !== undefined && nextNumber(first) === undefined)) return result;
    }
  };
}

const unrendered: KeptFile = { name: '', sha256: '', size: 0 };

import { fail, succeed } from '../diagnostic/outcome.js';
import type { IsoDate } from '../document/iso-date.js';
import { decide } from '../registry/decide.js';
import type { Command } from '../registry/state/command.js';
import type { KeptFile } from '../registry/state/event.js';
import type { World } from '../world.js';
import { takeStep, type VersionRequest, type VersionResult } from './change-version.js';
import { readMoment } from './registry/read-moment.js';
import { renderVersion } from './registry/render-version.js';

/** Formats of the files that a registration issues. */
const issuedFormats = ['docx', 'pdf'];

/** Under which number a version is registered. */
export interface RegistrationRequest extends VersionRequest {
  readonly registrationNumber: string;
  /** The day of effect; that of the text, else that of the registration when left out. */
  readonly effectiveFrom?: IsoDate | undefined;
}

/**
 * Registers an approved version: its number and date go onto the face, its files are rendered and kept, and what was kept
 * is recorded. From then on these bytes are the document.
 */
export async function registerVersion(world: World, request: RegistrationRequest): Promise<VersionResult> {
  const { registrationNumber, effectiveFrom, dated, textCode } = request;
  return takeStep(world, request, async ({ store }, { actor, dossier, number }) => {
    const now = readMoment(world);
    const command = (issued: readonly KeptFile[]): Command & { readonly verb: 'register' } => ({
      verb: 'register',
      actor,
      now,
      registrationNumber,
      issued,
      ...(number !== undefined && { number }),
      ...(dated !== undefined && { dated }),
      ...(textCode !== undefined && { textCode }),
      ...(effectiveFrom !== undefined && { effectiveFrom }),
    });
    // What cannot be registered need not be rendered. The registry decides again, when nobody else can write.
    const tried = decide(dossier, command([unrendered]));
    if (tried.value === undefined) return fail(tried.diagnostics);
    const named = tried.value[0]?.event.version.number ?? 0;
    const version = dossier.versions[named - 1];
    if (version === undefined) throw new Error(`there is no version ${named}`);
    const rendered = await renderVersion(world, store, {
      key: dossier.key,
      version,
      formats: issuedFormats,
      stage: 'electronic',
      registration: { number: registrationNumber.trim(), day: dated ?? now.day },
    });
    if (rendered.value === undefined) return fail(rendered.diagnostics);
    const issued: KeptFile[] = [];
    for (const { name, bytes } of rendered.value) {
      issued.push({ name, sha256: await store.put(bytes), size: bytes.length });
    }
    return succeed({ ...command(issued), number: named });
  });
}

const unrendered: KeptFile = { name: '', sha256: '', size: 0 };

import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Stage } from '../../compose/stage.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { IssuedFacts } from '../../pipeline/issued-facts.js';
import { findHeldNumber, type Version } from '../../registry/state/version.js';
import type { DossierKey } from '../../registry/state/version-name.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import { describeLostText } from './describe-lost-text.js';
import type { PressRoom } from './press-room.js';
import { readFrozenText } from './read-frozen-text.js';

/** How a version is to be rendered. */
export interface RenderRequest {
  readonly key: DossierKey;
  readonly version: Version;
  readonly formats: readonly string[];
  readonly stage: Stage;
  /** Registration number and date that the files are to say; those of the version when left out. */
  readonly registration?: { readonly number: string; readonly day: IsoDate } | undefined;
  /** What the files say of their issue, and of their seal. */
  readonly issued?: Pick<IssuedFacts, 'issue' | 'seal'> | undefined;
}

/** A file of a version. */
export interface VersionFile {
  /** `instruction.ru.pdf` */
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

/**
 * Renders a version from what was kept when it was submitted: its body is the text that was agreed, its face says what is
 * known of it by now. The files of the workspace are not looked at.
 */
export async function renderVersion(
  presses: PressRoom,
  store: ObjectStore,
  { key, version, formats, stage, registration, issued }: RenderRequest,
): Promise<Outcome<readonly VersionFile[]>> {
  const text = await readFrozenText(store, version);
  if (text === undefined) return fail([describeLostText(version)]);
  const { approval } = version;
  const known = registration ?? version.registration;
  const number = known?.number ?? findHeldNumber(version);
  const facts: IssuedFacts = {
    text,
    edition: String(version.number),
    ...issued,
    ...(number !== undefined && { number }),
    ...(known !== undefined && { date: known.day }),
    ...(approval !== undefined && {
      approval: {
        date: approval.day,
        ...(approval.fact.method === 'order' && { number: approval.fact.number }),
      },
    }),
  };
  const press = await presses.open(store, version.submission.objects.sources, {
    ...{ kind: key.kind, language: key.language, formats, stage },
  });
  if (press === 'damaged') return fail([describeLostText(version)]);
  if (press.value === undefined) return fail(press.diagnostics);
  return press.value.print(key.role, facts, async ({ products, diagnostics }) => {
    const found: Diagnostic[] = [...diagnostics];
    const files: VersionFile[] = [];
    for (const product of products) {
      if (product.kind !== key.kind || product.language !== key.language) continue;
      for (const file of product.files) {
        const { extension, bytes } = await file.render();
        found.push(...bytes.diagnostics);
        if (bytes.value === undefined) continue;
        const name = `${product.kind}.${product.language}.${extension}`;
        files.push({ name, format: file.format, bytes: bytes.value });
      }
    }
    const errors = found.filter(({ severity }) => severity === 'error');
    if (files.length === formats.length && errors.length === 0) return succeed(files);
    return fail(errors.length > 0 ? errors : [describeLostText(version)]);
  });
}

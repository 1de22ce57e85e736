import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Stage } from '../../compose/stage.js';
import type { IsoDate } from '../../document/iso-date.js';
import { runPipeline } from '../../pipeline.js';
import type { IssuedFacts } from '../../pipeline/issued-facts.js';
import { sayVersion } from '../../registry/guards/describe-state.js';
import { findHeldNumber, type Version } from '../../registry/state/version.js';
import type { DossierKey } from '../../registry/state/version-name.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import type { World } from '../../world.js';
import { restoreSources } from './keep-sources.js';
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
  world: World,
  store: ObjectStore,
  { key, version, formats, stage, registration, issued }: RenderRequest,
): Promise<Outcome<readonly VersionFile[]>> {
  const text = await readFrozenText(store, version);
  const sources = await restoreSources(store, version.submission.objects.sources);
  if (text === undefined || sources === undefined) return fail([describeDamaged(version)]);
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
  const found: Diagnostic[] = [];
  const files: VersionFile[] = [];
  const general = await runPipeline(
    sources,
    world,
    {
      roles: new Set([key.role]),
      kinds: new Set([key.kind]),
      languages: new Set([key.language]),
      formats,
      stage,
      final: false,
      threads: 1,
      issued: new Map([[key.role, facts]]),
    },
    async ({ products, diagnostics }) => {
      found.push(...diagnostics);
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
    },
  );
  const errors = [...general, ...found].filter(({ severity }) => severity === 'error');
  if (files.length === formats.length && !hasErrors(errors)) return succeed(files);
  return fail(errors.length > 0 ? errors : [describeDamaged(version)]);
}

function describeDamaged(version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/text-lost',
    severity: 'error',
    message: {
      ru: `${said.ru}: её текст или исходные файлы в хранилище утрачены или изменены`,
      en: `${said.en}: its text or its source files were lost or changed in the store`,
    },
    help: {
      ru: 'Проверьте реестр (rolebook verify) и восстановите хранилище из резервной копии.',
      en: 'Verify the registry (rolebook verify) and restore the store from a backup.',
    },
  });
}

import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { sayVersion } from '../registry/guards/describe-state.js';
import type { Version } from '../registry/state/version.js';
import type { DossierKey } from '../registry/state/version-name.js';
import type { ObjectStore } from '../registry/store/object-store.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { findVersion } from './registry/find-version.js';
import { PressRoom } from './registry/press-room.js';
import { renderVersion } from './registry/render-version.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';
import { writeNewFile } from './registry/write-new-file.js';

/** Which version to show, and how. */
export interface ShowVersionRequest extends RegistryRequest {
  /** `sales-manager@3` */
  readonly version: string;
  readonly language?: string | undefined;
  readonly format: string;
  /** A file to write it into; only told when left out. */
  readonly to?: string | undefined;
  /** Whether to replace a file of other content. */
  readonly force?: boolean | undefined;
}

/** The version as a file. */
export interface ShowVersionResult extends ActionResult {
  readonly version?: Version | undefined;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * Shows a version. Once it is registered its Word and PDF are the issued bytes and no others; before that, and in other
 * formats, it is rendered from what was kept: as a draft while it is reviewed, as a copy to sign once it is agreed.
 */
export async function showVersion(world: World, request: ShowVersionRequest): Promise<ShowVersionResult> {
  const used = await useRegistry(world, request, 'read', async ({ registry, store }) => {
    const found = await findVersion(registry, request.version, request.language);
    if (found.value === undefined) return fail(found.diagnostics);
    const { key, version } = found.value;
    const file = await openFile(world, store, { key, version, format: request.format });
    if (file.value === undefined) return fail(file.diagnostics);
    return succeed({ version, file: file.value });
  });
  if (used.value === undefined) return refuse(used.diagnostics);
  const { to, force } = request;
  const found =
    to === undefined ? [] : await writeNewFile(world.files, to, used.value.file.bytes, force === true);
  if (found.length > 0) return refuse(found);
  return { exitCode: 0, diagnostics: [], findText: () => undefined, ...used.value };
}

async function openFile(
  world: World,
  store: ObjectStore,
  wanted: { readonly key: DossierKey; readonly version: Version; readonly format: string },
): Promise<Outcome<NonNullable<ShowVersionResult['file']>>> {
  const { key, version, format } = wanted;
  const issued = version.registration?.issued.find(({ name }) => name.endsWith(`.${format}`));
  if (issued !== undefined) {
    const object = await store.get(issued.sha256);
    if (object.state === 'intact') return succeed({ name: issued.name, bytes: object.bytes });
    return fail([describeLost(version, object.state)]);
  }
  const stage =
    version.registration !== undefined ? 'electronic' : version.isFrozen ? 'signing-copy' : 'draft';
  const rendered = await renderVersion(new PressRoom(world), store, {
    key,
    version,
    formats: [format],
    stage,
  });
  const [file] = rendered.value ?? [];
  return file === undefined ? fail(rendered.diagnostics) : succeed(file);
}

function describeLost(version: Version, state: 'missing' | 'damaged'): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/file-lost',
    severity: 'error',
    message:
      state === 'missing'
        ? {
            ru: `${said.ru}: выданного файла нет в хранилище`,
            en: `${said.en}: the store has no issued file`,
          }
        : {
            ru: `${said.ru}: выданный файл в хранилище изменён и не показан`,
            en: `${said.en}: the issued file was changed in the store and is not shown`,
          },
    help: {
      ru: 'Восстановите хранилище из резервной копии.',
      en: 'Restore the store from a backup.',
    },
  });
}

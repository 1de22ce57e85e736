import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { World } from '../world.js';
import type { FolderContent, Manifest, ManifestEntry } from './manifest.js';
import { createManifest, manifestNames, readManifest, writeManifest } from './manifest.js';

/**
 * The manifest on its way to the disk. While a build runs, each batch of files is announced in a small file of its own,
 * so that a book of ten thousand roles does not write its whole manifest hundreds of times. At the end the manifest
 * says up to which batch it knows everything, and the small files are removed; those that a killed build has left are
 * read with the manifest by the next one.
 */
export class ManifestJournal {
  private last: number;

  private constructor(
    private readonly world: World,
    private readonly folder: string,
    /** The name of the manifest without `.json`. */
    private readonly name: string,
    readonly manifest: Manifest,
    private written: Uint8Array | undefined,
    /** Numbers of the batches whose files lie in the folder. */
    private readonly batches: Set<number>,
  ) {
    this.last = Math.max(manifest.journal ?? 0, ...batches);
  }

  /** Reads the manifest of a folder with the batches that are newer. */
  static async open(
    world: World,
    folder: string,
    content: FolderContent,
  ): Promise<{ readonly journal: ManifestJournal; readonly diagnostics: readonly Diagnostic[] }> {
    const name = manifestNames[content];
    const file = join(folder, `${name}.json`);
    const bytes = await readIfFile(world, file);
    const read = readBytes(bytes, file, content);
    const { manifest } = read;
    const diagnostics = [...read.diagnostics];
    const batches = await listBatches(world, folder, name);
    for (const number of batches) {
      if (number <= (manifest.journal ?? 0)) continue;
      const path = join(folder, nameBatch(name, number));
      const batch = readBytes(await readIfFile(world, path), path, content);
      diagnostics.push(...batch.diagnostics);
      for (const [each, entry] of batch.manifest.files) manifest.files.set(each, entry);
      // The files are not those of the last build that came to its end.
      manifest.clean = undefined;
    }
    return {
      journal: new ManifestJournal(world, folder, name, manifest, bytes, new Set(batches)),
      diagnostics,
    };
  }

  /** Says what files are about to be written, before any of them is. */
  async announce(entries: readonly (readonly [string, ManifestEntry])[]): Promise<void> {
    const number = (this.last += 1);
    const bytes = writeManifest({ ...createManifest(), files: new Map(entries) }, this.world.program.version);
    this.batches.add(number);
    await this.world.files.write(join(this.folder, nameBatch(this.name, number)), bytes);
  }

  /** Writes the manifest as a whole, and removes what it makes superfluous. */
  async close(): Promise<void> {
    if (this.batches.size > 0) this.manifest.journal = this.last;
    const bytes = writeManifest(this.manifest, this.world.program.version);
    if (this.written === undefined || !Buffer.from(this.written).equals(bytes)) {
      await this.world.files.write(join(this.folder, `${this.name}.json`), bytes);
      this.written = bytes;
    }
    for (const number of this.batches)
      await this.world.files.remove(join(this.folder, nameBatch(this.name, number)));
    this.batches.clear();
  }
}

/** `.rolebook.7.json`: what batch 7 of the files of a build was announced with. */
function nameBatch(name: string, number: number): string {
  return `${name}.${number}.json`;
}

async function listBatches({ files }: World, folder: string, name: string): Promise<number[]> {
  return (await files.list(folder))
    .filter((each) => each.startsWith(`${name}.`))
    .flatMap((each) => Number(/^\.(\d{1,9})\.json$/.exec(each.slice(name.length))?.[1] ?? Number.NaN) || [])
    .sort((a, b) => a - b);
}

async function readIfFile({ files }: World, path: string): Promise<Uint8Array | undefined> {
  return (await files.stat(path))?.kind === 'file' ? files.read(path) : undefined;
}

function readBytes(
  bytes: Uint8Array | undefined,
  path: string,
  content: FolderContent,
): ReturnType<typeof readManifest> {
  if (bytes === undefined) return { manifest: createManifest(), diagnostics: [] };
  return readManifest(bytes, path.replaceAll('\\', '/'), content);
}

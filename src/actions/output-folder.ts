import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { PreparedFile } from '../pipeline/prepare-files.js';
import type { FileStatus, World } from '../world.js';
import { workInOrder } from '../pipeline/work-in-order.js';
import type { ContentHashes } from './content-hashes.js';
import { ManifestJournal } from './manifest-journal.js';
import type { FolderContent, Manifest, ManifestEntry } from './manifest.js';
import {
  describeChangedByHand,
  describeElsewhere,
  describeNotOurs,
  describeSealBroken,
  describeSigned,
  describeStale,
  describeStaleSigned,
} from './output-finding.js';
import { findSeal, packageFolderOf } from './package-folder.js';

/** What became of one file of the output folder. */
export type FileState = 'written' | 'unchanged' | 'refused' | 'removed';

/** A file and what became of it. */
export interface OutputFile {
  /** Path below the output folder, with `/` between the parts. */
  readonly path: string;
  readonly state: FileState;
}

/** A rendered file that waits to be written. */
interface Pending {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A rendered file that may be written. */
interface Offer extends Pending {
  readonly turn: number;
}

interface OpenOptions {
  readonly content?: FolderContent;
  readonly hashes?: ContentHashes | undefined;
}

/** So many files are looked at in one go. */
const filesUnderWay = 16;

/** So many files are announced and then written at a time. */
const batchSize = 64;

/**
 * The folder of built documents. It writes only over files that it wrote itself and that nobody has changed since;
 * the manifest knows them by their hash. Before files are written they are announced, with the old and the new hash
 * of each: a process that is killed at any moment leaves files that the next build still knows for its own. A package
 * is left alone as soon as anything that is not ours lies in its folder: that is a signature.
 */
export class OutputFolder {
  private readonly outputs: OutputFile[] = [];
  /** What was found, and the turn of the file: files are put at the same time, and told of in the order in which they came. */
  private readonly findings: { readonly turn: number; readonly finding: Diagnostic }[];
  private turns = 0;
  private readonly manifest: Manifest;
  private pending: Pending[] = [];
  /** Ends when the batches so far are written: one after the other, while files of later ones are made. */
  private writing: Promise<void> = Promise.resolve();
  /** Paths by base and format: the extension of a format is known only once its writer is loaded. */
  private readonly knownPaths: ReadonlyMap<string, string>;
  /** Whether each folder that was asked for lies in the output folder; links do not change during a build. */
  private readonly insides = new Map<string, Promise<boolean>>();

  private constructor(
    private readonly world: World,
    private readonly folder: string,
    private readonly force: boolean,
    private readonly journal: ManifestJournal,
    private readonly hashes: ContentHashes | undefined,
    diagnostics: readonly Diagnostic[],
  ) {
    this.findings = diagnostics.map((finding) => ({ turn: 0, finding }));
    this.manifest = journal.manifest;
    this.knownPaths = new Map(
      [...journal.manifest.files].map(([path, { format }]) => [
        `${path.replace(/\.[^.]*$/, '')} ${format}`,
        path,
      ]),
    );
  }

  /**
   * Opens the folder, which need not exist, and clears away what killed builds have left. A process that builds again
   * and again brings its `hashes`.
   */
  static async open(
    world: World,
    folder: string,
    force: boolean,
    { content = 'documents', hashes }: OpenOptions = {},
  ): Promise<OutputFolder> {
    const { files } = world;
    const { journal, diagnostics } = await ManifestJournal.open(world, folder, content);
    const packages = new Set(Array.from(journal.manifest.files.keys(), packageFolderOf));
    const below = [...packages].filter((each) => each !== undefined).map((each) => join(folder, each));
    for (const each of [...(await listFolders(world, folder)), ...below]) await files.sweep(each);
    return new OutputFolder(world, folder, force, journal, hashes, diagnostics);
  }

  /** What became of the files so far, by path. Files that wait to be written count as written. */
  get files(): readonly OutputFile[] {
    return [...this.outputs].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.findings].sort((a, b) => a.turn - b.turn).map(({ finding }) => finding);
  }

  /** Whether the last build had nothing to remark, was made of the same, and its files are as it left them. */
  async isClean(inputs: string): Promise<boolean> {
    const { clean, files } = this.manifest;
    if (this.force || clean?.inputs !== inputs) return false;
    const changed: string[] = [];
    await workInOrder(
      clean.files,
      filesUnderWay,
      async (path) => ({ path, isSame: (await this.hashOf(path)) === files.get(path)?.sha256 }),
      ({ path, isSame }) => {
        if (!isSame) changed.push(path);
      },
    );
    if (changed.length > 0) return false;
    this.outputs.push(...clean.files.map((path) => ({ path, state: 'unchanged' }) as const));
    return true;
  }

  /**
   * Puts a file into the folder under a path without extension. It is rendered only when what it depends on, or the
   * file itself, has changed. What the renderer finds wrong is returned as findings. Gives the path that the file has,
   * `undefined` when it was refused or could not be made.
   */
  async put(base: string, file: PreparedFile): Promise<string | undefined> {
    const turn = (this.turns += 1);
    const path = this.knownPaths.get(`${base} ${file.format}`);
    const entry = path === undefined ? undefined : this.manifest.files.get(path);
    const mayKeep = !this.force && entry?.inputs === file.hash;
    if (path !== undefined && mayKeep && (await this.hashOf(path)) === entry.sha256) {
      this.keep(path, entry);
      return path;
    }
    const { extension, bytes } = await file.render();
    for (const each of bytes.diagnostics) this.report(each, turn);
    if (bytes.value === undefined) return undefined;
    const offered = { path: `${base}.${extension}`, bytes: bytes.value, turn };
    return (await this.offer(offered, file)) ? offered.path : undefined;
  }

  /** Removes the files of ours that `isStale` says are made of nothing any more. */
  async removeStale(isStale: (path: string) => boolean): Promise<void> {
    for (const [path, entry] of [...this.manifest.files]) {
      if (!isStale(path)) continue;
      const hash = await this.hashOf(path);
      const seal = hash === undefined ? undefined : await this.findSeal(path);
      if (hash !== undefined && (seal !== undefined || !isOurs(entry, hash))) {
        const file = this.display(path);
        this.report(seal === undefined ? describeStale(file) : describeStaleSigned(file, seal));
        continue;
      }
      if (hash !== undefined) {
        await this.world.files.remove(join(this.folder, path));
        for (const each of foldersAbove(path)) await this.world.files.remove(join(this.folder, each));
        this.outputs.push({ path, state: 'removed' });
      }
      this.manifest.files.delete(path);
    }
  }

  /** Writes what still waits, and the manifest. `clean` is the hash of what went into a build without findings. */
  async close(clean: string | undefined): Promise<void> {
    await this.writePending();
    const files = this.files.filter(({ state }) => state !== 'removed').map(({ path }) => path);
    this.manifest.clean = clean === undefined ? undefined : { inputs: clean, files };
    await this.journal.close();
  }

  /** Whether the bytes are what lies under the path, now or when all that waits is written. */
  private async offer({ path, bytes, turn }: Offer, file: PreparedFile): Promise<boolean> {
    const next = hashBytes(bytes);
    const found = await this.world.files.stat(join(this.folder, path));
    const isSafe = await this.isInside(path, found);
    const hash = found?.kind === 'file' ? await this.hashOf(path) : undefined;
    const now = { sha256: next, inputs: file.hash, format: file.format };
    if (hash === next) {
      this.keep(path, now);
      return true;
    }
    const display = this.display(path);
    const isRestored = found === undefined && this.manifest.files.get(path)?.sha256 === next;
    const seal = isSafe && !isRestored ? await this.findSeal(path) : undefined;
    const refusal = !isSafe
      ? describeElsewhere(display)
      : seal !== undefined && !this.force
        ? describeSigned(display, seal)
        : this.findRefusal(path, found !== undefined, hash);
    if (refusal === undefined && seal !== undefined) this.report(describeSealBroken(display, seal), turn);
    if (refusal !== undefined) {
      this.report(refusal, turn);
      this.outputs.push({ path, state: 'refused' });
      return false;
    }
    this.manifest.files.set(path, { ...now, before: hash });
    this.outputs.push({ path, state: 'written' });
    this.pending.push({ path, bytes });
    if (this.pending.length >= batchSize) await this.writePending();
    return true;
  }

  /** Why what lies in the place of a document may not be replaced. `hash` is missing when it is no file. */
  private findRefusal(path: string, isTaken: boolean, hash: string | undefined): Diagnostic | undefined {
    if (!isTaken) return undefined;
    if (hash === undefined) return describeNotOurs(this.display(path), false);
    if (this.force) return undefined;
    const entry = this.manifest.files.get(path);
    if (entry === undefined) return describeNotOurs(this.display(path), true);
    return isOurs(entry, hash) ? undefined : describeChangedByHand(this.display(path));
  }

  /** What is not ours in the folder of the package that a file belongs to. */
  private findSeal(path: string): Promise<string | undefined> {
    const folder = packageFolderOf(path);
    if (folder === undefined) return Promise.resolve(undefined);
    // A file that lies in the way of one of ours is told as such.
    const isKnown = (each: string): boolean => each === path || this.manifest.files.has(each);
    return findSeal(this.world.files, this.folder, folder, isKnown);
  }

  private keep(path: string, entry: ManifestEntry): void {
    const { sha256, inputs, format } = entry;
    this.manifest.files.set(path, { sha256, inputs, format });
    this.outputs.push({ path, state: 'unchanged' });
  }

  /** Takes down what was found of a file, or of the folder when all files were put. */
  private report(finding: Diagnostic, turn = this.turns + 1): void {
    this.findings.push({ turn, finding });
  }

  private writePending(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    if (batch.length > 0) this.writing = this.writing.then(() => this.writeBatch(batch));
    return this.writing;
  }

  private async writeBatch(batch: readonly Pending[]): Promise<void> {
    const { files } = this.manifest;
    await this.journal.announce(
      batch.flatMap(({ path }) => {
        const entry = files.get(path);
        return entry === undefined ? [] : [[path, entry] as const];
      }),
    );
    await Promise.all(batch.map(({ path, bytes }) => this.world.files.write(join(this.folder, path), bytes)));
    for (const { path } of batch) {
      const entry = files.get(path);
      if (entry !== undefined) files.set(path, { ...entry, before: undefined });
    }
  }

  private async hashOf(path: string): Promise<string | undefined> {
    const { files } = this.world;
    const place = join(this.folder, path);
    const found = await files.stat(place);
    if (found?.kind !== 'file' || !(await this.isInside(path, found))) return undefined;
    if (this.hashes !== undefined) return this.hashes.hash(files, place, found);
    const bytes = await files.read(place);
    return bytes === undefined ? undefined : hashBytes(bytes);
  }

  /** Whether no link leads out of the output folder on the way to a file. `found` is what lies there. */
  private isInside(path: string, found: FileStatus | undefined): Promise<boolean> {
    if (found?.isLink === true) return this.leadsInside(path);
    const [folder = ''] = foldersAbove(path);
    const known = this.insides.get(folder) ?? this.leadsInside(folder);
    this.insides.set(folder, known);
    return known;
  }

  private async leadsInside(path: string): Promise<boolean> {
    const { files } = this.world;
    const root = await files.realPath(this.folder);
    if (root === undefined) return true;
    for (const part of [path, ...foldersAbove(path)]) {
      const real = await files.realPath(join(this.folder, part));
      if (real !== undefined) return real === root || real.startsWith(root + sep);
    }
    return true;
  }

  private display(path: string): string {
    return join(this.folder, path).replaceAll('\\', '/');
  }
}

/** The folders that a file lies in below the output folder, the innermost first. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

function isOurs(entry: ManifestEntry, hash: string): boolean {
  return hash === entry.sha256 || hash === entry.before;
}

function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The folder and those below it in which documents can lie. */
async function listFolders({ files }: World, folder: string): Promise<string[]> {
  const found = [folder];
  let level = [folder];
  for (let depth = 0; depth < 2; depth++) {
    const below: string[] = [];
    for (const each of level) {
      for (const name of await files.list(each)) {
        const path = join(each, name);
        // Ids of roles and names of organizations hold no dot: what has one is a document.
        if (!name.includes('.') && (await files.stat(path))?.kind === 'folder') below.push(path);
      }
    }
    found.push(...below);
    level = below;
  }
  return found;
}

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import { packageFolderOf } from './package-folder.js';
import { isImpossibleName, isUnreadableName } from './workspace-name.js';

/** What Rolebook knows of one file that it wrote. */
export interface ManifestEntry {
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
  /** SHA-256 of what its bytes depend on, `PreparedFile.hash`. */
  readonly inputs: string;
  readonly format: string;
  /**
   * SHA-256 of what it was before, while the write is under way. After a crash the file has one of the two contents,
   * and both are ours.
   */
  readonly before?: string | undefined;
}

/** The files of an output folder that are ours, from `.rolebook.json` in it. */
export interface Manifest {
  /** By path below the output folder, with `/` between the parts. */
  readonly files: Map<string, ManifestEntry>;
  /**
   * A build that found nothing to remark: the hash of all that went into it, and the files that it is made of. When
   * nothing went into a build but the same, and the files are as they were, there is nothing to do.
   */
  clean: { readonly inputs: string; readonly files: readonly string[] } | undefined;
  /** The last batch of files that the manifest knows of: `ManifestJournal`. */
  journal?: number | undefined;
}

/** What a folder holds: documents in the folders of their roles, or copies for people. It may hold both. */
export type FolderContent = 'documents' | 'copies';

/** The name of the manifest of each, without `.json`. */
export const manifestNames: Readonly<Record<FolderContent, string>> = {
  documents: '.rolebook',
  copies: '.rolebook-copies',
};

const maximumBytes = 64 * 1024 * 1024;

/** An empty manifest, for a folder that nothing was built into. */
export function createManifest(): Manifest {
  return { files: new Map(), clean: undefined };
}

/**
 * Reads a manifest. Whoever can write to the output folder can write anything into it, so nothing of it is believed
 * but files inside of the folder, in the form that Rolebook gives to names. A manifest that is anything else counts
 * as missing as a whole, which is told: files that it would have covered are then not ours.
 */
export function readManifest(
  bytes: Uint8Array,
  file: string,
  content: FolderContent,
): { manifest: Manifest; diagnostics: Diagnostic[] } {
  const manifest = bytes.length > maximumBytes ? undefined : parseManifest(bytes, content);
  if (manifest !== undefined) return { manifest, diagnostics: [] };
  return {
    manifest: createManifest(),
    diagnostics: [
      diagnostic({
        code: 'workspace/manifest-damaged',
        severity: 'warning',
        message: {
          ru: 'Список готовых файлов повреждён и не учитывается: неизвестно, какие файлы в папке созданы программой',
          en: 'The list of built files is damaged and left out: it is not known which files here were built',
        },
        help: {
          ru: 'Файлы, которые не изменились, будут узнаны; чтобы заменить остальные, добавьте --force.',
          en: 'Files that did not change will be recognised; add --force to replace the others.',
        },
        place: placeOfFile(file),
      }),
    ],
  };
}

/** The bytes of a manifest: the same manifest gives the same bytes. */
export function writeManifest({ files, clean, journal }: Manifest, version: string): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const content = {
    version: 1,
    program: `Rolebook ${version}`,
    ...(journal !== undefined && { journal }),
    ...(clean && { clean }),
    files: Object.fromEntries(sorted),
  };
  return new TextEncoder().encode(`${JSON.stringify(content, undefined, 1)}\n`);
}

function parseManifest(bytes: Uint8Array, folder: FolderContent): Manifest | undefined {
  const content = parseJson(bytes);
  if (!isRecord(content) || content['version'] !== 1 || !isRecord(content['files'])) return undefined;
  const files = new Map<string, ManifestEntry>();
  for (const [path, value] of Object.entries(content['files'])) {
    const entry = readEntry(value);
    if (entry === undefined || !isOutputPath(path, folder)) return undefined;
    files.set(path, entry);
  }
  const { clean, journal } = content;
  if (journal !== undefined && !isCount(journal)) return undefined;
  const known = journal === undefined ? {} : { journal };
  if (clean === undefined) return { files, clean, ...known };
  if (!isRecord(clean) || !isHash(clean['inputs']) || !Array.isArray(clean['files'])) return undefined;
  const paths = clean['files'].filter((each): each is string => typeof each === 'string' && files.has(each));
  return { files, clean: { inputs: clean['inputs'], files: paths }, ...known };
}

function readEntry(value: unknown): ManifestEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { sha256, inputs, format, before } = value;
  if (!isHash(sha256) || !isHash(inputs) || typeof format !== 'string') return undefined;
  if (before === undefined) return { sha256, inputs, format };
  return isHash(before) ? { sha256, inputs, format, before } : undefined;
}

/**
 * `role/file` or `organization/role/file`, in both the folder of a package before the file; in a folder of copies for
 * people `file` or `organization/file`: no step up, no root, no drive, nothing hidden.
 */
function isOutputPath(path: string, content: FolderContent): boolean {
  const parts = path.split('/');
  const depth = packageFolderOf(path) === undefined ? parts.length : parts.length - 1;
  return (
    depth >= (content === 'documents' ? 2 : 1) &&
    depth <= (content === 'documents' ? 3 : 2) &&
    parts.every((part) => /^[^.]/.test(part) && !isImpossibleName(part) && !isUnreadableName(part))
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // What is wrong with it does not matter: nobody writes a manifest by hand.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

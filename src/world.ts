import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Databases } from './world/databases.js';
import { createDatabases } from './world/databases.js';
import { createFiles } from './world/machine-files.js';
import { hashProgram } from './world/hash-program.js';
import { listRecursively } from './world/list-recursively.js';
import { createHooks, type Hooks } from './world/hooks.js';
import { createMails, type Mails } from './world/mails.js';
import type { LoadPrepared, Prepared } from './world/prepared.js';
import { openPrepared } from './world/prepared.js';
import { readSettings, type Settings } from './world/settings.js';
import { createStorages, type Storages } from './world/storages.js';
import { createTimeAuthorities, type TimeAuthorities } from './world/time-authorities.js';
import type { Threads } from './world/threads.js';
import { collectGarbage } from './world/collect-garbage.js';
import { createThreads } from './world/threads.js';

export { ThreadFailure } from './world/threads.js';
export type { LoadPrepared } from './world/prepared.js';
export type { Thread, ThreadTask, Threads } from './world/threads.js';

/**
 * The only door to the machine. Stages are pure; what they need of clock, files, fonts and settings comes in by
 * this interface, so that the same input gives the same bytes and every test can bring a world of its own.
 */
export interface World {
  /** The moment that documents are dated with. Honours SOURCE_DATE_EPOCH (seconds since 1970, UTC). */
  now(): Date;
  /** The date of file properties where the input names none: SOURCE_DATE_EPOCH, or 1 January 2000. Never the clock. */
  readonly undatedDate: Date;
  readonly program: Program;
  /**
   * Bytes that nobody can foretell: for links, codes, salts and the ids of people. Never for a document: the same input
   * gives the same bytes.
   */
  readonly random: (length: number) => Uint8Array;
  readonly files: Files;
  /** The bytes of a built-in resource (template, schema, font); `undefined` when there is none of that name. */
  resource(path: string): Uint8Array | undefined;
  /** Paths of the built-in resources that begin with `prefix`, sorted. */
  resources(prefix: string): readonly string[];
  /** The bytes of a font face by name, for instance `Tinos-Regular`. */
  font(name: FontName): Uint8Array;
  /** What was made of built-in resources when the program was compiled; missing when it runs from its sources. */
  readonly prepared?: Prepared | undefined;
  /** Other threads to work in; missing where there are none, as when the program runs from its sources. */
  readonly threads?: Threads | undefined;
  /** Gives back the memory of what is not needed any more; missing where nobody measures it. */
  readonly collectGarbage?: (() => void) | undefined;
  /** What the user has set for all commands. */
  readonly settings?: Settings | undefined;
  /** Missing where nothing is recorded, as in a thread. */
  readonly databases?: Databases | undefined;
  /** Storages of other machines; missing where nothing is recorded, as in a thread. */
  readonly storages?: Storages | undefined;
  /** Mail servers; missing where nothing is sent, as in a thread. */
  readonly mails?: Mails | undefined;
  /** Gateways of short messages; missing where nothing is sent. */
  readonly hooks?: Hooks | undefined;
  /** Authorities that say the time; missing where nothing is sealed. */
  readonly timeAuthorities?: TimeAuthorities | undefined;
}

/** The program that runs. */
export interface Program {
  /** `0.1.0`, from package.json. */
  readonly version: string;
  /** SHA-256 over the code of the program: documents made by other code are out of date, whatever the version says. */
  hash(): string;
}

/** The faces that are shipped. */
export type FontName = 'Tinos-Regular' | 'Tinos-Bold' | 'Tinos-Italic' | 'Tinos-BoldItalic';

/** Files of the workspace. Paths are absolute or relative to the working folder, in the form of the platform. */
export interface Files {
  /** The bytes of a file; `undefined` when it does not exist. Throws when the machine fails. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** As `read`, at once; undefined also when the machine fails: for those who print and cannot wait. */
  readNow(path: string): Uint8Array | undefined;
  /** What is there; `undefined` when nothing is. Symbolic links are followed. */
  stat(path: string): Promise<FileStatus | undefined>;
  /**
   * Names of the entries of a folder, sorted by code unit; empty when the folder does not exist. A name that is not
   * UTF-8 comes with U+FFFD in it and cannot be read.
   */
  list(folder: string): Promise<readonly string[]>;
  /** The absolute path without symbolic links; `undefined` when nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  /**
   * Replaces a file as a whole: temporary name, fsync, rename, fsync of the folder (not on Windows). Missing
   * folders are made. After a crash the file has either its old or its new content. What is for its `owner` alone
   * nobody else on this computer may read (Windows keeps to the rights of the folder).
   */
  write(path: string, bytes: Uint8Array, readers?: 'owner'): Promise<void>;
  /** Removes a file, or a folder that is empty; nothing happens when it is not there or the folder is not empty. */
  remove(path: string): Promise<void>;
  /** Removes what writes that were killed have left in a folder. Files that another process writes now are kept. */
  sweep(folder: string): Promise<void>;
}

/** What lies under a path. */
export interface FileStatus {
  /** In bytes. */
  readonly size: number;
  readonly kind: 'file' | 'folder' | 'other';
  /** Whether the path itself is a symbolic link. */
  readonly isLink: boolean;
  /**
   * As long as it stays the same, so does the content. `undefined` while the last change is so recent that the clock of
   * the file system might give another one the same time.
   */
  readonly stamp: string | undefined;
}

/** A setting of the machine that cannot be understood; the message tells the user which and why. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';

  constructor(readonly text: { readonly ru: string; readonly en: string }) {
    super(text.en);
  }
}

/**
 * The real machine, and how it loads modules that were prepared. Throws `InvalidSetting` when SOURCE_DATE_EPOCH is set and
 * is not a number of seconds.
 */
export function createWorld(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  loadPrepared?: LoadPrepared,
): World {
  const epoch = readSourceDate(environment['SOURCE_DATE_EPOCH']);
  return {
    now: () => epoch ?? new Date(),
    undatedDate: epoch ?? new Date(Date.UTC(2000, 0, 1)),
    program: createProgram(),
    random: (length) => new Uint8Array(randomBytes(length)),
    files: createFiles(),
    collectGarbage,
    ...createResources(),
    prepared: openPrepared(fileURLToPath(new URL('prepared', import.meta.url)), loadPrepared),
    settings: readSettings(environment),
    databases: createDatabases(),
    storages: createStorages(),
    mails: createMails(),
    hooks: createHooks(),
    timeAuthorities: createTimeAuthorities(),
    threads:
      extname(import.meta.url) === '.cjs'
        ? createThreads(new URL('rolebook.cjs', import.meta.url), {
            SOURCE_DATE_EPOCH: environment['SOURCE_DATE_EPOCH'] ?? '',
          })
        : undefined,
  };
}

/** https://reproducible-builds.org/specs/source-date-epoch/: ASCII digits, seconds since 1970, UTC. */
function readSourceDate(value: string | undefined): Date | undefined {
  if (value === undefined || value === '') return undefined;
  const seconds = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
  // The largest year that four digits can show; later ones break the date fields of DOCX and PDF.
  if (!(seconds < Date.UTC(10_000, 0, 1) / 1000)) {
    throw new InvalidSetting({
      ru: `переменная SOURCE_DATE_EPOCH должна быть целым числом секунд с 1970 года, а задано «${value}»`,
      en: `SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, but is "${value}"`,
    });
  }
  return new Date(seconds * 1000);
}

/** The folder of the package. This file is `src/world.ts`, or in a chunk in `dist`, always one level below it. */
const packageFolder = fileURLToPath(new URL('..', import.meta.url));

function createProgram(): Program {
  let known: string | undefined;
  return {
    version: readVersion(),
    hash: () => (known ??= hashCode()),
  };
}

function readVersion(): string {
  const description: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const isDescription = (value: unknown): value is { readonly version: string } =>
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string';
  if (!isDescription(description)) throw new Error('package.json names no version');
  return description.version;
}

function hashCode(): string {
  const file = fileURLToPath(import.meta.url);
  const prepared = join(dirname(file), 'prepared', 'program.sha256');
  if (existsSync(prepared)) return readFileSync(prepared, 'utf8');
  return hashProgram(readVersion(), dirname(file), extname(file));
}

const resourceFolders = ['templates', 'schemas', 'roles'];

const fontFiles: Readonly<Record<FontName, string>> = {
  'Tinos-Regular': '400Regular/Tinos_400Regular.ttf',
  'Tinos-Bold': '700Bold/Tinos_700Bold.ttf',
  'Tinos-Italic': '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Tinos-BoldItalic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

function createResources(): Pick<World, 'resource' | 'resources' | 'font'> {
  let paths: readonly string[] | undefined;
  const bytes = new Map<string, Uint8Array>();
  const require = createRequire(import.meta.url);
  const listAll = (): readonly string[] =>
    (paths ??= resourceFolders
      .flatMap((folder) =>
        listRecursively(join(packageFolder, folder), '').map((file) => `${folder}/${file}`),
      )
      .sort());
  const readOnce = (key: string, file: () => string): Uint8Array => {
    const found = bytes.get(key) ?? new Uint8Array(readFileSync(file()));
    bytes.set(key, found);
    return found;
  };
  return {
    // A path that is not in the list is never opened, so that `..` leads nowhere.
    resource: (path) =>
      listAll().includes(path) ? readOnce(path, () => join(packageFolder, path)) : undefined,
    resources: (prefix) => listAll().filter((path) => path.startsWith(prefix)),
    font: (name) => readOnce(name, () => require.resolve(`@expo-google-fonts/tinos/${fontFiles[name]}`)),
  };
}

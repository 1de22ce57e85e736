import { type Stats, readFileSync } from 'node:fs';
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files } from '../world.js';
import { hasCode } from './has-code.js';

/** The files of this machine. */
export function createFiles(): Files {
  /** Temporary files that this process is writing; whatever else carries its number is left from an earlier life. */
  const ownTemporaries = new Set<string>();
  let count = 0;
  return {
    read: (path) => unlessMissing(readFile(path).then((bytes) => new Uint8Array(bytes))),
    readNow: (path) => {
      try {
        return new Uint8Array(readFileSync(path));
      } catch {
        // A finding is printed without its line then.
        return undefined;
      }
    },
    stat: async (path) => {
      const own = await unlessMissing(lstat(path));
      const isLink = own?.isSymbolicLink() === true;
      const found = isLink ? await unlessMissing(stat(path)) : own;
      if (found === undefined) return undefined;
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      return { size: found.size, kind, isLink, stamp: isLink ? undefined : stampFile(found) };
    },
    list: async (folder) => {
      const names = (await unlessMissing(readdir(folder, { encoding: 'buffer' }))) ?? [];
      return names.map((name) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(name)).sort();
    },
    realPath: (path) => unlessMissing(realpath(path)),
    write: async (path, bytes, readers) => {
      const folder = dirname(path);
      await makeFolder(folder);
      const temporary = join(folder, `.${basename(path)}${temporaryMark}${process.pid}-${++count}`);
      ownTemporaries.add(temporary);
      try {
        await writeThrough(temporary, bytes, readers === 'owner' ? 0o600 : 0o666);
        await renameOver(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      } finally {
        ownTemporaries.delete(temporary);
      }
      await syncFolder(folder);
    },
    remove: async (path) => {
      const found = await unlessMissing(stat(path));
      if (found?.isDirectory() !== true) return rm(path, { force: true });
      if ((await readdir(path)).length === 0) await rm(path, { recursive: true });
    },
    sweep: async (folder) => {
      const names = (await unlessMissing(readdir(folder))) ?? [];
      for (const name of names) {
        const writer = temporaryName.exec(name)?.[1];
        if (writer === undefined || ownTemporaries.has(join(folder, name))) continue;
        if (Number(writer) === process.pid || !isAlive(Number(writer))) {
          await rm(join(folder, name), { force: true });
        }
      }
    },
  };
}

/** The coarsest clock of a file system in use is that of FAT; in milliseconds. */
const coarsestTick = 2000;

function stampFile({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string | undefined {
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > coarsestTick;
  return isSettled ? [dev, ino, size, mtimeMs, ctimeMs].join(' ') : undefined;
}

const temporaryMark = '.rolebook-tmp-';

/** `.instruction.ru.docx.rolebook-tmp-4711-3`: written by process 4711. */
const temporaryName = /^\..+\.rolebook-tmp-(\d{1,10})-\d+$/;

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return hasCode(error, 'EPERM');
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  await useHandle(await open(path, 'wx', mode), async (handle) => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
}

/** On Windows a file that a virus scanner or Word looks at cannot be replaced for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  const delays = process.platform === 'win32' ? [20, 50, 100, 200, 400] : [];
  for (const delay of delays) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'EACCES', 'EBUSY', 'EXDEV')) throw error;
      await wait(delay);
    }
  }
  await rename(from, to);
}

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where the system denies that a folder
 * exists which it has just refused to make, as below /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  if ((await unlessMissing(stat(folder)))?.isDirectory() === true) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((await unlessMissing(stat(folder)))?.isDirectory() !== true) throw error;
  }
}

/** Makes the new name of a file survive a power cut. Windows has no such thing as a folder that can be opened. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await useHandle(await open(folder, 'r'), async (handle) => {
    try {
      await handle.sync();
    } catch (error) {
      // Some network and FUSE file systems know no fsync of folders; the file itself is safe.
      if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'EPERM', 'ENOSYS', 'EBADF')) throw error;
    }
  });
}

async function useHandle(handle: FileHandle, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(handle);
  } finally {
    await handle.close();
  }
}

async function unlessMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

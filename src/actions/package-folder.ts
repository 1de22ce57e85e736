import { dirname, join } from 'node:path';
import type { Files } from '../world.js';

/**
 * The folder of a package that a file lies in, as a path below the output folder: `sales/instruction.ru.kedo`;
 * `undefined` for any other file. Ids of roles and names of organizations hold no dot.
 */
export function packageFolderOf(path: string): string | undefined {
  const folder = dirname(path);
  return folder.slice(folder.lastIndexOf('/') + 1).includes('.') && folder !== '.' ? folder : undefined;
}

/** The folder of the role that a file of the output folder belongs to. */
export function roleFolderOf(path: string): string {
  return dirname(packageFolderOf(path) ?? path);
}

/** Files that systems leave in any folder that was looked into. */
const systemFiles = /^(?:\..*|thumbs\.db|desktop\.ini)$/i;

/**
 * What people have put into the folder of a package: a signature, as a rule. Its name is not asked for, because every
 * program for signing gives names of its own. `undefined` when there is nothing but files that `isOurs`.
 */
export async function findSeal(
  files: Files,
  output: string,
  folder: string,
  isOurs: (path: string) => boolean,
): Promise<string | undefined> {
  if ((await files.stat(join(output, folder)))?.kind !== 'folder') return undefined;
  const names = await files.list(join(output, folder));
  const seal = names.find((name) => !systemFiles.test(name) && !isOurs(`${folder}/${name}`));
  return seal === undefined ? undefined : `${folder}/${seal}`;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRecursively } from './list-recursively.js';

/**
 * SHA-256, in hexadecimal, over the version of the program and the files of its code: those in a folder with an
 * extension. What was prepared of built-in files is no code.
 */
export function hashProgram(version: string, folder: string, extension: string): string {
  const hash = createHash('sha256').update(version);
  for (const file of listRecursively(folder, extension)) {
    if (file.startsWith('prepared/')) continue;
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

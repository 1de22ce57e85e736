import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './has-code.js';

/** Paths of the files below a folder with `/` between the parts, sorted; none when the folder does not exist. */
export function listRecursively(folder: string, extension: string): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && entry.name.endsWith(extension)) found.push(path);
    }
  };
  try {
    visit('');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  return found.sort();
}

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Editor } from './editor.js';
import { makeFolder } from './editor.js';

/** The folder of the example organizations. */
export const examples = fileURLToPath(new URL('../../roles', import.meta.url));

/** A copy of all example organizations, with the given replacements made in files of it. */
export function copyAllExamples(
  changes: Readonly<Record<string, readonly [string, string]>> = {},
  isWanted: (path: string) => boolean = () => true,
): string {
  const folder = makeFolder({});
  cpSync(examples, folder, { recursive: true, filter: isWanted });
  for (const [name, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    writeFileSync(join(folder, name), text.replace(from, to));
  }
  return folder;
}

/** As `copyAllExamples`, of the first organization alone. */
export function copyExamples(changes: Readonly<Record<string, readonly [string, string]>> = {}): string {
  return copyAllExamples(changes, (path) => !/(?:bank|autoservice)$/.test(path));
}

/** Opens a file of a folder as it lies there. */
export async function openFile(editor: Editor, folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  return editor.open(path, readFileSync(path, 'utf8'));
}

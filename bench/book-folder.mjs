// A book on disk, and Rolebook run on it as a user does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeHead, writeOrganization, writeRole } from './documents.mjs';

/** The command line program. */
export const program = fileURLToPath(new URL('../dist/rolebook.cjs', import.meta.url));

/** A new folder with a book in `roles`; `saveRole` writes the role of a number anew, from another seed. */
export function makeBookFolder(count) {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
  const save = (name, text) => writeFileSync(join(folder, 'roles', `${name}.yaml`), text);
  const saveRole = (number, seed) => {
    const id = `role-${number}`;
    save(id, writeRole({ id, seed, data: 'slight' }));
  };
  mkdirSync(join(folder, 'roles'));
  save('organization', writeOrganization());
  save('head', writeHead());
  for (let number = 1; number < count; number++) saveRole(number, number);
  return { folder, saveRole, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// A book on disk, and Rolebook run on it as a user does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeHead, writeOrganization, writeRole } from './documents.mjs';

/** The command line program. */
export const program = fileURLToPath(new URL('../dist/rolebook.cjs', import.meta.url));

/** How many positions report to one supervisor: a head with 20,000 subordinates has an instruction that nobody would write. */
const group = 30;

/**
 * A new folder with a book of so many roles in `roles`, with supervisors of supervisors; `saveRole` writes the role of a number
 * anew, from another seed, `clear` takes away what was built.
 */
export function makeBookFolder(count, data = 'slight') {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
  const save = (name, text) => writeFileSync(join(folder, 'roles', `${name}.yaml`), text);
  const saveRole = (number, seed) => {
    const id = `role-${number}`;
    const reportsTo = number <= group ? 'head' : `role-${Math.floor((number - 1) / group)}`;
    const category = number * group + 1 < count ? 'manager' : 'specialist';
    save(id, writeRole({ id, seed, data, reportsTo, category }));
  };
  mkdirSync(join(folder, 'roles'));
  save('organization', writeOrganization());
  save('head', writeHead());
  for (let number = 1; number < count; number++) saveRole(number, number);
  const remove = (path) => rmSync(path, { recursive: true, force: true });
  return { folder, saveRole, clear: () => remove(join(folder, 'out')), remove: () => remove(folder) };
}

import { fillRole } from '../check/fill-clause.js';
import type { Book } from '../check/book.js';
import { readRole, validateRole } from '../check/read-role.js';
import type { Role } from '../check/role.js';
import type { ParsedFile } from '../check/read-file.js';
import { type Outcome, fail } from '../diagnostic/outcome.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { World } from '../world.js';
import { BaseShelf } from './base-shelf.js';
import type { Materials } from './materials.js';
import { readRoleFile } from './read-role-file.js';
import type { RoleFile } from './sources.js';

/**
 * The roles of a book as a whole, read again one at a time: for documents that print more of a role than its outline and
 * are made when all roles have been worked on.
 */
export class RoleShelf {
  private readonly files: ReadonlyMap<string, RoleFile>;
  private readonly bases: BaseShelf;

  constructor(
    private readonly world: Pick<World, 'files'>,
    private readonly materials: Materials,
    /** The files of the roles, each with those that it inherits from. */
    files: readonly RoleFile[],
  ) {
    this.files = new Map(files.map((each) => [each.file, each]));
    this.bases = new BaseShelf(world.files);
  }

  /**
   * A role of the book, with the words for parameters in its shared clauses. It has been checked: what is found is only
   * that its file has changed meanwhile.
   */
  async take(id: string, book: Book): Promise<Outcome<Role>> {
    const source = this.files.get(book.roles.get(id)?.file ?? '');
    if (source === undefined) return fail([]);
    const { value: bytes, diagnostics } = await readRoleFile(this.world.files, source);
    if (bytes === undefined) return fail(diagnostics);
    const schema = this.materials.readSchema('role');
    const bases: ParsedFile[] = [];
    for (const base of source.bases ?? []) bases.push(await this.bases.read(base, schema));
    const own = validateRole({ file: source.file, ...parseYaml(source.file, bytes) }, schema);
    const { value } = readRole(own, bases, schema);
    return { value: value && fillRole(book, value), diagnostics: [] };
  }
}

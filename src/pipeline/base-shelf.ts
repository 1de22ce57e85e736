import type { ParsedFile } from '../check/read-file.js';
import { validateRole } from '../check/read-role.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Files } from '../world.js';
import { hashContent, readRoleFile } from './read-role-file.js';
import type { RoleFile } from './sources.js';

/** So many bases are kept parsed: heirs of one base mostly come one after the other, and there are few bases. */
const keptBases = 32;

/** The files of roles that others inherit from, parsed and validated; those looked at last are kept. */
export class BaseShelf {
  private readonly kept = new Map<string, ParsedFile>();

  constructor(private readonly files: Pick<Files, 'read'>) {}

  /** Reads a base. One that cannot be read has no value. */
  async read(source: RoleFile, schema: JsonSchema): Promise<ParsedFile> {
    const { file, content } = source;
    const sum = content instanceof Uint8Array ? hashContent(content) : content?.sha256;
    const name = `${file}\n${sum}`;
    const known = this.kept.get(name);
    const base = known ?? (await this.parse(source, schema));
    // The one that was looked at longest ago is the first.
    this.kept.delete(name);
    this.kept.set(name, base);
    if (this.kept.size > keptBases) this.kept.delete(this.kept.keys().next().value ?? name);
    return base;
  }

  private async parse(source: RoleFile, schema: JsonSchema): Promise<ParsedFile> {
    const { file } = source;
    const { value: bytes, diagnostics } = await readRoleFile(this.files, source);
    if (bytes === undefined) return { file, value: undefined, diagnostics };
    return validateRole({ file, ...parseYaml(file, bytes) }, schema);
  }
}

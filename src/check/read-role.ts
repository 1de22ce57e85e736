import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile, type Place } from '../diagnostic/place.js';
import type { Located, LocatedMap } from '../parse/located.js';
import type { ReadFile } from './check-book.js';
import { decodeRole } from './decode/decode-role.js';
import { describeBrokenBase } from './inheritance/describe-inheritance.js';
import { inheritRole } from './inheritance/inherit-role.js';
import type { ParsedFile } from './read-file.js';
import type { Role } from './role.js';
import type { JsonSchema } from './schema/json-schema.js';
import { validateSchema } from './schema/validate-schema.js';
import type { Link } from './wording.js';

/** What was made of the file of a role and of the files that it inherits from. */
export interface ReadRoleFile extends ReadFile<Role> {
  /** The role that it inherits from. */
  readonly extended: Link | undefined;
  /** The base that has to be given too before there is a value. */
  readonly awaits: Link | undefined;
  /** Whether the file is there only to be inherited from; it then has no value. */
  readonly isAbstract: boolean;
}

/** Checks a parsed file of a role by itself. A file that is not valid has no value. */
export function validateRole({ file, value, diagnostics }: ParsedFile, schema: JsonSchema): ParsedFile {
  const faults = value === undefined ? [] : validateSchema(value, schema);
  return {
    file,
    value: faults.length === 0 ? value : undefined,
    diagnostics: [...diagnostics, ...faults],
  };
}

/**
 * Makes a role of its file and of its bases, nearest first, all of them validated. What a role has of its bases keeps
 * its place there. Faults of a base are told with the base; of the role it is then said that it could not be made.
 */
export function readRole(own: ParsedFile, bases: readonly ParsedFile[], schema: JsonSchema): ReadRoleFile {
  const { file, diagnostics } = own;
  const root = own.value?.kind === 'map' ? own.value : undefined;
  const parts = {
    file,
    idPlace: root?.entries.get('id')?.value.place ?? placeOfFile(file),
    isAbstract: root !== undefined && readFlag(root, 'abstract'),
    extended: root && readExtended(root),
  };
  const { extended } = parts;
  const stop = (found: readonly Diagnostic[], awaits?: Link): ReadRoleFile => ({
    ...parts,
    value: undefined,
    awaits,
    diagnostics: [...diagnostics, ...found],
  });
  if (root === undefined) return stop([]);
  const base = extended === undefined ? undefined : gatherBase(extended, bases);
  if (base?.awaits !== undefined) return stop([], base.awaits);
  if (extended !== undefined && base?.tree === undefined) {
    return stop([describeBrokenBase(extended, base?.fault ?? placeOfFile(file))]);
  }
  const inherited =
    base?.tree === undefined ? { value: root, diagnostics: [] } : inheritRole(root, base.tree);
  if (parts.isAbstract || inherited.value === undefined) return stop(inherited.diagnostics);
  const whole = inherited.value;
  const faults = whole === root ? [] : validateSchema(whole, schema);
  if (faults.length > 0) return stop([...inherited.diagnostics, ...faults]);
  const decoded = decodeRole(whole, extended);
  const found = [...inherited.diagnostics, ...decoded.diagnostics];
  const foreign = found.find(({ severity, place }) => severity === 'error' && place?.file !== file);
  if (extended !== undefined && foreign?.place !== undefined) {
    found.push(describeBrokenBase(extended, foreign.place));
  }
  return { ...parts, value: decoded.value, awaits: undefined, diagnostics: [...diagnostics, ...found] };
}

interface GatheredBase {
  /** The base with all that it has inherited itself; `undefined` when it has errors or is not complete. */
  readonly tree?: LocatedMap | undefined;
  readonly awaits?: Link;
  readonly fault?: Place;
}

function gatherBase(link: Link, [nearest, ...others]: readonly ParsedFile[]): GatheredBase {
  if (nearest === undefined) return { awaits: link };
  const { value: root } = nearest;
  const fault = nearest.diagnostics.find(({ severity }) => severity === 'error');
  if (root?.kind !== 'map' || fault !== undefined) {
    return { fault: fault?.place ?? placeOfFile(nearest.file) };
  }
  const extended = readExtended(root);
  if (extended === undefined) return { tree: root };
  const base = gatherBase(extended, others);
  if (base.tree === undefined) return base;
  const inherited = inheritRole(root, base.tree);
  const wrong = inherited.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) return { fault: wrong.place ?? placeOfFile(nearest.file) };
  return { tree: inherited.value };
}

function readExtended(root: LocatedMap): Link | undefined {
  const value = root.entries.get('extends')?.value;
  return value?.kind === 'scalar' ? { id: String(value.value), place: value.place } : undefined;
}

function readFlag(root: LocatedMap, key: string): boolean {
  const value: Located | undefined = root.entries.get(key)?.value;
  return value?.kind === 'scalar' && value.value === true;
}

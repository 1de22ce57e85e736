import { type Located, findLocated, joinPointer } from '../../parse/located.js';
import { suggestKey } from './explain-unknown-field.js';
import type { JsonSchema } from './json-schema.js';
import { type SchemaFault, parentPointer } from './schema-fault.js';
import { isSplitText } from './split-text.js';

/** Of several faults of one value the first of these is told. */
const priority = [
  'type',
  'const',
  'enum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
];

/**
 * Leaves one fault for each thing that a person has to correct. Taken out are: what only sums up other faults; what
 * follows from a key that is misspelt or in the wrong place; what follows from a field that is itself at fault; all
 * but the gravest fault of one value; everything inside a text that a colon has turned into fields.
 */
export function selectFaults(
  schema: JsonSchema,
  root: Located,
  faults: readonly SchemaFault[],
): readonly SchemaFault[] {
  const split = new Set(
    faults.map((fault) => fault.pointer).filter((pointer) => isSplitText(schema, root, pointer)),
  );
  const answered = findAnsweredKeys(schema, faults);
  const seenSplit = new Set<string>();
  return faults.filter((fault) => {
    const holder = findHolder(split, fault.pointer);
    if (holder !== undefined) {
      if (fault.pointer !== holder || seenSplit.has(holder)) return false;
      seenSplit.add(holder);
      return true;
    }
    if (fault.keyword === 'if' || isInsideAlternative(faults, fault)) return false;
    if (fault.keyword === 'required' && answered.has(joinPointer(fault.pointer, missingKey(fault))))
      return false;
    if (isCausedByFault(root, faults, fault)) return false;
    return isGravest(faults, fault);
  });
}

/** The name of the key that a `required` fault misses. */
export function missingKey(fault: SchemaFault): string {
  return String(fault.params['missingProperty']);
}

/** Pointers of missing keys that a misspelt or misplaced key was meant to be. */
function findAnsweredKeys(schema: JsonSchema, faults: readonly SchemaFault[]): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const fault of faults) {
    if (fault.keyword !== 'additionalProperties') continue;
    const suggestion = suggestKey(schema, fault);
    if (suggestion?.key !== undefined) answered.add(joinPointer(fault.pointer, suggestion.key));
    // The key belongs to another map, which is then missing too.
    const outer = suggestion?.home?.[0];
    if (outer !== undefined) answered.add(joinPointer('', outer));
  }
  return answered;
}

function findHolder(pointers: ReadonlySet<string>, pointer: string): string | undefined {
  for (const each of pointers) if (pointer === each || pointer.startsWith(`${each}/`)) return each;
  return undefined;
}

/** Whether the fault lies in one alternative of an `anyOf` or under a `not` that is told as a whole. */
function isInsideAlternative(faults: readonly SchemaFault[], fault: SchemaFault): boolean {
  return faults.some(
    (other) =>
      ['anyOf', 'oneOf', 'not'].includes(other.keyword) &&
      other !== fault &&
      other.pointer === fault.pointer &&
      fault.schemaPath.length > other.schemaPath.length &&
      other.schemaPath.every((part, index) => fault.schemaPath[index] === part),
  );
}

/** Whether the branch of the schema was chosen by a field that is missing against the rules, or is wrong itself. */
function isCausedByFault(root: Located, faults: readonly SchemaFault[], fault: SchemaFault): boolean {
  const { cause } = fault;
  if (cause === undefined) return false;
  const holder = fault.keyword === 'false schema' ? parentPointer(fault.pointer) : fault.pointer;
  const pointer = joinPointer(holder, cause.key);
  if (findLocated(root, pointer) !== undefined) return faults.some((other) => other.pointer === pointer);
  return (
    cause.value !== undefined &&
    faults.some(
      (other) => other.keyword === 'required' && other.pointer === holder && missingKey(other) === cause.key,
    )
  );
}

function isGravest(faults: readonly SchemaFault[], fault: SchemaFault): boolean {
  const isOfWrongKind = faults.some((other) => other.keyword === 'type' && other.pointer === fault.pointer);
  if (isOfWrongKind && fault.keyword !== 'type') return false;
  const rank = priority.indexOf(fault.keyword);
  if (rank === -1) return true;
  const same = faults.filter((other) => other.pointer === fault.pointer && priority.includes(other.keyword));
  const best = Math.min(...same.map((other) => priority.indexOf(other.keyword)));
  return rank === best && same.find((other) => other.keyword === fault.keyword) === fault;
}

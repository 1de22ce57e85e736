/** A node of a JSON Schema 2020-12. What a keyword holds is looked at only when the keyword is read. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A value as a schema node; `undefined` for anything that is not an object (`true` and `false` included). */
export function readSchema(value: unknown): JsonSchema | undefined {
  return isObject(value) ? value : undefined;
}

/** The strings of a list; other entries are left out, anything else is an empty list. */
export function readStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/**
 * The node that a path of an error leads to: `#/$defs/approval/then/required`. Paths of the schemas of this product
 * never leave the file.
 */
export function resolveSchemaPath(root: JsonSchema, parts: readonly string[]): unknown {
  let current: unknown = root;
  for (const part of parts) {
    if (Array.isArray(current)) current = current[Number(part)];
    else current = isObject(current) ? current[part] : undefined;
  }
  return current;
}

/** The unescaped parts of the fragment of a schema path, without the `#`. */
export function splitSchemaPath(path: string): string[] {
  const fragment = path.slice(path.indexOf('#') + 1);
  return fragment
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The node with everything that can stand in its place: the target of `$ref`, both branches of `if`, `allOf`. */
export function expandSchema(root: JsonSchema, node: JsonSchema): readonly JsonSchema[] {
  const expanded: JsonSchema[] = [];
  const add = (value: unknown): void => {
    const each = readSchema(value);
    if (each === undefined || expanded.includes(each)) return;
    expanded.push(each);
    if (typeof each['$ref'] === 'string') add(resolveSchemaPath(root, splitSchemaPath(each['$ref'])));
    add(each['then']);
    add(each['else']);
    if (Array.isArray(each['allOf'])) each['allOf'].forEach(add);
  };
  add(node);
  return expanded;
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

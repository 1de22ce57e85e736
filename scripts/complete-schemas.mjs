// Writes the codes of the rules into the schemas, where an editor proposes them. They are examples and no closed list: a
// code that is none is told with the nearest one, and the rest of the file is still read.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const fields = { organization: ['rules', 'waivers'], role: ['waivers'] };

/** The schemas with a field for codes of rules, by their paths. */
export async function completeSchemas(root) {
  const codes = readdirSync(join(root, 'src/check/rules'))
    .filter((name) => name !== 'index.ts')
    .map((name) => `rule/${name.replace(/\.ts$/, '')}`)
    .sort();
  const schemas = Object.entries(fields).map(async ([kind, names]) => {
    const file = `schemas/${kind}.schema.json`;
    const schema = JSON.parse(readFileSync(join(root, file), 'utf8'));
    for (const name of names) schema.properties[name].items.properties.code.examples = codes;
    const style = await resolveConfig(join(root, file));
    return [file, await format(JSON.stringify(schema, undefined, 2), { ...style, parser: 'json' })];
  });
  return new Map(await Promise.all(schemas));
}

// Writes the committed registries (`index.ts`) of rules, writers and commands, so that nothing scans code folders
// at run time and a new rule, writer or command is a new file and nothing else. Then writes what repeats what the
// program knows of itself: the codes of rules that editors propose, the pages of `docs/`.
//
//   npm run generate             writes what changed
//   npm run generate -- --check  writes nothing; names the stale files and exits with 1 when there are any
//   --root <folder>              works on another folder than this project, registries only
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { completeSchemas } from './complete-schemas.mjs';
import { composePages } from './generate-docs.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));

/** One registry: the folder, what counts as an entry of it, and the text of its `index.ts`. */
const registries = [
  {
    folder: 'src/check/rules',
    entries: 'files',
    exportOf: () => 'rule',
    write: (ids) => `
      ${ids.map((id) => `import { rule as ${camelCase(id)}Rule } from './${id}.js';`).join('\n')}

      /** All rules, in the order of their ids. */
      export const rules = [${ids.map((id) => `${camelCase(id)}Rule`).join(', ')}];`,
  },
  describeWriters(
    'src/render/writers',
    'writers',
    'All writers, in the order of their formats. A writer and the libraries it needs are loaded on demand.',
  ),
  describeWriters(
    'src/render/tables',
    'tableWriters',
    'Writers of formats that hold tables, in the order of their formats, for documents that are tables. Loaded on demand.',
  ),
  {
    folder: 'src/cli/commands',
    entries: 'files',
    exportOf: () => 'command',
    write: (verbs) => `
      /** All commands by their verbs (\`seal-init.ts\` is «seal init»), in alphabetical order. Loaded on demand. */
      export const commands = {
        ${verbs
          .map(
            (file) =>
              `'${file.replaceAll('-', ' ')}': () => import('./${file}.js').then((module) => module.command),`,
          )
          .join('\n')}
      } as const;`,
  },
];

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, root: { type: 'string', default: project } },
});

const faults = [];
const stale = [];
for (const registry of registries) {
  const entries = findEntries(registry);
  refresh(
    `${registry.folder}/index.ts`,
    entries.length === 0 ? undefined : await composeRegistry(registry, entries),
  );
}
if (options.root === project) {
  // The page of the fields repeats the schemas.
  for (const [file, text] of await completeSchemas(project)) refresh(file, text);
  for (const [file, text] of await composePages(project)) refresh(file, text);
}

if (faults.length > 0) console.error(faults.join('\n'));
if (options.check && stale.length > 0) console.error(`Stale, run "npm run generate":\n${stale.join('\n')}`);
if (!options.check) for (const file of stale) console.log(`wrote ${file}`);
process.exitCode = faults.length > 0 || (options.check && stale.length > 0) ? 1 : 0;

/** The registry of a folder of writers: each has a folder of its own, named after its format. */
function describeWriters(folder, name, comment) {
  return {
    folder,
    entries: 'folders',
    exportOf: (format) => `${camelCase(format)}Writer`,
    write: (formats) => `
      import type { Writer } from '../writer.js';

      /** ${comment} */
      export const ${name} = [
        ${formats
          .map(
            (format) => `{
              format: '${format}',
              load: () => import('./${format}/index.js').then((module) => module.${camelCase(format)}Writer),
            },`,
          )
          .join('\n')}
      ] as const satisfies readonly { readonly format: string; readonly load: () => Promise<Writer> }[];`,
  };
}

/** Brings a file to the text that it has to have; `undefined` is no file. With `--check` it is only named. */
function refresh(file, wanted) {
  const path = join(options.root, file);
  const present = existsSync(path) ? readText(path) : undefined;
  if (present === wanted) return;
  stale.push(file);
  if (options.check) return;
  if (wanted === undefined) rmSync(path);
  else writeFileSync(path, wanted);
}

/** Names of the entries sorted by code unit, without an entry that does not export what it has to. */
function findEntries({ folder, entries, exportOf }) {
  const path = join(options.root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((each) => (entries === 'folders' ? isFilledFolder(path, each) : isSource(each)))
    .map((each) => (entries === 'folders' ? each.name : each.name.slice(0, -'.ts'.length)))
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((name) => {
      const file = entries === 'folders' ? `${folder}/${name}/index.ts` : `${folder}/${name}.ts`;
      if (exportsConstant(join(options.root, file), exportOf(name))) return true;
      faults.push(`${file} must export const ${exportOf(name)}`);
      return false;
    });
}

/** Git keeps no empty folders, so that one which is left on a disk means nothing. */
function isFilledFolder(path, entry) {
  return entry.isDirectory() && readdirSync(join(path, entry.name)).length > 0;
}

function isSource(entry) {
  return (
    entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') && entry.name !== 'index.ts'
  );
}

function exportsConstant(path, name) {
  return (
    existsSync(path) &&
    new RegExp(`^export (const ${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\})`, 'm').test(readText(path))
  );
}

/** The text as it is in the repository: a checkout on Windows may have made CR LF of its line ends. */
function readText(path) {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

async function composeRegistry({ folder, entries, write }, names) {
  const from = entries === 'folders' ? 'folders' : 'files';
  const text = `// Generated by "npm run generate" from the ${from} in ${folder}. Do not edit.\n${write(names)}`;
  const style = await resolveConfig(join(project, 'package.json'));
  return format(text, { ...style, parser: 'typescript' });
}

function camelCase(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

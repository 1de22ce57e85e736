// The second step of `npm run compile`: makes the few files in `dist` that are shipped and run of the many in `src`.
//
//   rolebook.cjs             what Node is told to run: src/start/main.ts
//   cli.cjs, worker.cjs      the entries of the process and of a thread
//   <name>-<hash>.cjs        chunks that these load, each when it is needed first
//   *.cjs.map                which line of `src` a line came from
//   licenses.txt             licences of the libraries that the chunks contain
//
// A library that is imported is in the chunks too: to find and read its many small files would take longer than to run
// it. One that hardly anybody needs is loaded from node_modules, by `createRequire`, which a bundler leaves alone.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const project = fileURLToPath(new URL('..', import.meta.url));
const target = join(project, 'dist');
const licenses = join(project, 'scripts', 'licenses');

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
await bundle({ rolebook: 'src/start/main.ts' });
const chunks = await bundle({ cli: 'src/cli/main.ts', worker: 'src/worker/main.ts' });
writeFileSync(join(target, 'licenses.txt'), collectLicenses(chunks));

async function bundle(input) {
  const made = await rolldown({
    cwd: project,
    input,
    platform: 'node',
    onLog: (level, { message }) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const { output } = await made.write({
    dir: target,
    format: 'cjs',
    sourcemap: true,
    comments: false,
    // A chunk is no file that Node has loaded, and so cannot import.
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  });
  await made.close();
  return output.filter(({ type }) => type === 'chunk');
}

/** The texts of the licences of what was bundled: who passes these libraries on has to pass on the texts as well. */
function collectLicenses(chunks) {
  const files = chunks
    .flatMap(({ modules }) => Object.keys(modules))
    .map((file) => file.replaceAll('\\', '/'));
  const names = files.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)]
    .sort()
    .map((name) => {
      const folder = join(project, 'node_modules', name);
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      // The text of a package that leaves it out is that of its repository.
      const license = own === undefined ? join(licenses, `${name}.txt`) : join(folder, own);
      if (!existsSync(license)) throw new Error(`${name} has no licence`);
      return `${name} ${version}\n\n${readFileSync(license, 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

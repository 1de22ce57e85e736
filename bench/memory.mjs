// Memory of one process that writes many documents with words never seen before: what caches keep must not grow.
// For each format, once as users run it and once with garbage collected before each look.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkRoles, composeRole, loadWriter } from './rolebook.mjs';

const [count = '20000', format] = process.argv.slice(2);
if (format === undefined) {
  console.log(`resident memory (heap in use) in MB after so many documents`);
  for (const each of ['docx', 'pdf']) for (const flags of [[], ['--expose-gc']]) runAlone(each, flags);
} else {
  await writeMany(Number(count), format);
}

function runAlone(each, flags) {
  const words = [...flags, fileURLToPath(import.meta.url), count, each];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${each}: ended with ${status}`);
}

async function writeMany(total, name) {
  const write = await loadWriter(name);
  const looks = [total / 20, total / 4, total / 2, total].map(Math.round);
  const batch = 50;
  const seen = [];
  for (let done = 0; done < total; done += batch) {
    for (const role of checkRoles({ count: batch, seed: done + 1, data: 'fresh' }))
      await write(composeRole(role));
    while (looks[0] <= done + batch) {
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      seen.push(`${looks.shift()}: ${toMegabytes(rss)} (${toMegabytes(heapUsed)})`);
    }
  }
  const mode = globalThis.gc === undefined ? 'as it runs' : 'collected';
  const { maxRSS } = process.resourceUsage();
  console.log(`${name.padEnd(6)}${mode.padEnd(12)}${seen.join('   ')}   peak: ${toMegabytes(maxRSS * 1024)}`);
}

function toMegabytes(bytes) {
  return (bytes / 2 ** 20).toFixed(0);
}

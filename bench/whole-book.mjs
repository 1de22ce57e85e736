// The whole pipeline over a book: rate, share of each stage, threads, growth, memory.
// `node bench/whole-book.mjs 1000 10000 3`, or with one of the sets of data at the end.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBookFolder, program } from './book-folder.mjs';
import { dataSets } from './documents.mjs';

const count = Number(process.argv[2] ?? 200);
const large = Number(process.argv[3] ?? 0);
const rounds = Number(process.argv[4] ?? 3);
const wantedSets = process.argv[5] === undefined ? dataSets : [process.argv[5]];
const build = ['build', '--format', 'docx,pdf,html'];
const cases = [
  ['check, 1 thread', ['check', '--threads', '1']],
  ['build, 1 thread', [...build, '--threads', '1']],
  // V8 then optimizes and clears away on the processor that the thread itself needs.
  ['build, 1 thread on 1 processor', [...build, '--threads', '1'], ['taskset', '-c', '0']],
  ['build, 2 threads', [...build, '--threads', '2']],
  ['unchanged', build],
];

/** The stage that a frame of the profile belongs to; what stands nearest to the leaf decides. */
const stages = [
  ['docx', /writers\/docx\//],
  ['pdf', /writers\/pdf\//],
  ['html', /writers\/html\//],
  ['glyphs', /render\/check-glyphs/],
  ['rules', /check\/(?:rules\/|run-rules|word-list|find-|text-likeness)/],
  ['parse', /\/parse\//],
  ['schema and decoding', /check\/(?:schema|decode)\//],
  ['compose', /\/compose\//],
  ['numbers', /document\/number/],
  ['hash and JSON', /document\/(?:canonical-json|text-hash)|pipeline\/prepare-files/],
  ['files', /\/world\.js|actions\/(?:output-folder|manifest)/],
];

for (const data of wantedSets) {
  const runs = measureBook(data);
  if (large > 0) measureGrowth(data, medianRun(runs.get('build, 2 threads')));
}

/** Rates, threads, memory and the shares of the stages; gives the runs of each case. */
function measureBook(data) {
  const book = makeBookFolder(count, data);
  const results = new Map(cases.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, words, starter] of cases) {
      if (name !== 'unchanged') book.clear();
      results.get(name).push(run(book.folder, words, { starter }));
    }
  }
  console.log(`\n${count} roles, ${data}, medians of ${rounds} rounds`);
  for (const [name, runs] of results) print(name, count, medianRun(runs));
  printGain(results);
  book.clear();
  printShares(book.folder);
  book.remove();
  return results;
}

/** How many times as fast two threads are as one: medians of the ratios within a round. */
function printGain(results) {
  const ratio = (name, measure) =>
    median(
      results.get(name).map((one, round) => measure(one, results.get('build, 2 threads')[round])),
    ).toFixed(2);
  const byClock = (one, two) => one.seconds / two.seconds;
  // Two threads cannot end before all work is done on two processors, nor before the main thread is done with its own.
  const shortest = (two) => Math.max(two.processor / 2, two.main);
  // One thread that V8 helps from the other processor cannot end before its own work is done.
  const helped = ratio('build, 1 thread', (one, two) => one.main / shortest(two));
  const alone = ratio('build, 1 thread on 1 processor', (one, two) => one.processor / shortest(two));
  console.log(
    `two threads are ${ratio('build, 1 thread', byClock)} times as fast as one by the clock, and ` +
      `${ratio('build, 1 thread on 1 processor', byClock)} times as fast as one on one processor; on two processors of ` +
      `their own they could be ${helped} and ${alone} times as fast by the time of the processors`,
  );
}

/** The large book, once, in two threads. */
function measureGrowth(data, small) {
  const book = makeBookFolder(large, data);
  const big = run(book.folder, [...build, '--threads', '2']);
  book.remove();
  print(`${large} roles`, large, big);
  const [byClock, byProcessor] = ['seconds', 'processor'].map((name) => (big[name] / small[name]).toFixed(1));
  console.log(
    `they take ${byClock} times as long as ${count} by the clock, ${byProcessor} by the time of the processors`,
  );
}

/**
 * Runs the program. Memory is the peak of the process with all of its threads, as the kernel tells it at the end; `main`
 * is the time that the main thread had of a processor (proc_pid_stat(5), fields 14 and 15, in hundredths of a second).
 */
function run(folder, words, { flags = [], entry = program, starter = [] } = {}) {
  const report = join(folder, 'report.json');
  const preload = join(folder, 'preload.cjs');
  writeFileSync(
    preload,
    `const { readFileSync, writeFileSync } = require('node:fs');
    process.on('exit', () => {
      if (!require('node:worker_threads').isMainThread) return;
      const stat = readFileSync('/proc/self/task/' + process.pid + '/stat', 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const main = (Number(fields[11]) + Number(fields[12])) / 100;
      writeFileSync(${JSON.stringify(report)}, JSON.stringify({ ...process.resourceUsage(), main }));
    })`,
  );
  const started = performance.now();
  const [command, ...before] = [...starter, process.execPath];
  const result = spawnSync(
    command,
    [...before, ...flags, '--require', preload, entry, ...words, '--quiet', '--locale', 'en'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (result.status !== 0) throw new Error((result.stdout + result.stderr).slice(0, 2000));
  const { maxRSS, userCPUTime, systemCPUTime, main } = JSON.parse(readFileSync(report, 'utf8'));
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, main, memory: maxRSS / 1024 };
}

/** Where the time of one thread goes, by a sampling profile. */
function printShares(folder) {
  const profiles = join(folder, 'profiles');
  const flags = ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  run(folder, [...build, '--threads', '1'], {
    flags,
    entry: fileURLToPath(new URL('run-modules.mjs', import.meta.url)),
  });
  const [file = ''] = readdirSync(profiles);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const stageOf = (id) => {
    if (byId.get(id).callFrame.functionName === '(garbage collector)') return 'garbage collection';
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { url, functionName } = byId.get(at).callFrame;
      if (functionName === '(idle)') return undefined;
      const stage = stages.find(([, pattern]) => pattern.test(url));
      if (stage !== undefined) return stage[0];
    }
    return 'start and the rest';
  };
  const sums = new Map();
  samples.forEach((id, index) => {
    const stage = stageOf(id);
    if (stage !== undefined) sums.set(stage, (sums.get(stage) ?? 0) + timeDeltas[index]);
  });
  const total = [...sums.values()].reduce((sum, each) => sum + each, 0);
  const shares = [...sums].sort((a, b) => b[1] - a[1]);
  console.log(shares.map(([stage, time]) => `${stage} ${((time / total) * 100).toFixed(0)} %`).join(', '));
}

function print(name, size, { seconds, processor, memory }) {
  const each = (processor / size) * 1000;
  console.log(
    `${name.padEnd(30)} ${(size / seconds).toFixed(1).padStart(7)} roles/s ${each.toFixed(1).padStart(6)} ms of processor each ${memory.toFixed(0).padStart(5)} MB`,
  );
}

function medianRun(runs) {
  const of = (name) => median(runs.map((each) => each[name]));
  return { seconds: of('seconds'), processor: of('processor'), main: of('main'), memory: of('memory') };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

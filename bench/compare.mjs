// Runs tools in turn, each in a process of its own, and prints how many documents each makes in a second.
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Names the tool that a child process runs. */
const childVariable = 'ROLEBOOK_BENCH_TOOL';

const warmUpRounds = 10;

/**
 * A tool: `name`, `documents` for a round, `prepare(seed, count)` for its input, which is not timed, and `write(input)`,
 * which is. Each tool lives in a process of its own, so that nobody pays for the garbage or spoils the compiled code of
 * another. Only one works at a time: each round gives every tool new documents, in an order that is turned by one from
 * round to round. The first rounds warm up and are not counted: V8 goes on to compile what is called often for a thousand
 * documents and more, and a book of an organization has as many.
 *
 * Rates and times are medians of all rounds. How many times the time of `base` a tool takes is the median of ratios
 * within a round, so that what else the machine does falls on both. Time of the processors, of all threads, is told beside
 * that of the clock: on a busy machine it is the steadier one.
 */
export async function compareTools({ title, tools, rounds, base }) {
  const own = process.env[childVariable];
  if (own !== undefined) {
    const tool = tools.find(({ name }) => own === `${title}/${name}`);
    if (tool !== undefined) await serveTurns(tool);
    return;
  }
  const children = new Map(tools.map(({ name }) => [name, startChild(`${title}/${name}`)]));
  const turns = new Map(tools.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    for (let turn = 0; turn < tools.length; turn++) {
      const { name } = tools[(turn + round) % tools.length];
      const child = children.get(name);
      child.send((round * tools.length + turn + 1) * 100_000);
      const [measured] = await once(child, 'message');
      if (round >= warmUpRounds) turns.get(name).push(measured);
    }
  }
  for (const child of children.values()) child.disconnect();
  console.log(`\n${title}: medians of ${rounds} rounds`);
  printRow('tool', ['docs/s', 'ms', 'cpu ms', 'KB', '× ms', '× cpu ms']);
  for (const { name } of tools) {
    const measured = turns.get(name);
    const middle = (field) => median(measured.map((each) => each[field]));
    const ratio = (field) =>
      median(measured.map((each, round) => each[field] / turns.get(base)[round][field])).toFixed(2);
    printRow(name, [
      (1000 / middle('clock')).toFixed(1),
      middle('clock').toFixed(2),
      middle('cpu').toFixed(2),
      (middle('size') / 1024).toFixed(0),
      ...(name === base ? [] : [ratio('clock'), ratio('cpu')]),
    ]);
  }
}

function startChild(tool) {
  const [, script, ...words] = process.argv;
  return fork(script, words, { env: { ...process.env, [childVariable]: tool } });
}

/** Measures a turn for each seed that the parent sends, until it hangs up. */
async function serveTurns(tool) {
  process.on('message', async (seed) => {
    process.send(await measureTurn(tool, await tool.prepare(seed, tool.documents)));
  });
  await once(process, 'disconnect');
  process.exit(0);
}

/** Milliseconds by the clock and of the processors, and bytes, for one document. */
async function measureTurn({ write }, inputs) {
  const before = process.cpuUsage();
  const started = performance.now();
  let size = 0;
  for (const input of inputs) size += (await write(input)).length;
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const count = inputs.length;
  return { clock: clock / count, cpu: (user + system) / 1000 / count, size: size / count };
}

function printRow(name, cells) {
  console.log(name.padEnd(30) + cells.map((each) => each.padStart(10)).join(''));
}

/** The middle one of the values. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

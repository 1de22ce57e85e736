// Runs tools in turn within one process and prints how many documents each makes in a second.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/**
 * A tool: `name`, `documents` for a round, `prepare(seed, count)` for its input, which is not timed, and `write(input)`,
 * which is. Each round gives every tool new documents; the order is turned by one from round to round, and garbage is
 * collected before each turn, so that nobody pays for another. The first round warms up and is not counted.
 *
 * Rates and times are medians of all rounds. How many times the time of `base` a tool takes is the median of ratios
 * within a round, so that what else the machine does falls on both. Time of the processors, of all threads, is told beside
 * that of the clock: on a busy machine it is the steadier one.
 */
export async function compareTools({ title, tools, rounds, base }) {
  const turns = new Map(tools.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < tools.length; turn++) {
      const tool = tools[(turn + round) % tools.length];
      const inputs = await tool.prepare((round * tools.length + turn + 1) * 100_000, tool.documents);
      const measured = await measureTurn(tool, inputs);
      if (round > 0) turns.get(tool.name).push(measured);
    }
  }
  console.log(`\n${title}: medians of ${rounds} rounds`);
  printRow('tool', ['docs/s', 'ms', 'cpu ms', 'KB', '× ms', '× cpu ms']);
  for (const { name } of tools) {
    const own = turns.get(name);
    const middle = (field) => median(own.map((each) => each[field]));
    const ratio = (field) =>
      median(own.map((each, round) => each[field] / turns.get(base)[round][field])).toFixed(2);
    printRow(name, [
      (1000 / middle('clock')).toFixed(1),
      middle('clock').toFixed(2),
      middle('cpu').toFixed(2),
      (middle('size') / 1024).toFixed(0),
      ...(name === base ? [] : [ratio('clock'), ratio('cpu')]),
    ]);
  }
}

/** Milliseconds by the clock and of the processors, and bytes, for one document. */
async function measureTurn({ write }, inputs) {
  collectGarbage();
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

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
 * The rate is the median of all rounds. The ratio is the median of ratios within a round, so what else the machine does at
 * times falls on both.
 */
export async function compareTools({ title, tools, rounds, base }) {
  const times = new Map(tools.map(({ name }) => [name, []]));
  let size = new Map();
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < tools.length; turn++) {
      const tool = tools[(turn + round) % tools.length];
      const inputs = await tool.prepare((round * tools.length + turn + 1) * 100_000, tool.documents);
      collectGarbage();
      const started = performance.now();
      let bytes = 0;
      for (const input of inputs) bytes += (await tool.write(input)).length;
      const each = (performance.now() - started) / inputs.length;
      if (round > 0) times.get(tool.name).push(each);
      size.set(tool.name, bytes / inputs.length);
    }
  }
  console.log(`\n${title}: medians of ${rounds} rounds`);
  console.log(
    `${'tool'.padEnd(36)}${'docs/s'.padStart(8)}${'ms'.padStart(8)}${'KB'.padStart(6)}   times the time of Rolebook`,
  );
  for (const { name } of tools) {
    const own = times.get(name);
    const ratio = median(own.map((each, round) => each / times.get(base)[round]));
    console.log(
      name.padEnd(36) +
        (1000 / median(own)).toFixed(1).padStart(8) +
        median(own).toFixed(2).padStart(8) +
        (size.get(name) / 1024).toFixed(0).padStart(6) +
        (name === base ? '' : `   ${ratio.toFixed(2)}`),
    );
  }
}

/** The middle one of the values. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

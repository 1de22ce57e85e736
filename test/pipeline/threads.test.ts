import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { soundFiles } from '../check/write-book.js';
import { createMemoryWorld } from '../memory-world.js';
import { randomEdit } from './random-edit.js';
import { randomSeed } from '../random-seed.js';
import { tellAll } from './tell-all.js';

const edits = process.env['ROLEBOOK_LONG'] === '1' ? 300 : 8;

it('any number of threads tells the same in the same order', { timeout: 600_000 }, async () => {
  console.log(`seed of random edits: ${randomSeed} (set ROLEBOOK_SEED to repeat)`);
  const world = createMemoryWorld(
    Object.fromEntries(Object.entries(soundFiles).map(([file, text]) => [`roles/${file}`, text])),
  );
  for (const [step, { file, text }] of fc
    .sample(randomEdit, { numRuns: edits, seed: randomSeed })
    .entries()) {
    if (text === undefined) world.contents.delete(`roles/${file}`);
    else world.put(`roles/${file}`, text);
    const alone = await tellAll(world, { threads: 1 });
    const message = `seed ${randomSeed}, edit ${step}: ${file}\n${text ?? ''}`;
    for (const threads of [2, 3]) expect(await tellAll(world, { threads }), message).toEqual(alone);
  }
});

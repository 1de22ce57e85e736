import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { newTranslation } from '../../src/actions/new-translation.js';
import { firm } from '../compose/firm.js';
import { type MemoryWorld, createMemoryWorld } from '../memory-world.js';
import { buildTexts, codesOf, pathsOf } from './build-texts.js';

const openFirm = (): MemoryWorld =>
  createMemoryWorld(
    Object.fromEntries(Object.entries(firm()).map(([path, file]) => [`roles/${path}`, stringify(file)])),
  );

describe('languages that were asked for', () => {
  it.each(['ru+ru', 'ru+', '+en', '+', 'ru+en+sq'])(
    'are refused where they are no pair: %s',
    async (pair) => {
      const result = await buildTexts(openFirm(), { languages: [pair] });
      expect(codesOf(result)).toEqual(['workspace/no-pair']);
      expect(pathsOf(result)).toEqual([]);
      expect(result.exitCode).toBe(2);
    },
  );

  it('are refused one by one where a pair has one that is not known', async () => {
    const result = await buildTexts(openFirm(), { languages: ['ru+xx'] });
    expect(codesOf(result)).toEqual(['workspace/unknown-language']);
  });

  it('need no translation where the role is written in them', async () => {
    const world = openFirm();
    const request = { folder: 'roles', id: 'lawyer', language: 'ru' };
    const { diagnostics, exitCode, files } = await newTranslation(world, request);
    expect(diagnostics.map(({ code }) => code)).toEqual(['translation/own-language']);
    expect(exitCode).toBe(2);
    expect(files).toEqual([]);
  });
});

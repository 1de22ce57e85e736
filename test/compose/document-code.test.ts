import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { shortenHash } from '../../src/document/identity.js';
import { runPipeline } from '../../src/pipeline.js';
import { createMachineWorld } from '../machine-world.js';
import { toSources } from '../book/run-book.js';
import { firm } from './firm.js';

/** Every document of the firm that carries a code, with the names of people wherever a file can have them. */
async function compose(): Promise<readonly Document[]> {
  const documents: Document[] = [];
  const files = firm({
    roles: { storekeeper: { document: { number: '7-ДИ', edition: '2', date: '2026-11-05' } } },
  });
  await runPipeline(
    toSources(files),
    createMachineWorld(),
    {
      formats: ['text'],
      stage: 'signing-copy',
      final: false,
      people: ['Кузнецов Пётр Ильич'],
      kinds: new Set(['instruction', 'acknowledgment-sheet', 'agreement-sheet', 'print', 'employee-copy']),
      tellsDocuments: true,
    },
    ({ products }) => {
      documents.push(...products.flatMap(({ document }) => document ?? []));
      return Promise.resolve();
    },
  );
  return documents.filter(({ face }) => face.code !== undefined);
}

describe('the code on paper', () => {
  it('names the organization, the document, its edition and its text', async () => {
    const documents = await compose();
    const instruction = documents.find(
      ({ kind, identity }) => kind === 'instruction' && identity.number === '7-ДИ',
    );
    const code = shortenHash(instruction?.identity.textHash ?? '');
    expect(instruction?.face.code?.value).toBe(`ООО «Опора», № 7-ДИ, ред. 2, код текста ${code}`);
  });

  it('never names a person', async () => {
    const documents = await compose();
    expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    for (const { face } of documents) {
      expect(face.code?.value).toMatch(
        /^ООО «Опора», (?:№ 7-ДИ, ред\. 2, )?код текста [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/,
      );
    }
  });
});

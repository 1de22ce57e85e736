import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/actions/build-workspace.js';
import { importEdits, type ImportedEdits } from '../../../src/actions/import-edits.js';
import { printedVariants } from '../../book/printed-variants.js';
import { randomRole } from '../../book/random-role.js';
import {
  changeText,
  deletion,
  insertion,
  newParagraph,
  readWords,
  run,
  strikeOut,
} from '../../exchange/word-file.js';
import { createMemoryWorld, type MemoryWorld } from '../../memory-world.js';
import { randomSeed } from '../../random-seed.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';

/** How many roles a part of the property takes, and the parts: 150 roles at full count. */
const count = isLong ? 15 : 6;
const parts = isLong ? Array.from({ length: 10 }, (_, index) => index) : [0];

/** What is done to one paragraph, chosen by its place among those that can be edited. */
interface RandomEdit {
  readonly place: number;
  readonly deed: 'reword' | 'extend' | 'delete' | 'insert';
  readonly isTracked: boolean;
}

const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.uniqueArray(
  fc.record({
    place: fc.nat(60),
    deed: fc.constantFrom('reword', 'extend', 'delete', 'insert'),
    isTracked: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6, selector: ({ place }) => place },
);

const writeWorld = (role: unknown): MemoryWorld => {
  const [sample] = printedVariants;
  if (sample === undefined) throw new Error('there is no variant to take the book from');
  const files = Object.entries({ ...sample.files, 'subject.yaml': role }).map(
    ([file, value]): [string, string] => [
      `roles/${file}`,
      typeof value === 'string' ? value : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }),
    ],
  );
  return createMemoryWorld(Object.fromEntries(files));
};

const file = 'out/subject/instruction.ru.docx';

/** Edits paragraphs that are set as clauses and items. */
const editWord = (xml: string, edits: readonly RandomEdit[]): string => {
  let place = -1;
  return xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, (paragraph) => {
    const isEditable =
      /"(?:ListNumber|ListBullet|BodyText)"/.test(paragraph) && readWords(paragraph).trim() !== '';
    if (!isEditable) return paragraph;
    place += 1;
    const edit = edits.find((each) => each.place === place);
    return edit === undefined ? paragraph : editParagraph(paragraph, edit);
  });
};

const editParagraph = (paragraph: string, { deed, isTracked, place }: RandomEdit): string => {
  switch (deed) {
    case 'reword':
      return paragraph.replace(
        /(<w:t xml:space="preserve">)([^<]*?)([А-яё]{3,})([^<]*)<\/w:t><\/w:r>/,
        (_, tag: string, before: string, word: string, after: string) => {
          const recent = isTracked ? deletion(word) + insertion(`слово ${place}`) : run(`слово ${place}`);
          return `${tag}${before}</w:t></w:r>${recent}${run(after)}`;
        },
      );
    case 'extend':
      return paragraph.replace(
        /(<w:t xml:space="preserve">[^<]*?[А-яё])([^А-яё<]*<\/w:t><\/w:r>(?:<w:bookmarkEnd[^>]*>)?<\/w:p>)$/,
        (_, before: string, after: string) => {
          const words = ` и ещё ${place}`;
          return `${before}</w:t></w:r>${isTracked ? insertion(words) : run(words)}<w:r><w:t xml:space="preserve">${after}`;
        },
      );
    case 'delete':
      return isTracked ? strikeOut(paragraph) : '';
    case 'insert':
      return paragraph + newParagraph(paragraph, `Новые слова ${place}.`, isTracked);
    default:
      return deed satisfies never;
  }
};

const runImport = async (
  world: MemoryWorld,
  apply: boolean,
): Promise<ImportedEdits & { readonly hasErrors: boolean }> => {
  const { imported, diagnostics } = await importEdits(world, {
    ...{ folder: 'roles', out: 'out', file: 'edited.docx', role: 'subject', apply, shared: true },
  });
  if (imported === undefined) return expect.fail(diagnostics.map(({ message }) => message.en).join());
  return { ...imported, hasErrors: diagnostics.some(({ severity }) => severity === 'error') };
};

const bare = (text = ''): string => text.replace(/[.;:,]+$/, '');

it.each(parts)(
  `${count} random roles with random edits, part %i: the new text is that of the file, or the rest is told`,
  async (part) => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(randomRole, randomEdits, async (role, edits) => {
        const world = writeWorld(role);
        await buildWorkspace(world, {
          ...{ folder: 'roles', out: 'out', roles: ['subject'], formats: ['docx'], kinds: ['instruction'] },
          ...{ stage: 'draft', final: false, force: false },
        });
        const bytes = world.contents.get(file) ?? expect.fail('no file');
        world.contents.set(
          'edited.docx',
          changeText(bytes, (xml) => editWord(xml, edits)),
        );
        const before = world.text('roles/subject.yaml');
        const first = await runImport(world, true);
        if (first.hasErrors) {
          expect(world.text('roles/subject.yaml')).toBe(before);
          return;
        }
        made += first.edits.filter(({ obstacle }) => obstacle === undefined).length;
        const second = await runImport(world, false);
        const told = new Set([
          ...first.edits
            .filter(({ obstacle }) => obstacle !== undefined)
            .map((each) => each.after ?? each.before),
          ...first.differences.flatMap(({ wanted, found }) => [wanted, found]),
        ]);
        const untold = second.edits.filter(
          (each) =>
            bare(each.before) !== bare(each.after) &&
            !told.has(each.after ?? each.before) &&
            !told.has(each.before),
        );
        expect(untold.map(({ change, before: old, after }) => [change, old, after])).toEqual([]);
        expect(first.differences, JSON.stringify(first.edits)).toEqual([]);
      }),
      { numRuns: count, seed: randomSeed + part },
    );
    expect(made).toBeGreaterThan(count / 2);
  },
  600_000,
);

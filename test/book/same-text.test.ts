import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedVariants } from './printed-variants.js';
import { randomRole, textsOf } from './random-role.js';
import { dropRepeatedHeaders, firstDifference, lettersOf, readFormats } from './read-formats.js';
import { runBook } from './run-book.js';
import { requireTool } from '../tools.js';
import { randomSeed } from '../random-seed.js';

const count = process.env['ROLEBOOK_LONG'] === '1' ? 2_000 : 60;
const formats = ['docx', 'pdf', 'html', 'text'];

/** The book around a random role: what its links lead to. */
const [sample] = printedVariants;
if (sample === undefined) throw new Error('there is no variant to take the book from');
const bookOf = (role: object): Record<string, object> => ({ ...sample.files, 'subject.yaml': role });

describe('all formats carry the same text in the same order', () => {
  test.each(printedVariants.map((variant) => [variant.name, variant] as const))('%s', async (_, variant) => {
    const { files } = await runBook(variant.files, 'subject', formats);
    const [read] = readFormats([files]);
    const text = lettersOf(read?.txt ?? '');
    expectSame(text, read?.html, 'html');
    expectSame(text, read?.pdf, 'pdf');
    expectSame(text, read?.docx, 'docx');
  });

  test(`${count} random roles: every text that was written is read in every format`, async (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    console.log(`seed of random roles: ${randomSeed} (set ROLEBOOK_SEED to repeat)`);
    const roles = fc.sample(randomRole, { numRuns: count, seed: randomSeed });
    // Some hundred at a time, so that the long run fits into memory.
    for (let start = 0; start < roles.length; start += 200) {
      const batch = roles.slice(start, start + 200);
      const outputs = [];
      for (const role of batch) {
        const { files, diagnostics } = await runBook(bookOf(role), 'subject', formats);
        const errors = diagnostics.filter((each) => each.severity === 'error');
        expect(errors, JSON.stringify(role)).toEqual([]);
        outputs.push(files);
      }
      readFormats(outputs).forEach((read, index) => {
        const role = batch[index] ?? {};
        const text = lettersOf(read.txt);
        for (const written of textsOf(role)) expect(text, JSON.stringify(role)).toContain(asPrinted(written));
        expectSame(text, read.html, `html of ${JSON.stringify(role)}`);
        expectSame(text, read.pdf, `pdf of ${JSON.stringify(role)}`);
        expectSame(text, read.docx, `docx of ${JSON.stringify(role)}`);
      });
    }
  }, 3_600_000);
});

/**
 * A text as it is printed, without its first letter (the place in a sentence decides whether it is a capital) and
 * with the escaped brackets of a mark as they are meant.
 */
function asPrinted(text: string): string {
  return lettersOf(text.slice(1).replaceAll('\\[[', '[['));
}

function expectSame(text: string, read: string | undefined, name: string): void {
  const difference = firstDifference(text, dropRepeatedHeaders(lettersOf(read ?? '')));
  if (difference !== undefined) expect.fail(`${difference} in ${name}`);
}

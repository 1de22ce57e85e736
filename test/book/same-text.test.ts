import { describe, expect, test } from 'vitest';
import { printedVariants } from './printed-variants.js';
import { textsOf } from './random-role.js';
import { dropRepeatedHeaders, firstDifference, lettersOf, readFormats } from './read-formats.js';
import { runBook } from './run-book.js';
import { requireTool } from '../tools.js';
import { writeRandomRoles } from './write-random-roles.js';

const count = process.env['ROLEBOOK_LONG'] === '1' ? 500 : 60;
const formats = ['docx', 'pdf', 'html', 'text'];

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
    let read = 0;
    for await (const batch of writeRandomRoles(count, formats)) {
      readFormats(batch.map(({ files }) => files)).forEach((formatsOf, index) => {
        const role = batch[index]?.role ?? {};
        const text = lettersOf(formatsOf.txt);
        for (const written of textsOf(role)) expect(text, JSON.stringify(role)).toContain(asPrinted(written));
        expectSame(text, formatsOf.html, `html of ${JSON.stringify(role)}`);
        expectSame(text, formatsOf.pdf, `pdf of ${JSON.stringify(role)}`);
        expectSame(text, formatsOf.docx, `docx of ${JSON.stringify(role)}`);
      });
      read += batch.length;
    }
    console.log(
      `${read} documents: the same text as Word (read by LibreOffice), PDF (by poppler), HTML and text`,
    );
    expect(read).toBe(count);
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
  // From both: random letters can be those of a header too.
  const difference = firstDifference(dropRepeatedHeaders(text), dropRepeatedHeaders(lettersOf(read ?? '')));
  if (difference !== undefined) expect.fail(`${difference} in ${name}`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { requireTool } from '../tools.js';
import { printedVariants } from './printed-variants.js';
import { lettersOf, readFormats, type ReadText } from './read-formats.js';
import { runBook } from './run-book.js';

interface Row {
  readonly number: number;
  readonly treatment: string;
  readonly fields: readonly string[];
  readonly where: string;
}

/** The rows of the table in docs/fields.md. */
const rows: readonly Row[] = readFileSync(join(import.meta.dirname, '../../docs/fields.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    // A vertical bar inside a code span is part of the field, not of the table.
    const cells = line.split(/ \| (?![^`]*`(?:[^`]*`[^`]*`)*[^`]*$)/);
    const [number = '', , treatment = '', fields = '', where = ''] = cells;
    return {
      number: Number(number.replace(/\D/g, '')),
      treatment,
      fields: [...fields.matchAll(/`([^`]+)`/g)].flatMap(([, field = '']) => field.split(' + ')),
      where,
    };
  });

describe('docs/fields.md', () => {
  test('treats each of the 154 elements in one of four ways', () => {
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 154 }, (_, index) => index + 1));
    for (const row of rows)
      expect(['printed', 'converted', 'refused', 'out of scope']).toContain(row.treatment);
  });

  test('names a field for each element that is printed, a reason or a rule for the others', () => {
    for (const row of rows) {
      if (row.treatment === 'printed') expect(row.fields, `row ${row.number}`).not.toEqual([]);
      else expect(row.where, `row ${row.number}`).not.toBe('');
    }
  });
});

/** On a copy to sign the dates are left free, so the fields are looked for on a draft. */
const formats = ['docx', 'pdf', 'html', 'text'];

describe('every printed field is found in every format', () => {
  const texts = new Map<string, ReadText>();

  beforeAll(async () => {
    const outputs = [];
    for (const variant of printedVariants) {
      const result = await runBook(variant.files, 'subject', formats, false, { stage: 'draft' });
      const errors = result.diagnostics.filter((each) => each.severity === 'error');
      expect(errors, variant.name).toEqual([]);
      outputs.push(result.files);
    }
    readFormats(outputs).forEach((text, index) => {
      texts.set(printedVariants[index]?.name ?? '', text);
    });
  });

  const expected = new Map<string, { readonly variant: string; readonly words: string }[]>();
  for (const variant of printedVariants) {
    for (const [field, words] of variant.expected) {
      expected.set(field, [...(expected.get(field) ?? []), { variant: variant.name, words }]);
    }
  }
  const printed = [
    ...new Set(rows.filter((row) => row.treatment === 'printed').flatMap((row) => row.fields)),
  ];

  test('the fixture uses every field that the documentation names', () => {
    expect(printed.filter((field) => !expected.has(field))).toEqual([]);
  });

  test.each([...expected.keys()])('%s', (field) => {
    for (const { variant, words } of expected.get(field) ?? []) {
      for (const [format, text] of Object.entries(texts.get(variant) ?? {})) {
        const found = lettersOf(String(text)).includes(lettersOf(words));
        expect(found, `«${words}» of ${field} in ${format} of ${variant}`).toBe(true);
      }
    }
  });

  test('all formats were read', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    expect([...texts.keys()]).toHaveLength(printedVariants.length);
    for (const text of texts.values()) {
      for (const each of Object.values(text)) expect(String(each).length).toBeGreaterThan(1_000);
    }
  });
});

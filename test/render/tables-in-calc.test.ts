import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../src/document/block.js';
import { xlsxWriter } from '../../src/render/tables/xlsx/index.js';
import { randomSeed } from '../random-seed.js';
import { requireTool } from '../tools.js';
import { writeSample } from './render-sample.js';
import { text } from './sample-document.js';

/** A table whose first column has the room of six others. */
function makeTable(headings: readonly string[], rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    role: 'data',
    columns: headings.map((heading, index) => ({ heading: [text(heading)], width: index === 0 ? 6 : 1 })),
    rows: rows.map((cells) => ({
      type: 'row',
      cells: cells.map((value) => ({
        type: 'cell',
        content: [{ type: 'paragraph', role: 'text', content: [text(value)] }],
      })),
    })),
  };
}

/** What LibreOffice Calc makes of a workbook of one table. */
async function openInCalc(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<{ readonly path: (extension: string) => string; readonly convert: (filter: string) => string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-calc-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const document = { body: [makeTable(headings, rows)], face: { head: [], tail: [] } };
  const { value, diagnostics } = await writeSample(xlsxWriter, document);
  writeFileSync(join(folder, 'table.xlsx'), value ?? expect.fail(JSON.stringify(diagnostics)));
  const path = (extension: string): string => join(folder, `table.${extension}`);
  const convert = (filter: string): string => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = ['--convert-to', filter, '--outdir', folder, path('xlsx')];
    execFileSync('soffice', [profile, '--headless', ...words], { stdio: 'ignore' });
    return path(filter.split(':')[0] ?? '');
  };
  return { path, convert };
}

/** Parted by semicolons, UTF-8, every text in quotes, cells as they are shown. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false';

/** The fields of a file in which every text is quoted. */
const readFields = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/gu)].map(([, quoted, plain = '']) =>
        quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      ),
    );

/** Beginnings that make a formula of a text somewhere. */
const beginning = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'=",
  '＝',
  '=1+',
  '=HYPERLINK("x")',
  "=cmd|' /C calc'!A",
  '1e',
  'a',
);
const hostile = fc
  .tuple(beginning, fc.stringMatching(/^[А-яA-z0-9()"';,<>& ]{0,12}[А-я]$/u))
  .map((parts) => parts.join(''));

describe('a workbook in LibreOffice Calc', () => {
  it('has the texts that were written, whatever they are, and not one formula', async (context) => {
    requireTool(context, 'calc');
    const names = fc.sample(hostile, { numRuns: 300, seed: randomSeed });
    const { convert } = await openInCalc(
      ['Должность', '1'],
      names.map((name, index) => [name, String(index % 5)]),
    );
    const [header, ...read] = readFields(readFileSync(convert(csvFilter), 'utf8'));
    expect(header).toEqual(['Должность', '1']);
    // Spaces at the edges of a text are no words.
    expect(read).toEqual(names.map((name, index) => [name.trim(), String(index % 5)]));
    const flat = readFileSync(convert('fods'), 'utf8');
    expect(flat).toContain('Должность');
    expect(flat).not.toContain('table:formula');
    // Levels are numbers; a heading is none, though it looks like one.
    expect(flat.match(/office:value-type="float"/gu)).toHaveLength(names.length);
  });

  it('is printed on sheets of A4 on their side, all columns of a wide table on each', async (context) => {
    requireTool(context, 'calc', 'pdfinfo', 'pdftotext');
    const headings = ['Должность', ...Array.from({ length: 18 }, (_, index) => String(index + 1))];
    const rows = Array.from({ length: 30 }, (_, row) => [
      `Инженер${row + 1} направления по работе с клиентами`,
      ...Array.from({ length: 18 }, (_each, column) =>
        column === 17 ? `${row + 101}` : String((row + column) % 5),
      ),
    ]);
    const { convert } = await openInCalc(headings, rows);
    const pdf = convert('pdf');
    const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(facts).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    const printed = pages.join('\n');
    for (let row = 0; row < rows.length; row++) {
      // The last cell stands on the page of the first.
      const page = pages.find((each) => new RegExp(`Инженер${row + 1}(?!\\d)`).test(each)) ?? '';
      expect(page, `row ${row + 1}`).toMatch(new RegExp(`\\b${row + 101}\\b`));
    }
    expect(printed).toContain('Должность');
    expect(pages.length).toBeLessThanOrEqual(3);
  });
});

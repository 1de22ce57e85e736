import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../src/document/block.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { csvWriter } from '../../src/render/tables/csv/index.js';
import { tableWriters } from '../../src/render/tables/index.js';
import { looksLikeFormula } from '../../src/render/tables/looks-like-formula.js';
import { xlsxWriter } from '../../src/render/tables/xlsx/index.js';
import { randomSeed } from '../random-seed.js';
import { requireTool, validateDocx } from '../tools.js';
import { readPart, readParts } from './read-docx.js';
import { numberSample, renderSample, writeSample } from './render-sample.js';
import { sampleDocument, sampleLook } from './sample-document.js';

/** A document of one table with the headings `Должность` and `1`, under a title. */
function makeTable(rows: readonly (readonly [string, string])[]): { body: readonly Block[] } {
  const text = (value: string) => [{ type: 'text', value }] as const;
  const paragraph = (value: string) => ({ type: 'paragraph', role: 'text', content: text(value) }) as const;
  return {
    body: [
      { type: 'title', kindName: text('МАТРИЦА'), subject: [] },
      {
        type: 'table',
        role: 'data',
        columns: [
          { heading: text('Должность'), width: 7 },
          { heading: text('1'), width: 1 },
        ],
        rows: rows.map((cells) => ({
          type: 'row',
          cells: cells.map((value) => ({ type: 'cell', content: [paragraph(value)] })),
        })),
      },
    ],
  };
}

const writeTable = async (rows: readonly (readonly [string, string])[]): Promise<Uint8Array> => {
  const { body } = makeTable(rows);
  const { value, diagnostics } = await writeSample(xlsxWriter, { body, face: { head: [], tail: [] } });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
};

const writeTableCsv = (rows: readonly (readonly [string, string])[]): Promise<string> =>
  renderSample(csvWriter, { body: makeTable(rows).body, face: { head: [], tail: [] } });

/** The texts and numbers of the cells of a sheet, as a program that follows ECMA-376 reads them. */
const readCells = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:t|v)(?: [^>]*)?>([^<]*)</gu)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

/** The fields of a file of RFC 4180, parted by semicolons or by another sign. */
const readFields = (csv: string, separator: string): readonly string[] => {
  const field = new RegExp(
    `(?:^|${separator}|\\r\\n)("(?:[^"]|"")*"[^${separator}\\r]*|[^${separator}\\r]*)`,
    'gu',
  );
  return [...csv.slice(1, -2).matchAll(field)].map(([, text = '']) =>
    text.startsWith('"')
      ? text.replace(/^"((?:[^"]|"")*)"/u, (_, inner: string) => inner.replaceAll('""', '"'))
      : text,
  );
};

const dangerous = ['=1+1', '+7', '-5', '@SUM(A1)', '  =1+1', '＝1+1', '\u200b=1', "=cmd|' /C calc'!A0"];

describe('texts that could be formulas', () => {
  it.each([...dangerous, '\t=1', '\rx', '﹣1'])('%j looks like one', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(['', '—', '–5', 'a=b', "'=1", '1-2', 'бухгалтер'])('%j does not', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});

describe('CSV', () => {
  it('begins with the mark of UTF-8, parts fields by semicolons and ends records by CR LF', async () => {
    expect(await writeTableCsv([['Юрист', '3']])).toBe('\uFEFFМАТРИЦА;\r\n;\r\nДолжность;1\r\nЮрист;3\r\n');
  });

  it('quotes separators and quotes, and writes a break as a space', async () => {
    const csv = await writeTableCsv([['а;б', '«"»']]);
    expect(csv).toContain('"а;б";"«""»"\r\n');
  });

  it.each(dangerous.map((text) => text.trim()))('writes %j after an apostrophe', async (text) => {
    expect(await writeTableCsv([[text, '1']])).toContain(`\r\n"'${text.replaceAll('"', '""')}";1\r\n`);
  });

  it('guards what would be a field of its own where commas part fields', async () => {
    expect(await writeTableCsv([['Юрист,=1+1', '1']])).toContain(`"Юрист,'=1+1";1`);
  });
});

describe('XLSX', () => {
  it('is the same bytes for the same document', async () => {
    expect(await writeTable([['Юрист', '3']])).toEqual(await writeTable([['Юрист', '3']]));
  });

  it('writes levels as numbers, all else as text, and no formula', async () => {
    const sheet = readPart(await writeTable([['=1+1', '3']]), 'xl/sheet1.xml');
    expect(sheet).toMatch(/<c r="B3" s="\d+"><v>3<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="A3" s="\d+" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/);
    expect(sheet).not.toContain('<f');
  });

  it('marks a text that looks like a formula as quoted, so that it stays text when it is edited', async () => {
    const bytes = await writeTable([['=1+1', '3']]);
    const style = Number(/<c r="A3" s="(\d+)"/.exec(readPart(bytes, 'xl/sheet1.xml'))?.[1]);
    const formats =
      readPart(bytes, 'xl/styles.xml')
        .split('<cellXfs')[1]
        ?.match(/<xf [^>]*>/g) ?? [];
    expect(formats[style]).toContain('quotePrefix="1"');
  });

  it('keeps header and first column in sight and prints A4 on its side, with the header on each page', async () => {
    const bytes = await writeTable([['Юрист', '3']]);
    const sheet = readPart(bytes, 'xl/sheet1.xml');
    expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3"');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(readPart(bytes, 'xl/workbook.xml')).toContain("'Должность'!$2:$2</definedName>");
  });

  it('refuses a text that no cell can hold', async () => {
    const { body } = makeTable([['я'.repeat(32_768), '1']]);
    const { value, diagnostics } = await writeSample(xlsxWriter, { body });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['render/long-cell']);
  });

  it('passes the validator of the Open XML SDK with every kind of block', async (context) => {
    requireTool(context, 'ooxml-validator');
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-tables-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = join(folder, 'sample.xlsx');
    writeFileSync(file, (await writeSample(xlsxWriter)).value ?? new Uint8Array());
    expect(validateDocx(file)).toMatchObject({ ok: true, errors: [] });
  });
});

describe('every format for tables', () => {
  it('shows the words of the document in their order', async () => {
    const expected = plainWords(sampleDocument, numberSample(sampleDocument), sampleLook).join('');
    const csv = await renderSample(csvWriter);
    const letters = (text: string): string => splitWords(text.replace(/[\uFEFF;"']/gu, ' ')).join('');
    expect(letters(csv)).toBe(letters(expected));
    const { value = new Uint8Array() } = await writeSample(xlsxWriter);
    const sheets = [...readParts(value)].filter(([name]) => name.startsWith('xl/sheet'));
    const shown = sheets.flatMap(([, xml]) => readCells(xml));
    expect(letters(shown.join(' '))).toBe(letters(expected));
    expect(tableWriters.map(({ format }) => format)).toEqual(['csv', 'xlsx']);
  });

  const sign = fc.constantFrom(...Array.from('=+@-＝,;"\'&<>_ xA041абв'));
  const text = fc
    .array(sign, { minLength: 1, maxLength: 12 })
    .map((signs) => signs.join('').trim().replace(/ +/gu, ' '));
  const texts = fc.array(text, { minLength: 1, maxLength: 5 });

  it('comes back from a workbook letter by letter, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        const sheet = readPart(await writeTable(names.map((name) => [name, '4'])), 'xl/sheet1.xml');
        expect(sheet).not.toContain('<f');
        const filled = names.flatMap((name) => (name === '' ? ['4'] : [name, '4']));
        expect(readCells(sheet)).toEqual(['МАТРИЦА', 'Должность', '1', ...filled]);
      }),
      { seed: randomSeed },
    );
  });

  it('comes back from CSV but for apostrophes, and is no formula, whichever sign parts the fields', async () => {
    const bare = (name: string): string => name.replaceAll("'", '');
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        const csv = await writeTableCsv(names.map((name) => [name, '4']));
        const read = readFields(csv, ';');
        expect(read.slice(6).map(bare)).toEqual(names.flatMap((name) => [bare(name), '4']));
        for (const separator of [';', ',', '\t']) {
          expect(readFields(csv, separator).filter(looksLikeFormula)).toEqual([]);
        }
      }),
      { seed: randomSeed },
    );
  });
});

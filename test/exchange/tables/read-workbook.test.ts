import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { randomSeed } from '../../random-seed.js';
import { requireTool } from '../../tools.js';
import { makeTextSheet, makeWorkbook } from './make-workbook.js';
import { listTexts, readFindings, readSample, readTexts } from './read-texts.js';

const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe('texts', () => {
  it('are shared, plain or in runs, without hints how to read them aloud', () => {
    const strings =
      '<si><t>Отдел</t></si><si><r><t>Менеджер </t></r><r><rPr><b/></rPr><t>по продажам</t></r><rPh sb="0" eb="1"><t>нет</t></rPh></si>';
    const sheet = data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>');
    expect(readTexts(makeWorkbook(sheet, { strings }))).toEqual([['Отдел', '', 'Менеджер по продажам']]);
  });

  it('stand in their cells, with characters in place of their codes', () => {
    expect(readTexts(makeWorkbook(makeTextSheet([['a_x000D__x000A_b', '_x005F_x0041_', ' в ']])))).toEqual([
      ['a\nb', '_x0041_', 'в'],
    ]);
  });

  it('are empty when they name no shared text', () => {
    expect(
      readTexts(
        makeWorkbook(data('<row><c t="s"><v>7</v></c><c t="s"><v/></c><c t="str"><v>a</v></c></row>')),
      ),
    ).toEqual([['', '', 'a']]);
  });

  it('are found whatever prefix the markup has', () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(readSample(makeWorkbook('', { parts })).rows).toEqual([
      { row: 2, level: 0, cells: [{ type: 'text', row: 2, column: 2, text: 'a' }] },
    ]);
  });
});

describe('numbers', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;;@"/><numFmt numFmtId="166" formatCode="#,##0&quot; дн.&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>`;
  const read = (cells: string, properties = ''): readonly (readonly string[])[] =>
    readTexts(makeWorkbook(data(`<row>${cells}</row>`), { styles, properties }));

  it('are as Excel shows them', () => {
    expect(
      read('<c><v>2.5</v></c><c><v>0.30000000000000004</v></c><c><v>1E3</v></c><c s="4"><v>7</v></c>'),
    ).toEqual([['2.5', '0.3', '1000', '7']]);
  });

  it('keep the zeros that their format puts before them', () => {
    expect(read('<c s="2"><v>42</v></c>')).toEqual([['00042']]);
  });

  it.each([
    ['a built-in format', '<c s="1"><v>46331</v></c>', '', '2026-11-05'],
    ['a format of its own', '<c s="3"><v>46331</v></c>', '', '2026-11-05'],
    ['a time of day', '<c s="1"><v>46331.75</v></c>', '', '2026-11-05'],
    ['the days from 1904', '<c s="1"><v>44869</v></c>', 'date1904="1"', '2026-11-05'],
    ['ISO 8601', '<c t="d"><v>2026-11-05T00:00:00</v></c>', '', '2026-11-05'],
    ['the first days that Excel knows', '<c s="1"><v>59</v></c>', '', '1900-02-28'],
    ['the day after the one that never was', '<c s="1"><v>61</v></c>', '', '1900-03-01'],
  ])('are days by %s', (_, cell, properties, day) => {
    expect(
      readSample(makeWorkbook(data(`<row>${cell}</row>`), { styles, properties })).rows[0]?.cells,
    ).toEqual([{ type: 'date', row: 1, column: 1, date: day, text: day }]);
  });

  it.each([
    ['a time of day alone', '<c s="5"><v>0.5</v></c>', 0.5],
    ['the day that never was', '<c s="1"><v>60</v></c>', 60],
    ['a day that no calendar has', '<c s="1"><v>-3</v></c>', -3],
  ])('stay numbers: %s', (_, cell, value) => {
    expect(readSample(makeWorkbook(data(`<row>${cell}</row>`), { styles })).rows[0]?.cells).toMatchObject([
      { type: 'number', value },
    ]);
  });
});

describe('formulas', () => {
  it('have the value that was kept with them', () => {
    const sheet = data('<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"а"</f><v>2а</v></c></row>');
    expect(readTexts(makeWorkbook(sheet))).toEqual([['2', '2а']]);
    expect(readFindings(makeWorkbook(sheet))).toEqual([]);
  });

  it('without a value, or with a fault, are told by their cells', () => {
    const sheet = data(
      '<row r="3"><c r="B3"><f>1+1</f></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
    expect(readFindings(makeWorkbook(sheet))).toEqual([
      expect.stringMatching(/^warning import\/formula-without-value: .*: B3\./u),
      expect.stringMatching(/^warning import\/faulty-formula: .*: C3$/u),
    ]);
  });
});

describe('merged cells', () => {
  it('have the value of the first one, which counts once', () => {
    const sheet = makeTextSheet(
      [
        ['Отдел', 'a'],
        ['', 'b'],
      ],
      '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    );
    const { rows } = readSample(makeWorkbook(sheet));
    expect(listTexts({ rows })).toEqual([
      ['Отдел', 'a'],
      ['Отдел', 'b'],
    ]);
    expect(rows.map(({ cells }) => cells[0]?.isSpread)).toEqual([undefined, true]);
  });

  it('that fill the sheet cost no more than its cells', () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(3000);
    const sheet = data(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
    );
    expect(readSample(makeWorkbook(`${sheet}<mergeCells>${merges}</mergeCells>`)).rows).toHaveLength(2);
  });
});

describe('sheets', () => {
  const sheets = [
    { name: 'Справочник', content: makeTextSheet([['нет']]), state: 'hidden' },
    { name: 'Штат', content: makeTextSheet([['да']]) },
    { name: 'Отпуска', content: makeTextSheet([['позже']]) },
  ] as const;

  it('are read from the first that is shown; others are told', () => {
    expect(readTexts(makeWorkbook(sheets))).toEqual([['да']]);
    expect(readFindings(makeWorkbook(sheets))).toEqual([
      'info import/other-sheets: Прочитан лист «Штат», другие не прочитаны: «Отпуска»',
    ]);
  });

  it.each([
    ['отпуска', 'позже'],
    ['1', 'нет'],
  ])('are chosen by name or number: %s', (sheet, text) => {
    expect(readTexts(makeWorkbook(sheets), { sheet })).toEqual([[text]]);
    expect(readFindings(makeWorkbook(sheets), { sheet })).toEqual([]);
  });

  it('that do not exist are told, with those that do', () => {
    expect(readFindings(makeWorkbook(sheets), { sheet: 'Люди' })).toEqual([
      'error import/unknown-sheet: В книге нет листа «Люди». Есть: «Справочник», «Штат», «Отпуска»',
    ]);
  });

  it('tell of rows that are hidden', () => {
    const sheet = data(
      '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" outlineLevel="1"><c><v>2</v></c></row><row r="3" hidden="1"/>',
    );
    expect(readFindings(makeWorkbook(sheet))).toEqual([
      expect.stringMatching(/^info import\/hidden-rows: .*: 1$/u),
    ]);
    expect(readSample(makeWorkbook(sheet)).rows.map(({ level }) => level)).toEqual([0, 1]);
  });
});

describe('hostile and foreign files', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const relation = (target: string): string =>
    `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;

  it.each([
    ['an old workbook', Uint8Array.from(ole), 'старого формата (.xls)'],
    [
      'one with a password',
      Buffer.concat([Uint8Array.from(ole), Buffer.from('EncryptedPackage', 'utf16le')]),
      'закрыт паролем',
    ],
    ['OpenDocument', pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), '.ods'],
    ['a binary workbook', pack({ '_rels/.rels': relation('xl/workbook.bin') }), '.xlsb'],
    [
      'a Word file',
      pack({
        '_rels/.rels': relation('word/document.xml'),
        'word/document.xml': '<w:document xmlns:w="w"/>',
      }),
      'файл Word',
    ],
    ['an archive', pack({ 'a.txt': 'b' }), 'архив'],
  ])('are told: %s', (_, bytes, words) => {
    expect(readFindings(Uint8Array.from(bytes))).toEqual([
      expect.stringMatching(/^error import\/not-a-table: /u),
    ]);
    expect(readFindings(Uint8Array.from(bytes))[0]).toContain(words);
  });

  it.each([
    ['a document type', { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' }, 'DOCTYPE'],
    ['markup that does not close', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, 'повреждена'],
    [
      'a cell outside of any sheet',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
      },
      'повреждена',
    ],
    [
      'a row outside of any sheet',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>' },
      'повреждена',
    ],
    [
      'a cell in another row',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
      },
      'повреждена',
    ],
    [
      'elements without end',
      { 'xl/worksheets/sheet1.xml': `${'<a>'.repeat(300)}${'</a>'.repeat(300)}` },
      'слишком велика',
    ],
  ])('are refused: %s', (_, parts, words) => {
    const findings = readFindings(makeWorkbook(data(''), { parts }));
    expect(findings).toEqual([expect.stringMatching(/^error import\//u)]);
    expect(findings[0]).toContain(words);
  });

  it('are refused when they unpack to more than a table can be', () => {
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(49 * 1024 * 1024)}</worksheet>` };
    expect(readFindings(makeWorkbook(data(''), { parts }))).toEqual([
      expect.stringContaining('import/large-table'),
    ]);
  });

  it('are read without what they refer to outside', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="https://example.org/sheet.xml" TargetMode="External"/></Relationships>',
    };
    expect(readFindings(makeWorkbook(data(''), { parts }))).toEqual([
      expect.stringContaining('import/no-sheet'),
    ]);
  });
});

describe('any workbook', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 10 })
    .map((text) => text.replaceAll(/\p{Cc}|_x[0-9A-F]{4}_|[\uFFFE\uFFFF]/giu, '').trim());
  const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
  const trimRows = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    rows
      .map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
      .filter((row) => row.length > 0);

  it('gives its cells', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(readTexts(makeWorkbook(makeTextSheet(rows)))).toEqual(trimRows(rows));
      }),
      { seed: randomSeed, numRuns: 200 },
    );
  });

  it('is read or refused when bytes of it are others', () => {
    const bytes = makeWorkbook(
      makeTextSheet([
        ['Отдел', 'Должность'],
        ['a', 'b'],
      ]),
      { strings: '<si><t>a</t></si>' },
    );
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (list) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of list) changed[at] = value;
        for (const finding of readFindings(changed))
          expect(finding).toMatch(/^(?:error|warning|info) import\//u);
      }),
      { seed: randomSeed, numRuns: 1000 },
    );
  });

  it('is read or refused when its markup is another', () => {
    const markup =
      '<sheetData><row r="1" hidden="1"><c r="A1" t="s" s="1"><f>a</f><v>0</v></c><c r="B1"><is><t>1</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const words = [
      '<row>',
      '</row>',
      '<c t="e">',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '-1',
      'NaN',
      '"',
      'r="ZZZ9"',
      't="d"',
      '&#0;',
      '<is>',
      '<mergeCell ref="B2:A1"/>',
      ' ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(markup.length), fc.constantFrom(...words)), { maxLength: 4 }),
        (list) => {
          const changed = list.reduce(
            (text, [at, word]) => text.slice(0, at) + word + text.slice(at),
            markup,
          );
          for (const finding of readFindings(makeWorkbook(changed)))
            expect(finding).toMatch(/^(?:error|warning|info) import\//u);
        },
      ),
      { seed: randomSeed, numRuns: 500 },
    );
  });
});

describe('LibreOffice Calc', () => {
  it('writes workbooks that are read as they are meant', { timeout: 60_000 }, (context) => {
    requireTool(context, 'calc');
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-tables-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(
      join(folder, 'a.csv'),
      'Должность;Ставок;С какого дня;Код\nКладовщик;0,5;05.11.2026;"0012"\nГрузчик <ночной> & дневной;2;31.12.1999;я\n',
    );
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    // Separator, quote, encoding, first line, formats by column (1 standard, 4 DMY, 2 text), language: Russian.
    const filter = '--infilter=CSV:59,34,76,1,1/1/2/1/3/4/4/2,1049';
    execFileSync(
      'soffice',
      [profile, '--headless', filter, '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'a.csv')],
      { stdio: 'ignore' },
    );
    const { rows } = readSample(Uint8Array.from(readFileSync(join(folder, 'a.xlsx'))));
    expect(listTexts({ rows })).toEqual([
      ['Должность', 'Ставок', 'С какого дня', 'Код'],
      ['Кладовщик', '0.5', '2026-11-05', '0012'],
      ['Грузчик <ночной> & дневной', '2', '1999-12-31', 'я'],
    ]);
    expect(rows[1]?.cells.map(({ type }) => type)).toEqual(['text', 'number', 'date', 'text']);
  });
});

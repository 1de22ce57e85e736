import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type TableEncoding,
  tableEncodings,
  type TableSeparator,
  tableSeparators,
} from '../../../src/exchange/tables/table.js';
import { randomSeed } from '../../random-seed.js';
import { encodeText, listCharacters } from './encode-text.js';
import { readFindings, readTexts } from './read-texts.js';

const utf8 = (text: string): Uint8Array => encodeText(text, 'utf-8');

const staffing = [
  ['Подразделение', 'Должность', 'Кол-во ставок'],
  ['Отдел продаж', 'Менеджер по продажам', '2,5'],
  ['Отдел «Север»', 'Водитель-экспедитор', '1'],
];

const write = (rows: readonly (readonly string[])[], separator: string, lineEnd = '\r\n'): string =>
  rows.map((row) => row.join(separator) + lineEnd).join('');

describe('the separator', () => {
  it.each(tableSeparators)('«%s» is found', (separator) => {
    const rows =
      separator === ',' ? staffing.map((row) => row.map((cell) => cell.replace(',', '.'))) : staffing;
    expect(readTexts(utf8(write(rows, separator)))).toEqual(rows);
  });

  it('is found below the titles that programs print above a table', () => {
    const text = `ООО «Ромашка», Москва, ул. Лесная, д. 5\r\nШтатное расписание\r\n\r\n${write(staffing, ';')}`;
    expect(readTexts(utf8(text)).slice(2)).toEqual(staffing);
  });

  it('is that of more lines where every cell has a decimal comma', () => {
    const rows = [
      ['Должность', 'Ставок'],
      ['Кладовщик', '0,5'],
      ['Грузчик', '1,5'],
    ];
    expect(readTexts(utf8(write(rows, ';')))).toEqual(rows);
  });

  it('is that of the line which Excel writes for itself', () => {
    expect(readTexts(utf8('sep=|\r\na;b|c;d\r\n'))).toEqual([['a;b', 'c;d']]);
  });

  it('is the one that the user names', () => {
    expect(readTexts(utf8('a;b,c;d'), { separator: ',' })).toEqual([['a;b', 'c;d']]);
  });
});

describe('the encoding', () => {
  const russian = (
    ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const satisfies readonly TableEncoding[]
  ).map((each) => [each] as const);

  it.each(russian)('%s is found', (encoding) => {
    expect(readTexts(encodeText(write(staffing, ';'), encoding))).toEqual(staffing);
    expect(readFindings(encodeText(write(staffing, ';'), encoding))).toEqual([]);
  });

  it('is UTF-8 with a mark, which is no part of the first cell', () => {
    expect(readTexts(utf8(`\uFEFF${write(staffing, ';')}`))).toEqual(staffing);
  });

  it.each([
    ['koi8-r', 'Подразделение;Должность\nОтдел продаж;Менеджер\nСклад;Кладовщик\n'],
    ['ibm866', 'Подразделение;Должность\nОтдел продаж;Менеджер\nСклад;Кладовщик\n'],
  ] as const)('that only looks like Windows-1251 is told: %s', (encoding, text) => {
    const bytes = encodeText(text, encoding);
    expect(readFindings(bytes)).toEqual([expect.stringContaining(`больше похож на ${encoding}`)]);
    expect(readTexts(bytes, { encoding })[1]).toEqual(['Отдел продаж', expect.any(String)]);
  });

  it('of Western Europe is told by its Cyrillic letters inside of Latin words', () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        'Njësia;Pozicioni\nShërbimi;Menaxher i çështjeve\nShitjet;Këshilltar për klientë\n',
        'latin1',
      ),
    );
    expect(readFindings(bytes)).toEqual([expect.stringContaining('больше похож на windows-1252')]);
    expect(readTexts(bytes, { encoding: 'windows-1252' })[0]).toEqual(['Njësia', 'Pozicioni']);
  });

  it('is not guessed anew for UTF-8 with a damaged byte', () => {
    const bytes = utf8(write(staffing, ';'));
    bytes[bytes.length - 10] = 0xff;
    expect(readFindings(bytes)).toEqual([
      expect.stringContaining('import/wrong-encoding: В файле есть байты, которых нет в кодировке utf-8'),
    ]);
  });

  it('is none for bytes that are no text', () => {
    expect(readFindings(Uint8Array.of(65, 0, 1, 2))).toEqual([expect.stringContaining('import/not-a-table')]);
    expect(readFindings(Uint8Array.of(0xd8, 0xff), { encoding: 'utf-8' })).toEqual([
      expect.stringContaining('wrong-encoding'),
    ]);
  });
});

describe('quotes', () => {
  it.each([
    [
      'separators and line breaks',
      '"a;b";"c\r\nd"\r\ne;f',
      [
        ['a;b', 'c\nd'],
        ['e', 'f'],
      ],
    ],
    ['quotes, doubled', '"ООО ""Ромашка""";b', [['ООО "Ромашка"', 'b']]],
    ['nothing', '"";b;""', [['', 'b']]],
  ])('may hold %s', (_, text, rows) => {
    expect(readTexts(utf8(text))).toEqual(rows);
    expect(readFindings(utf8(text))).toEqual([]);
  });

  it('inside of a cell without quotes are as they are written', () => {
    expect(readTexts(utf8('ООО "Ромашка";b'))).toEqual([['ООО "Ромашка"', 'b']]);
  });

  it('with something after them are kept, and told', () => {
    const text = 'a;b\n"Ромашка" ООО;c\n"ООО "Ромашка"";d';
    expect(readTexts(utf8(text))).toEqual([
      ['a', 'b'],
      ['"Ромашка" ООО', 'c'],
      ['"ООО "Ромашка""', 'd'],
    ]);
    expect(readFindings(utf8(text))).toEqual([
      expect.stringMatching(/^warning import\/stray-quote: .*строки 2, 3\./u),
    ]);
  });

  it('that nothing closes are an error with their row', () => {
    expect(readFindings(utf8('a;b\nc;"d\ne;f'))).toEqual([
      expect.stringMatching(/^error import\/open-quote: .*в строке 2/u),
    ]);
  });
});

describe('rows and cells', () => {
  it('keep their numbers when others are empty', () => {
    const bytes = utf8('a;b\n\n;;\n;c');
    expect(readTexts(bytes)).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  it.each(['\n', '\r', '\r\n'])('end by %j', (lineEnd) => {
    expect(readTexts(utf8(write(staffing, ';', lineEnd)))).toEqual(staffing);
  });

  it('of a hundred thousand quotes cost linear time', () => {
    expect(readFindings(utf8('"'.repeat(200_001)))).toEqual([expect.stringContaining('import/open-quote')]);
    expect(readTexts(utf8(';"a'.repeat(100_000)), { separator: '\t' })).toHaveLength(1);
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing', '', 'Файл пуст'],
    ['a web page', '<html><table></table></html>', 'веб-страница'],
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['a document of 1C', 'MOXCEL\u0007\u0006', '.mxl'],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook/>', 'XML 2003'],
  ])('is told: %s', (_, text, words) => {
    expect(readFindings(utf8(text))).toEqual([expect.stringMatching(/^error import\/not-a-table: /u)]);
    expect(readFindings(utf8(text))[0]).toContain(words);
  });
});

describe('any table', () => {
  const inEncoding = (encoding: TableEncoding, separator: TableSeparator) => {
    const unit = encoding.startsWith('utf')
      ? fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/\p{Surrogate}/gu, ''))
      : fc.string({
          unit: fc.constantFrom(...listCharacters(encoding).filter((each) => each !== '\uFFFD')),
          maxLength: 12,
        });
    const cell = unit.map((text) =>
      text.replaceAll('\0', '').replaceAll('\uFEFF', '').replaceAll(/\r\n?/gu, '\n').trim(),
    );
    return fc.record({
      encoding: fc.constant(encoding),
      separator: fc.constant(separator),
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    });
  };
  const tables = fc.oneof(
    ...tableEncodings.flatMap((encoding) =>
      tableSeparators.map((separator) => inEncoding(encoding, separator)),
    ),
  );

  it('comes back from CSV in every encoding and with every separator', () => {
    fc.assert(
      fc.property(tables, ({ encoding, separator, rows, lineEnd }) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const bytes = encodeText(
          write(
            rows.map((row) => row.map(quote)),
            separator,
            lineEnd,
          ),
          encoding,
        );
        const expected = rows
          .map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
          .filter((row) => row.length > 0);
        expect(readTexts(bytes, { encoding, separator })).toEqual(expected);
      }),
      { seed: randomSeed, numRuns: 400 },
    );
  });

  it('is read or refused, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const findings = readFindings(bytes);
        for (const finding of findings) expect(finding).toMatch(/^(?:error|warning|info) import\//u);
      }),
      { seed: randomSeed, numRuns: 2000 },
    );
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Block, Table } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { Look } from '../../src/document/look.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { docxWriter } from '../../src/render/writers/docx/index.js';
import { nameBookmark } from '../../src/render/writers/docx/bookmark.js';
import { requireTool, validateDocx } from '../tools.js';
import { longDocument } from './long-document.js';
import { readAttributes, readParagraphs, readPart, readParts } from './read-docx.js';
import { schemes } from './random-outline.js';
import { numberSample, writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-docx-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = async (document: Document, look: Look = sampleLook): Promise<Uint8Array> => {
  const { value, diagnostics } = await writeSample(docxWriter, document, { look });
  expect(diagnostics).toEqual([]);
  return value ?? expect.fail('no file');
};

const readLook = (id: string): Look =>
  parse(readFileSync(new URL(`../../templates/looks/${id}.yaml`, import.meta.url), 'utf8')) as Look;

const paragraphOf = (words: string): Block => ({ type: 'paragraph', role: 'text', content: [text(words)] });

const bareDocument = (...body: Block[]): Document => ({
  ...sampleDocument,
  identity: { subject: '', textHash: '0'.repeat(64) },
  sides: 'one',
  face: { head: [], tail: [] },
  body,
});

const cases: readonly (readonly [name: string, document: Document, look: Look])[] = [
  ...schemes.map((numbering) => [numbering, { ...sampleDocument, numbering }, sampleLook] as const),
  ['long', longDocument, readLook('gost-r-7.0.97-2025')],
  ['modern', longDocument, readLook('modern')],
];

describe('other programs', () => {
  const files = new Map<string, string>();

  beforeAll(async () => {
    for (const [name, document, look] of cases) {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await write(document, look));
      files.set(name, file);
    }
  });

  const convert = (format: string): void => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files.values(),
      ],
      { stdio: 'ignore' },
    );
  };

  it.for(cases)('the Open XML SDK finds no error in %s', ([name], context) => {
    requireTool(context, 'ooxml-validator');
    expect(validateDocx(files.get(name) ?? '')).toMatchObject({ ok: true, errors: [] });
  });

  it('xmllint reads every part', (context) => {
    requireTool(context, 'xmllint');
    for (const [name, file] of files) {
      const parts = [...readParts(readFileSync(file))].map(([part, xml]) => {
        const target = join(folder, 'parts', name, part);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, xml);
        return target;
      });
      expect(parts.length).toBeGreaterThan(8);
      execFileSync('xmllint', ['--noout', ...parts]);
    }
  });

  it('LibreOffice reads the words and numbers of the document', (context) => {
    requireTool(context, 'soffice');
    convert('txt:Text (encoded):UTF8');
    for (const [name, document, look] of cases) {
      const read = readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/^\uFEFF/u, '');
      // It writes the sign of every unnumbered list as a bullet.
      const signs = { ...look, list: { ...look.list, dash: '•', bullet: '•' } };
      expect(splitWords(read), name).toEqual(plainWords(document, numberSample(document), signs));
    }
  });

  it('LibreOffice prints them, and numbers the pages from the second', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    convert('pdf');
    // pdftotext puts a sign that comes from another font, as the rouble does here, elsewhere in its line.
    const ignored = /[\s_₽]+/gu;
    for (const [name, document, look] of cases) {
      const pages = execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], {
        encoding: 'utf8',
      })
        .split('\f')
        .slice(0, -1);
      const isAtTop = look.pageNumber.position === 'top-center';
      const printed = pages.map((page, index) => {
        const lines = page.trim().split('\n');
        if (index === 0) return lines;
        expect(isAtTop ? lines[0] : lines.at(-1), name).toBe(String(index + 1));
        return isAtTop ? lines.slice(1) : lines.slice(0, -1);
      });
      const letters = printed.flat().join('').replace(ignored, '');
      const expected = plainWords(document, numberSample(document), look).join('').replace(ignored, '');
      // The header row of a table that goes over a page is printed again; nothing else may differ.
      expect(letters.replaceAll(/(ПодразделениеПередаётПолучает)(.*)\1/gu, '$1$2'), name).toBe(expected);
      expect(pages.length, name).toBeLessThanOrEqual(4);
    }
  });

  it('signatures stand on the page of the last clause, visas together, the sheet on its own', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    convert('pdf');
    const pageOf = (name: string, words: string): number =>
      execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
        .split('\f')
        .findIndex((page) => page.replace(/\s+/gu, ' ').includes(words));
    for (const name of ['long', 'modern']) {
      expect(pageOf(name, 'С.А. Громов')).toBe(pageOf(name, 'ставших известными по работе'));
      expect(pageOf(name, 'Н.Т. Ким')).toBe(pageOf(name, 'Согласовано'));
      expect(pageOf(name, 'А.Н. Белозёрова')).toBe(pageOf(name, 'Согласовано'));
      expect(pageOf(name, 'И.О. Фамилия')).toBe(pageOf(name, 'один экземпляр получил'));
    }
    expect(pageOf('decimal', 'Лист ознакомления')).toBe(pageOf('decimal', 'Преображенская') + 1);
  });
});

describe('the parts of a file fit together', () => {
  it.each(cases)('%s', async (_, document, look) => {
    const bytes = await write(document, look);
    const xml = readPart(bytes, 'word/document.xml');

    expect(xml.match(/(?<!<\/w:p>|<w:p\/>)<\/w:tc>/gu), 'cells that do not end in a paragraph').toBeNull();
    expect(xml.match(/<\/w:tbl><w:tbl>/gu), 'tables that touch').toBeNull();
    expect(xml.match(/<\/w:tbl><w:sectPr/gu), 'a table at the end').toBeNull();

    const names = readAttributes(xml, 'w:bookmarkStart', 'w:name').map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/u);
    const ids = readAttributes(xml, 'w:bookmarkStart', 'w:id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(readAttributes(xml, 'w:bookmarkEnd', 'w:id')).toEqual(ids);

    const styles = new Set(readAttributes(readPart(bytes, 'word/styles.xml'), 'w:style', 'w:styleId'));
    const used = [...readParts(bytes)].flatMap(([, part]) =>
      ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].flatMap((each) => readAttributes(part, each, 'w:val')),
    );
    expect(used.filter((style) => !styles.has(style))).toEqual([]);

    const lists = new Set(readAttributes(readPart(bytes, 'word/numbering.xml'), 'w:num', 'w:numId'));
    expect(readAttributes(xml, 'w:numId', 'w:val').filter((id) => !lists.has(id))).toEqual([]);

    expect(readPart(bytes, '[Content_Types].xml')).toContain(
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" PartName="/word/document.xml"',
    );
    for (const [, part] of readParts(bytes)) expect(part).not.toContain('<!DOCTYPE');
  });

  it('two clauses never share a bookmark', () => {
    const long = 'duties.prepares-the-weekly-plan-of-meetings-with-clients';
    const ids = ['a-b', 'a.b', 'a_b', 'A-b', 'ab', 'а-б', 'duties~1f', long, `${long}-2`];
    const names = ids.map(nameBookmark);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^c_[a-z0-9_]{1,38}$/u);
    expect(nameBookmark('duties.sales-plan')).toBe('c_duties__sales_plan');
  });
});

describe('what the office asks for', () => {
  let xml: string;
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await write(sampleDocument);
    xml = readPart(bytes, 'word/document.xml');
  });

  it('A4 with the margins of the look, number from the second page', () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567"/u);
    expect(xml).toContain('<w:titlePg/>');
    const headers = [...readParts(bytes)].filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
    expect(headers.filter(([, part]) => part.includes('PAGE'))).toHaveLength(1);
    expect(headers).toHaveLength(2);
  });

  it('headings for the navigation pane, a title, keeping with the next', () => {
    const headings = xml.match(/<w:pStyle w:val="Heading1"\/>/gu);
    expect(headings).toHaveLength(3);
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    const styles = readPart(bytes, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Heading1"(?:(?!<\/w:style>).)*<w:keepNext\/>/su);
    expect(styles).toContain('w:ascii="Times New Roman"');
  });

  it('the block of approval is as wide as the look allows and stands at the right', () => {
    const paragraph = (xml.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []).find((each) => each.includes('УТВЕРЖДАЮ'));
    const indent = Number(/<w:ind w:left="(\d+)" w:firstLine="0"\/>/u.exec(paragraph ?? '')?.[1]);
    const column = Math.round((170 / 2 / 25.4) * 1440);
    expect(column - indent).toBe(Math.round((80 / 25.4) * 1440));
  });

  it('rows of tables do not break, the header row is repeated, room for handwriting is kept', () => {
    const rows = xml.match(/<w:tr>|<w:tr /gu) ?? [];
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(rows.length);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(readAttributes(xml, 'w:trHeight', 'w:val')).toEqual(['510', '510', '510']);
  });

  it('a blank leaves its paragraph unjustified', () => {
    const paragraph = (xml.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []).find((each) => each.includes('Образование'));
    expect(paragraph).toContain('<w:jc w:val="left"/>');
  });

  it.each([
    ['ru', 'ru-RU'],
    ['sq', 'sq-AL'],
    ['en', 'en-GB'],
    ['en-US', 'en-US'],
  ])('the language %s is %s for Word', async (language, expected) => {
    const styles = readPart(await write({ ...sampleDocument, language }), 'word/styles.xml');
    expect(readAttributes(styles, 'w:lang', 'w:val')).toEqual([expected]);
  });

  it('the properties of the file name title, author, program and date', () => {
    const core = readPart(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Должностная инструкция менеджера по закупкам</dc:title>');
    expect(core).toContain('<dc:creator>ООО «Ромашка &amp; Ко»</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Rolebook test</cp:lastModifiedBy>');
    expect(core.match(/>2026-11-05T00:00:00Z</gu)).toHaveLength(2);
  });

  it('a table of signatures asked to keep together holds each row to the next', async () => {
    const table: Table = {
      type: 'table',
      role: 'data',
      keepTogether: true,
      columns: [{ heading: [], width: 1 }],
      rows: ['раз', 'два', 'три'].map((words) => ({
        type: 'row',
        cells: [{ type: 'cell', content: [{ type: 'paragraph', role: 'text', content: [text(words)] }] }],
      })),
    };
    const part = readPart(await write(bareDocument(table)), 'word/document.xml');
    expect(part.match(/<w:keepNext\/>/gu)).toHaveLength(2);
  });
});

describe('characters', () => {
  it('survive letter for letter', async () => {
    const words = [
      'Должность «Менеджер & Ко» <R&D> "2026" \'x\' № 5 50 000 ₽ ё Ё ç ë — § 𝄞 \u00a0 \u2011 ]]>',
      'Слово'.repeat(600),
      'ъ'.repeat(200),
    ];
    const bytes = await write(bareDocument(...words.map(paragraphOf)));
    expect(readParagraphs(bytes).map((each) => each.text)).toEqual(words);
  });

  it.each(['\u0001', '\u000b', '\ufffe', '\uffff', '\ud800', 'a\udc00'])(
    'that XML cannot hold are reported at their place: %j',
    async (character) => {
      const place = { file: 'roles/a.yaml', pointer: '/duties/0', on: 'value', start: 3, end: 9 } as const;
      const outcome = await writeSample(
        docxWriter,
        bareDocument({
          type: 'paragraph',
          role: 'text',
          content: [
            { type: 'strong', content: [{ type: 'text', value: `до${character}после`, origin: place }] },
          ],
        }),
      );
      expect(outcome.value).toBeUndefined();
      expect(outcome.diagnostics).toMatchObject([
        { code: 'render/invalid-character', severity: 'error', place },
      ]);
    },
  );

  it('in the title of the file and in a blank are reported too', async () => {
    const blank: Block = {
      type: 'paragraph',
      role: 'text',
      content: [{ type: 'blank', hint: '\u0007', choices: [], lines: 0 }],
    };
    const { diagnostics } = await writeSample(docxWriter, { ...bareDocument(blank), title: 'а\u0000' });
    expect(diagnostics.map((each) => each.message.en)).toEqual([
      expect.stringContaining('U+0000'),
      expect.stringContaining('U+0007'),
    ]);
  });
});

it('a first numbered page that Word cannot have is reported', async () => {
  const look: Look = { ...sampleLook, pageNumber: { ...sampleLook.pageNumber, from: 3 } };
  const { value, diagnostics } = await writeSample(docxWriter, {}, { look });
  expect(value).toBeDefined();
  expect(diagnostics).toMatchObject([{ code: 'render/page-number', severity: 'warning' }]);
});

it('the same input gives the same bytes, whatever was written before and when', async () => {
  const first = await write(sampleDocument);
  await write(longDocument);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // a ZIP file counts time in steps of two seconds
  expect(Buffer.compare(await write(sampleDocument), first)).toBe(0);
  const [one, other] = await Promise.all([write(longDocument), write(sampleDocument)]);
  expect(Buffer.compare(other, first)).toBe(0);
  expect(Buffer.compare(one, first)).not.toBe(0);
});

it('the time zone of the machine does not touch the bytes', async () => {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Kamchatka';
    const east = await write(sampleDocument);
    process.env['TZ'] = 'America/Anchorage';
    expect(Buffer.compare(await write(sampleDocument), east)).toBe(0);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Paragraph, Table } from '../../src/document/block.js';
import type { Inline } from '../../src/document/inline.js';
import type { Look } from '../../src/document/look.js';
import { nameBookmark } from '../../src/render/writers/docx/bookmark.js';
import { docxWriter } from '../../src/render/writers/docx/index.js';
import { bareDocument, docxCases, markedDocument, writeDocx } from './docx-cases.js';
import { findDocxFaults } from './find-docx-faults.js';
import { longDocument } from './long-document.js';
import { readAttributes, readParagraphs, readPart } from './read-docx.js';
import { writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const paragraphOf = (words: string): Block => ({ type: 'paragraph', role: 'text', content: [text(words)] });

describe('the parts of a file fit together', () => {
  it.each(docxCases)('%s', async (_, document, look) => {
    expect(findDocxFaults(await writeDocx(document, look))).toEqual([]);
  });

  it('two clauses never share a bookmark', () => {
    const long = 'duties.prepares-the-weekly-plan-of-meetings-with-clients';
    const ids = [
      'a-b',
      'a.b',
      'a_b',
      'A-b',
      'ab',
      'а-б',
      'duties~1f',
      'duties.~ac5eac2f',
      'duties.ac5eac2f',
      long,
      `${long}-2`,
    ];
    const names = ids.map(nameBookmark);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^c_[a-z0-9_]{1,38}$/u);
    expect(nameBookmark('duties.sales-plan')).toBe('c_duties__sales_plan');
    expect(nameBookmark('duties.~ac5eac2f')).toBe('c_duties____ac5eac2f');
  });
});

describe('lines to write on', () => {
  const blank = (lines: number, hint = ''): Inline => ({ type: 'blank', hint, choices: [], lines });
  const readParagraph = async (...content: Inline[]): Promise<string> => {
    const document = bareDocument({ type: 'paragraph', role: 'text', content });
    return /<w:p>.*?<\/w:p>/su.exec(readPart(await writeDocx(document), 'word/document.xml'))?.[0] ?? '';
  };
  const stop = '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9638"/></w:tabs>';
  const tab = '<w:r><w:tab/></w:r>';

  it('are tabs to the right edge, as many as lines', async () => {
    const paragraph = await readParagraph(text('Цель: '), blank(3));
    expect(paragraph).toContain(stop);
    expect(paragraph).toContain(`${tab}${tab}${tab}`);
    expect(paragraph).not.toContain('_');
  });

  it('end before the hint and the sign after it, where those leave room for a rule', async () => {
    const paragraph = await readParagraph(blank(1, 'программа'), text(';'));
    expect(paragraph).toMatch(/<w:tab\/><\/w:r><w:r>.*?> \(программа\)<.*?>;</u);
  });

  it('are low lines where a tab would draw a stump, inside of a line and in a redline', async () => {
    const words = text('На должность менеджера по работе с клиентами принимается лицо, имеющее ');
    const stump = await readParagraph(words, blank(1, 'образование'), text(', стаж работы'));
    const hint =
      'по каким вопросам, с кем, как часто, в какой срок и по какой форме работник отчитывается о сделанном';
    const long = await readParagraph(blank(2, hint));
    const gap = await readParagraph(text('Скидка до '), blank(0), text(' процентов'));
    for (const paragraph of [stump, long, gap]) {
      expect(paragraph).toContain('____');
      expect(paragraph).not.toContain('<w:tab/>');
    }
  });

  it('keep within the cell of a table', async () => {
    const table: Table = {
      type: 'table',
      role: 'data',
      columns: [
        { heading: [], width: 1 },
        { heading: [], width: 1 },
      ],
      rows: [
        {
          type: 'row',
          cells: [
            { type: 'cell', content: [{ type: 'paragraph', role: 'text', content: [blank(2)] }] },
            { type: 'cell', content: [] },
          ],
        },
      ],
    };
    const [position] = readAttributes(
      readPart(await writeDocx(bareDocument(table)), 'word/document.xml'),
      'w:tab',
      'w:pos',
    );
    expect(Number(position)).toBeLessThan(9638 / 2);
    expect(Number(position)).toBeGreaterThan(9638 / 2 - 300);
  });
});

describe('what the office asks for', () => {
  let xml: string;
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await writeDocx(sampleDocument);
    xml = readPart(bytes, 'word/document.xml');
  });

  it('A4 with the margins of the look, number from the second page', () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="567"/u);
    expect(xml).toContain('<w:titlePg/>');
    expect(readPart(bytes, 'word/header-default.xml')).toContain('<w:instrText>PAGE</w:instrText>');
    expect(readPart(bytes, 'word/header-first.xml')).not.toContain('instrText');
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
    // Half of the text beside a gap of 5 mm.
    const column = Math.round(((170 - 5) / 2 / 25.4) * 1440);
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

  it('no line ends inside of a number', async () => {
    const number = readPart(
      await writeDocx(bareDocument(paragraphOf('Лист к № 04-ДИ'))),
      'word/document.xml',
    );
    expect(number).toContain(
      '<w:t xml:space="preserve">Лист к № 04</w:t><w:noBreakHyphen/><w:t xml:space="preserve">ДИ</w:t>',
    );
  });

  it.each([
    ['ru', 'ru-RU'],
    ['sq', 'sq-AL'],
    ['en', 'en-GB'],
    ['en-US', 'en-US'],
  ])('the language %s is %s for Word', async (language, expected) => {
    const styles = readPart(await writeDocx({ ...sampleDocument, language }), 'word/styles.xml');
    expect(readAttributes(styles, 'w:lang', 'w:val')).toEqual([expected]);
  });

  it('the properties of the file name title, author, program and date', () => {
    const core = readPart(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Должностная инструкция менеджера по закупкам</dc:title>');
    expect(core).toContain('<dc:creator>ООО «Ромашка &amp; Ко»</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Rolebook test</cp:lastModifiedBy>');
    expect(core.match(/>2026-11-05T00:00:00Z</gu)).toHaveLength(2);
  });

  it('what identifies the document stands in properties of its own', async () => {
    const custom = readPart(await writeDocx(markedDocument), 'docProps/custom.xml');
    const named = [...custom.matchAll(/ name="(\w+)"><vt:lpwstr>([^<]*)</gu)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(Object.fromEntries(named)).toEqual({
      Kind: 'instruction',
      DocumentNumber: '12-ДИ',
      Edition: '3',
      DocumentDate: '2026-11-05',
      TextHash: markedDocument.identity.textHash,
    });
    const { subject, textHash } = markedDocument.identity;
    const unnumbered = { ...markedDocument, identity: { subject, textHash } };
    expect(
      readAttributes(readPart(await writeDocx(unnumbered), 'docProps/custom.xml'), 'property', 'name'),
    ).toEqual(['Kind', 'TextHash']);
  });

  it('people can edit the file, and Word opens it without a word', () => {
    const settings = readPart(bytes, 'word/settings.xml');
    expect(settings).not.toMatch(/writeProtection|documentProtection|updateFields|readOnly/u);
    expect(settings).toContain(
      'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"',
    );
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
    const part = readPart(await writeDocx(bareDocument(table)), 'word/document.xml');
    expect(part.match(/<w:keepNext\/>/gu)).toHaveLength(2);
  });

  it('a row of a table that announces the next one holds to it', async () => {
    const table: Table = {
      type: 'table',
      role: 'data',
      columns: [{ heading: [], width: 1 }],
      rows: (['lead-in', 'text', 'text'] as const).map((role) => ({
        type: 'row',
        cells: [{ type: 'cell', content: [{ type: 'paragraph', role, content: [text(role)] }] }],
      })),
    };
    const part = readPart(await writeDocx(bareDocument(table)), 'word/document.xml');
    expect(part.match(/<w:keepNext\/>/gu)).toHaveLength(1);
  });

  it('the label of a signature has the whole width, above position, rule and name', async () => {
    const signature: Block = {
      type: 'signature',
      label: [text('Замечания рассмотрены, инструкция представлена на утверждение')],
      position: [text('Начальник отдела')],
      name: [text('П.П. Петров')],
      date: [],
    };
    const part = readPart(await writeDocx(bareDocument(signature)), 'word/document.xml');
    const rows = part.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.match(/<w:tc>/gu)?.length)).toEqual([1, 3]);
    expect(rows[0]).toContain('<w:gridSpan w:val="3"/>');
    expect(rows[0]).toContain('<w:keepNext/>');
  });

  it('a note never begins a page without what it is about', async () => {
    const note: Block = {
      type: 'paragraph',
      role: 'note',
      content: [text('Копию заверяют после утверждения.')],
    };
    const part = readPart(await writeDocx(bareDocument(paragraphOf('Текст.'), note)), 'word/document.xml');
    expect(part.match(/<w:keepNext\/>/gu)).toHaveLength(1);
  });

  it('words stand in the middle beside room for handwriting, and at the top where they fill the row', async () => {
    const words = (count: number): Table['rows'][number] => ({
      type: 'row',
      minHeight: 14,
      cells: [
        { type: 'cell', content: Array.from({ length: count }, (_, index) => line(`${index}`)) },
        { type: 'cell', content: [] },
      ],
    });
    const line = (value: string): Paragraph => ({ type: 'paragraph', role: 'text', content: [text(value)] });
    const columns = [1, 2].map((width) => ({ heading: [], width }));
    const table: Table = { type: 'table', role: 'data', columns, rows: [words(1), words(6)] };
    const part = readPart(await writeDocx(bareDocument(table)), 'word/document.xml');
    const rows = part.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:vAlign w:val="center"/>'))).toEqual([true, false]);
  });

  it('the name of the employer above a title is set as the title is', async () => {
    const name: Block = { type: 'paragraph', role: 'organization', content: [text('ООО «Ромашка»')] };
    for (const align of ['left', 'center'] as const) {
      const look = { ...sampleLook, title: { ...sampleLook.title, align } };
      const part = readPart(await writeDocx(bareDocument(name), look), 'word/document.xml');
      expect(part).toContain(`<w:pStyle w:val="Organization"/><w:jc w:val="${align}"/>`);
    }
  });
});

describe('characters', () => {
  it('survive letter for letter', async () => {
    const words = [
      'Должность «Менеджер & Ко» <R&D> "2026" \'x\' № 5 50 000 ₽ ё Ё ç ë — § 𝄞 \u00a0 \u2011 ]]>',
      'Слово'.repeat(600),
      'ъ'.repeat(200),
    ];
    const bytes = await writeDocx(bareDocument(...words.map(paragraphOf)));
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
  const first = await writeDocx(sampleDocument);
  await writeDocx(longDocument);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // a ZIP file counts time in steps of two seconds
  expect(Buffer.compare(await writeDocx(sampleDocument), first)).toBe(0);
  const [one, other] = await Promise.all([writeDocx(longDocument), writeDocx(sampleDocument)]);
  expect(Buffer.compare(other, first)).toBe(0);
  expect(Buffer.compare(one, first)).not.toBe(0);
});

it('the time zone of the machine does not touch the bytes', async () => {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Kamchatka';
    const east = await writeDocx(sampleDocument);
    process.env['TZ'] = 'America/Anchorage';
    expect(Buffer.compare(await writeDocx(sampleDocument), east)).toBe(0);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement, Block, Clause, Section, Signature, Table } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { Look } from '../../src/document/look.js';
import { plainWords } from '../../src/document/plain-words.js';
import type { Page, TextBox } from '../../src/render/writers/pdf/box.js';
import { layoutDocument } from '../../src/render/writers/pdf/layout-document.js';
import { placeClauseNumber } from '../../src/render/writers/docx/clause-number.js';
import { describeMarkedLevel } from '../../src/render/writers/docx/marked-level.js';
import { toTwips } from '../../src/render/writers/docx/measure.js';
import { readLook } from './docx-cases.js';
import { numberSample, sampleFont } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const bottom = ((297 - 20) * 72) / 25.4;
const right = ((210 - 10) * 72) / 25.4;

const paragraph = (words: string): Block => ({ type: 'paragraph', role: 'text', content: [text(words)] });

const clause = (id: string, words: string): Clause => ({
  type: 'clause',
  id,
  idSource: 'author',
  content: [text(words)],
  children: [],
});

const section = (id: string, heading: string, children: readonly Block[]): Section => ({
  type: 'section',
  id,
  numbered: true,
  heading: [text(heading)],
  children,
});

const signature = (position: string, name: string): Signature => ({
  type: 'signature',
  label: [],
  position: [text(position)],
  name: [text(name)],
  date: [],
});

const compose = (body: readonly Block[], tail: readonly Block[] = []): Document => ({
  ...sampleDocument,
  identity: { subject: '', textHash: '0'.repeat(64) },
  sides: 'one',
  face: { head: [], tail },
  body,
});

const layOut = (document: Document): readonly Page[] =>
  layoutDocument({ document, numbering: numberSample(document), look: sampleLook, font: sampleFont }).pages;

interface PlacedLine {
  readonly y: number;
  readonly words: string;
  readonly box: TextBox;
}

/** The lines of a page without its number and repeated headers, in the order of painting. */
const linesOf = (page: Page): readonly PlacedLine[] =>
  page.boxes.flatMap(({ top, box, repeated }) =>
    box.type === 'text' && !repeated
      ? [{ y: top + box.y, words: box.spans.map((span) => span.text).join(''), box }]
      : [],
  );

const wordsOf = (pages: readonly Page[]): string =>
  squeeze(pages.flatMap((page) => linesOf(page).map((line) => line.words)).join(''));

/** Without spaces and rules: what a line break cannot change. */
const squeeze = (words: string): string => words.replace(/[\s_]+/gu, '');

const expectAllWords = (document: Document, pages: readonly Page[]): void => {
  expect(wordsOf(pages)).toBe(squeeze(plainWords(document, numberSample(document), sampleLook).join(' ')));
};

const expectInsidePage = (pages: readonly Page[]): void => {
  for (const line of pages.flatMap(linesOf)) expect(line.y).toBeLessThan(bottom);
};

const longRun = process.env.ROLEBOOK_LONG === '1';

/** Filler of every length that moves a page break past each place of a two-page text. */
const fillers = Array.from({ length: 62 }, (_, index) => index + 1);
const fill = (count: number): readonly Clause[] =>
  Array.from({ length: count }, (_, index) =>
    clause(
      `f${index}`,
      index % 3 === 0
        ? 'Ведёт учёт обращений клиентов и отвечает на них в установленный срок, не превышающий трёх рабочих дней.'
        : 'Готовит отчёт.',
    ),
  );

describe('the layout of pages', () => {
  it('places every word of every kind of block, in the order of the document', () => {
    const pages = layOut(sampleDocument);
    expectAllWords(sampleDocument, pages);
    expectInsidePage(pages);
  });

  it.each(fillers)(
    'does not leave a heading at the foot of a page, nor a lone line (%i clauses)',
    (count) => {
      const words =
        'Несёт ответственность за сохранность сведений, которые стали известны при исполнении обязанностей, и за их передачу третьим лицам без согласия работодателя, кроме случаев, предусмотренных законом.';
      const document = compose([
        section('a', 'Обязанности', fill(count)),
        section('b', 'Ответственность', [clause('x', words), clause('y', words)]),
      ]);
      const pages = layOut(document);
      expectAllWords(document, pages);
      for (const page of pages) {
        const lines = linesOf(page);
        expect(lines.at(-1)?.words).not.toMatch(/Ответственность|Обязанности/u);
        // The clause of three lines is never cut, so no page begins or ends inside it.
        expect(lines[0]?.words).toMatch(/^\d/u);
      }
    },
  );

  it('leaves at least two lines of a paragraph on either side of a page break', () => {
    for (const count of fillers) {
      const long = `Начало ${'обеспечивает сохранность имущества работодателя '.repeat(20)}конец.`;
      const document = compose([section('a', 'Обязанности', [...fill(count), clause('long', long)])]);
      const pages = layOut(document).map((page) =>
        linesOf(page).filter((line) => /имуще|сохран|Начало|конец/u.test(line.words)),
      );
      for (const lines of pages) expect(lines.length).not.toBe(1);
    }
  });

  it.each(fillers)('keeps signatures with at least two lines of the text (%i clauses)', (count) => {
    const agreement: Agreement = {
      type: 'agreement',
      heading: [text('Согласовано')],
      signatures: [signature('Юрисконсульт', 'А.А. Сидорова'), signature('Бухгалтер', 'Б.Б. Белова')],
    };
    const document = compose(
      [section('a', 'Обязанности', fill(count))],
      [signature('Начальник отдела', 'П.П. Петров'), agreement],
    );
    const pages = layOut(document);
    expectAllWords(document, pages);
    for (const page of pages) {
      const lines = linesOf(page).map((line) => line.words);
      const first = lines.findIndex((line) => line.includes('Начальник отдела'));
      if (first === -1) expect(lines.join()).not.toMatch(/Согласовано|Юрисконсульт|Бухгалтер/u);
      else expect(first).toBeGreaterThanOrEqual(2);
    }
  });

  it('parts signatures only where there are more of them than a page holds, and then loses none', () => {
    const signatures = Array.from({ length: 62 }, (_, index) =>
      signature(`Начальник ${index}`, `И.И. ${index}`),
    );
    const document = compose(
      [section('a', 'Обязанности', fill(10))],
      [{ type: 'agreement', heading: [text('Визы')], signatures }],
    );
    const pages = layOut(document);
    expect(pages.length).toBeGreaterThan(1);
    expectAllWords(document, pages);
    expectInsidePage(pages);
    expect(linesOf(pages[0] ?? expect.fail('no page')).at(-1)?.words).not.toContain('Визы');
  });

  it('begins the acknowledgment sheet on a new page, but never leaves an empty one before it', () => {
    const sheet: Block = { type: 'sheet', page: 'new', content: [paragraph('Лист')] };
    expect(layOut(compose([paragraph('Текст')], [sheet]))).toHaveLength(2);
    expect(layOut(compose([], [sheet]))).toHaveLength(1);
  });

  it('keeps the approval block at the right, no wider than the look allows, with lines from its left edge', () => {
    const [page] = layOut(sampleDocument);
    const lines = linesOf(page ?? expect.fail('no page'));
    const approved = lines.find((line) => line.words.startsWith('УТВЕРЖДАЮ'));
    const director = lines.find((line) => line.words.startsWith('Генеральный'));
    expect(approved?.box.x).toBeGreaterThanOrEqual(right - (80 * 72) / 25.4 - 0.01);
    expect(director?.box.x).toBe(approved?.box.x);
  });

  it('numbers pages in the top margin from the second one', () => {
    const pages = layOut(compose([section('a', 'Обязанности', fill(120))]));
    const numbers = pages.map((page) =>
      page.boxes.flatMap(({ box, repeated, top }) =>
        box.type === 'text' && repeated ? [{ words: box.spans[0]?.text, top }] : [],
      ),
    );
    expect(numbers[0]).toEqual([]);
    numbers.slice(1).forEach((found, index) => {
      expect(found).toMatchObject([{ words: `${index + 2} / ${pages.length}` }]);
      expect(found[0]?.top).toBeLessThan((20 * 72) / 25.4);
      expect(found[0]?.top).toBeGreaterThan((10 * 72) / 25.4);
    });
  });
});

describe('numbers and marks', () => {
  const words = 'Обеспечивает сохранность имущества работодателя и ведёт его учёт. '.repeat(4).trim();
  const list: Block = {
    type: 'list',
    marker: 'dash',
    items: [
      { type: 'item', content: [text(words)], children: [{ type: 'list', marker: 'letter', items: [] }] },
    ],
  };
  const document = compose([section('a', 'Обязанности', [{ ...clause('x', words), children: [list] }])]);
  const placesIn = (look: Look): readonly (readonly [words: string, x: number])[] =>
    layoutDocument({ document, numbering: numberSample(document), look, font: sampleFont })
      .pages.flatMap(linesOf)
      .filter(({ words: line }) => !line.includes('Обязанности'))
      .map(({ words: line, box }) => [line, Math.round(box.x * 20)]);

  it('let texts hang beside them where first lines are not indented, as far as in Word files', () => {
    const look = readLook('modern');
    const places = placesIn(look);
    const margin = Math.round((look.page.margin.left * 72 * 20) / 25.4);
    const [number, ...lines] = places.slice(
      0,
      places.findIndex(([line]) => line.startsWith('–')),
    );
    expect(number).toEqual(['1.1. ', margin]);
    const { hanging = 0 } = placeClauseNumber(2, look).indent ?? {};
    expect(lines.length).toBeGreaterThan(1);
    for (const [, x] of lines) expect(Math.abs(x - margin - hanging)).toBeLessThanOrEqual(1);
    const [mark, ...items] = places.slice(1 + lines.length);
    const { left = 0, hanging: room = 0 } = describeMarkedLevel('dash', 0, look, 'ru').place.indent ?? {};
    expect(mark?.[0]).toBe('– ');
    expect(Math.abs((mark?.[1] ?? 0) - (margin + left - room))).toBeLessThanOrEqual(1);
    expect(items.length).toBeGreaterThan(1);
    for (const [, x] of items) expect(Math.abs(x - margin - left)).toBeLessThanOrEqual(1);
  });

  it('stand at the indent of the first line where there is one, and the text goes on at the margin', () => {
    const look = readLook('gost-r-7.0.97-2025');
    const margin = Math.round((look.page.margin.left * 72 * 20) / 25.4);
    const places = placesIn(look);
    const indented = places.filter(([, x]) => x > margin);
    expect(indented.map(([line]) => line.slice(0, 4))).toEqual(['1.1.', '– Об']);
    expect(look.list.indent).toBe(look.text.firstLineIndent);
    for (const [, x] of indented) {
      expect(Math.abs(x - margin - toTwips(look.text.firstLineIndent))).toBeLessThanOrEqual(1);
    }
  });
});

describe('pages for both sides of the paper', () => {
  const sheet: Block = { type: 'sheet', page: 'front', content: [paragraph('Лист')] };
  const double = (body: readonly Block[], tail: readonly Block[] = []): Document => ({
    ...compose(body, tail),
    sides: 'two',
  });

  it('mirrors the margins of every second page', () => {
    const pages = layOut(double([section('a', 'Обязанности', fill(120))]));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page.shift).toBeCloseTo(index % 2 === 0 ? 0 : (-20 * 72) / 25.4);
    });
    expect(layOut(compose([section('a', 'Обязанности', fill(120))])).every((page) => page.shift === 0)).toBe(
      true,
    );
  });

  it('begins a sheet that can be taken out on a front side, with a free page before it', () => {
    const pages = layOut(double([paragraph('Текст')], [sheet, sheet]));
    expect(pages.map((page) => page.boxes.length > 0)).toEqual([true, false, true, false, true]);
    expect(linesOf(pages[2] ?? expect.fail('no page')).map((line) => line.words)).toEqual(['Лист']);
  });

  it('leaves no page free where leaves are printed on one side, or the front side is due', () => {
    expect(layOut(compose([paragraph('Текст')], [sheet]))).toHaveLength(2);
    expect(layOut(double([], [sheet]))).toHaveLength(1);
    const two: Block = { type: 'sheet', page: 'new', content: [paragraph('Оборот')] };
    expect(layOut(double([paragraph('Текст')], [two, sheet]))).toHaveLength(3);
  });
});

describe('a row that announces the next one', () => {
  const cell = (role: 'lead-in' | 'text', words: string) => ({
    type: 'cell' as const,
    content: [{ type: 'paragraph' as const, role, content: [text(words)] }],
  });
  const row = (role: 'lead-in' | 'text', words: string) => ({
    type: 'row' as const,
    cells: [cell(role, words), cell(role, words)],
  });

  it.each(Array.from({ length: 12 }, (_, index) => index))(
    'never ends a page, with %i lines before',
    (before) => {
      const rows = Array.from({ length: 62 }, (_, index) =>
        index % 4 === 3 ? row('lead-in', `Раздел ${index}`) : row('text', `Строка ${index}`),
      );
      const columns = [1, 2].map((width) => ({ heading: [text('Текст')], width }));
      const lines = Array.from({ length: before }, () => paragraph('Текст'));
      const pages = layOut(compose([...lines, { type: 'table', role: 'data', columns, rows }]));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(linesOf(page).at(-1)?.words).not.toMatch(/Раздел/u);
    },
  );
});

describe('what stands beside the text', () => {
  const withCode = (pages: 'first' | 'all', body: readonly Block[]): Document => {
    const document = compose(body);
    const code = { value: '№ 1', caption: [text('№ 1'), { type: 'break' } as const, text('Код')], pages };
    return { ...document, face: { ...document.face, code } };
  };
  const side = (20 * 72) / 25.4;
  const codesOf = (page: Page) => page.boxes.filter(({ box }) => box.type === 'code');

  it.each(['first', 'all'] as const)('keeps the room of the code free of text: %s', (which) => {
    const document = withCode(which, [section('a', 'Обязанности', fill(120))]);
    const pages = layOut(document);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      const expected = which === 'all' || index === 0;
      expect(codesOf(page)).toHaveLength(expected ? 1 : 0);
      const lines = linesOf(page).filter(({ words }) => !/№ 1|Код/u.test(words));
      const lowest = Math.max(...lines.map((line) => line.y));
      if (expected) expect(lowest).toBeLessThan(bottom - side);
      else if (index < pages.length - 1) expect(lowest).toBeGreaterThan(bottom - side);
    });
  });

  it('puts the code into the right corner at the foot, with its caption level with its last modules', () => {
    const [page] = layOut(withCode('first', [paragraph('Текст')]));
    const [placed] = codesOf(page ?? expect.fail('no page'));
    if (placed?.box.type !== 'code') throw new Error('no code');
    expect(placed.box.x + placed.box.size).toBeCloseTo(right);
    expect(placed.top + placed.box.y + placed.box.size).toBeCloseTo(bottom);
    const captions = linesOf(page ?? expect.fail('no page')).filter(({ words }) => /№ 1|Код/u.test(words));
    expect(captions).toHaveLength(2);
    for (const { y, box } of captions) {
      expect(y).toBeLessThan(bottom - side / 8);
      expect(box.x).toBeGreaterThan(right - side - 60);
    }
  });

  it('says the word of the mark in small letters on the first page alone', () => {
    const document = compose([section('a', 'Обязанности', fill(120))]);
    const pages = layOut({ ...document, face: { ...document.face, mark: 'ПРОЕКТ' } });
    const marks = pages.map((page) =>
      page.boxes.filter(
        ({ box, repeated }) => repeated && box.type === 'text' && box.spans[0]?.text === 'ПРОЕКТ',
      ),
    );
    expect(marks.map((each) => each.length)).toEqual(pages.map((_, index) => (index === 0 ? 1 : 0)));
  });
});

describe('tables over several pages', () => {
  const table = (rows: readonly (readonly string[])[]): Table => ({
    type: 'table',
    role: 'data',
    columns: [
      { heading: [text('Показатель')], width: 1 },
      { heading: [text('Порядок')], width: 2 },
    ],
    rows: rows.map((cells) => ({
      type: 'row',
      cells: cells.map((words) => ({
        type: 'cell',
        content: words === '' ? [] : [{ type: 'paragraph', role: 'text', content: [text(words)] }],
      })),
    })),
  });

  const repeatedWords = (page: Page): string =>
    page.boxes
      .flatMap(({ box, repeated }) =>
        box.type === 'text' && repeated ? box.spans.map((span) => span.text) : [],
      )
      .join(' ');

  it('repeats the header row on each page and cuts no row', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [
      `Строка${index}`,
      'Первое предложение занимает место в строке таблицы. Второе предложение продолжает его на следующей строке.',
    ]);
    const document = compose([table(rows)]);
    const pages = layOut(document);
    expect(pages.length).toBeGreaterThan(2);
    expectAllWords(document, pages);
    expectInsidePage(pages);
    expect(linesOf(pages[0] ?? expect.fail('no page'))[0]?.words).toContain('Показатель');
    for (const page of pages.slice(1)) {
      expect(repeatedWords(page)).toContain('Показатель Порядок');
      expect(linesOf(page)[0]?.words).toMatch(/^Строка/u);
    }
  });

  it('cuts a row that is higher than a page, loses nothing and keeps its cells apart', () => {
    const long = (word: string): string =>
      Array.from({ length: 400 }, (_, index) => `${word}${index}`).join(' ');
    const document = compose([
      table([
        ['до', 'до'],
        [long('лево'), long('право')],
        ['после', ''],
      ]),
    ]);
    const pages = layOut(document);
    expectInsidePage(pages);
    const words = pages.flatMap((page) => linesOf(page).map((line) => line.words)).join(' ');
    for (let index = 0; index < 400; index++) {
      expect(words).toContain(`лево${index}`);
      expect(words).toContain(`право${index}`);
    }
    for (const page of pages) {
      const order = linesOf(page).map((line) =>
        line.words.includes('лево') ? 'л' : line.words.includes('право') ? 'п' : '',
      );
      expect(order.join('')).toMatch(/^л*п*$/u);
    }
    expect(repeatedWords(pages[1] ?? expect.fail('one page'))).toContain('Показатель');
  });

  it('cuts a header row that is higher than a page, and does not repeat it', () => {
    const document = compose([
      {
        ...table([['а', 'б']]),
        columns: [
          { heading: [text('заголовок '.repeat(900))], width: 1 },
          { heading: [text('Порядок')], width: 2 },
        ],
      },
    ]);
    const pages = layOut(document);
    expectInsidePage(pages);
    // The cells of a cut row are read page by page, so only their words can be counted.
    const words = pages.flatMap((page) => linesOf(page).flatMap((line) => line.words.trim().split(' ')));
    expect(words.toSorted()).toEqual(plainWords(document, numberSample(document), sampleLook).toSorted());
    for (const page of pages) expect(repeatedWords(page)).not.toContain('заголовок');
  });
});

describe('extremes', () => {
  it.each([
    ['a clause of 3,000 characters', 'Обеспечивает порядок. '.repeat(140)],
    ['a word of 200 characters', 'а'.repeat(200)],
    ['a word of 5,000 characters', 'щ'.repeat(5_000)],
    ['a clause higher than two pages', 'Обеспечивает порядок. '.repeat(600)],
  ])('loses nothing of %s', (_, words) => {
    const document = compose([section('a', 'Обязанности', [clause('x', words)])]);
    const pages = layOut(document);
    expectAllWords(document, pages);
    expectInsidePage(pages);
  });

  it('places 400 clauses and five levels of them', () => {
    const nest = (depth: number, path: string): Clause => ({
      ...clause(`n${path}`, `Уровень ${path}`),
      children: depth === 0 ? [] : [nest(depth - 1, `${path}1`), nest(depth - 1, `${path}2`)],
    });
    const document = compose([section('a', 'Обязанности', fill(400)), section('b', 'Права', [nest(4, '1')])]);
    const pages = layOut(document);
    expectAllWords(document, pages);
    expectInsidePage(pages);
  });

  it.each(['decimal', 'roman-decimal', 'roman', 'flat', 'none'] as const)(
    'prints the numbers of the scheme %s and no others',
    (numbering) => {
      const document: Document = {
        ...compose([
          section('a', 'Обязанности', [
            { ...clause('b', 'Внешний'), children: [clause('c', 'Внутренний')] },
            paragraph('Абзац'),
            clause('d', 'Другой'),
          ]),
        ]),
        numbering,
      };
      expectAllWords(document, layOut(document));
    },
  );

  it('labels lists in the language of the document', () => {
    const list: Block = {
      type: 'list',
      marker: 'letter',
      items: ['первый', 'второй'].map((item) => ({ type: 'item', content: [text(item)], children: [] })),
    };
    for (const language of ['ru', 'sq', 'en-GB']) {
      const document = { ...compose([list]), language };
      expectAllWords(document, layOut(document));
    }
  });

  it('makes one page of a document without anything', () => {
    expect(layOut(compose([]))).toHaveLength(1);
  });

  it('stacks columns that are higher than a page, in the order of reading', () => {
    const content = (word: string): Block[] =>
      Array.from({ length: 70 }, (_, index) => paragraph(`${word} ${index}`));
    const document = compose([
      {
        type: 'columns',
        columns: [
          { width: 1, content: content('левый') },
          { width: 1, content: content('правый') },
        ],
      },
    ]);
    const pages = layOut(document);
    expectAllWords(document, pages);
    expectInsidePage(pages);
  });

  it('loses no word of any document', () => {
    const words = fc.stringMatching(/^[а-яё ,.-]{0,200}$/u);
    const leaf = words.map((value) => clause('c', value));
    const block: fc.Arbitrary<Block> = fc.oneof(
      words.map(paragraph),
      fc.array(words, { maxLength: 5 }).map((items): Block => ({
        type: 'list',
        marker: 'dash',
        items: items.map((item) => ({ type: 'item', content: [text(item)], children: [] })),
      })),
      fc.array(leaf, { maxLength: 8 }).map((children) => section('s', 'Раздел', children)),
      words.map((position) => signature(position, 'И.И. Иванов')),
      fc.array(words, { maxLength: 5 }).map((positions): Block => ({
        type: 'agreement',
        heading: [text('Визы')],
        signatures: positions.map((position) => signature(position, 'И.И. Иванов')),
      })),
      fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 6 }).map((rows): Block => ({
        type: 'table',
        role: 'data',
        columns: [
          { heading: [text('Показатель')], width: 1 },
          { heading: [], width: 2 },
        ],
        rows: rows.map((cells) => ({
          type: 'row',
          cells: cells.map((value) => ({
            type: 'cell',
            content: [{ type: 'paragraph', role: 'text', content: [text(value)] }],
          })),
        })),
      })),
      fc.array(words, { minLength: 1, maxLength: 3 }).map((values): Block => ({
        type: 'columns',
        columns: values.map((value) => ({ width: 1, content: [paragraph(value)] })),
      })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const document = compose(blocks);
        const pages = layOut(document);
        expectAllWords(document, pages);
        expectInsidePage(pages);
      }),
      { numRuns: longRun ? 1_000 : 60 },
    );
  });
});

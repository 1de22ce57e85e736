import { describe, expect, test } from 'vitest';
import { requireTool } from '../tools.js';
import { printedVariants } from './printed-variants.js';
import { lettersOf, readFormats } from './read-formats.js';
import { runBook } from './run-book.js';

const [sample] = printedVariants;
if (sample === undefined) throw new Error('there is no variant to take the book from');

const long = Array.from({ length: 330 }, (_, index) => `слово${index}`).join(' ');
const unbroken = 'Ъ'.repeat(100) + 'щ'.repeat(100);

const role = (changes: object): Record<string, object> => ({
  ...sample.files,
  'subject.yaml': {
    id: 'subject',
    language: 'ru',
    title: 'менеджер по R&D «Ёлка»',
    unit: 'sales',
    category: 'specialist',
    qualifications: { education: 'высшее образование' },
    reporting: { reportsTo: 'head' },
    duties: ['Готовит отчёт.'],
    rights: ['Получать сведения.'],
    responsibilities: ['За нарушение сроков.'],
    ...changes,
  },
});

describe('what is written survives in all four formats, letter for letter', () => {
  test.each([
    [
      'signs of markup',
      'Пишет <b>«R&D» & "Q&A"</b> за 5 < 6 > 4, \'да\', &amp; &#0; ]]> <!-- {{title}} {{{title}}}',
    ],
    ['signs of the office', 'Платит № 12 по § 3 — 1 000 ₽, 15 %, €, ½, ±, …, „цитата“, “quote”'],
    ['letters of neighbours', 'Ведёт ёж, Ёлка, ç, ë, Ë, Ç, ə'.replace('ə', 'é')],
    ['a clause of 3,000 characters', `Знает ${long}`],
    ['a word of 200 characters', `Читает ${unbroken} сразу`],
    ['a list of everything that patterns may mistake', 'Берёт $1 $& \\1 %s {0} [x] (y) * _а_ `b` # ~'],
  ])('%s', async (_, written) => {
    if (written.includes('_')) written = written.replaceAll('_', '');
    const { files, diagnostics } = await runBook(role({ duties: [written, 'Готовит отчёт.'] }), 'subject', [
      'docx',
      'pdf',
      'html',
      'text',
    ]);
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    const [read] = readFormats([files]);
    for (const [format, text] of Object.entries(read ?? {})) {
      expect(lettersOf(String(text)), format).toContain(lettersOf(written));
    }
    const title = lettersOf('менеджера по R&D «Ёлка»');
    for (const text of Object.values(read ?? {})) expect(lettersOf(String(text))).toContain(title);
  });

  test('the tools that read the formats are there', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
  });
});

describe('what cannot be printed is told', () => {
  test('a character that no font has is an error at its place that names it', async () => {
    const files = role({ duties: ['Готовит отчёт.', 'Пишет 字 и 🙂.'] });
    const { diagnostics, files: written } = await runBook(files, 'subject', ['pdf']);
    const findings = diagnostics.filter((each) => each.code === 'render/missing-glyph');
    expect(findings.map((each) => each.message.ru).join(' ')).toContain('U+5B57');
    expect(findings.map((each) => each.message.ru).join(' ')).toContain('U+1F642');
    for (const finding of findings) {
      expect(finding.severity).toBe('error');
      expect(finding.place).toMatchObject({ file: 'subject.yaml', pointer: '/duties/1' });
    }
    expect(written.size).toBe(0);
  });
});

describe('an organization changes wording by files of its own', () => {
  const override = (path: string, text: string): Record<string, unknown> => ({ ...role({}), [path]: text });

  test('a part of a built-in template', async () => {
    const files = override('templates/ru/parts/plain-heading.hbs', '{{words}} (по приказу № 5)');
    const result = await runBook(files as Record<string, object>, 'subject', ['text']);
    const text = new TextDecoder().decode(result.files.get('txt'));
    expect(text).toContain('1. Общие положения (по приказу № 5)');
    expect(text).toContain('Права');
  });

  test('a broken one is told at its line in the file of the organization, and nothing is built', async () => {
    const files = override('templates/ru/parts/heading.hbs', '{{words}}\n\n{{#if titel}}x{{/if}}');
    const result = await runBook(files as Record<string, object>, 'subject', ['text']);
    const finding = result.diagnostics.find((each) => each.code === 'template/unknown-field');
    expect(finding?.place).toMatchObject({ file: 'templates/ru/parts/heading.hbs', start: 17 });
    expect(finding?.message.ru).toContain('titel');
    expect(result.files.size).toBe(0);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { pdfWriter, writePdf } from '../../src/render/writers/pdf/index.js';
import { textWriter } from '../../src/render/writers/text/index.js';
import { editedInstruction } from '../compare/edited-instruction.js';
import { redlineOf } from '../compare/redline-of.js';
import { requireTool, runPreflight, validateDocx } from '../tools.js';
import { writeDocx } from './docx-cases.js';
import { findDocxFaults } from './find-docx-faults.js';
import { readAttributes, readPart } from './read-docx.js';
import { numberSample, renderSample, sampleFont, writeSample } from './render-sample.js';
import { sampleLook } from './sample-document.js';

const { before, after } = editedInstruction;
const redline = redlineOf(before, after);
const folder = mkdtempSync(join(tmpdir(), 'rolebook-redline-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a redline in Word', () => {
  const remarks = (xml: string): readonly string[] =>
    (xml.match(/<w:comment .*?<\/w:comment>/gsu) ?? []).map((comment) =>
      (comment.match(/<w:t [^>]*>[^<]*/gu) ?? []).map((run) => run.replace(/^<[^>]*>/u, '')).join('\n'),
    );

  it('is sound', async (context) => {
    const bytes = await writeDocx(redline);
    expect(findDocxFaults(bytes)).toEqual([]);
    requireTool(context, 'ooxml-validator');
    const file = join(folder, 'redline.docx');
    writeFileSync(file, bytes);
    expect(validateDocx(file)).toMatchObject({ ok: true, errors: [] });
  });

  it('tells beside each changed clause what it touches, and of the whole what is no correction', async () => {
    const told = remarks(readPart(await writeDocx(redline), 'word/comments.xml'));
    expect(told[0]).toContain('Сравнение редакций: ред. 1 → ред. 2.');
    expect(told).toContain(
      'Добавлено. Затронуто: обязанность. Вид изменения, предположительно: изменение трудовой функции.',
    );
    expect(told).toContain(
      'Перенесено. Новое место: 1.6. Затронуто: обязанность. Вид изменения, предположительно: изменение трудовой функции.',
    );
    expect(told).toContain(
      'Изложено иначе. Затронуто: обязанность. Вид изменения, предположительно: уточнение без изменения трудовой функции.',
    );
  });

  it('gives each change an id of its own, an author and a moment', async () => {
    const xml = readPart(await writeDocx(redline), 'word/document.xml');
    const ids = ['w:ins', 'w:del'].flatMap((element) => readAttributes(xml, element, 'w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(readAttributes(xml, 'w:ins', 'w:author'))).toEqual(
      new Set(['Rolebook: сравнение редакций']),
    );
    expect(readAttributes(xml, 'w:del', 'w:date')).toContain('2026-11-05T00:00:00Z');
  });

  it('tracks what is edited in it, and says which texts it was made of', async () => {
    const bytes = await writeDocx(redline);
    expect(readPart(bytes, 'word/settings.xml')).toContain('<w:trackRevisions/>');
    const properties = readPart(bytes, 'docProps/custom.xml');
    const names = readAttributes(properties, 'property', 'name');
    expect(names).toEqual(expect.arrayContaining(['RedlineBeforeTextHash', 'RedlineAfterTextHash']));
    expect(names).not.toContain('TextHash');
  });

  it('names each clause of the new text by its bookmark, and what is gone by its own', async () => {
    const names = readAttributes(
      readPart(await writeDocx(redline), 'word/document.xml'),
      'w:bookmarkStart',
      'w:name',
    );
    expect(names).toEqual(
      expect.arrayContaining(['c_duties__open', 'c_duties__accept', 'c_duties__count', 'c_duties__floors']),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a redline as a page', () => {
  it('sets both editions side by side, with old and new numbers', async () => {
    const html = await renderSample(htmlWriter, redline);
    const rows = (html.match(/<tr id=.*?<\/tr>/gsu) ?? []).map((row) =>
      row
        .replace(/<ins>/gu, '{+')
        .replace(/<\/ins>/gu, '+}')
        .replace(/<del>/gu, '[-')
        .replace(/<\/del>/gu, '-]')
        .replace(/<\/t[hd]>/gu, '|')
        .replace(/<[^>]*>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
    expect(rows).toContain(
      '1.1. → 1.2.| Принимает [-товар-] по накладной.| Принимает {+и взвешивает товары+} по накладной.| изложено иначе Затронуто: обязанность. Вид изменения, предположительно: уточнение без изменения трудовой функции.|',
    );
    expect(rows).toContain(
      '1.1.| нет| {+Открывает склад &amp; двор.+}| добавлено Затронуто: обязанность. Вид изменения, предположительно: изменение трудовой функции.|',
    );
    expect(rows).toContain('2.2. → 2.1.| Получает спецодежду.| Получает спецодежду.| сменился номер|');
    expect(html).not.toMatch(/<script|style=/u);
  });
});

describe('a redline in PDF', () => {
  it('says above the text what the marks mean, and loses no word of either edition', async (context) => {
    requireTool(context, 'pdftotext');
    const { value, diagnostics } = await writeSample(pdfWriter, redline);
    expect(diagnostics).toEqual([]);
    const file = join(folder, 'redline.pdf');
    writeFileSync(file, value ?? expect.fail('no file'));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(
      /\s+/gu,
      ' ',
    );
    expect(text).toContain('Обозначения: вставленные слова, исключённые слова;');
    expect(text).toContain('1.1. 1.2. Принимает товари взвешивает товары по накладной.');
    expect(text).toContain('Моет полы на складе:');
  });

  it('says in its structure what was put in and what was struck out', async (context) => {
    requireTool(context, 'qpdf');
    const { value } = await writeSample(pdfWriter, redline);
    const file = join(folder, 'structure.pdf');
    writeFileSync(file, value ?? expect.fail('no file'));
    const source = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      encoding: 'latin1',
    });
    expect(source).toContain('/TextDecorationType /Underline');
    expect(source).toContain('/TextDecorationType /LineThrough');
  });

  it('is valid PDF/A', async (context) => {
    requireTool(context, 'preflight');
    const { value } = await writePdf(
      {
        document: redline,
        numbering: numberSample(redline),
        look: sampleLook,
        date: new Date(Date.UTC(2026, 10, 5)),
        attachments: [],
        producer: 'Rolebook test',
        font: sampleFont,
      },
      'PDF/A-1b',
    );
    const file = join(folder, 'archive.pdf');
    writeFileSync(file, value ?? expect.fail('no file'));
    expect(runPreflight(file)).toMatchObject({ valid: true });
  });
});

it('a redline as text has its changes between signs', async () => {
  expect(await renderSample(textWriter, redline)).toContain(
    '1.2. Принимает [-товар-]{+и взвешивает товары+} по накладной.',
  );
});

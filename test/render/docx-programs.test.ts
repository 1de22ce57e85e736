import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { printInlines } from '../../src/document/print-inlines.js';
import { requireTool, validateDocx } from '../tools.js';
import { docxCases, writeDocx } from './docx-cases.js';
import { readParts } from './read-docx.js';
import { numberSample } from './render-sample.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-docx-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A step that is done once for each value. */
function once(step: (value: string) => void): (value: string) => void {
  const done = new Set<string>();
  return (value) => {
    if (!done.has(value)) step(value);
    done.add(value);
  };
}

describe('other programs', () => {
  const files = new Map<string, string>();

  beforeAll(async () => {
    for (const [name, document, look] of docxCases) {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await writeDocx(document, look));
      files.set(name, file);
    }
  });

  /** All files in another format; LibreOffice takes seconds to start, so each format is made once. */
  const convert = once((format: string) => {
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', format, '--outdir', folder],
      ...files.values(),
    ]);
  });

  const readPages = (name: string): readonly string[] => {
    const printed = execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], {
      encoding: 'utf8',
    });
    return printed.split('\f').slice(0, -1);
  };

  it.for(docxCases)('the Open XML SDK finds no error in %s', ([name], context) => {
    requireTool(context, 'ooxml-validator');
    expect(validateDocx(files.get(name) ?? '')).toMatchObject({ ok: true, errors: [] });
  });

  it('xmllint reads every part', (context) => {
    requireTool(context, 'xmllint');
    for (const [name, file] of files) {
      const parts = [...readParts(readFileSync(file))]
        .filter(([part]) => !part.endsWith('.png'))
        .map(([part, xml]) => {
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
    for (const [name, document, look] of docxCases) {
      const read = readFileSync(join(folder, `${name}.txt`), 'utf8')
        .replace(/^\uFEFF/u, '')
        .replaceAll('\u2011', '-');
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
    for (const [name, document, look] of docxCases) {
      const pages = readPages(name);
      const caption = printInlines(document.face.code?.caption ?? [], numberSample(document)).split('\n');
      const printed = pages.map((page, index) => {
        const lines = page
          .split('\n')
          .map((line) => line.replaceAll('\u00a0', ' ').trim())
          .filter((line) => line !== '' && !caption.includes(line));
        if (index === 0) return lines;
        const number = look.pageNumber.position === 'top-center' ? lines.shift() : lines.pop();
        expect(number, name).toBe(`${index + 1} / ${pages.length}`);
        return lines;
      });
      const letters = printed.flat().join('').replaceAll('\u2011', '-').replace(ignored, '');
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
      readPages(name).findIndex((page) => page.replace(/\s+/gu, ' ').includes(words));
    for (const name of ['long', 'modern']) {
      expect(pageOf(name, 'С.А. Громов')).toBe(pageOf(name, 'ставших известными по работе'));
      expect(pageOf(name, 'Н.Т. Ким')).toBe(pageOf(name, 'Согласовано'));
      expect(pageOf(name, 'А.Н. Белозёрова')).toBe(pageOf(name, 'Согласовано'));
      expect(pageOf(name, 'И.О. Фамилия')).toBe(pageOf(name, 'один экземпляр получил'));
    }
    expect(pageOf('decimal', 'Лист ознакомления')).toBe(pageOf('decimal', 'Преображенская') + 1);
  });
});

import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { makeQrMatrix } from '../../src/render/qr-matrix.js';
import { markedDocument, readLook, writeDocx } from './docx-cases.js';
import { readAttributes, readPart, readParts } from './read-docx.js';
import { sampleDocument, sampleLook } from './sample-document.js';

const partNames = (bytes: Uint8Array, pattern: RegExp): readonly string[] =>
  [...readParts(bytes).keys()].filter((name) => pattern.test(name)).sort();

const withCode = (pages: 'first' | 'all'): Document => {
  const { mark, code, ...face } = markedDocument.face;
  expect(mark).toBeDefined();
  return { ...markedDocument, face: { ...face, ...(code && { code: { ...code, pages } }) } };
};

describe('the mark of a paper that is not valid yet', () => {
  it('stands across every page, behind the text, without being read aloud', async () => {
    const bytes = await writeDocx(markedDocument);
    for (const name of ['word/header-default.xml', 'word/header-first.xml']) {
      const header = readPart(bytes, name);
      expect(readAttributes(header, 'v:textpath', 'string'), name).toEqual(['ПРОЕКТ & <пробный>']);
      expect(readAttributes(header, 'v:shape', 'alt')).toEqual(['']);
      expect(readAttributes(header, 'v:shape', 'fillcolor')).toEqual([sampleLook.mark.color.toUpperCase()]);
      expect(header).toMatch(/rotation:315;z-index:-\d+;/u);
    }
    expect(readPart(bytes, 'word/document.xml')).not.toContain('ПРОЕКТ');
  });

  it('is not there when there is none', async () => {
    for (const [name, part] of readParts(await writeDocx(sampleDocument)))
      expect(part, name).not.toContain('v:shape');
  });
});

describe('the code', () => {
  it('stands with its words in the footer of every page, or of the first alone', async () => {
    const all = await writeDocx(withCode('all'));
    for (const pages of ['default', 'first']) {
      const footer = readPart(all, `word/footer-${pages}.xml`);
      expect(footer).toContain('Код текста 4F2A-9C1E-77B0');
      expect(readAttributes(footer, 'wp:docPr', 'descr')).toEqual([
        '№ 12-ДИ «R&D» Код текста 4F2A-9C1E-77B0',
      ]);
    }
    const first = await writeDocx(withCode('first'));
    expect(readPart(first, 'word/footer-first.xml')).toContain('a:blip');
    expect(readPart(first, 'word/footer-default.xml')).not.toContain('a:blip');
    expect(partNames(await writeDocx(sampleDocument), /media|footer/u)).toEqual([]);
  });

  it('is as large as the look says', async () => {
    const footer = readPart(await writeDocx(withCode('all')), 'word/footer-first.xml');
    const side = String(sampleLook.code.size * 36_000);
    expect(readAttributes(footer, 'wp:extent', 'cx')).toEqual([side]);
    expect(readAttributes(footer, 'wp:extent', 'cy')).toEqual([side]);
  });

  it('is the picture of its value, in a quiet zone of four modules', async () => {
    const matrix = makeQrMatrix(markedDocument.face.code?.value ?? '');
    const picture =
      unzipSync(await writeDocx(withCode('all')))['word/media/code.png'] ?? expect.fail('no picture');
    const bytes = Buffer.from(picture);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    const side = bytes.readUInt32BE(16);
    expect(bytes.readUInt32BE(20)).toBe(side);
    const start = bytes.indexOf('IDAT');
    const lines = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
    const lineLength = 1 + Math.ceil(side / 8);
    expect(lines.length).toBe(side * lineLength);
    const isDark = (x: number, y: number): boolean =>
      (((lines[y * lineLength + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0;
    const scale = side / (matrix.length + 8);
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const module = matrix[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] ?? false;
        if (isDark(x, y) !== module) expect.fail(`the pixel ${x}, ${y} is not that of the code`);
      }
    }
  });
});

describe('the page number', () => {
  it.each([
    [true, ['PAGE', 'NUMPAGES']],
    [false, ['PAGE']],
  ])('with the count of pages: %s', async (total, fields) => {
    const look = { ...sampleLook, pageNumber: { ...sampleLook.pageNumber, total } };
    const header = readPart(await writeDocx(sampleDocument, look), 'word/header-default.xml');
    expect([...header.matchAll(/<w:instrText>(\w+)</gu)].map((match) => match[1])).toEqual(fields);
  });

  it('stands on the first page too when the look counts from it', async () => {
    const look = { ...sampleLook, pageNumber: { ...sampleLook.pageNumber, from: 1 } };
    const plain = await writeDocx(sampleDocument, look);
    expect(partNames(plain, /^word\/header/u)).toEqual(['word/header-default.xml']);
    expect(readPart(plain, 'word/document.xml')).not.toContain('w:titlePg');
    const coded = await writeDocx(withCode('first'), look);
    for (const pages of ['default', 'first']) {
      expect(readPart(coded, `word/header-${pages}.xml`)).toContain('<w:instrText>PAGE</w:instrText>');
    }
  });

  it('stands below the code where the look sets it at the bottom', async () => {
    const footer = readPart(await writeDocx(withCode('all'), readLook('modern')), 'word/footer-default.xml');
    expect(footer.indexOf('PAGE')).toBeGreaterThan(footer.indexOf('</w:tbl>'));
  });
});

describe('paper printed on both sides', () => {
  it('has mirrored margins, and a sheet to take out begins on a front', async () => {
    const bytes = await writeDocx(markedDocument);
    expect(readPart(bytes, 'word/settings.xml')).toContain('<w:mirrorMargins/>');
    const xml = readPart(bytes, 'word/document.xml');
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? [];
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain('<w:titlePg/>');
    // The further section goes on with headers, footers and numbers; its first page is like any other.
    expect(sections[1]).toMatch(/^<w:sectPr><w:type w:val="oddPage"\/><w:pgSz /u);
    expect(sections[1]).not.toContain('titlePg');
    expect(xml).not.toContain('<w:pageBreakBefore/>');
  });

  it('on one side every page is a front', async () => {
    const bytes = await writeDocx({ ...markedDocument, sides: 'one' });
    expect(readPart(bytes, 'word/settings.xml')).not.toContain('mirrorMargins');
    const xml = readPart(bytes, 'word/document.xml');
    expect(xml.match(/<w:sectPr>/gu)).toHaveLength(1);
    expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1);
  });
});

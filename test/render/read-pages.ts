import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Document } from '../../src/document/document.js';

/** The words of each page of a PDF file, spaces of every kind as one. */
export function readPages(file: string): readonly string[] {
  const printed = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return printed
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ' ').trim());
}

/** A document of an extreme shape is printed as a whole, in its order, each page with its number and the signature with text. */
export function expectWholePages(
  pages: readonly string[],
  document: Document,
  [least, most]: readonly [number, number],
): void {
  const written = JSON.stringify(document).match(/слово\d+/gu);
  expect(pages.join(' ').match(/слово\d+/gu)).toEqual(written);
  expect(pages.length).toBeGreaterThanOrEqual(least);
  expect(pages.length).toBeLessThanOrEqual(most);
  pages.slice(1).forEach((page, index) => {
    const number = `${index + 2} / ${pages.length}`;
    expect(page.startsWith(`${number} `) || page.endsWith(` ${number}`), number).toBe(true);
  });
  expect(pages.findIndex((page) => page.includes('И.И. Последний'))).toBe(
    pages.findLastIndex((page) => page.includes('слово')),
  );
}

/** Signatures stand with the end of the text, visas together; gives the page of the signature. */
export function expectSignedText(pages: readonly string[]): number {
  const end = pages.findLastIndex((page) => page.includes('слово'));
  expect(expectVisasTogether(pages)).toBe(end);
  return end;
}

/** Visas stand on one page with their heading; gives the page of the signature before them. */
export function expectVisasTogether(pages: readonly string[]): number {
  const pageOf = (words: string): number => pages.findIndex((page) => page.includes(words));
  expect([pageOf('П.П. Петров'), pageOf('С.С. Сидоров')]).toEqual([pageOf('Визы'), pageOf('Визы')]);
  return pageOf('И.И. Последний');
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHtml } from '../render/read-html.js';

/** The text of one document as programs of others read it out of each format. */
export interface ReadText {
  readonly docx: string;
  readonly pdf: string;
  readonly html: string;
  readonly txt: string;
}

/**
 * Reads the text of many documents: Word files by LibreOffice (all in one run, for its start takes a second), PDF by
 * poppler, HTML by an XML parser. Page numbers and repeated headers of tables are taken out of the PDF.
 */
export function readFormats(documents: readonly ReadonlyMap<string, Uint8Array>[]): readonly ReadText[] {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-text-'));
  try {
    documents.forEach((files, index) => {
      for (const [extension, bytes] of files) writeFileSync(join(folder, `${index}.${extension}`), bytes);
    });
    convertAll(folder, documents.length);
    return documents.map((files, index) => {
      const txt = new TextDecoder().decode(files.get('txt'));
      const drop = dropCaption(txt);
      return {
        docx: drop(readFileSync(join(folder, 'text', `${index}.txt`), 'utf8')),
        pdf: drop(readPdf(join(folder, `${index}.pdf`))),
        html: drop(readHtml(new TextDecoder().decode(files.get('html'))).text),
        txt: drop(txt),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Takes out the words beside the QR code, which end the text file: they stand at the foot of a sheet, and each format
 * has that at another place.
 */
function dropCaption(txt: string): (text: string) => string {
  const caption = /\n\n((?:(?!\n\n)[^])*Код текста [0-9A-F-]{14})\s*$/u.exec(txt)?.[1] ?? '';
  if (caption === '') return (text) => text;
  const letters = Array.from(caption.replace(/\s+/gu, ''), (letter) =>
    letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'),
  );
  const pattern = new RegExp(letters.join('\\s*'), 'u');
  return (text) => text.replace(pattern, ' ');
}

function convertAll(folder: string, count: number): void {
  mkdirSync(join(folder, 'text'));
  for (let start = 0; start < count; start += 100) {
    const names = Array.from({ length: Math.min(100, count - start) }, (_, index) => `${start + index}.docx`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const output = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'text')];
    execFileSync('soffice', [profile, '--headless', ...output, ...names], { cwd: folder, stdio: 'ignore' });
  }
}

function readPdf(file: string): string {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const pages = text.split('\f');
  return pages
    .map((page, index) =>
      index === 0 ? page : page.replace(new RegExp(`\\n${index + 1}(?: / \\d+)?\\s*$`), ''),
    )
    .join('\n');
}

/** A PDF repeats the header of a table on each page; of those of our tables all but the first are taken out. */
export function dropRepeatedHeaders(letters: string): string {
  const headers = [
    /Скем(?:Покакимвопросам)?(?:Передаёт)?(?:Получает)?(?:Срок)?/g,
    /ДолжностьИнициалы,фамилияЗамечанияПодписьДата/g,
  ];
  return headers.reduce((text, header) => {
    let seen = false;
    return text.replace(header, (found) => {
      if (seen) return '';
      seen = true;
      return found;
    });
  }, letters);
}

/**
 * The letters of a text in order, without white space, the rules of blanks and the signs of list items (LibreOffice
 * writes each of those as a dot, a ring or a square). What every format must have alike.
 */
export function lettersOf(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/^\uFEFF/, '')
      // A hyphen at which no line ends.
      .replaceAll('\u2011', '-')
      .replace(/[\s_|•◦▪–]+/gu, '')
  );
}

/** Where two texts part, with what stands around it in each; `undefined` when they are the same. */
export function firstDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
  return `at ${at}: …${around(expected)}… against …${around(actual)}…`;
}

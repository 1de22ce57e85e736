import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A value of a PDF file as qpdf tells it: names begin with `/`, strings with `u:` or `b:`, references end with ` R`. */
export type PdfValue =
  string | number | boolean | null | readonly PdfValue[] | { readonly [key: string]: PdfValue };
export type PdfDictionary = Readonly<Record<string, PdfValue>>;

/** The objects of a PDF file. What is not there reads as empty. */
export interface PdfFile {
  readonly trailer: PdfDictionary;
  /** The value behind references, as often as it takes. */
  resolve(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  array(value: PdfValue | undefined): readonly PdfValue[];
  /** A text string without the sign of its kind. */
  text(value: PdfValue | undefined): string;
  /** The decoded bytes of a stream. */
  stream(value: PdfValue | undefined): Buffer;
}

interface JsonObject {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
}

/** Reads a PDF file by qpdf. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-qpdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const parameters = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline'];
    const json = execFileSync('qpdf', [...parameters, '--decode-level=generalized', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const parsed = JSON.parse(json) as { qpdf: [unknown, Readonly<Record<string, JsonObject>>] };
    return openObjects(parsed.qpdf[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openObjects(objects: Readonly<Record<string, JsonObject>>): PdfFile {
  const find = (value: PdfValue | undefined): JsonObject | undefined =>
    typeof value === 'string' && /^\d+ 0 R$/u.test(value) ? objects[`obj:${value}`] : undefined;
  const resolve = (value: PdfValue | undefined): PdfValue => {
    const found = find(value);
    if (found === undefined) return value ?? null;
    return resolve(found.value ?? found.stream?.dict);
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value);
    return isDictionary(found) ? found : {};
  };
  return {
    trailer: dictionary(objects['trailer']?.value),
    resolve,
    dictionary,
    array: (value) => {
      const found = resolve(value);
      return isArray(found) ? found : [];
    },
    text: (value) => {
      const found = resolve(value);
      return typeof found === 'string' ? found.replace(/^[ub]:/u, '') : '';
    },
    stream: (value) => Buffer.from(find(value)?.stream?.data ?? '', 'base64'),
  };
}

function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isDictionary(value: PdfValue): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/** An operator of a content stream with its operands: numbers, names, strings of bytes, arrays, dictionaries as text. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export type Operand = number | string | Buffer | readonly Operand[];

/** Reads a content stream (ISO 32000-1, 7.8.2). Names keep their slash; a dictionary is one operand, its own text. */
export function readContent(bytes: Buffer): readonly Operation[] {
  const source = bytes.toString('latin1');
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  const arrays: Operand[][] = [];
  const take = (operand: Operand): void => {
    (arrays.at(-1) ?? operands).push(operand);
  };
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    if (/\s/u.test(character) || character === '\0') at += 1;
    else if (character === '(') {
      const [text, end] = readString(source, at);
      take(text);
      at = end;
    } else if (source.startsWith('<<', at)) {
      const end = source.indexOf('>>', source.lastIndexOf('<<', source.indexOf('>>', at))) + 2;
      take(source.slice(at, end));
      at = end;
    } else if (character === '[') {
      arrays.push([]);
      at += 1;
    } else if (character === ']') {
      const array = arrays.pop();
      if (array !== undefined) take(array);
      at += 1;
    } else {
      const word = /\/?[^\s()<>[\]/]+/uy;
      word.lastIndex = at;
      const found = word.exec(source)?.[0];
      if (found === undefined) throw new Error(`unexpected ${character} in a content stream`);
      at += found.length;
      if (found.startsWith('/')) take(found);
      else if (/^[+-]?\d*\.?\d+$/u.test(found)) take(Number(found));
      else {
        operations.push({ operator: found, operands });
        operands = [];
      }
    }
  }
  return operations;
}

/** A literal string from its bracket on, and the place after it. */
function readString(source: string, start: number): [Buffer, number] {
  let depth = 0;
  let text = '';
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') {
      at += 1;
      text += source.charAt(at);
    } else if (character === '(' && depth++ === 0) continue;
    else if (character === ')' && --depth === 0) return [Buffer.from(text, 'latin1'), at + 1];
    else text += character;
  }
  throw new Error('a string of a content stream has no end');
}

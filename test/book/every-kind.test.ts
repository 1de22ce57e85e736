import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/pipeline/prepare-files.js';
import { firm } from '../compose/firm.js';
import { runBook } from './run-book.js';

const templates = join(import.meta.dirname, '../../templates');
const namesIn = (folder: string, extension: string): string[] =>
  readdirSync(join(templates, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));

const kinds = namesIn('ru', '.hbs');
const looks = namesIn('looks', '.yaml');
/** How files of a format begin: what a writer made of a failure would not. */
const beginnings: Readonly<Record<string, RegExp>> = {
  docx: /^PK/,
  pdf: /^%PDF-/,
  html: /^<!doctype html>/i,
  text: /^\S/,
};

describe.each(kinds)('%s', (kind) => {
  test.each(looks)(
    'is written in every format with the look %s, for employees and for workers',
    async (look) => {
      for (const role of ['lawyer', 'storekeeper']) {
        for (const stage of ['draft', 'signing-copy'] as const) {
          const approval = { method: 'order', officer: 'boss' };
          const files = firm({ organization: { look, approval } });
          const request = { kinds: new Set([kind]), stage };
          const { files: written, diagnostics } = await runBook(files, role, formats, false, request);
          expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
          expect([...written.keys()].toSorted()).toEqual(['docx', 'html', 'pdf', 'txt']);
          for (const [extension, bytes] of written) {
            const format = extension === 'txt' ? 'text' : extension;
            expect(new TextDecoder().decode(bytes.subarray(0, 200))).toMatch(beginnings[format] ?? /^$/);
          }
        }
      }
    },
  );
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { pdfWriter, writePdf } from '../../src/render/writers/pdf/index.js';
import type { FontName } from '../../src/world.js';
import { requireTool, runPreflight } from '../tools.js';
import { longDocument } from './long-document.js';
import { numberSample, sampleFont, writeSample } from './render-sample.js';
import { sampleDocument, sampleLook, text } from './sample-document.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-pdf-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (program: string, ...parameters: string[]): string =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 26 });

/** Writes a document that must succeed into a file. */
const writeFile = async (name: string, document: Document): Promise<string> => {
  const { value, diagnostics } = await writeSample(pdfWriter, document);
  expect(diagnostics).toEqual([]);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, value ?? expect.fail('no file'));
  return file;
};

/**
 * The words without spaces, each page without its number and without the header row of a table that it begins inside of.
 * Where lines may break inside words depends on the measure, so the comparison of words leaves spaces out; that spaces are
 * there is seen in the logical structure.
 */
const printedWords = (file: string): string =>
  run('pdftotext', '-raw', file, '-')
    .split('\f')
    .map((page, index) =>
      index === 0
        ? page
        : page
            .trimEnd()
            .replace(new RegExp(`\\n${index + 1} / \\d+$`, 'u'), '')
            .replace(/^\s*Подразделение\s+Передаёт\s+Получает/u, ''),
    )
    .join('\n')
    .replace(/[\s_]+/gu, '');

const expectedWords = (document: Document): string =>
  plainWords(document, numberSample(document), sampleLook).join('');

/** The words of the logical structure, in its order and with its spaces. */
const structureWords = (file: string): readonly string[] =>
  splitWords(
    run('pdfinfo', '-struct-text', file)
      .split('\n')
      .flatMap((line) => /^\s*"(?<words>.*)"$/u.exec(line)?.groups?.words ?? [])
      .join('\n'),
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a file as qpdf tells them. */
const objectsOf = (file: string): readonly Record<string, unknown>[] => {
  const parsed = JSON.parse(run('qpdf', '--json=2', '--json-key=qpdf', file)) as {
    qpdf: [unknown, Record<string, { value?: unknown; stream?: { dict: unknown } }>];
  };
  return Object.values(parsed.qpdf[1]).flatMap((each) => {
    const value = each.value ?? each.stream?.dict;
    return isRecord(value) ? [value] : [];
  });
};

/** How many points of the picture of a page have the colour of the mark. */
const countGrey = (file: string, page: string): number => {
  const picture = execFileSync('pdftoppm', ['-r', '36', '-gray', '-f', page, '-l', page, file]);
  return picture.filter((value) => value === 0xe4).length;
};

describe.each([
  ['sample', sampleDocument],
  ['long', longDocument],
])('the PDF of the %s document', (name, document) => {
  let file: string;

  beforeAll(async () => {
    file = await writeFile(name, document);
  });

  it('holds the same words in the same order as the document', (context) => {
    requireTool(context, 'pdftotext');
    expect(printedWords(file)).toBe(expectedWords(document));
  });

  it('keeps the spaces between words for who reads it by ear', (context) => {
    requireTool(context, 'pdfinfo');
    expect(structureWords(file)).toEqual(plainWords(document, numberSample(document), sampleLook));
  });

  it('is sound', (context) => {
    requireTool(context, 'qpdf');
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('embeds every face as a subset that can be read back', (context) => {
    requireTool(context, 'pdffonts');
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/Tinos-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });

  it('is valid PDF/A', async (context) => {
    requireTool(context, 'preflight');
    const { value } = await writePdf(
      {
        document,
        numbering: numberSample(document),
        look: sampleLook,
        date: new Date(Date.UTC(2026, 10, 5)),
        attachments: [],
        producer: 'Rolebook test',
        font: sampleFont,
      },
      'PDF/A-1b',
    );
    const level1 = join(folder, `${name}-1b.pdf`);
    writeFileSync(level1, value ?? expect.fail('no file'));
    expect(runPreflight(level1)).toMatchObject({ valid: true });
  });

  it('is the same twice', async () => {
    const first = await writeSample(pdfWriter, document);
    const second = await writeSample(pdfWriter, document);
    expect(Buffer.compare(first.value ?? Buffer.of(1), second.value ?? Buffer.of(2))).toBe(0);
  });
});

describe('the PDF file', () => {
  it('does not depend on the documents that were written before it, and leaves the faces as they were', async () => {
    const fresh = (name: FontName): Uint8Array => Uint8Array.from(sampleFont(name));
    const faces = new Map(
      (['Tinos-Regular', 'Tinos-Bold'] satisfies FontName[]).map((name): [FontName, Uint8Array] => [
        name,
        fresh(name),
      ]),
    );
    const font = (name: FontName): Uint8Array => faces.get(name) ?? fresh(name);
    // Buffers of Node share memory where other arrays copy, so both kinds are tried.
    const buffers = new Map([...faces].map(([name, bytes]) => [name, Buffer.from(bytes)]));
    const bufferFont = (name: FontName): Uint8Array => buffers.get(name) ?? fresh(name);
    const alone = await writeSample(pdfWriter, {}, { font: fresh });
    for (const each of [font, bufferFont]) {
      await writeSample(pdfWriter, longDocument, { font: each });
      const after = await writeSample(pdfWriter, {}, { font: each });
      expect(Buffer.compare(alone.value ?? Buffer.of(1), after.value ?? Buffer.of(2))).toBe(0);
      for (const name of faces.keys()) {
        expect(Buffer.compare(each(name), sampleFont(name))).toBe(0);
      }
    }
  });

  it('is A4, tagged, in its language, and shows its title', async (context) => {
    requireTool(context, 'pdfinfo', 'qpdf');
    const file = await writeFile('properties', sampleDocument);
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Title:\s+Должностная инструкция менеджера по закупкам/u);
    expect(info).toMatch(/Author:\s+ООО «Ромашка & Ко»/u);
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/u);
    const json = run('qpdf', '--json', file);
    expect(json).toContain('"/Lang": "u:ru"');
    expect(json).toContain('"/DisplayDocTitle": true');
  });

  it('tags the title, headings, clauses, lists, tables and links', async (context) => {
    requireTool(context, 'pdfinfo');
    const file = await writeFile('tags', sampleDocument);
    const structure = run('pdfinfo', '-struct-text', file);
    expect(structure).toMatch(/H1 \(block\)\n\s+"ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ менеджера по закупкам"/u);
    expect(structure).toMatch(/H2 \(block\)\n\s+"1\. Общие положения"/u);
    expect(structure).toMatch(
      /Lbl \(block\)\n\s+"2\.1\.1\. "\n\s+LBody \(block\)\n\s+"собирает заявки подразделений;"/u,
    );
    expect(structure).toMatch(/Lbl \(block\)\n\s+"а\) "/u);
    expect(structure).toMatch(/TH[^"]*\/Scope \/Column\n\s+"Передаёт"/u);
    expect(structure).toMatch(/Link[^"]*\n\s+Object \d+ 0\n|Link[^"]*"2\.1\.2"/u);
  });

  it('ties each page and each link to the logical structure, as PDF/UA asks', async (context) => {
    requireTool(context, 'qpdf');
    const objects = objectsOf(await writeFile('structure', longDocument));
    const pages = objects.filter((each) => each['/Type'] === '/Page');
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(page).toMatchObject({ '/Tabs': '/S', '/StructParents': expect.any(Number) as number });
    }
    const links = objects.filter((each) => each['/Subtype'] === '/Link');
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ '/Contents': 'u:4.4', '/StructParent': expect.any(Number) as number });
    const elements = objects.filter((each) => each['/S'] === '/Link' && '/K' in each);
    expect(elements).toHaveLength(1);
    expect(JSON.stringify(elements[0])).toContain('"/OBJR"');
    // Every element but the root has a parent, and only cells that are left empty have nothing inside.
    const structure = objects.filter((each) => '/S' in each && '/K' in each);
    expect(structure.length).toBeGreaterThan(100);
    for (const element of structure) expect(element).toHaveProperty('/P');
    const lists = structure.filter((each) => each['/S'] === '/L');
    for (const list of lists) expect(list['/A']).toMatchObject({ '/O': '/List' });
  });

  it('leads from a reference to its clause, and from the outline to each heading', async (context) => {
    requireTool(context, 'qpdf');
    const file = await writeFile('links', sampleDocument);
    const json = run('qpdf', '--json', file);
    expect(json).toContain('"/Subtype": "/Link"');
    expect(json).toMatch(/"\/Dest": \[\s+"\d+ 0 R",\s+"\/XYZ"/u);
    for (const heading of ['1. Общие положения', '2. Должностные обязанности', '3. Взаимодействие']) {
      expect(json).toContain(`"/Title": "u:${heading}"`);
    }
  });

  it.each(['R&D <Head> "x" ]]>', 'Отдел \u0001 и \uFFFF'])(
    'has well-formed metadata for the title %j',
    async (title) => {
      const { value } = await writeSample(pdfWriter, { title, author: title });
      const bytes = Buffer.from(value ?? expect.fail('no file'));
      const start = bytes.indexOf('<?xpacket begin');
      const xmp = bytes.subarray(start, bytes.indexOf('<?xpacket end', start)).toString('utf8');
      expect(xmp).not.toMatch(/[\u0000-\u0008\uFFFF]/u);
      expect(xmp).not.toMatch(/&(?!amp;|lt;|gt;)/u);
      if (title.startsWith('R&D')) expect(xmp).toContain('R&amp;D &lt;Head&gt; "x" ]]&gt;');
      const { SaxesParser } = await import('saxes');
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (fault) => {
        throw fault;
      });
      parser.write(xmp.replace(/^<\?xpacket[^>]*\?>/u, '')).close();
    },
  );

  it('keeps the title of the file properties unescaped', async (context) => {
    requireTool(context, 'pdfinfo');
    const file = await writeFile('escaped', { ...sampleDocument, title: 'R&D <Head>' });
    expect(run('pdfinfo', file)).toMatch(/Title:\s+R&D <Head>\n/u);
  });

  it('refuses a character that its faces lack, and names it and its place', async () => {
    const origin = { file: 'roles/a.yaml', pointer: '/duties/0', on: 'value', start: 5, end: 9 } as const;
    const { value, diagnostics } = await writeSample(pdfWriter, {
      body: [{ type: 'paragraph', role: 'text', content: [{ type: 'text', value: 'да 😀 нет 😀', origin }] }],
    });
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'render/missing-glyph', severity: 'error', place: origin });
    expect(diagnostics[0]?.message.ru).toContain('«😀» (U+1F600)');
  });

  it('stretches justified lines exactly to the right margin, and draws nothing beyond it', async (context) => {
    requireTool(context, 'pdftotext');
    const file = await writeFile('margins', longDocument);
    const words = run('pdftotext', '-bbox', file, '-').matchAll(/xMin="([\d.]+)"[^>]*xMax="([\d.]+)"/gu);
    const left = (30 * 72) / 25.4;
    const right = (200 * 72) / 25.4;
    let full = 0;
    for (const [, from, to] of words) {
      expect(Number(from)).toBeGreaterThan(left - 0.1);
      expect(Number(to)).toBeLessThan(right + 0.1);
      if (Number(to) > right - 0.1) full += 1;
    }
    expect(full).toBeGreaterThan(30);
  });

  it('draws the word of the mark behind every page, and holds it as text once', async (context) => {
    requireTool(context, 'pdftotext', 'pdftoppm');
    const face = { ...longDocument.face, mark: 'ПРОЕКТ' };
    const marked = await writeFile('marked', { ...longDocument, face });
    const plain = await writeFile('unmarked', longDocument);
    expect(run('pdftotext', '-raw', marked, '-').match(/ПРОЕКТ/gu)).toHaveLength(1);
    for (const page of ['1', '3']) {
      const grey = countGrey(marked, page) - countGrey(plain, page);
      // The picture of a page has 298 by 421 points.
      expect(grey).toBeGreaterThan(1_500);
    }
  });

  it('repeats a header row as furniture of the page, not as text', async (context) => {
    requireTool(context, 'pdfinfo');
    const document: Document = {
      ...sampleDocument,
      identity: { subject: '', textHash: '0'.repeat(64) },
      sides: 'one',
      face: { head: [], tail: [] },
      body: [
        {
          type: 'table',
          role: 'data',
          columns: [{ heading: [text('Показатель')], width: 1 }],
          rows: Array.from({ length: 100 }, (_, index) => ({
            type: 'row',
            cells: [
              {
                type: 'cell',
                content: [{ type: 'paragraph', role: 'text', content: [text(`Строка ${index}`)] }],
              },
            ],
          })),
        },
      ],
    };
    const file = await writeFile('table', document);
    expect(run('pdftotext', '-raw', file, '-').match(/Показатель/gu)?.length).toBeGreaterThan(1);
    expect(structureWords(file)).toEqual(plainWords(document, numberSample(document), sampleLook));
  });
});

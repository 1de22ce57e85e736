import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAttachedFiles } from '../../src/exchange/read-attached-files.js';

/** A PDF of the bodies of its objects, the first of which is the catalog. */
function writePdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const measure = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  objects.forEach((body, place) => {
    offsets.push(measure());
    parts.push(Buffer.from(`${place + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  });
  const start = measure();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\n`;
  parts.push(Buffer.from(`${table}startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function writeStream(data: Uint8Array, entries = '/Filter/FlateDecode'): Uint8Array {
  const head = `<<${entries}/Length ${data.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}

const pages = '<</Type/Pages/Kids[]/Count 0>>';
const describeFile = '<</Type/Filespec/UF(a.json)/EF<</F 4 0 R>>>>';
const catalog = '<</Type/Catalog/Pages 2 0 R/AF[3 0 R]>>';

async function readNames(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  return (await readAttachedFiles(bytes))?.map(({ name }) => name);
}

describe('files that a PDF carries', () => {
  it('come with their names and bytes', async () => {
    const content = writeStream(deflateSync('{"a":1}'));
    const files = (await readAttachedFiles(writePdf([catalog, pages, describeFile, content]))) ?? [];
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.json', '{"a":1}'],
    ]);
  });

  it('may be stored as they are', async () => {
    const content = writeStream(Buffer.from('{}'), '');
    const [file] = (await readAttachedFiles(writePdf([catalog, pages, describeFile, content]))) ?? [];
    expect(new TextDecoder().decode(file?.bytes)).toBe('{}');
  });

  it('are none where there is none', async () => {
    expect(await readNames(writePdf(['<</Type/Catalog/Pages 2 0 R>>', pages]))).toEqual([]);
  });

  it('are left out when they unpack to more than any of ours', async () => {
    const content = writeStream(deflateSync(Buffer.alloc(64 * 1024 * 1024)));
    expect(await readNames(writePdf([catalog, pages, describeFile, content]))).toEqual([]);
  });

  it.each<[string, string | Uint8Array, string | Uint8Array]>([
    ['a description that is none', '(a.json)', writeStream(deflateSync('{}'))],
    ['content that is no stream', describeFile, '<<>>'],
    ['content in another coding', describeFile, writeStream(Buffer.from('{}'), '/Filter/LZWDecode')],
    ['content that is damaged', describeFile, writeStream(Buffer.from('{}'))],
  ])('are left out with %s', async (_, description, content) => {
    expect(await readNames(writePdf([catalog, pages, description, content]))).toEqual([]);
  });

  it.each<[string, Uint8Array]>([
    ['an empty file', new Uint8Array()],
    ['a text', Buffer.from('Должностная инструкция')],
    ['a PDF that was cut off', writePdf([catalog, pages]).slice(0, 30)],
  ])('cannot be read of %s', async (_, bytes) => {
    expect((await readNames(bytes)) ?? []).toEqual([]);
  });
});

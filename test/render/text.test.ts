import { describe, expect, it } from 'vitest';
import { textWriter } from '../../src/render/writers/text/index.js';
import { renderSample, writeSample } from './render-sample.js';
import { sampleDocument, text } from './sample-document.js';

describe('plain text', () => {
  it('shows the whole sample', async () => {
    await expect(await renderSample(textWriter)).toMatchFileSnapshot('golden/sample.txt');
  });

  it('is UTF-8 without a byte order mark, with LF, without spaces at line ends, and ends with one line feed', async () => {
    const printed = await renderSample(textWriter);
    expect(printed).not.toMatch(/^\uFEFF|\r|[ \t]\n|\n\n$/u);
    expect(printed).toMatch(/\n$/u);
  });

  it('is the same twice', async () => {
    expect(await renderSample(textWriter)).toBe(await renderSample(textWriter));
  });

  it('keeps a paragraph on one line, however long and however its source was broken', async () => {
    const long = `${'слово '.repeat(400)}конец`;
    const printed = await renderSample(textWriter, {
      body: [
        { type: 'paragraph', role: 'text', content: [text(long)] },
        { type: 'paragraph', role: 'text', content: [text('одна\nстрока\tтекста')] },
        { type: 'paragraph', role: 'text', content: [text('первая '), { type: 'break' }, text('вторая')] },
      ],
      identity: { subject: '', textHash: '0'.repeat(64) },
      sides: 'one',
      face: { head: [], tail: [] },
    });
    expect(printed).toBe(`${long}\n\nодна строка текста\n\nпервая\nвторая\n`);
  });

  it('prints a signature as position, rule, name and date, and leaves out what is empty', async () => {
    const printed = await renderSample(textWriter, {
      body: [
        {
          type: 'signature',
          label: [],
          position: [text('Директор')],
          name: [text('И.И. Иванов')],
          date: [text('01.02.2026')],
        },
        { type: 'signature', label: [text('Разработал')], position: [], name: [], date: [] },
      ],
      identity: { subject: '', textHash: '0'.repeat(64) },
      sides: 'one',
      face: { head: [], tail: [] },
    });
    const rule = '_'.repeat(20);
    expect(printed).toBe(`Директор ${rule} И.И. Иванов  01.02.2026\n\nРазработал\n${rule}\n`);
  });

  it('leaves room for a hand in the empty cells of a table', async () => {
    const printed = await renderSample(textWriter, {
      body: [],
      identity: { subject: '', textHash: '0'.repeat(64) },
      sides: 'one',
      face: { head: [], tail: sampleDocument.face.tail.slice(-1) },
    });
    expect(printed).toContain('1 | ________ | ________ | ________\n');
  });

  it('refuses a text with a character that nothing can print, and names its place', async () => {
    const origin = { file: 'roles/a.yaml', pointer: '/duties/0', on: 'value', start: 5, end: 9 } as const;
    const { value, diagnostics } = await writeSample(textWriter, {
      body: [{ type: 'paragraph', role: 'text', content: [{ type: 'text', value: 'а\u0001б', origin }] }],
    });
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'render/invalid-character',
      severity: 'error',
      place: origin,
    });
    expect(diagnostics[0]?.message.ru).toContain('U+0001');
  });
});

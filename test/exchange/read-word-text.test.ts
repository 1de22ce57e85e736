import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { settleParagraphs, whenAccepted, whenRejected } from '../../src/exchange/edits/settle-paragraphs.js';
import { readWordText } from '../../src/exchange/word/read-word-text.js';
import type { WordText } from '../../src/exchange/word/word-text.js';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const packWord = (
  body: string,
  more: Readonly<Record<string, string>> = {},
  space = transitional,
): Uint8Array => {
  const relations = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="${target}"/></Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(`${office}/officeDocument`, 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

const read = (bytes: Uint8Array): WordText => {
  const { value, diagnostics } = readWordText('a.docx', bytes);
  return value ?? expect.fail(diagnostics.map(({ message }) => message.en).join());
};

const refusal = (bytes: Uint8Array): string => {
  const { value, diagnostics } = readWordText('a.docx', bytes);
  expect(value).toBeUndefined();
  return `${diagnostics.map(({ code }) => code).join()}: ${diagnostics[0]?.message.ru ?? ''}`;
};

const lines = (text: WordText, reading: typeof whenAccepted): readonly string[] =>
  settleParagraphs(text.paragraphs, reading).map((line) => line.text);

const p = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('what is no Word file', () => {
  it.each([
    ['an old one', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'старого формата Word (.doc)'],
    ['RTF', strToU8('{\\rtf1\\ansi Текст}'), 'RTF'],
    ['PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['a page', strToU8('\ufeff<!DOCTYPE html><html></html>'), 'веб-страница'],
    ['anything else', strToU8('просто текст'), 'не файл Word'],
    ['nothing', new Uint8Array(), 'не файл Word'],
  ])('says so of %s', (_, bytes, words) => {
    expect(refusal(Uint8Array.from(bytes))).toMatch(/^import\/not-a-word-file: /);
    expect(refusal(Uint8Array.from(bytes))).toContain(words);
  });

  it('says so of a file with a password', () => {
    const start = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bytes = Buffer.concat([start, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(refusal(bytes)).toContain('закрыт паролем');
  });

  it('says so of a text of OpenDocument and of a workbook', () => {
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8('<a/>'),
    });
    expect(refusal(odt)).toContain('OpenDocument');
    const workbook = packWord('', { 'word/document.xml': '<workbook xmlns="urn:x"/>' });
    expect(refusal(workbook)).toContain('не файл Word');
  });
});

describe('hostile files', () => {
  it('refuses a document type, which could bring in files and unfold without end', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="${transitional}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;
    expect(refusal(packWord('', { 'word/document.xml': bomb }))).toContain('DOCTYPE');
  });

  it('refuses what unpacks to too much before it is unpacked', () => {
    const bytes = packWord('', { 'word/document.xml': ' '.repeat(60 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(200_000);
    expect(refusal(bytes)).toMatch(/^import\/large-word-file/);
  });

  it('refuses elements nested without end, broken XML and a broken archive', () => {
    expect(refusal(packWord('<w:sdt>'.repeat(100_000)))).toMatch(/^import\/(?:large|damaged)-word-file/);
    expect(refusal(packWord('<w:p><w:r></w:p>'))).toMatch(/^import\/damaged-word-file/);
    const whole = packWord(p('текст'));
    expect(refusal(whole.slice(0, whole.length / 2))).toMatch(/^import\/damaged-word-file/);
  });

  it('reads no part but those of text, and none outside of the file', () => {
    const bytes = packWord(p('текст'), {
      'word/vbaProject.bin': 'x'.repeat(1000),
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${office}/comments" TargetMode="External" Target="http://example.com/comments.xml"/><Relationship Id="h" Type="${office}/header" Target="../../../etc/passwd"/></Relationships>`,
    });
    expect(read(bytes)).toMatchObject({ comments: [], aside: [] });
  });

  it('never throws, whichever byte of a file is another one', () => {
    const whole = packWord(p('Готовит план встреч.') + p('Ведёт учёт.'));
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x15;
      expect(() => readWordText('a.docx', bytes)).not.toThrow();
    }
  });
});

describe('what Word and LibreOffice write', () => {
  it('reads strict files as transitional ones', () => {
    expect(lines(read(packWord(p('текст'), {}, strict)), whenAccepted)).toEqual(['текст']);
  });

  it('joins a paragraph whose end was struck out to the next one', () => {
    const end = '<w:rPr><w:del w:id="1" w:author="А"/></w:rPr>';
    const text = read(packWord(p('Первый', end) + p(' второй') + p('третий')));
    expect(lines(text, whenAccepted)).toEqual(['Первый второй', 'третий']);
    expect(lines(text, whenRejected)).toEqual(['Первый', 'второй', 'третий']);
  });

  it('reads lines to write on as rules, a line to sign as nothing, a hyphen that holds as a hyphen', () => {
    const lead = (side: string): string =>
      `<w:tabs><w:tab w:val="${side}" w:leader="underscore" w:pos="9638"/></w:tabs>`;
    const tabs = '<w:r><w:tab/><w:tab/></w:r>';
    const text = read(
      packWord(
        `<w:p><w:pPr>${lead('right')}</w:pPr><w:r><w:t>Цель:</w:t></w:r>${tabs}</w:p>` +
          `<w:p><w:pPr>${lead('left')}</w:pPr>${tabs}<w:r><w:t>И.И. Иванов</w:t></w:r></w:p>` +
          '<w:p><w:r><w:t>№ 04</w:t><w:noBreakHyphen/><w:t>ДИ</w:t></w:r></w:p>',
      ),
    );
    expect(lines(text, whenAccepted)).toEqual([`Цель:${'_'.repeat(120)}`, 'И.И. Иванов', '№ 04-ДИ']);
  });

  it('never joins paragraphs of two cells, nor across the end of a table', () => {
    const end = '<w:rPr><w:del w:id="1" w:author="А"/></w:rPr>';
    const cell = (words: string): string => `<w:tc><w:tcPr/>${p(words, end)}</w:tc>`;
    const text = read(
      packWord(`<w:tbl><w:tblPr/><w:tr>${cell('раз')}${cell('два')}</w:tr></w:tbl>${p('три')}`),
    );
    expect(lines(text, whenAccepted)).toEqual(['раз', 'два', 'три']);
  });

  it('takes out a row of a table that was struck out, and what was put in and struck out again', () => {
    const row = `<w:tr><w:trPr><w:del w:id="1" w:author="А"/></w:trPr><w:tc>${p('строка')}</w:tc></w:tr>`;
    const both =
      '<w:p><w:ins w:id="2" w:author="А"><w:r><w:t>есть</w:t></w:r><w:del w:id="3" w:author="Б"><w:r><w:delText> нет</w:delText></w:r></w:del></w:ins></w:p>';
    const text = read(packWord(`<w:tbl>${row}</w:tbl>${both}`));
    expect(lines(text, whenAccepted)).toEqual(['есть']);
    expect(lines(text, whenRejected)).toEqual(['строка']);
  });

  it('reads the result of a field and not its code, and knows what it refers to', () => {
    const part = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const field = `<w:p>${part('begin')}<w:r><w:instrText> REF c_duties__a \\w </w:instrText></w:r>${part('separate')}<w:r><w:t>2.1</w:t></w:r>${part('end')}</w:p>`;
    const text = read(packWord(field));
    expect(lines(text, whenAccepted)).toEqual(['2.1']);
    expect(text.paragraphs[0]?.pieces).toMatchObject([{ text: '2.1', reference: 'c_duties__a' }]);
  });

  it('reads words once that stand in two forms, and keeps text boxes apart', () => {
    const box = (words: string): string =>
      `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(words)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(words)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const text = read(packWord(`<w:p><w:r><w:t>строка</w:t></w:r>${box('надпись')}</w:p>`));
    expect(lines(text, whenAccepted)).toEqual(['строка']);
    expect(text.aside).toHaveLength(1);
  });

  it('counts changes of looks and leaves them alone', () => {
    const changed = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="А"><w:rPr/></w:rPrChange></w:rPr>';
    const text = read(packWord(`<w:p><w:r>${changed}<w:t>слово</w:t></w:r></w:p>`));
    expect([text.formatChanges, lines(text, whenAccepted)]).toEqual([1, ['слово']]);
  });
});

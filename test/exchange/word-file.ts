import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a Word file as text. */
export type WordParts = Record<string, string>;

/** Unpacks a Word file, lets its parts be changed, and packs it again. */
export function changeWord(bytes: Uint8Array, change: (parts: WordParts) => void): Uint8Array {
  const unpacked = unzipSync(bytes);
  const parts = Object.fromEntries(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}

/** Changes the text of a Word file: `word/document.xml`. */
export function changeText(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return changeWord(bytes, (parts) => {
    parts['word/document.xml'] = change(parts['word/document.xml'] ?? '');
  });
}

/** The paragraph that holds some words; throws when there is none. Spaces in the words are of any kind. */
export function findParagraph(xml: string, words: string): string {
  const wanted = words.replaceAll('\u00A0', ' ');
  const found = (xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs) ?? []).find((paragraph) =>
    readWords(paragraph).includes(wanted),
  );
  if (found === undefined) throw new Error(`no paragraph says “${words}”`);
  return found;
}

/** The words of a piece of markup as they are printed. */
export function readWords(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g)]
    .map(([, words = '-']) => words)
    .join('')
    .replaceAll('\u00A0', ' ')
    .replaceAll('&amp;', '&');
}

/** Changes the paragraph that holds some words. */
export function changeParagraph(xml: string, words: string, change: (paragraph: string) => string): string {
  const paragraph = findParagraph(xml, words);
  return xml.replace(paragraph, () => change(paragraph));
}

/** Who changes something, as Word writes it. */
export const signed = 'w:id="900" w:author="Соколова А. В." w:date="2026-11-20T10:15:00Z"';

/** Words that were put in. */
export function insertion(words: string): string {
  return `<w:ins ${signed}><w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`;
}

/** Words that were struck out. */
export function deletion(words: string): string {
  return `<w:del ${signed}><w:r w:rsidDel="00AB12CD"><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
}

/** A run of words. */
export function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Replaces words inside of one run of a paragraph by markup. The run is cut in three, as Word does it. */
export function replaceWords(paragraph: string, words: string, markup: string): string {
  const pattern = new RegExp(
    `<w:r>(<w:rPr>.*?</w:rPr>)?<w:t xml:space="preserve">([^<]*?)${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00A0]')}([^<]*)</w:t></w:r>`,
  );
  if (!pattern.test(paragraph)) throw new Error(`no run says “${words}”`);
  return paragraph.replace(pattern, (_, properties: string | undefined, before: string, after: string) =>
    [before, after]
      .map((each) =>
        each === '' ? '' : `<w:r>${properties ?? ''}<w:t xml:space="preserve">${each}</w:t></w:r>`,
      )
      .join(markup),
  );
}

/** The same paragraph with its end marked as put in or struck out. */
export function markEnd(paragraph: string, mark: 'ins' | 'del' | 'moveFrom' | 'moveTo'): string {
  return paragraph.replace(/<w:pPr>(.*?)<\/w:pPr>/s, (_, properties: string) => {
    const inner = properties.replace(/<w:rPr>.*?<\/w:rPr>/s, '');
    return `<w:pPr>${inner}<w:rPr><w:${mark} ${signed}/></w:rPr></w:pPr>`;
  });
}

/** A paragraph with all of its runs struck out, or moved away. */
export function strikeOut(paragraph: string, how: 'del' | 'moveFrom' = 'del'): string {
  const struck = paragraph
    .replace(/<w:t( [^>]*)?>/g, '<w:delText$1>')
    .replaceAll('</w:t>', '</w:delText>')
    .replace(/((?:<w:r>(?:(?!<\/w:r>).)*<\/w:r>)+)/gs, `<w:${how} ${signed}>$1</w:${how}>`);
  return markEnd(struck, how);
}

/** A new paragraph that is set as another one is. */
export function newParagraph(model: string, words: string, isTracked = true): string {
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(model)?.[0] ?? '';
  return `<w:p>${properties}${isTracked ? insertion(words) : run(words)}</w:p>`;
}

/** Adds comments, the second one and those after it as answers to the first, at a paragraph. */
export function addComments(parts: WordParts, words: string, texts: readonly string[]): void {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
  parts['word/comments.xml'] = `<w:comments ${w} ${w14}>${texts
    .map(
      (text, index) =>
        `<w:comment w:id="${index}" w:author="Юрист ${index + 1}" w:date="2026-11-21T09:00:00Z"><w:p w14:paraId="0000000${index}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
    )
    .join('')}</w:comments>`;
  parts['word/commentsExtended.xml'] = `<w15:commentsEx ${w15}>${texts
    .map(
      (_, index) =>
        `<w15:commentEx w15:paraId="0000000${index}"${index === 0 ? '' : ' w15:paraIdParent="00000000"'} w15:done="0"/>`,
    )
    .join('')}</w15:commentsEx>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const rels = 'word/_rels/document.xml.rels';
  parts[rels] = (parts[rels] ?? '').replace(
    '</Relationships>',
    `${relation('rIdC', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments', 'comments.xml')}${relation('rIdE', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml')}</Relationships>`,
  );
  parts['word/document.xml'] = changeParagraph(parts['word/document.xml'] ?? '', words, (paragraph) =>
    paragraph
      .replace('</w:pPr>', '</w:pPr><w:commentRangeStart w:id="0"/>')
      .replace('</w:p>', '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'),
  );
}

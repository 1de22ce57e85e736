import type { Block, List, Paragraph, SheetCode, Table, TableCell } from './block.js';
import { isOwnJson, writeCanonicalJson, writeCanonicalString } from './canonical-json.js';
import type { Code, Document, Face } from './document.js';
import type { Inline } from './inline.js';

/**
 * A document as canonical JSON (RFC 8785), without the places that its words come from, and with neighbouring runs of
 * text as one, for only places cut them apart: what the file was made of.
 *
 * The nodes of a document are a closed set, so each is written with its names in their order; to ask each object for
 * its names and to sort them took two thirds of the time.
 */
export function writeDocumentJson(document: Document): string {
  if (document.redline !== undefined) throw new Error('a redline is printed, never kept');
  const { author, body, face, identity, kind, language, numbering, posting, secondLanguage, sides, title } =
    document;
  const members = [
    `"author":${writeCanonicalString(author)}`,
    `"body":${writeBlocks(body)}`,
    `"face":${writeFace(face)}`,
    `"identity":${writeCanonicalJson(identity)}`,
    `"kind":${writeCanonicalString(kind)}`,
    `"language":${writeCanonicalString(language)}`,
    `"numbering":"${numbering}"`,
    ...(document.orientation === undefined ? [] : [`"orientation":"${document.orientation}"`]),
    ...(posting === undefined ? [] : [`"posting":${writeCanonicalJson(posting)}`]),
    ...(secondLanguage === undefined ? [] : [`"secondLanguage":${writeCanonicalString(secondLanguage)}`]),
    `"sides":"${sides}"`,
    `"title":${writeCanonicalString(title)}`,
  ];
  return `{${members.join(',')}}`;
}

/** The part of a document that its text hash covers, as `writeDocumentJson` writes it. */
export function writeTextJson({
  body,
  kind,
  language,
  numbering,
}: Pick<Document, 'kind' | 'language' | 'numbering' | 'body'>): string {
  return `{"body":${writeBlocks(body)},"kind":${writeCanonicalString(kind)},"language":${writeCanonicalString(language)},"numbering":"${numbering}"}`;
}

function writeFace({ code, head, mark, tail }: Face): string {
  const sign = code === undefined ? '' : `"code":${writeCode(code)},`;
  const word = mark === undefined ? '' : `"mark":${writeCanonicalString(mark)},`;
  return `{${sign}"head":${writeBlocks(head)},${word}"tail":${writeBlocks(tail)}}`;
}

function writeCode({ caption, pages, value }: Code): string {
  return `{"caption":${writeInlines(caption)},"pages":"${pages}","value":${writeCanonicalString(value)}}`;
}

function writeSheetCode(code: SheetCode | undefined): string {
  if (code === undefined) return '';
  return `"code":{"caption":${writeInlines(code.caption)},"value":${writeCanonicalString(code.value)}},`;
}

function writeBlocks(blocks: readonly Block[]): string {
  return writeList(blocks, writeBlock);
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'title':
      return `{"kindName":${writeInlines(block.kindName)},"subject":${writeInlines(block.subject)},"type":"title"}`;
    case 'section':
      return `{"children":${writeBlocks(block.children)},"heading":${writeInlines(block.heading)},"id":${writeCanonicalString(block.id)},"numbered":${String(block.numbered)},"type":"section"}`;
    case 'clause':
      return `{"children":${writeBlocks(block.children)},"content":${writeInlines(block.content)},"id":${writeCanonicalString(block.id)},"idSource":"${block.idSource}","type":"clause"}`;
    case 'list':
      return writeListBlock(block);
    case 'paragraph':
      return writeParagraph(block);
    case 'table':
      return writeTable(block);
    case 'columns': {
      const columns = writeList(
        block.columns,
        ({ content, width }) => `{"content":${writeBlocks(content)},"width":${writeCanonicalJson(width)}}`,
      );
      return `{"columns":${columns},"type":"columns"}`;
    }
    case 'approval':
      return `{"content":${writeBlocks(block.content)},"type":"approval"}`;
    case 'signature':
      return `{"date":${writeInlines(block.date)},"label":${writeInlines(block.label)},"name":${writeInlines(block.name)},"position":${writeInlines(block.position)},"type":"signature"}`;
    case 'agreement':
      return `{"heading":${writeInlines(block.heading)},"signatures":${writeBlocks(block.signatures)},"type":"agreement"}`;
    case 'sheet':
      return `{${writeSheetCode(block.code)}"content":${writeBlocks(block.content)},${block.numbers === undefined ? '' : `"numbers":"${block.numbers}",`}"page":"${block.page}","type":"sheet"}`;
    case 'part':
      return `{"body":${writeBlocks(block.body)},"head":${writeBlocks(block.head)},"id":${writeCanonicalString(block.id)},"name":${writeInlines(block.name)},"numbering":"${block.numbering}","tail":${writeBlocks(block.tail)},"type":"part"}`;
    case 'contents':
      return `{"heading":${writeInlines(block.heading)},"type":"contents"}`;
    default:
      return block satisfies never;
  }
}

function writeListBlock({ items, marker }: List): string {
  const written = writeList(
    items,
    ({ children, content }) =>
      `{"children":${writeList(children, writeListBlock)},"content":${writeInlines(content)},"type":"item"}`,
  );
  return `{"items":${written},"marker":"${marker}","type":"list"}`;
}

function writeParagraph({ content, role }: Paragraph): string {
  return `{"content":${writeInlines(content)},"role":"${role}","type":"paragraph"}`;
}

function writeCell({ content, tone }: TableCell): string {
  const colour = tone === undefined ? '' : `"tone":"${tone}",`;
  return `{"content":${writeBlocks(content)},${colour}"type":"cell"}`;
}

function writeTable({ columns, keepTogether, role, rows }: Table): string {
  const headings = writeList(columns, ({ heading, language, width }) => {
    const tag = language === undefined ? '' : `"language":${writeCanonicalString(language)},`;
    return `{"heading":${writeInlines(heading)},${tag}"width":${writeCanonicalJson(width)}}`;
  });
  const keep = keepTogether === undefined ? '' : `"keepTogether":${String(keepTogether)},`;
  const written = writeList(rows, ({ cells, minHeight }) => {
    const height = minHeight === undefined ? '' : `"minHeight":${writeCanonicalJson(minHeight)},`;
    const contents = writeList(cells, writeCell);
    return `{"cells":${contents},${height}"type":"row"}`;
  });
  return `{"columns":${headings},${keep}"role":"${role}","rows":${written},"type":"table"}`;
}

/** Runs, neighbours of text as one. A run without words is none. */
function writeInlines(inlines: readonly Inline[]): string {
  const [only] = inlines;
  if (inlines.length === 1 && only?.type === 'text' && only.value !== '')
    return `[${writeWords(only.value)}]`;
  let json = '';
  let words = '';
  for (const inline of inlines) {
    if (inline.type === 'text') {
      words += inline.value;
      continue;
    }
    if (words !== '') json += `${json === '' ? '' : ','}${writeWords(words)}`;
    words = '';
    json += `${json === '' ? '' : ','}${writeMark(inline)}`;
  }
  if (words !== '') json += `${json === '' ? '' : ','}${writeWords(words)}`;
  return `[${json}]`;
}

function writeWords(words: string): string {
  // In few pieces: what a document is put together of is gathered again when it is hashed.
  return isOwnJson(words)
    ? `{"type":"text","value":"${words}"}`
    : `{"type":"text","value":${writeCanonicalString(words)}}`;
}

function writeMark(inline: Exclude<Inline, { readonly type: 'text' }>): string {
  switch (inline.type) {
    case 'strong':
      return `{"content":${writeInlines(inline.content)},"type":"strong"}`;
    case 'ref':
      return `{"target":${writeCanonicalString(inline.target)},"type":"ref"}`;
    case 'blank':
      return `{"choices":${writeList(inline.choices, writeCanonicalString)},"hint":${writeCanonicalString(inline.hint)},"lines":${writeCanonicalJson(inline.lines)},"type":"blank"}`;
    case 'break':
      return '{"type":"break"}';
    case 'revision':
      throw new Error('a redline is printed, never kept');
    default:
      return inline satisfies never;
  }
}

function writeList<T>(items: readonly T[], write: (item: T) => string): string {
  let json = '';
  for (const item of items) json += json === '' ? write(item) : `,${write(item)}`;
  return `[${json}]`;
}

import { SaxesParser } from 'saxes';
import { splitWords } from '../../src/document/plain-words.js';
import type { Operand, PdfDictionary, PdfFile, PdfValue } from './read-pdf.js';
import { readContent, readPdf } from './read-pdf.js';

/** What a file claims to be, and the words that a reader must meet in it, in their order. */
export interface Expectation {
  readonly part: 1 | 3;
  readonly words: readonly string[];
  /** Names of the attached files. */
  readonly attachments: readonly string[];
}

/** One run of text with the element that it belongs to; no element where it is furniture of the page. */
interface Shown {
  readonly page: string;
  readonly mark: number | undefined;
  readonly text: string;
}

/** Which elements may stand in which (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2 and 7.5). */
const allowedKids: Readonly<Record<string, RegExp>> = {
  Document: /^(?:Part|TOC|Sect|H[1-6]|P|L|Table|Figure|Form)$/u,
  Part: /^(?:Sect|H[1-6]|P|L|Table|Figure)$/u,
  TOC: /^TOCI$/u,
  TOCI: /^Reference$/u,
  Reference: /^Link$/u,
  Sect: /^(?:Sect|H[1-6]|P|L|Table)$/u,
  L: /^(?:L|LI)$/u,
  LI: /^(?:Lbl|LBody)$/u,
  LBody: /^(?:L|P|Table|Link)$/u,
  Table: /^TR$/u,
  TR: /^T[HD]$/u,
  TH: /^(?:P|L|Link)$/u,
  TD: /^(?:P|L|Link)$/u,
  Figure: /^Caption$/u,
};

/**
 * What is wrong with a file, in the order of finding; nothing for a good one. Looks at what PDF/A-3a and PDF/UA-1
 * ask for and what no free validator of this machine checks: tags, reading order, fonts, metadata, attachments.
 */
export function lintPdf(bytes: Uint8Array, expected: Expectation): readonly string[] {
  const file = readPdf(bytes);
  const faults: string[] = [];
  const expect = (condition: boolean, fault: string): void => {
    if (!condition) faults.push(fault);
  };
  const catalog = file.dictionary(file.trailer['/Root']);
  checkCatalog(file, catalog, expect);
  checkMetadata(file, catalog, expected, expect);
  checkAttachments(file, catalog, expected, expect);
  checkOutline(file, catalog, expect);
  const pages = file.array(file.dictionary(catalog['/Pages'])['/Kids']).map(String);
  const shown = pages.flatMap((page) => readPage(file, page, expect));
  checkStructure(file, catalog, pages, shown, expected, expect);
  return faults;
}

type Expect = (condition: boolean, fault: string) => void;

function checkCatalog(file: PdfFile, catalog: PdfDictionary, expect: Expect): void {
  expect(file.text(catalog['/Lang']) !== '', 'the file has no language');
  expect(file.dictionary(catalog['/MarkInfo'])['/Marked'] === true, 'the file is not marked as tagged');
  const preferences = file.dictionary(catalog['/ViewerPreferences']);
  expect(preferences['/DisplayDocTitle'] === true, 'the window does not show the title');
  const [intent] = file.array(catalog['/OutputIntents']).map((each) => file.dictionary(each));
  expect(intent?.['/S'] === '/GTS_PDFA1', 'there is no output intent');
  const profile = file.stream(intent?.['/DestOutputProfile']);
  expect(profile.length > 128 && profile.readUInt32BE(0) === profile.length, 'the profile is cut');
  expect(profile.toString('latin1', 12, 24) === 'mntrRGB XYZ ', 'the profile is not one of a screen in RGB');
  expect(file.array(file.trailer['/ID']).length === 2, 'the file has no identifier');
}

function checkMetadata(file: PdfFile, catalog: PdfDictionary, expected: Expectation, expect: Expect): void {
  const packet = file.stream(catalog['/Metadata']).toString('utf8');
  const values = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    expect(false, `the metadata are not well-formed: ${error.message}`);
  });
  parser.on('opentag', (tag) => open.push(tag.name));
  parser.on('text', (text) => {
    const key = open.findLast((each) => /^(?:dc|pdf|xmp|pdfaid|pdfuaid):/u.test(each));
    if (key !== undefined && text.trim() !== '') values.set(key, text);
  });
  parser.on('closetag', () => open.pop());
  parser.write(packet.replace(/^<\?xpacket[^>]*\?>/u, '')).close();
  const info = file.dictionary(file.trailer['/Info']);
  const pairs = [
    ['/Title', 'dc:title'],
    ['/Author', 'dc:creator'],
    ['/Subject', 'dc:description'],
    ['/Keywords', 'pdf:Keywords'],
    ['/Producer', 'pdf:Producer'],
    ['/Creator', 'xmp:CreatorTool'],
  ] as const;
  for (const [key, name] of pairs) {
    expect(file.text(info[key]) === (values.get(name) ?? ''), `${key} and ${name} differ`);
  }
  const created = file.text(info['/CreationDate']).replace(/\D/gu, '');
  expect(created !== '' && created === values.get('xmp:CreateDate')?.replace(/\D/gu, ''), 'dates differ');
  expect((values.get('dc:title') ?? '') !== '', 'the metadata have no title');
  expect(values.get('pdfaid:part') === String(expected.part), 'the part of PDF/A is not the one asked for');
  expect(
    values.get('pdfuaid:part') === (expected.part === 3 ? '1' : undefined),
    'the mark of PDF/UA is wrong',
  );
}

function checkAttachments(
  file: PdfFile,
  catalog: PdfDictionary,
  expected: Expectation,
  expect: Expect,
): void {
  const tree = file.array(file.dictionary(file.dictionary(catalog['/Names'])['/EmbeddedFiles'])['/Names']);
  const names = tree.filter((_, index) => index % 2 === 0).map((each) => file.text(each));
  const wanted = expected.part === 3 ? expected.attachments : [];
  expect(names.join() === [...wanted].sort().join(), `attached are ${names.join() || 'none'}`);
  const associated = file.array(catalog['/AF']);
  expect(associated.length === names.length, 'not every attachment is associated with the document');
  for (const reference of associated) {
    const specification = file.dictionary(reference);
    const stream = file.dictionary(specification['/EF'])['/F'];
    const embedded = file.dictionary(stream);
    const parameters = file.dictionary(embedded['/Params']);
    expect(tree.includes(reference), 'an associated file is not among the embedded ones');
    expect(specification['/F'] === specification['/UF'], 'F and UF of an attachment differ');
    expect(
      /^\/(?:Source|Data|Supplement)$/u.test(nameOf(specification['/AFRelationship'])),
      'no relationship',
    );
    expect(file.text(specification['/Desc']) !== '', 'an attachment has no description');
    expect(
      /^\/(?:application\/(?:yaml|json|pdf)|image\/(?:png|jpeg))$/u.test(nameOf(embedded['/Subtype'])),
      'no media type',
    );
    expect(parameters['/Size'] === file.stream(stream).length, 'the size of an attachment is wrong');
    expect(file.text(parameters['/ModDate']) !== '', 'an attachment has no date');
  }
}

function checkOutline(file: PdfFile, catalog: PdfDictionary, expect: Expect): void {
  if (catalog['/Outlines'] === undefined) return;
  /** Checks the children of an item and returns how many items are below it. */
  const visit = (parent: PdfValue): number => {
    const { '/First': first, '/Last': last, '/Count': count } = file.dictionary(parent);
    let total = 0;
    let previous: PdfValue | undefined;
    for (let item = first; item !== undefined; item = file.dictionary(item)['/Next']) {
      const entry = file.dictionary(item);
      expect(entry['/Parent'] === parent, 'an item of the outline has a wrong parent');
      expect(entry['/Prev'] === previous, 'an item of the outline has a wrong predecessor');
      expect(file.text(entry['/Title']) !== '', 'an item of the outline has no title');
      expect(isDestination(file, entry['/Dest']), 'an item of the outline leads nowhere');
      total += 1 + visit(item);
      previous = item;
    }
    expect(previous === last, 'the last item of the outline is not the last');
    expect((count ?? 0) === total, `the outline counts ${JSON.stringify(count)} items and has ${total}`);
    return total;
  };
  visit(catalog['/Outlines']);
}

function isDestination(file: PdfFile, value: PdfValue | undefined): boolean {
  const [page, kind] = file.array(value);
  return file.dictionary(page)['/Type'] === '/Page' && kind === '/XYZ';
}

/** A name or a reference as it is written; empty for anything else. */
function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Checks the marks of a page and returns its runs of text. */
function readPage(file: PdfFile, reference: string, expect: Expect): readonly Shown[] {
  const page = file.dictionary(reference);
  expect(page['/Tabs'] === '/S', 'the order of tabs is not that of the structure');
  const fonts = file.dictionary(file.dictionary(page['/Resources'])['/Font']);
  const decoders = new Map(Object.entries(fonts).map(([key, font]) => [key, openFont(file, font, expect)]));
  const shown: Shown[] = [];
  const seen = new Set<number>();
  let open: 'none' | 'artifact' | number = 'none';
  let decode: (bytes: Buffer) => string = () => '';
  for (const { operator, operands } of readContent(file.stream(page['/Contents']))) {
    switch (operator) {
      case 'BDC': {
        expect(open === 'none', 'marked content inside marked content');
        const mark = /\/MCID (\d+)/u.exec(String(operands[1]))?.[1];
        open = operands[0] === '/Artifact' ? 'artifact' : Number(mark ?? Number.NaN);
        if (open === 'artifact') break;
        expect(!seen.has(open), `the mark ${open} occurs twice on a page`);
        seen.add(open);
        break;
      }
      case 'EMC':
        expect(open !== 'none', 'a mark ends that did not begin');
        open = 'none';
        break;
      case 'Tf':
        decode = decoders.get(String(operands[0])) ?? decode;
        break;
      case 'Tj':
      case 'TJ':
        expect(open !== 'none', 'text outside of the structure');
        shown.push({
          page: reference,
          mark: typeof open === 'number' ? open : undefined,
          text: operands.flatMap(flatten).map(decode).join(''),
        });
        break;
      case 'f':
      case 'S':
      case 'Do':
        expect(open !== 'none', `${operator} outside of the structure`);
        break;
    }
  }
  expect(open === 'none', 'a mark does not end on its page');
  return shown;
}

function flatten(operand: Operand): readonly Buffer[] {
  if (Buffer.isBuffer(operand)) return [operand];
  return Array.isArray(operand) ? operand.flatMap(flatten) : [];
}

/** Checks a font and returns how its strings are read. */
function openFont(file: PdfFile, reference: PdfValue | undefined, expect: Expect): (bytes: Buffer) => string {
  const font = file.dictionary(reference);
  const [descendant] = file.array(font['/DescendantFonts']).map((each) => file.dictionary(each));
  const descriptor = file.dictionary(descendant?.['/FontDescriptor']);
  const program = file.stream(descriptor['/FontFile2']);
  expect(font['/Encoding'] === '/Identity-H', 'a font has another encoding than Identity-H');
  expect(descendant?.['/CIDToGIDMap'] === '/Identity', 'a font maps codes to other glyphs');
  expect(/^\/[A-Z]{6}\+/u.test(nameOf(font['/BaseFont'])), 'a subset does not say that it is one');
  expect(font['/BaseFont'] === descriptor['/FontName'], 'a font has two names');
  const advances = readAdvances(program);
  const [first, widths] = file.array(descendant?.['/W']);
  expect(first === 0, 'the widths do not begin with code 0');
  const listed = file.array(widths).map(Number);
  expect(
    listed.every((width, code) => Math.abs(width - (advances[code] ?? -1)) < 1),
    'a width differs from that of the glyph',
  );
  const map = new Map(
    [
      ...file
        .stream(font['/ToUnicode'])
        .toString('latin1')
        .matchAll(/<(\w{4})> <(\w+)>\n/gu),
    ].map(([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  );
  return (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 2) {
      const code = bytes.readUInt16BE(at);
      const character = map.get(code);
      expect(code !== 0, 'a character without a glyph is shown');
      expect(code < listed.length, `the code ${code} has no width`);
      expect(character !== undefined, `the code ${code} cannot be read back`);
      expect(
        !/[\uE000-\uF8FF\uFEFF\uFFFE]/u.test(character ?? ''),
        `the code ${code} means nothing to others`,
      );
      text += character ?? '';
    }
    return text;
  };
}

/** Widths of the glyphs of a TrueType file, in thousandths. */
function readAdvances(program: Buffer): readonly number[] {
  const table = (tag: string): Buffer => {
    for (let entry = 12; entry < 12 + program.readUInt16BE(4) * 16; entry += 16) {
      if (program.toString('latin1', entry, entry + 4) !== tag) continue;
      return program.subarray(program.readUInt32BE(entry + 8));
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const unit = table('head').readUInt16BE(18);
  const count = table('hhea').readUInt16BE(34);
  const metrics = table('hmtx');
  return Array.from({ length: count }, (_, glyph) => (metrics.readUInt16BE(glyph * 4) * 1000) / unit);
}

/** Walks the tree of the structure, and compares it with the marks on the pages and with the words of the document. */
function checkStructure(
  file: PdfFile,
  catalog: PdfDictionary,
  pages: readonly string[],
  shown: readonly Shown[],
  expected: Expectation,
  expect: Expect,
): void {
  const root = file.dictionary(catalog['/StructTreeRoot']);
  const numbers = file.array(file.dictionary(root['/ParentTree'])['/Nums']);
  const parents = new Map(
    numbers.flatMap((key, index) => (index % 2 === 0 ? [[Number(key), numbers[index + 1]] as const] : [])),
  );
  expect(root['/ParentTreeNextKey'] === parents.size, 'the next key of the tree of parents is wrong');
  const marks = new Map<string, string[]>();
  for (const { page, mark, text } of shown) {
    const key = `${page} ${String(mark)}`;
    if (mark !== undefined) marks.set(key, [...(marks.get(key) ?? []), text]);
  }
  const parentOf = (page: string, mark: number): PdfValue | undefined =>
    file.array(parents.get(Number(file.dictionary(page)['/StructParents'])))[mark];
  const used = new Set<string>();
  const annotated = new Set<PdfValue>();
  const lines: string[] = [];
  let heading = 0;

  const readMark = (reference: PdfValue, page: string, mark: number): void => {
    const key = `${page} ${mark}`;
    expect(!used.has(key), `the mark ${key} belongs to two elements`);
    used.add(key);
    expect(parentOf(page, mark) === reference, `the tree of parents is wrong for ${key}`);
    lines.push((marks.get(key) ?? []).join(''));
  };

  /** Visits an element and returns its tag. */
  const visit = (reference: PdfValue, parent: PdfValue): string => {
    const element = file.dictionary(reference);
    const tag = nameOf(element['/S']).slice(1);
    const attributes = file.dictionary(element['/A']);
    expect(element['/P'] === parent, `${tag} has a wrong parent`);
    const level = /^H([1-6])$/u.exec(tag)?.[1];
    if (level !== undefined) {
      expect(Number(level) <= heading + 1, `${tag} comes after level ${heading}`);
      heading = Number(level);
    }
    if (tag === 'TH') expect(attributes['/Scope'] !== undefined, 'a header cell does not say whose it is');
    if (tag === 'L')
      expect(attributes['/ListNumbering'] !== undefined, 'a list does not say how it is numbered');
    if (tag === 'Figure') {
      expect(file.text(element['/Alt']) !== '', 'a figure has no words');
      expect(file.array(attributes['/BBox']).length === 4, 'a figure has no place');
    }
    const kids = file.array(element['/K']);
    const mayBeEmpty = /^T[HD]$/u.test(tag) || expected.words.length === 0;
    expect(kids.length > 0 || mayBeEmpty, `${tag} is empty`);
    const isBlock = tag !== 'Link' && tag !== 'Form';
    if (isBlock) lines.push('\n');
    const tags: string[] = [];
    for (const kid of kids) {
      const value = file.dictionary(kid);
      if (typeof kid === 'number') readMark(reference, nameOf(element['/Pg']), kid);
      else if (value['/Type'] === '/MCR') readMark(reference, nameOf(value['/Pg']), Number(value['/MCID']));
      else if (value['/Type'] === '/OBJR') {
        const annotation = file.dictionary(value['/Obj']);
        annotated.add(value['/Obj'] ?? null);
        const isSeal = annotation['/Subtype'] === '/Widget';
        expect(tag === (isSeal ? 'Form' : 'Link'), `an annotation belongs to ${tag}`);
        expect(parents.get(Number(annotation['/StructParent'])) === reference, 'a link has a wrong parent');
      } else tags.push(visit(kid, reference));
    }
    for (const kid of tags) {
      expect((allowedKids[tag] ?? /^Link$/u).test(kid), `${kid} stands in ${tag}`);
    }
    if (tag === 'Table') {
      const widths = kids.map((row) => file.array(file.dictionary(row)['/K']).length);
      expect(new Set(widths).size === 1, `the rows of a table have ${widths.join()} cells`);
    }
    if (isBlock) lines.push('\n');
    return tag;
  };

  const [document, ...others] = file.array(root['/K']);
  expect(others.length === 0, 'the structure has several roots');
  expect(
    visit(document ?? null, catalog['/StructTreeRoot'] ?? null) === 'Document',
    'the root is no document',
  );
  for (const key of marks.keys()) expect(used.has(key), `the mark ${key} belongs to no element`);
  for (const page of pages) checkAnnotations(file, page, annotated, expect);
  const words = splitWords(lines.join(''));
  const at = words.findIndex((word, index) => word !== expected.words[index]);
  expect(
    words.join(' ') === expected.words.join(' '),
    `is read as "${words.slice(at, at + 5).join(' ')}" where "${expected.words.slice(at, at + 5).join(' ')}" stands`,
  );
}

function checkAnnotations(
  file: PdfFile,
  page: string,
  annotated: ReadonlySet<PdfValue>,
  expect: Expect,
): void {
  for (const reference of file.array(file.dictionary(page)['/Annots'])) {
    const annotation = file.dictionary(reference);
    expect(annotated.has(reference), 'a link is not in the structure');
    if (annotation['/Subtype'] === '/Widget') {
      expect(annotation['/F'] === 132, 'a field is not printed and locked');
      expect(file.text(annotation['/TU']) !== '', 'a field has no name');
      expect(file.dictionary(annotation['/AP'])['/N'] !== undefined, 'a field has no appearance');
      continue;
    }
    expect(annotation['/F'] === 4, 'a link is not printed');
    expect(file.text(annotation['/Contents']) !== '', 'a link has no words');
    expect(isDestination(file, annotation['/Dest']), 'a link leads nowhere');
  }
}

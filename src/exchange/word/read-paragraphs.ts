import { blankRule } from '../../document/blank-text.js';
import { FieldReader } from './field-reader.js';
import type { TrackedChange, WordParagraph, WordPiece } from './word-text.js';
import { childElements, findChild, readProperty, type XmlElement } from './xml-element.js';

/** What is read of the body of a text, a header or a footnote. */
export interface ReadParagraphs {
  readonly paragraphs: readonly WordParagraph[];
  /** Paragraphs of text boxes, which stand beside the text. */
  readonly boxed: readonly WordParagraph[];
  /** How many tracked changes are of looks only. */
  readonly formatChanges: number;
}

/**
 * Reads the paragraphs inside of an element in their order, those of tables cell by cell. Whatever wraps words without
 * saying anything (content controls, links, smart tags, marks of the spelling checker) is looked through.
 */
export function readParagraphs(root: XmlElement): ReadParagraphs {
  const reader = new ParagraphReader();
  reader.readBlocks(root, [], '');
  return reader;
}

interface OpenParagraph {
  /** What a tab is: a space, or the rule of a line to write on. */
  readonly tab: string;
  readonly pieces: WordPiece[];
  readonly bookmarks: string[];
  readonly comments: string[];
}

class ParagraphReader implements ReadParagraphs {
  readonly paragraphs: WordParagraph[] = [];
  readonly boxed: WordParagraph[] = [];
  formatChanges = 0;
  #tables = 0;
  readonly #fields = new FieldReader();
  /** What begins between two paragraphs belongs to the next one. */
  #bookmarks: string[] = [];
  #comments: string[] = [];

  readBlocks(parent: XmlElement, changes: readonly TrackedChange[], cell: string): void {
    for (const child of childElements(parent)) this.#readBlock(child, changes, cell);
  }

  #readBlock(element: XmlElement, changes: readonly TrackedChange[], cell: string): void {
    switch (element.name) {
      case 'w:p':
        this.#readParagraph(element, changes, cell);
        return;
      case 'w:tbl':
        this.#readTable(element, changes, cell);
        return;
      case 'w:bookmarkStart':
        this.#bookmarks.push(element.attributes.get('w:name') ?? '');
        return;
      case 'w:commentRangeStart':
        this.#comments.push(element.attributes.get('w:id') ?? '');
        return;
      case 'mc:AlternateContent':
        this.readBlocks(chooseAlternative(element), changes, cell);
        return;
      default:
        if (!isProperties(element)) this.readBlocks(element, addChange(changes, element), cell);
    }
  }

  #readTable(table: XmlElement, changes: readonly TrackedChange[], around: string): void {
    this.#countFormats(findChild(table, 'w:tblPr'));
    this.#tables += 1;
    const name = `${around}/${this.#tables}`;
    let count = 0;
    const readRows = (parent: XmlElement, outer: readonly TrackedChange[]): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'w:tr') {
          count += 1;
          readRow(child, outer, `${name}.${count}`);
        } else if (!isProperties(child)) readRows(child, addChange(outer, child));
      }
    };
    const readRow = (row: XmlElement, outer: readonly TrackedChange[], place: string): void => {
      const own = addChildChanges(outer, findChild(row, 'w:trPr'));
      let cells = 0;
      const readCells = (parent: XmlElement, inner: readonly TrackedChange[]): void => {
        for (const child of childElements(parent)) {
          if (child.name === 'w:tc') {
            cells += 1;
            const properties = findChild(child, 'w:tcPr');
            this.readBlocks(child, addChildChanges(inner, properties), `${place}.${cells}`);
          } else if (!isProperties(child)) readCells(child, addChange(inner, child));
        }
      };
      readCells(row, own);
    };
    readRows(table, changes);
  }

  #readParagraph(element: XmlElement, changes: readonly TrackedChange[], cell: string): void {
    const properties = findChild(element, 'w:pPr');
    const open: OpenParagraph = {
      tab: drawsLines(properties) ? fillLine : '\t',
      pieces: [],
      bookmarks: this.#bookmarks,
      comments: this.#comments,
    };
    this.#bookmarks = [];
    this.#comments = [];
    this.#countFormats(properties);
    this.#readRuns(element, changes, open);
    const numbering = findChild(properties, 'w:numPr');
    const sort = [
      readProperty(properties, 'w:pStyle'),
      readProperty(numbering, 'w:numId'),
      readProperty(numbering, 'w:ilvl'),
    ];
    const { pieces, bookmarks, comments } = open;
    this.paragraphs.push({
      pieces,
      bookmarks,
      comments,
      end: addChildChanges(changes, findChild(properties, 'w:rPr')),
      sort: sort.map((each) => each ?? '').join(' '),
      cell,
    });
  }

  #readRuns(parent: XmlElement, changes: readonly TrackedChange[], open: OpenParagraph): void {
    for (const child of childElements(parent)) this.#readRun(child, changes, open);
  }

  #readRun(element: XmlElement, changes: readonly TrackedChange[], open: OpenParagraph): void {
    switch (element.name) {
      case 'w:pPr':
        return;
      case 'w:r':
      case 'm:r':
        this.#countFormats(findChild(element, 'w:rPr'));
        for (const child of childElements(element)) this.#readRunPart(child, changes, open);
        return;
      case 'w:bookmarkStart':
        open.bookmarks.push(element.attributes.get('w:name') ?? '');
        return;
      case 'w:commentRangeStart':
        open.comments.push(element.attributes.get('w:id') ?? '');
        return;
      case 'w:fldSimple':
        this.#fields.enterSimple(element.attributes.get('w:instr') ?? '');
        this.#readRuns(element, changes, open);
        this.#fields.leave();
        return;
      case 'mc:AlternateContent':
        this.#readRuns(chooseAlternative(element), changes, open);
        return;
      default:
        if (!isProperties(element)) this.#readRuns(element, addChange(changes, element), open);
    }
  }

  #readRunPart(element: XmlElement, changes: readonly TrackedChange[], open: OpenParagraph): void {
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#addText(readText(element), changes, open);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#addText(open.tab, changes, open);
        return;
      case 'w:br':
      case 'w:cr':
        this.#addText('\n', changes, open);
        return;
      case 'w:noBreakHyphen':
        this.#addText('\u2011', changes, open);
        return;
      case 'w:sym':
        this.#addText(readSymbol(element), changes, open);
        return;
      case 'w:fldChar':
        this.#fields.readCharacter(element.attributes.get('w:fldCharType') ?? '');
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        this.#fields.readCode(readText(element));
        return;
      case 'w:commentReference': {
        const id = element.attributes.get('w:id') ?? '';
        if (!open.comments.includes(id)) open.comments.push(id);
        return;
      }
      case 'mc:AlternateContent':
        for (const child of childElements(chooseAlternative(element))) {
          this.#readRunPart(child, changes, open);
        }
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#readBoxes(element, changes);
        return;
      default:
    }
  }

  #addText(text: string, changes: readonly TrackedChange[], open: OpenParagraph): void {
    if (text === '' || this.#fields.isCode) return;
    const { reference } = this.#fields;
    open.pieces.push({ text, ...(reference !== undefined && { reference }), changes });
  }

  /** Reads the text boxes inside of a picture. */
  #readBoxes(element: XmlElement, changes: readonly TrackedChange[]): void {
    for (const child of childElements(element)) {
      if (child.name === 'w:txbxContent') {
        const inner = new ParagraphReader();
        inner.readBlocks(child, changes, '');
        this.boxed.push(...inner.paragraphs, ...inner.boxed);
        this.formatChanges += inner.formatChanges;
      } else this.#readBoxes(child, changes);
    }
  }

  #countFormats(properties: XmlElement | undefined): void {
    if (properties === undefined) return;
    for (const child of childElements(properties)) {
      if (/^w:(?:r|p|tbl|tr|tc|sect)PrChange$/.test(child.name)) this.formatChanges += 1;
      else if (child.name === 'w:rPr') this.#countFormats(child);
    }
  }
}

/** The rule of one line as other formats have it, for a tab that draws one. */
const fillLine = blankRule({ type: 'blank', hint: '', choices: [], lines: 1 });

/** Whether tabs of a paragraph lead to the right edge with a rule: so lines to write on are drawn, and no line to sign. */
function drawsLines(properties: XmlElement | undefined): boolean {
  const tabs = findChild(properties, 'w:tabs');
  return (
    tabs !== undefined &&
    childElements(tabs).some(
      ({ attributes }) => attributes.get('w:val') === 'right' && attributes.get('w:leader') === 'underscore',
    )
  );
}

/** The changes that an element adds to those around it. */
function addChange(changes: readonly TrackedChange[], element: XmlElement): readonly TrackedChange[] {
  const change = readChange(element);
  return change === undefined ? changes : [...changes, change];
}

/** The changes that properties name: those of the end of a paragraph, of a row, of a cell. */
function addChildChanges(
  changes: readonly TrackedChange[],
  properties: XmlElement | undefined,
): readonly TrackedChange[] {
  const own =
    properties === undefined ? [] : childElements(properties).flatMap((each) => readChange(each) ?? []);
  return own.length === 0 ? changes : [...changes, ...own];
}

function readChange({ name, attributes }: XmlElement): TrackedChange | undefined {
  const found = changeNames.get(name);
  if (found === undefined) return undefined;
  const date = attributes.get('w:date');
  return { ...found, author: attributes.get('w:author') ?? '', ...(date !== undefined && { date }) };
}

const changeNames: ReadonlyMap<string, Pick<TrackedChange, 'kind' | 'isMove'>> = new Map([
  ['w:ins', { kind: 'inserted', isMove: false }],
  ['w:del', { kind: 'deleted', isMove: false }],
  ['w:moveTo', { kind: 'inserted', isMove: true }],
  ['w:moveFrom', { kind: 'deleted', isMove: true }],
  ['w:cellIns', { kind: 'inserted', isMove: false }],
  ['w:cellDel', { kind: 'deleted', isMove: false }],
]);

/** Whether an element says how something looks and holds no words. */
function isProperties({ name }: XmlElement): boolean {
  return /^w:\w+(?:Pr|PrEx|Grid)$/.test(name) || name === 'w:sdtEndPr';
}

/** Of the same thing in several forms, that for newer programs. */
function chooseAlternative(element: XmlElement): XmlElement {
  return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback') ?? { ...element, children: [] };
}

function readText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** A sign of a font of signs; its code lies in the private area, where no font of text has anything. */
function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  return code > 0x1f && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

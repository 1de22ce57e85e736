import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type {
  Agreement,
  Approval,
  Block,
  Clause,
  Columns,
  List,
  ListItem,
  Paragraph,
  Section,
  Sheet,
  Signature,
  Table,
  TableCell,
  Title,
} from '../document/block.js';
import { cellTones, listMarkers, paragraphRoles } from '../document/block.js';
import type { Inline } from '../document/inline.js';
import type { Code, Document, Face } from '../document/document.js';
import { shortenHash } from '../document/identity.js';
import { printPlainText } from '../document/print-inlines.js';
import { checkMarkup } from './check-markup.js';
import type { MarkupElement, MarkupNode } from './markup.js';
import { Phrase } from './phrase.js';
import { type InlineContext, longestInCell, longestInLine, readInlines, readRuns } from './read-inlines.js';

/** What a template emitted, read into the parts of a document. */
export interface ReadMarkup {
  readonly name: string;
  readonly sides: Document['sides'];
  readonly orientation: Document['orientation'];
  readonly face: Face;
  readonly body: readonly Block[];
  /** The text hash of the body, or of the text that the document is a sheet of. */
  readonly textHash: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns the markup that a template emitted into blocks. Elements in places where the vocabulary does not have them, text where none
 * belongs and missing parts are errors at the line of the template. The body is read first: its hash, which `hash`
 * tells, stands wherever the face has the element `fingerprint`.
 */
export function readMarkup(
  root: MarkupElement,
  context: Omit<InlineContext, 'fingerprint'>,
  hash: (body: readonly Block[]) => string,
): ReadMarkup {
  const text = new MarkupReader({ ...context, fingerprint: '' });
  const document = text.only(root, 'document');
  const body = document === undefined ? [] : text.blocksOf(document, 'body');
  const textHash = hash(body);
  const face = new MarkupReader({ ...context, fingerprint: shortenHash(textHash) });
  return {
    name: document === undefined ? '' : face.plain(document, 'name'),
    sides: document?.attributes['sides'] === 'two' ? 'two' : 'one',
    orientation: document?.attributes['orientation'] === 'landscape' ? 'landscape' : undefined,
    face: document === undefined ? { head: [], tail: [] } : face.face(document),
    body,
    textHash,
    diagnostics: [...text.diagnostics, ...face.diagnostics],
  };
}

class MarkupReader {
  readonly diagnostics: Diagnostic[] = [];
  /** How many characters short words may keep together where is being read. */
  private longest = longestInLine;

  constructor(private readonly context: InlineContext) {}

  /** The only child of a name; its absence is an error. */
  only(parent: MarkupElement, name: string): MarkupElement | undefined {
    const found = findChild(parent, name);
    if (found === undefined) {
      this.report(parent, 'missing-element', {
        ru: `В шаблоне нет элемента <${name}>`,
        en: `The template has no element <${name}>`,
      });
    } else {
      this.diagnostics.push(...checkMarkup(found));
    }
    return found;
  }

  /** The blocks inside a child that may be absent. */
  blocksOf(parent: MarkupElement, name: string): Block[] {
    const child = findChild(parent, name);
    return child === undefined ? [] : this.blocks(child);
  }

  /** What surrounds the text. */
  face(document: MarkupElement): Face {
    const mark = this.plain(document, 'mark');
    const code = findChild(document, 'code');
    return {
      head: this.blocksOf(document, 'head'),
      tail: this.blocksOf(document, 'tail'),
      ...(mark !== '' && { mark }),
      ...(code !== undefined && { code: this.code(code) }),
    };
  }

  private code(element: MarkupElement): Code {
    return {
      value: this.plain(element, 'value'),
      caption: this.runs(element, 'caption'),
      pages: this.choice(element, 'pages', ['first', 'all']),
    };
  }

  /** The words of a child as plain text, which is not set in lines; empty when it is absent. */
  plain(parent: MarkupElement, name: string): string {
    const child = findChild(parent, name);
    return child === undefined ? '' : printPlainText(readRuns(child, this.context.fingerprint));
  }

  /** The runs inside a child that may be absent. */
  private runs(parent: MarkupElement, name: string): readonly Inline[] {
    const child = findChild(parent, name);
    return child === undefined ? [] : this.read(child);
  }

  private read(element: MarkupElement): readonly Inline[] {
    return readInlines(element, this.context, this.longest);
  }

  /** Reads what stands in the cells of a table, where lines are short. */
  private readCells<T>(read: () => T): T {
    this.longest = longestInCell;
    const content = read();
    this.longest = longestInLine;
    return content;
  }

  private blocks(parent: MarkupElement): Block[] {
    const blocks: Block[] = [];
    for (const child of parent.children) {
      const block = isElement(child) ? this.block(child) : undefined;
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  private block(element: MarkupElement): Block | undefined {
    switch (element.name) {
      case 'title':
        return this.title(element);
      case 'section':
        return this.section(element);
      case 'clause':
        return this.clause(element);
      case 'list':
        return this.list(element);
      case 'p':
        return this.paragraph(element);
      case 'table':
        return this.table(element);
      case 'columns':
        return this.columns(element);
      case 'approval':
        return this.approval(element);
      case 'signature':
        return this.signature(element);
      case 'agreement':
        return this.agreement(element);
      case 'sheet':
        return this.sheet(element);
      case 'contents':
        return { type: 'contents', heading: this.runs(element, 'heading') };
      default:
        return undefined;
    }
  }

  private title(element: MarkupElement): Title {
    return { type: 'title', kindName: this.runs(element, 'kind'), subject: this.runs(element, 'subject') };
  }

  private section(element: MarkupElement): Section {
    return {
      type: 'section',
      id: element.attributes['id'] ?? '',
      numbered: element.attributes['numbered'] !== 'no',
      heading: this.runs(element, 'heading'),
      children: this.blocks(element),
      origin: element.origin,
    };
  }

  private clause(element: MarkupElement): Clause {
    const children: Clause['children'][number][] = [];
    for (const child of element.children) {
      const block = isElement(child) ? this.block(child) : undefined;
      if (
        block?.type === 'clause' ||
        block?.type === 'list' ||
        block?.type === 'paragraph' ||
        block?.type === 'table'
      )
        children.push(block);
    }
    return {
      type: 'clause',
      id: element.attributes['id'] ?? '',
      idSource: element.attributes['source'] === 'derived' ? 'derived' : 'author',
      content: this.runs(element, 'text'),
      children,
      origin: element.origin,
    };
  }

  private list(element: MarkupElement): List {
    const items = elementsOf(element).filter((child) => child.name === 'item');
    return {
      type: 'list',
      marker: this.choice(element, 'marker', listMarkers),
      items: items.map((item): ListItem => ({
        type: 'item',
        content: this.runs(item, 'text'),
        children: elementsOf(item)
          .filter((child) => child.name === 'list')
          .map((child) => this.list(child)),
        origin: item.origin,
      })),
    };
  }

  private paragraph(element: MarkupElement): Paragraph {
    return {
      type: 'paragraph',
      role: this.choice(element, 'role', paragraphRoles),
      content: this.read(element),
      origin: element.origin,
    };
  }

  private table(element: MarkupElement): Table {
    const columns = elementsOf(element)
      .filter((child) => child.name === 'column')
      .map((column) => ({
        heading: this.readCells(() => this.read(column)),
        width: this.number(column, 'width', 1),
      }));
    const rows = elementsOf(element).filter((child) => child.name === 'row');
    return {
      type: 'table',
      role: this.choice(element, 'role', ['data', 'card']),
      ...(element.attributes['keep'] === 'yes' && { keepTogether: true }),
      columns,
      rows: rows.map((row) => {
        const cells = elementsOf(row).map((cell): TableCell => ({
          type: 'cell',
          ...this.tone(cell),
          content: this.readCells(() =>
            elementsOf(cell).map((child) =>
              child.name === 'list' ? this.list(child) : this.paragraph(child),
            ),
          ),
        }));
        if (cells.length !== columns.length) {
          this.report(row, 'cell-count', {
            ru: `В строке таблицы ячеек: ${cells.length}, а столбцов: ${columns.length}`,
            en: `The row has ${cells.length} cells, the table ${columns.length} columns`,
          });
        }
        const minHeight = row.attributes['height'] === undefined ? undefined : this.number(row, 'height', 0);
        return { type: 'row', cells, ...(minHeight !== undefined && { minHeight }) };
      }),
    };
  }

  private columns(element: MarkupElement): Columns {
    return {
      type: 'columns',
      columns: elementsOf(element).map((side) => ({
        width: this.number(side, 'width', 1),
        content: this.blocks(side),
      })),
    };
  }

  private approval(element: MarkupElement): Approval {
    return {
      type: 'approval',
      content: elementsOf(element).map((child) =>
        child.name === 'signature' ? this.signature(child) : this.paragraph(child),
      ),
    };
  }

  private signature(element: MarkupElement): Signature {
    return {
      type: 'signature',
      label: this.runs(element, 'label'),
      position: this.runs(element, 'position'),
      name: this.runs(element, 'person'),
      date: this.runs(element, 'date'),
    };
  }

  private agreement(element: MarkupElement): Agreement {
    return {
      type: 'agreement',
      heading: this.runs(element, 'heading'),
      signatures: elementsOf(element)
        .filter((child) => child.name === 'signature')
        .map((child) => this.signature(child)),
    };
  }

  private tone({ attributes }: MarkupElement): Pick<TableCell, 'tone'> {
    const tone = cellTones.find((each) => each === attributes['tone']);
    return tone === undefined ? {} : { tone };
  }

  private sheet(element: MarkupElement): Sheet {
    const code = findChild(element, 'code');
    return {
      type: 'sheet',
      page: this.choice(element, 'page', ['same', 'new', 'front']),
      ...(element.attributes['numbers'] === 'own' && { numbers: 'own' }),
      ...(code !== undefined && {
        code: { value: this.plain(code, 'value'), caption: this.runs(code, 'caption') },
      }),
      content: this.blocks(element),
    };
  }

  /** The value of an attribute that is one of a few words; the first is the default. */
  private choice<T extends string>(element: MarkupElement, name: string, choices: readonly [T, ...T[]]): T {
    return choices.find((each) => each === element.attributes[name]) ?? choices[0];
  }

  private number(element: MarkupElement, name: string, fallback: number): number {
    const text = element.attributes[name];
    if (text === undefined) return fallback;
    const value = Number(text);
    if (Number.isFinite(value) && value >= 0 && text.trim() !== '') return value;
    this.report(element, 'bad-attribute', {
      ru: `Атрибут «${name}» элемента <${element.name}> должен быть числом`,
      en: `Attribute "${name}" of <${element.name}> must be a number`,
    });
    return fallback;
  }

  private report(element: MarkupElement, name: string, message: Text): void {
    this.diagnostics.push(
      diagnostic({
        code: `template/${name}`,
        severity: 'error',
        message,
        ...(element.place && { place: element.place }),
      }),
    );
  }
}

/** The first child of a name. */
function findChild(element: MarkupElement, name: string): MarkupElement | undefined {
  for (const child of element.children) if (isElement(child) && child.name === name) return child;
  return undefined;
}

function elementsOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children.filter(isElement);
}

function isElement(node: MarkupNode): node is MarkupElement {
  return typeof node !== 'string' && !(node instanceof Phrase);
}

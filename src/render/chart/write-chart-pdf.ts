import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { ChartPosition, OrganizationChart } from '../../document/organization-chart.js';
import type { FontName } from '../../world.js';
import { createGlyphCheck } from '../check-glyphs.js';
import { readTrueType } from '../true-type.js';
import { EmbeddedFace } from '../writers/pdf/embedded-face.js';
import { finishFile } from '../writers/pdf/finish-file.js';
import { type FontMetrics, createFontMetrics } from '../writers/pdf/font-metrics.js';
import { levels, type PdfLevel } from '../writers/pdf/level.js';
import { cleanProperties } from '../writers/pdf/metadata.js';
import { ObjectFile, type Reference } from '../writers/pdf/object-file.js';
import type { PaintedPages } from '../writers/pdf/paint.js';
import { colorOperands, decimal } from '../writers/pdf/pdf-value.js';
import { PageContent } from '../writers/pdf/page-content.js';
import { showSpan } from '../writers/pdf/show-span.js';
import type { StructureNode } from '../writers/pdf/structure.js';
import { StructureTree } from '../writers/pdf/structure-tree.js';
import type { Point } from './chart-layout.js';
import { type ChosenSheet, sheetMargin } from './choose-sheet.js';
import { type ChartDrawing, type ChartShape, palette } from './draw-chart.js';
import type { DrawnSheet } from './draw-sheets.js';
import { listArrowCorners } from './write-svg.js';

/** What a file is made with. */
export interface ChartFileRequest {
  /** Name and version of the program for file properties. */
  readonly producer: string;
  readonly date: Date;
  readonly font: (name: FontName) => Uint8Array;
}

/** What is drawn in which colour: that of the picture on a light page. */
const colors = { words: '#111111', soft: '#3d3d3d', edge: '#6b6b6b', line: '#4a4a4a', functional: '#9a3412' };

/**
 * Pictures of a chart as pages of PDF/A, one for each sheet. Positions are read aloud as lists within lists, as they report
 * to each other; boxes and lines are no part of the text. A character that the faces cannot print is an error. The same
 * input gives the same bytes.
 */
export function writeChartPdf(
  chart: OrganizationChart,
  sheets: readonly DrawnSheet[],
  request: ChartFileRequest,
  level: PdfLevel = 'PDF/A-3a',
): Outcome<Uint8Array> {
  const { checkText, diagnostics } = createGlyphCheck(request.font);
  for (const { drawing } of sheets) {
    for (const shape of drawing.shapes) if (shape.type === 'text') checkText(shape.text, undefined);
  }
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const rules = levels[level];
  const file = new ObjectFile(rules.version);
  const painter = new ChartPainter(file, request.font);
  for (const sheet of sheets) painter.paintPage(sheet);
  const painted = painter.finish(rules.listsCharacters);
  const properties = cleanProperties({
    ...{ title: chart.title, author: chart.author, subject: '', keywords: '' },
    ...{ producer: request.producer, date: request.date },
  });
  return succeed(finishFile(file, painted, { properties, rules, language: chart.language }), diagnostics);
}

type TextShape = ChartShape & { readonly type: 'text' };

/** The page that is being painted, and where its words belong. */
interface OpenPage {
  readonly drawing: ChartDrawing;
  readonly sheet: ChosenSheet;
  readonly title: StructureNode;
  readonly bodies: ReadonlyMap<ChartPosition, StructureNode>;
  readonly content: PageContent;
}

/** A page that was painted; it is written when the faces of all pages are known. */
interface PaintedPage {
  readonly reference: Reference;
  readonly sheet: ChosenSheet;
  readonly key: number;
  readonly content: PageContent;
}

class ChartPainter {
  private readonly structure: StructureTree;
  private readonly faces = new Map<FontName, EmbeddedFace>();
  private readonly metrics: FontMetrics;
  private readonly root: StructureNode = { tag: 'Document', parent: undefined };
  private readonly pages: PaintedPage[] = [];
  private readonly tree: Reference;

  constructor(
    private readonly file: ObjectFile,
    private readonly font: (name: FontName) => Uint8Array,
  ) {
    this.tree = file.reserve();
    this.structure = new StructureTree(file);
    this.metrics = createFontMetrics(font);
    this.structure.touch(this.root);
  }

  paintPage({ chart, drawing, sheet }: DrawnSheet): void {
    const reference = this.file.reserve();
    const page: OpenPage = {
      drawing,
      sheet,
      title: { tag: 'H1', parent: this.root },
      bodies: nestPositions(chart.positions, this.root),
      content: new PageContent(),
    };
    const key = this.structure.beginPage(reference);
    page.content.add(this.structure.enterArtifact('Layout'));
    for (const shape of drawing.shapes) this.paintShape(shape, page);
    drawing.shapes.forEach((shape, index) => {
      if (shape.type === 'text') this.paintWords(shape, drawing.shapes[index + 1], page);
    });
    page.content.add(this.structure.leave());
    this.structure.endPage();
    this.pages.push({ reference, sheet, key, content: page.content });
  }

  finish(listsCharacters: boolean): PaintedPages {
    const faces = [...this.faces.values()];
    for (const face of faces) face.finish(listsCharacters);
    const fonts = faces.map((face) => `/${face.resource} ${face.reference} 0 R`).join('');
    for (const page of this.pages) this.writePage(page, fonts);
    const kids = this.pages.map(({ reference }) => `${reference} 0 R`).join(' ');
    this.file.define(this.tree, `<</Type/Pages/Count ${this.pages.length}/Kids[${kids}]>>`);
    return { pages: this.tree, structure: this.structure.finish(), outline: undefined, seal: undefined };
  }

  private writePage({ reference, sheet, key, content }: PaintedPage, fonts: string): void {
    const stream = this.file.addDeflated('', content.bytes);
    this.file.define(
      reference,
      `<</Type/Page/Parent ${this.tree} 0 R/MediaBox[0 0 ${decimal(sheet.width)} ${decimal(sheet.height)}]` +
        `/Resources<</Font<<${fonts}>>>>/Contents ${stream} 0 R/StructParents ${key}/Tabs/S>>`,
    );
  }

  private paintShape(shape: ChartShape, page: OpenPage): void {
    const place = (point: Point): string => placePoint(point, page);
    const length = (value: number): string => decimal(value * page.sheet.scale);
    switch (shape.type) {
      case 'box': {
        const { x, y, width, height, color, isEmpty } = shape;
        const fill = color === undefined ? '#ffffff' : (palette[color] ?? '#ffffff');
        const dash = isEmpty ? `[${length(3)} ${length(2)}] 0 d\n` : '[] 0 d\n';
        page.content.add(
          `${colorOperands(fill)} rg\n${colorOperands(colors.edge)} RG\n${length(0.7)} w\n${dash}` +
            `${place([x, y + height])} ${length(width)} ${length(height)} re\nB\n`,
        );
        return;
      }
      case 'line': {
        const { points, isDashed, hasArrow } = shape;
        const color = isDashed ? colors.functional : colors.line;
        const dash = isDashed ? `[${length(4)} ${length(2.5)}] 0 d\n` : '[] 0 d\n';
        const path = points.map((point, index) => `${place(point)} ${index === 0 ? 'm' : 'l'}\n`);
        page.content.add(`${colorOperands(color)} RG\n${length(0.9)} w\n${dash}${path.join('')}S\n`);
        if (!hasArrow) return;
        const corners = listArrowCorners(points).map(
          (point, index) => `${place(point)} ${index === 0 ? 'm' : 'l'}\n`,
        );
        page.content.add(`${colorOperands(color)} rg\n${corners.join('')}f\n`);
        return;
      }
      case 'text':
        // Painted after all lines, in the order of reading.
        return;
      default:
        shape satisfies never;
    }
  }

  /** A line of words. The space that parts it from the next line of the same box is painted too: readers find words by it. */
  private paintWords(shape: TextShape, next: ChartShape | undefined, page: OpenPage): void {
    const { x, y, face, isSoft, position } = shape;
    const goesOn = next?.type === 'text' && next.position === position;
    const text = goesOn && !shape.text.endsWith('-') ? `${shape.text} ` : shape.text;
    const element = this.elementOf(shape, page);
    const size = shape.size * page.sheet.scale;
    const run = { type: 'run', text, face, size, element } as const;
    const width = this.metrics.width(text, face, size);
    const embedded = this.faceOf(face);
    page.content.add(
      `${this.structure.enter(element)}${colorOperands(isSoft ? colors.soft : colors.words)} rg\n` +
        `BT\n1 0 0 1 ${placePoint([x, y], page)} Tm\n`,
    );
    showSpan({ run, text, width, scale: 1 }, embedded, 0, 0, page.content);
    page.content.add('ET\n');
  }

  private elementOf({ position, face }: TextShape, { bodies, title }: OpenPage): StructureNode {
    if (position !== undefined) return bodies.get(position) ?? this.root;
    // Of the words that are about no position only the title is bold.
    return face === 'Tinos-Bold' ? title : { tag: 'P', parent: this.root };
  }

  private faceOf(name: FontName): EmbeddedFace {
    let face = this.faces.get(name);
    if (face === undefined) {
      face = new EmbeddedFace(this.file, readTrueType(this.font(name)), this.faces.size, name);
      this.faces.set(name, face);
    }
    return face;
  }
}

/** A place of the picture on its page. */
function placePoint([x, y]: Point, { drawing, sheet }: OpenPage): string {
  const { width, height, scale } = sheet;
  const left = (width - drawing.width * scale) / 2;
  return `${decimal(left + x * scale)} ${decimal(height - sheetMargin - y * scale)}`;
}

/** Lists within lists, an item for each position: those who report to it are a list in its body. */
function nestPositions(
  positions: readonly ChartPosition[],
  root: StructureNode,
): ReadonlyMap<ChartPosition, StructureNode> {
  const bodies = new Map<ChartPosition, StructureNode>();
  /** The list that is open at each rank. */
  const lists: StructureNode[] = [];
  let parent = root;
  for (const position of positions) {
    lists.length = Math.min(lists.length, position.depth + 1);
    let list = lists[position.depth];
    if (list === undefined) {
      list = { tag: 'L', parent, numbering: 'None' };
      lists[position.depth] = list;
    }
    const body: StructureNode = { tag: 'LBody', parent: { tag: 'LI', parent: list } };
    bodies.set(position, body);
    parent = body;
  }
  return bodies;
}

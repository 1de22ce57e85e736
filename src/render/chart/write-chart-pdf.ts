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
import { showSpan } from '../writers/pdf/show-span.js';
import type { StructureNode } from '../writers/pdf/structure.js';
import { StructureTree } from '../writers/pdf/structure-tree.js';
import type { Point } from './chart-layout.js';
import { type ChosenSheet, chooseSheet, sheetMargin } from './choose-sheet.js';
import { type ChartDrawing, type ChartShape, palette } from './draw-chart.js';
import { smallSize } from './measure-box.js';
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
 * A picture of a chart as one page of PDF/A, on the smallest sheet on which its words can be read. Positions are read
 * aloud as lists within lists, as they report to each other; boxes and lines are no part of the text. A character that
 * the faces cannot print is an error. The same input gives the same bytes.
 */
export function writeChartPdf(
  chart: OrganizationChart,
  drawing: ChartDrawing,
  request: ChartFileRequest,
  level: PdfLevel = 'PDF/A-3a',
): Outcome<Uint8Array> {
  const { checkText, diagnostics } = createGlyphCheck(request.font);
  for (const shape of drawing.shapes) if (shape.type === 'text') checkText(shape.text, undefined);
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const rules = levels[level];
  const file = new ObjectFile(rules.version);
  const sheet = chooseSheet(drawing, smallSize);
  const painted = new ChartPainter(file, chart, sheet, drawing, request.font).paint(rules.listsCharacters);
  const properties = cleanProperties({
    ...{ title: chart.title, author: chart.author, subject: '', keywords: '' },
    ...{ producer: request.producer, date: request.date },
  });
  return succeed(finishFile(file, painted, { properties, rules, language: chart.language }), diagnostics);
}

class ChartPainter {
  private readonly structure: StructureTree;
  private readonly faces = new Map<FontName, EmbeddedFace>();
  private readonly metrics: FontMetrics;
  private readonly root: StructureNode = { tag: 'Document', parent: undefined };
  private readonly title: StructureNode = { tag: 'H1', parent: this.root };
  /** Where the words of each position belong. */
  private readonly bodies: ReadonlyMap<ChartPosition, StructureNode>;
  private content = '';

  constructor(
    private readonly file: ObjectFile,
    { positions }: OrganizationChart,
    private readonly sheet: ChosenSheet,
    private readonly drawing: ChartDrawing,
    private readonly font: (name: FontName) => Uint8Array,
  ) {
    this.structure = new StructureTree(file);
    this.metrics = createFontMetrics(font);
    this.bodies = nestPositions(positions, this.root);
  }

  paint(listsCharacters: boolean): PaintedPages {
    const [tree, page] = [this.file.reserve(), this.file.reserve()];
    this.structure.touch(this.root);
    const key = this.structure.beginPage(page);
    this.content += this.structure.enterArtifact('Layout');
    for (const shape of this.drawing.shapes) this.paintShape(shape);
    this.drawing.shapes.forEach((shape, index) => {
      if (shape.type === 'text') this.paintWords(shape, this.drawing.shapes[index + 1]);
    });
    this.content += this.structure.leave();
    this.structure.endPage();
    const faces = [...this.faces.values()];
    for (const face of faces) face.finish(listsCharacters);
    const fonts = faces.map((face) => `/${face.resource} ${face.reference} 0 R`).join('');
    this.writePage({ tree, page, key, fonts });
    return { pages: tree, structure: this.structure.finish(), outline: undefined, seal: undefined };
  }

  private writePage({
    tree,
    page,
    key,
    fonts,
  }: {
    readonly tree: Reference;
    readonly page: Reference;
    readonly key: number;
    readonly fonts: string;
  }): void {
    const { width, height } = this.sheet;
    const content = this.file.addDeflated('', Buffer.from(this.content, 'latin1'));
    this.file.define(
      page,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${decimal(width)} ${decimal(height)}]` +
        `/Resources<</Font<<${fonts}>>>>/Contents ${content} 0 R/StructParents ${key}/Tabs/S>>`,
    );
    this.file.define(tree, `<</Type/Pages/Count 1/Kids[${page} 0 R]>>`);
  }

  /** A place of the picture on the page. */
  private place([x, y]: Point): string {
    const { width, height, scale } = this.sheet;
    const left = (width - this.drawing.width * scale) / 2;
    return `${decimal(left + x * scale)} ${decimal(height - sheetMargin - y * scale)}`;
  }

  private length(value: number): string {
    return decimal(value * this.sheet.scale);
  }

  private paintShape(shape: ChartShape): void {
    switch (shape.type) {
      case 'box': {
        const { x, y, width, height, color, isEmpty } = shape;
        const fill = color === undefined ? '#ffffff' : (palette[color] ?? '#ffffff');
        const dash = isEmpty ? `[${this.length(3)} ${this.length(2)}] 0 d\n` : '[] 0 d\n';
        this.content +=
          `${colorOperands(fill)} rg\n${colorOperands(colors.edge)} RG\n${this.length(0.7)} w\n${dash}` +
          `${this.place([x, y + height])} ${this.length(width)} ${this.length(height)} re\nB\n`;
        return;
      }
      case 'line': {
        const { points, isDashed, hasArrow } = shape;
        const color = isDashed ? colors.functional : colors.line;
        const dash = isDashed ? `[${this.length(4)} ${this.length(2.5)}] 0 d\n` : '[] 0 d\n';
        const path = points.map((point, index) => `${this.place(point)} ${index === 0 ? 'm' : 'l'}\n`);
        this.content += `${colorOperands(color)} RG\n${this.length(0.9)} w\n${dash}${path.join('')}S\n`;
        if (!hasArrow) return;
        const corners = listArrowCorners(points).map(
          (point, index) => `${this.place(point)} ${index === 0 ? 'm' : 'l'}\n`,
        );
        this.content += `${colorOperands(color)} rg\n${corners.join('')}f\n`;
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
  private paintWords(shape: ChartShape & { readonly type: 'text' }, next: ChartShape | undefined): void {
    const { x, y, face, isSoft, position } = shape;
    const goesOn = next?.type === 'text' && next.position === position;
    const text = goesOn && !shape.text.endsWith('-') ? `${shape.text} ` : shape.text;
    const element = this.elementOf(shape);
    const size = shape.size * this.sheet.scale;
    const run = { type: 'run', text, face, size, element } as const;
    const width = this.metrics.width(text, face, size);
    const { operators } = showSpan({ run, text, width, scale: 1 }, this.faceOf(face), 0, 0);
    this.content +=
      `${this.structure.enter(element)}${colorOperands(isSoft ? colors.soft : colors.words)} rg\n` +
      `BT\n1 0 0 1 ${this.place([x, y])} Tm\n${operators}ET\n`;
  }

  private elementOf({ position, face }: ChartShape & { readonly type: 'text' }): StructureNode {
    if (position !== undefined) return this.bodies.get(position) ?? this.root;
    // Of the words that are about no position only the title is bold.
    return face === 'Tinos-Bold' ? this.title : { tag: 'P', parent: this.root };
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

import type { FontName } from '../../../world.js';
import { tellEach } from '../../tell-each.js';
import type { SealField, TellWork } from '../../writer.js';
import { quietZone } from '../../qr-matrix.js';
import { readTrueType } from '../../true-type.js';
import type { CodeBox, Page, PdfRun, RuleBox, TargetBox, TextBox } from './box.js';
import type { LineSpan } from './break-lines.js';
import { EmbeddedFace } from './embedded-face.js';
import { drawDecoration } from './flow-revision.js';
import type { FontMetrics } from './font-metrics.js';
import type { Layout } from './layout-document.js';
import type { ObjectFile, Reference } from './object-file.js';
import { Outline } from './outline.js';
import { PageContent } from './page-content.js';
import { makePageMark } from './page-mark.js';
import { colorOperands, decimal, textString } from './pdf-value.js';
import { countTrailingSpaces, showSpan } from './show-span.js';
import { writeSealField } from './seal-field.js';
import { StructureTree } from './structure-tree.js';

/** What the catalog of a file has to name. */
export interface PaintedPages {
  readonly pages: Reference;
  readonly structure: Reference;
  readonly outline: Reference | undefined;
  /** The field of the seal, where there is one. */
  readonly seal: Reference | undefined;
}

/** What is put into a file with its pages. */
export interface PaintOptions {
  /** Adds to each face the list of its characters. */
  readonly listsCharacters: boolean;
  readonly seal?: SealField | undefined;
  /** Hears of each painted page. */
  readonly tell?: TellWork | undefined;
}

/**
 * Writes the pages of a layout: text with real space glyphs, rules as artifacts, each box in its element of the
 * logical structure, links on references, an outline of the headings. The field of a seal lies on the last page.
 */
export function paintLayout(
  file: ObjectFile,
  layout: Layout,
  font: (name: FontName) => Uint8Array,
  metrics: FontMetrics,
  { listsCharacters, seal, tell }: PaintOptions,
): PaintedPages {
  const painter = new Painter(file, layout, font, metrics);
  const last = layout.pages.length - 1;
  for (const [index, page] of tellEach([...layout.pages.entries()], tell)) {
    painter.paintPage(page, index, index === last ? seal : undefined);
  }
  return painter.finish(listsCharacters);
}

/** A rule and the top of its strip. */
interface PlacedRule {
  readonly top: number;
  readonly rule: RuleBox;
}

class Painter {
  private readonly faces = new Map<FontName, EmbeddedFace>();
  private readonly structure: StructureTree;
  private readonly outline: Outline;
  private readonly tree: Reference;
  private readonly resources: Reference;
  private readonly pages: readonly Reference[];
  private readonly destinations: ReadonlyMap<string, string>;
  private readonly mark: Reference | undefined;
  /** The page that is being painted. */
  private readonly content = new PageContent();
  private color = '';
  private shift = 0;
  private annotations: Reference[] = [];
  private seal: Reference | undefined;

  constructor(
    private readonly file: ObjectFile,
    private readonly layout: Layout,
    private readonly font: (name: FontName) => Uint8Array,
    private readonly metrics: FontMetrics,
  ) {
    this.structure = new StructureTree(file);
    this.structure.touch(layout.root);
    this.outline = new Outline(file);
    this.tree = file.reserve();
    this.resources = file.reserve();
    this.pages = layout.pages.map(() => file.reserve());
    this.destinations = this.findDestinations();
    const { mark } = layout;
    this.mark = mark && makePageMark(file, readTrueType(font('Tinos-Regular')), mark, layout);
  }

  /** The places that links lead to. A link to a section that left no trace on paper stays plain text. */
  private findDestinations(): ReadonlyMap<string, string> {
    const destinations = new Map<string, string>();
    this.layout.pages.forEach(({ boxes }, page) => {
      for (const { box, top } of boxes) {
        if (box.type === 'target') destinations.set(box.id, this.destination(page, top + box.y));
      }
    });
    return destinations;
  }

  private destination(page: number, top: number): string {
    return `[${this.pages[page] ?? 0} 0 R/XYZ 0 ${decimal(this.layout.height - top)} null]`;
  }

  paintPage({ boxes, shift }: Page, index: number, seal: SealField | undefined): void {
    const page = this.pages[index] ?? 0;
    this.content.clear();
    this.color = '';
    this.shift = shift;
    this.annotations = [];
    const key = this.structure.beginPage(page);
    if (boxes.length > 0) this.paintMark();
    const rules: PlacedRule[] = [];
    for (const { box, top, repeated } of boxes) {
      switch (box.type) {
        case 'text':
          this.paintText(box, top, repeated, rules);
          break;
        case 'rule':
          rules.push({ top, rule: box });
          break;
        case 'empty':
          if (!repeated) this.structure.touch(box.element);
          break;
        case 'target':
          if (!repeated) this.paintTarget(box, top, index);
          break;
        case 'code':
          this.paintCode(box, top, repeated);
          break;
        case 'page-number':
          throw new Error('a table of contents was not given its numbers');
        default:
          box satisfies never;
      }
    }
    this.paintRules(rules);
    this.content.add(this.structure.leave());
    if (seal !== undefined) {
      this.seal = writeSealField(this.file, this.structure, { page, parent: this.layout.root, seal });
      this.annotations.push(this.seal);
    }
    this.structure.endPage();
    this.writePage(page, key);
  }

  private writePage(page: Reference, key: number): void {
    const { width, height } = this.layout;
    const content = this.file.addDeflated('', this.content.bytes);
    const annotations = this.annotations.map((each) => `${each} 0 R`).join(' ');
    this.file.define(
      page,
      `<</Type/Page/Parent ${this.tree} 0 R/MediaBox[0 0 ${decimal(width)} ${decimal(height)}]` +
        `/Resources ${this.resources} 0 R/Contents ${content} 0 R/StructParents ${key}/Tabs/S` +
        `${annotations === '' ? '' : `/Annots[${annotations}]`}>>`,
    );
  }

  finish(listsCharacters: boolean): PaintedPages {
    const structure = this.structure.finish();
    const outline = this.outline.finish();
    const faces = [...this.faces.values()];
    for (const face of faces) face.finish(listsCharacters);
    const fonts = faces.map((face) => `/${face.resource} ${face.reference} 0 R`).join('');
    const forms = this.mark === undefined ? '' : `/XObject<</Mark ${this.mark} 0 R>>`;
    this.file.define(this.resources, `<</Font<<${fonts}>>${forms}>>`);
    const kids = this.pages.map((page) => `${page} 0 R`).join(' ');
    this.file.define(this.tree, `<</Type/Pages/Count ${this.pages.length}/Kids[${kids}]>>`);
    return { pages: this.tree, structure, outline, seal: this.seal };
  }

  private paintMark(): void {
    if (this.mark === undefined) return;
    this.content.add(`${this.structure.enterArtifact('Watermark')}q\n/Mark Do\nQ\n`);
  }

  /** Lines along words join the `rules` of the page. */
  private paintText(box: TextBox, top: number, repeated: boolean, rules: PlacedRule[]): void {
    const trailing = countTrailingSpaces(box.spans);
    const total = box.spans.reduce((sum, span) => sum + span.text.length, 0);
    let x = box.x + this.shift;
    let position = 0;
    let isOpen = false;
    const y = this.layout.height - top - box.y;
    for (const span of box.spans) {
      const { run } = span;
      const stretchable = run.rigid === true ? 0 : Math.max(0, total - trailing - position);
      const face = this.faceOf(run.face);
      const color = run.color ?? '#000000';
      const mark = repeated ? this.structure.enterArtifact('Header') : this.structure.enter(run.element);
      if (mark !== '' || this.color !== color || !isOpen) {
        if (isOpen) this.content.add('ET\n');
        this.content.add(mark);
        this.setColor(color);
        this.content.add(`BT\n1 0 0 1 ${decimal(x)} ${decimal(y)} Tm\n`);
        isOpen = true;
      }
      const width = showSpan(span, face, box.stretch, stretchable, this.content);
      if (run.decoration !== undefined) {
        const hanging = position + span.text.length === total ? this.measureEnd(span) : 0;
        const drawn = drawDecoration(run, x - this.shift, box.y, width - hanging);
        for (const rule of drawn) rules.push({ top, rule });
      }
      if (run.link !== undefined && !repeated) this.paintLink(run, run.link, x, y, width);
      x += width;
      position += span.text.length;
    }
    if (isOpen) this.content.add('ET\n');
  }

  /** The width of the spaces at the end of a span. */
  private measureEnd({ run, text }: LineSpan<PdfRun>): number {
    return this.metrics.width(text.slice(text.trimEnd().length), run.face, run.size);
  }

  private paintLink(run: PdfRun, target: string, x: number, baseline: number, width: number): void {
    const destination = this.destinations.get(target);
    if (destination === undefined) return;
    const { ascent, descent } = this.metrics.face(run.face);
    const bottom = baseline - (descent * run.size) / 1000;
    const edges = [x, bottom, x + width, baseline + (ascent * run.size) / 1000].map(decimal).join(' ');
    const annotation = this.file.reserve();
    const key = this.structure.addAnnotation(run.element, annotation);
    this.file.define(
      annotation,
      `<</Type/Annot/Subtype/Link/Rect[${edges}]/Border[0 0 0]/F 4/StructParent ${key}` +
        `/Contents${textString(run.element.alternative ?? run.text)}/Dest${destination}>>`,
    );
    this.annotations.push(annotation);
  }

  private paintTarget(box: TargetBox, top: number, page: number): void {
    if (box.title !== '') this.outline.add(box.title, box.depth, this.destination(page, top + box.y));
  }

  /** The dark modules as rectangles, those that lie side by side as one. */
  private paintCode({ x, y, size, matrix, element }: CodeBox, top: number, repeated: boolean): void {
    const module = size / (matrix.length + 2 * quietZone);
    const left = x + this.shift;
    const bottom = this.layout.height - top - y - size;
    // Where a code in the text comes to lie is known only here.
    element.bounds ??= [left, bottom, left + size, bottom + size];
    this.content.add(repeated ? this.structure.enterArtifact('Header') : this.structure.enter(element));
    this.setColor('#000000');
    // One module is one unit, which keeps the numbers short.
    const origin = `${decimal(left + quietZone * module)} ${decimal(bottom + quietZone * module)}`;
    this.content.add(`q\n${module.toFixed(5)} 0 0 ${module.toFixed(5)} ${origin} cm\n`);
    matrix.forEach((row, index) => {
      for (let start = 0; start < row.length; start++) {
        if (row[start] !== true) continue;
        const first = start;
        while (row[start + 1] === true) start += 1;
        this.content.add(`${first} ${matrix.length - 1 - index} ${start - first + 1} 1 re\n`);
      }
    });
    this.content.add('f\nQ\n');
  }

  private paintRules(rules: readonly PlacedRule[]): void {
    if (rules.length === 0) return;
    // Square ends close the corners of a grid.
    this.content.add(`${this.structure.enterArtifact('Layout')}2 J\n`);
    let pen = '';
    for (const { top, rule } of rules) {
      const wanted = `${colorOperands(rule.color)} RG\n${decimal(rule.thickness)} w\n`;
      if (wanted !== pen) this.content.add(wanted);
      pen = wanted;
      const x = rule.x + this.shift;
      const y = this.layout.height - top - rule.y;
      this.content.add(
        `${decimal(x)} ${decimal(y)} m\n${decimal(x + rule.width)} ${decimal(y - rule.height)} l\nS\n`,
      );
    }
  }

  private setColor(color: string): void {
    if (color === this.color) return;
    this.color = color;
    this.content.add(`${colorOperands(color)} rg\n`);
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

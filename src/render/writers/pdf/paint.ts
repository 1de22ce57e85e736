import type { FontName } from '../../../world.js';
import { readTrueType } from '../../true-type.js';
import type { PdfRun, PlacedBox, PlacedSpan, RuleBox, TargetBox, TextBox } from './box.js';
import { isStretched } from './break-lines.js';
import { EmbeddedFace, pdfString } from './embedded-face.js';
import type { FontMetrics } from './font-metrics.js';
import { isNeverDrawn } from './font-metrics.js';
import type { Layout } from './layout-document.js';
import { isSpace } from './line-opportunity.js';
import type { StructureNode } from './structure.js';
import { StructureTree } from './structure-tree.js';

/**
 * Writes the pages of a layout into a pdfkit document: text with real space glyphs, rules as artifacts, each box in
 * its element of the logical structure, links on references, an outline of the headings. `withCharacterSets` adds
 * to each face the list of its characters that PDF/A-1 asks for and PDF/A-2 and later do without.
 */
export function paintLayout(
  pdf: PDFKit.PDFDocument,
  layout: Layout,
  font: (name: FontName) => Uint8Array,
  metrics: FontMetrics,
  withCharacterSets: boolean,
): void {
  const painter = new Painter(pdf, layout, font, metrics);
  layout.pages.forEach((page, index) => {
    pdf.addPage({ size: [layout.width, layout.height], margin: 0 });
    painter.paintPage(page.boxes, index);
  });
  painter.finish(withCharacterSets);
}

class Painter {
  private readonly faces = new Map<FontName, EmbeddedFace>();
  private readonly structure: StructureTree;
  private readonly destinations = new Map<string, string>();
  private readonly outline: Outline;
  private used = new Set<EmbeddedFace>();
  private color = '';

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly layout: Layout,
    private readonly font: (name: FontName) => Uint8Array,
    private readonly metrics: FontMetrics,
  ) {
    this.structure = new StructureTree(pdf);
    this.outline = new Outline(pdf, layout.width);
    this.nameDestinations();
  }

  /** Names the places that links lead to; a link to a section that left no trace on paper stays plain text. */
  private nameDestinations(): void {
    const boxes = this.layout.pages.flatMap((page) => page.boxes.map(({ box }) => box));
    const targets = new Set(boxes.flatMap((box) => (box.type === 'target' ? [box.id] : [])));
    for (const box of boxes) {
      if (box.type !== 'text') continue;
      for (const { run } of box.spans) {
        if (run.link === undefined || !targets.has(run.link) || this.destinations.has(run.link)) continue;
        this.destinations.set(run.link, `n${String(this.destinations.size + 1).padStart(5, '0')}`);
      }
    }
  }

  paintPage(boxes: readonly PlacedBox[], page: number): void {
    this.used = new Set();
    this.color = '';
    const rules: { readonly top: number; readonly rule: RuleBox }[] = [];
    for (const { box, top, repeated } of boxes) {
      switch (box.type) {
        case 'text':
          this.paintText(box, top, repeated);
          break;
        case 'rule':
          rules.push({ top, rule: box });
          break;
        case 'empty':
          if (!repeated) this.structure.touch(box.element);
          break;
        case 'target':
          if (!repeated) this.paintTarget(box, top, page);
          break;
        default:
          box satisfies never;
      }
    }
    this.structure.leave();
    this.paintRules(rules);
    const fonts: unknown = this.pdf.page.fonts;
    if (typeof fonts !== 'object' || fonts === null) throw new Error('the page has no font resources');
    for (const face of this.used) Object.assign(fonts, { [face.resource]: face.reference });
  }

  finish(withCharacterSets: boolean): void {
    this.structure.finish();
    this.outline.finish();
    for (const face of this.faces.values()) face.finish(withCharacterSets);
  }

  private paintText(box: TextBox, top: number, repeated: boolean): void {
    const trailing = countTrailingSpaces(box.spans);
    const total = box.spans.reduce((sum, span) => sum + span.text.length, 0);
    let x = box.x;
    let position = 0;
    let operators: string[] = [];
    let current: StructureNode | undefined;
    const flush = (): void => {
      if (operators.length > 0) this.pdf.addContent(`BT\n${operators.join('\n')}\nET`);
      operators = [];
    };
    for (const span of box.spans) {
      const { run } = span;
      const stretchable = run.rigid === true ? 0 : Math.max(0, total - trailing - position);
      const shown = this.showSpan(span, box.stretch, stretchable);
      const element = repeated ? undefined : run.element;
      const color = run.color ?? '#000000';
      if (operators.length === 0 || element !== current || this.color !== color) {
        flush();
        if (element === undefined) this.structure.enterArtifact();
        else this.structure.enter(element);
        current = element;
        this.setColor(color);
        operators.push(`1 0 0 -1 ${decimal(x)} ${decimal(top + box.y)} Tm`);
      }
      operators.push(shown.operators);
      if (run.link !== undefined && !repeated) {
        flush();
        this.paintLink(run, x, top + box.y, shown.width);
      }
      x += shown.width;
      position += span.text.length;
    }
    flush();
  }

  /** The operators that show a span, and its width. Only the first `stretchable` characters may be widened. */
  private showSpan(
    span: PlacedSpan,
    stretch: number,
    stretchable: number,
  ): { readonly operators: string; readonly width: number } {
    const { run, text, scale } = span;
    const face = this.faceOf(run.face);
    const measures = this.metrics.face(run.face);
    const adjustment = decimal((-stretch * 1000) / run.size);
    let shown = '<';
    let advance = 0;
    let gaps = 0;
    for (let index = 0; index < text.length; index++) {
      const codePoint = text.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index++;
      if (isNeverDrawn(codePoint)) continue;
      shown += face.encode(codePoint);
      advance += measures.advance(codePoint);
      if (stretch > 0 && index < stretchable && isStretched(codePoint)) {
        shown += `> ${adjustment} <`;
        gaps += 1;
      }
    }
    const lines = [`/${face.resource} ${decimal(run.size)} Tf`, `[${shown}>] TJ`];
    if (scale !== 1) {
      lines.unshift(`${decimal(scale * 100)} Tz`);
      lines.push('100 Tz');
    }
    return {
      operators: lines.join('\n'),
      width: (advance * run.size * scale) / 1000 + gaps * stretch,
    };
  }

  private paintLink(run: PdfRun, x: number, baseline: number, width: number): void {
    const destination = this.destinations.get(run.link ?? '');
    if (destination === undefined) return;
    const ascent = (this.metrics.face(run.face).ascent * run.size) / 1000;
    const options: PDFKit.Mixins.AnnotationOption = {};
    Object.assign(options, {
      structParent: this.structure.elementOf(run.element),
      Contents: pdfString(run.element.alternative ?? run.text),
    });
    this.structure.leave();
    this.pdf.goTo(x, baseline - ascent, width, run.size * 1.15, destination, options);
    // The element must be closed on its own page: pdfkit notes the page of the annotation at that moment.
    this.structure.end(run.element);
  }

  private paintTarget(box: TargetBox, top: number, page: number): void {
    const destination = this.destinations.get(box.id);
    if (destination !== undefined) this.pdf.addNamedDestination(destination, 'XYZ', 0, top + box.y, null);
    if (box.title !== '') this.outline.add(box.title, box.depth, page, top + box.y);
  }

  private paintRules(rules: readonly { readonly top: number; readonly rule: RuleBox }[]): void {
    if (rules.length === 0) return;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf.addContent('2 J'); // square ends close the corners of a grid
    for (const { top, rule } of rules) {
      const y = top + rule.y;
      this.pdf.addContent(
        [
          `${colorOperands(rule.color)} RG`,
          `${decimal(rule.thickness)} w`,
          `${decimal(rule.x)} ${decimal(y)} m`,
          `${decimal(rule.x + rule.width)} ${decimal(y + rule.height)} l`,
          'S',
        ].join('\n'),
      );
    }
    this.pdf.endMarkedContent();
  }

  private setColor(color: string): void {
    if (color === this.color) return;
    this.color = color;
    this.pdf.addContent(`${colorOperands(color)} rg`);
  }

  private faceOf(name: FontName): EmbeddedFace {
    let face = this.faces.get(name);
    if (face === undefined) {
      face = new EmbeddedFace(this.pdf, readTrueType(this.font(name)), this.faces.size, name);
      this.faces.set(name, face);
    }
    this.used.add(face);
    return face;
  }
}

/** The outline of the headings, nested by depth. */
class Outline {
  private readonly open: { readonly depth: number; readonly item: PDFKit.PDFOutline }[] = [];
  private count = 0;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly width: number,
  ) {}

  add(title: string, depth: number, page: number, top: number): void {
    while ((this.open.at(-1)?.depth ?? 0) >= depth) this.open.pop();
    const parent = this.open.at(-1)?.item ?? this.pdf.outline;
    // pdfkit measures `left` from the right edge, so the width of the page is its left edge.
    const options: { expanded: boolean } = { expanded: true };
    Object.assign(options, { pageNumber: page, top, left: this.width });
    this.open.push({ depth, item: parent.addItem(title, options) });
    this.count += 1;
  }

  /** The number of open items, which pdfkit leaves out of the root though ISO 32000-1, 12.3.3 asks for it. */
  finish(): void {
    if (this.count > 0) Object.assign(this.pdf.outline.dictionary.data, { Count: this.count });
  }
}

function countTrailingSpaces(spans: readonly PlacedSpan[]): number {
  let count = 0;
  for (let index = spans.length - 1; index >= 0; index--) {
    const text = spans[index]?.text ?? '';
    for (let at = text.length - 1; at >= 0; at--) {
      if (!isSpace(text.charCodeAt(at))) return count;
      count += 1;
    }
  }
  return count;
}

/** Three operands between 0 and 1 of `#rrggbb`; black for anything else. */
function colorOperands(color: string): string {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return [1, 2, 3].map((part) => decimal(Number.parseInt(match?.[part] ?? '0', 16) / 255)).join(' ');
}

/** A number as PDF writes it, to a thousandth. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

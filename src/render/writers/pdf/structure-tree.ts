import type { StructureNode } from './structure.js';

/**
 * Writes the logical structure while pages are painted. An element is made when it is first entered, so its place
 * among its siblings is its place in the order of painting, which is the order of reading.
 */
export class StructureTree {
  private readonly elements = new Map<StructureNode, PDFKit.PDFStructureElement>();
  private readonly ended = new Set<StructureNode>();
  private readonly roots: PDFKit.PDFStructureElement[] = [];
  private current: StructureNode | 'artifact' | undefined;

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** What is painted from now on belongs to the element. */
  enter(node: StructureNode): void {
    if (this.current === node) return;
    this.leave();
    const element = this.elementOf(node);
    element.add(this.pdf.markStructureContent(node.tag));
    this.current = node;
  }

  /** What is painted from now on is no part of the text: a page number, a header row that is repeated. */
  enterArtifact(): void {
    if (this.current === 'artifact') return;
    this.leave();
    this.pdf.markContent('Artifact', { type: 'Pagination' });
    this.current = 'artifact';
  }

  /** Ends what `enter` or `enterArtifact` began; must be called at the end of a page. */
  leave(): void {
    if (this.current !== undefined) this.pdf.endMarkedContent();
    this.current = undefined;
  }

  /** Gives an element its place even if nothing is painted in it. */
  touch(node: StructureNode): void {
    this.elementOf(node);
  }

  /** No more content comes into the element. */
  end(node: StructureNode): void {
    if (this.ended.has(node)) return;
    this.ended.add(node);
    this.elementOf(node).end();
  }

  finish(): void {
    this.leave();
    for (const root of this.roots) root.end();
  }

  elementOf(node: StructureNode): PDFKit.PDFStructureElement {
    const known = this.elements.get(node);
    if (known !== undefined) return known;
    const element = this.pdf.struct(node.tag, {
      ...(node.alternative !== undefined && { alt: node.alternative }),
    });
    if (node.scope !== undefined) describe(element, { O: 'Table', Scope: node.scope });
    if (node.numbering !== undefined) describe(element, { O: 'List', ListNumbering: node.numbering });
    this.elements.set(node, element);
    if (node.parent === undefined) {
      this.pdf.addStructure(element);
      this.roots.push(element);
    } else this.elementOf(node.parent).add(element);
    return element;
  }
}

/** Sets the attributes of an element (ISO 32000-1, 14.8.5). */
function describe(element: PDFKit.PDFStructureElement, attributes: object): void {
  Object.assign(element.dictionary.data, { A: attributes });
}

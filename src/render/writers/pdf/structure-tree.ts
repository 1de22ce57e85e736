import type { ObjectFile, Reference } from './object-file.js';
import { decimal, textString } from './pdf-value.js';
import type { StructureNode, StructureTag } from './structure.js';
import { headingLevel, headingTag } from './structure.js';

/** What is on a page and no part of the text (ISO 32000-1, 14.8.2.2): lines, numbers of pages, repeated headers. */
export type Artifact = 'Layout' | 'Header' | 'Watermark';

const artifacts = {
  Layout: '/Artifact<</Type/Layout>>BDC\n',
  Header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC\n',
  Watermark: '/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n',
} as const satisfies Record<Artifact, string>;

interface Element {
  readonly node: StructureNode;
  readonly tag: StructureTag;
  readonly reference: Reference;
  /** The page that marks are on unless they say otherwise. */
  page: Reference | undefined;
  /** Marks, annotations and elements, as they are written. */
  readonly kids: string[];
  readonly lastKids: string[];
}

/**
 * Builds the logical structure while pages are painted (ISO 32000-1, 14.7). Methods that begin or end marked content
 * return the operators to be written at that place. An element is made when it is first entered, so its place among its
 * siblings is its place in the order of painting, which is the order of reading.
 */
export class StructureTree {
  private readonly elements = new Map<StructureNode, Element>();
  /** For each page and annotation, by its key: which elements it belongs to. */
  private readonly parents: string[] = [];
  private pageKey = 0;
  private page: Reference = 0;
  private marks: Reference[] = [];
  private current: StructureNode | Artifact | undefined;
  private lastHeading = 0;

  constructor(private readonly file: ObjectFile) {}

  /** Begins a page and returns its key in the tree of parents. */
  beginPage(page: Reference): number {
    this.page = page;
    this.marks = [];
    this.pageKey = this.parents.push('') - 1;
    return this.pageKey;
  }

  /** Ends the page; what was entered must have been left. */
  endPage(): void {
    this.parents[this.pageKey] = `[${this.marks.map((each) => `${each} 0 R`).join(' ')}]`;
  }

  /** What is painted from now on belongs to the element. */
  enter(node: StructureNode): string {
    if (this.current === node) return '';
    const left = this.leave();
    const element = this.elementOf(node);
    const mark = this.marks.push(element.reference) - 1;
    element.page ??= this.page;
    element.kids.push(
      element.page === this.page ? String(mark) : `<</Type/MCR/Pg ${this.page} 0 R/MCID ${mark}>>`,
    );
    this.current = node;
    return `${left}/${element.tag}<</MCID ${mark}>>BDC\n`;
  }

  enterArtifact(artifact: Artifact): string {
    if (this.current === artifact) return '';
    const left = this.leave();
    this.current = artifact;
    return left + artifacts[artifact];
  }

  /** Ends what was entered; must be called at the end of a page. */
  leave(): string {
    if (this.current === undefined) return '';
    this.current = undefined;
    return 'EMC\n';
  }

  /** Gives an element its place even if nothing is painted in it. */
  touch(node: StructureNode): void {
    this.elementOf(node);
  }

  /** Puts an annotation of this page into an element and returns its key in the tree of parents. */
  addAnnotation(node: StructureNode, annotation: Reference): number {
    const element = this.elementOf(node);
    element.kids.push(`<</Type/OBJR/Pg ${this.page} 0 R/Obj ${annotation} 0 R>>`);
    return this.parents.push(`${element.reference} 0 R`) - 1;
  }

  /** Writes the elements and returns the root of the tree. */
  finish(): Reference {
    const root = this.file.reserve();
    let document = '';
    for (const element of this.elements.values()) {
      const { node, reference } = element;
      const parent = node.parent === undefined ? root : this.elements.get(node.parent)?.reference;
      if (node.parent === undefined) document += `${reference} 0 R `;
      this.file.define(reference, writeElement(element, parent ?? root));
    }
    const parents = this.parents.map((value, key) => `${key} ${value}`).join('\n');
    const parentTree = this.file.add(`<</Nums[${parents}]>>`);
    this.file.define(
      root,
      `<</Type/StructTreeRoot/K[${document}]/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${this.parents.length}>>`,
    );
    return root;
  }

  private elementOf(node: StructureNode): Element {
    const known = this.elements.get(node);
    if (known !== undefined) return known;
    const parent = node.parent === undefined ? undefined : this.elementOf(node.parent);
    const tag = this.placeHeading(node.tag);
    const element: Element = {
      node,
      tag,
      reference: this.file.reserve(),
      page: undefined,
      kids: [],
      lastKids: [],
    };
    this.elements.set(node, element);
    const siblings = node.isLast === true ? parent?.lastKids : parent?.kids;
    siblings?.push(`${element.reference} 0 R`);
    return element;
  }

  /** Levels of headings are not skipped (ISO 14289-1, 7.4.2): one that is too deep comes up to the level that is due. */
  private placeHeading(tag: StructureTag): StructureTag {
    const wanted = headingLevel(tag);
    if (wanted === undefined) return tag;
    this.lastHeading = Math.min(wanted, this.lastHeading + 1);
    return headingTag(this.lastHeading);
  }
}

const decorationTypes = { underline: 'Underline', 'line-through': 'LineThrough' } as const;

function writeElement(element: Element, parent: Reference): string {
  const { node, tag, page, kids, lastKids } = element;
  const all = lastKids.length === 0 ? kids : [...kids, ...lastKids];
  let body = `<</Type/StructElem/S/${tag}/P ${parent} 0 R`;
  if (page !== undefined) body += `/Pg ${page} 0 R`;
  if (all.length > 0) body += `/K[${all.join(' ')}]`;
  if (node.language !== undefined) body += `/Lang${textString(node.language)}`;
  if (node.scope !== undefined) body += `/A<</O/Table/Scope/${node.scope}>>`;
  if (node.numbering !== undefined) body += `/A<</O/List/ListNumbering/${node.numbering}>>`;
  if (node.decoration !== undefined) {
    body += `/A<</O/Layout/TextDecorationType/${decorationTypes[node.decoration]}>>`;
  }
  if (node.bounds !== undefined) {
    body += `/A<</O/Layout/Placement/Block/BBox[${node.bounds.map(decimal).join(' ')}]>>`;
  }
  // A link tells its words by the contents of its annotation.
  if (node.tag === 'Figure') body += `/Alt${textString(node.alternative ?? '')}`;
  return `${body}>>`;
}

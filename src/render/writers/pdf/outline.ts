import type { ObjectFile, Reference } from './object-file.js';
import { textString } from './pdf-value.js';

interface Item {
  readonly reference: Reference;
  readonly depth: number;
  /** Title and destination, as they are written. */
  readonly entries: string;
  readonly children: Item[];
}

/** The outline of the headings, nested by depth and open (ISO 32000-1, 12.3.3). */
export class Outline {
  private readonly roots: Item[] = [];
  private readonly open: Item[] = [];

  constructor(private readonly file: ObjectFile) {}

  /** Adds a heading. `destination` is written as an array. */
  add(title: string, depth: number, destination: string): void {
    while ((this.open.at(-1)?.depth ?? -1) >= depth) this.open.pop();
    const entries = `/Title${textString(title)}/Dest${destination}`;
    const item: Item = { reference: this.file.reserve(), depth, entries, children: [] };
    (this.open.at(-1)?.children ?? this.roots).push(item);
    this.open.push(item);
  }

  /** Writes the outline and returns its root; `undefined` where there are no headings. */
  finish(): Reference | undefined {
    if (this.roots.length === 0) return undefined;
    const root = this.file.reserve();
    this.file.define(root, `<</Type/Outlines${this.writeChildren(this.roots, root)}>>`);
    return root;
  }

  /** Writes the items of one level and returns what their parent says of them, with the count of all that are open. */
  private writeChildren(items: readonly Item[], parent: Reference): string {
    items.forEach((item, index) => {
      const previous = items[index - 1];
      const next = items[index + 1];
      this.file.define(
        item.reference,
        `<<${item.entries}/Parent ${parent} 0 R` +
          (previous === undefined ? '' : `/Prev ${previous.reference} 0 R`) +
          (next === undefined ? '' : `/Next ${next.reference} 0 R`) +
          `${this.writeChildren(item.children, item.reference)}>>`,
      );
    });
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined) return '';
    return `/First ${first.reference} 0 R/Last ${last.reference} 0 R/Count ${countItems(items)}`;
  }
}

function countItems(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + 1 + countItems(item.children), 0);
}

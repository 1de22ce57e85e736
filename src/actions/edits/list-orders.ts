import type { Located } from '../../parse/located.js';
import type { ListChange, ListEntry } from './rewrite-lists.js';
import type { SourceFiles } from './source-files.js';

/** A list of a YAML file. */
export interface SourceList {
  readonly file: string;
  /** Its pointer. */
  readonly list: string;
}

interface Order extends SourceList {
  readonly entries: ListEntry[];
  readonly removed: Set<number>;
}

/** Gathers the new order of the entries of lists, in the order in which a text prints them. */
export class ListOrders {
  readonly #orders = new Map<string, Order>();
  readonly #sources: SourceFiles;

  constructor(sources: SourceFiles) {
    this.#sources = sources;
  }

  /** Whether there is such a list. */
  has({ file, list }: SourceList): boolean {
    return this.#sources.find(file, list)?.kind === 'list';
  }

  /** Whether the entries of a list are texts, so that another text can be added. */
  holdsTexts(list: SourceList): boolean {
    const items = this.#items(list);
    return items.length > 0 && items.every((item) => readText(item) !== undefined);
  }

  /** The place in a list of links of that to `id`. */
  findLink(list: SourceList, id: string): number | undefined {
    const place = this.#items(list).findIndex((item) => {
      const link = item.kind === 'map' ? item.entries.get('id')?.value : item;
      return link?.kind === 'scalar' && link.value === id;
    });
    return place < 0 ? undefined : place;
  }

  /** Says that an entry comes next. */
  keep({ index, ...list }: SourceList & { readonly index: number }): void {
    const { entries } = this.#open(list);
    if (!entries.some((entry) => 'kept' in entry && entry.kept === index)) entries.push({ kept: index });
  }

  /** Says that a new text comes next. */
  add(list: SourceList, text: string): void {
    this.#open(list).entries.push({ added: text });
  }

  remove({ index, ...list }: SourceList & { readonly index: number }): void {
    this.#open(list).removed.add(index);
  }

  /** A text that ends as the entries of the list do: the sign that is printed depends on where it stands. */
  endAsOthers(list: SourceList, text: string): string {
    const bare = text.replace(/[\s.;,]+$/u, '');
    const ends = this.#items(list).flatMap((item) => readText(item)?.trimEnd().at(-1) ?? []);
    const isSentence = ends.filter((end) => end === '.').length * 2 > ends.length;
    const isListed = ends.some((end) => end === ';');
    if (/[!?…:]$/u.test(bare)) return bare;
    return isListed ? `${bare};` : isSentence ? `${bare}.` : bare;
  }

  /** The lists that have another order, or other entries, by file. What no text prints stays behind what it stood behind. */
  listChanges(): ReadonlyMap<string, readonly ListChange[]> {
    const changes = new Map<string, ListChange[]>();
    for (const order of this.#orders.values()) {
      const count = this.#items(order).length;
      const entries = completeOrder(order, count);
      const isSame =
        entries.length === count && entries.every((entry, place) => 'kept' in entry && entry.kept === place);
      if (isSame) continue;
      const own = changes.get(order.file) ?? [];
      // An entry that is taken out takes along whatever was changed inside of it.
      own.push({ pointer: order.list, entries });
      changes.set(order.file, own);
    }
    return new Map(
      [...changes].map(([file, own]) => [file, own.filter((each) => !this.#isInRemoved(file, each))]),
    );
  }

  #isInRemoved(file: string, { pointer }: ListChange): boolean {
    return [...this.#orders.values()].some(
      (order) =>
        order.file === file &&
        [...order.removed].some((index) => pointer.startsWith(`${order.list}/${index}/`)),
    );
  }

  #items({ file, list }: SourceList): readonly Located[] {
    const found = this.#sources.find(file, list);
    return found?.kind === 'list' ? found.items : [];
  }

  #open({ file, list }: SourceList): Order {
    const name = `${file}\n${list}`;
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const order: Order = { file, list, entries: [], removed: new Set() };
    this.#orders.set(name, order);
    return order;
  }
}

function completeOrder({ entries, removed }: Order, count: number): readonly ListEntry[] {
  const result = entries.filter((entry) => !('kept' in entry && removed.has(entry.kept)));
  for (let index = 0; index < count; index++) {
    const isThere = result.some((entry) => 'kept' in entry && entry.kept === index);
    if (isThere || removed.has(index)) continue;
    const before = result.findLastIndex((entry) => 'kept' in entry && entry.kept === index - 1);
    const anchor = before >= 0 ? before : findNearest(result, index);
    result.splice(anchor + 1, 0, { kept: index });
  }
  return result;
}

/** The place of the entry with the greatest old place below `index`; -1 for the beginning. */
function findNearest(entries: readonly ListEntry[], index: number): number {
  let nearest = -1;
  let best = -1;
  entries.forEach((entry, place) => {
    if ('kept' in entry && entry.kept < index && entry.kept > best) [best, nearest] = [entry.kept, place];
  });
  return nearest;
}

/** The words of an entry that is a text, or has one. */
function readText(item: Located): string | undefined {
  const text = item.kind === 'map' ? item.entries.get('text')?.value : item;
  return text?.kind === 'scalar' && typeof text.value === 'string' ? text.value : undefined;
}

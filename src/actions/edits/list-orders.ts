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
  readonly steps: Step[];
  readonly removed: Set<number>;
}

/** An entry that the text prints next. */
interface Step {
  readonly entry: ListEntry;
  /** Whether somebody put it there: a new entry, or one that stood elsewhere. */
  readonly isMoved: boolean;
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

  /** Says that an entry comes next, and whether somebody has moved it there. */
  keep({ index, ...list }: SourceList & { readonly index: number }, isMoved: boolean): void {
    const { steps } = this.#open(list);
    const isThere = steps.some(({ entry }) => 'kept' in entry && entry.kept === index);
    if (!isThere) steps.push({ entry: { kept: index }, isMoved });
  }

  /** Says that a new text comes next. */
  add(list: SourceList, text: string): void {
    this.#open(list).steps.push({ entry: { added: text }, isMoved: true });
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

  /** The lists that have another order, or other entries, by file. */
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
    const order: Order = { file, list, steps: [], removed: new Set() };
    this.#orders.set(name, order);
    return order;
  }
}

/**
 * The entries in their new order. Those that nobody has moved stay in the order of the file, which need not be the one in
 * which they are printed; a moved or new entry comes behind the one that it is printed behind, the first of all before the
 * one that it is printed before.
 */
function completeOrder({ steps, removed }: Order, count: number): readonly ListEntry[] {
  const own = steps.filter(({ entry }) => !('kept' in entry && removed.has(entry.kept)));
  const goes = new Set(own.flatMap(({ entry, isMoved }) => ('kept' in entry && isMoved ? [entry.kept] : [])));
  const result: ListEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (!goes.has(index) && !removed.has(index)) result.push({ kept: index });
  }
  const find = (entry: ListEntry | undefined): number =>
    result.findIndex(
      (each) => each === entry || ('kept' in each && entry && 'kept' in entry && each.kept === entry.kept),
    );
  own.forEach(({ entry, isMoved }, place) => {
    if ('kept' in entry && !isMoved) return;
    const next = own.slice(place + 1).find((each) => 'kept' in each.entry && !each.isMoved)?.entry;
    const at = place > 0 ? find(own[place - 1]?.entry) + 1 : Math.max(0, find(next));
    result.splice(at, 0, entry);
  });
  return result;
}

/** The words of an entry that is a text, or has one. */
function readText(item: Located): string | undefined {
  const text = item.kind === 'map' ? item.entries.get('text')?.value : item;
  return text?.kind === 'scalar' && typeof text.value === 'string' ? text.value : undefined;
}

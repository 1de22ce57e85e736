import type { Book } from '../check/book.js';
import { hashValue } from './hash-value.js';
import { MapView } from './map-view.js';

/** The parts of a book that are looked up by an id. */
type Shelf = 'roles' | 'subordinates' | 'clauses' | 'competencies';

/**
 * One thing that can be read of a book: what a shelf holds under an id, which ids it has, whether a role is sound,
 * which role is at the top, or how all of them are called.
 */
type BookRead =
  | { readonly of: Shelf; readonly id: string }
  | { readonly of: 'ids'; readonly id: Shelf }
  | { readonly of: 'sound'; readonly id: string }
  | { readonly of: 'top' | 'titles'; readonly id: '' };

/**
 * What was read of a book while a role was worked on, so that it is known whether another book would have given the same.
 * The organization is not recorded: everything depends on it.
 */
export class BookReads {
  private readonly found = new Map<string, { readonly read: BookRead; readonly hash: string }>();

  /** A book with the same content, reads of which are recorded. */
  watch(book: Book): Book {
    const note = (read: BookRead): void => {
      const name = `${read.of} ${read.id}`;
      if (!this.found.has(name)) this.found.set(name, { read, hash: hashRead(book, read) });
    };
    const watchShelf = <V>(of: Shelf, map: ReadonlyMap<string, V>): WatchedMap<V> =>
      new WatchedMap(map, (id) => {
        note(id === undefined ? { of: 'ids', id: of } : { of, id });
      });
    return {
      organization: book.organization,
      roles: watchShelf('roles', book.roles),
      get titles() {
        note({ of: 'titles', id: '' });
        return book.titles;
      },
      get top() {
        note({ of: 'top', id: '' });
        return book.top;
      },
      subordinates: watchShelf('subordinates', book.subordinates),
      sound: {
        has: (id) => {
          note({ of: 'sound', id });
          return book.sound.has(id);
        },
      },
      clauses: watchShelf('clauses', book.clauses),
      competencies: watchShelf('competencies', book.competencies),
      // No text is made of it: only rules of the organization look at it, and those run each time.
      staffing: book.staffing,
    };
  }

  /** Whether everything that was read is the same in another book. */
  agreeWith(book: Book): boolean {
    for (const { read, hash } of this.found.values()) if (hashRead(book, read) !== hash) return false;
    return true;
  }
}

/** Tells of each id that is looked up, and without an id that all of them were. */
class WatchedMap<V> extends MapView<V> {
  constructor(
    private readonly map: ReadonlyMap<string, V>,
    private readonly note: (id?: string) => void,
  ) {
    super();
  }

  get size(): number {
    this.note();
    return this.map.size;
  }

  get(id: string): V | undefined {
    this.note(id);
    return this.map.get(id);
  }

  *keys(): Generator<string, undefined> {
    this.note();
    yield* this.map.keys();
  }
}

function hashRead(book: Book, { of, id }: BookRead): string {
  switch (of) {
    case 'roles':
    case 'clauses':
    case 'competencies':
      return hashValue(book[of].get(id));
    case 'subordinates':
      return (book.subordinates.get(id) ?? []).map(hashValue).join(' ');
    case 'ids':
      return hashValue([...book[id].keys()]);
    case 'sound':
      return String(book.sound.has(id));
    case 'top':
    case 'titles':
      return hashValue(book[of]);
    default:
      return of satisfies never;
  }
}

import type { Inline } from '../document/inline.js';

/**
 * Words on their way through a template. They go into the document as the runs that they are, each with its origin;
 * nothing reads them as markup.
 */
export class Phrase {
  constructor(readonly inlines: readonly Inline[]) {}

  /** The same phrase with its runs changed. */
  map(change: (inlines: readonly Inline[]) => readonly Inline[]): Phrase {
    return new Phrase(change(this.inlines));
  }

  /** Changes the first run of words, if the phrase begins with one. */
  mapFirst(change: (text: string) => string): Phrase {
    return this.map(([first, ...rest]) =>
      first?.type === 'text' ? [{ ...first, value: change(first.value) }, ...rest] : this.inlines,
    );
  }

  /** Changes the last run of words, if the phrase ends with one. */
  mapLast(change: (text: string) => string): Phrase {
    const last = this.inlines.at(-1);
    if (last?.type !== 'text') return this;
    const value = change(last.value);
    if (value === last.value) return this;
    return new Phrase([...this.inlines.slice(0, -1), { ...last, value }]);
  }
}

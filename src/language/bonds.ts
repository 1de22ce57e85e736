/**
 * Words beside which a line does not break. All are in lower case, as they stand between two spaces but for opening
 * quotes and brackets before them, and marks at the end of a sentence after them.
 */
export interface Bonds {
  /** Prepositions, conjunctions and negations, which do not end a line: в, на, и, не. */
  readonly toNext: ReadonlySet<string>;
  /** Particles, which do not begin a line: бы, же, ли. */
  readonly toPrevious: ReadonlySet<string>;
  /** What a number belongs to: ст., пункт, разделом. */
  readonly beforeNumber: ReadonlySet<string>;
  /** What a number counts or dates: %, руб, кг, ноября. */
  readonly afterNumber: ReadonlySet<string>;
  /** What a name or a number belongs to: №, г., ул. */
  readonly beforeName: ReadonlySet<string>;
  /** Abbreviations of two words, the first with its full stop, and the space between them: т. д. */
  readonly pairs: ReadonlySet<string>;
}

/** The bonds of a language that has none. */
export const noBonds: Bonds = {
  toNext: new Set(),
  toPrevious: new Set(),
  beforeNumber: new Set(),
  afterNumber: new Set(),
  beforeName: new Set(),
  pairs: new Set(),
};

/** The longest word of `toNext` and `toPrevious`: longer ones may end or begin a line. */
export const longestShortWord = 4;

/** A stretch of text and whatever it came from. */
export interface OwnedText<Owner> {
  readonly text: string;
  readonly owner: Owner;
}

/** Where a letter of a folded text came from. */
export interface Letter<Owner> {
  readonly owner: Owner;
  /** Its place in the text of its owner, in UTF-16 code units. */
  readonly at: number;
}

/** A text without what typography and programs put into it, each code unit with its origin. */
export interface FoldedText<Owner> {
  readonly text: string;
  readonly letters: readonly Letter<Owner>[];
}

/** Spaces of every kind: where a line may break is typography. */
const space = /^[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]$/u;
/** Signs that print nothing: soft hyphens, spaces without width, marks of direction. */
const invisible = /^[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]$/u;

/**
 * Joins stretches as people read them, so that a text compares with what became of it in another program: spaces of every
 * kind are one space, none at the ends; letters are in NFC; a hyphen that does not break is a hyphen; signs that print
 * nothing are left out.
 */
export function foldLetters<Owner>(stretches: readonly OwnedText<Owner>[]): FoldedText<Owner> {
  let text = '';
  const letters: Letter<Owner>[] = [];
  let waiting: Letter<Owner> | undefined;
  for (const { text: own, owner } of stretches) {
    const normal = own.normalize('NFC');
    for (let at = 0; at < normal.length; at++) {
      const unit = normal.charAt(at);
      if (invisible.test(unit)) continue;
      if (space.test(unit)) {
        waiting ??= { owner, at };
        continue;
      }
      if (waiting !== undefined && text !== '') {
        text += ' ';
        letters.push(waiting);
      }
      waiting = undefined;
      text += unit === '\u2011' || unit === '\u2010' ? '-' : unit;
      letters.push({ owner, at });
    }
  }
  return { text, letters };
}

/** The folded form of a text whose origin does not matter. */
export function foldText(text: string): string {
  return foldLetters([{ text, owner: undefined }]).text;
}

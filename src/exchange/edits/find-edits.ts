import { compareWords, type Piece } from '../../compare/compare-words.js';
import type { TrackedChange, WordComment, WordParagraph, WordText } from '../word/word-text.js';
import { alignLines } from './align-lines.js';
import { foldText } from './fold-letters.js';
import { listPrintedTokens, listWordTokens } from './line-token.js';
import { listTextTokens } from './list-text-tokens.js';
import type { PrintedLine } from './printed-line.js';
import { settleParagraphs, whenAccepted, whenRejected, type WordLine } from './settle-paragraphs.js';

/** A line of the document that a file was made from. */
export interface OriginalLine {
  /** Where it stands in the list of all lines, from 0. */
  readonly index: number;
  readonly text: string;
  readonly bookmark?: string | undefined;
  /** The line as the program printed it; missing for what is only in the Word file: signatures, captions. */
  readonly printed?: PrintedLine | undefined;
}

/** Something that a person changed, deleted, moved or added. */
export interface FoundEdit {
  readonly change: 'reworded' | 'moved' | 'added' | 'removed';
  /** Whether it stands elsewhere as well: reworded lines can be moved too. */
  readonly isMoved: boolean;
  /** Missing where it was added. */
  readonly before?: OriginalLine | undefined;
  /** Missing where it was removed. */
  readonly after?: WordLine | undefined;
  /** What became of its words. */
  readonly pieces: readonly Piece[];
  /** Who tracked it and when; nobody where it was changed without tracking. */
  readonly changes: readonly TrackedChange[];
  /** Whether all of it was tracked. */
  readonly isTracked: boolean;
  readonly comments: readonly WordComment[];
}

/** What a person did to a file. */
export interface FoundEdits {
  /** In the order of the file; what was removed after what it stood behind. */
  readonly edits: readonly FoundEdit[];
  /** The lines of the file with all changes accepted. */
  readonly lines: readonly WordLine[];
  /** Which original line each of them is, by places. */
  readonly originals: ReadonlyMap<number, number>;
  /** Comments on what nobody changed, and on nothing. */
  readonly comments: readonly { readonly comment: WordComment; readonly line?: WordLine | undefined }[];
  /** Tracked changes beside the text: in headers, footers, footnotes and text boxes. */
  readonly aside: readonly {
    readonly before: string;
    readonly after: string;
    readonly changes: readonly TrackedChange[];
  }[];
}

/**
 * Compares a file with the lines that it was made of. What counts is what the file says when all tracked changes are
 * accepted; the changes themselves tell who did it. Those that a redline was made with are no edits: they
 * were there before.
 */
export function findEdits(
  originals: readonly OriginalLine[],
  text: WordText,
  nameBookmark: (id: string) => string,
): FoundEdits {
  return new EditFinder(originals, text, nameBookmark).find();
}

class EditFinder {
  readonly #lines: readonly WordLine[];
  readonly #rejected: readonly WordLine[];
  readonly #paragraphs: readonly WordParagraph[];
  readonly #placed = new Set<string>();

  constructor(
    private readonly originals: readonly OriginalLine[],
    private readonly text: WordText,
    private readonly nameBookmark: (id: string) => string,
  ) {
    this.#paragraphs = text.paragraphs.map((each) => this.#settleOwn(each));
    this.#lines = settleParagraphs(this.#paragraphs, whenAccepted);
    this.#rejected = settleParagraphs(this.#paragraphs, whenRejected);
  }

  find(): FoundEdits {
    const lines = this.#lines;
    const alignment = alignLines(
      this.originals,
      lines.map((line) => ({ text: line.text, bookmarks: line.bookmarks, before: this.#readBefore(line) })),
    );
    const removed = this.#listRemoved(alignment.latter, alignment.moved);
    const edits: FoundEdit[] = [...(removed.get(-1) ?? [])];
    const unchanged: WordLine[] = [];
    for (const line of lines) {
      const place = alignment.former.get(line.index);
      const before = place === undefined ? undefined : this.originals[place];
      const isMoved = place !== undefined && alignment.moved.has(place);
      const edit = before === undefined ? this.#tellAdded(line) : this.#tellKept(before, line, isMoved);
      if (edit === undefined) unchanged.push(line);
      else edits.push(edit);
      if (place !== undefined && !isMoved) edits.push(...(removed.get(place) ?? []));
    }
    return {
      edits,
      lines,
      originals: alignment.former,
      comments: this.#listOtherComments(unchanged),
      aside: this.#listAside(),
    };
  }

  /** Takes the changes of the program for what was there before. */
  #settleOwn(paragraph: WordParagraph): WordParagraph {
    const others = (changes: readonly TrackedChange[]): readonly TrackedChange[] =>
      changes.filter(({ author }) => !this.#isOwn(author));
    const isGone = (changes: readonly TrackedChange[]): boolean =>
      changes.some(({ author, kind }) => kind === 'deleted' && this.#isOwn(author));
    // What the program itself struck out was gone before, and is gone in both readings.
    const gone: TrackedChange = { kind: 'inserted', isMove: false, author: '' };
    const lost: TrackedChange = { kind: 'deleted', isMove: false, author: '' };
    return {
      ...paragraph,
      pieces: paragraph.pieces
        .filter(({ changes }) => !isGone(changes))
        .map((piece) => ({ ...piece, changes: others(piece.changes) })),
      end: isGone(paragraph.end) ? [gone, lost] : others(paragraph.end),
    };
  }

  #readBefore(line: WordLine): string {
    const pieces = line.paragraphs.flatMap((place) => this.#paragraphs[place]?.pieces ?? []);
    return foldText(
      pieces
        .filter(({ changes }) => whenRejected(changes))
        .map(({ text }) => text)
        .join(''),
    );
  }

  #tellAdded(line: WordLine): FoundEdit {
    const own = line.letters.map(({ owner }) => owner);
    return {
      change: 'added',
      isMoved: false,
      after: line,
      pieces: [{ isSame: false, before: [], after: listTextTokens(line.text) }],
      changes: listDistinct(own.flatMap(({ changes }) => changes)),
      isTracked: own.every(({ changes }) => changes.length > 0),
      comments: this.#takeComments(line.paragraphs),
    };
  }

  #tellKept(before: OriginalLine, after: WordLine, isMoved: boolean): FoundEdit | undefined {
    const former =
      before.printed === undefined
        ? listTextTokens(before.text).map((token) => ({ ...token, start: 0, end: 0 }))
        : listPrintedTokens(before.printed, this.nameBookmark);
    const latter = listWordTokens(after, former);
    const isSame = before.text === after.text || sameKeys(former, latter);
    if (isSame && !isMoved) return undefined;
    const pieces = compareWords(former, latter, this.nameBookmark);
    const changes = after.paragraphs.flatMap((place) => listChanges(this.#paragraphs[place]));
    return {
      change: isSame ? 'moved' : 'reworded',
      isMoved,
      before,
      after,
      pieces,
      changes: listDistinct(changes),
      isTracked: changes.length > 0 && (isMoved || this.#readBefore(after) === before.text),
      comments: this.#takeComments(after.paragraphs),
    };
  }

  /** What is gone, by the place of the kept line that it stood behind; -1 for none. */
  #listRemoved(
    latter: ReadonlyMap<number, number>,
    moved: ReadonlySet<number>,
  ): ReadonlyMap<number, readonly FoundEdit[]> {
    const removed = new Map<number, FoundEdit[]>();
    const struck = new Map<string, WordLine[]>();
    for (const line of this.#rejected) struck.set(line.text, [...(struck.get(line.text) ?? []), line]);
    let anchor = -1;
    this.originals.forEach((before, place) => {
      if (latter.has(place)) {
        if (!moved.has(place)) anchor = place;
        return;
      }
      const found = struck.get(before.text) ?? [];
      const line = found.find(({ bookmarks }) => bookmarks.includes(before.bookmark ?? '')) ?? found[0];
      const changes = (line?.letters ?? []).flatMap(({ owner }) => owner.changes);
      const list = removed.get(anchor) ?? [];
      list.push({
        change: 'removed',
        isMoved: false,
        before,
        pieces: [{ isSame: false, before: listTextTokens(before.text), after: [] }],
        changes: listDistinct(changes),
        isTracked: changes.length > 0,
        comments: this.#takeComments(line?.paragraphs ?? []),
      });
      removed.set(anchor, list);
    });
    return removed;
  }

  #takeComments(paragraphs: readonly number[]): readonly WordComment[] {
    const ids = paragraphs.flatMap((place) => this.#paragraphs[place]?.comments ?? []);
    const found = this.text.comments.filter(
      (each) => ids.includes(each.id) && !this.#placed.has(each.id) && !this.#isOwnComment(each),
    );
    for (const { id } of found) this.#placed.add(id);
    return found;
  }

  #listOtherComments(unchanged: readonly WordLine[]): FoundEdits['comments'] {
    const placed = unchanged.flatMap((line) =>
      this.#takeComments(line.paragraphs).map((comment) => ({ comment, line })),
    );
    const rest = this.text.comments.filter((each) => !this.#placed.has(each.id) && !this.#isOwnComment(each));
    return [...placed, ...rest.map((comment) => ({ comment }))];
  }

  #isOwn(author: string): boolean {
    // A redline tells its deletions by a space behind the name.
    return author.trimEnd() === this.text.properties.redlineAuthor?.trimEnd();
  }

  /** Whether a remark of a redline is one that nobody has answered. */
  #isOwnComment({ author, replies }: WordComment): boolean {
    return this.#isOwn(author) && replies.length === 0;
  }

  #listAside(): FoundEdits['aside'] {
    return this.text.aside.flatMap((paragraph) => {
      const own = this.#settleOwn(paragraph);
      const read = (survives: typeof whenAccepted): string =>
        settleParagraphs([own], survives)
          .map(({ text }) => text)
          .join(' ');
      const [before, after] = [read(whenRejected), read(whenAccepted)];
      return before === after ? [] : [{ before, after, changes: listDistinct(listChanges(own)) }];
    });
  }
}

function sameKeys(
  first: readonly { readonly key: string }[],
  second: readonly { readonly key: string }[],
): boolean {
  return first.length === second.length && first.every(({ key }, index) => key === second[index]?.key);
}

function listChanges(paragraph: WordParagraph | undefined): readonly TrackedChange[] {
  if (paragraph === undefined) return [];
  return [...paragraph.pieces.flatMap(({ changes }) => changes), ...paragraph.end];
}

/** Each author and moment once: Word writes a change into as many pieces as it likes. */
function listDistinct(changes: readonly TrackedChange[]): readonly TrackedChange[] {
  const found = new Map<string, TrackedChange>();
  for (const each of changes) {
    const { author, date = '' } = each;
    const name = `${author}\n${date.slice(0, 10)}`;
    if (!found.has(name)) found.set(name, each);
  }
  return [...found.values()];
}

/** What somebody did while changes were tracked. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  /** Whether the words were moved: they are deleted in one place and inserted in another. */
  readonly isMove: boolean;
  /** As the program of the person knows them; empty where it keeps that to itself. */
  readonly author: string;
  /** When, as the file says it: `2026-11-22T10:15:00Z`. Missing where the person has removed it. */
  readonly date?: string | undefined;
}

/** Words of one paragraph that have one history. */
export interface WordPiece {
  /** As it is printed; a tab, and a line feed for a break of the line, stand for themselves. */
  readonly text: string;
  /** The name of the bookmark whose number these words are, where a field `REF` prints it. */
  readonly reference?: string | undefined;
  /** What was done to it, the outermost change first. */
  readonly changes: readonly TrackedChange[];
}

/** A paragraph of a Word file with everything that was ever done to it. */
export interface WordParagraph {
  readonly pieces: readonly WordPiece[];
  /** What was done to its end: a deleted one joins it to the next paragraph. */
  readonly end: readonly TrackedChange[];
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** Ids of the comments that begin in it. */
  readonly comments: readonly string[];
  /** What tells paragraphs of one sort from others: style, list and level. */
  readonly sort: string;
  /** The cell that it stands in; paragraphs of different cells never join. Empty outside of tables. */
  readonly cell: string;
}

/** What somebody wrote in the margin. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly date?: string | undefined;
  readonly text: string;
  /** Whether it was marked as done. */
  readonly isDone: boolean;
  readonly replies: readonly Omit<WordComment, 'id' | 'isDone' | 'replies'>[];
}

/** What a Word file says of itself. */
export interface WordProperties {
  /** Hash of the text that it was made of, the newer one in a redline; missing in files of others. */
  readonly textHash?: string | undefined;
  /** Whose changes those of a redline are said to be; missing where the file is none. */
  readonly redlineAuthor?: string | undefined;
  /** Kind of document. */
  readonly kind?: string | undefined;
  /** What the document is about: the title of the position. */
  readonly subject?: string | undefined;
  readonly language?: string | undefined;
  /** Both languages of a text in two columns: `ru+en`. */
  readonly languages?: string | undefined;
  /** The version of the registry that it was issued as, and the end of the chain before that. */
  readonly version?: string | undefined;
  readonly checkpoint?: string | undefined;
}

/** What is read of a Word file. */
export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  /** Paragraphs beside the text: in headers, footers, footnotes and text boxes. */
  readonly aside: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  readonly properties: WordProperties;
  /** How many tracked changes are of looks only. */
  readonly formatChanges: number;
}

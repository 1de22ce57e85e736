import type { BlockRevision, Change, Redline } from '../../../document/revision.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, xml } from '../../office/xml.js';
import { wordMain } from './namespaces.js';
import type { Rendering } from './rendering.js';

/**
 * How much earlier words are said to be changed than whole paragraphs, in milliseconds. LibreOffice takes changes of one
 * author within a minute for one where one ends a paragraph and the other begins the next, and rejecting them would join
 * the two.
 */
const wordLead = 120_000;

/**
 * What stands behind the name of the author where something was deleted, and is not seen. LibreOffice takes equal words that
 * one author has struck out and put in for a move, and when it settles a move, a paragraph that follows gets the number of
 * the one that is gone.
 */
const deletedBy = '\u00A0';

/** A comment in the margin: its paragraphs. */
type Comment = readonly string[];

/** What ties a comment to the words that it is about. */
export interface CommentMarks {
  readonly start: Xml;
  readonly end: Xml;
  /** A run. */
  readonly reference: Xml;
}

/**
 * The tracked changes of a redline and the comments beside them, as Word takes them for its own (ECMA-376 part 1, 17.13).
 * Ids are given in the order of the text.
 */
export class Revisions {
  readonly #author: Xml;
  readonly #deleter: Xml;
  readonly #date: Xml;
  readonly #wordDate: Xml;
  readonly #comments: Comment[] = [];
  #announced: string[] = [];
  #lastId: number;

  /** Ids of changes go on behind `lastId`. */
  constructor({ author }: Redline, date: Date, lastId: number) {
    this.#author = escapeText(author);
    this.#deleter = escapeText(`${author}${deletedBy}`);
    this.#date = writeMoment(date);
    this.#wordDate = writeMoment(new Date(date.getTime() - wordLead));
    this.#lastId = lastId;
  }

  get hasComments(): boolean {
    return this.#comments.length > 0;
  }

  /** Runs that were inserted or deleted: words of a paragraph that stayed, or all of one that did not. */
  wrap(change: Change, runs: Xml, of: 'words' | 'whole' = 'words'): Xml {
    if (runs === nothing) return nothing;
    const sign = this.#sign(change, of);
    return change === 'inserted' ? xml`<w:ins${sign}>${runs}</w:ins>` : xml`<w:del${sign}>${runs}</w:del>`;
  }

  /** The mark of a paragraph or row that was inserted or deleted as a whole, for its properties. */
  mark(change: Change): Xml {
    const sign = this.#sign(change, 'whole');
    return change === 'inserted' ? xml`<w:ins${sign}/>` : xml`<w:del${sign}/>`;
  }

  /** Keeps words for the margin of the next paragraph. */
  announce(...paragraphs: readonly string[]): void {
    this.#announced.push(...paragraphs);
  }

  /** The comment of the paragraph that is being written, where one was announced. */
  takeComment(): CommentMarks | undefined {
    if (this.#announced.length === 0) return undefined;
    const id = this.#comments.push(this.#announced) - 1;
    this.#announced = [];
    return {
      start: xml`<w:commentRangeStart w:id="${id}"/>`,
      end: xml`<w:commentRangeEnd w:id="${id}"/>`,
      reference: xml`<w:r><w:commentReference w:id="${id}"/></w:r>`,
    };
  }

  /** `word/comments.xml`. To be written after the paragraphs. */
  writeComments(): Xml {
    const written = this.#comments.map((paragraphs, id) => {
      const text = paragraphs.map(
        (paragraph) =>
          xml`<w:p><w:r><w:t xml:space="preserve">${escapeText(paragraph.replace(/[\t\n\r]+/g, ' '))}</w:t></w:r></w:p>`,
      );
      return xml`<w:comment w:id="${id}" w:author="${this.#author}" w:date="${this.#date}">${joinXml(text)}</w:comment>`;
    });
    return xml`<w:comments xmlns:w="${wordMain}">${joinXml(written)}</w:comments>`;
  }

  #sign(change: Change, of: 'words' | 'whole'): Xml {
    this.#lastId += 1;
    const date = of === 'words' ? this.#wordDate : this.#date;
    const author = change === 'inserted' ? this.#author : this.#deleter;
    return xml` w:id="${this.#lastId}" w:author="${author}" w:date="${date}"`;
  }
}

function writeMoment(date: Date): Xml {
  return escapeText(date.toISOString().replace(/\.\d{3}Z$/, 'Z'));
}

/** The rendering of what is inside of a block, an item or a row: changed as a whole, or as its surroundings are. */
export function enterNode(
  node: { readonly revision?: BlockRevision | undefined },
  rendering: Rendering,
): Rendering {
  const { revisions, document, change } = rendering;
  if (revisions === undefined) return rendering;
  if (node === document.body[0]) revisions.announce(...(document.redline?.notes ?? []));
  const { remark, change: own = change } = node.revision ?? {};
  if (remark !== undefined) revisions.announce(`${capitalize(remark.name)}. ${remark.text}`);
  return own === change ? rendering : { ...rendering, change: own };
}

/** Runs that are changed with the block that they stand in. */
export function reviseRuns(runs: Xml, { revisions, change }: Rendering): Xml {
  return revisions === undefined || change === undefined ? runs : revisions.wrap(change, runs, 'whole');
}

/** What the properties of a paragraph or row say of its change; `undefined` where it has none. */
export function markChange({ revisions, change }: Rendering): Xml | undefined {
  return revisions === undefined || change === undefined ? undefined : revisions.mark(change);
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { Clause, Section } from '../../../document/block.js';
import type { Document } from '../../../document/document.js';
import type { Look } from '../../../document/look.js';
import type { Numbering } from '../../../document/number.js';
import { allBlocks, walkBlocks } from '../../../document/visit.js';
import type { Bookmark } from './bookmark.js';
import { nameBookmarks } from './bookmark.js';
import type { NumberingPlan } from './numbering-plan.js';
import { planNumbering } from './numbering-plan.js';

/** What is known of the whole document while its blocks are turned into paragraphs and tables. */
export interface Rendering {
  readonly document: Document;
  readonly look: Look;
  readonly numbering: Numbering;
  readonly plan: NumberingPlan;
  readonly bookmarks: ReadonlyMap<Section | Clause, Bookmark>;
  /** The section or clause of an id. */
  readonly targets: ReadonlyMap<string, Section | Clause>;
  /** A number for a list that counts from its beginning again: 1, 2, 3 and so on. */
  countList(): number;
}

/** Gathers what the blocks need to know of each other. */
export function prepareRendering(document: Document, look: Look, numbering: Numbering): Rendering {
  const blocks = allBlocks(document);
  const targets = new Map<string, Section | Clause>();
  for (const block of walkBlocks(blocks)) {
    if ((block.type === 'section' || block.type === 'clause') && !targets.has(block.id)) {
      targets.set(block.id, block);
    }
  }
  let lists = 0;
  return {
    document,
    look,
    numbering,
    plan: planNumbering(document, numbering),
    bookmarks: nameBookmarks(blocks),
    targets,
    countList: () => (lists += 1),
  };
}

/**
 * How far a block must stay on one page with what follows: not at all, with its last paragraph, or with each.
 * Signatures hold on to the text that they sign in this way.
 */
export type Keep = 'none' | 'last' | 'all';

/** The room that a block has, and what its surroundings ask of it. Lengths are twentieths of a point. */
export interface Frame {
  readonly width: number;
  /** Indent of all paragraphs from the left edge. */
  readonly left: number;
  /** `page`: running text · `column`: beside other blocks, without first-line indents · `cell`: in a data table. */
  readonly place: 'page' | 'column' | 'cell';
  readonly keep: Keep;
  readonly pageBreakBefore: boolean;
}

import type { Clause, Part, Section } from '../../../document/block.js';
import type { Document } from '../../../document/document.js';
import { listParts } from '../../../document/list-texts.js';
import type { Look } from '../../../document/look.js';
import type { Numbering } from '../../../document/number.js';
import type { Change } from '../../../document/revision.js';
import { allBlocks, visitBlocks } from '../../../document/visit.js';
import type { Bookmark } from './bookmark.js';
import { nameBookmarks } from './bookmark.js';
import type { MarkedLists } from './marked-lists.js';
import { createMarkedLists, markers } from './marked-lists.js';
import type { NumberingPlan } from './numbering-plan.js';
import { Revisions } from './revisions.js';
import { SheetPictures } from './sheet-pictures.js';
import { planNumbering } from './numbering-plan.js';
import { estimateWidth } from './text-estimate.js';

/** What is known of the whole document while its blocks are turned into paragraphs and tables. */
export interface Rendering {
  readonly document: Document;
  readonly look: Look;
  readonly numbering: Numbering;
  readonly plan: NumberingPlan;
  readonly marked: MarkedLists;
  readonly bookmarks: ReadonlyMap<Section | Clause | Part, Bookmark>;
  /** The section or clause of an id. */
  readonly targets: ReadonlyMap<string, Section | Clause>;
  /** The language of the words, as Word writes it, where it is not that of the document. */
  readonly language?: string | undefined;
  /** The codes of sheets, as they are met. */
  readonly pictures: SheetPictures;
  /** About how wide the longest name under a signature is. */
  readonly longestName: number;
  /** The page on which each part begins, by id of the part. */
  readonly partPages?: ReadonlyMap<string, number> | undefined;
  /** Whether the blocks are those of a part: then their headings are a level below its title. */
  readonly isPart?: boolean | undefined;
  /** How long a line to write on is at most, in twentieths of a point, where tabs can draw one. */
  readonly fillWidth?: number | undefined;
  /** The tracked changes of a redline; other documents have none. */
  readonly revisions?: Revisions | undefined;
  /** How the block that is being written was changed as a whole. */
  readonly change?: Change | undefined;
}

/** Gathers what the blocks need to know of each other. */
export function prepareRendering(
  document: Document,
  look: Look,
  numbering: Numbering,
  date: Date,
): Rendering {
  const targets = new Map<string, Section | Clause>();
  let longestName = 0;
  visitBlocks(allBlocks(document), (block) => {
    if (block.type === 'section' || block.type === 'clause') {
      if (!targets.has(block.id)) targets.set(block.id, block);
    } else if (block.type === 'signature') {
      longestName = Math.max(longestName, estimateWidth(block.name, look.text.size));
    }
  });
  const plan = planNumbering(document, numbering);
  const { redline } = document;
  return {
    document,
    look,
    numbering,
    plan,
    marked: createMarkedLists(markers.length + plan.lists.length),
    bookmarks: nameBookmarks([...targets, ...listParts(document).map((part) => [part.id, part] as const)]),
    targets,
    pictures: new SheetPictures(),
    longestName,
    ...(redline !== undefined && { revisions: new Revisions(redline, date, targets.size) }),
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
  /** Whether the page ends with the block: room below it could fill an empty page. */
  readonly endsPage: boolean;
}

/**
 * The frame of a block in another one: how far it holds on to what follows, whether it is the first, and whether the page
 * ends with it.
 */
export function changeFrame(frame: Frame, keep: Keep, isFirst: boolean, endsPage = frame.endsPage): Frame {
  const pageBreakBefore = frame.pageBreakBefore && isFirst;
  const isSame =
    frame.keep === keep && frame.pageBreakBefore === pageBreakBefore && frame.endsPage === endsPage;
  return isSame ? frame : { ...frame, keep, pageBreakBefore, endsPage };
}

/** The frame of a cell of a table. */
export function frameCell(width: number, keepNext: boolean): Frame {
  return {
    width,
    left: 0,
    place: 'cell',
    keep: keepNext ? 'all' : 'none',
    pageBreakBefore: false,
    endsPage: false,
  };
}

import type { Block, Clause, Section } from '../../../document/block.js';
import type { Document } from '../../../document/document.js';
import { listTexts, type NumberedBody } from '../../../document/list-texts.js';
import type { Numbering } from '../../../document/number.js';
import type { NumberingScheme } from '../../../document/numbering-scheme.js';
import { markers } from './marked-lists.js';
import type { ListPosition } from './paragraph-properties.js';

/** Word knows nine levels in a list. */
export const levelCount = 9;

/**
 * `sections`: headings at level 0, their clauses below. `clauses`: clauses alone, at level 0 and below, where
 * sections have no number.
 */
export type OutlineFamily = 'sections' | 'clauses';

/** One multilevel list of Word. */
export interface OutlineList {
  /** The id of the list in the file. */
  readonly id: number;
  readonly family: OutlineFamily;
  /** That of the text whose outline it counts. */
  readonly scheme: NumberingScheme;
  /** The first number at level 0. */
  readonly start: number;
  /** The number of the section, as text before every number of the list: `3.`; empty where Word counts it. */
  readonly prefix: string;
}

/** Where a heading or clause stands in the lists of Word. */
export interface OutlinePosition extends ListPosition {
  readonly list: OutlineList;
}

/** Which list and level each numbered heading and clause gets, so that Word counts to the computed numbers. */
export interface NumberingPlan {
  readonly lists: readonly OutlineList[];
  /** `undefined` when the node has no number, or lies deeper than Word can number. */
  positionOf(node: Section | Clause): OutlinePosition | undefined;
}

/**
 * Lays the outline of the body out in lists of Word.
 *
 * Headings and clauses share one list as long as Word, which counts the paragraphs it sees, comes to the right
 * number. Where it would not, the clauses of a section get a list of their own with the number of the section as
 * text before theirs:
 *
 * - A section without a heading has a number that Word does not see; the headings after it go on in a further list.
 * - In `roman-decimal` headings are I., II. and clauses 1.1., 2.1. Word can say so (`w:isLgl`), but LibreOffice
 *   7.4 does not read it and shows I.1.: a number other than the one that references give.
 */
export function planNumbering(document: Document, numbering: Numbering): NumberingPlan {
  const lists: OutlineList[] = [];
  const positions = new Map<Section | Clause, OutlinePosition>();
  for (const text of listTexts(document)) planText(text, numbering, lists, positions);
  return { lists, positionOf: (node) => positions.get(node) };
}

/** Lays the outline of one text out: its lists begin with it. */
function planText(
  { body, numbering: scheme }: NumberedBody,
  numbering: Numbering,
  lists: OutlineList[],
  positions: Map<Section | Clause, OutlinePosition>,
): void {
  let announced: { readonly list: OutlineList; readonly next: number } | undefined;
  let sectionCount = 0;

  const addList = (family: OutlineFamily, start = 1, prefix = ''): OutlineList => {
    const list = { id: markers.length + lists.length + 1, family, scheme, start, prefix };
    lists.push(list);
    return list;
  };

  const placeClauses = (blocks: readonly Block[], level: number, list: () => OutlineList): void => {
    for (const block of blocks) {
      if (block.type !== 'clause' || numbering.label(block) === '') continue;
      if (level < levelCount) positions.set(block, placeIn(list(), level));
      placeClauses(block.children, level + 1, list);
    }
  };

  const unsectioned = once(() => addList('clauses'));

  /** A section that only an older edition has: counted by Word as long as the change is not accepted. */
  const placeDeleted = (section: Section): void => {
    if (numbering.label(section) === '') {
      placeClauses(section.children, 0, unsectioned);
      return;
    }
    if (section.heading.length === 0) return;
    announced ??= { list: addList('sections', sectionCount + 1), next: sectionCount + 1 };
    const { list } = announced;
    positions.set(section, placeIn(list, 0));
    if (scheme !== 'roman-decimal') placeClauses(section.children, 1, () => list);
  };

  const placeSection = (section: Section): void => {
    if (section.revision?.change === 'deleted') {
      placeDeleted(section);
      return;
    }
    if (numbering.label(section) === '') {
      placeClauses(section.children, 0, unsectioned);
      return;
    }
    sectionCount += 1;
    const number = sectionCount;
    const isAnnounced = section.heading.length > 0;
    if (isAnnounced) {
      const list = announced?.next === number ? announced.list : addList('sections', number);
      announced = { list, next: number + 1 };
      positions.set(section, placeIn(list, 0));
      if (scheme !== 'roman-decimal') {
        placeClauses(section.children, 1, () => list);
        return;
      }
    }
    const own = once(() => addList('clauses', 1, scheme === 'roman' ? '' : `${number}.`));
    placeClauses(section.children, 0, own);
  };

  for (const block of body) if (block.type === 'section') placeSection(block);
  // Clauses outside of all sections are counted apart from those inside unnumbered sections.
  placeClauses(
    body,
    0,
    once(() => addList('clauses')),
  );
}

function placeIn(list: OutlineList, level: number): OutlinePosition {
  return { list, listId: list.id, level };
}

/** Makes a value when it is first asked for: a list without paragraphs is not defined. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

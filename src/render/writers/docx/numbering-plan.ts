import type { Block, Clause, Section } from '../../../document/block.js';
import type { Document } from '../../../document/document.js';
import type { Numbering, NumberingScheme } from '../../../document/number.js';

/** Word knows nine levels in a list. */
export const levelCount = 9;

/**
 * `sections`: headings at level 0, their clauses below. `clauses`: clauses alone, at level 0 and below, where
 * sections have no number.
 */
export type OutlineFamily = 'sections' | 'clauses';

/** One multilevel list of Word. */
export interface OutlineList {
  readonly reference: string;
  readonly family: OutlineFamily;
  /** The first number at level 0. */
  readonly start: number;
}

/** Where a heading or clause stands in the lists of Word. */
export interface OutlinePosition {
  readonly list: OutlineList;
  /** 0 to 8. */
  readonly level: number;
}

/** Which list and level each numbered heading and clause gets, so that Word counts to the computed numbers. */
export interface NumberingPlan {
  readonly scheme: NumberingScheme;
  readonly lists: readonly OutlineList[];
  /** `undefined` when the node has no number, or lies deeper than Word can number. */
  positionOf(node: Section | Clause): OutlinePosition | undefined;
}

/**
 * Lays the outline of the body out in lists of Word.
 *
 * Headings and clauses share one list as long as Word, which counts the paragraphs it sees, comes to the right
 * number. A section without a heading is a number that Word does not see: its clauses get a list of their own whose
 * level 0 starts at that number (a level that has not occurred yet is shown with its start value), and the headings
 * after it go on in a further list.
 */
export function planNumbering(document: Document, numbering: Numbering): NumberingPlan {
  const lists: OutlineList[] = [];
  const positions = new Map<Section | Clause, OutlinePosition>();
  let announcing: { list: OutlineList; next: number } | undefined;
  let unsectioned: OutlineList | undefined;
  let sectionCount = 0;

  const addList = (family: OutlineFamily, start: number): OutlineList => {
    const list = { reference: `outline-${lists.length + 1}`, family, start };
    lists.push(list);
    return list;
  };

  const placeClauses = (blocks: readonly Block[], level: number, list: () => OutlineList): void => {
    for (const block of blocks) {
      if (block.type !== 'clause' || numbering.label(block) === '') continue;
      if (level < levelCount) positions.set(block, { list: list(), level });
      placeClauses(block.children, level + 1, list);
    }
  };

  const placeSection = (section: Section): void => {
    if (numbering.label(section) === '') {
      placeClauses(section.children, 0, () => (unsectioned ??= addList('clauses', 1)));
      return;
    }
    sectionCount += 1;
    if (section.heading.length === 0) {
      const list = addList('sections', sectionCount);
      placeClauses(section.children, 1, () => list);
      return;
    }
    if (announcing?.next !== sectionCount) {
      announcing = { list: addList('sections', sectionCount), next: sectionCount };
    }
    const { list } = announcing;
    announcing.next += 1;
    positions.set(section, { list, level: 0 });
    placeClauses(section.children, 1, () => list);
  };

  for (const block of document.body) if (block.type === 'section') placeSection(block);
  // Clauses outside of all sections are counted apart from those inside unnumbered sections.
  let outside: OutlineList | undefined;
  placeClauses(document.body, 0, () => (outside ??= addList('clauses', 1)));

  return {
    scheme: document.numbering,
    lists,
    positionOf: (node) => positions.get(node),
  };
}

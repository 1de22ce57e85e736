import { findAct, findCitations } from '../check/acts/find-citations.js';
import { listArticles } from '../check/acts/list-articles.js';
import { readRegistry } from '../check/acts/read-registry.js';
import type { PlainLists } from '../check/word-list.js';
import type { Place } from '../diagnostic/place.js';
import type { Block } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { printPlainText } from '../document/print-inlines.js';
import { ownInlines, visitBlocks } from '../document/visit.js';

/** A value in a source file that a document was made of. */
export type TracedValue = Pick<Place, 'file' | 'pointer'>;

/** An act of the registry that a document cites. */
export interface CitedAct {
  readonly id: string;
  /** The articles that it names; none where it cites the act as a whole. */
  readonly articles: readonly string[];
}

/** What stands in a document and where it was written. */
export interface DocumentTrace {
  /** The kind of the text that the document is a sheet of: it carries the code of that text. */
  readonly about?: string | undefined;
  /** What the text is made of; a change shows in the code of the text. */
  readonly body: readonly TracedValue[];
  /** What stands around the text: requisites, visas, sheets. */
  readonly face: readonly TracedValue[];
  readonly cited: readonly CitedAct[];
}

/** Tells where the words of a document were written, and which acts they cite. */
export function traceDocument(
  { face, body }: Document,
  about: string | undefined,
  lists: PlainLists,
): DocumentTrace {
  const around = [...face.head, ...face.tail];
  return {
    ...(about !== undefined && { about }),
    body: listOrigins(body),
    face: listOrigins(around),
    cited: listCited([...body, ...around], lists),
  };
}

function listOrigins(blocks: readonly Block[]): readonly TracedValue[] {
  const found = new Map<string, TracedValue>();
  const add = (origin: Place | undefined): void => {
    if (origin !== undefined) {
      const { file, pointer } = origin;
      found.set(`${file}\n${pointer}`, { file, pointer });
    }
  };
  const addRuns = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'strong' || inline.type === 'revision') addRuns(inline.content);
      else if (inline.type !== 'break') add(inline.origin);
    }
  };
  visitBlocks(blocks, (block) => {
    if ('origin' in block) add(block.origin);
    if (block.type === 'list') for (const item of block.items) add(item.origin);
    addRuns(ownInlines(block));
  });
  return [...found.values()];
}

function listCited(blocks: readonly Block[], lists: PlainLists): readonly CitedAct[] {
  const registry = readRegistry(lists);
  if (registry === undefined) return [];
  const found = new Map<string, CitedAct>();
  visitBlocks(blocks, (block) => {
    const text = printPlainText(ownInlines(block));
    for (const citation of findCitations(text, registry)) {
      const act = findAct(citation, registry);
      if (act === undefined) continue;
      const articles = listArticles(citation, text);
      found.set(`${act.id} ${articles.join()}`, { id: act.id, articles });
    }
  });
  return [...found.values()];
}

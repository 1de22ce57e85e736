import type { Block, Clause, List, Section } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { Inline } from '../../src/document/inline.js';
import { numberDocument } from '../../src/document/number.js';
import type { NumberedText } from '../../src/compare/list-provisions.js';

/** A clause as tests write it: its words, with `[[id]]` for a reference, and what is part of it. */
export type WrittenClause =
  | string
  | {
      readonly id?: string;
      readonly text: string;
      readonly parts?: readonly WrittenClause[];
      readonly items?: readonly string[];
    };

/** Sections of a text by id. */
export type WrittenText = Readonly<Record<string, readonly WrittenClause[]>>;

/** A numbered text for comparisons. */
export function writeText(sections: WrittenText, title = 'кладовщика'): NumberedText {
  const body: Block[] = [
    { type: 'title', kindName: readWords('ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ'), subject: readWords(title) },
    ...Object.entries(sections).map(([id, clauses]): Section => ({
      type: 'section',
      id,
      numbered: true,
      heading: readWords(`Раздел ${id}`),
      children: clauses.map((clause) => writeClause(clause, id)),
    })),
  ];
  const document: Document = {
    kind: 'instruction',
    language: 'ru',
    title: 'Инструкция',
    author: 'Склад',
    identity: { subject: 'Кладовщик', textHash: '' },
    numbering: 'decimal',
    sides: 'one',
    face: { head: [], tail: [] },
    body,
  };
  const numbering = numberDocument(document).value;
  if (numbering === undefined) throw new Error('the text has no numbers');
  return { document, numbering };
}

function writeClause(written: WrittenClause, section: string): Clause {
  const { id, text, parts = [], items = [] } = typeof written === 'string' ? { text: written } : written;
  const list: List = {
    type: 'list',
    marker: 'letter',
    items: items.map((item) => ({ type: 'item', content: readWords(item), children: [] })),
  };
  return {
    type: 'clause',
    id: `${section}.${id ?? `~${text}`}`,
    idSource: id === undefined ? 'derived' : 'author',
    content: readWords(text),
    children: [...(items.length > 0 ? [list] : []), ...parts.map((part) => writeClause(part, section))],
  };
}

function readWords(text: string): Inline[] {
  return text.split(/\[\[([^\]]*)\]\]/u).flatMap((piece, place): Inline[] => {
    if (place % 2 === 1) return [{ type: 'ref', target: piece }];
    return piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}

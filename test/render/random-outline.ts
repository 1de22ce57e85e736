import fc from 'fast-check';
import type { Block, Clause, List, ListMarker } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { NumberingScheme } from '../../src/document/numbering-scheme.js';
import { text } from './sample-document.js';

/** A clause as a shape: its sub-clauses, and the markers of a list below it and of the lists inside that. */
interface ClauseShape {
  readonly below: readonly ClauseShape[];
  readonly markers: readonly ListMarker[];
}

/** A section with or without number and heading, or clauses outside of all sections. */
type PartShape =
  | {
      readonly kind: 'section';
      readonly numbered: boolean;
      readonly announced: boolean;
      readonly clauses: readonly ClauseShape[];
    }
  | { readonly kind: 'clauses'; readonly clauses: readonly ClauseShape[] };

const markers: readonly ListMarker[] = ['dash', 'bullet', 'letter', 'number', 'none'];

const { clauses } = fc.letrec<{ clauses: readonly ClauseShape[] }>((tie) => ({
  clauses: fc.array(
    fc.record<ClauseShape>({
      below: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('clauses')),
      markers: fc.array(fc.constantFrom(...markers), { maxLength: 3 }),
    }),
    { maxLength: 4, size: 'medium', depthIdentifier: 'clauses' },
  ),
}));

const part: fc.Arbitrary<PartShape> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('section' as const),
      numbered: fc.boolean(),
      announced: fc.boolean(),
      clauses,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clauses' as const), clauses }) },
);

export const schemes: readonly NumberingScheme[] = ['decimal', 'roman-decimal', 'roman', 'flat', 'none'];

/** Documents of every shape of outline; one reference to each section and clause that has a number to refer to. */
export const randomOutline: fc.Arbitrary<Document> = fc
  .tuple(fc.constantFrom(...schemes), fc.constantFrom('ru', 'sq'), fc.array(part, { maxLength: 7 }))
  .map(([numbering, language, parts]) => buildOutline(numbering, language, parts));

function buildOutline(numbering: NumberingScheme, language: string, parts: readonly PartShape[]): Document {
  let count = 0;
  const targets: string[] = [];
  const name = (): string => {
    count += 1;
    targets.push(`id-${count}`);
    return `id-${count}`;
  };
  const lists = ([marker, ...inner]: readonly ListMarker[]): List[] => {
    if (marker === undefined) return [];
    const items = ['один', 'два'].map((word) => ({
      type: 'item' as const,
      content: [text(word)],
      children: lists(inner),
    }));
    return [{ type: 'list', marker, items }];
  };
  const clause = ({ below, markers }: ClauseShape): Clause => ({
    type: 'clause',
    id: name(),
    idSource: 'author',
    content: [text(`текст ${count}`)],
    children: [...lists(markers), ...below.map(clause)],
  });
  const body = parts.flatMap((each): Block[] =>
    each.kind === 'clauses'
      ? each.clauses.map(clause)
      : [
          {
            type: 'section',
            id: name(),
            numbered: each.numbered,
            heading: each.announced ? [text(`раздел ${count}`)] : [],
            children: each.clauses.map(clause),
          },
        ],
  );
  const references: Block = {
    type: 'paragraph',
    role: 'text',
    content: targets.flatMap((target) => [text(' '), { type: 'ref', target }]),
  };
  return {
    kind: 'instruction',
    language,
    title: 'Проба',
    author: 'Проба',
    numbering,
    identity: { subject: '', textHash: '0'.repeat(64) },
    sides: 'one',
    face: { head: [], tail: [references] },
    body,
  };
}

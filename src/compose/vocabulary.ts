import { cellTones, listMarkers, paragraphRoles } from '../document/block.js';

/** What one element of the markup of templates may carry. */
export interface ElementRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  readonly required?: readonly string[];
  /** Elements allowed inside; `inline` elements hold runs of text. */
  readonly children: readonly string[];
  readonly text: boolean;
}

/** What the value of an attribute may be. */
export type AttributeRule = 'id' | 'text' | 'number' | readonly string[];

const inline = ['ref', 'blank', 'strong', 'br', 'fingerprint'];
const flow = ['p', 'list', 'table', 'columns', 'approval', 'signature', 'agreement', 'sheet'];

const holdsRuns: ElementRule = { attributes: {}, children: inline, text: true };

/** The closed vocabulary that templates emit. */
export const vocabulary = {
  document: {
    attributes: { sides: ['one', 'two'], orientation: ['portrait', 'landscape'] },
    children: ['name', 'mark', 'code', 'head', 'body', 'tail'],
    text: false,
  },
  name: holdsRuns,
  mark: holdsRuns,
  code: { attributes: { pages: ['first', 'all'] }, children: ['value', 'caption'], text: false },
  value: holdsRuns,
  caption: holdsRuns,
  head: { attributes: {}, children: [...flow], text: false },
  body: { attributes: {}, children: ['title', 'section', 'clause', 'contents', ...flow], text: false },
  tail: { attributes: {}, children: [...flow], text: false },
  contents: { attributes: {}, children: ['heading'], text: false },
  title: { attributes: {}, children: ['kind', 'subject'], text: false },
  kind: holdsRuns,
  subject: holdsRuns,
  section: {
    attributes: { id: 'id', numbered: ['yes', 'no'] },
    required: ['id'],
    children: ['heading', 'clause', ...flow],
    text: false,
  },
  heading: holdsRuns,
  clause: {
    attributes: { id: 'id', source: ['author', 'derived'] },
    required: ['id'],
    children: ['text', 'clause', 'list', 'p', 'table'],
    text: false,
  },
  text: holdsRuns,
  list: {
    attributes: { marker: listMarkers },
    children: ['item'],
    text: false,
  },
  item: { attributes: {}, children: ['text', 'list'], text: false },
  p: {
    attributes: {
      role: paragraphRoles,
    },
    children: inline,
    text: true,
  },
  table: {
    attributes: { role: ['data', 'card'], keep: ['yes', 'no'] },
    children: ['column', 'row'],
    text: false,
  },
  column: { attributes: { width: 'number' }, children: inline, text: true },
  row: { attributes: { height: 'number' }, children: ['cell'], text: false },
  cell: { attributes: { tone: cellTones }, children: ['p', 'list'], text: false },
  columns: { attributes: {}, children: ['side'], text: false },
  side: { attributes: { width: 'number' }, children: [...flow], text: false },
  approval: { attributes: {}, children: ['p', 'signature'], text: false },
  signature: { attributes: {}, children: ['label', 'position', 'person', 'date'], text: false },
  label: holdsRuns,
  position: holdsRuns,
  person: holdsRuns,
  date: holdsRuns,
  agreement: { attributes: {}, children: ['heading', 'signature'], text: false },
  sheet: {
    attributes: { page: ['same', 'new', 'front'], numbers: ['own'] },
    children: ['code', ...flow],
    text: false,
  },
  strong: holdsRuns,
  ref: { attributes: { to: 'id' }, required: ['to'], children: [], text: false },
  blank: { attributes: { hint: 'text', choices: 'text', lines: 'number' }, children: [], text: false },
  br: { attributes: {}, children: [], text: false },
  fingerprint: { attributes: {}, children: [], text: false },
} as const satisfies Record<string, ElementRule>;

export type ElementName = keyof typeof vocabulary;

/** The rule of an element, or `undefined` for a name outside the vocabulary. */
export function elementRule(name: string): ElementRule | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name as ElementName] : undefined;
}

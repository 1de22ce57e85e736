import type { Paragraph, Table } from '../document/block.js';
import type { Document } from '../document/document.js';

/** A redline with what it says of itself above its text, for formats that have no margin for comments. */
export function showRedlineNotes(document: Document): Document {
  const { redline, face } = document;
  if (redline === undefined) return document;
  const { legend, notes, labels } = redline;
  const write = (content: Paragraph['content']): Paragraph => ({ type: 'paragraph', role: 'note', content });
  const lines = notes.map((value) => write([{ type: 'text', value }]));
  const heading = write([{ type: 'strong', content: [{ type: 'text', value: labels.heading }] }]);
  const frame: Table = {
    type: 'table',
    role: 'data',
    columns: [{ heading: [], width: 1 }],
    rows: [{ type: 'row', cells: [{ type: 'cell', content: [heading, ...lines, write(legend)] }] }],
  };
  return { ...document, face: { ...face, head: [frame, ...face.head] } };
}

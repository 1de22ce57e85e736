import type { TableRow } from '../document/block.js';

/** Whether a row only says what the next one is about, as the heading of a section does: no page ends with it. */
export function announcesNext({ cells }: TableRow): boolean {
  const blocks = cells.flatMap(({ content }) => content);
  return blocks.length > 0 && blocks.every((block) => block.type === 'paragraph' && block.role === 'lead-in');
}

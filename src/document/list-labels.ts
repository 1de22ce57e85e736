import type { List } from './block.js';
import { listLabel, type ListSigns } from './list-label.js';

/**
 * What is printed before each item of a list. Items that only an older edition has keep the label that they had, and those
 * after them are counted as if they were gone.
 */
export function listLabels(
  { items, marker }: List,
  language: string,
  signs: ListSigns,
): (index: number) => string {
  if (items.every(({ revision }) => revision === undefined)) {
    return (index) => listLabel(marker, index, language, signs);
  }
  const counts = marker === 'letter' || marker === 'number';
  let count = 0;
  const labels = items.map(({ revision }) => {
    if (revision?.change === 'deleted') {
      return counts && revision.formerLabel !== undefined
        ? revision.formerLabel
        : listLabel(marker, 0, language, signs);
    }
    count += 1;
    return listLabel(marker, count - 1, language, signs);
  });
  return (index) => labels[index] ?? '';
}

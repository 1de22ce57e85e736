import type { Cell } from './table.js';

/** The number in a cell: as such, or written `1,5`, `0.25`, `1 200`. `undefined` for anything else. */
export function readNumber(cell: Cell): number | undefined {
  if (cell.type === 'number') return cell.value;
  const written = cell.text.replaceAll(/(?<=\d)[\s\u00A0\u202F](?=\d{3}(?:\D|$))/gu, '');
  const match = /^([-\u2212+]?)(\d{1,15})(?:[.,](\d{1,10}))?$/u.exec(written);
  if (match === null) return undefined;
  const [, sign = '', whole = '', part = ''] = match;
  const value = Number(`${whole}.${part === '' ? '0' : part}`);
  return sign === '' || sign === '+' ? value : -value;
}

import type { ListMarker } from './block.js';
import type { Look } from './look.js';

/**
 * The letters of a Russian list as Word and LibreOffice count them (`russianLower` of ECMA-376): ё, й, ъ and ь
 * mark no item. A DOCX file holds only the name of this sequence, so every other format has to follow it.
 */
const russianLetters = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

/** The signs of unnumbered lists, a part of the look. */
export type ListSigns = Pick<Look['list'], 'dash' | 'bullet'>;

/** Every character that a label of a numbered or lettered item may hold. */
export const listLabelSigns = `${russianLetters}${latinLetters}0123456789)`;

/**
 * What is printed before an item of a list: the sign, `а)`, `1)`; empty for an unmarked list.
 * `index` counts from 0, `language` is a BCP 47 tag. After the last letter letters are doubled: `аа)`, `бб)`.
 */
export function listLabel(marker: ListMarker, index: number, language: string, signs: ListSigns): string {
  switch (marker) {
    case 'dash':
      return signs.dash;
    case 'bullet':
      return signs.bullet;
    case 'letter':
      return `${letterAt(index, /^ru\b/i.test(language) ? russianLetters : latinLetters)})`;
    case 'number':
      return `${index + 1})`;
    case 'none':
      return '';
    default:
      return marker satisfies never;
  }
}

function letterAt(index: number, letters: string): string {
  return letters.charAt(index % letters.length).repeat(Math.floor(index / letters.length) + 1);
}

import type { DocumentName } from '../document/document-name.js';
import { foldName, isImpossibleName } from './workspace-name.js';

/** What people can still read in a list of files. */
const mostCharacters = 120;

/** Most systems take 255 bytes; while a file is written its name is longer by the mark of an unfinished one. */
const mostBytes = 200;

/**
 * The name of a file for people: «ДИ-07 Менеджер по продажам, ред. 3.docx». Whatever stands in number and title, every
 * system can have the file, it leads out of no folder and is not hidden; a title that is too long is shortened.
 * `extension` has no dot.
 */
export function makeFileName({ title, details }: DocumentName, extension: string): string {
  const tail = details
    .map(cleanWords)
    .filter((each) => each !== '')
    .map((each) => `, ${each}`)
    .join('');
  const end = `${tail}.${extension}`;
  const words = shorten(cleanWords(title), mostCharacters - end.length, mostBytes - countBytes(end));
  const name = `${words}${end}`.replace(/^[\s.,~-]+/u, '');
  return isImpossibleName(name) ? `_${name}` : name;
}

/** A document whose file wants a name, and what tells it from another of the same name: the id of its role. */
export interface NameWish {
  readonly name: DocumentName;
  readonly extension: string;
  readonly distinction: string;
}

/** Names for the files of one folder, in the order of the wishes. All that would be the same get their distinction. */
export function makeFileNames(wishes: readonly NameWish[]): readonly string[] {
  const plain = wishes.map(({ name, extension }) => makeFileName(name, extension));
  const counts = new Map<string, number>();
  for (const each of plain) counts.set(foldName(each), (counts.get(foldName(each)) ?? 0) + 1);
  return plain.map((each, index) => {
    const wish = wishes[index];
    if (wish === undefined || counts.get(foldName(each)) === 1) return each;
    const { title, details } = wish.name;
    return makeFileName({ title, details: [...details, wish.distinction] }, wish.extension);
  });
}

/** Words that any system takes in a name, with one plain space between them. */
function cleanWords(words: string): string {
  return words
    .replace(/[\\/:|]/g, '-')
    .replace(/["<>*?\p{Cf}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .normalize('NFC');
}

/** The words, or as many of them as fit before three dots. A single word that is too long is cut. */
function shorten(words: string, characters: number, bytes: number): string {
  const fits = (text: string): boolean => text.length <= characters && countBytes(text) <= bytes;
  if (fits(words)) return words;
  let kept = '';
  for (const character of words) {
    if (!fits(`${kept}${character}…`)) break;
    kept += character;
  }
  const end = kept.lastIndexOf(' ');
  return `${(end > kept.length / 2 ? kept.slice(0, end) : kept).replace(/[ .,;-]+$/, '')}…`;
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

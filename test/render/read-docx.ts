import { unzipSync } from 'fflate';
import { toRoman } from '../../src/document/number.js';

/** The parts of a Word file as text. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

/** One part; a file without it is a fault. */
export function readPart(bytes: Uint8Array, name: string): string {
  const part = readParts(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** The values of an attribute of all elements of a name, in order. */
export function readAttributes(xml: string, element: string, attribute: string): readonly string[] {
  const pattern = new RegExp(`<${element}(?=[ />])[^>]*? ${attribute}="([^"]*)"`, 'gu');
  return [...xml.matchAll(pattern)].map((match) => decodeEntities(match[1] ?? ''));
}

/** One paragraph as Word shows it: the number or sign that Word counts, then its text. */
export interface ReadParagraph {
  readonly label: string;
  readonly text: string;
}

/**
 * The paragraphs in their order with the numbers that ECMA-376 part 1, 17.9 makes Word count: a level begins with its
 * start, goes on by one, and begins again after a paragraph of a higher level. Levels above that have not occurred
 * are refused: programs differ in what they print for them.
 */
export function readParagraphs(bytes: Uint8Array): readonly ReadParagraph[] {
  const levelsOf = readNumbering(readPart(bytes, 'word/numbering.xml'));
  const counters = new Map<string, number[]>();
  const paragraphs = readPart(bytes, 'word/document.xml').match(/<w:p\/>|<w:p[ >].*?<\/w:p>/gsu) ?? [];
  return paragraphs.map((xml) => {
    const [numId] = readAttributes(xml, 'w:numId', 'w:val');
    const level = Number(readAttributes(xml, 'w:ilvl', 'w:val')[0] ?? 0);
    if (numId === undefined) return { label: '', text: readText(xml) };
    const levels = levelsOf.get(numId) ?? failTo(`find list ${numId}`);
    const counts = counters.get(numId) ?? [];
    counters.set(numId, counts);
    counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    const label = (levels[level]?.text ?? '').replace(/%(\d)/gu, (_, place: string) => {
      const index = Number(place) - 1;
      return formatCount(counts[index] ?? failTo(`count level ${index}`), levels[index]?.format ?? '');
    });
    return { label, text: readText(xml) };
  });
}

interface ReadLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

function readNumbering(xml: string): ReadonlyMap<string, readonly ReadLevel[]> {
  const abstract = new Map<string, readonly ReadLevel[]>();
  for (const [whole, id] of xml.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gsu)) {
    const levels = whole.match(/<w:lvl .*?<\/w:lvl>/gsu) ?? [];
    abstract.set(
      id ?? '',
      levels.map((level) => ({
        start: Number(readAttributes(level, 'w:start', 'w:val')[0]),
        format: readAttributes(level, 'w:numFmt', 'w:val')[0] ?? '',
        text: readAttributes(level, 'w:lvlText', 'w:val')[0] ?? '',
      })),
    );
  }
  const lists = new Map<string, readonly ReadLevel[]>();
  for (const [whole, id] of xml.matchAll(/<w:num w:numId="(\d+)".*?<\/w:num>/gsu)) {
    const [of] = readAttributes(whole, 'w:abstractNumId', 'w:val');
    lists.set(id ?? '', abstract.get(of ?? '') ?? failTo(`find the levels of list ${id ?? ''}`));
  }
  return lists;
}

function readText(paragraph: string): string {
  const pieces = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen)\/>/gu);
  // A tab that draws a line to write on is that line.
  const tab = paragraph.includes('<w:tab w:val="right" w:leader="underscore"') ? '_'.repeat(60) : ' ';
  const signs: Readonly<Record<string, string>> = { tab, br: ' ', noBreakHyphen: '-' };
  return [...pieces].map(([, words, sign = '']) => decodeEntities(words ?? signs[sign] ?? '')).join('');
}

function formatCount(count: number, format: string): string {
  const letter = (letters: string): string =>
    letters.charAt((count - 1) % letters.length).repeat(Math.floor((count - 1) / letters.length) + 1);
  switch (format) {
    case 'decimal':
      return String(count);
    case 'upperRoman':
      return toRoman(count);
    case 'russianLower':
      return letter('абвгдежзиклмнопрстуфхцчшщыэюя');
    case 'lowerLetter':
      return letter('abcdefghijklmnopqrstuvwxyz');
    default:
      return failTo(`write numbers as ${format}`);
  }
}

function decodeEntities(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/gu, (_, name: string) => entities[name] ?? failTo(`decode &${name};`));
}

function failTo(what: string): never {
  throw new Error(`cannot ${what}`);
}

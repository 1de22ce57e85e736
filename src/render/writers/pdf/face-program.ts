import type { TrueType } from '../../true-type.js';
import { firstOwnCode, nextCode, sharedCharacters } from './character-codes.js';
import { deflateOnce } from './deflate.js';
import { decimal, hexUnit } from './pdf-value.js';
import { noGlyph, subsetFont } from './subset-font.js';

/** What a file embeds of a face: the parts that depend on which characters it uses. */
export interface FaceProgram {
  /** The font file, deflated, and its length before that. */
  readonly file: Uint8Array;
  readonly length: number;
  /** The array of widths by code. */
  readonly widths: string;
  /** The map from codes back to Unicode, deflated. */
  readonly toUnicode: Uint8Array;
  /** One bit for each glyph of the program, deflated. */
  readonly characterSet: Uint8Array;
}

/** Programs kept of one face, some 10 KB each. A book of one language needs a few. */
const KEPT_PROGRAMS = 32;

const kept = new WeakMap<TrueType, Map<string, FaceProgram>>();

/**
 * The program for the shared characters of `groups` (bits added up) and the characters `own` that a document has
 * beside them, in the order of their codes.
 */
export function faceProgram(font: TrueType, groups: number, own: readonly number[]): FaceProgram {
  const programs = kept.get(font) ?? new Map<string, FaceProgram>();
  kept.set(font, programs);
  const key = [groups, ...own].join(' ');
  const program = programs.get(key) ?? makeProgram(font, groups, own);
  // What was used last is the last to go.
  programs.delete(key);
  programs.set(key, program);
  const [oldest] = programs.keys();
  if (programs.size > KEPT_PROGRAMS && oldest !== undefined) programs.delete(oldest);
  return program;
}

function makeProgram(font: TrueType, groups: number, own: readonly number[]): FaceProgram {
  const glyphs = [0];
  const characters: (readonly [code: number, codePoint: number])[] = [];
  const place = (code: number, codePoint: number): void => {
    const glyph = font.glyphOf(codePoint);
    if (glyph === 0) return;
    while (glyphs.length < code) glyphs.push(noGlyph);
    glyphs.push(glyph);
    characters.push([code, codePoint]);
  };
  for (const { code, codePoint, group } of sharedCharacters) {
    if ((group & groups) !== 0) place(code, codePoint);
  }
  let code = firstOwnCode;
  for (const codePoint of own) {
    place(code, codePoint);
    code = nextCode(code);
  }
  const program = subsetFont(font, glyphs);
  const widths = glyphs.map((glyph) =>
    glyph === noGlyph ? '0' : decimal((font.advanceOf(glyph) * 1000) / font.unitsPerEm),
  );
  return {
    file: deflateOnce(program),
    length: program.length,
    widths: `[0[${widths.join(' ')}]]`,
    toUnicode: deflateOnce(Buffer.from(unicodeMap(characters), 'latin1')),
    characterSet: deflateOnce(setAllBits(countGlyphs(program))),
  };
}

/** The number of glyphs of a subset, the parts of composite ones included: `loca` has four bytes for each and one more. */
function countGlyphs(program: Uint8Array): number {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + table * 16;
    if (view.getUint32(entry) === 0x6c6f6361) return view.getUint32(entry + 12) / 4 - 1;
  }
  throw new Error('the subset has no table loca');
}

function setAllBits(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (let glyph = 0; glyph < count; glyph++) {
    bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7));
  }
  return bits;
}

/** The CMap that turns codes back into text; at most 100 lines stand in one block (Adobe technical note 5014). */
function unicodeMap(characters: readonly (readonly [code: number, codePoint: number])[]): string {
  const lines = characters.map(([code, codePoint]) => {
    const units = String.fromCodePoint(codePoint).split('');
    return `<${hexUnit(code)}> <${units.map((unit) => hexUnit(unit.charCodeAt(0))).join('')}>`;
  });
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

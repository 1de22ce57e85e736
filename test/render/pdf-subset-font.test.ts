import { describe, expect, it } from 'vitest';
import { readTrueType } from '../../src/render/true-type.js';
import { subsetFont } from '../../src/render/writers/pdf/subset-font.js';
import type { FontName } from '../../src/world.js';
import { sampleFont } from './render-sample.js';

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The tables of a font file, read independently of the code under test. */
const tablesOf = (bytes: Uint8Array): ReadonlyMap<string, DataView> => {
  const view = viewOf(bytes);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const tag = Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1');
      const start = view.getUint32(entry + 8);
      return [tag, viewOf(bytes.subarray(start, start + view.getUint32(entry + 12)))];
    }),
  );
};

interface Glyph {
  readonly advance: number;
  readonly bearing: number;
  /** Contours, bounds and, for a composite, the glyph numbers and offsets of its parts. */
  readonly bounds: readonly number[];
  readonly points: string;
  readonly parts: readonly number[];
}

/** A glyph as a viewer would read it. */
const readGlyph = (tables: ReadonlyMap<string, DataView>, glyph: number): Glyph => {
  const table = (tag: string): DataView => tables.get(tag) ?? expect.fail(`no table ${tag}`);
  const wide = table('hhea').getUint16(34);
  const metrics = table('hmtx');
  const long = table('head').getInt16(50) === 1;
  const locate = (index: number): number =>
    long ? table('loca').getUint32(index * 4) : table('loca').getUint16(index * 2) * 2;
  const start = locate(glyph);
  const advance = metrics.getUint16(Math.min(glyph, wide - 1) * 4);
  const bearing = metrics.getInt16(glyph < wide ? glyph * 4 + 2 : wide * 4 + (glyph - wide) * 2);
  if (locate(glyph + 1) === start) return { advance, bearing, bounds: [], points: '', parts: [] };
  const outlines = table('glyf');
  const bounds = [0, 2, 4, 6, 8].map((offset) => outlines.getInt16(start + offset));
  const contours = bounds[0] ?? 0;
  const parts: number[] = [];
  if (contours < 0) {
    for (let at = start + 10; ;) {
      const flags = outlines.getUint16(at);
      parts.push(outlines.getUint16(at + 2));
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      if ((flags & 0x20) === 0) break;
    }
    return { advance, bearing, bounds, points: '', parts };
  }
  const instructionsAt = start + 10 + contours * 2;
  const pointsAt = instructionsAt + 2 + outlines.getUint16(instructionsAt);
  const points = Buffer.from(outlines.buffer, outlines.byteOffset + pointsAt, locate(glyph + 1) - pointsAt);
  return { advance, bearing, bounds, points: points.toString('hex').replace(/(?:00)+$/u, ''), parts };
};

describe('a subset of a face', () => {
  it.each<FontName>(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic'])(
    'draws each glyph of %s as the face does',
    (name) => {
      const bytes = sampleFont(name);
      const font = readTrueType(bytes);
      const characters = Array.from(' АБВЁЙабвёйжщъыэюя«»№§₽çëÇËAz0–—\u00A0\u2011');
      const glyphs = [0, ...characters.map((character) => font.glyphOf(character.codePointAt(0) ?? 0))];
      expect(glyphs.slice(1)).not.toContain(0);
      const whole = tablesOf(bytes);
      const subset = tablesOf(subsetFont(font, glyphs));
      const compare = (cut: number, original: number): void => {
        const a = readGlyph(subset, cut);
        const b = readGlyph(whole, original);
        expect({ ...a, parts: a.parts.length }).toEqual({ ...b, parts: b.parts.length });
        a.parts.forEach((part, index) => {
          compare(part, b.parts[index] ?? -1);
        });
      };
      glyphs.forEach((original, cut) => {
        compare(cut, original);
      });
      expect([...subset.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    },
  );

  it('holds composite glyphs, so that the comparison above means something', () => {
    const font = readTrueType(sampleFont('Tinos-Regular'));
    const composites = Array.from('ёйçë').filter(
      (character) =>
        readGlyph(tablesOf(sampleFont('Tinos-Regular')), font.glyphOf(character.codePointAt(0) ?? 0)).parts
          .length > 0,
    );
    expect(composites.length).toBeGreaterThan(0);
  });
});

describe('the reader of faces', () => {
  it('refuses what is no TrueType font', () => {
    expect(() => readTrueType(new Uint8Array(100))).toThrow('not a TrueType font');
    expect(() => readTrueType(new Uint8Array())).toThrow('not a TrueType font');
  });

  it('knows the measures of Times, to which Tinos is cut', () => {
    const font = readTrueType(sampleFont('Tinos-Regular'));
    const widthOf = (character: string): number =>
      (font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0)) * 1000) / font.unitsPerEm;
    expect([' ', '0', 'A', 'a', '_'].map((character) => Math.round(widthOf(character)))).toEqual([
      250, 500, 722, 444, 500,
    ]);
    expect(font.glyphOf(0x2610)).toBe(0);
  });
});

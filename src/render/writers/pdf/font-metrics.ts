import type { FontName } from '../../../world.js';
import { readTrueType } from '../../true-type.js';

/** Measures of one face, in thousandths of the type size. */
export interface FaceMetrics {
  readonly ascent: number;
  /** Below the base line, positive. */
  readonly descent: number;
  /** Distance of base lines that the face asks for: ascent, descent and gap together. */
  readonly lineHeight: number;
  readonly capHeight: number;
  /** Advance widths by code point, as far as Cyrillic and Latin go. Characters that are never drawn have none. */
  readonly advances: Float64Array;
  /** Advance width of any character. */
  advance(codePoint: number): number;
}

/** Measures text in the shipped faces. */
export interface FontMetrics {
  face(name: FontName): FaceMetrics;
  /** Width of a text in points, or of a part of it. */
  width(text: string, name: FontName, size: number, start?: number, end?: number): number;
}

/** Cyrillic and Latin lie below this; widths of what lies above are looked up each time. */
const CACHED_CODES = 0x2200;

const measured = new WeakMap<Uint8Array, FaceMetrics>();

/**
 * Measures by advance widths alone, without pair kerning: Word does not kern body text either, so lines break where
 * Word would break them. A face is read once for its bytes, and the table of widths has a fixed size.
 */
export function createFontMetrics(font: (name: FontName) => Uint8Array): FontMetrics {
  const faces = new Map<FontName, FaceMetrics>();
  const face = (name: FontName): FaceMetrics => {
    let metrics = faces.get(name);
    if (metrics === undefined) {
      metrics = measureFace(font(name));
      faces.set(name, metrics);
    }
    return metrics;
  };
  return {
    face,
    width: (text, name, size, start = 0, end = text.length) => {
      const metrics = face(name);
      const { advances } = metrics;
      let width = 0;
      for (let index = start; index < end; index++) {
        const unit = text.charCodeAt(index);
        const advance = advances[unit];
        if (advance === undefined) {
          width += metrics.advance(text.codePointAt(index) ?? unit);
          if (unit >= 0xd800 && unit <= 0xdbff) index++;
        } else width += advance;
      }
      return (width * size) / 1000;
    },
  };
}

function measureFace(bytes: Uint8Array): FaceMetrics {
  const known = measured.get(bytes);
  if (known !== undefined) return known;
  const font = readTrueType(bytes);
  const scale = 1000 / font.unitsPerEm;
  const measure = (code: number): number =>
    isNeverDrawn(code) ? 0 : font.advanceOf(font.glyphOf(code)) * scale;
  const advances = Float64Array.from({ length: CACHED_CODES }, (_, code) => measure(code));
  const metrics: FaceMetrics = {
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    lineHeight: (font.ascent - font.descent + font.lineGap) * scale,
    capHeight: font.capHeight * scale,
    advances,
    advance: (code) => advances[code] ?? measure(code),
  };
  measured.set(bytes, metrics);
  return metrics;
}

/** Soft hyphen, zero width space, word joiner, byte order mark: they only say where a line may break. */
export function isNeverDrawn(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

import type { FontName } from '../../../world.js';
import type { TrueType } from '../../true-type.js';
import { subsetFont } from './subset-font.js';

/** One face inside one document: collects the characters that are drawn, then writes the font objects. */
export class EmbeddedFace {
  /** The name of the face in the resources of the pages. */
  readonly resource: string;
  readonly reference: PDFKit.PDFKitReference;
  private readonly glyphs = [0];
  private readonly codePoints = [0];
  private readonly codes = new Map<number, string>();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly font: TrueType,
    private readonly index: number,
    readonly name: FontName,
  ) {
    this.resource = `F${index + 1}`;
    this.reference = pdf.ref({});
  }

  /**
   * The code of a character in a text operator, four hexadecimal digits. Each character has a code of its own even
   * where two share a glyph, so that the text that is read back keeps a no-break space and a no-break hyphen.
   */
  encode(codePoint: number): string {
    const known = this.codes.get(codePoint);
    if (known !== undefined) return known;
    const code = this.glyphs.length.toString(16).padStart(4, '0');
    this.glyphs.push(this.font.glyphOf(codePoint));
    this.codePoints.push(codePoint);
    this.codes.set(codePoint, code);
    return code;
  }

  /** Writes the font program, its measures and the map back to Unicode. To be called once, after the last page. */
  finish(withCharacterSet: boolean): void {
    const { font, pdf } = this;
    const scale = (units: number): number => (units * 1000) / font.unitsPerEm;
    const program = subsetFont(font, this.glyphs);
    const file = pdf.ref({ Length1: program.length });
    file.end(program);
    const name = `${subsetTag(this.index)}+${font.postScriptName}`;
    const isItalic = font.italicAngle !== 0;
    const descriptor = pdf.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SERIF | SYMBOLIC | (isItalic ? ITALIC : 0),
      FontBBox: font.bounds.map(scale),
      ItalicAngle: font.italicAngle,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.capHeight),
      XHeight: scale(font.xHeight),
      StemV: this.name.includes('Bold') ? 140 : 80,
      FontFile2: file,
      CIDSet: withCharacterSet ? this.writeCharacterSet() : undefined,
    });
    descriptor.end(undefined);
    const descendant = pdf.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: [0, this.glyphs.map((glyph) => scale(font.advanceOf(glyph)))],
    });
    descendant.end(undefined);
    const toUnicode = pdf.ref({});
    toUnicode.end(unicodeMap(this.codePoints));
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    this.reference.end(undefined);
  }

  /** One bit for each glyph, all set, for all of them are in the program. */
  private writeCharacterSet(): PDFKit.PDFKitReference {
    const bits = new Uint8Array(Math.ceil(this.glyphs.length / 8));
    this.glyphs.forEach((_, glyph) => {
      bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7));
    });
    const reference = this.pdf.ref({});
    reference.end(bits);
    return reference;
  }
}

/** Font flags of ISO 32000-1, table 123. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** pdfkit writes a string object as a PDF string and a plain string as a PDF name. */
export function pdfString(text: string): object {
  return new String(text);
}

/** Six capital letters that tell the subsets of one file apart. */
function subsetTag(index: number): string {
  return `RBFAA${String.fromCharCode(65 + index)}`;
}

/** The CMap that turns codes back into text; at most 100 lines stand in one block (Adobe technical note 5014). */
function unicodeMap(codePoints: readonly number[]): string {
  const lines = codePoints.flatMap((codePoint, index) => {
    if (index === 0) return [];
    const units = Array.from(String.fromCodePoint(codePoint).split(''), (unit) => hex(unit.charCodeAt(0)));
    return [`<${hex(index)}> <${units.join('')}>`];
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
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

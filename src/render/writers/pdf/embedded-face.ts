import type { FontName } from '../../../world.js';
import type { TrueType } from '../../true-type.js';
import { firstOwnCode, nextCode, sharedCharacters } from './character-codes.js';
import { faceProgram } from './face-program.js';
import type { ObjectFile, Reference } from './object-file.js';
import { decimal } from './pdf-value.js';

/** Codes and groups of the shared characters by UTF-16 unit. */
const sharedCodes: readonly (number | undefined)[] = tabulate((each) => each.code);
const sharedGroups: readonly (number | undefined)[] = tabulate((each) => each.group);

/** One face inside one document: gives the codes of the characters that are drawn, then writes the font objects. */
export class EmbeddedFace {
  /** The name of the face in the resources of the pages. */
  readonly resource: string;
  readonly reference: Reference;
  private groups = 0;
  private readonly own = new Map<number, number>();
  private nextOwnCode = firstOwnCode;

  constructor(
    private readonly file: ObjectFile,
    private readonly font: TrueType,
    private readonly index: number,
    readonly name: FontName,
  ) {
    this.resource = `F${index + 1}`;
    this.reference = file.reserve();
  }

  /**
   * The code of a character in a string of a text operator, of two bytes. Each character has a code of its own even
   * where two share a glyph, so that the text that is read back keeps a no-break space and a no-break hyphen.
   */
  encode(codePoint: number): number {
    const shared = sharedCodes[codePoint];
    if (shared === undefined) return this.encodeOwn(codePoint);
    this.groups |= sharedGroups[codePoint] ?? 0;
    return shared;
  }

  private encodeOwn(codePoint: number): number {
    const known = this.own.get(codePoint);
    if (known !== undefined) return known;
    const code = this.nextOwnCode;
    this.nextOwnCode = nextCode(code);
    this.own.set(codePoint, code);
    return code;
  }

  /** Writes the font program, its measures and the map back to Unicode. To be called once, after the last page. */
  finish(listsCharacters: boolean): void {
    const { file, font } = this;
    const program = faceProgram(font, this.groups, [...this.own.keys()]);
    const scale = (units: number): string => decimal((units * 1000) / font.unitsPerEm);
    const deflated = '/Filter/FlateDecode';
    const fontName = `/${subsetTag(this.index)}+${font.postScriptName}`;
    const isItalic = font.italicAngle !== 0;
    const fontFile = file.addStream(`/Length1 ${program.length}${deflated}`, program.file);
    const characterSet = listsCharacters
      ? `/CIDSet ${file.addStream(deflated, program.characterSet)} 0 R`
      : '';
    const descriptor = file.add(
      `<</Type/FontDescriptor/FontName${fontName}/Flags ${SERIF | SYMBOLIC | (isItalic ? ITALIC : 0)}` +
        `/FontBBox[${font.bounds.map(scale).join(' ')}]/ItalicAngle ${decimal(font.italicAngle)}` +
        `/Ascent ${scale(font.ascent)}/Descent ${scale(font.descent)}/CapHeight ${scale(font.capHeight)}` +
        `/XHeight ${scale(font.xHeight)}/StemV ${this.name.includes('Bold') ? 140 : 80}` +
        `/FontFile2 ${fontFile} 0 R${characterSet}>>`,
    );
    const descendant = file.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont${fontName}` +
        `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/W${program.widths}>>`,
    );
    const toUnicode = file.addStream(deflated, program.toUnicode);
    file.define(
      this.reference,
      `<</Type/Font/Subtype/Type0/BaseFont${fontName}/Encoding/Identity-H` +
        `/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
    );
  }
}

/** Font flags of ISO 32000-1, table 123. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** Six capital letters that tell the subsets of one file apart. */
function subsetTag(index: number): string {
  return `RBFAA${String.fromCharCode(65 + index)}`;
}

/**
 * What is known of each shared character by its UTF-16 unit. The table has its length from the beginning: V8 makes a
 * dictionary of one that grows by leaps, and to read that took a tenth of the time of a whole file.
 */
function tabulate<T>(value: (character: (typeof sharedCharacters)[number]) => T): readonly (T | undefined)[] {
  const length = 1 + Math.max(...sharedCharacters.map(({ codePoint }) => codePoint));
  const table = Array.from<T | undefined>({ length });
  for (const character of sharedCharacters) table[character.codePoint] = value(character);
  return table;
}

/**
 * What is read from the bytes of a TrueType face: which characters it has, how wide they are, and the tables that
 * a subset is cut from. Lengths are units of the em square. Source of the layout of the tables: OpenType 1.9.
 */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bounds: readonly [number, number, number, number];
  readonly glyphCount: number;
  readonly postScriptName: string;
  /** The glyph of a code point; 0 when the face has none. */
  glyphOf(codePoint: number): number;
  /** Advance width of a glyph. */
  advanceOf(glyph: number): number;
  /** The outline of a glyph as it lies in the file; empty for a space. */
  outlineOf(glyph: number): Uint8Array;
  /** The bytes of a table; throws when the face lacks it, for such a file is no font. */
  table(tag: string): Uint8Array;
}

const parsed = new WeakMap<Uint8Array, TrueType>();

/**
 * Reads a TrueType face. What was read is kept as long as the bytes themselves, so that a thousand documents parse
 * a face once. Throws when the bytes are not a TrueType font: the faces are shipped, so that is a broken machine.
 */
export function readTrueType(bytes: Uint8Array): TrueType {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  // A Buffer of Node would hand out slices that share its memory where a Uint8Array copies.
  const face = parse(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  parsed.set(bytes, face);
  return face;
}

function parse(bytes: Uint8Array): TrueType {
  const tables = readDirectory(bytes);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  const head = viewOf(table('head'));
  const horizontal = viewOf(table('hhea'));
  const metrics = viewOf(table('OS/2'));
  const locations = viewOf(table('loca'));
  const outlines = table('glyf');
  const glyphCount = viewOf(table('maxp')).getUint16(4);
  const longLocations = head.getInt16(50) === 1;
  const locate = (glyph: number): number =>
    longLocations ? locations.getUint32(glyph * 4) : locations.getUint16(glyph * 2) * 2;
  const advances = readAdvances(viewOf(table('hmtx')), horizontal.getUint16(34), glyphCount);
  const glyphs = readCharacterMap(viewOf(table('cmap')));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: horizontal.getInt16(4),
    descent: horizontal.getInt16(6),
    lineGap: horizontal.getInt16(8),
    capHeight: metrics.getUint16(0) >= 2 ? metrics.getInt16(88) : horizontal.getInt16(4),
    xHeight: metrics.getUint16(0) >= 2 ? metrics.getInt16(86) : 0,
    italicAngle: viewOf(table('post')).getInt32(4) / 65536,
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount,
    postScriptName: readPostScriptName(table('name')),
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => advances[glyph] ?? 0,
    outlineOf: (glyph) => outlines.subarray(locate(glyph), locate(glyph + 1)),
    table,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(bytes);
  const signature = bytes.byteLength < 12 ? 0 : view.getUint32(0);
  if (signature !== 0x00010000 && signature !== 0x74727565) throw new Error('not a TrueType font');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    tables.set(tag, bytes.subarray(offset, offset + view.getUint32(entry + 12)));
  }
  return tables;
}

/** The last width of the table stands for all glyphs after it. */
function readAdvances(view: DataView, count: number, glyphCount: number): Uint16Array {
  const advances = new Uint16Array(glyphCount);
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    advances[glyph] = view.getUint16(Math.min(glyph, count - 1) * 4);
  }
  return advances;
}

/** Character to glyph from the widest Unicode subtable (format 12, else format 4). */
function readCharacterMap(view: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  let segments: number | undefined;
  let groups: number | undefined;
  for (let index = 0; index < view.getUint16(2); index++) {
    const platform = view.getUint16(4 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    const offset = view.getUint32(8 + index * 8);
    const format = view.getUint16(offset);
    if (format === 4) segments = offset;
    if (format === 12) groups = offset;
  }
  if (groups !== undefined) readGroups(view, groups, glyphs);
  else if (segments !== undefined) readSegments(view, segments, glyphs);
  else throw new Error('the font has no Unicode character map');
  return glyphs;
}

function readGroups(view: DataView, offset: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(offset + 12); group++) {
    const at = offset + 16 + group * 12;
    const first = view.getUint32(at);
    const glyph = view.getUint32(at + 8);
    for (let code = first; code <= view.getUint32(at + 4); code++) glyphs.set(code, glyph + code - first);
  }
}

function readSegments(view: DataView, offset: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(offset + 6);
  for (let at = 0; at < size; at += 2) {
    const last = view.getUint16(offset + 14 + at);
    const first = view.getUint16(offset + 16 + size + at);
    const delta = view.getUint16(offset + 16 + size * 2 + at);
    const rangeAt = offset + 16 + size * 3 + at;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

const POST_SCRIPT_NAME = 6;

function readPostScriptName(name: Uint8Array): string {
  const view = viewOf(name);
  const strings = view.getUint16(4);
  for (let index = 0; index < view.getUint16(2); index++) {
    const record = 6 + index * 12;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== POST_SCRIPT_NAME) continue;
    const start = strings + view.getUint16(record + 10);
    const bytes = name.subarray(start, start + view.getUint16(record + 8));
    return new TextDecoder('utf-16be').decode(bytes).replace(/[^A-Za-z0-9-]/g, '');
  }
  return 'Font';
}

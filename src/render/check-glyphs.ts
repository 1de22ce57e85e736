import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';
import { blankHint, blankRule } from '../document/blank-text.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { listLabelSigns } from '../document/list-label.js';
import { numberDocument } from '../document/number.js';
import { allBlocks, visitInlines, walkBlocks } from '../document/visit.js';
import type { FontName } from '../world.js';
import { readTrueType } from './true-type.js';

/** The faces that text is set in; a character must be in each, for any text may stand in a heading. */
const faces = ['Tinos-Regular', 'Tinos-Bold'] as const satisfies readonly FontName[];

/**
 * What is known of the characters of a document so far, up to this one: letters of Europe, punctuation, currency. Others
 * are looked up each time.
 */
const tabulated = 0x2200;
const printed = 1;
const missed = 2;

/**
 * Looks for characters that the shipped faces cannot print: each is an error at the place where its words were
 * written, once per place. Numbers and the labels of lists are looked at too, and `signs`, which a look adds.
 * The value is the set of characters that are missing, empty when all can be printed.
 */
export function checkGlyphs(
  document: Document,
  font: (name: FontName) => Uint8Array,
  signs = '',
): Outcome<ReadonlySet<string>> {
  const { checkText, missing, diagnostics } = createGlyphCheck(font);
  const { value: numbering } = numberDocument(document);
  for (const block of walkBlocks(allBlocks(document))) {
    if (block.type !== 'section' && block.type !== 'clause') continue;
    checkText(numbering?.label(block) ?? '', block.origin);
  }
  visitInlines(document, (inline) => {
    checkInline(inline, checkText);
  });
  for (const inline of document.face.code?.caption ?? []) checkInline(inline, checkText);
  checkText(listLabelSigns + signs + (document.face.mark ?? ''), undefined);
  return { value: missing, diagnostics };
}

/** Looks for characters that cannot be printed in one text after the other, and gathers what it finds. */
export interface GlyphCheck {
  readonly checkText: (text: string, origin: Place | undefined) => void;
  readonly missing: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A check that has found nothing yet. */
export function createGlyphCheck(font: (name: FontName) => Uint8Array): GlyphCheck {
  const fonts = faces.map((name) => readTrueType(font(name)));
  const answers = new Uint8Array(tabulated);
  const missing = new Set<string>();
  const reported = new Set<string>();
  const diagnostics: Diagnostic[] = [];

  const isPrintable = (codePoint: number): boolean => {
    const answer = answers[codePoint];
    if (answer === printed || answer === missed) return answer === printed;
    const printable =
      isInvisible(codePoint) ||
      (!isDirectionControl(codePoint) &&
        !isPrivate(codePoint) &&
        fonts.every((each) => each.glyphOf(codePoint) !== 0));
    answers[codePoint] = printable ? printed : missed;
    return printable;
  };

  const checkText = (text: string, origin: Place | undefined): void => {
    for (let at = 0; at < text.length; at += 1) {
      // Nearly every character was met before, and is no half of a pair.
      if (answers[text.charCodeAt(at)] === printed) continue;
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      if (isPrintable(codePoint)) continue;
      const character = String.fromCodePoint(codePoint);
      missing.add(character);
      const key = `${character} ${origin?.file ?? ''} ${origin?.pointer ?? ''} ${origin?.start ?? ''}`;
      if (reported.has(key)) continue;
      reported.add(key);
      diagnostics.push(missingGlyph(character, codePoint, origin));
    }
  };

  return { checkText, missing, diagnostics };
}

function checkInline(inline: Inline, checkText: (text: string, origin: Place | undefined) => void): void {
  switch (inline.type) {
    case 'text':
      checkText(inline.value, inline.origin);
      return;
    case 'blank':
      checkText(blankRule(inline) + blankHint(inline), inline.origin);
      return;
    case 'strong': // their runs are visited on their own
    case 'revision':
    case 'ref': // a number, looked at where it is printed as a label
    case 'break':
      return;
    default:
      inline satisfies never;
  }
}

/** Space, tab, line end, soft hyphen, zero width space, word joiner: they are measured or left out, never drawn. */
function isInvisible(codePoint: number): boolean {
  switch (codePoint) {
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0xad:
    case 0x200b:
    case 0x2060:
    case 0xfeff:
      return true;
    default:
      return false;
  }
}

/** Marks that turn the direction of text have glyphs, but paper cannot show what they do (UAX 9). */
function isDirectionControl(codePoint: number): boolean {
  return (
    codePoint === 0x061c ||
    codePoint === 0x200e ||
    codePoint === 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069)
  );
}

/** Each font draws what it likes for these; a file that is read by a program would hold nothing (ISO 19005-3, 6.2.11.7). */
function isPrivate(codePoint: number): boolean {
  return codePoint >= 0xe000 && codePoint <= 0xf8ff;
}

function missingGlyph(character: string, codePoint: number, place: Place | undefined): Diagnostic {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = /[\p{C}\p{Z}]/u.test(character) ? '' : `«${character}» `;
  return diagnostic({
    code: 'render/missing-glyph',
    severity: 'error',
    ...(place && { place }),
    message: {
      ru: `Символ ${shown}(${code}) нельзя напечатать: его нет в шрифте документов`,
      en: `Character ${shown}(${code}) cannot be printed: the font of the documents does not have it`,
    },
    why: {
      ru: 'на бумаге вместо символа был бы пустой прямоугольник, и напечатанный текст отличался бы от проверенного',
      en: 'paper would show an empty box, and the printed text would differ from the text that was checked',
    },
    help: {
      ru: 'Замените символ обычной буквой, знаком или словом.',
      en: 'Replace it by an ordinary letter, sign or word.',
    },
  });
}

/**
 * The appearance of a document, read by every writer from `templates/looks/<look>.yaml`.
 * Lengths are millimetres, type sizes and spacings are points. Colours are `#rrggbb`.
 */
export interface Look {
  readonly id: string;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margin: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
  };
  readonly text: {
    /** Name of the family in DOCX and HTML; PDF embeds a family of the same metrics. */
    readonly family: string;
    readonly size: number;
    /** Multiple of the natural line height of the font. */
    readonly lineSpacing: number;
    readonly firstLineIndent: number;
    readonly align: 'left' | 'justify';
    readonly spaceAfter: number;
  };
  readonly title: {
    readonly size: number;
    readonly align: 'left' | 'center';
    readonly bold: boolean;
    readonly spaceBefore: number;
    readonly spaceAfter: number;
  };
  readonly heading: {
    readonly size: number;
    readonly align: 'left' | 'center';
    readonly bold: boolean;
    readonly color: string;
    readonly spaceBefore: number;
    readonly spaceAfter: number;
  };
  /** Small print: hints of blanks, captions under rules, notes. */
  readonly note: { readonly size: number };
  readonly table: { readonly size: number; readonly border: string; readonly padding: number };
  readonly list: {
    /** The sign of a dash list and of a bullet list. */
    readonly dash: string;
    readonly bullet: string;
    readonly indent: number;
  };
  /** Greatest width of the corner block of approval (8 cm in GOST R 7.0.97-2025). */
  readonly approval: { readonly width: number };
  readonly pageNumber: {
    readonly from: number;
    readonly position: 'top-center' | 'bottom-center';
    readonly offset: number;
    /** Whether the count of pages stands beside the number, `2 / 5`, so that a lost last sheet is noticed. */
    readonly total: boolean;
  };
  /** The word across a page that is not valid yet. Light enough to read the text over it. */
  readonly mark: { readonly color: string };
  /** Side of the square of the QR code, its quiet zone included. */
  readonly code: { readonly size: number };
}

/** Lines of a form are written on by hand: so far apart, as a multiple of the natural height of a line. */
const lineSpacingByHand = 1.7;

/** The look of a document that is filled in by hand. */
export function spaceForHand(look: Look): Look {
  const { text } = look;
  return {
    ...look,
    text: { ...text, lineSpacing: Math.max(text.lineSpacing, lineSpacingByHand), align: 'left' },
  };
}

/** The look of a document whose pages lie on their side. */
export function turnLook(look: Look): Look {
  const { width, height } = look.page;
  return { ...look, page: { ...look.page, width: height, height: width } };
}

import { cutAtHeldHyphens } from '../../hold-hyphens.js';
import type { Xml } from '../../office/xml.js';
import { escapeLine, escapeText, joinXml, nothing, when, xml } from '../../office/xml.js';

/** Properties of a run or of a style. Sizes are half points. */
export interface RunProperties {
  readonly style?: string | undefined;
  /** The family for every script. */
  readonly font?: string | undefined;
  readonly bold?: boolean | undefined;
  /** `RRGGBB` */
  readonly color?: string | undefined;
  readonly size?: number | undefined;
  /** Language and region, `ru-RU`. */
  readonly language?: string | undefined;
  /** Whether the words are struck out by a tracked change, which are called otherwise. */
  readonly isDeleted?: boolean | undefined;
}

/** A run of text. Every space counts; line ends are spaces; numbers with hyphens stay on one line. */
export function writeTextRun(text: string, properties?: RunProperties): Xml {
  const before = properties === undefined ? nothing : writeRunProperties(properties);
  const isDeleted = properties?.isDeleted === true;
  const pieces = cutAtHeldHyphens(text);
  if (pieces.length === 1) return xml`<w:r>${before}${writeLetters(text, isDeleted)}</w:r>`;
  const written = pieces.map((piece, index) => {
    const letters = piece === '' ? nothing : writeLetters(piece, isDeleted);
    return index === 0 ? letters : xml`<w:noBreakHyphen/>${letters}`;
  });
  return xml`<w:r>${before}${joinXml(written)}</w:r>`;
}

function writeLetters(text: string, isDeleted: boolean): Xml {
  return isDeleted
    ? xml`<w:delText xml:space="preserve">${escapeLine(text)}</w:delText>`
    : xml`<w:t xml:space="preserve">${escapeLine(text)}</w:t>`;
}

/** A run that holds other things: tabs, breaks, parts of fields, pictures. */
export function writeRun(content: Xml, properties?: RunProperties): Xml {
  const before = properties === undefined ? nothing : writeRunProperties(properties);
  return xml`<w:r>${before}${content}</w:r>`;
}

const boldMark = xml`<w:b/><w:bCs/>`;

/** `w:rPr` with its elements in the order of the schema (ECMA-376 part 1, 17.3.2.28); nothing when there are none. */
export function writeRunProperties({ style, font, bold, color, size, language }: RunProperties): Xml {
  const content = xml`${style === undefined ? nothing : xml`<w:rStyle w:val="${escapeText(style)}"/>`}${
    font === undefined ? nothing : writeFont(escapeText(font))
  }${when(bold, boldMark)}${
    color === undefined ? nothing : xml`<w:color w:val="${escapeText(color)}"/>`
  }${size === undefined ? nothing : xml`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}${
    language === undefined ? nothing : xml`<w:lang w:val="${escapeText(language)}"/>`
  }`;
  return content === nothing ? nothing : xml`<w:rPr>${content}</w:rPr>`;
}

function writeFont(family: Xml): Xml {
  return xml`<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
}

import { levelCount } from './numbering-plan.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { writeParagraphProperties } from './paragraph-properties.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, nothing, xml } from '../../office/xml.js';

/** One level of a list as Word counts and sets it. */
export interface ListLevel {
  readonly format: 'decimal' | 'upperRoman' | 'russianLower' | 'lowerLetter' | 'bullet';
  readonly start: number;
  /** `%1` stands for the count at level 0. */
  readonly text: string;
  /** What parts the number from the text. */
  readonly suffix: 'tab' | 'space';
  readonly place: ParagraphProperties;
}

const levels = Array.from({ length: levelCount }, (_, level) => level);

/** A list of all levels that Word knows, so that people can go deeper than the document does. */
export function writeListDefinition(id: number, describe: (level: number) => ListLevel): Xml {
  const written = levels.map((level) => {
    const { format, start, text, suffix, place } = describe(level);
    return xml`<w:lvl w:ilvl="${level}">
      <w:start w:val="${start}"/>
      <w:numFmt w:val="${escapeText(format)}"/>
      <w:suff w:val="${escapeText(suffix)}"/>
      <w:lvlText w:val="${escapeText(text)}"/>
      <w:lvlJc w:val="left"/>
      ${writeParagraphProperties(place)}
    </w:lvl>`;
  });
  return xml`<w:abstractNum w:abstractNumId="${id}">
    <w:multiLevelType w:val="multilevel"/>
    ${joinXml(written)}
  </w:abstractNum>`;
}

/** A list that paragraphs can belong to: it has the levels of a definition. */
export function writeListInstance(id: number, definition: number, restarted?: number): Xml {
  const restart =
    restarted === undefined
      ? nothing
      : xml`<w:lvlOverride w:ilvl="${restarted}"><w:startOverride w:val="1"/></w:lvlOverride>`;
  return xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${restart}</w:num>`;
}

import type { Document } from '../../../document/document.js';
import type { Look } from '../../../document/look.js';
import { toTwips } from './measure.js';
import { wordMain } from './namespaces.js';
import { rememberByLook } from './remember-by-look.js';
import { toWordLanguage } from './word-language.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, joinXml, when, xml } from '../../office/xml.js';

/** Distance in millimetres between the tab stops that no paragraph sets. */
const tabDistance = 12.5;

/**
 * How Word lays the text out. 15 is the layout of Word 2013 and later: a lower number, or none, makes Word say that the
 * file is in compatibility mode. The others are what Word itself writes into a new file.
 */
const layout = [
  ['compatibilityMode', '15'],
  ['overrideTableStyleFontSizeAndJustification', '1'],
  ['enableOpenTypeFeatures', '1'],
  ['doNotFlipMirrorIndents', '1'],
  ['differentiateMultirowTableHeaders', '1'],
] as const;

/** `word/settings.xml`. Nothing is protected: people edit these files. What they change in a redline is tracked too. */
export function writeSettings({ language, sides, redline }: Document, look: Look): Xml {
  if (redline !== undefined) return writeSettingsOf(sides, language, true);
  return settingsBySides(look, language)[sides];
}

const settingsBySides = rememberByLook((_, language) => ({
  one: writeSettingsOf('one', language),
  two: writeSettingsOf('two', language),
}));

/** Elements are in the order of the schema. */
function writeSettingsOf(sides: Document['sides'], language: string, tracks = false): Xml {
  const mirrored = when(sides === 'two', xml`<w:mirrorMargins/>`);
  const compatibility = layout.map(
    ([name, value]) =>
      xml`<w:compatSetting w:name="${escapeText(name)}" w:uri="http://schemas.microsoft.com/office/word" w:val="${escapeText(value)}"/>`,
  );
  return xml`<w:settings xmlns:w="${wordMain}">
    ${mirrored}${when(tracks, xml`<w:trackRevisions/>`)}
    <w:defaultTabStop w:val="${toTwips(tabDistance)}"/>
    <w:autoHyphenation w:val="0"/>
    <w:characterSpacingControl w:val="doNotCompress"/>
    <w:compat>${joinXml(compatibility)}</w:compat>
    <w:themeFontLang w:val="${escapeText(toWordLanguage(language))}"/>
  </w:settings>`;
}

import type { Look } from '../../../document/look.js';
import { wordMain } from './namespaces.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, xml } from '../../office/xml.js';

/** `word/fontTable.xml`: a machine without the family takes another with serifs. */
export function writeFontTable({ text }: Look): Xml {
  return xml`<w:fonts xmlns:w="${wordMain}">
    <w:font w:name="${escapeText(text.family)}">
      <w:family w:val="roman"/><w:pitch w:val="variable"/>
    </w:font>
  </w:fonts>`;
}

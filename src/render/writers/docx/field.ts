import type { RunProperties } from './run.js';
import { writeRun, writeTextRun } from './run.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, xml } from '../../office/xml.js';

/**
 * A field of Word: a code, and the result that is shown until Word works the code out again. Made of runs, so that
 * the result is set like the words around it.
 */
export function writeField(code: string, result: string, properties?: RunProperties): Xml {
  return xml`${writeRun(xml`<w:fldChar w:fldCharType="begin"/>`, properties)}${writeRun(
    xml`<w:instrText>${escapeText(code)}</w:instrText>`,
    properties,
  )}${writeRun(xml`<w:fldChar w:fldCharType="separate"/>`, properties)}${writeTextRun(
    result,
    properties,
  )}${writeRun(xml`<w:fldChar w:fldCharType="end"/>`, properties)}`;
}

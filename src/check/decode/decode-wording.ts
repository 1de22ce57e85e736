import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Inline } from '../../document/inline.js';
import type { LocatedScalar } from '../../parse/located.js';
import { type MarkedPart, type TextPart, parseMarks } from '../../parse/parse-marks.js';
import type { Wording } from '../wording.js';

/**
 * A text with its marks as runs that know where they stand. Space around the text is left out, a line end that the
 * author kept (with `|`) is a line break. Marks that cannot be read are told in `diagnostics`; the text is then kept
 * as it is.
 */
export function decodeWording(scalar: LocatedScalar, diagnostics: Diagnostic[]): Wording {
  const { value, diagnostics: found } = parseMarks(scalar);
  diagnostics.push(...found);
  const parts: readonly MarkedPart[] = value ?? [
    { type: 'text', value: String(scalar.value), place: scalar.place },
  ];
  return {
    inlines: parts.flatMap((part, index) => decodePart(part, index, parts.length)),
    place: scalar.place,
  };
}

function decodePart(part: MarkedPart, index: number, count: number): readonly Inline[] {
  switch (part.type) {
    case 'text':
      return decodeText(part, index === 0, index === count - 1);
    case 'ref':
      return [{ type: 'ref', target: part.target, origin: part.place }];
    case 'blank':
      return [{ type: 'blank', hint: part.hint, choices: part.choices, lines: 0, origin: part.place }];
    default:
      return part satisfies never;
  }
}

function decodeText({ value, place, lines }: TextPart, isFirst: boolean, isLast: boolean): readonly Inline[] {
  const start = isFirst ? value.length - value.trimStart().length : 0;
  const end = isLast ? value.trimEnd().length : value.length;
  const firstLine = value.slice(0, start).split('\n').length - 1;
  const runs: Inline[] = [];
  let at = start;
  for (const [index, line] of value.slice(start, end).split('\n').entries()) {
    if (runs.length > 0 || at > start) runs.push({ type: 'break' });
    const lineStart = value.slice(0, at).lastIndexOf('\n') + 1;
    const whole = lines?.[firstLine + index] ?? place;
    const offset = lines === undefined ? at : at - lineStart;
    const length = lines === undefined ? value.length : measureLine(value, lineStart);
    const origin =
      whole.end - whole.start === length
        ? { ...whole, start: whole.start + offset, end: whole.start + offset + line.length }
        : whole;
    if (line !== '') runs.push({ type: 'text', value: line, origin });
    at += line.length + 1;
  }
  return runs;
}

function measureLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return (end === -1 ? text.length : end) - start;
}

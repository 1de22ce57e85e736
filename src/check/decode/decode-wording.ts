import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import { cutVerbatim } from '../../diagnostic/verbatim.js';
import type { Inline } from '../../document/inline.js';
import type { LocatedScalar } from '../../parse/located.js';
import { type MarkedPart, type TextPart, type ValuePart, parseMarks } from '../../parse/parse-marks.js';
import type { ClauseParameter } from '../clause-parameter.js';
import type { Wording } from '../wording.js';

/** The parameters of a shared clause, by their ids. */
export type Parameters = ReadonlyMap<string, ClauseParameter>;

/**
 * A text with its marks as runs that know where they stand. Space around the text is left out, a line end that the
 * author kept (with `|`) is a line break. Marks that cannot be read are told in `diagnostics`; the text is then kept
 * as it is. Parameters can be named where there are some.
 */
export function decodeWording(
  scalar: LocatedScalar,
  diagnostics: Diagnostic[],
  parameters?: Parameters,
): Wording {
  const { value, diagnostics: found } = parseMarks(scalar);
  diagnostics.push(...found);
  const parts: readonly MarkedPart[] = value ?? [
    { type: 'text', value: String(scalar.value), place: scalar.place, verbatim: [] },
  ];
  const inlines: Inline[] = [];
  const slots: { readonly index: number; readonly parameter: string }[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.type === 'value') {
      const known = parameters?.get(part.parameter);
      if (known === undefined) diagnostics.push(describeNoParameter(part, parameters));
      else slots.push({ index: inlines.length, parameter: known.id });
      inlines.push({ type: 'text', value: known?.name ?? part.parameter, origin: part.place, verbatim: [] });
    } else inlines.push(...decodePart(part, index, parts.length));
  }
  return { inlines, place: scalar.place, ...(slots.length > 0 && { slots }) };
}

function decodePart(part: Exclude<MarkedPart, ValuePart>, index: number, count: number): readonly Inline[] {
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

function describeNoParameter(
  { parameter, place }: ValuePart,
  parameters: Parameters | undefined,
): Diagnostic {
  const near = suggest(parameter, parameters?.keys() ?? []);
  return diagnostic({
    code: 'link/no-parameter',
    severity: 'error',
    message:
      parameters === undefined
        ? {
            ru: 'Отметка [[value:…]] действует только в текстах общего пункта',
            en: 'The mark [[value:…]] works only in the texts of a shared clause',
          }
        : {
            ru: `У пункта нет параметра «${parameter}»`,
            en: `The clause has no parameter “${parameter}”`,
          },
    help:
      parameters === undefined
        ? { ru: 'Впишите сам текст.', en: 'Write the text itself.' }
        : near === undefined
          ? {
              ru: `Опишите его: parameters: [{ id: ${parameter}, name: … }].`,
              en: `Describe it: parameters: [{ id: ${parameter}, name: … }].`,
            }
          : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` },
    place,
  });
}

function decodeText(
  { value, place, lines, verbatim }: TextPart,
  isFirst: boolean,
  isLast: boolean,
): readonly Inline[] {
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
    const pieces = verbatim && { verbatim: cutVerbatim(verbatim, at, at + line.length) };
    if (line !== '') runs.push({ type: 'text', value: line, origin, ...pieces });
    at += line.length + 1;
  }
  return runs;
}

function measureLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return (end === -1 ? text.length : end) - start;
}

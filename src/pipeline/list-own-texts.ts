import type { OwnText } from '../check/own-text.js';
import type { TemplateSource } from '../check/template-source.js';
import type { Located } from '../parse/located.js';

/** Comments, inserts and tags of a template, and the signs that are written by their number. */
const notPrinted =
  /\{\{!--[^]*?--\}\}|\{\{[^}]*\}\}|<!--[^]*?-->|<[^<>]*>|&#(?<decimal>\d{1,7});|&#x(?<hex>[\da-f]{1,6});|&nbsp;/giu;

/** What a template prints by itself. Give one that was compiled: its comments and tags have ends. */
export function readTemplateText({ file, text }: Pick<TemplateSource, 'file' | 'text'>): OwnText {
  let plain = '';
  let from = 0;
  /** Where each part of the plain text begins, there and in the file. */
  const parts: { readonly at: number; readonly from: number }[] = [];
  const add = (words: string, start: number): void => {
    parts.push({ at: plain.length, from: start });
    plain += words;
  };
  for (const match of text.matchAll(notPrinted)) {
    add(text.slice(from, match.index), from);
    add(readSign(match), match.index);
    from = match.index + match[0].length;
  }
  add(text.slice(from), from);
  const locate = (offset: number): number => {
    const part = parts.findLast(({ at }) => at <= offset);
    return part === undefined ? offset : part.from + offset - part.at;
  };
  return {
    plain,
    locate: ({ start, end }) => ({
      file,
      pointer: '',
      on: 'value',
      start: locate(start),
      end: locate(end - 1) + 1,
    }),
  };
}

function readSign({ 0: words, groups }: RegExpExecArray): string {
  if (!words.startsWith('&')) return '…';
  const { decimal, hex } = groups ?? {};
  const code = decimal === undefined ? parseInt(hex ?? 'a0', 16) : Number(decimal);
  return code <= 0xffff ? String.fromCharCode(code) : '…';
}

/** The texts of a file of words. */
export function readWordTexts(located: Located): readonly OwnText[] {
  switch (located.kind) {
    case 'map':
      return [...located.entries.values()].flatMap(({ value }) => readWordTexts(value));
    case 'list':
      return located.items.flatMap(readWordTexts);
    case 'scalar': {
      const { value, place, source } = located;
      if (typeof value !== 'string') return [];
      const locate: OwnText['locate'] = ({ start, end }) =>
        source === value ? { ...place, start: place.start + start, end: place.start + end } : place;
      return [{ plain: value, locate }];
    }
    default:
      return located satisfies never;
  }
}

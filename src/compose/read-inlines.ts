import type { Inline } from '../document/inline.js';
import type { Language } from '../language/language.js';
import { splitChoices } from './choice-list.js';
import type { OriginTable } from './origin-table.js';
import type { MarkupElement } from './parse-markup.js';

/**
 * Reads the runs inside an element. White space that only lays out the template is folded to one space and dropped at
 * both ends; words that data brought (`t`) stay letter for letter. No-break spaces are letters, not layout.
 */
export function readInlines(element: MarkupElement, context: InlineContext): readonly Inline[] {
  return finishRuns(trimEnds(mergeRuns(collect(element, context))), context);
}

/** What the reading of runs needs. */
export interface InlineContext {
  readonly origins: OriginTable;
  readonly language: Pick<Language, 'bindSpaces'>;
  /** What the element `fingerprint` stands for: the short hash of the text. */
  readonly fingerprint: string;
}

function finishRuns(inlines: readonly Inline[], context: InlineContext): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, value: context.language.bindSpaces(inline.value) };
    return inline.type === 'strong' ? { ...inline, content: finishRuns(inline.content, context) } : inline;
  });
}

type Run = Inline & { readonly fromData?: boolean };

function collect(element: MarkupElement, context: InlineContext): Run[] {
  const { origins, fingerprint } = context;
  return element.children.flatMap((child): Run[] => {
    if (typeof child === 'string') return [{ type: 'text', value: child.replace(/[ \t\r\n]+/g, ' ') }];
    const origin = origins.place(child.attributes['o']);
    switch (child.name) {
      case 't':
        return [{ type: 'text', value: wordsOf(child), fromData: true, ...(origin && { origin }) }];
      case 'strong':
        return [{ type: 'strong', content: mergeRuns(collect(child, context)) }];
      case 'ref':
        return [{ type: 'ref', target: child.attributes['to'] ?? '', ...(origin && { origin }) }];
      case 'blank':
        return [
          {
            type: 'blank',
            hint: child.attributes['hint'] ?? '',
            choices: splitChoices(child.attributes['choices'] ?? ''),
            lines: Number(child.attributes['lines'] ?? 0) || 0,
            ...(origin && { origin }),
          },
        ];
      case 'br':
        return [{ type: 'break' }];
      case 'fingerprint':
        return [{ type: 'text', value: fingerprint }];
      default:
        return [];
    }
  });
}

function wordsOf(element: MarkupElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** Joins neighbouring runs of the same origin, and folds a space that follows a space. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.type !== 'text' || last === undefined) {
      merged.push(run);
      continue;
    }
    const follows = last.type === 'break' || (last.type === 'text' && last.value.endsWith(' '));
    const value = follows && run.fromData !== true ? run.value.replace(/^ /, '') : run.value;
    if (value === '') continue;
    if (last.type === 'text' && last.origin === undefined && run.origin === undefined) {
      merged[merged.length - 1] = { type: 'text', value: last.value + value };
    } else {
      merged.push({ ...run, value });
    }
  }
  return merged;
}

/** Drops layout spaces at both ends and the marks that only served the merging. */
function trimEnds(runs: readonly Run[]): readonly Inline[] {
  return runs.flatMap((run, index): Inline[] => {
    if (run.type !== 'text') return [run];
    const { fromData, ...text } = run;
    let { value } = text;
    const next = runs[index + 1];
    if (fromData !== true) {
      if (index === 0) value = value.replace(/^ /, '');
      if (next === undefined || next.type === 'break') value = value.replace(/ $/, '');
    }
    return value === '' ? [] : [{ ...text, value }];
  });
}

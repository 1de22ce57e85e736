import type { Inline, TextRun } from '../document/inline.js';
import { splitChoices } from './choice-list.js';
import type { MarkupElement, MarkupNode } from './markup.js';
import { Phrase } from './phrase.js';

/** How many characters a short word may keep together in a line of running text, and in the narrow one of a cell. */
export const longestInLine = 40;
export const longestInCell = 18;

/** What the reading of runs needs. */
export interface InlineContext {
  /** Binds the spaces of a text one for one, see `Language.bindSpaces`. */
  bindSpaces(text: string, longest: number): string;
  /** What the element `fingerprint` stands for: the short hash of the text. */
  readonly fingerprint: string;
}

/** Reads the runs inside an element, see `readRuns`, and puts no-break spaces where typography wants them. */
export function readInlines(
  element: MarkupElement,
  context: InlineContext,
  longest: number,
): readonly Inline[] {
  const runs = readRuns(element, context.fingerprint);
  const first = runs[0];
  if (first?.type === 'text' && runs.length === 1) {
    const words = changeWords(first, context.bindSpaces(first.value, longest));
    return words === first ? runs : [words];
  }
  // What hangs together does not ask where a run ends: «по » of a template goes with the words of a role.
  let text = '';
  for (const run of runs) text += flatten(run);
  const bound = context.bindSpaces(text, longest);
  return bound === text ? runs : new Distribution(bound).fill(runs);
}

/**
 * Reads the runs inside an element. White space that only lays out the template is folded to one space and dropped at
 * both ends; words that data brought stay letter for letter. No-break spaces are letters, not layout.
 */
export function readRuns(element: MarkupElement, fingerprint: string): readonly Inline[] {
  const only = element.children[0];
  // Most texts are one phrase of data, of which nothing is folded or dropped.
  const isPhrase = element.children.length === 1 && only instanceof Phrase;
  if (isPhrase && only.inlines.length === 1 && !isEmptyRun(only.inlines[0])) return only.inlines;
  return trimEnds(mergeRuns(collect(element, fingerprint)));
}

function isEmptyRun(inline: Inline | undefined): boolean {
  return inline?.type === 'text' && inline.value === '';
}

/** The text of a run; what has none of its own stands as one character: a digit where a number will be printed. */
function flatten(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'strong':
    case 'revision':
      return inline.content.map(flatten).join('');
    case 'ref':
      return '0';
    case 'blank':
      return '\uFFFC';
    case 'break':
      return '\n';
    default:
      return inline satisfies never;
  }
}

/** Deals a text out again to the runs that it was joined from, each of which has kept its length. */
class Distribution {
  #at = 0;

  constructor(private readonly text: string) {}

  fill(inlines: readonly Inline[]): readonly Inline[] {
    return inlines.map((inline) => {
      if (inline.type === 'strong') return { ...inline, content: this.fill(inline.content) };
      const start = this.#at;
      this.#at += flatten(inline).length;
      return inline.type === 'text' ? changeWords(inline, this.text.slice(start, this.#at)) : inline;
    });
  }
}

interface Run {
  readonly inline: Inline;
  /** Whether it comes with the template, where spaces may be layout, and not with data. */
  readonly isOwn: boolean;
}

function collect(element: MarkupElement, fingerprint: string): readonly Run[] {
  const runs: Run[] = [];
  for (const child of element.children) {
    if (child instanceof Phrase) for (const inline of child.inlines) runs.push({ inline, isOwn: false });
    else runs.push({ inline: readOwn(child, fingerprint), isOwn: true });
  }
  return runs;
}

/** What a template itself brings. */
function readOwn(child: Exclude<MarkupNode, Phrase>, fingerprint: string): Inline {
  if (typeof child === 'string') return { type: 'text', value: child.replace(layout, ' ') };
  const { attributes } = child;
  switch (child.name) {
    case 'strong':
      return { type: 'strong', content: mergeRuns(collect(child, fingerprint)).map((run) => run.inline) };
    case 'ref':
      return { type: 'ref', target: attributes['to'] ?? '' };
    case 'blank':
      return {
        type: 'blank',
        hint: attributes['hint'] ?? '',
        choices: splitChoices(attributes['choices'] ?? ''),
        lines: Number(attributes['lines'] ?? 0) || 0,
      };
    case 'br':
      return { type: 'break' };
    case 'fingerprint':
      return { type: 'text', value: fingerprint };
    default:
      // Nothing else stands among words: `checkMarkup` has reported it.
      return { type: 'text', value: '' };
  }
}

/** White space of the layout that is more than one space. */
const layout = /[ \t\r\n]{2,}|[\t\r\n]/g;

/** Joins neighbouring runs of words without an origin, and folds a space of the template that follows a space. */
function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const { inline, isOwn } = run;
    const last = merged.at(-1)?.inline;
    if (inline.type !== 'text' || last === undefined) {
      merged.push(run);
      continue;
    }
    const follows = last.type === 'break' || (last.type === 'text' && last.value.endsWith(' '));
    const value = follows && isOwn && inline.value.startsWith(' ') ? inline.value.slice(1) : inline.value;
    if (value === '') continue;
    if (last.type === 'text' && last.origin === undefined && inline.origin === undefined) {
      merged[merged.length - 1] = { inline: { type: 'text', value: last.value + value }, isOwn: true };
    } else {
      merged.push({ inline: changeWords(inline, value), isOwn });
    }
  }
  return merged;
}

/** Drops the spaces of the template at both ends of a line, and runs without words. */
function trimEnds(runs: readonly Run[]): readonly Inline[] {
  const trimmed: Inline[] = [];
  runs.forEach(({ inline, isOwn }, index) => {
    if (inline.type !== 'text') {
      trimmed.push(inline);
      return;
    }
    const next = runs[index + 1]?.inline;
    const start = isOwn && index === 0 && inline.value.startsWith(' ') ? 1 : 0;
    const endsLine = next === undefined || next.type === 'break';
    const end = isOwn && endsLine && inline.value.endsWith(' ') ? -1 : undefined;
    const value = inline.value.slice(start, end);
    if (value !== '') trimmed.push(changeWords(inline, value));
  });
  return trimmed;
}

/** The run with other words; the same run where they are the same. */
function changeWords(run: TextRun, value: string): TextRun {
  if (value === run.value) return run;
  const { origin } = run;
  return origin === undefined ? { type: 'text', value } : { type: 'text', value, origin };
}

import type { Token } from '../../compare/token.js';
import type { Blank } from '../../document/inline.js';
import { foldText } from './fold-letters.js';
import { listTextTokens } from './list-text-tokens.js';
import type { PrintedLine } from './printed-line.js';
import type { WordLine } from './settle-paragraphs.js';

/** A token of a line with the stretch of the line that it is. */
export interface LineToken extends Token {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A stretch of a line that is one whatever it says: a reference or a blank. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly inline: Exclude<Token['inline'], { readonly type: 'text' | 'break' }>;
}

/** The tokens of a printed line. `nameBookmark` says how a Word file calls the target of a reference. */
export function listPrintedTokens(
  line: PrintedLine,
  nameBookmark: (id: string) => string,
): readonly LineToken[] {
  const marks: Mark[] = [];
  line.letters.forEach(({ owner }, at) => {
    const last = marks.at(-1);
    if (owner.type === 'text') return;
    if (last?.inline === owner && last.end === at) marks[marks.length - 1] = { ...last, end: at + 1 };
    else {
      const key = owner.type === 'ref' ? `ref:${nameBookmark(owner.target)}` : nameBlank(owner);
      marks.push({ start: at, end: at + 1, key, inline: owner });
    }
  });
  return divide(line.text, joinAcrossSpaces(marks, line.text));
}

/** A space of a mark that folding took for that of its neighbour parts it; it is one all the same. */
function joinAcrossSpaces(marks: readonly Mark[], text: string): readonly Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last?.inline === mark.inline && text.slice(last.end, mark.start).trim() === '') {
      joined[joined.length - 1] = { ...last, end: mark.end };
    } else joined.push(mark);
  }
  return joined;
}

/**
 * The tokens of a line of a Word file. References are the results of fields; those that were turned into words on the way
 * are known by the words of the references of `former`, the line that it was, and blanks by theirs.
 */
export function listWordTokens(line: WordLine, former: readonly LineToken[]): readonly LineToken[] {
  const marks: Mark[] = [];
  line.letters.forEach(({ owner }, at) => {
    const { reference } = owner;
    if (reference === undefined) return;
    const key = `ref:${reference}`;
    const last = marks.at(-1);
    if (last?.key === key && last.end === at) marks[marks.length - 1] = { ...last, end: at + 1 };
    else marks.push({ start: at, end: at + 1, key, inline: { type: 'ref', target: reference } });
  });
  for (const { key, words, inline } of former) {
    if (inline.type === 'text' || inline.type === 'break') continue;
    if (inline.type === 'ref' && marks.some((mark) => mark.key === key)) continue;
    const start = findApart(line.text, foldText(words), marks);
    if (start >= 0) marks.push({ start, end: start + foldText(words).length, key, inline });
  }
  for (const { index, 0: rule, 1: words } of line.text.matchAll(writtenBlank)) {
    if (marks.some((mark) => mark.start < index + rule.length && index < mark.end)) continue;
    const inline = readWrittenBlank(words);
    marks.push({ start: index, end: index + rule.length, key: nameBlank(inline), inline });
  }
  return divide(
    line.text,
    marks.sort((a, b) => a.start - b.start),
  );
}

/** A rule to write on, as people make it of low lines, and words in brackets after it. */
const writtenBlank = /_{3,}(?: \(([^()[\]]{1,200})\))?/g;

/** `(hint: one / other)` */
function readWrittenBlank(words: string | undefined): Blank {
  const [, hint = '', choices = ''] = /^(?:([^:/]*):? ?)(.*)$/.exec(words ?? '') ?? [];
  const isChoice = words?.includes(' / ') === true;
  if (!isChoice) return { type: 'blank', hint: words ?? '', choices: [], lines: 0 };
  const listed = words.includes(': ') ? choices : words;
  return {
    type: 'blank',
    hint: words.includes(': ') ? hint : '',
    choices: listed.split(' / ').map((each) => each.trim()),
    lines: 0,
  };
}

function nameBlank({ hint, choices, lines }: Blank): string {
  return `blank:${JSON.stringify([lines, hint, choices].map((each) => (typeof each === 'string' ? foldText(each) : each)))}`;
}

/** The first place of words that are not part of a longer number or word, nor of a mark; -1 when there is none. */
function findApart(text: string, words: string, marks: readonly Mark[]): number {
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isPart =
      /[\p{L}\p{N}_]$/u.test(text.slice(0, at)) ||
      /\d\.$/.test(text.slice(0, at)) ||
      /^(?:[\p{L}\p{N}_]|\.\d)/u.test(text.slice(end));
    if (!isPart && !marks.some((mark) => mark.start < end && at < mark.end)) return at;
  }
  return -1;
}

function divide(text: string, marks: readonly Mark[]): readonly LineToken[] {
  const tokens: LineToken[] = [];
  let at = 0;
  const addWords = (end: number): void => {
    for (const token of listTextTokens(text.slice(at, end))) {
      tokens.push({ ...token, start: at, end: at + token.words.length });
      at += token.words.length;
    }
  };
  for (const { start, end, key, inline } of marks) {
    addWords(start);
    tokens.push({ key, words: text.slice(start, end), inline, isStrong: false, start, end });
    at = end;
  }
  addWords(text.length);
  return tokens;
}

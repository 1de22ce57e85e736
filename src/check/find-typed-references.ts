import { foldYo } from '../language/ru/fold-yo.js';
import { narrowLetters } from './letter-class.js';
import type { ListedPhrase, Stretch, WordList } from './word-list.js';

/** A number of a clause or section that was typed into a text. */
export interface TypedReference extends Stretch {
  readonly number: string;
}

/** How far the name of another act is looked for, in characters. */
const reach = 80;

const number = narrowLetters(String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6})(?![\p{L}\d%]|\.\d)`);

/**
 * The numbers that a text refers to by hand: «п. 7», «пункты 2.1 и 2.3», «раздел IV». Left out are references to
 * other acts, told by what follows the number («п. 3 ст. 81») or stands before the bracket («Положения (п. 12)»).
 *
 * Of the list, `match` are the words before a number, `with` the words between numbers, `unless` the names of other
 * acts, `except` the names of this document.
 */
export function findTypedReferences(text: string, list: WordList): readonly TypedReference[] {
  // Most texts name no number at all.
  if (list.match.length === 0 || !/\d|[IVXLC]/i.test(text)) return [];
  const folded = foldYo(text);
  const lowered = folded.toLowerCase();
  if (!list.match.some((phrase) => phrase.mayBeIn(lowered))) return [];
  const head = headPatterns.get(list) ?? compileHead(list);
  headPatterns.set(list, head);
  const found: TypedReference[] = [];
  for (const match of folded.matchAll(head)) {
    const [start = 0, end = 0] = match.indices?.[1] ?? [];
    if (isOfOtherAct(folded, match.index, end, list)) continue;
    for (const each of folded.slice(start, end).matchAll(new RegExp(number, 'gu'))) {
      const at = start + each.index;
      found.push({ number: each[0], start: at, end: at + each[0].length });
    }
  }
  return found;
}

const headPatterns = new WeakMap<WordList, RegExp>();

function compileHead(list: WordList): RegExp {
  const between = String.raw`(?:\s*[,;–-]\s*(?:${join(list.with)}\s+)?|\s+${join(list.with)}\s+)`;
  return new RegExp(`${join(list.match)}\\s*№?\\s*(${number}(?:${between}${number})*)`, 'gdiu');
}

function isOfOtherAct(text: string, start: number, end: number, list: WordList): boolean {
  const after = text.slice(end, end + reach);
  if (startsWith(after, list.except)) return false;
  if (startsWith(after, list.unless)) return true;
  const before = text.slice(Math.max(0, start - reach), start);
  // «Положения о премировании (п. 12)», «статья 81, пункт 7»: one bracket or comma away.
  const lead = /([^.;(]*)[(,]\s*$/u.exec(before)?.[1];
  return lead !== undefined && list.unless.some((phrase) => new RegExp(phrase.source, 'iu').test(lead));
}

function startsWith(text: string, phrases: readonly ListedPhrase[]): boolean {
  return phrases.some((phrase) => new RegExp(`^[\\s,»"]*${phrase.source}`, 'iu').test(text));
}

function join(phrases: readonly ListedPhrase[]): string {
  return `(?:${phrases.map(({ source }) => source).join('|')})`;
}

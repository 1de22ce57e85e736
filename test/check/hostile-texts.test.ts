import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/check/acts/find-citations.js';
import { readRegistry } from '../../src/check/acts/read-registry.js';
import { rules as registered } from '../../src/check/rules/index.js';
import { listRoleTexts } from '../../src/check/role-text.js';
import type { Rule } from '../../src/check/rule.js';
import { findPhrases, selectWordList } from '../../src/check/word-list.js';
import { readLists } from './read-lists.js';
import { writeRole } from './role-text.js';
import { readBook } from './write-book.js';

const rules: readonly Rule[] = registered;
const lists = readLists('ru');
const large = 200_000;

/** Texts made to make a search slow: each seed again and again. */
const seeds = [
  'а',
  'А',
  ' ',
  'не ',
  '1',
  '.',
  'а-',
  'в течении ',
  'приказ от ',
  'приказ Минтруда ',
  'ст. 1, ',
  'выполняет иные ',
  'опыт работы от 1 до ',
  'не разглашает ',
  'обязанности обязанности ',
  'премия не ',
  'за счет ',
  'на период отпуска ',
  'Иванова А. ',
  '(СТОА ',
  'https://',
  'п. 1.1, ',
  '(указать ',
  '[а',
  'договор ',
];

/** Less than this, in milliseconds, is linear whatever the clock says: a square would take minutes. */
const instant = 250;

/** Eight times as much text costs eight times as much where cost is in proportion, and 64 times where it is a square. */
const steps = 8;
const limit = 32;

/** Whether a longer text costs out of proportion. Measured again before it is said: a shared machine stops now and then. */
function isOutOfProportion(runSmall: () => void, runBig: () => void): boolean {
  const isSlow = (): boolean => {
    const big = measure(runBig);
    return big > instant && big / Math.max(measure(runSmall), 0.1) > limit;
  };
  return isSlow() && isSlow() && isSlow();
}

function measure(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function prepare(text: string): (rule: Rule) => void {
  const role = readBook({ 'sales-manager.yaml': writeRole() }).roles.get('sales-manager');
  if (role === undefined) throw new Error('the role is not in the book');
  const wording = { ...role.purpose, inlines: [{ type: 'text' as const, value: text }], place: role.place };
  const entry = { id: 'x', idSource: 'derived' as const, text: wording, items: [], place: role.place };
  const book = readBook({ 'sales-manager.yaml': writeRole() });
  const hostile = {
    ...role,
    qualifications: { ...role.qualifications, education: wording },
    ...{ general: [entry], duties: [entry], rights: [entry], responsibilities: [entry], conditions: [entry] },
  };
  const texts = listRoleTexts(book, hostile);
  return (rule) => {
    // Findings are made when they are asked for.
    Array.from(rule.role?.({ role: hostile, book, texts, lists }) ?? []);
  };
}

describe('a text of 200 000 characters made to be slow', () => {
  it.each(seeds)('of %j costs every rule time in proportion to its length', (seed) => {
    const repeat = (length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const small = prepare(repeat(large / steps));
    const big = prepare(repeat(large));
    const slow = rules.filter((rule) => {
      // Patterns are compiled when they are first needed.
      small(rule);
      const runSmall = (): void => {
        small(rule);
      };
      return isOutOfProportion(runSmall, () => {
        big(rule);
      });
    });
    expect(slow.map((rule) => rule.id)).toEqual([]);
  });

  it.each(seeds)('of %j costs every word list time in proportion to its length', (seed) => {
    const repeat = (length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const [small, big] = [repeat(large / steps), repeat(large)];
    const slow = [...lists.keys()].filter((name) => {
      const list = selectWordList(lists, name);
      const runSmall = (): void => {
        findPhrases(small, list);
      };
      runSmall();
      return isOutOfProportion(runSmall, () => {
        findPhrases(big, list);
      });
    });
    expect(slow).toEqual([]);
  });

  it.each(seeds)('of %j costs the search for acts time in proportion to its length', (seed) => {
    const registry = readRegistry(lists);
    if (registry === undefined) throw new Error('there is no registry');
    const repeat = (length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const [small, big] = [repeat(large / steps), repeat(large)];
    findCitations(small, registry);
    const runSmall = (): void => {
      findCitations(small, registry);
    };
    const isSlow = isOutOfProportion(runSmall, () => {
      findCitations(big, registry);
    });
    expect(isSlow).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { findCursor } from '../../src/lsp/find-cursor.js';
import { findLinkTarget, walkIds } from '../../src/lsp/link-field.js';
import { sketchYaml } from '../../src/lsp/sketch-yaml.js';
import { findTextChange, shiftFinding } from '../../src/lsp/text-change.js';
import { TextLines } from '../../src/lsp/text-lines.js';
import { writeWaiver } from '../../src/lsp/write-waiver.js';

describe('positions of an editor', () => {
  it.each([
    ['ab\ncd', 4, 1, 1],
    ['ab\r\ncd', 4, 1, 0],
    ['ab\rcd', 3, 1, 0],
    ['😀b', 2, 0, 2],
    ['\ufeffab', 1, 0, 2],
    ['\ufeffab\ncd', 4, 1, 1],
  ])('%j: offset %i is line %i, character %i, and back', (text, offset, line, character) => {
    const lines = new TextLines(text);
    expect(lines.positionAt(offset)).toEqual({ line, character });
    expect(lines.offsetAt({ line, character })).toBe(offset);
  });

  it('beyond a line or the text count as their ends', () => {
    const lines = new TextLines('ab\r\ncd');
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 99, character: 0 })).toBe(6);
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
  });
});

describe('a finding after its text has changed', () => {
  const file = 'a.yaml';
  /** The words that a finding on `words` stands for afterwards. */
  const follow = (before: string, words: string, after: string): string => {
    const start = before.indexOf(words);
    const place = { file, pointer: '', on: 'value', start, end: start + words.length } as const;
    const text = { ru: 'а', en: 'a' };
    const finding = diagnostic({ code: 'rule/x', severity: 'info', message: text, place });
    const change = findTextChange(before, after);
    const moved = change === undefined ? finding : shiftFinding(finding, file, change);
    return after.slice(moved.place?.start, moved.place?.end);
  };

  it.each([
    ['lines written above it', 'a\nword\nb', 'x\ny\na\nword\nb', 'word'],
    ['lines deleted above it', 'a\nword\nb', 'word\nb', 'word'],
    ['something written right before it', 'a word', 'a my word', 'word'],
    ['something written right after it', 'word b', 'words b', 'word'],
    ['something written in it', 'a word b', 'a wo-rd b', 'wo-rd'],
    ['its end deleted', 'a word b', 'a wo b', 'wo'],
    ['all of it deleted', 'a word b', 'a  b', ''],
    ['nothing changed', 'a word b', 'a word b', 'word'],
  ])('%s', (_, before, after, expected) => {
    expect(follow(before, 'word', after)).toBe(expected);
  });
});

describe('where a cursor stands', () => {
  const find = (excerpt: string): string => {
    const at = excerpt.indexOf('‸');
    const cursor = findCursor(sketchYaml(excerpt.replace('‸', '')), at);
    if (cursor === undefined) return 'nowhere';
    const words = cursor.slot === 'key' ? cursor.key : cursor.value;
    return `${cursor.slot} ${cursor.path.join('/')} ${words}`.trimEnd();
  };

  it.each([
    ['‸', 'value'],
    ['id: a\nuni‸', 'key  uni'],
    ['id: a\n‸', 'key'],
    ['unit: ‸', 'value unit'],
    ['unit:‸', 'value unit'],
    ['unit: sa‸les', 'value unit sales'],
    ['reporting:\n  ‸', 'value reporting'],
    ['reporting: { ‸', 'key reporting'],
    ['reporting: { reportsTo: he‸ }', 'value reporting/reportsTo he'],
    ['reporting: { reportsTo: x, f‸ }', 'key reporting f'],
    ['duties:\n  - id: a\n    ‸\nrights:\n  - c\n', 'key duties/0'],
    ['duties:\n  - ‸', 'value duties/0'],
    ['duties:\n  - foo\n  ‸', 'value duties/1'],
    ['duties:\n- id: x\n  items:\n  - ‸', 'value duties/0/items/0'],
    ['clauses: [a, ‸]', 'value clauses/1'],
    ['clauses: [a, b‸]', 'value clauses/1 b'],
    ['units:\n  - id: x\n    head: ‸\n  - id: y', 'value units/0/head'],
    ['a: "x\nb: ‸', 'value b'],
    ['text: |\n  one\n  two‸\nb: 1', 'value text |\n  one\n  two'],
    ['title: foo # bar ‸', 'nowhere'],
    ['# ‸', 'nowhere'],
    ['id: a\r\nunit: ‸\r\nx: y', 'value unit'],
    ['\t- : [ } ‸ ]]] {{{', 'nowhere'],
  ])('%j', (excerpt, expected) => {
    if (excerpt.startsWith('\t')) expect(() => find(excerpt)).not.toThrow();
    else expect(find(excerpt)).toBe(expected);
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['spaces', `a${' '.repeat(200_000)}`],
    ['quotes', "'".repeat(200_000)],
    ['dashes', '- '.repeat(100_000)],
    ['short lines', 'a:\n'.repeat(60_000)],
  ])('is found in a text of nothing but %s', (_, text) => {
    expect(() => findCursor(sketchYaml(text), text.length)).not.toThrow();
  });
});

describe('ids in a file', () => {
  it('are told apart by what they lead to', () => {
    const text = 'id: a\nunit: sales\nreporting: { reportsTo: b, functional: [c] }\nclauses:\n  - d\n';
    const ids = [...walkIds('role', sketchYaml(text).root)];
    expect(ids.map(({ target, isName, scalar }) => [target, isName, scalar.value])).toEqual([
      ['role', true, 'a'],
      ['unit', false, 'sales'],
      ['role', false, 'b'],
      ['role', false, 'c'],
      ['clause', false, 'd'],
    ]);
    expect(findLinkTarget('role', ['title'])).toBeUndefined();
  });
});

describe('a waiver', () => {
  const write = (text: string): string => {
    const { at, before, after } = writeWaiver(sketchYaml(text), 'rule/x', undefined);
    return `${text.slice(0, at)}${before}‸${after}${text.slice(at)}`;
  };

  it.each([
    ['id: a\n', 'id: a\n\nwaivers:\n  - code: rule/x\n    reason: "‸"\n'],
    ['id: a', 'id: a\n\nwaivers:\n  - code: rule/x\n    reason: "‸"'],
    ['id: a\r\n', 'id: a\r\n\r\nwaivers:\r\n  - code: rule/x\r\n    reason: "‸"\r\n'],
    [
      'waivers:\n- code: rule/y\n  reason: b # c\nid: a\n',
      'waivers:\n- code: rule/y\n  reason: b # c\n- code: rule/x\n  reason: "‸"\nid: a\n',
    ],
    ['waivers:\nid: a\n', 'waivers:\n  - code: rule/x\n    reason: "‸"\nid: a\n'],
    [
      'waivers: [{ code: rule/y, reason: b }]\n',
      'waivers: [{ code: rule/y, reason: b }, { code: rule/x, reason: "‸" }]\n',
    ],
  ])('is written into %j', (text, expected) => {
    expect(write(text)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { findLocated, toPlain } from '../../src/parse/located.js';
import { handWritten } from '../../src/parse/yaml-limits.js';
import { parseText, readScalar, summarize } from './parse.js';

/** Texts that look dangerous and are not; with the plain value. */
const accepted: readonly (readonly [string, string, unknown])[] = [
  ['signs of YAML inside a plain text', 'a: 5 & 6 * 7 ! 8 % ? - |\n', { a: '5 & 6 * 7 ! 8 % ? - |' }],
  [
    'signs at the beginning inside quotes',
    'a: "*b"\nb: \'&c\'\nc: "!d"\nd: "%e"\n',
    { a: '*b', b: '&c', c: '!d', d: '%e' },
  ],
  ['R&D', 'a: R&D-отдел\n', { a: 'R&D-отдел' }],
  ['a percentage', '- 100% плана\n', ['100% плана']],
  ['a hundred brackets in a plain text', `a: x ${'['.repeat(100)}\n`, { a: `x ${'['.repeat(100)}` }],
  ['a thousand brackets in quotes', `a: '${'[{'.repeat(1000)}'\n`, { a: '[{'.repeat(1000) }],
  ['a thousand dashes in a block text', `a: |\n  ${'- '.repeat(1000)}x\n`, { a: `${'- '.repeat(1000)}x\n` }],
  ['anchors in a block text', 'a: |\n  &x *y !z\n  %YAML 1.1\n', { a: '&x *y !z\n%YAML 1.1\n' }],
  ['anchors in a comment', 'a: b # &x *y !z %\n', { a: 'b' }],
  ['dashes in a block text', 'a: |\n  ---\n  ...\n', { a: '---\n...\n' }],
  ['a document start and end', '---\na: b\n...\n', { a: 'b' }],
  ['a comment after a document end', 'a: b\n...\n# конец\n', { a: 'b' }],
  ['a byte order mark', '\uFEFFa: b\n', { a: 'b' }],
  ['CRLF', 'a: |\r\n  x\r\n  y\r\nb: "q\r\n  w"\r\n', { a: 'x\ny\n', b: 'q w' }],
  ['a mark in a plain text', 'a: по [[ref:duties.limits]]\n', { a: 'по [[ref:duties.limits]]' }],
  ['a mark in quotes', "- '[[blank:срок]] сдаёт'\n", ['[[blank:срок]] сдаёт']],
  ['a list in brackets', 'a: [b, "c", [d]]\n', { a: ['b', 'c', ['d']] }],
  [
    'no-break space and hyphen',
    'a: №\u00A05, 10\u202F000, по\u2011русски\n',
    { a: '№\u00A05, 10\u202F000, по\u2011русски' },
  ],
  ['a colon without a space', 'a: https://example.org:80/x\n', { a: 'https://example.org:80/x' }],
  [
    'words that older YAML reads as true',
    'a: yes\nb: no\nc: on\nd: Да\n',
    { a: 'yes', b: 'no', c: 'on', d: 'Да' },
  ],
  [
    'dates, decimal commas, underscores',
    'a: 2026-11-05\nb: 2,5\nc: 1_000\n',
    { a: '2026-11-05', b: '2,5', c: '1_000' },
  ],
  ['decomposed letters become NFC', 'a: и\u0306\nи\u0306: b\n', { a: 'й', й: 'b' }],
  ['empty values', 'a:\nb: []\nc: {}\n', { a: null, b: [], c: {} }],
  ['keys of Object', 'toString: a\nhasOwnProperty: b\n', { toString: 'a', hasOwnProperty: 'b' }],
  ['an emoji', 'a: 👍 x\n', { a: '👍 x' }],
];

describe('what a YAML file may hold', () => {
  it.each(accepted)('accepts %s', (_name, text, expected) => {
    const { value, diagnostics } = parseText(text);
    expect(summarize(text, diagnostics)).toEqual([]);
    expect(value === undefined ? undefined : toPlain(value)).toEqual(expected);
  });

  it('accepts a role of 400 clauses with ids and sub-items', () => {
    const clause = (index: number): string =>
      `  - id: clause-${index}\n    text: Готовит отчёт № ${index} (п. [5], 100 %) и согласует его с руководителем.\n    items:\n      - первый\n      - второй\n`;
    const text = `id: a\nduties:\n${Array.from({ length: 400 }, (_, index) => clause(index)).join('')}`;
    expect(new TextEncoder().encode(text).length).toBeLessThan(handWritten.bytes);
    expect(parseText(text).diagnostics).toEqual([]);
  });

  it('accepts an organization of 600 units', () => {
    const unit = (index: number): string =>
      `  unit-${index}:\n    name: Отдел продаж № ${index}\n    parent: unit-${index - 1}\n    head: head-${index}\n`;
    const text = `units:\n${Array.from({ length: 600 }, (_, index) => unit(index)).join('')}`;
    expect(parseText(text).diagnostics).toEqual([]);
  });

  it('accepts one text that fills the whole file', () => {
    const text = `a: '${'x '.repeat((handWritten.bytes - 8) / 2)}x'\n`;
    expect(parseText(text).diagnostics).toEqual([]);
  });

  it('accepts a nesting of twenty levels', () => {
    const text = Array.from({ length: 20 }, (_, index) => `${'  '.repeat(index)}a:\n`).join('');
    expect(parseText(text).diagnostics).toEqual([]);
  });
});

describe('located values', () => {
  const text = 'id: manager\nduties:\n  - Готовит план.\n  - text: "по \\"A\\""\n    a/b~c: 012\n';
  const { value } = parseText(text);

  it('keeps the order of the entries', () => {
    expect(value?.kind === 'map' ? [...value.entries.keys()] : []).toEqual(['id', 'duties']);
  });

  it.each([
    ['/id', 'manager'],
    ['/duties/0', 'Готовит план.'],
    ['/duties/1/text', '"по \\"A\\""'],
    ['/duties/1/a~1b~0c', '012'],
    ['/duties', '- Готовит план.\n  - text: "по \\"A\\""\n    a/b~c: 012'],
  ])('finds %s and its exact place', (pointer, source) => {
    const found = value === undefined ? undefined : findLocated(value, pointer);
    expect(found?.place.pointer).toBe(pointer);
    expect(text.slice(found?.place.start, found?.place.end)).toBe(source);
  });

  it.each(['/x', '/duties/2', '/duties/01', '/duties/-1', '/id/0', '/duties/length'])(
    'finds nothing at %s',
    (pointer) => {
      expect(value === undefined ? undefined : findLocated(value, pointer)).toBeUndefined();
    },
  );

  it('keeps the places of the keys', () => {
    const map = value === undefined ? undefined : findLocated(value, '/duties/1');
    const key = map?.kind === 'map' ? map.entries.get('a/b~c')?.key : undefined;
    expect(key).toMatchObject({ pointer: '/duties/1/a~1b~0c', on: 'key' });
    expect(text.slice(key?.start, key?.end)).toBe('a/b~c');
  });

  it('places an absent value right after its key', () => {
    const absent = readScalar('a:\nb: c\n', '/a');
    expect(absent).toMatchObject({ value: null, source: '', style: 'plain' });
    expect(absent.place.start).toBe(absent.place.end);
    expect(absent.place.start).toBeLessThanOrEqual(2);
  });

  it.each([
    ['a: b\n', 'plain', 'b'],
    ["a: 'b'\n", 'single', "'b'"],
    ['a: "b"\n', 'double', '"b"'],
    ['a: |\n  b\n', 'literal', '|\n  b'],
    ['a: >-\n  b\n', 'folded', '>-\n  b'],
  ])('tells how %j is written', (yaml, style, source) => {
    expect(readScalar(yaml, '/a')).toMatchObject({ style, source });
  });

  it('counts offsets without the byte order mark', () => {
    expect(readScalar('\uFEFFa: b\n', '/a').place).toMatchObject({ start: 3, end: 4 });
  });

  it('makes own properties and nothing else of any key', () => {
    const place = { file: 'a', pointer: '', on: 'value', start: 0, end: 0 } as const;
    const child = { kind: 'map', place, entries: new Map() } as const;
    const plain = toPlain({
      kind: 'map',
      place,
      entries: new Map([['__proto__', { key: place, value: child }]]),
    });
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(Object.keys(plain ?? {})).toEqual(['__proto__']);
  });
});

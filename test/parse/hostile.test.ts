import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { parseText, summarize } from './parse.js';

/** Text, then what must be found: `code «what stands at the place»`, all of them in order. */
const refused: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', ['yaml/empty «»']],
  ['only spaces', '  \n \n', ['yaml/empty «»']],
  ['only a comment', '# роль\n', ['yaml/empty «»']],
  ['only null', 'null\n', ['yaml/empty «»']],
  ['only a document start', '---\n', ['yaml/empty «»']],

  ['an anchor', 'a: &x y\n', ['yaml/anchor «&x»']],
  ['an alias', 'a: *x\n', ['yaml/alias «*x»']],
  ['anchor and alias together', 'a: &x y\nb: *x\n', ['yaml/anchor «&x»', 'yaml/alias «*x»']],
  ['an alias as a key', '*x : y\n', ['yaml/alias «*x»']],
  ['an anchor on the root', '&x\na: b\n', ['yaml/anchor «&x»']],
  ['an anchor in brackets', 'a: [&x y]\n', ['yaml/anchor «&x»']],
  [
    'a billion laughs',
    'a: &a [x, x]\nb: &b [*a, *a]\n',
    ['yaml/anchor «&a»', 'yaml/anchor «&b»', 'yaml/alias «*a»', 'yaml/alias «*a»'],
  ],
  ['an include tag', 'a: !include /etc/passwd\n', ['yaml/tag «!include»']],
  ['a script tag', 'a: !!js/function "x"\n', ['yaml/tag «!!js/function»']],
  ['a verbatim tag', 'a: !<tag:yaml.org,2002:str> x\n', ['yaml/tag «!<tag:yaml.org,2002:str>»']],
  ['a bare tag', 'a: ! 12\n', ['yaml/tag «!»']],
  ['a binary tag', 'a: !!binary AAAA\n', ['yaml/tag «!!binary»']],
  ['a version directive', '%YAML 1.1\n---\na: yes\n', ['yaml/directive «%YAML 1.1»']],
  ['a tag directive', '%TAG ! tag:x,2000:\n---\na: b\n', ['yaml/directive «%TAG ! tag:x,2000:»']],
  ['two documents', 'a: b\n---\nc: d\n', ['yaml/multiple-documents «---»']],
  ['two documents with starts', '---\na: b\n---\nc: d\n', ['yaml/multiple-documents «---»']],
  ['content after a document end', 'a: b\n...\nc: d\n', ['yaml/multiple-documents «c»']],
  ['an explicit key', '? a\n: b\n', ['yaml/explicit-key «?»']],
  ['an explicit key in a list', '- ? Уточнить\n', ['yaml/explicit-key «?»']],
  ['a merge key', 'a: b\n<<: c\n', ['yaml/merge-key «<<»']],
  ['a quoted merge key', '"<<": c\n', ['yaml/merge-key «"<<"»']],

  ['__proto__', '__proto__: x\n', ['yaml/forbidden-key «__proto__»']],
  [
    '__proto__ spelled by an escape',
    '"__proto\\x5f_": {approved: true}\n',
    ['yaml/forbidden-key «"__proto\\x5f_"»'],
  ],
  ['constructor', 'a:\n  constructor: x\n', ['yaml/forbidden-key «constructor»']],
  ['prototype in brackets', 'a: {prototype: x}\n', ['yaml/forbidden-key «prototype»']],
  ['a number as a key', '12: x\n', ['yaml/key-not-text «12»']],
  ['true as a key', 'true: x\n', ['yaml/key-not-text «true»']],
  ['null as a key', '~: x\n', ['yaml/key-not-text «~»']],
  ['no key', ': x\n', ['yaml/key-not-text «»']],
  ['an empty key', "'': x\n", ["yaml/key-not-text «''»"]],
  ['a list as a key', '[a]: b\n', ['yaml/key-not-text «[a]»']],
  ['a map as a key', '{a: b}: c\n', ['yaml/key-not-text «{a: b}»']],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key «a»']],
  ['a key twice in other quotes', 'a: 1\n"a": 3\n', ['yaml/duplicate-key «"a"»']],
  ['a key twice in another normal form', 'й: 1\nи\u0306: 3\n', ['yaml/duplicate-key «и\u0306»']],
  ['a key thrice', 'a: 1\na: 2\na: 3\n', ['yaml/duplicate-key «a»', 'yaml/duplicate-key «a»']],

  ['a tab as indentation', 'a:\n\tb: c\n', ['yaml/tab-indent «\t»']],
  ['a missing colon in the middle', 'id: x\ntitle abc\nunit: y\n', ['yaml/missing-colon «title abc»']],
  ['a missing colon at the end', 'id: x\ntitle abc\n', ['yaml/missing-colon «title abc»']],
  ['no space after a colon', 'a:b\nc: d\n', ['yaml/missing-colon «a:b»']],
  ['indentation too small', 'a:\n    b: 1\n  c: 2\n', ['yaml/bad-indent «c: 2»']],
  ['a colon in a text', 'a: Отдел: продажи\n', ['yaml/colon-in-text «О»']],
  ['a quote that is not closed', 'title: "abc\nb: c\n', ['yaml/unclosed-quote «"abc»']],
  ['a quote that is not closed after one that is', "a: 'x'\nb: '\nc: d\n", ["yaml/unclosed-quote «'»"]],
  ['a field indented too far', 'title: менеджер\n unit: sales\n', ['yaml/bad-indent «unit: sales»']],
  ['a field of an item indented too far', '- id: x\n      text: y\n', ['yaml/bad-indent «text: y»']],
  ['a field of an item indented too little', 'a:\n  - id: x\n   text: y\n', ['yaml/bad-indent «text: y»']],
  ['an item indented too little', 'a:\n  - b\n - c\n', ['yaml/bad-indent «- c»']],
  ['a bracket that is not closed', 'a: [x, y\nb: z\n', ['yaml/unclosed-bracket «b»']],
  ['text after a quote', '- "План" готовит\n', ['yaml/text-after-quote «готовит»']],
  ['a quote inside single quotes', "key: 'it's'\n", ["yaml/text-after-quote «s'»"]],
  ['text after a bracket', 'a: [b] готовит\n', ['yaml/text-after-bracket «готовит»']],
  ['a bracket too many', 'a: ]\n', ['yaml/text-after-bracket «]»']],
  ['a list beside its key', 'a: - b\n', ['yaml/list-beside-key «-»']],
  ['a backslash in double quotes', 'a: "C:\\д"\n', ['yaml/bad-escape «\\»']],
  ['a text that begins with @', 'a: @b\n', ['yaml/bad-text-start «@»']],
  ['a text that begins with %', 'a: %b\n', ['yaml/bad-text-start «%»']],
  ['a text that begins with a backtick', 'a: `b`\n', ['yaml/bad-text-start «`»']],
  ['a comment without a space', 'a: "x"#c\n', ['yaml/missing-space «#c»']],
  [
    'a mark without quotes',
    '- [[ref:duties.limits]] соблюдает\n',
    ['yaml/mark-not-quoted «[[ref:duties.limits]]»'],
  ],
  ['a mark alone without quotes', '- [[blank:срок]]\n', ['yaml/mark-not-quoted «[[blank:срок]]»']],
  ['a blank without a hint', '- [[blank]]\n', ['yaml/mark-not-quoted «[[blank]]»']],
  [
    'several faults',
    'a: *x\nb: @y\nc: Отдел: продажи\n',
    ['yaml/alias «*x»', 'yaml/bad-text-start «@»', 'yaml/colon-in-text «О»'],
  ],

  ['NUL', 'a: x\0y\n', ['yaml/control-character «\0»']],
  ['a bell', 'a: x\x07y\n', ['yaml/control-character «\x07»']],
  ['delete', 'a: x\x7Fy\n', ['yaml/control-character «\x7F»']],
  ['a C1 control', 'a: x\x9By\n', ['yaml/control-character «\x9B»']],
  ['a vertical tab of Word', 'a: x\vy\n', ['yaml/line-separator «\v»']],
  ['next line', 'a: x\x85y\n', ['yaml/line-separator «\x85»']],
  ['line separator', 'a: x\u2028y\n', ['yaml/line-separator «\u2028»']],
  ['paragraph separator', 'a: x\u2029y\n', ['yaml/line-separator «\u2029»']],
  ['a carriage return alone', 'a: x\rb: y\n', ['yaml/line-separator «\r»']],
  ['U+FFFE', 'a: x\uFFFEy\n', ['yaml/noncharacter «\uFFFE»']],
  ['U+FFFF', 'a: x\uFFFFy\n', ['yaml/noncharacter «\uFFFF»']],
  ['U+FDD0', 'a: x\uFDD0y\n', ['yaml/noncharacter «\uFDD0»']],
  ['U+10FFFF', 'a: x\u{10FFFF}y\n', ['yaml/noncharacter «\u{10FFFF}»']],
  [
    'a bidi override',
    'a: Премия \u202E000 001\u202C руб.\n',
    ['yaml/bidi-control «\u202E»', 'yaml/bidi-control «\u202C»'],
  ],
  ['a bidi embedding', 'a: \u202Bx\n', ['yaml/bidi-control «\u202B»']],
  ['a bidi isolate', 'a: x\u2067y\u2069\n', ['yaml/bidi-control «\u2067»', 'yaml/bidi-control «\u2069»']],
  ['a right-to-left mark', 'a: \u200F000 001\n', ['yaml/bidi-control «\u200F»']],
  ['a bidi override in a comment', 'a: x # \u202E\n', ['yaml/bidi-control «\u202E»']],
  ['a replacement character', 'a: дого\uFFFDор\n', ['yaml/damaged-character «\uFFFD»']],
  ['NUL by an escape', 'a: "x\\0y"\n', ['yaml/control-character «"x\\0y"»']],
  ['a bidi override by an escape', 'a: "\\u202e1"\n', ['yaml/bidi-control «"\\u202e1"»']],
  ['a noncharacter by an escape', 'a: "\\uFFFE"\n', ['yaml/noncharacter «"\\uFFFE"»']],
  ['a lone surrogate by an escape', 'a: "\\uD800"\n', ['yaml/lone-surrogate «"\\uD800"»']],
  ['a line separator by an escape', 'a: "x\\Ly"\n', ['yaml/line-separator «"x\\Ly"»']],
  ['a control character in a key', '"a\\x01": b\n', ['yaml/control-character «"a\\x01"»']],
];

/** Texts that would exhaust the parser: the code, and the parser is never called. */
const exhausting: readonly (readonly [string, string, string])[] = [
  ['dashes', '- '.repeat(1000) + 'x', 'yaml/too-deep'],
  ['square brackets', '['.repeat(1000), 'yaml/too-deep'],
  ['curly brackets', '{'.repeat(1000), 'yaml/too-deep'],
  ['brackets that are closed', '['.repeat(1000) + ']'.repeat(1000), 'yaml/too-deep'],
  ['flow maps', '{a: '.repeat(1000) + '}'.repeat(1000), 'yaml/too-deep'],
  ['question marks', '? '.repeat(1000) + 'x', 'yaml/too-deep'],
  ['colons', ': '.repeat(1000) + 'x', 'yaml/too-deep'],
  ['question marks in a flow', '[' + '? '.repeat(1000), 'yaml/too-deep'],
  ['dashes with wide gaps', '-   '.repeat(1000) + 'x', 'yaml/too-deep'],
  ['dashes in lines', Array.from({ length: 200 }, (_, i) => ' '.repeat(i) + '-\n').join(''), 'yaml/too-deep'],
  ['maps in lines', Array.from({ length: 200 }, (_, i) => ' '.repeat(i) + 'a:\n').join(''), 'yaml/too-deep'],
  ['dashes under a key', 'duties:\n  ' + '- '.repeat(2000) + 'x', 'yaml/too-deep'],
  ['dashes after a block text', 'a: |\n  x\n  y\nb:\n  ' + '- '.repeat(2000) + 'x', 'yaml/too-deep'],
  ['dashes after a quoted text', 'a: "x\n  y"\nb:\n  ' + '- '.repeat(2000) + 'x', 'yaml/too-deep'],
  ['a list that is too long', '- a\n'.repeat(60_000), 'yaml/too-many-values'],
  [
    'keys that are too many',
    Array.from({ length: 20_000 }, (_, i) => `k${i}: a\n`).join(''),
    'yaml/too-many-values',
  ],
  ['commas', '[' + ','.repeat(100_000), 'yaml/too-many-values'],
  ['empty lines', 'a: b\n' + '\n'.repeat(200_000), 'yaml/too-many-values'],
  ['a file of 256 KB and a byte', 'a'.repeat(256 * 1024 + 1), 'yaml/file-too-large'],
  ['a file of 20 MB', '- a\n'.repeat(5_000_000), 'yaml/file-too-large'],
];

describe('what a YAML file may not hold', () => {
  it.each(refused)('refuses %s', (_name, text, expected) => {
    const { value, diagnostics } = parseText(text);
    expect(summarize(text, diagnostics)).toEqual(expected);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    if (value === undefined) expect(diagnostics).not.toEqual([]);
  });

  it.each(exhausting)('refuses %s before parsing', (_name, text, code) => {
    const { value, diagnostics } = parseText(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toContain(code);
    expect(diagnostics.length).toBeLessThan(30);
  });

  it('says every message in both languages, and what to do', () => {
    for (const [, text] of refused) {
      for (const { message, help } of parseText(text).diagnostics) {
        expect(message.ru).toMatch(/[а-я]/);
        expect(message.en).not.toMatch(/[а-я]{4}/);
        expect(help?.ru).toMatch(/[а-я]/);
        expect(help?.en).toBeTruthy();
      }
    }
  });

  it('names the code point', () => {
    const [found] = parseText('a: \u202E1\n').diagnostics;
    expect(found?.message.ru).toContain('U+202E');
    expect(found?.message.en).toContain('U+202E');
  });

  it('points at both places of a duplicate key', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const [found] = parseText(text).diagnostics;
    expect(found?.place).toEqual({
      file: 'roles/manager.yaml',
      pointer: '/a',
      on: 'key',
      start: 10,
      end: 11,
    });
    expect(found?.related[0]?.place.start).toBe(0);
  });

  it('stops counting single characters after twenty', () => {
    const { diagnostics } = parseText('a: ' + '\x07'.repeat(5000));
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.message.en).toContain('4980');
  });

  it('leaves the prototypes alone', () => {
    parseText('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('bytes that are not UTF-8', () => {
  const parseBytes = (...bytes: number[]) => parseYaml('a.yaml', Uint8Array.from(bytes)).diagnostics;

  it.each([
    ['Windows-1251', [0x61, 0x3a, 0x20, 0xcc, 0xe5, 0xed], 3],
    ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
    ['an encoded surrogate', [0xd0, 0x90, 0xed, 0xa0, 0x80], 2],
    ['a code point beyond the last', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a sequence cut off', [0x61, 0x62, 0xd0], 2],
    ['a continuation alone', [0x80], 0],
  ])('names the byte offset of %s', (_name, bytes, offset) => {
    const [found, ...more] = parseBytes(...bytes);
    expect(found?.code).toBe('yaml/not-utf8');
    expect(found?.message.en).toContain(`offset ${offset} `);
    expect(more).toEqual([]);
  });

  it('places the fault in characters, after letters of two bytes', () => {
    expect(parseBytes(0xd0, 0x90, 0xd0, 0x91, 0xff)[0]?.place).toMatchObject({ start: 2, end: 3 });
  });

  it('tells UTF-16 from Windows-1251', () => {
    expect(parseBytes(0xff, 0xfe, 0x61, 0x00)[0]?.help?.ru).toContain('UTF-16');
    expect(parseBytes(0x61, 0x00, 0x3a, 0x00)[0]?.help?.ru).toContain('UTF-16');
    expect(parseBytes(0x00, 0x61, 0x00, 0x3a)[0]?.help?.ru).toContain('UTF-16');
    expect(parseBytes(0xcc, 0xe5)[0]?.help?.ru).toContain('Windows-1251');
  });

  it('says of files of other programs what they are', () => {
    const [found] = parseBytes(0x50, 0x4b, 0x03, 0x04, 0xff);
    expect(found?.code).toBe('yaml/not-a-text-file');
    expect(found?.message.ru).toContain('Word');
    expect(parseBytes(0x25, 0x50, 0x44, 0x46, 0x2d)[0]?.message.ru).toContain('PDF');
  });
});

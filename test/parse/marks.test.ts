import { describe, expect, it } from 'vitest';
import { type MarkedPart, parseMarks } from '../../src/parse/parse-marks.js';
import { applyFixes, readScalar, summarize } from './parse.js';

function readMarks(yaml: string) {
  return parseMarks(readScalar(yaml, '/a'));
}

/** Each part as what it says and what stands at its place. */
function summarizeParts(yaml: string, parts: readonly MarkedPart[] | undefined): string[] {
  return (parts ?? []).map((part) => {
    const at = yaml.slice(part.place.start, part.place.end);
    switch (part.type) {
      case 'text':
        return `text(${part.value}) at «${at}»`;
      case 'ref':
        return `ref(${part.target}) at «${at}»`;
      case 'blank':
        return `blank(${[part.hint, ...part.choices].join(';')}) at «${at}»`;
      case 'value':
        return `value(${part.parameter}) at «${at}»`;
      default:
        return part satisfies never;
    }
  });
}

describe('marks inside a text', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a text without marks', 'a: Готовит план.\n', ['text(Готовит план.) at «Готовит план.»']],
    [
      'a reference in a plain text',
      'a: по [[ref:duties.limits]].\n',
      ['text(по ) at «по »', 'ref(duties.limits) at «[[ref:duties.limits]]»', 'text(.) at «.»'],
    ],
    [
      'a parameter of a shared clause',
      'a: до [[value:limit]] раз\n',
      ['text(до ) at «до »', 'value(limit) at «[[value:limit]]»', 'text( раз) at « раз»'],
    ],
    [
      'a gap with choices',
      'a: сдаёт [[blank:срок | ежедневно|раз в неделю]]\n',
      [
        'text(сдаёт ) at «сдаёт »',
        'blank(срок;ежедневно;раз в неделю) at «[[blank:срок | ежедневно|раз в неделю]]»',
      ],
    ],
    ['a gap without a hint', "a: '[[blank]]'\n", ['blank() at «[[blank]]»']],
    ['a gap with an empty hint', "a: '[[blank:]]'\n", ['blank() at «[[blank:]]»']],
    ['a hint with a colon', "a: '[[blank:срок: дней]]'\n", ['blank(срок: дней) at «[[blank:срок: дней]]»']],
    [
      'two marks side by side',
      "a: '[[ref:x]][[ref:y]]'\n",
      ['ref(x) at «[[ref:x]]»', 'ref(y) at «[[ref:y]]»'],
    ],
    ['an escape', 'a: x \\[[ref:y]] z\n', ['text(x [[ref:y]] z) at «x \\[[ref:y]] z»']],
    ['an escape in double quotes', 'a: "x \\\\[[y"\n', ['text(x [[y) at «x \\\\[[y»']],
    ['an escape before a mark', 'a: \\[[ [[ref:x]]\n', ['text([[ ) at «\\[[ »', 'ref(x) at «[[ref:x]]»']],
    ['closing brackets alone', 'a: x]] y\n', ['text(x]] y) at «x]] y»']],
    ['single brackets', 'a: x [1] y\n', ['text(x [1] y) at «x [1] y»']],
    [
      'single quotes with a doubled quote',
      "a: 'it''s [[ref:x]] y'\n",
      ["text(it's ) at «it''s »", 'ref(x) at «[[ref:x]]»', 'text( y) at « y»'],
    ],
    [
      'double quotes with escapes',
      'a: "\\"\\u0416\\" [[ref:x]]"\n',
      ['text("Ж" ) at «\\"\\u0416\\" »', 'ref(x) at «[[ref:x]]»'],
    ],
    [
      'a plain text of two lines',
      'a: по\n  [[ref:x]]\n  и\n',
      ['text(по ) at «по\n  »', 'ref(x) at «[[ref:x]]»', 'text( и) at «\n  и»'],
    ],
    [
      'a folded block',
      'a: >-\n  по пункту\n  [[ref:x]]\n\n  и далее\n',
      ['text(по пункту ) at «по пункту\n  »', 'ref(x) at «[[ref:x]]»', 'text(\nи далее) at «\n\n  и далее»'],
    ],
    [
      'a literal block with CRLF',
      'a: |\r\n  по\r\n  [[ref:x]]\r\n',
      ['text(по\n) at «по\r\n  »', 'ref(x) at «[[ref:x]]»', 'text(\n) at «»'],
    ],
    [
      'a double-quoted text with a joined line',
      'a: "по\\\n  [[ref:x]]"\n',
      ['text(по) at «по»', 'ref(x) at «[[ref:x]]»'],
    ],
    ['decomposed letters', 'a: и\u0306 [[ref:x]]\n', ['text(й ) at «и\u0306 »', 'ref(x) at «[[ref:x]]»']],
    [
      'a mark that is folded over two lines',
      'a: >-\n  [[blank:срок\n  сдачи]]\n',
      ['blank(срок сдачи) at «[[blank:срок\n  сдачи]]»'],
    ],
  ])('reads %s', (_name, yaml, expected) => {
    const { value, diagnostics } = readMarks(yaml);
    expect(diagnostics).toEqual([]);
    expect(summarizeParts(yaml, value)).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['a mark that is not closed', 'a: по [[ref:x и далее\n', ['yaml/mark-not-closed «[[ref:x и далее»']],
    ['a mark that is closed by one bracket', 'a: по [[ref:x] далее\n', ['yaml/mark-not-closed «[[ref:x]»']],
    ['a mark inside a mark', 'a: x [[blank:[[ref:y]]\n', ['yaml/mark-not-closed «[[blank:»']],
    ['an unknown mark', 'a: x [[blnk:срок]]\n', ['yaml/unknown-mark «[[blnk:срок]]»']],
    ['a mark of no name', 'a: x [[сноска]]\n', ['yaml/unknown-mark «[[сноска]]»']],
    ['an empty mark', 'a: x [[]]\n', ['yaml/unknown-mark «[[]]»']],
    [
      'a reference to nothing',
      'a: x [[ref:]] [[ref]]\n',
      ['yaml/bad-ref «[[ref:]]»', 'yaml/bad-ref «[[ref]]»'],
    ],
    ['a reference to two', 'a: x [[ref:y|z]]\n', ['yaml/bad-ref «[[ref:y|z]]»']],
    ['an empty choice', 'a: x [[blank:срок||день]]\n', ['yaml/empty-choice «[[blank:срок||день]]»']],
    ['opening brackets at the end', 'a: x [[\n', ['yaml/mark-not-closed «[[»']],
  ])('refuses %s', (_name, yaml, expected) => {
    const { value, diagnostics } = readMarks(yaml);
    expect(value).toBeUndefined();
    expect(summarize(yaml, diagnostics)).toEqual(expected);
  });

  it('stops after twenty faults of one text', () => {
    expect(readMarks(`a: x ${'[['.repeat(100_000)}\n`).diagnostics).toHaveLength(20);
  });

  it('offers the mark that was meant, as a fix', () => {
    const yaml = 'a: x [[blnk:срок|день]] y\n';
    const { diagnostics } = readMarks(yaml);
    expect(diagnostics[0]?.help?.ru).toContain('[[blank:срок|день]]');
    expect(applyFixes(yaml, diagnostics)).toBe('a: x [[blank:срок|день]] y\n');
  });
});

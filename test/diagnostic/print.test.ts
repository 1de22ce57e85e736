import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { countFindings, countNoun, describeCounts } from '../../src/diagnostic/count-findings.js';
import { drawCodeFrame } from '../../src/diagnostic/code-frame.js';
import { describeMachineFault } from '../../src/diagnostic/describe-machine-fault.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { indexLines, locateOffset, readLine } from '../../src/diagnostic/line-index.js';
import type { Place } from '../../src/diagnostic/place.js';
import { placeOfFile } from '../../src/diagnostic/place.js';
import { printGithub } from '../../src/diagnostic/print-github.js';
import { toJsonFindings } from '../../src/diagnostic/print-json.js';
import { printPretty } from '../../src/diagnostic/print-pretty.js';
import { printSarif } from '../../src/diagnostic/print-sarif.js';
import { removeRepeats, sortDiagnostics } from '../../src/diagnostic/sort-diagnostics.js';
import { checkSarif } from './check-sarif.js';

const runs = process.env['ROLEBOOK_LONG'] === '1' ? 5000 : 300;

const text = 'id: менеджер\r\nduties:\n\t- Готовит отчёт\n';
const placeOf = (part: string, file = 'roles/менеджер по продажам.yaml'): Place => {
  const start = text.indexOf(part);
  return { file, pointer: '/duties/0', on: 'value', start, end: start + part.length };
};
const finding = (parts: Partial<Diagnostic> = {}): Diagnostic =>
  diagnostic({
    code: 'rule/example',
    severity: 'error',
    message: { ru: 'плохой отчёт', en: 'a bad report' },
    why: { ru: 'так сказано в стандарте', en: 'the standard says so' },
    help: { ru: 'исправьте', en: 'correct it' },
    place: placeOf('Готовит'),
    ...parts,
  });
const context = { locale: 'ru', findText: () => text } as const;

describe('positions', () => {
  it('count lines and columns from 1 and know every end of line', () => {
    const index = indexLines('а\r\nб\nв\rг');
    expect([0, 1, 3, 4, 5, 6, 7, 8].map((offset) => locateOffset(index, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
    ]);
    expect([1, 2, 3, 4].map((line) => readLine(index, line))).toEqual(['а', 'б', 'в', 'г']);
  });

  it('agree with a count by hand for any text and any offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('я', '\n', '\r\n', '\t', '🙂')), fc.nat(60), (parts, offset) => {
        const any = parts.join('');
        const inside = Math.min(offset, any.length);
        // Between CR and LF there is no line yet.
        fc.pre(!(any[inside - 1] === '\r' && any[inside] === '\n'));
        const lines = any.slice(0, inside).split(/\r\n|\n/);
        const expected = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
        expect(locateOffset(indexLines(any), offset)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });
});

describe('a code frame', () => {
  const frame = (line: string, from: number, to: number, width = 80) =>
    drawCodeFrame(indexLines(line), { ...placeOfFile('a'), pointer: '/a', start: from, end: to }, width);

  it('points at the exact part', () => {
    expect(frame('title: менеджер', 7, 15)).toEqual({
      line: 1,
      source: 'title: менеджер',
      before: 7,
      length: 8,
    });
  });

  it('counts cells and not code units: tabs, combined letters, wide signs', () => {
    expect(frame('\tа: б', 1, 2)).toEqual({ line: 1, source: '    а: б', before: 4, length: 1 });
    expect(frame('и\u0306о: x', 0, 2)).toMatchObject({ before: 0, length: 1 });
    expect(frame('🙂 漢字: x', 3, 5)).toMatchObject({ before: 3, length: 4 });
  });

  it('points after the end of a line where a value is missing', () => {
    expect(frame('title:', 6, 6)).toEqual({ line: 1, source: 'title:', before: 6, length: 1 });
  });

  it('marks the first line of a part of several lines', () => {
    expect(frame('a: один\n  два', 3, 13)).toEqual({ line: 1, source: 'a: один', before: 3, length: 4 });
  });

  it('shows control characters instead of obeying them', () => {
    expect(frame('a: \u001b[31mкрасный', 3, 4)).toMatchObject({ source: 'a: \\u{1b}[31mкрасный', length: 6 });
    expect(frame('a: \u202eтеrcес', 0, 1)?.source).toBe('a: \\u{202e}теrcес');
  });

  it('never exceeds the width and always shows the beginning of the part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('слово', ' ', 'x', '漢', '\t'), { minLength: 1, maxLength: 120 }),
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 20, max: 120 }),
        (parts, a, b, width) => {
          const line = parts.join('');
          const [from, to] = [Math.min(a, b, line.length), Math.min(Math.max(a, b), line.length)];
          const drawn = frame(line, from, to, width);
          expect(drawn).toBeDefined();
          if (drawn === undefined) return;
          expect(drawn.before + drawn.length).toBeLessThanOrEqual(width);
          const cells = Array.from(drawn.source).reduce((sum, each) => sum + (each === '漢' ? 2 : 1), 0);
          expect(cells).toBeLessThanOrEqual(width);
          const marked = line[from];
          if (marked === undefined || marked === '\t' || marked === ' ') return;
          let column = 0;
          const under = Array.from(drawn.source).find((each) => {
            const isHere = column === drawn.before;
            column += each === '漢' ? 2 : 1;
            return isHere;
          });
          expect(under).toBe(marked);
        },
      ),
      { numRuns: runs },
    );
  });

  it('looks only at what can be seen of a very long line', () => {
    const line = 'слово '.repeat(40_000);
    const started = performance.now();
    expect(frame(line, 120_000, 120_005)).toMatchObject({ length: 5 });
    expect(frame(line, 0, line.length)?.source.endsWith('…')).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is left out for a place that is a whole file', () => {
    expect(drawCodeFrame(indexLines(text), placeOfFile('a'), 80)).toBeUndefined();
  });
});

describe('findings for people', () => {
  const print = (findings: readonly Diagnostic[], color = false): string =>
    printPretty(findings, { ...context, color, width: 80 });

  it('are grouped by file, with line and mark; a reason or help that they share is said once', () => {
    const related = [{ message: { ru: 'первый раз', en: 'first' }, place: placeOf('id') }];
    expect(`\n${print([finding({ related }), finding({ place: placeOf('id'), severity: 'info' })])}`).toBe(`
roles/менеджер по продажам.yaml

  1:1  подсказка  плохой отчёт  rule/example
    1 │ id: менеджер
      │ ^^
    Почему: так сказано в стандарте
    Что делать: исправьте

  3:4  ошибка  плохой отчёт  rule/example
    3 │     - Готовит отчёт
      │       ^^^^^^^
    первый раз — roles/менеджер по продажам.yaml:1:1

`);
  });

  it('are coloured only when asked to', () => {
    expect(print([finding()], true)).toContain('\u001b[31mошибка\u001b[39m');
    expect(print([finding()])).not.toContain('\u001b');
  });

  it('cannot be made to send commands to the terminal', () => {
    const evil = { ru: 'имя «\u001b]0;x\u0007»', en: 'x' };
    const printed = print([finding({ message: evil, help: evil, place: placeOfFile('a\u001b[2J.yaml') })]);
    expect(printed).not.toMatch(/[\u001b\u0007]/);
  });

  it('without a place come last and without a heading', () => {
    const { code, severity, message } = finding();
    expect(print([diagnostic({ code, severity, message })])).toMatch(/^ {2}ошибка {2}плохой отчёт/);
  });
});

describe('counts', () => {
  it.each([
    [1, '1 ошибка', '1 error'],
    [2, '2 ошибки', '2 errors'],
    [5, '5 ошибок', '5 errors'],
    [11, '11 ошибок', '11 errors'],
    [21, '21 ошибка', '21 errors'],
    [112, '112 ошибок', '112 errors'],
  ])('%i', (count, ru, en) => {
    const forms = { ru: ['ошибка', 'ошибки', 'ошибок'], en: ['error', 'errors'] } as const;
    expect(countNoun(count, forms)).toEqual({ ru, en });
  });

  it('name what is there', () => {
    const found = [finding(), finding(), finding({ severity: 'warning' })];
    expect(describeCounts(countFindings(found)).ru).toBe('2 ошибки, 1 предупреждение');
    expect(describeCounts(countFindings([]))).toEqual({ ru: 'замечаний нет', en: 'no findings' });
  });
});

describe('order', () => {
  it('is that of the files, then of the places, graver ones first', () => {
    const sorted = sortDiagnostics([
      finding({ place: placeOf('duties', 'b') }),
      finding({ place: placeOf('id', 'b'), severity: 'info' }),
      finding({ place: placeOf('id', 'b') }),
      finding({ place: placeOf('duties', 'a') }),
    ]);
    expect(
      sorted.map(({ place, severity }) => `${place?.file ?? ''} ${place?.start ?? ''} ${severity}`),
    ).toEqual(['a 14 error', 'b 0 error', 'b 0 info', 'b 14 error']);
  });

  it('nothing is said twice', () => {
    expect(removeRepeats([finding(), finding(), finding({ place: placeOf('id') })])).toHaveLength(2);
  });
});

describe('findings for programs', () => {
  it('JSON gives places in lines and columns', () => {
    expect(toJsonFindings([finding()], context)).toEqual([
      {
        code: 'rule/example',
        severity: 'error',
        message: 'плохой отчёт',
        why: 'так сказано в стандарте',
        help: 'исправьте',
        place: {
          file: 'roles/менеджер по продажам.yaml',
          pointer: '/duties/0',
          on: 'value',
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 11,
        },
        related: [],
      },
    ]);
  });

  it('SARIF is valid and names files by URI', () => {
    const fix = { file: placeOf('id').file, start: 0, end: 2, text: 'ид' };
    const related = [{ message: { ru: 'там', en: 'there' }, place: placeOf('id') }];
    const whole = finding({
      place: placeOfFile('/tmp/каталог/a b.yaml'),
      severity: 'warning',
      code: 'yaml/x',
    });
    const windows = finding({ place: placeOfFile('C:\\роли\\a.yaml'), severity: 'info' });
    const log: unknown = JSON.parse(
      printSarif([finding({ fix, related }), whole, windows], {
        ...context,
        version: '1.2.3',
        describeCode: () => undefined,
      }),
    );
    expect(checkSarif(log)).toEqual([]);
    const uris = JSON.stringify(log);
    expect(uris).toContain('roles/%D0%BC%D0%B5%D0%BD%D0%B5%D0%B4%D0%B6%D0%B5%D1%80%20');
    expect(uris).toContain('file:///tmp/%D0%BA');
    expect(uris).toContain('file:///C:/%D1%80');
    expect(uris).not.toContain('C%3A');
  });

  it('GitHub commands keep line ends, signs of their own and columns of a part of a line', () => {
    const tricky = finding({
      message: { ru: 'раз\r\nдва\r::error::три %0A', en: '' },
      place: placeOf('title', 'роли/a%0A::b,c.yaml'),
    });
    const printed = printGithub([tricky], context);
    expect(printed.match(/[\r\n]/g)).toEqual(['\n']);
    expect(printed).toContain('::error file=роли/a%250A%3A%3Ab%2Cc.yaml,');
    expect(printed).toContain('::раз%0D%0Aдва%0D::error::три %250A%0A');
  });

  it('GitHub commands stay one line and keep their properties apart', () => {
    const tricky = finding({
      message: { ru: '100%\nвторая: строка', en: '' },
      place: placeOf('id', 'a,b:c.yaml'),
    });
    expect(printGithub([tricky], context)).toBe(
      '::error file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=1,endColumn=3,title=rule/example::' +
        '100%25%0Aвторая: строка%0Aтак сказано в стандарте%0Aисправьте\n',
    );
  });
});

describe('edits', () => {
  const edit = (start: number, end: number, replacement: string) => ({
    file: 'a',
    start,
    end,
    text: replacement,
  });

  it('are made from the last to the first', () => {
    expect(applyEdits('один два три', [edit(0, 4, 'I'), edit(9, 12, 'III'), edit(5, 8, 'II')])).toEqual({
      text: 'I II III',
      applied: 3,
    });
  });

  it('that overlap or stand outside of the text are left for the next round', () => {
    expect(applyEdits('абвг', [edit(0, 3, 'x'), edit(2, 4, 'y'), edit(9, 10, 'z')])).toEqual({
      text: 'xг',
      applied: 1,
    });
    expect(applyEdits('аб', [edit(1, 1, '-'), edit(1, 1, '-')])).toEqual({ text: 'а-б', applied: 1 });
  });
});

describe('faults of the machine', () => {
  it('are told in words', () => {
    const fault = Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write', path: '/диск/a' });
    expect(describeMachineFault(fault)?.ru).toBe('/диск/a: на диске нет места');
  });

  it('are told from bugs', () => {
    expect(describeMachineFault(new TypeError('x'))).toBeUndefined();
    expect(describeMachineFault(Object.assign(new Error('x'), { code: 'ERR_X' }))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { describeNotText } from '../../src/parse/describe-not-text.js';
import { applyFixes, parseText, readScalar } from './parse.js';

describe('a value where text is wanted', () => {
  it.each([
    ['012', 'число 12'],
    ['12', 'число'],
    ['1.10', 'число 1.1,'],
    ['0x1F', 'число 31'],
    ['0o17', 'число 15'],
    ['1e3', 'число 1000'],
    ['+7', 'число 7'],
    ['.inf', 'число Infinity'],
    ['.nan', 'число NaN'],
    ['12345678901234567890', 'число 12345678901234567000'],
    ['true', '«истина»'],
    ['False', '«ложь»'],
    ['null', 'пустое значение'],
    ['~', 'пустое значение'],
  ])('tells how YAML reads %s and keeps what was written', (source, reading) => {
    const yaml = `a: ${source}\n`;
    const found = describeNotText(readScalar(yaml, '/a'));
    expect(found).toMatchObject({ code: 'yaml/not-text', severity: 'error', place: { pointer: '/a' } });
    expect(found.message.ru).toContain(`«${source}»`);
    expect(found.message.ru).toContain(reading);
    const fixed = applyFixes(yaml, [found]);
    expect(fixed).toBe(`a: '${source}'\n`);
    expect(readScalar(fixed, '/a').value).toBe(source);
  });

  it('asks for a text where there is nothing, without a fix', () => {
    const found = describeNotText(readScalar('a:\n', '/a'));
    expect(found.message.ru).toBe('Здесь пусто, а нужен текст');
    expect(found.fix).toBeUndefined();
  });

  it.each([
    'Да',
    'да',
    'yes',
    'no',
    'on',
    'Off',
    '2,5',
    '1_000',
    '2026-11-05',
    '1.10.2',
    '12 мес.',
    'NULL x',
  ])('is never asked about %s, which is text', (source) => {
    expect(readScalar(`a: ${source}\n`, '/a').value).toBe(source);
  });
});

describe('a text that begins with a sign of YAML', () => {
  it.each([
    ['- *важно* проверить\n', "- '*важно* проверить'\n"],
    ['- !срочно\n', "- '!срочно'\n"],
    ["- &д'Артаньян\n- x\n", "- '&д''Артаньян'\n- x\n"],
    ['a: [[ref:x]] соблюдает\r\nb: c\r\n', "a: '[[ref:x]] соблюдает'\r\nb: c\r\n"],
    ['12: x\n', "'12': x\n"],
    ['- *важно *срочно\n', "- '*важно *срочно'\n"],
    ['- [[blank:срок]] по [[ref:x]]: да\n', "- '[[blank:срок]] по [[ref:x]]: да'\n"],
  ])('%j is put in quotes by the fix', (yaml, fixed) => {
    const { diagnostics } = parseText(yaml);
    expect(applyFixes(yaml, diagnostics)).toBe(fixed);
    expect(parseText(fixed).diagnostics).toEqual([]);
  });

  it.each([
    '- *важно\n  и дальше\n',
    '- *важно # примечание\n',
    '- [*важно, срочно]\n',
    '- [да, [[blank:срок]]]\n',
    '- &base x\n',
    '- !!str 12\n',
  ])('%j has no fix, since its end is not certain', (yaml) => {
    expect(parseText(yaml).diagnostics[0]?.fix).toBeUndefined();
  });
});

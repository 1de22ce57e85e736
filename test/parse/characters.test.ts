import { describe, expect, it } from 'vitest';
import { applyFixes, parseText, summarize } from './parse.js';

describe('letters of two alphabets in one word', () => {
  it.each([
    ['a: приемy\n', 'y', 'a: приему\n'],
    ['a: Cогласует план\n', 'C', 'a: Согласует план\n'],
    ['a: "по oтделу"\n', 'o', 'a: "по отделу"\n'],
    ['a: CRМ\n', 'М', 'a: CRM\n'],
    ['a: мeнeджер\n', 'eнe', 'a: менеджер\n'],
    ['a: >-\n  по\n  плaну\n', 'a', 'a: >-\n  по\n  плану\n'],
    ['dutiеs: x\n', 'е', 'duties: x\n'],
    ['a: CRM-системa\n', 'a', 'a: CRM-система\n'],
    ['a: [[ref:x]] приемy\n'.replace('[[ref:x]]', 'по [[ref:x]]'), 'y', 'a: по [[ref:x]] приему\n'],
  ])('warns of %j at the letter and corrects it', (yaml, letters, fixed) => {
    const { value, diagnostics } = parseText(yaml);
    expect(value).toBeDefined();
    expect(summarize(yaml, diagnostics)).toEqual([`yaml/mixed-alphabets «${letters}»`]);
    expect(diagnostics[0]?.severity).toBe('warning');
    expect(applyFixes(yaml, diagnostics)).toBe(fixed);
    expect(parseText(fixed).diagnostics).toEqual([]);
  });

  it('does not guess when all letters have a twin and neither alphabet prevails', () => {
    const yaml = 'a: CЕ\n';
    const { diagnostics } = parseText(yaml);
    expect(summarize(yaml, diagnostics)).toEqual(['yaml/mixed-alphabets «CЕ»']);
    expect(diagnostics[0]?.fix).toBeUndefined();
  });

  it('leaves a quoted key to its author', () => {
    const [found] = parseText('"dutiеs": x\n').diagnostics;
    expect(found?.code).toBe('yaml/mixed-alphabets');
    expect(found?.fix).toBeUndefined();
  });

  it.each([
    'R&D-отдел',
    'CRM-система',
    'e-mail',
    '1С',
    'B2B-продажи',
    'iPhone-приложение',
    'PDFа и SMSок',
    'PRменеджер',
    'СОТ и COT',
    'Word/Excel/почта',
    'имя@example.org',
    'ГОСТ Р ISO 9001',
  ])('leaves %j alone', (words) => {
    expect(parseText(`a: ${words}\n`).diagnostics).toEqual([]);
  });
});

describe('invisible characters', () => {
  it.each([
    ['zero width space', '\u200B'],
    ['zero width joiner', '\u200D'],
    ['left-to-right mark', '\u200E'],
    ['soft hyphen', '\u00AD'],
    ['word joiner', '\u2060'],
    ['byte order mark inside', '\uFEFF'],
    ['variation selector', '\uFE0F'],
    ['tag character', '\u{E0041}'],
  ])('warns of %s and deletes it', (_name, character) => {
    const yaml = `a: пла${character}н\n`;
    const { diagnostics } = parseText(yaml);
    expect(summarize(yaml, diagnostics)).toEqual([`yaml/invisible-character «${character}»`]);
    expect(applyFixes(yaml, diagnostics)).toBe('a: план\n');
  });

  it('finds one that is spelled by an escape', () => {
    const yaml = 'a: "пла\\u200bн"\n';
    const { diagnostics } = parseText(yaml);
    expect(summarize(yaml, diagnostics)).toEqual(['yaml/invisible-character «\\u200b»']);
    expect(applyFixes(yaml, diagnostics)).toBe('a: "план"\n');
  });

  it('stops after two hundred', () => {
    expect(parseText(`a: ${'x\u200B'.repeat(5000)}\n`).diagnostics).toHaveLength(200);
  });
});

describe('items that YAML joins to the text before', () => {
  it('warns of a dash that is not level', () => {
    const yaml = 'a:\n  - один\n    - два\n  - три\n';
    const { diagnostics } = parseText(yaml);
    expect(summarize(yaml, diagnostics)).toEqual(['yaml/joined-item «-»']);
    expect(diagnostics[0]?.place?.start).toBe(yaml.indexOf('- два'));
  });

  it('leaves dashes of block texts and long dashes alone', () => {
    expect(parseText('a: >-\n  один\n  - два\nb: один\n  — два\n').diagnostics).toEqual([]);
  });
});

describe('a comment that was meant as text', () => {
  it.each(['a: Отвечает на заявку #5 клиента\n', '- Ведёт журнал # 12 отдела\n', 'a: Тема #продажи\n'])(
    'is told: %j',
    (yaml) => {
      const { value, diagnostics } = parseText(yaml);
      expect(value).toBeDefined();
      expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'warning yaml/comment-in-text',
      ]);
      expect(yaml[diagnostics[0]?.place?.start ?? -1]).toBe('#');
    },
  );

  it.each([
    'a: b # примечание\n',
    '#примечание\na: b\n',
    'a: b\n#c\n',
    "a: 'b #5'\n",
    'a: # 5 лет\n  b\n',
    'a: b#5\n',
  ])('is none: %j', (yaml) => {
    expect(parseText(yaml).diagnostics).toEqual([]);
  });
});

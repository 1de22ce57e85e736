import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeFileName, makeFileNames } from '../../src/actions/file-name.js';
import { foldName, isImpossibleName, isUnreadableName } from '../../src/actions/workspace-name.js';

const runs = process.env.ROLEBOOK_LONG === '1' ? 20_000 : 1_000;
const nameOf = (title: string, ...details: string[]): string => makeFileName({ title, details }, 'docx');
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

test.each([
  ['ДИ-07 Менеджер по работе с клиентами', ['ред. 3'], 'ДИ-07 Менеджер по работе с клиентами, ред. 3.docx'],
  ['Юрист', ['ред. 3', 'лист ознакомления'], 'Юрист, ред. 3, лист ознакомления.docx'],
  ['Юрист', [], 'Юрист.docx'],
  ['№ 12/ДИ Юрист', ['ред. 1/2'], '№ 12-ДИ Юрист, ред. 1-2.docx'],
  ['../../etc/passwd', [], 'etc-passwd.docx'],
  ['..\\..\\boot.ini', [], 'boot.ini.docx'],
  ['C:\\Windows', [], 'C--Windows.docx'],
  ['.hidden', [], 'hidden.docx'],
  ['-rf', [], 'rf.docx'],
  ['Менеджер «R&D» <"A|B"> 100 %?*', [], 'Менеджер «R&D» A-B 100 %.docx'],
  ['Менеджер\tпо\u00A0 \n продажам ', ['ред. 3.'], 'Менеджер по продажам, ред. 3.docx'],
  ['con', [], '_con.docx'],
  ['COM1.txt', [], '_COM1.txt.docx'],
  ['con', ['ред. 1'], 'con, ред. 1.docx'],
  ['Е\u0308лка', [], 'Ёлка.docx'],
  ['сче\u202eт\u200b', [], 'счет.docx'],
  ['???', ['ред. 1'], 'ред. 1.docx'],
])('%s %j', (title, details, name) => {
  expect(nameOf(title, ...details)).toBe(name);
});

describe('a title that is too long', () => {
  const long = `05-ДИ ${'старший специалист по работе с ключевыми клиентами '.repeat(6)}`;

  it('is shortened at a word, and the edition stays', () => {
    const name = nameOf(long, 'ред. 3', 'лист ознакомления');
    expect(name).toMatch(/^05-ДИ старший специалист .* [а-я]+…, ред\. 3, лист ознакомления\.docx$/u);
    expect(bytesOf(name)).toBeLessThanOrEqual(200);
    expect(bytesOf(name)).toBeGreaterThan(170);
  });

  it('is cut inside of a word that is longer than a name', () => {
    expect(nameOf('a'.repeat(300))).toBe(`${'a'.repeat(114)}….docx`);
    expect(bytesOf(nameOf('ы'.repeat(300)))).toBeLessThanOrEqual(200);
  });

  it('does not lose the half of a character', () => {
    expect(nameOf('😀'.repeat(300))).not.toMatch(/\p{Cs}/u);
  });
});

describe('any name', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('.. /\\:*?"<>|\u0000\u202eеё\u0308NULcon1-~')),
      maxLength: 12,
    }),
  );

  it('is one that every system takes, in one form, readable, in its folder', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 2 }), (title, details) => {
        const name = nameOf(title, ...details.map((each) => each.slice(0, 20)));
        expect(isImpossibleName(name)).toBe(false);
        expect(isUnreadableName(name)).toBe(false);
        expect(name).not.toMatch(/[/\\]|^[.~\s-]| {2}|[. ]$/u);
        expect(name.endsWith('docx')).toBe(true);
        expect(name).toBe(name.normalize('NFC'));
        expect(bytesOf(name)).toBeLessThanOrEqual(255);
        expect(name.length).toBeLessThanOrEqual(121);
      }),
      { numRuns: runs },
    );
  });
});

describe('the names of one folder', () => {
  const wish = (title: string, distinction: string) => ({
    name: { title, details: ['ред. 1'] },
    extension: 'pdf',
    distinction,
  });

  it('say the role where number and title do not tell files apart, also without regard to case', () => {
    expect(
      makeFileNames([wish('Юрист', 'lawyer'), wish('Кладовщик', 'keeper'), wish('юрист', 'lawyer-2')]),
    ).toEqual(['Юрист, ред. 1, lawyer.pdf', 'Кладовщик, ред. 1.pdf', 'юрист, ред. 1, lawyer-2.pdf']);
  });

  it('differ for different roles', () => {
    const titles = fc.array(fc.constantFrom('Юрист', 'юрист', 'Ю/рист', 'Ю-рист', 'con', '', '?'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(titles, (all) => {
        const names = makeFileNames(all.map((title, index) => wish(title, `role-${index}`)));
        expect(new Set(names.map(foldName)).size).toBe(all.length);
      }),
      { numRuns: runs / 10 },
    );
  });
});

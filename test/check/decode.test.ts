import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseEntry } from '../../src/check/clause-entry.js';
import { foldWords, measureLikeness } from '../../src/check/text-likeness.js';
import { limitShared, maskWords } from '../../src/check/word-mask.js';
import { plainWording } from '../../src/check/wording.js';
import { splitWords } from '../../src/language/split-words.js';
import { writeRole } from './role-text.js';
import { changeFile, checkFiles, readBook } from './write-book.js';

const runs = process.env['ROLEBOOK_LONG'] === '1' ? 5000 : 300;

function readRole(...parts: string[]) {
  const text = writeRole(...parts);
  const book = readBook({ 'sales-manager.yaml': text });
  const role = book.roles.get('sales-manager');
  if (role === undefined) throw new Error('the role is not in the book');
  return { text, role, book };
}

it('a mark in a title is an error and not printed', () => {
  const found = (title: string) => checkFiles({ 'sales-manager.yaml': writeRole(title) }).found;
  expect(found("title: 'менеджер [[blank:чего]]'")).toEqual([
    "schema/mark-not-allowed sales-manager.yaml: 'менеджер [[blank:чего]]'",
  ]);
  expect(found("title: { nominative: 'менеджер [[ref:duties.x]]' }")).toHaveLength(1);
});

describe('clause ids', () => {
  const idsOf = (entries: readonly ClauseEntry[]): string[] =>
    entries.flatMap((entry) => [entry.id, ...idsOf(entry.items)]);
  const idsIn = (duties: string) => idsOf(readRole(`duties:\n${duties}`).role.duties);

  it('of an author stand under their section and their parent', () => {
    expect(
      idsIn(
        '  - id: plan\n    text: Готовит план.\n    items:\n      - { id: week, text: на неделю }\n      - на месяц',
      ),
    ).toEqual(['duties.plan', 'duties.plan.week', 'duties.plan.~cf4f3140']);
  });

  it('that are derived depend on section and text, not on the neighbours', () => {
    const [first] = idsIn('  - Готовит план.');
    expect(first).toMatch(/^duties\.~[0-9a-f]{8}$/);
    expect(idsIn('  - Ведёт учёт.\n  - Готовит план.')[1]).toBe(first);
    expect(idsIn('  - Готовит планы.')[0]).not.toBe(first);
    const { role } = readRole('duties: [Готовит план.]', 'rights: [Готовит план.]');
    expect(role.rights[0]?.id.slice(7)).not.toBe(role.duties[0]?.id.slice(7));
  });

  it('of equal texts are told apart; NFD and NFC are one text', () => {
    const [a, b, c] = idsIn('  - Готовит план.\n  - Готовит план.\n  - Готовит план.');
    expect([b, c]).toEqual([`${a ?? ''}-2`, `${a ?? ''}-3`]);
    expect(idsIn(`  - ${'Ведёт учёт.'.normalize('NFD')}`)).toEqual(idsIn('  - Ведёт учёт.'));
  });

  it('of shared clauses are those of their section in every document', () => {
    const { book } = readRole('clauses: [order]');
    expect(book.clauses.get('order')?.entry).toMatchObject({ id: 'duties.order', sharedFrom: 'order' });
  });
});

describe('texts', () => {
  it('become runs that know where they stand', () => {
    const { text, role } = readRole(
      'duties:\n  - "Сдаёт отчёт [[blank:срок|ежедневно|еженедельно]] по [[ref:duties]]."',
    );
    const [duty] = role.duties;
    expect(duty?.text.inlines.map((each) => each.type)).toEqual(['text', 'blank', 'text', 'ref', 'text']);
    const written = duty?.text.inlines.map((each) =>
      'origin' in each ? text.slice(each.origin?.start, each.origin?.end) : '',
    );
    expect(written).toEqual([
      'Сдаёт отчёт ',
      '[[blank:срок|ежедневно|еженедельно]]',
      ' по ',
      '[[ref:duties]]',
      '.',
    ]);
    expect(duty?.text.inlines[1]).toMatchObject({
      hint: 'срок',
      choices: ['ежедневно', 'еженедельно'],
      lines: 0,
    });
  });

  it('a blank clause is one line to fill in', () => {
    const { role } = readRole('duties:\n  - blank: иные обязанности');
    expect(role.duties[0]?.text.inlines).toMatchObject([
      { type: 'blank', hint: 'иные обязанности', choices: [], lines: 1 },
    ]);
  });

  it('kept lines are line breaks, folded ones and space around are not', () => {
    const { role } = readRole('purpose: |\n  Первая.\n  Вторая.\n', 'preamble: >\n  Первая\n  строка.\n');
    expect(role.purpose?.inlines.map((each) => (each.type === 'text' ? each.value : each.type))).toEqual([
      'Первая.',
      'break',
      'Вторая.',
    ]);
    expect(role.preamble && plainWording(role.preamble)).toBe('Первая строка.');
  });

  it('are kept word by word whatever they hold', () => {
    const words = fc
      .stringMatching(/^[а-яёa-zА-Я0-9«»—–,.;:!?() '"&<>-]{1,60}$/u)
      .filter((each) => /\S/.test(each));
    fc.assert(
      fc.property(words, (value) => {
        const { role } = readRole(`purpose: ${JSON.stringify(value)}`);
        expect(role.purpose && plainWording(role.purpose)).toBe(value.trim());
      }),
      { numRuns: runs },
    );
  });
});

describe('what a role leaves out', () => {
  it('is empty, false or the default', () => {
    const { role } = readRole();
    expect(role).toMatchObject({ form: false, basis: [], clauses: [], style: {}, waivers: [] });
    expect(role.substitution).toBeUndefined();
    expect(readRole('substitution: { way: official }').role.substitution).toMatchObject({
      way: 'official',
      rightsAndLiability: true,
      absences: [],
    });
  });

  it('and a style that is stated in part states nothing else', () => {
    expect(readRole('style: { numbering: roman }').role.style).toEqual({ numbering: 'roman' });
  });
});

describe('what an organization leaves out', () => {
  it('has a default', () => {
    const { organization } = readBook();
    expect(organization).toMatchObject({
      legalForm: 'local-act',
      look: 'gost-r-7.0.97-2025',
      drafter: { unitHead: true },
      acknowledgment: { method: { known: 'sheet' } },
      style: { numbering: 'decimal', leadIns: true },
      term: { nominative: 'ООО «Ромашка»' },
    });
    expect(organization.agreement.visas.map((visa) => visa.officer?.id ?? 'head')).toEqual([
      'head',
      'legal',
      'hr',
    ]);
  });

  it('and no default route to officers that do not exist', () => {
    const { organization } = readBook(changeFile('organization.yaml', 'id: hr', 'id: economist'));
    expect(organization.agreement.visas.map((visa) => visa.officer?.id ?? 'head')).toEqual(['head', 'legal']);
  });
});

describe('terms of acknowledgment', () => {
  const termsOf = (text: string) => {
    const { organization } = readBook(
      changeFile('organization.yaml', 'jurisdiction: ru', `jurisdiction: ru\n${text}`),
    );
    const { acknowledgment, acknowledgmentTerms } = organization;
    return { method: acknowledgment.method.known, ...acknowledgmentTerms };
  };

  it('stand beside the method, which need not be named', () => {
    expect(termsOf('acknowledgment: { withinDays: 7, outdatedBy: [editorial] }')).toEqual({
      method: 'sheet',
      withinDays: 7,
      outdatedBy: ['editorial'],
    });
    expect(termsOf('acknowledgment: { method: journal, afterAbsenceDays: 2 }')).toEqual({
      method: 'journal',
      afterAbsenceDays: 2,
    });
  });

  it('may name what is signed for at hiring besides instructions', () => {
    const acts =
      'acknowledgment: { hireActs: [{ title: Положение об оплате труда, number: 7-П, date: 2026-01-15 }] }';
    expect(termsOf(acts).hireActs).toEqual([
      { title: 'Положение об оплате труда', number: '7-П', date: '2026-01-15' },
    ]);
  });

  it('may name no change at all: then a text is read once', () => {
    expect(termsOf('acknowledgment: { outdatedBy: [] }').outdatedBy).toEqual([]);
  });

  it('are refused where they are none', () => {
    const found = (text: string) =>
      checkFiles(changeFile('organization.yaml', 'jurisdiction: ru', `jurisdiction: ru\n${text}`)).found;
    expect(found('acknowledgment: { withinDays: 0 }')).toHaveLength(1);
    expect(found('acknowledgment: { outdatedBy: [spelling] }')).toHaveLength(1);
    expect(found('acknowledgment: { method: other }')).toHaveLength(1);
    expect(found('acknowledgment: {}')).toHaveLength(1);
  });
});

describe('likeness of texts', () => {
  it('is 1 for a text and itself, the same both ways, and between 0 and 1', () => {
    const text = fc.array(fc.constantFrom('ведёт', 'учёт', 'заявок', 'и', 'по', '5', 'товара'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [foldWords(a.join(' ')), foldWords(b.join(' '))];
        const [first, second] = [splitWords(one), splitWords(other)];
        expect(measureLikeness(first, first)).toBe(first.length === 0 ? 0 : 1);
        const likeness = measureLikeness(first, second);
        expect(likeness).toBe(measureLikeness(second, first));
        const limit =
          (2 * limitShared(maskWords(one), maskWords(other))) / (first.length + second.length || 1);
        expect(limit).toBeGreaterThanOrEqual(likeness);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs },
    );
  });
});

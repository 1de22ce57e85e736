import { describe, expect, it } from 'vitest';
import { hashStems, isNumberHash } from '../../src/check/hash-stem.js';
import { ClauseTable } from '../../src/check/clause-table.js';
import { digestRole } from '../../src/check/role-digest.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { writeRole } from './role-text.js';
import { readBook } from './write-book.js';

/** The digest of a role with some fields, and its text. */
function digest(...parts: string[]) {
  const text = writeRole(...parts);
  const role = readBook({ 'sales-manager.yaml': text }).roles.get('sales-manager');
  if (role === undefined) throw new Error('the role is not in the book');
  return { text, digest: digestRole(role) };
}

/** The clauses of a role: section, pointer, words of the place, stems. */
function listClauses(...parts: string[]) {
  const made = digest(...parts);
  const table = new ClauseTable([made.digest]);
  const { numbers, starts } = table.stems;
  return Array.from({ length: table.count }, (_, clause) => {
    const { pointer, start, end } = table.placeOf(clause);
    const stems = [...numbers.subarray(starts[clause], starts[clause + 1])];
    return { section: table.sectionOf(clause), pointer, words: made.text.slice(start, end), stems };
  });
}

describe('the digest of a role', () => {
  it('names the section and the place of each clause of duties, functions and rights', () => {
    const clauses = listClauses(
      'functions: [Продажа товара.]',
      'duties: [Готовит план., { text: "Организует работу по:", items: [обучению, учёту] }]',
      'rights: [{ id: papers, text: Получать бумаги. }]',
    );
    expect(clauses.map(({ section, pointer, words }) => [section, pointer, words])).toEqual([
      ['functions', '/functions/0', 'Продажа товара.'],
      ['duties', '/duties/0', 'Готовит план.'],
      ['duties', '/duties/1/text', '"Организует работу по:"'],
      ['duties', '/duties/1/items/0', 'обучению'],
      ['duties', '/duties/1/items/1', 'учёту'],
      ['rights', '/rights/0/text', 'Получать бумаги.'],
    ]);
  });

  it('is the same for other forms and another order of the same words', () => {
    const stemsOf = (duty: string) => listClauses(`duties: [${duty}]`).map(({ stems }) => stems);
    expect(stemsOf('Готовит клиентам отчёты о продажах отдела.')).toEqual(
      stemsOf('Готовить отчет о продаже отделом для клиентов'),
    );
    expect(stemsOf('Согласует скидку.')).not.toEqual(stemsOf('Не согласует скидку.'));
  });

  it('tells sub-items apart by the words above them', () => {
    const stemsOf = (lead: string) =>
      listClauses(`duties: [{ text: "${lead}", items: [обучению] }]`).map(({ stems }) => stems);
    expect(stemsOf('Участвует в работе по:')[1]).not.toEqual(stemsOf('Руководит работой по:')[1]);
  });

  it('stays small when much text stands above many sub-items', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `слово${index}`).join(' ');
    const items = Array.from({ length: 300 }, (_, index) => `пункт ${index}`).join(', ');
    const { digest: made } = digest(`duties: [{ text: "${words}", items: [${items}] }]`);
    expect(made.packed.byteLength).toBeLessThan(100_000);
  });

  it('holds who stands in, shared clauses and competencies', () => {
    const { digest: made } = digest(
      'substitution: { way: named, by: head-of-sales }',
      'clauses: [order]',
      'competencies: [{ id: negotiation, level: 1 }]',
    );
    expect(made).toMatchObject({
      deputy: { id: 'head-of-sales' },
      clauses: ['order'],
      competencies: ['negotiation'],
    });
  });
});

describe('the numbers of stems', () => {
  it('tell numbers in digits from words', () => {
    const hashes = [...hashStems('Скидка 10 процентов', selectLanguage('ru'))];
    expect(hashes.filter(isNumberHash)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { ClauseTable } from '../../src/check/clause-table.js';
import type { RoleDigest } from '../../src/check/role-digest.js';

/** The digest of a role whose duties have these stems; each text is ten letters long. */
function digest(id: string, ...duties: (readonly number[])[]): RoleDigest {
  const packed = duties.flatMap((stems, index) => [1, 10 * index, 10 * index + 10, stems.length, ...stems]);
  const pointers = duties.map((_, index) => `/duties/${index}`).join('\n');
  const none = { deputy: undefined, clauses: [], competencies: [] };
  return { id, file: `${id}.yaml`, packed: Uint32Array.from(packed), pointers, ...none };
}

const digests = [digest('clerk', [1, 2], [3]), digest('cook'), digest('driver', [5, 6, 7])];

/** Each clause: its role, pointer, place and stems. */
function listClauses(table: ClauseTable) {
  const { numbers, starts } = table.stems;
  return Array.from({ length: table.count }, (_, clause) => {
    const { pointer, start } = table.placeOf(clause);
    return [
      table.digestOf(clause).id,
      pointer,
      start,
      ...numbers.subarray(starts[clause], starts[clause + 1]),
    ];
  });
}

describe('the table of clauses', () => {
  it('holds the clauses of all roles in their order', () => {
    const table = new ClauseTable(digests);
    expect(listClauses(table)).toEqual([
      ['clerk', '/duties/0', 0, 1, 2],
      ['clerk', '/duties/1', 10, 3],
      ['driver', '/duties/0', 0, 5, 6, 7],
    ]);
    expect([...table.firsts]).toEqual([0, 2, 2, 3]);
    expect([...table.owners]).toEqual([0, 0, 2]);
  });

  it('holds as many roles as come, whatever was foretold', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      digest(`role-${index}`, [index, index + 1], ...(index > 200 ? [[7, 8, 9]] : [])),
    );
    const plain = listClauses(new ClauseTable(many));
    expect(plain).toHaveLength(399);
    for (const expected of [0, 1, 64, 300, 5000]) {
      expect(listClauses(new ClauseTable(many, expected))).toEqual(plain);
    }
  });

  it('is the same when roles come one after the other, and looks are taken in between', () => {
    const table = new ClauseTable();
    for (const each of digests) {
      table.add(each);
      expect(table.owners).toHaveLength(table.count);
    }
    expect(listClauses(table)).toEqual(listClauses(new ClauseTable(digests)));
  });

  it('selects roles with their clauses, and is itself when all are wanted', () => {
    const table = new ClauseTable(digests);
    expect(table.select(() => true)).toBe(table);
    const some = table.select(({ id }) => id !== 'clerk');
    expect(listClauses(some)).toEqual(listClauses(new ClauseTable(digests.slice(1))));
    expect(some.digests.map(({ id }) => id)).toEqual(['cook', 'driver']);
  });

  it('knows no clause beyond the last', () => {
    const table = new ClauseTable(digests);
    expect(() => table.sectionOf(3)).toThrow(RangeError);
    expect(() => table.digestOf(3)).toThrow(RangeError);
  });
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Book } from '../../src/check/book.js';
import type { RoleOutline } from '../../src/check/role-outline.js';
import { outlineRole } from '../../src/check/role-outline.js';
import { openBook, shareBook } from '../../src/pipeline/shared-book.js';
import { readBook } from '../check/write-book.js';

const small = readBook();
const [pattern] = small.roles.values();
if (pattern === undefined) throw new Error('the book is empty');
const outline = outlineRole(pattern);

/** A book of roles of these ids, in their order; each reports to the first, and every third is not sound. */
function makeBook(ids: readonly string[]): Book {
  const roles = new Map<string, RoleOutline>(
    ids.map((id) => [id, { ...outline, id, file: `roles/${id}.yaml` }]),
  );
  const [head, ...others] = roles.values();
  return {
    ...small,
    roles,
    top: head,
    subordinates: new Map(head === undefined ? [] : [[head.id, others]]),
    sound: new Set(ids.filter((_, index) => index % 3 !== 0)),
  };
}

const someIds = fc.uniqueArray(
  fc.oneof(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), fc.string({ minLength: 1, unit: 'grapheme' })),
  {
    maxLength: 40,
  },
);

/** As a thread gets it: what is no shared memory is copied. */
const send = (book: Book): Book => openBook(structuredClone(shareBook(book)));

it('a book that was shared is the same, for every id and for none', () => {
  fc.assert(
    fc.property(someIds, fc.array(fc.string({ unit: 'grapheme' })), (ids, others) => {
      const book = makeBook(ids);
      const opened = send(book);
      expect([...opened.roles]).toEqual([...book.roles]);
      expect(opened.roles.size).toBe(book.roles.size);
      expect(opened.top).toEqual(book.top);
      for (const id of [...ids, ...others]) {
        expect(opened.roles.get(id)).toEqual(book.roles.get(id));
        expect(opened.roles.has(id)).toBe(book.roles.has(id));
        expect(opened.sound.has(id)).toBe(book.sound.has(id));
        expect(opened.subordinates.get(id) ?? []).toEqual(book.subordinates.get(id) ?? []);
      }
    }),
  );
});

it('an outline is plain data, of any length', () => {
  const roles = [...small.roles.values()].map(outlineRole);
  const long = { ...outline, id: 'long', title: { ...outline.title, nominative: 'инженер '.repeat(5000) } };
  const book = { ...makeBook([]), roles: new Map([...roles, long].map((role) => [role.id, role])) };
  expect(send(book).roles.get('long')).toEqual(long);
  for (const role of roles) expect(send(book).roles.get(role.id)).toEqual(role);
});

it('a book of more roles than are kept at a time gives each of them, again and again', () => {
  const ids = Array.from({ length: 700 }, (_, index) => `role-${index}`);
  const book = makeBook(ids);
  const opened = send(book);
  for (const id of [...ids, ...ids]) expect(opened.roles.get(id)).toEqual(book.roles.get(id));
  expect(opened.subordinates.get('role-0')).toHaveLength(699);
});

it('what roles share is carried along', () => {
  const opened = send(small);
  expect(opened.organization).toEqual(small.organization);
  expect(opened.clauses).toEqual(small.clauses);
  expect(opened.competencies).toEqual(small.competencies);
});

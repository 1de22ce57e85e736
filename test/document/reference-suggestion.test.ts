import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import { numberDocument } from '../../src/document/number.js';

const clause = (id: string, target?: string): Clause => ({
  type: 'clause',
  id,
  idSource: 'author',
  content: target === undefined ? [] : [{ type: 'ref', target }],
  children: [],
});

function helpFor(target: string): string | undefined {
  const document: Document = {
    kind: 'instruction',
    language: 'ru',
    title: '',
    author: '',
    numbering: 'decimal',
    identity: { subject: '', textHash: '0'.repeat(64) },
    sides: 'one',
    face: { head: [], tail: [] },
    body: [
      {
        type: 'section',
        id: 'duties',
        numbered: true,
        heading: [],
        children: [clause('duties.discounts'), clause('duties.~12345678'), clause('duties.last', target)],
      },
    ],
  };
  return numberDocument(document).diagnostics[0]?.help?.ru;
}

describe('a reference to a clause that is not there', () => {
  it.each([
    ['duties.discount', 'Видимо, имелось в виду [[ref:duties.discounts]].'],
    ['discounts', 'Видимо, имелось в виду [[ref:duties.discounts]].'],
    ['dutis', 'Видимо, имелось в виду [[ref:duties]].'],
    ['rights.sign', 'Дайте нужному пункту id и сошлитесь на него: [[ref:duties.id]].'],
    ['duties.~12345679', 'Дайте нужному пункту id и сошлитесь на него: [[ref:duties.id]].'],
  ])('%s → %s', (target, help) => {
    expect(helpFor(target)).toBe(help);
  });
});

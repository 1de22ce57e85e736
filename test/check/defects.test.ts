import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../src/check/organization.js';
import { rules } from '../../src/check/rules/index.js';
import { type Defect, defects, outsideRules } from './defects.js';
import { runAllRules } from './run-all-rules.js';
import { runBookRules, writeExampleBook } from './run-book-rules.js';
import { writeRole } from './role-text.js';
import { checkFiles } from './write-book.js';

/** Every code that is found in a role that is about to be approved. */
function listCodes(parts: readonly string[], jurisdiction: Jurisdiction): string[] {
  const { diagnostics } = checkFiles({ 'sales-manager.yaml': writeRole(...parts) });
  const codes = diagnostics.map((each) => each.code);
  if (diagnostics.some((each) => each.severity === 'error')) return codes;
  return [...codes, ...runAllRules(parts, { final: true, jurisdiction }).found.map((each) => each.code)];
}

const name = ({ numbers, mistake }: Defect): string => `${mistake} (${numbers.join(', ')})`;

describe('mistakes of real instructions', () => {
  for (const defect of defects) {
    const { outcome } = defect;
    if ('role' in outcome) {
      it(`is found: ${name(defect)}`, () => {
        expect(listCodes(outcome.role, outcome.jurisdiction ?? 'ru')).toContain(outcome.found);
      });
    } else if ('book' in outcome) {
      it(`is found between roles: ${name(defect)}`, () => {
        const { found } = runBookRules(writeExampleBook(outcome.book));
        expect(found.map(({ code }) => code)).toContain(outcome.found);
      });
    }
  }

  it('are all told of', () => {
    const told = new Set(defects.flatMap(({ numbers }) => numbers));
    const missing = Array.from({ length: 113 }, (_, index) => index + 1).filter((each) => !told.has(each));
    expect(missing).toEqual([]);
  });
});

describe('the checks of an HR lawyer', () => {
  it('are each made by a rule, or by somebody who is named', () => {
    const ofRules = rules.flatMap((rule) => rule.source.ru.match(/JI\d{3}/g) ?? []);
    const made = new Set([...ofRules, ...outsideRules.keys()]);
    const all = Array.from({ length: 35 }, (_, index) => `JI${String(index + 1).padStart(3, '0')}`);
    expect(all.filter((each) => !made.has(each))).toEqual([]);
  });
});

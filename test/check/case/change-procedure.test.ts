import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../src/check/case/add-months.js';
import { explainNoNotice } from '../../../src/check/case/change-procedure.js';
import { permitDocuments } from '../../../src/document/permit-documents.js';
import { changeKinds } from '../../../src/document/change-kind.js';

const sheet = 'acknowledgment-sheet';
const agreement = 'supplementary-agreement';
const notice = ['change-notice', 'offer-of-other-work'];

describe('the documents by which a change may be made', () => {
  test.each([
    ['editorial', 'local-act', false, [sheet, agreement]],
    ['editorial', 'local-act', true, [sheet, agreement]],
    ['editorial', 'contract-appendix', false, [agreement]],
    ['editorial', 'contract-appendix', true, [agreement]],
    ['detail', 'local-act', false, [sheet, agreement]],
    ['detail', 'local-act', true, [sheet, agreement]],
    ['detail', 'contract-appendix', false, [agreement]],
    ['detail', 'contract-appendix', true, [agreement]],
    ['labour-function', 'local-act', false, [agreement]],
    ['labour-function', 'local-act', true, [agreement]],
    ['labour-function', 'contract-appendix', false, [agreement]],
    ['labour-function', 'contract-appendix', true, [agreement]],
    ['other-conditions', 'local-act', false, [agreement]],
    ['other-conditions', 'local-act', true, [agreement, ...notice]],
    ['other-conditions', 'contract-appendix', false, [agreement]],
    ['other-conditions', 'contract-appendix', true, [agreement, ...notice]],
  ] as const)('%s of a %s, with a reason: %s', (change, legalForm, hasReason, documents) => {
    expect(permitDocuments({ change, legalForm, hasReason })).toEqual(documents);
  });

  test('every refusal of a notice says why in its own words', () => {
    const reasons = changeKinds.flatMap((change) =>
      (['local-act', 'contract-appendix'] as const).map(
        (legalForm) => explainNoNotice({ change, legalForm, hasReason: false }).why.ru,
      ),
    );
    expect(new Set(reasons).size).toBe(4);
  });
});

describe('a term of months', () => {
  test.each([
    ['2026-11-23', 2, '2027-01-23'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-12-30', 2, '2027-02-28'],
    ['2026-06-30', 2, '2026-08-30'],
    ['2026-07-31', 2, '2026-09-30'],
    ['2026-02-28', 2, '2026-04-28'],
    ['2026-10-15', 0, '2026-10-15'],
    ['2026-10-15', 3, '2027-01-15'],
    ['2026-01-31', 12, '2027-01-31'],
  ])('from %s, %i months: ends on %s', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end);
  });
});

import { describe, expect, it } from 'vitest';
import { decideExitCode } from '../../src/actions/exit-code.js';
import { rule } from '../../src/check/rules/catch-all-duty.js';
import { runRule } from '../../src/check/run-rule.js';
import { placeOfFile } from '../../src/diagnostic/place.js';

const place = placeOfFile('roles/clerk.yaml');

describe('a rule that throws', () => {
  const found = runRule(rule, place, () => {
    throw new Error('no such list');
  });

  it('is told by its name, at the role', () => {
    expect(found).toMatchObject([
      {
        code: 'rule/internal-fault',
        severity: 'error',
        message: { en: 'The rule “catch-all-duty” has stopped by a fault of the program: no such list' },
        place,
      },
    ]);
  });

  it('and half way through its findings as well', () => {
    const halfWay = runRule(rule, place, function* () {
      yield { message: { ru: '', en: '' }, help: { ru: '', en: '' }, place };
      throw new Error('half way');
    });
    expect(halfWay.map(({ code }) => code)).toEqual(['rule/internal-fault']);
  });

  it('makes the command end with 2, whatever else is found', () => {
    expect(decideExitCode(found, false)).toBe(2);
    const [fault] = found;
    expect(decideExitCode([{ ...(fault ?? expect.fail()), code: 'rule/fine' }, ...found], true)).toBe(2);
  });
});

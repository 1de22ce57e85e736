import { describe, expect, it } from 'vitest';
import { explainRule, explainRules } from '../../src/actions/explain-rule.js';

describe('explainRule', () => {
  it('knows every rule by its id and by the code of its findings', () => {
    const all = explainRules();
    expect(all.length).toBeGreaterThan(7);
    for (const rule of all) {
      expect(explainRule(rule.id).rules).toEqual([rule]);
      expect(explainRule(rule.code).rules).toEqual([rule]);
    }
  });

  it('finds every rule whose source names a number', () => {
    const ids = explainRule('JI019').rules.map(({ id }) => id);
    expect(ids).toContain('age-requirement');
    expect(ids).toContain('sex-requirement');
    expect(explainRule('ji019').rules.map(({ id }) => id)).toEqual(ids);
    expect(explainRule('JI021').rules.map(({ id }) => id)).toEqual(['fine']);
  });

  it('proposes the nearest rule', () => {
    expect(explainRule('age-requirment')).toEqual({ rules: [], near: 'age-requirement' });
    expect(explainRule('совсем иное')).toEqual({ rules: [], near: undefined });
  });
});

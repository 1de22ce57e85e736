import { describe, expect, it } from 'vitest';
import { explainRule, explainRules } from '../../src/actions/explain-rule.js';

describe('explainRule', () => {
  it('knows every rule by its id and by the code of its findings', () => {
    const all = explainRules();
    expect(all.length).toBeGreaterThan(7);
    for (const rule of all) {
      expect(explainRule(rule.id).rule).toEqual(rule);
      expect(explainRule(rule.code).rule).toEqual(rule);
    }
  });

  it('finds a rule by the number in its source', () => {
    expect(explainRule('JI019').rule?.id).toBe('age-requirement');
    expect(explainRule('ji019').rule?.id).toBe('age-requirement');
  });

  it('proposes the nearest rule', () => {
    expect(explainRule('age-requirment')).toEqual({ near: 'age-requirement' });
    expect(explainRule('совсем иное')).toEqual({ near: undefined });
  });
});

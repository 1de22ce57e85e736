import { describe, expect, it } from 'vitest';
import { checkRuleSettings } from '../../src/check/check-rule-settings.js';
import type { Rule } from '../../src/check/rule.js';
import { type SetSeverity, settleSeverity } from '../../src/check/rule-setting.js';
import { rule as ageRequirement } from '../../src/check/rules/age-requirement.js';
import { rule as catchAllDuty } from '../../src/check/rules/catch-all-duty.js';
import type { Severity } from '../../src/diagnostic/diagnostic.js';
import { placeOfFile } from '../../src/diagnostic/place.js';
import { runAllRules } from './run-all-rules.js';
import { pointedText } from './read-yaml.js';
import { checkFiles, soundFiles } from './write-book.js';

const organizationOf = (...settings: readonly string[]): string =>
  `${soundFiles['organization.yaml'] ?? ''}rules:\n${settings.map((each) => `  - ${each}\n`).join('')}`;

/** What is said of the settings of an organization. */
function check(...settings: readonly string[]): readonly string[] {
  const text = organizationOf(...settings);
  const { value, diagnostics } = checkFiles({ 'organization.yaml': text });
  expect(diagnostics).toEqual([]);
  const found = value === undefined ? [] : checkRuleSettings(value.organization);
  return found.map((each) => `${each.severity} ${each.code}: ${pointedText(text, each)}`);
}

/** Severities of what is found in a duty without a limit and in an age that is asked for. */
function severitiesUnder(...settings: readonly string[]): readonly string[] {
  const parts = [
    'qualifications: { education: возраст до 35 лет }',
    'duties:\n  - Выполняет любые поручения.',
  ];
  const files = settings.length === 0 ? {} : { 'organization.yaml': organizationOf(...settings) };
  return runAllRules(parts, { files }).found.map((each) => `${each.severity} ${each.code}`);
}

describe('a rule that the organization sets', () => {
  it('is as grave as it says itself where nothing is said', () => {
    expect(severitiesUnder()).toEqual(['error rule/age-requirement', 'warning rule/catch-all-duty']);
  });

  it('is raised freely', () => {
    const setting = '{ code: rule/catch-all-duty, severity: error }';
    expect(severitiesUnder(setting)).toContain('error rule/catch-all-duty');
    expect(check(setting)).toEqual([]);
  });

  it.each(['warning', 'info'])('is lowered to %s with a reason, which is told in every run', (severity) => {
    const setting = `{ code: rule/age-requirement, severity: ${severity}, reason: решение от 05.11.2026 }`;
    expect(severitiesUnder(setting)).toContain(`${severity} rule/age-requirement`);
    expect(check(setting)).toEqual(['info rule/lowered-rule: rule/age-requirement']);
  });

  it('is switched off with a reason, which is told in every run', () => {
    const setting = '{ code: rule/age-requirement, severity: off, reason: решение от 05.11.2026 }';
    expect(severitiesUnder(setting)).toEqual(['warning rule/catch-all-duty']);
    expect(check(setting)).toEqual(['info rule/lowered-rule: rule/age-requirement']);
  });

  it.each(['warning', 'info', 'off'])('is not lowered to %s without a reason', (severity) => {
    const setting = `{ code: rule/age-requirement, severity: ${severity} }`;
    expect(severitiesUnder(setting)).toContain('error rule/age-requirement');
    expect(check(setting)).toEqual(['error rule/lowered-without-reason: rule/age-requirement']);
  });

  it('must exist; a slip is corrected', () => {
    expect(check('{ code: rule/catch-al-duty, severity: error }')).toEqual([
      'error rule/unknown-rule: rule/catch-al-duty',
    ]);
    const { value } = checkFiles({
      'organization.yaml': organizationOf('{ code: rule/catch-al-duty, severity: error }'),
    });
    const [finding] = value === undefined ? [] : checkRuleSettings(value.organization);
    expect(finding?.help?.ru).toBe('Видимо, имелось в виду rule/catch-all-duty.');
  });

  it('is set once', () => {
    const settings = [
      '{ code: rule/catch-all-duty, severity: error }',
      '{ code: rule/catch-all-duty, severity: off, reason: решено }',
    ];
    expect(check(...settings)).toEqual(['error rule/repeated-setting: rule/catch-all-duty']);
    expect(severitiesUnder(...settings)).toContain('error rule/catch-all-duty');
  });

  it('may find nothing: that is no fault', () => {
    expect(check('{ code: rule/fine, severity: error }')).toEqual([]);
  });
});

describe('a finding that is more or less grave than its rule', () => {
  const settle = (own: Severity, rule: Rule, severity: SetSeverity): string | undefined =>
    settleSeverity(own, rule, {
      code: `rule/${rule.id}`,
      severity,
      reason: 'решено',
      place: placeOfFile('o'),
    });

  it('keeps below what the rule was lowered to', () => {
    expect(settle('info', ageRequirement, 'warning')).toBe('info');
    expect(settle('warning', ageRequirement, 'warning')).toBe('warning');
    expect(settle('warning', ageRequirement, 'info')).toBe('info');
    expect(settle('error', catchAllDuty, 'info')).toBe('info');
  });

  it('is not lifted where the rule itself has doubts', () => {
    expect(settle('info', catchAllDuty, 'error')).toBe('info');
    expect(settle('warning', catchAllDuty, 'error')).toBe('error');
  });
});

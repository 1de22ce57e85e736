import type { Severity, Text } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import type { BookExample, Example, Rule } from '../check/rule.js';
import { rules } from '../check/rules/index.js';

/** What there is to know of a rule without running it. */
export interface RuleExplanation {
  readonly id: string;
  /** The code of its findings. */
  readonly code: `rule/${string}`;
  readonly severity: Severity;
  readonly title: Text;
  readonly why: Text;
  readonly source: Text;
  readonly jurisdictions: readonly string[];
  /** Whether a norm that is named beside the words answers for them. */
  readonly acceptsLegalBasis: boolean;
  /** Texts in Russian, or fields of the files of roles, that it finds fault with, and near ones that it lets pass. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** All rules in the order of their ids. */
export function explainRules(): readonly RuleExplanation[] {
  const all: readonly Rule[] = rules;
  return all.map(explain);
}

/** What a name stands for: rules, or none. `near` is the nearest id when there is one. */
export interface ExplainedName {
  readonly rules: readonly RuleExplanation[];
  readonly near?: string | undefined;
}

/**
 * The rule of an id or of the code of a finding (`rule/age-requirement`), or all rules whose source names a number
 * (`JI019`).
 */
export function explainRule(name: string): ExplainedName {
  const all = explainRules();
  const id = name.replace(/^rule\//, '');
  const number = /^JI\d{3}$/i.test(name) ? new RegExp(String.raw`\b${name}\b`, 'i') : undefined;
  const found = all.filter((each) => each.id === id || number?.test(each.source.en) === true);
  return found.length > 0
    ? { rules: found }
    : {
        rules: [],
        near: suggest(
          id,
          all.map((each) => each.id),
        ),
      };
}

function explain(rule: Rule): RuleExplanation {
  const { id, severity, title, why, source, jurisdictions, acceptsLegalBasis, examples } = rule;
  const print = (each: Example | BookExample): string => {
    if (typeof each === 'string') return each;
    const parts = isTexts(each) ? each : Object.entries(each).map(printFile);
    return parts.join(' · ');
  };
  return {
    id,
    code: `rule/${id}`,
    severity,
    title,
    why,
    source,
    jurisdictions,
    acceptsLegalBasis: acceptsLegalBasis === true,
    bad: examples.ru.bad.map(print),
    good: examples.ru.good.map(print),
  };
}

function isTexts(example: readonly string[] | BookExample): example is readonly string[] {
  return Array.isArray(example);
}

function printFile([id, fields]: readonly [string, readonly string[]]): string {
  return `${id}.yaml: ${fields.join('; ')}`;
}

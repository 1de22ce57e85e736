import type { Severity } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import type { Rule } from './rule.js';

/** How grave an organization takes the findings of a rule; `off`: it does not want them. */
export type SetSeverity = Severity | 'off';

/** What an organization says of a rule. */
export interface RuleSetting {
  /** Code of its findings, `rule/vague-measure`. It may name no rule. */
  readonly code: string;
  readonly severity: SetSeverity;
  readonly reason?: string | undefined;
  /** Of the code. */
  readonly place: Place;
}

const order: readonly SetSeverity[] = ['off', 'info', 'warning', 'error'];

/** Whether one severity is graver than another. */
export function isGraver(severity: SetSeverity, other: SetSeverity): boolean {
  return order.indexOf(severity) > order.indexOf(other);
}

/**
 * The setting that holds for a rule: the first one of its code. One that lowers the severity without a reason has no
 * effect.
 */
export function findSetting(settings: readonly RuleSetting[], rule: Rule): RuleSetting | undefined {
  const setting = settings.find(({ code }) => code === `rule/${rule.id}`);
  return setting === undefined || lacksReason(setting, rule) ? undefined : setting;
}

/** Whether a setting lowers what the rule says, and does not say why. */
export function lacksReason({ severity, reason }: RuleSetting, rule: Rule): boolean {
  return reason === undefined && isGraver(rule.severity, severity);
}

/**
 * The severity of a finding under a setting. A rule can be less sure of a single finding, or graver in a text that is
 * about to be approved, than it is in general: lowering caps what it says, raising lifts what is as grave as the rule
 * in general and leaves what it doubts.
 */
export function settleSeverity(
  own: Severity,
  rule: Rule,
  setting: RuleSetting | undefined,
): Severity | undefined {
  if (setting === undefined) return own;
  const { severity } = setting;
  if (severity === 'off') return undefined;
  if (isGraver(rule.severity, severity)) return isGraver(own, severity) ? severity : own;
  return isGraver(rule.severity, own) || isGraver(own, severity) ? own : severity;
}

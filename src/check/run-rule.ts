import { type Diagnostic, type Severity, diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { type RuleSetting, settleSeverity } from './rule-setting.js';
import type { Finding, Rule } from './rule.js';

/**
 * What a rule has found, as grave as the organization takes it. A rule that throws has a fault of its own: that is told
 * under its name at `place`, and the other rules go on.
 */
export function runRule(
  rule: Rule,
  place: Place,
  run: (rule: Rule) => Iterable<Finding> | undefined,
  setting?: RuleSetting,
): Diagnostic[] {
  if (setting?.severity === 'off') return [];
  try {
    return [...(run(rule) ?? [])].flatMap((finding) => {
      const severity = settleSeverity(finding.severity ?? rule.severity, rule, setting);
      return severity === undefined ? [] : describeFinding(rule, finding, severity);
    });
  } catch (fault) {
    return [describeFault(rule, place, fault)];
  }
}

function describeFinding(
  rule: Rule,
  { message, help, place, related, fix, acceptance }: Finding,
  severity: Severity,
): Diagnostic {
  return diagnostic({
    code: `rule/${rule.id}`,
    severity,
    message,
    why: { ru: `${rule.why.ru} ${rule.source.ru}`, en: `${rule.why.en} ${rule.source.en}` },
    help,
    place,
    related: related ?? [],
    // What was accepted is to stay.
    ...(fix && !acceptance && { fix }),
    ...(acceptance && { acceptance }),
  });
}

function describeFault({ id }: Rule, place: Place, fault: unknown): Diagnostic {
  const words = fault instanceof Error ? fault.message : String(fault);
  return diagnostic({
    code: 'rule/internal-fault',
    severity: 'error',
    message: {
      ru: `Правило «${id}» не сработало из-за ошибки программы: ${words}`,
      en: `The rule “${id}” has stopped by a fault of the program: ${words}`,
    },
    why: {
      ru: 'Остальные правила проверены; по этому правилу о тексте ничего не известно.',
      en: 'The other rules have run; by this one nothing is known of the text.',
    },
    help: {
      ru: 'Сообщите об ошибке авторам программы и приложите этот файл.',
      en: 'Tell the authors of the program, with this file.',
    },
    place,
  });
}

import { type Diagnostic, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import { severityNames } from '../diagnostic/severity-names.js';
import { suggest } from '../diagnostic/suggest.js';
import { lowerFirst } from '../language/first-letter.js';
import type { Organization } from './organization.js';
import { type RuleSetting, isGraver, lacksReason } from './rule-setting.js';
import type { Rule } from './rule.js';
import { rules } from './rules/index.js';

/**
 * Checks what an organization says of the rules: that there are such rules, that each is named once, and that whoever
 * lowers one says why. What is lowered is told, so that a lawyer sees it in every run.
 */
export function checkRuleSettings({ rules: settings }: Organization): readonly Diagnostic[] {
  const all: readonly Rule[] = rules;
  return settings.flatMap((setting) => {
    const rule = all.find(({ id }) => `rule/${id}` === setting.code);
    if (rule === undefined) return describeUnknown(setting);
    const first = settings.find(({ code }) => code === setting.code);
    if (first !== undefined && first !== setting) return describeRepeated(setting, first);
    if (lacksReason(setting, rule)) return describeMissingReason(setting, rule);
    return isGraver(rule.severity, setting.severity) ? describeLowered(setting, rule) : [];
  });
}

function describeUnknown({ code, place }: RuleSetting): Diagnostic {
  const near = suggest(
    code,
    rules.map(({ id }) => `rule/${id}`),
  );
  return diagnostic({
    code: 'rule/unknown-rule',
    severity: 'error',
    message: { ru: `Правила «${code}» нет`, en: `There is no rule “${code}”` },
    help:
      near === undefined
        ? {
            ru: 'Список правил показывает rolebook explain.',
            en: 'For a list of the rules: rolebook explain.',
          }
        : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` },
    place,
  });
}

function describeRepeated({ code, place }: RuleSetting, first: RuleSetting): Diagnostic {
  return diagnostic({
    code: 'rule/repeated-setting',
    severity: 'error',
    message: { ru: `Правило «${code}» настроено дважды`, en: `The rule “${code}” is set twice` },
    help: { ru: 'Оставьте одну запись.', en: 'Keep one of the entries.' },
    place,
    related: [{ message: { ru: 'первая запись', en: 'the first entry' }, place: first.place }],
  });
}

function describeMissingReason({ code, severity, place }: RuleSetting, rule: Rule): Diagnostic {
  const change = nameChange(severity);
  return diagnostic({
    code: 'rule/lowered-without-reason',
    severity: 'error',
    message: {
      ru: `Правило «${code}» ${change.ru}, а причина не названа`,
      en: `The rule “${code}” is ${change.en}, and no reason is given`,
    },
    why: {
      ru: `Правило предупреждает о риске: ${lowerFirst(rule.title.ru)}. Почему организация с ним согласна, должен видеть тот, кто утверждает инструкции.`,
      en: `The rule warns of a risk: ${lowerFirst(rule.title.en)}. Why the organization takes it must be seen by whoever approves the instructions.`,
    },
    help: {
      ru: 'Добавьте поле reason или удалите запись. Пока причины нет, правило действует по-прежнему.',
      en: 'Add the field reason, or delete the entry. Without a reason the rule stays as it is.',
    },
    place,
  });
}

function describeLowered({ severity, reason = '', place }: RuleSetting, rule: Rule): Diagnostic {
  const change = nameChange(severity);
  const finding = {
    ru: `Правило «${rule.title.ru}» ${change.ru}`,
    en: `The rule “${rule.title.en}” is ${change.en}`,
  };
  return diagnostic({
    code: 'rule/lowered-rule',
    severity: 'info',
    message: { ru: `${finding.ru}: ${reason}`, en: `${finding.en}: ${reason}` },
    why: rule.source,
    place,
    acceptance: { finding, reason: { ru: reason, en: reason } },
  });
}

/** What a lower severity makes of a rule. */
function nameChange(severity: RuleSetting['severity']): Text {
  if (severity === 'off') return { ru: 'выключено', en: 'switched off' };
  const { ru, en } = severityNames[severity];
  return { ru: `понижено (${ru})`, en: `lowered (${en})` };
}

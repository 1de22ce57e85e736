import type { Diagnostic, Text } from './diagnostic.js';

/** How many findings of each severity there are. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings by severity. */
export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** «2 ошибки, 1 предупреждение»; says that there is nothing when all counts are 0. */
export function describeCounts({ errors, warnings, infos }: FindingCounts): Text {
  const parts = [
    countNoun(errors, { ru: ['ошибка', 'ошибки', 'ошибок'], en: ['error', 'errors'] }),
    countNoun(warnings, {
      ru: ['предупреждение', 'предупреждения', 'предупреждений'],
      en: ['warning', 'warnings'],
    }),
    countNoun(infos, { ru: ['подсказка', 'подсказки', 'подсказок'], en: ['note', 'notes'] }),
  ];
  const present = parts.filter((_, index) => [errors, warnings, infos][index] !== 0);
  if (present.length === 0) return { ru: 'замечаний нет', en: 'no findings' };
  return {
    ru: present.map((each) => each.ru).join(', '),
    en: present.map((each) => each.en).join(', '),
  };
}

/** A number with its noun: the Russian forms stand after 1, 2 and 5, the English ones after 1 and 2. */
export function countNoun(
  count: number,
  forms: { readonly ru: readonly [string, string, string]; readonly en: readonly [string, string] },
): Text {
  const russian = { one: 0, few: 1, many: 2, other: 2, zero: 2, two: 1 } as const;
  const form = russian[new Intl.PluralRules('ru').select(count)];
  return { ru: `${count} ${forms.ru[form]}`, en: `${count} ${forms.en[count === 1 ? 0 : 1]}` };
}

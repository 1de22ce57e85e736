import type { Severity, Text } from './diagnostic.js';

/** What people call the severity of a finding. */
export const severityNames = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'подсказка', en: 'note' },
} as const satisfies Readonly<Record<Severity, Text>>;

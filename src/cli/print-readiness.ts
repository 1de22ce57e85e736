import type { RoleReadiness } from '../actions/judge-readiness.js';
import { countFindings, countNoun, describeCounts } from '../diagnostic/count-findings.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import type { Locale } from '../diagnostic/print-context.js';
import { revealControls } from '../diagnostic/reveal-controls.js';

/** How a summary is printed. */
export interface ReadinessView {
  readonly locale: Locale;
  /** Cells in a line; what is longer is cut. */
  readonly width: number;
  /** Only what is not ready. */
  readonly quiet: boolean;
}

const words = {
  ready: { ru: 'готова', en: 'ready' },
  open: { ru: 'не готова', en: 'not ready' },
} as const satisfies Record<string, Text>;

/**
 * One line for each role: whether it may go to approval and what keeps it; then what was found in files that roles
 * share, and how many roles are ready.
 */
export function printReadiness(
  roles: readonly RoleReadiness[],
  shared: readonly Diagnostic[],
  { locale, width, quiet }: ReadinessView,
): string {
  const mark = Math.max(words.ready[locale].length, words.open[locale].length);
  const shown = quiet ? roles.filter(({ isReady }) => !isReady) : roles;
  const lines = shown.map((role) => {
    const word = (role.isReady ? words.ready : words.open)[locale];
    return cut(`${word.padEnd(mark)}  ${nameRole(role)}${describeRole(role, locale)}`, width);
  });
  const rest = quiet ? [] : [...describeShared(shared, locale, width), describeTotal(roles, locale)];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

function nameRole({ title, name }: RoleReadiness): string {
  return title === undefined ? name : `${title} (${name})`;
}

function describeRole({ isReady, counts, accepted, reasons }: RoleReadiness, locale: Locale): string {
  if (isReady && accepted === 0) return '';
  if (isReady)
    return { ru: `: принято с обоснованием — ${accepted}`, en: `: ${accepted} accepted with a reason` }[
      locale
    ];
  const { errors, warnings } = counts;
  const count = errors + warnings === 0 ? '' : `${describeCounts({ errors, warnings, infos: 0 })[locale]}. `;
  return `: ${count}${reasons.map((each) => each[locale]).join('; ')}`;
}

/** Files that several roles share, with what `check --final` would not let pass in them. */
function describeShared(shared: readonly Diagnostic[], locale: Locale, width: number): readonly string[] {
  const open = shared.filter(({ severity }) => severity !== 'info');
  const files = [...new Set(open.map(({ place }) => place?.file ?? '—'))].sort();
  return files.map((file) => {
    const own = open.filter(({ place }) => (place?.file ?? '—') === file);
    const [first] = own;
    return cut(
      `${file}: ${describeCounts(countFindings(own))[locale]}. ${first?.message[locale] ?? ''}`,
      width,
    );
  });
}

function describeTotal(roles: readonly RoleReadiness[], locale: Locale): string {
  const ready = roles.filter(({ isReady }) => isReady).length;
  const all = countNoun(roles.length, {
    ru: ['должности', 'должностей', 'должностей'],
    en: ['role', 'roles'],
  });
  return {
    ru: `Готово к утверждению: ${ready} из ${all.ru}.`,
    en: `Ready for approval: ${ready} of ${all.en}.`,
  }[locale];
}

function cut(line: string, width: number): string {
  const plain = Array.from(revealControls(line));
  return plain.length <= width
    ? plain.join('')
    : `${plain
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

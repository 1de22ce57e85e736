import type { ExitCode } from '../../actions/exit-code.js';
import type { RuleExplanation } from '../../actions/explain-rule.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Locale } from '../../diagnostic/print-context.js';
import { severityNames } from '../../diagnostic/severity-names.js';
import type { Command, CommandInput } from '../command.js';
import { UsageError } from '../usage-error.js';

/** `rolebook explain [rule]`. */
export const command: Command = {
  summary: { ru: 'объяснить правило: риск, источник, примеры', en: 'explain a rule: risk, source, examples' },
  arguments: [
    {
      name: { ru: 'правило', en: 'rule' },
      description: {
        ru: 'имя или код правила из замечания; без него — список правил',
        en: 'id of a rule, or the code of a finding; lists the rules if left out',
      },
      required: false,
      variadic: false,
    },
  ],
  options: [],
  run,
};

async function run({ operands, options, terminal }: CommandInput): Promise<ExitCode> {
  const { explainRule, explainRules } = await import('../../actions/explain-rule.js');
  const asJson = options.flag('json');
  const { locale } = terminal;
  const [name] = operands;
  if (name === undefined) {
    const all = explainRules();
    terminal.print(asJson ? writeJson(all) : writeList(all, locale));
    return 0;
  }
  const { rules, near } = explainRule(name);
  const [rule, ...others] = rules;
  if (rule === undefined) throw refuseName(name, near);
  if (asJson) terminal.print(writeJson(others.length === 0 ? rule : rules));
  else
    terminal.print(
      others.length === 0 ? writeRule(rule, locale) : `${writeList(rules, locale)}\n${more[locale]}\n`,
    );
  return 0;
}

const more: Text = {
  ru: 'Подробно об одном из них: rolebook explain <правило>',
  en: 'For one of them: rolebook explain <rule>',
};

function refuseName(name: string, near: string | undefined): UsageError {
  // Other findings have codes as well, and somebody copies one from the screen.
  if (/^(?!rule\/)[a-z]+\/[a-z-]+$/.test(name)) {
    return new UsageError(
      { ru: `«${name}» — замечание не правила`, en: `"${name}" is not the finding of a rule` },
      {
        ru: 'Правила — это коды rule/…. Остальные замечания говорят сами, что не так и что сделать.',
        en: 'Rules have codes rule/…. Other findings say themselves what is wrong and what to do.',
      },
    );
  }
  return new UsageError(
    { ru: `нет правила «${name}»`, en: `there is no rule "${name}"` },
    near === undefined
      ? { ru: 'Список правил: rolebook explain', en: 'For a list of the rules: rolebook explain' }
      : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` },
  );
}

function writeJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function writeList(all: readonly RuleExplanation[], locale: Locale): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return all.map(({ id, title }) => `${id.padEnd(width)}  ${title[locale]}\n`).join('');
}

const headings = {
  bad: { ru: 'Так не надо:', en: 'What it finds, in the language of the files:' },
  good: { ru: 'Так можно:', en: 'What it lets pass:' },
} as const satisfies Record<string, Text>;

const basis: Text = {
  ru: 'Если условие ставит закон, назовите норму рядом, в поле legalBasis: замечание станет подсказкой.',
  en: 'Where a law sets it, name the norm beside it, in the field legalBasis: the finding becomes a note.',
};

function writeRule(rule: RuleExplanation, locale: Locale): string {
  const list = (texts: readonly string[]): string => texts.map((each) => `  – ${each}\n`).join('');
  return [
    `${rule.title[locale]}\n${rule.code} · ${severityNames[rule.severity][locale]}\n`,
    `${rule.why[locale]}\n${rule.source[locale]}\n`,
    ...(rule.acceptsLegalBasis ? [`${basis[locale]}\n`] : []),
    `${headings.bad[locale]}\n${list(rule.bad)}`,
    `${headings.good[locale]}\n${list(rule.good)}`,
  ].join('\n');
}

import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { UsageError } from '../usage-error.js';
import { reasonOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook enact <versions>`. */
export const command: Command = {
  summary: {
    ru: 'ввести версию в действие; прежняя теряет силу',
    en: 'put a version into force; the one before loses it',
  },
  arguments: [versionsArgument],
  options: [
    {
      name: 'agreement',
      value: { ru: 'номер и дата', en: 'number and date' },
      description: {
        ru: 'дополнительные соглашения с работниками: "ДС-5 20.11.2026; ДС-6 20.11.2026"',
        en: 'supplementary agreements with the employees: "SA-5 2026-11-20; SA-6 2026-11-20"',
      },
    },
    {
      name: 'notice',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'когда уведомлён последний из работников об изменении условий труда (статья 74 ТК РФ)',
        en: 'the day on which the last employee was notified of changed conditions (article 74)',
      },
    },
    {
      name: 'vacant',
      description: { ru: 'должность никто не занимает', en: 'nobody holds the position' },
    },
    {
      name: 'change',
      value: { ru: 'вид', en: 'kind' },
      description: {
        ru: 'что это за изменение по решению человека: editorial, detail, labour-function, other-conditions; вместе с --reason',
        en: 'what the change is, as a person decides: editorial, detail, labour-function, other-conditions; with --reason',
      },
    },
    reasonOption,
    ...stepOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, world } = input;
  const typed = {
    agreement: options.text('agreement'),
    notice: options.text('notice'),
    isVacant: options.flag('vacant'),
    change: options.text('change'),
    reason: options.text('reason'),
  };
  if (typed.reason !== undefined && typed.change === undefined) throw describeNoChange();
  return runStep(input, 'enact', (request) => changeVersion(world, request, { verb: 'enact', typed }));
}

function describeNoChange(): UsageError {
  return new UsageError(
    { ru: 'причина названа, а вид изменения нет', en: 'there is a reason and no kind of change' },
    {
      ru: 'Назовите и вид: --change detail --reason "…".',
      en: 'Name the kind as well: --change detail --reason "…".',
    },
  );
}

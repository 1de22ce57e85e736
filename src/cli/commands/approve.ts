import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput, CommandOption } from '../command.js';
import type { OptionReader } from '../option-reader.js';
import { runStep } from '../run-step.js';
import { scanOption, stepOptions, versionsArgument } from '../version-options.js';
import { UsageError } from '../usage-error.js';

const signatureOption: CommandOption = {
  name: 'signature',
  description: {
    ru: 'утверждено подписью в грифе «УТВЕРЖДАЮ»',
    en: 'approved by a signature on the document itself',
  },
};

const orderOption: CommandOption = {
  name: 'order',
  value: { ru: 'номер', en: 'number' },
  description: {
    ru: 'утверждено приказом с этим номером; дату приказа задаёт --dated',
    en: 'approved by the order of this number; --dated gives its date',
  },
};

/** `rolebook approve <versions>`. */
export const command: Command = {
  summary: {
    ru: 'утвердить согласованный текст: подписью или приказом',
    en: 'approve an agreed text: by signature or by order',
  },
  arguments: [versionsArgument],
  options: [signatureOption, orderOption, scanOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, world } = input;
  const step = {
    verb: 'approve',
    approval: readApproval(options),
    scan: options.text('scan'),
  } as const;
  return runStep(input, 'approve', (request) => changeVersion(world, request, step));
}

/** By signature or by order: which of the two is never guessed. */
function readApproval(options: OptionReader) {
  const order = options.text('order');
  const isSigned = options.flag('signature');
  if (order !== undefined && !isSigned) return { method: 'order', number: order } as const;
  if (isSigned && order === undefined) return { method: 'signature' } as const;
  throw new UsageError(
    { ru: 'не сказано, чем утверждено', en: 'it is not said what has approved it' },
    {
      ru: 'Укажите одно из двух: --signature (подпись в грифе) или --order <номер> (приказ).',
      en: 'Name one of the two: --signature, or --order <number>.',
    },
  );
}

import type { ExitCode } from '../../actions/exit-code.js';
import { defaultFolder, forceOption, personArgument, toOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { asOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack hire <person>`. */
export const command: Command = {
  summary: {
    ru: 'напечатать всё, с чем знакомят до трудового договора: инструкции, листы, перечень локальных актов',
    en: 'print what has to be read before the employment contract: instructions, sheets, the list of local acts',
  },
  arguments: [personArgument],
  options: [toOption, forceOption, asOption, ...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { issueSheets } = await import('../../actions/acknowledgment/issue-sheets.js');
  const result = await issueSheets(world, {
    ...(await readRegistryRequest(input)),
    ...{ person: operands[0] ?? '', form: 'personal', formats: ['pdf'], withAbsent: true },
    ...{ withTexts: true, withActs: true },
    grounds: ['hire', 'substitution'],
    actor: options.text('as') ?? world.settings?.actor,
    to: options.text('to') ?? defaultFolder,
    force: options.flag('force'),
  });
  const { exitCode, files, lines, code } = result;
  printAcknowledgment(input, result, {
    ...{ command: 'ack hire', files, facts: { lines, code } },
    sentences:
      lines === 0
        ? []
        : [
            {
              ru: `Комплект до трудового договора: инструкций и листов — ${lines}. Подписи ставят до подписания договора (ст. 68 ТК РФ).`,
              en: `The set before the contract: instructions and sheets: ${lines}. They are signed before the contract (art. 68 of the Labour Code).`,
            },
          ],
  });
  return exitCode;
}

import type { SheetProgress } from '../../actions/acknowledgment/list-sheets.js';
import { refuse } from '../../actions/action-result.js';
import type { ExitCode } from '../../actions/exit-code.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack sheets`. */
export const command: Command = {
  summary: {
    ru: 'показать составленные листы: код, день, сколько строк подписано',
    en: 'list the sheets that were issued: code, day, how many lines are signed',
  },
  arguments: [],
  options: [
    {
      name: 'open',
      description: { ru: 'только те, где есть строки без подписи', en: 'only those with lines to sign' },
    },
    ...registryOptions,
  ],
  run,
};

/** So many numbers of open lines are told; more are counted. */
const mostNumbers = 10;

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, world } = input;
  const { listSheets } = await import('../../actions/acknowledgment/list-sheets.js');
  const { sayDate } = await import('../../actions/registry/version-words.js');
  const { value, diagnostics } = await listSheets(world, await readRegistryRequest(input));
  const result =
    value === undefined
      ? refuse(diagnostics)
      : ({ exitCode: 0, diagnostics, findText: () => undefined } as const);
  const sheets = (value ?? []).filter(({ open }) => !options.flag('open') || open.length > 0);
  const sentences = sheets.map((sheet): Text => {
    const { code, issuedOn } = sheet;
    const said = sayProgress(sheet);
    return { ru: `${code}, ${sayDate(issuedOn)}. ${said.ru}`, en: `${code}, ${issuedOn}. ${said.en}` };
  });
  printAcknowledgment(input, result, {
    command: 'ack sheets',
    facts: { sheets },
    sentences: sheets.length > 0 ? sentences : [{ ru: 'Таких листов нет.', en: 'There are no such sheets.' }],
  });
  return result.exitCode;
}

function sayProgress({ lines, signed, refused, open }: SheetProgress): Text {
  const numbers = open.slice(0, mostNumbers).join(', ');
  const rest = open.length - mostNumbers;
  const acts: Text =
    refused === 0 ? { ru: '', en: '' } : { ru: `, отказов: ${refused}`, en: `, refused: ${refused}` };
  const left: Text =
    open.length === 0
      ? { ru: '', en: '' }
      : rest > 0
        ? { ru: `; без подписи: ${numbers} и ещё ${rest}`, en: `; not signed: ${numbers} and ${rest} more` }
        : { ru: `; без подписи: ${numbers}`, en: `; not signed: ${numbers}` };
  return {
    ru: `Подписано ${signed} из ${lines}${acts.ru}${left.ru}.`,
    en: `Signed ${signed} of ${lines}${acts.en}${left.en}.`,
  };
}

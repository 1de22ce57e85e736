import type { ExitCode } from '../../actions/exit-code.js';
import type { SignedPaper } from '../../actions/acknowledgment/record-signatures.js';
import type { Command, CommandInput } from '../command.js';
import type { OptionReader } from '../option-reader.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { UsageError } from '../usage-error.js';
import {
  asOption,
  datedOption,
  readRegistryRequest,
  registryOptions,
  scanOption,
} from '../version-options.js';

/** `rolebook ack record <code>`. */
export const command: Command = {
  summary: {
    ru: 'записать подписанный лист: по коду на нём или по QR-коду',
    en: 'record a signed sheet, by the code on it or its QR code',
  },
  arguments: [
    {
      name: { ru: 'код', en: 'code' },
      description: {
        ru: 'код листа или строки (7K3M-9XQ2-4VBT), либо то, что прочитал сканер QR-кода',
        en: 'code of a sheet or a line (7K3M-9XQ2-4VBT), or what a scanner has read',
      },
      required: false,
      variadic: false,
    },
  ],
  options: [
    datedOption,
    {
      name: 'except',
      value: { ru: 'строки', en: 'lines' },
      description: {
        ru: 'номера строк общего листа, где подписи нет: 3,7',
        en: 'lines of a joint sheet without a signature: 3,7',
      },
    },
    {
      name: 'person',
      value: { ru: 'работник', en: 'person' },
      description: {
        ru: 'вместо кода: табельный номер, код или полное имя',
        en: 'instead of a code: personnel number, code or full name',
      },
    },
    {
      name: 'instruction',
      value: { ru: 'версия', en: 'version' },
      description: {
        ru: 'вместе с --person: sales-manager или sales-manager@3',
        en: 'with --person: sales-manager or sales-manager@3',
      },
    },
    {
      name: 'way',
      value: { ru: 'способ', en: 'way' },
      description: {
        ru: 'вместе с --person: sheet — лист, journal — журнал, copy — экземпляр работодателя (обычно)',
        en: 'with --person: sheet, journal, or copy, that of the employer (if left out)',
      },
    },
    {
      name: 'objection',
      value: { ru: 'текст', en: 'text' },
      description: {
        ru: 'возражения, которые работник написал; он считается ознакомленным',
        en: 'objections that the person has written; the text counts as read',
      },
    },
    {
      name: 'late',
      value: { ru: 'причина', en: 'reason' },
      description: {
        ru: 'почему подпись поставлена после срока; о здоровье не пишите',
        en: 'why the signature is late; nothing of health',
      },
    },
    ...[scanOption, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { recordSignatures } = await import('../../actions/acknowledgment/record-signatures.js');
  const result = await recordSignatures(world, {
    ...(await readRegistryRequest(input)),
    paper: readPaper(operands[0], options),
    actor: options.text('as') ?? world.settings?.actor,
    dated: options.text('dated'),
    objection: options.text('objection'),
    lateReason: options.text('late'),
    scan: options.text('scan'),
  });
  const { exitCode, recorded, known, scan } = result;
  printAcknowledgment(input, result, {
    command: 'ack record',
    facts: { recorded, known, ...(scan && { scan: scan.sha256 }) },
    sentences: [
      {
        ru: `Записано ознакомлений: ${recorded}${known > 0 ? `, были записаны раньше: ${known}` : ''}.`,
        en: `Acknowledgments recorded: ${recorded}${known > 0 ? `, recorded before: ${known}` : ''}.`,
      },
    ],
  });
  return exitCode;
}

/** A code, or a person and a version: never both, never neither. */
function readPaper(code: string | undefined, options: OptionReader): SignedPaper {
  const person = options.text('person');
  const version = options.text('instruction');
  const numbers = options.list('except') ?? [];
  if (code !== undefined && person === undefined && version === undefined) {
    const except = numbers.map(Number);
    if (except.every((each) => Number.isInteger(each) && each > 0)) return { code, except };
    throw new UsageError({
      ru: 'в ключе --except нужны номера строк через запятую',
      en: 'the option --except takes numbers of lines, with commas between',
    });
  }
  if (code === undefined && person !== undefined && version !== undefined && numbers.length === 0) {
    const way = options.choice('way', ['sheet', 'journal', 'copy']) ?? 'copy';
    return { person, version, way };
  }
  throw new UsageError(
    { ru: 'не сказано, что подписано', en: 'it is not said what was signed' },
    {
      ru: 'Назовите код с листа, или работника и версию: --person 0017 --instruction sales-manager.',
      en: 'Name the code of the sheet, or a person and a version: --person 0017 --instruction sales-manager.',
    },
  );
}

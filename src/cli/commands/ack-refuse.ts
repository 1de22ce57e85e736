import type { ExitCode } from '../../actions/exit-code.js';
import type { RefusalActRequest } from '../../actions/acknowledgment/draft-refusal-act.js';
import { defaultFolder, forceOption, personArgument, toOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { UsageError } from '../usage-error.js';
import {
  asOption,
  datedOption,
  readRegistryRequest,
  registryOptions,
  scanOption,
  versionArgument,
} from '../version-options.js';

/** `rolebook ack refuse <person> <version>`. */
export const command: Command = {
  summary: {
    ru: 'составить акт об отказе с двумя свидетелями, а с ключом --act записать подписанный',
    en: 'write the act on a refusal for two witnesses to sign, or, with --act, record the signed one',
  },
  arguments: [personArgument, versionArgument],
  options: [
    {
      name: 'act',
      value: { ru: 'номер', en: 'number' },
      description: {
        ru: 'акт подписан: записать отказ; номер акта, его дату задаёт --dated',
        en: 'the act is signed: record the refusal; number of the act, --dated gives its date',
      },
    },
    {
      name: 'witnesses',
      value: { ru: 'люди', en: 'people' },
      description: {
        ru: 'свидетели: "Ким А. А., бухгалтер; Белов Н. И., экономист"; без них в акте — строки для заполнения',
        en: 'witnesses: "Kim A. A., accountant; Belov N. I., economist"; lines to fill in if left out',
      },
    },
    {
      name: 'what',
      value: { ru: 'что', en: 'what' },
      description: {
        ru: 'от чего отказ: signature — подписать (обычно), acquaintance — ознакомиться, receipt — получить копию',
        en: 'what was refused: signature (if left out), acquaintance, receipt',
      },
    },
    {
      name: 'place',
      value: { ru: 'место', en: 'place' },
      description: {
        ru: 'где составлен акт (обычно город организации)',
        en: 'where the act is drawn up (the city of the organization if left out)',
      },
    },
    {
      name: 'course',
      value: { ru: 'текст', en: 'text' },
      description: { ru: 'для акта: как это произошло', en: 'for the act: what happened' },
    },
    {
      name: 'explained',
      value: { ru: 'текст', en: 'text' },
      description: {
        ru: 'для акта: как работник объяснил отказ; без ключа — строки для записи от руки',
        en: 'for the act: how the person explains it; lines to fill in by hand if left out',
      },
    },
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: { ru: 'docx и pdf (обычно оба), html', en: 'docx and pdf (both if left out), html' },
    },
    ...[toOption, forceOption, datedOption, scanOption, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const act = options.text('act');
  const request = {
    ...(await readRegistryRequest(input)),
    ...{ person: operands[0] ?? '', version: operands[1] ?? '' },
    refusal: options.choice('what', ['signature', 'acquaintance', 'receipt']) ?? 'signature',
    dated: options.text('dated'),
    actor: options.text('as') ?? world.settings?.actor,
  } as const;
  return act === undefined ? writeAct(input, request) : recordAct(input, { ...request, act });
}

type SharedRequest = Omit<RefusalActRequest, 'formats' | 'to' | 'force'>;

async function writeAct(input: CommandInput, request: SharedRequest): Promise<ExitCode> {
  const { options, world } = input;
  if (options.text('scan') !== undefined) {
    throw new UsageError(
      {
        ru: 'скан есть у подписанного акта, а номер акта не назван',
        en: 'a scan is of a signed act, and no number is given',
      },
      { ru: 'Добавьте номер: --act 3.', en: 'Add the number: --act 3.' },
    );
  }
  const { draftRefusalAct } = await import('../../actions/acknowledgment/draft-refusal-act.js');
  const result = await draftRefusalAct(world, {
    ...request,
    witnesses: options.text('witnesses'),
    place: options.text('place'),
    course: options.text('course'),
    explanation: options.text('explained'),
    formats: options.choices('format', ['docx', 'pdf', 'html']) ?? ['docx', 'pdf'],
    to: options.text('to') ?? defaultFolder,
    force: options.flag('force'),
  });
  printAcknowledgment(input, result, {
    ...{ command: 'ack refuse', files: result.files, facts: {} },
    sentences: [
      {
        ru: 'Акт составлен, отказ пока не записан. Когда акт подпишут, повторите команду с ключами --act, --dated, --witnesses и --scan.',
        en: 'The act is written, the refusal is not recorded yet. When it is signed, run the command again with --act, --dated, --witnesses and --scan.',
      },
    ],
  });
  return result.exitCode;
}

async function recordAct(
  input: CommandInput,
  request: SharedRequest & { readonly act: string },
): Promise<ExitCode> {
  const { options, world } = input;
  const { recordRefusal } = await import('../../actions/acknowledgment/record-refusal.js');
  const result = await recordRefusal(world, {
    ...request,
    witnesses: options.text('witnesses') ?? '',
    scan: options.text('scan'),
  });
  printAcknowledgment(input, result, {
    command: 'ack refuse',
    facts: { state: result.state },
    sentences: result.state === 'recorded' ? [{ ru: 'Отказ записан.', en: 'The refusal is recorded.' }] : [],
  });
  return result.exitCode;
}

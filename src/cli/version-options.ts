import type { RegistryRequest } from '../actions/registry/registry-place.js';
import type { VersionRequest } from '../actions/change-version.js';
import type { CommandArgument, CommandInput, CommandOption } from './command.js';
import { rolesOption } from './common-options.js';
import type { OptionReader } from './option-reader.js';

/** The version that a command works on. */
export const versionArgument: CommandArgument = {
  name: { ru: 'версия', en: 'version' },
  description: {
    ru: 'должность, можно с номером версии: sales-manager или sales-manager@3',
    en: 'a role, with the number of a version if wanted: sales-manager or sales-manager@3',
  },
  required: true,
  variadic: false,
};

/** The versions that a step is taken with. */
export const versionsArgument: CommandArgument = {
  ...versionArgument,
  name: { ru: 'версии', en: 'versions' },
  required: false,
  variadic: true,
};

/** The versions of a change of many instructions. */
export const campaignOption: CommandOption = {
  name: 'campaign',
  value: { ru: 'имя', en: 'name' },
  description: {
    ru: 'все версии общего изменения, которые ждут этого шага: "Новое наименование"',
    en: 'all versions of a campaign that wait for this step: "New name"',
  },
};

/** Who acts. */
export const asOption: CommandOption = {
  name: 'as',
  value: { ru: 'кто', en: 'person' },
  description: {
    ru: 'кто это делает: "Соколова А. В., юрисконсульт" или идентификатор из officers (или переменная ROLEBOOK_AS)',
    en: 'who does it: "Sokolova A. V., legal counsel", or an id of the officers (or the variable ROLEBOOK_AS)',
  },
};

/** The day on the paper. */
export const datedOption: CommandOption = {
  name: 'dated',
  value: { ru: 'дата', en: 'date' },
  description: {
    ru: 'дата на бумаге, если она не сегодняшняя: 2026-11-22',
    en: 'the date on the paper where it is not today: 2026-11-22',
  },
};

/** The text that the actor has read. */
export const textOption: CommandOption = {
  name: 'text',
  value: { ru: 'код', en: 'code' },
  description: {
    ru: 'код текста на прочитанном документе: команда сработает, только если он совпадает',
    en: 'the code of the text that was read: nothing is done when it is another one',
  },
};

/** What is to be changed in a text, or was noticed in it. */
export const remarkOption: CommandOption = {
  name: 'remark',
  value: { ru: 'текст', en: 'text' },
  description: {
    ru: 'замечание; для нескольких повторите ключ или разделите их переводом строки',
    en: 'a remark; for several repeat the option, or separate them by line feeds',
  },
  repeatable: true,
};

/** The remarks that the options name. A line feed may be written as `\n`: not every shell lets one be typed. */
export function readRemarks(options: OptionReader): readonly string[] {
  return options.texts('remark').flatMap((text) => text.split(/\\n|\r?\n/));
}

/** Why a version is cancelled, held or released. */
export const reasonOption: CommandOption = {
  name: 'reason',
  value: { ru: 'текст', en: 'text' },
  description: { ru: 'почему: «Отдел упразднён приказом от 01.11.2026 № 12»', en: 'why' },
};

/** Where the registry lies. */
export const databaseOption: CommandOption = {
  name: 'database',
  value: { ru: 'адрес', en: 'address' },
  description: {
    ru: 'реестр в PostgreSQL: postgres://… (или переменная ROLEBOOK_DATABASE); без него — файл в папке .rolebook',
    en: 'a registry in PostgreSQL: postgres://… (or the variable ROLEBOOK_DATABASE); a file in .rolebook if left out',
  },
};

/** Where the files of the registry are kept. */
export const storeOption: CommandOption = {
  name: 'store',
  value: { ru: 'адрес', en: 'address' },
  description: {
    ru: 'хранилище файлов S3: s3://бакет/папка?endpoint=… (или переменная ROLEBOOK_STORE); без него — папка .rolebook/store',
    en: 'a store of files that speaks S3: s3://bucket/folder?endpoint=… (or ROLEBOOK_STORE); .rolebook/store if left out',
  },
};

/** Which language, where an instruction has several. */
export const languageOption: CommandOption = {
  name: 'language',
  value: { ru: 'язык', en: 'language' },
  description: {
    ru: 'язык инструкции, если их несколько: ru',
    en: 'the language of the instruction, where it has several: ru',
  },
};

/** What a scan is handed in with. */
export const scanOption: CommandOption = {
  name: 'scan',
  value: { ru: 'файл', en: 'file' },
  description: {
    ru: 'скан подписанной бумаги; сохраняется вместе с версией',
    en: 'scan of the signed paper; kept with the version',
  },
};

/** What opens the file of the seal. */
export const passwordFileOption: CommandOption = {
  name: 'password-file',
  value: { ru: 'файл', en: 'file' },
  description: {
    ru: 'файл, в первой строке которого пароль печати (или переменная ROLEBOOK_SEAL_PASSWORD)',
    en: 'a file whose first line is the password of the seal (or the variable ROLEBOOK_SEAL_PASSWORD)',
  },
};

/** Options of every command on the registry. */
export const registryOptions: readonly CommandOption[] = [rolesOption, databaseOption, storeOption];

/** Options of every command that records something. */
export const stepOptions: readonly CommandOption[] = [
  ...[campaignOption, asOption, datedOption, textOption, languageOption],
  ...registryOptions,
];

/** The registry that the options name. */
export async function readRegistryRequest({
  options,
  world,
}: Pick<CommandInput, 'options' | 'world'>): Promise<RegistryRequest> {
  const { findWorkspace } = await import('../actions/find-workspace.js');
  return {
    folder: await findWorkspace(world.files, options.text('roles')),
    database: options.text('database') ?? world.settings?.database,
    store: options.text('store') ?? world.settings?.store,
  };
}

/** The version, the actor and the dates that operand and options name. */
export async function readVersionRequest(input: CommandInput): Promise<VersionRequest> {
  const { operands, options, world } = input;
  return {
    ...(await readRegistryRequest(input)),
    version: operands[0] ?? '',
    language: options.text('language'),
    actor: options.text('as') ?? world.settings?.actor,
    dated: options.text('dated'),
    textCode: options.text('text'),
  };
}

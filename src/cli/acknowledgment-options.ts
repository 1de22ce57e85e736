import type { DutyFilter } from '../actions/acknowledgment/read-status.js';
import type { CommandArgument, CommandOption } from './command.js';
import type { OptionReader } from './option-reader.js';

/** The person that a command is about. */
export const personArgument: CommandArgument = {
  name: { ru: 'работник', en: 'person' },
  description: {
    ru: 'табельный номер, код человека или полное имя в кавычках',
    en: 'personnel number, code of the person, or the full name in quotes',
  },
  required: true,
  variadic: false,
};

/** Whose duties are wanted. */
export const filterOptions: readonly CommandOption[] = [
  {
    name: 'unit',
    value: { ru: 'подразделения', en: 'units' },
    description: { ru: 'только эти подразделения: sales,warehouse', en: 'only these units: sales,warehouse' },
  },
  {
    name: 'role',
    value: { ru: 'должности', en: 'roles' },
    description: { ru: 'только эти должности: sales-manager', en: 'only these roles: sales-manager' },
  },
  {
    name: 'person',
    value: { ru: 'работник', en: 'person' },
    description: {
      ru: 'только этот работник: табельный номер, код или полное имя',
      en: 'only this person: personnel number, code or full name',
    },
  },
  {
    name: 'instruction',
    value: { ru: 'версии', en: 'versions' },
    description: {
      ru: 'только эти версии: sales-manager@2; без номера — действующая',
      en: 'only these versions: sales-manager@2; without a number the one in force',
    },
  },
];

/** The folder that files go to. */
export const toOption: CommandOption = {
  name: 'to',
  value: { ru: 'папка', en: 'folder' },
  description: {
    ru: 'папка для файлов (обычно out/acknowledgment)',
    en: 'folder of the files (out/acknowledgment if left out)',
  },
};

/** Whether files that are not ours are replaced. */
export const forceOption: CommandOption = {
  name: 'force',
  description: {
    ru: 'заменить и те файлы, которые созданы или изменены не программой',
    en: 'replace files that the program did not make, or that were changed',
  },
};

/** What the person has written beside the signature. */
export const objectionOption: CommandOption = {
  name: 'objection',
  value: { ru: 'текст', en: 'text' },
  description: {
    ru: 'возражения, которые работник написал; он считается ознакомленным',
    en: 'objections that the person has written; the text counts as read',
  },
};

/** Why a signature is late. */
export const lateOption: CommandOption = {
  name: 'late',
  value: { ru: 'причина', en: 'reason' },
  description: {
    ru: 'почему подпись поставлена после срока; о здоровье не пишите',
    en: 'why the signature is late; nothing of health',
  },
};

/** Why an entry is amended. */
export const amendmentReasonOption: CommandOption = {
  name: 'reason',
  value: { ru: 'текст', en: 'text' },
  description: {
    ru: 'почему: "дата на листе прочитана неверно"; о здоровье не пишите',
    en: 'why: "the day on the sheet was misread"; nothing of health',
  },
  required: true,
};

/** Where files go when nothing is said. */
export const defaultFolder = 'out/acknowledgment';

/** The filter that the options name. */
export function readFilter(options: OptionReader): DutyFilter {
  return {
    ...{ units: options.list('unit'), roles: options.list('role'), person: options.text('person') },
    versions: options.list('instruction'),
  };
}

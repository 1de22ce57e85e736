import type { CommandOption } from './command.js';

/** Options that every command has. */
export const commonOptions: readonly CommandOption[] = [
  {
    name: 'json',
    description: { ru: 'вывести результат одним объектом JSON', en: 'print the result as one JSON object' },
  },
  {
    name: 'quiet',
    description: {
      ru: 'выводить только ошибки и предупреждения',
      en: 'print nothing but errors and warnings',
    },
  },
  {
    name: 'locale',
    value: { ru: 'язык', en: 'language' },
    description: { ru: 'язык сообщений: ru или en', en: 'language of messages: ru or en' },
  },
];

/** The folder of the workspace, for commands that work on one. */
export const rolesOption: CommandOption = {
  name: 'roles',
  value: { ru: 'папка', en: 'folder' },
  description: {
    ru: 'папка с файлом organization.yaml (обычно roles или текущая)',
    en: 'the folder with organization.yaml (roles or the current one if left out)',
  },
};

/** The folder of the documents. */
export const outOption: CommandOption = {
  name: 'out',
  value: { ru: 'папка', en: 'folder' },
  description: {
    ru: 'папка готовых документов (обычно out)',
    en: 'folder of the documents (out if left out)',
  },
};

/** Text that is about to be approved. */
export const finalOption: CommandOption = {
  name: 'final',
  description: {
    ru: 'окончательный текст: пропуски и предупреждения недопустимы',
    en: 'final text: no blanks and no warnings are allowed',
  },
};

/** How the work is shared. */
export const threadsOption: CommandOption = {
  name: 'threads',
  value: { ru: 'число', en: 'number' },
  description: {
    ru: 'во сколько потоков работать (по умолчанию — по числу процессоров)',
    en: 'how many threads to work in (as many as processors if left out)',
  },
};

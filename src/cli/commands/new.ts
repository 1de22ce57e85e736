import type { ExitCode } from '../../actions/exit-code.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { rolesOption } from '../common-options.js';
import { printResult, summarize } from '../print-result.js';

/** `rolebook new <id>`. */
export const command: Command = {
  summary: { ru: 'создать файл новой должности', en: 'make the file of a new role' },
  arguments: [
    {
      name: { ru: 'имя', en: 'id' },
      description: {
        ru: 'имя файла без .yaml: строчные латинские буквы, цифры и дефисы',
        en: 'name of the file without .yaml: small Latin letters, digits and hyphens',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'title',
      value: { ru: 'название', en: 'title' },
      description: { ru: 'название должности, например «инженер-сметчик»', en: 'title of the position' },
      required: true,
    },
    {
      name: 'unit',
      value: { ru: 'подразделение', en: 'unit' },
      description: { ru: 'подразделение из organization.yaml', en: 'a unit of organization.yaml' },
    },
    {
      name: 'reports-to',
      value: { ru: 'должность', en: 'role' },
      description: { ru: 'непосредственный руководитель', en: 'the direct supervisor' },
    },
    rolesOption,
  ],
  run,
};

async function run({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const { newRole } = await import('../../actions/new-role.js');
  const result = await newRole(world, {
    folder: await findWorkspace(world.files, options.text('roles')),
    id: operands[0] ?? '',
    title: options.text('title') ?? '',
    unit: options.text('unit'),
    reportsTo: options.text('reports-to'),
  });
  const files = result.file === undefined ? [] : [{ path: result.file, state: 'written' }];
  const summary: Text[] =
    result.file === undefined
      ? [{ ru: 'Файл не создан.', en: 'The file was not made.' }, summarize(result)]
      : [
          {
            ru: `Создан файл ${result.file}. Заполните пропуски; что осталось, покажет rolebook check ${result.file}`,
            en: `Made ${result.file}. Fill in the blanks; rolebook check ${result.file} shows what is left`,
          },
        ];
  // A new role is all blanks: `check` lists them, here they would bury what matters.
  const { diagnostics } = result;
  const shown = options.flag('json')
    ? diagnostics
    : diagnostics.filter(({ severity }) => severity !== 'info');
  printResult({ ...result, diagnostics: shown }, { command: 'new', files, summary }, terminal, options);
  return result.exitCode;
}

import type { ExitCode } from '../../actions/exit-code.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { rolesOption } from '../common-options.js';
import { printResult, summarize } from '../print-result.js';
import { quoteWord } from '../quote-word.js';
import { UsageError } from '../usage-error.js';

/** `rolebook new <id>`: a role, or with `--translation` the files in which one is translated. */
export const command: Command = {
  summary: {
    ru: 'создать файл новой должности или заготовку перевода',
    en: 'make the file of a new role, or of a translation',
  },
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
      description: {
        ru: 'название новой должности, например «инженер-сметчик»',
        en: 'title of the new position',
      },
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
    {
      name: 'translation',
      value: { ru: 'язык', en: 'language' },
      description: {
        ru: 'создать заготовку перевода должности на этот язык: en, sq',
        en: 'make the files to translate the role into this language: en, sq',
      },
    },
    rolesOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  return input.options.text('translation') === undefined ? makeRole(input) : makeTranslation(input);
}

async function makeTranslation({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const { newTranslation } = await import('../../actions/new-translation.js');
  const language = options.text('translation') ?? '';
  const [id = ''] = operands;
  const folder = await findWorkspace(world.files, options.text('roles'));
  const result = await newTranslation(world, { folder, id, language });
  const files = result.files.map((path) => ({ path, state: 'written' }));
  const summary: Text[] =
    files.length === 0
      ? [{ ru: 'Файлы не созданы.', en: 'No file was made.' }, summarize(result)]
      : [
          ...result.files.map((file) => ({ ru: `Создан файл ${file}`, en: `Made ${file}` })),
          {
            ru: `Впишите переводы; документ составит rolebook build ${id} --language ${language}`,
            en: `Fill in the translations; rolebook build ${id} --language ${language} makes the document`,
          },
        ];
  printResult(result, { command: 'new', files, summary }, terminal, options);
  return result.exitCode;
}

/** The title, without which there is no role. */
function readTitle(title: string | undefined): string {
  if (title !== undefined) return title;
  throw new UsageError(
    { ru: 'не указан ключ --title', en: 'the option --title is missing' },
    { ru: 'Справка: добавьте --help.', en: 'For help add --help.' },
  );
}

async function makeRole({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const { newRole } = await import('../../actions/new-role.js');
  const result = await newRole(world, {
    folder: await findWorkspace(world.files, options.text('roles')),
    id: operands[0] ?? '',
    title: readTitle(options.text('title')),
    unit: options.text('unit'),
    reportsTo: options.text('reports-to'),
  });
  const files = result.file === undefined ? [] : [{ path: result.file, state: 'written' }];
  const summary: Text[] =
    result.file === undefined
      ? [{ ru: 'Файл не создан.', en: 'The file was not made.' }, summarize(result)]
      : [
          {
            ru: `Создан файл ${result.file}. Заполните пропуски; что осталось, покажет rolebook check ${quoteWord(result.file)}`,
            en: `Made ${result.file}. Fill in the blanks; rolebook check ${quoteWord(result.file)} shows what is left`,
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

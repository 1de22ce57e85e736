import type { ExitCode } from '../../actions/exit-code.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { printResult, summarize } from '../print-result.js';
import { quoteWord } from '../quote-word.js';

/** `rolebook init [dir]`. */
export const command: Command = {
  summary: { ru: 'создать папку новой организации с примером', en: 'make the folder of a new organization' },
  arguments: [
    {
      name: { ru: 'папка', en: 'folder' },
      description: { ru: 'где создать (по умолчанию — здесь)', en: 'where to make it (here if left out)' },
      required: false,
      variadic: false,
    },
  ],
  options: [],
  run,
};

/** The language of the example. */
const language = 'ru';

async function run({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { initWorkspace } = await import('../../actions/init-workspace.js');
  const folder = operands[0] ?? '.';
  const result = await initWorkspace(world, folder, language);
  const { files } = result;
  printResult(result, { command: 'init', files, summary: summary() }, terminal, options);
  return result.exitCode;

  function summary(): Text[] {
    if (result.exitCode !== 0) return [summarize(result)];
    if (files.every(({ state }) => state === 'unchanged')) {
      return [
        {
          ru: 'Пример организации здесь уже есть; ничего не изменено.',
          en: 'The example of an organization is here already; nothing was changed.',
        },
      ];
    }
    const paths = files.map(({ path }) => path).filter((path) => !path.includes('schemas/'));
    const step = folder === '.' ? '' : `cd ${quoteWord(folder)} && `;
    return [
      { ru: 'Создана организация с примером:', en: 'Made an organization with an example:' },
      ...paths.map((path) => ({ ru: `  ${path}`, en: `  ${path}` })),
      {
        ru: `Составьте документы: ${step}rolebook build`,
        en: `Build the documents: ${step}rolebook build`,
      },
    ];
  }
}

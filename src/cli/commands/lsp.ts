import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { locales } from '../locale.js';

/** `rolebook lsp`. */
export const command: Command = {
  summary: {
    ru: 'проверять и дополнять файлы в редакторе кода',
    en: 'check and complete files in a code editor',
  },
  arguments: [],
  options: [
    {
      name: 'stdio',
      description: {
        ru: 'говорить с редактором через стандартный ввод и вывод (иначе не бывает)',
        en: 'talk to the editor by standard input and output (there is no other way)',
      },
    },
  ],
  run,
};

async function run({ options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { runServer } = await import('../../lsp/run-server.js');
  return runServer({
    world,
    input: process.stdin,
    output: process.stdout,
    named: options.choice('locale', locales),
    fallback: terminal.locale,
  });
}

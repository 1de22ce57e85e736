import { CommanderError } from 'commander';
import type { ExitCode } from '../actions/exit-code.js';
import { describeMachineFault } from '../diagnostic/describe-machine-fault.js';
import { diagnostic, type Text } from '../diagnostic/diagnostic.js';
import type { World } from '../world.js';
import { InvalidSetting, ThreadFailure } from '../world.js';
import type { Command } from './command.js';
import { commands as registry } from './commands/index.js';
import { commonOptions } from './common-options.js';
import { createProgram } from './create-program.js';
import { describeParserError } from './describe-parser-error.js';
import { locales } from './locale.js';
import { OptionReader } from './option-reader.js';
import { printReport } from './print-result.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Runs one command line, given without the name of the program. Whatever goes wrong is told on the terminal: what the
 * user wrote, what the machine refused, and bugs, all of which end with 2.
 */
export async function runCommandLine(
  typed: readonly string[],
  terminal: Terminal,
  openWorld: () => World,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const commands = await loadCommands();
  const words = joinVerb(typed, commands);
  try {
    const world = openWorld();
    const program = createProgram(
      commands,
      world.program.version,
      terminal.locale,
      async (verb, operands, values) => {
        const options = new OptionReader(values);
        options.choice('locale', locales);
        exitCode = (await commands.get(verb)?.run({ operands, options, terminal, world })) ?? 2;
      },
    );
    program.configureOutput({
      writeOut: terminal.print,
      writeErr: terminal.note,
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    });
    for (const each of program.commands) each.configureOutput(program.configureOutput());
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return error.code === 'commander.help' ? 2 : 0;
    const { text, help } = describeError(error, words, commands);
    if (words.includes('--json')) {
      const verb = words.find((word) => commands.has(word)) ?? '';
      const finding = diagnostic({
        code: 'workspace/cannot-run',
        severity: 'error',
        message: { ru: `Команда не выполнена: ${text.ru}`, en: `The command did not run: ${text.en}` },
        ...(help && { help }),
      });
      const result = { exitCode: 2, diagnostics: [finding], findText: () => undefined } as const;
      terminal.print(printReport(result, { command: verb, files: [], summary: [] }, terminal));
      return 2;
    }
    const prefix = { ru: 'Ошибка', en: 'Error' };
    terminal.note(`${prefix[terminal.locale]}: ${text[terminal.locale]}\n`);
    if (help !== undefined) terminal.note(`${help[terminal.locale]}\n`);
    return 2;
  }
}

/** The words with those of a verb of two as one: «seal», «init» becomes «seal init». */
function joinVerb(words: readonly string[], commands: ReadonlyMap<string, Command>): readonly string[] {
  const [first, second, ...rest] = words;
  const verb = [first, second].join(' ');
  return commands.has(verb) ? [verb, ...rest] : words;
}

async function loadCommands(): Promise<ReadonlyMap<string, Command>> {
  const loaded = await Promise.all(
    Object.entries(registry).map(async ([verb, load]) => [verb, await load()] as const),
  );
  return new Map(loaded);
}

function isHelp({ code }: CommanderError): boolean {
  return ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(code);
}

function describeError(
  error: unknown,
  words: readonly string[],
  commands: ReadonlyMap<string, Command>,
): { readonly text: Text; readonly help?: Text | undefined } {
  if (error instanceof UsageError) return error;
  if (error instanceof InvalidSetting) return error;
  if (error instanceof ThreadFailure) return error;
  if (error instanceof CommanderError) {
    const called = words.map((word) => commands.get(word)).find((each) => each !== undefined);
    return describeParserError(error, {
      commands: [...commands.keys()],
      options: [...(called?.options ?? []), ...commonOptions, { name: 'help' }].map(
        ({ name }) => `--${name}`,
      ),
    });
  }
  const fault = describeMachineFault(error);
  if (fault !== undefined) return { text: fault };
  return describeBug(error);
}

/** A bug is told in a way that helps those who will look for it; nothing of the user's text is in it. */
function describeBug(error: unknown): { readonly text: Text; readonly help: Text } {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').slice(0, 6).join('\n');
  return {
    text: {
      ru: 'в программе произошёл сбой; ваши файлы не повреждены',
      en: 'the program has failed; your files are not damaged',
    },
    help: {
      ru: `Сообщите о нём разработчикам и приложите эти строки:\n${lines}`,
      en: `Please report it and add these lines:\n${lines}`,
    },
  };
}

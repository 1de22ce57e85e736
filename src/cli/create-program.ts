import type { Command as Parser } from 'commander';
import { Command as CommandParser, Option } from 'commander';
import type { Text } from '../diagnostic/diagnostic.js';
import type { Locale } from '../diagnostic/print-context.js';
import type { Command, CommandArgument, CommandOption } from './command.js';
import { commonOptions } from './common-options.js';
import { UsageError } from './usage-error.js';

/** Called when the command line names a command that exists and its options are known. */
export type RunCommand = (
  verb: string,
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<void>;

const words = {
  about: {
    ru: 'Книга должностей: проверяет должностные инструкции и составляет по ним документы Word и PDF.',
    en: 'A book of roles: checks job instructions and makes Word and PDF documents of them.',
  },
  commands: { ru: 'команда', en: 'command' },
  options: { ru: 'ключи', en: 'options' },
  help: { ru: 'показать справку', en: 'show this help' },
  version: { ru: 'показать версию программы', en: 'show the version of the program' },
  more: {
    ru: '\nСправка о команде: rolebook <команда> --help',
    en: '\nHelp on a command: rolebook <command> --help',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The headings that the parser prints, by its own words. */
const titles: Readonly<Record<string, Text>> = {
  'Usage:': { ru: 'Вызов:', en: 'Usage:' },
  'Arguments:': { ru: 'Параметры:', en: 'Arguments:' },
  'Options:': { ru: 'Ключи:', en: 'Options:' },
  'Commands:': { ru: 'Команды:', en: 'Commands:' },
};

/** Declares the commands to the parser of the command line, with all of its words in the language of the user. */
export function createProgram(
  commands: ReadonlyMap<string, Command>,
  version: string,
  locale: Locale,
  run: RunCommand,
): Parser {
  const program = new CommandParser('rolebook')
    .description(words.about[locale])
    .version(version, '-V, --version', words.version[locale])
    .helpOption('-h, --help', words.help[locale])
    .helpCommand(false)
    .exitOverride()
    // Errors are thrown; `describeParserError` says them in the language of the user.
    .configureOutput({ outputError: () => undefined })
    .showSuggestionAfterError(false)
    .configureHelp({
      styleTitle: (title) => titles[title]?.[locale] ?? title,
      subcommandTerm: (each) => [each.name(), ...each.registeredArguments.map(nameArgument)].join(' '),
      commandUsage: (each) => describeUsage(each, locale),
    })
    .addHelpText('after', words.more[locale]);
  for (const [verb, command] of commands) {
    const parser = addParser(program, verb).description(command.summary[locale]);
    parser.helpOption('-h, --help', words.help[locale]);
    for (const each of command.arguments) {
      parser.argument(writeArgument(each, locale), each.description[locale]);
    }
    const own = command.options.map(({ name }) => name);
    for (const each of [...command.options, ...commonOptions.filter(({ name }) => !own.includes(name))]) {
      parser.addOption(createOption(each, locale));
    }
    parser.action(async () => {
      await run(verb, parser.args, parser.opts());
    });
  }
  return program;
}

/** A parser of a verb, which may be of two words: «seal init» is one command and not one inside of another. */
function addParser(program: Parser, verb: string): Parser {
  const parser = new CommandParser(verb).copyInheritedSettings(program);
  program.addCommand(parser);
  return parser;
}

function createOption(declared: CommandOption, locale: Locale): Option {
  const { name, value, description, required, repeatable } = declared;
  const flags = value === undefined ? `--${name}` : `--${name} <${value[locale]}>`;
  const option = new Option(flags, description[locale]).makeOptionMandatory(required ?? false);
  if (value === undefined) return option;
  return repeatable === true
    ? option.argParser<readonly string[] | undefined>((text, before) => [...(before ?? []), text])
    : option.argParser<string | undefined>((text, before) => {
        if (before === undefined) return text;
        throw describeRepeated(name);
      });
}

/** The parser would keep the last of several values and say nothing of the others. */
function describeRepeated(name: string): UsageError {
  return new UsageError(
    { ru: `ключ --${name} указан дважды`, en: `the option --${name} is given twice` },
    {
      ru: 'Оставьте один. Где значений может быть несколько, их пишут через запятую.',
      en: 'Leave one of them. Where there may be several values, they are separated by commas.',
    },
  );
}

function writeArgument({ name, required, variadic }: CommandArgument, locale: Locale): string {
  const text = `${name[locale]}${variadic ? '...' : ''}`;
  return required ? `<${text}>` : `[${text}]`;
}

function nameArgument(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const text = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${text}>` : `[${text}]`;
}

function describeUsage(command: Parser, locale: Locale): string {
  const { parent } = command;
  const operands =
    parent === null ? [`<${words.commands[locale]}>`] : command.registeredArguments.map(nameArgument);
  const names = parent === null ? [command.name()] : [parent.name(), command.name()];
  return [...names, ...operands, `[${words.options[locale]}]`].join(' ');
}

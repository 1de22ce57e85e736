import type { CommanderError } from 'commander';
import { suggest } from '../diagnostic/suggest.js';
import { UsageError } from './usage-error.js';

/** Names that a mistyped word may have meant. */
export interface KnownNames {
  readonly commands: readonly string[];
  /** Options of the command that was called, with their dashes. */
  readonly options: readonly string[];
}

/**
 * Says an error of the parser of the command line in both languages. The parser tells the kind by a code, and the
 * word that it stumbled over in single quotes in its English sentence.
 */
export function describeParserError(error: CommanderError, known: KnownNames): UsageError {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      if (known.options.includes(word)) return describeMisplaced(word);
      return new UsageError(
        { ru: `неизвестный ключ ${word}`, en: `unknown option ${word}` },
        proposeNear(word, known.options) ?? seeHelp,
      );
    case 'commander.unknownCommand':
      return new UsageError(
        { ru: `неизвестная команда «${word}»`, en: `unknown command "${word}"` },
        proposeNear(word, known.commands) ?? listVerbs(word, known.commands),
      );
    case 'commander.missingArgument':
      return new UsageError(
        { ru: `не указан параметр <${word}>`, en: `the argument <${word}> is missing` },
        seeHelp,
      );
    case 'commander.excessArguments':
      return new UsageError(
        { ru: 'указано слишком много параметров', en: 'there are too many arguments' },
        {
          ru: 'Значение из нескольких слов возьмите в кавычки.',
          en: 'Put a value of several words in quotes.',
        },
      );
    case 'commander.optionMissingArgument':
      return new UsageError(
        { ru: `у ключа ${word} нет значения`, en: `the option ${word} has no value` },
        seeHelp,
      );
    case 'commander.missingMandatoryOptionValue':
      return new UsageError({ ru: `не указан ключ ${word}`, en: `the option ${word} is missing` }, seeHelp);
    default:
      return new UsageError({ ru: error.message, en: error.message }, seeHelp);
  }
}

/** The commands, or those alone that begin with the word: «seal» is half of «seal init». */
function listVerbs(word: string, commands: readonly string[]): { ru: string; en: string } {
  const begun = commands.filter((verb) => verb.startsWith(`${word} `));
  const listed = (begun.length > 0 ? begun : commands).join(', ');
  return { ru: `Есть команды: ${listed}`, en: `There are: ${listed}` };
}

/** The parser looks for options of a command behind its verb only. */
function describeMisplaced(word: string): UsageError {
  return new UsageError(
    { ru: `ключ ${word} стоит перед командой`, en: `the option ${word} stands before the command` },
    {
      ru: 'Ключи пишут после команды: rolebook <команда> <ключи>.',
      en: 'Options stand after the command: rolebook <command> <options>.',
    },
  );
}

const seeHelp = { ru: 'Справка: добавьте --help.', en: 'For help add --help.' };

function proposeNear(word: string, names: readonly string[]): { ru: string; en: string } | undefined {
  const near = suggest(word, names);
  return near === undefined
    ? undefined
    : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` };
}

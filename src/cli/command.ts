import type { ExitCode } from '../actions/exit-code.js';
import type { Text } from '../diagnostic/diagnostic.js';
import type { World } from '../world.js';
import type { OptionReader } from './option-reader.js';
import type { Terminal } from './terminal.js';

/** One verb of the command line. Its module is small; what does the work is imported when it runs. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: Text;
  readonly arguments: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  run(input: CommandInput): Promise<ExitCode>;
}

/** An operand of a command. */
export interface CommandArgument {
  readonly name: Text;
  readonly description: Text;
  readonly required: boolean;
  /** Whether it may be given several times. */
  readonly variadic: boolean;
}

/** An option of a command. */
export interface CommandOption {
  /** Name without dashes: `reports-to`. */
  readonly name: string;
  /** What stands for the value in the help; a flag has none. */
  readonly value?: Text;
  readonly description: Text;
  readonly required?: boolean;
  /** Whether it may be given several times, each with a value of its own; elsewhere a second value is refused. */
  readonly repeatable?: boolean;
}

/** What a command is run with. */
export interface CommandInput {
  readonly operands: readonly string[];
  readonly options: OptionReader;
  readonly terminal: Terminal;
  readonly world: World;
}

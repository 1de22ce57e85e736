import type { ExitCode } from '../actions/exit-code.js';
import type { PersonRequest } from '../actions/people/change-person.js';
import { countFindings } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import type { CommandInput } from './command.js';
import { readPersonRequest } from './people-options.js';
import { contextOf, printResult, summarize } from './print-result.js';

/** Records something of the person that the operand names, and says so. */
export async function runPeopleStep(
  input: CommandInput,
  name: string,
  command: PersonRequest['command'],
  done: Text,
): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { changePerson } = await import('../actions/people/change-person.js');
  const result = await changePerson(world, { ...(await readPersonRequest(input)), command });
  const { exitCode, diagnostics, changed } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: name,
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(changed && { person: changed.after }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const who = changed === undefined ? '' : `${changed.after.name}: `;
  const summary =
    changed === undefined ? [summarize(result)] : [{ ru: `${who}${done.ru}`, en: `${who}${done.en}` }];
  printResult(result, { command: name, files: [], summary }, terminal, options);
  return exitCode;
}

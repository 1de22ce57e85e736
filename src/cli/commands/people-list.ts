import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { organizationOption } from '../people-options.js';
import { sayPeople } from '../print-people.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook people list`. */
export const command: Command = {
  summary: {
    ru: 'показать, кто работает, на каких должностях, кто отсутствует и кого замещает',
    en: 'show who works, in which positions, who is absent and who substitutes',
  },
  arguments: [],
  options: [
    {
      name: 'unit',
      value: { ru: 'подразделение', en: 'unit' },
      description: {
        ru: 'код подразделения: оно и всё, что в него входит',
        en: 'id of a unit: it and all that is part of it',
      },
    },
    {
      name: 'role',
      value: { ru: 'должность', en: 'role' },
      description: { ru: 'код должности', en: 'id of a role' },
    },
    {
      name: 'as-of',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'на какой день (обычно сегодня): 2026-03-01',
        en: 'on which day (today if left out): 2026-03-01',
      },
    },
    {
      name: 'all',
      description: {
        ru: 'также уволенные и кандидаты',
        en: 'also those who were dismissed, and candidates',
      },
    },
    organizationOption,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { listPeople } = await import('../../actions/people/list-people.js');
  const result = await listPeople(world, {
    ...(await readRegistryRequest(input)),
    unit: options.text('unit'),
    role: options.text('role'),
    asOf: options.text('as-of'),
    all: options.flag('all'),
    organization: options.text('organization'),
  });
  const { exitCode, diagnostics, day, people } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'people list',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      day,
      people: people.map(({ member, state, posts, absence, substitutions }) => ({
        ...{ ...member, state, posts, absence, substitutions },
        absences: member.absences,
      })),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary = exitCode === 0 ? sayPeople(result) : [summarize(result)];
  printResult(result, { command: 'people list', files: [], summary }, terminal, options);
  return exitCode;
}

import type { ExitCode } from '../../actions/exit-code.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Command, CommandInput } from '../command.js';
import { UsageError } from '../usage-error.js';

/** `rolebook schema [kind]`. */
export const command: Command = {
  summary: { ru: 'вывести схему файла для редактора', en: 'print the schema of a kind of file' },
  arguments: [
    {
      name: { ru: 'вид', en: 'kind' },
      description: {
        ru: 'role, organization, clause, competency, look, lexicon, findings (вывод --json), case:<вид документа>; без него — список',
        en: 'role, organization, clause, competency, look, lexicon, findings (output of --json), case:<kind of document>; lists them if left out',
      },
      required: false,
      variadic: false,
    },
  ],
  options: [],
  run,
};

const ending = '.schema.json';

async function run({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const files = world.resources('schemas/').map((path) => path.slice('schemas/'.length, -ending.length));
  const { listCaseSchemas } = await import('../../actions/list-case-schemas.js');
  const cases = await listCaseSchemas(world);
  const kinds = [...files, ...cases.keys()];
  const [kind] = operands;
  if (kind === undefined) {
    const lines = kinds.map((each) => `${each}\n`).join('');
    terminal.print(options.flag('json') ? `${JSON.stringify(kinds)}\n` : lines);
    return 0;
  }
  const bytes = files.includes(kind) ? world.resource(`schemas/${kind}${ending}`) : undefined;
  const text = bytes === undefined ? cases.get(kind) : new TextDecoder().decode(bytes);
  if (text === undefined) {
    const near = suggest(kind, kinds);
    throw new UsageError(
      { ru: `нет схемы «${kind}»`, en: `there is no schema "${kind}"` },
      near === undefined
        ? { ru: `Есть: ${kinds.join(', ')}`, en: `There are: ${kinds.join(', ')}` }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` },
    );
  }
  terminal.print(text);
  return 0;
}

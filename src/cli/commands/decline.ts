import type { DeclinedKind, DeclinedTitle } from '../../actions/decline-titles.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import type { OptionReader } from '../option-reader.js';
import type { Terminal } from '../terminal.js';
import { sayIn } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** `rolebook decline [titles]`. */
export const command: Command = {
  summary: {
    ru: 'просклонять названия должностей, подразделений или имена',
    en: 'decline Russian titles, units or names',
  },
  arguments: [
    {
      name: { ru: 'названия', en: 'titles' },
      description: {
        ru: 'названия в именительном падеже; без них — по одному в строке со стандартного ввода',
        en: 'titles in the nominative; read from standard input, one a line, if left out',
      },
      required: false,
      variadic: true,
    },
  ],
  options: [
    { name: 'unit', description: { ru: 'это названия подразделений', en: 'they are names of units' } },
    {
      name: 'person',
      value: { ru: 'пол', en: 'sex' },
      description: {
        ru: 'это имена людей: male — мужчин, female — женщин',
        en: 'they are names of people: male or female',
      },
    },
    {
      name: 'json',
      description: {
        ru: 'вывести каждое название одной строкой JSON',
        en: 'print each title as one line of JSON',
      },
    },
    {
      name: 'quiet',
      description: { ru: 'вывести только угаданные формы', en: 'print only what was guessed' },
    },
  ],
  run,
};

async function run({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const kind = readKind(options);
  const { createDecliner, longestTitle } = await import('../../actions/decline-titles.js');
  const titles = selectTitles(operands, terminal, longestTitle);
  const { printDeclension } = await import('../print-declension.js');
  const { value: decline, diagnostics } = await createDecliner(world, kind);
  if (decline === undefined) throw refuseLexicon(diagnostics);
  const print = (entry: DeclinedTitle): string =>
    options.flag('json') ? `${JSON.stringify(entry)}\n` : printDeclension(entry, kind, terminal);
  let [number, exitCode]: [number, ExitCode] = [0, 0];
  for await (const line of titles) {
    number += 1;
    const title = line.trim();
    if (title === '') continue;
    if (title.length > longestTitle) {
      terminal.note(describeTooLong(number, longestTitle, terminal));
      exitCode = 1;
      continue;
    }
    const entry = decline(title);
    if (entry.guessed || !options.flag('quiet')) terminal.print(print(entry));
  }
  return exitCode;
}

function refuseLexicon([first]: readonly Diagnostic[]): UsageError {
  const { file = '' } = first?.place ?? {};
  return new UsageError(
    {
      ru: `в словаре ${file} ошибка: ${first?.message.ru ?? ''}`,
      en: `the lexicon ${file} is faulty: ${first?.message.en ?? ''}`,
    },
    {
      ru: 'Место ошибки покажет rolebook check.',
      en: 'rolebook check shows the place.',
    },
  );
}

function readKind(options: OptionReader): DeclinedKind {
  const person = options.choice('person', ['male', 'female']);
  if (person === undefined) return options.flag('unit') ? 'unit' : 'title';
  if (!options.flag('unit')) return person === 'male' ? 'masculine' : 'feminine';
  throw new UsageError({
    ru: 'ключи --unit и --person вместе не действуют',
    en: 'the options --unit and --person do not go together',
  });
}

async function* selectTitles(
  operands: readonly string[],
  { input }: Terminal,
  longest: number,
): AsyncGenerator<string> {
  if (operands.some((each) => each.trim() !== '')) {
    yield* operands;
  } else if (operands.length === 0 && input !== undefined) {
    const { readLines } = await import('../read-lines.js');
    yield* readLines(input, longest);
  } else {
    throw new UsageError(
      { ru: 'не названо, что склонять', en: 'nothing was named to decline' },
      {
        ru: "Например: rolebook decline 'старший менеджер по продажам'",
        en: 'Name titles, or pipe in a list of them with one in each line.',
      },
    );
  }
}

function describeTooLong(number: number, longest: number, { locale }: Terminal): string {
  return sayIn(locale, {
    ru: `Пропущена строка ${number}: она длиннее ${longest} знаков`,
    en: `Left out line ${number}: it has over ${longest} characters`,
  });
}

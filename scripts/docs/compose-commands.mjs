/** The page of the command line: what each command prints as its help, in both languages. */
export async function composeCommands({ commands, createProgram, version }) {
  const loaded = new Map(
    await Promise.all(Object.entries(commands).map(async ([verb, load]) => [verb, await load()])),
  );
  const helps = Object.fromEntries(
    ['ru', 'en'].map((locale) => [
      locale,
      printHelps(createProgram(loaded, version, locale, () => undefined)),
    ]),
  );
  return [
    '# Команды · Commands',
    'Справка, которую печатает `rolebook <команда> --help`. Код завершения: 0 — ошибок нет; 1 — есть ошибка (с ключом ' +
      '`--final` также предупреждение, которое не принято); 2 — команда не выполнена: нет организации, неизвестное имя, неверный ключ.',
    'What `rolebook <command> --help` prints. Exit codes: 0 no error; 1 an error was found (with `--final` also a ' +
      'warning that is not waived); 2 the command could not run: no organization, an unknown name, a wrong option.',
    '## rolebook',
    ...both(helps, ''),
    ...[...loaded.keys()].flatMap((verb) => [`## rolebook ${verb}`, ...both(helps, verb)]),
  ].join('\n\n');
}

function both(helps, verb) {
  return [helps.ru, helps.en].map((each) => `\`\`\`text\n${each.get(verb)}\n\`\`\``);
}

/** Width is fixed: the help follows the width of the terminal that it is printed on. */
function printHelps(program) {
  return new Map(
    [program, ...program.commands].map((each) => {
      let text = '';
      each.configureOutput({ getOutHelpWidth: () => 100, writeOut: (part) => (text += part) });
      each.outputHelp();
      return [each === program ? '' : each.name(), text.trimEnd()];
    }),
  );
}

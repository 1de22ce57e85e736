import { resolve } from 'node:path';
import type { BuildRequest, BuildResult } from '../../actions/build-workspace.js';
import type { ExitCode } from '../../actions/exit-code.js';
import type { OutputFile } from '../../actions/output-folder.js';
import { countFindings, countNoun } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { finalOption, outOption, rolesOption, threadsOption } from '../common-options.js';
import type { OptionReader } from '../option-reader.js';
import type { ResultView } from '../print-result.js';
import { printResult, summarize } from '../print-result.js';
import { createProgress } from '../progress.js';
import { UsageError } from '../usage-error.js';

/** `rolebook build [roles]`. */
export const command: Command = {
  summary: { ru: 'составить документы', en: 'build the documents' },
  arguments: [
    {
      name: { ru: 'должности', en: 'roles' },
      description: {
        ru: 'имена файлов должностей без .yaml (по умолчанию — все)',
        en: 'ids of roles (all if left out)',
      },
      required: false,
      variadic: true,
    },
  ],
  options: [
    rolesOption,
    outOption,
    {
      name: 'kind',
      value: { ru: 'виды', en: 'kinds' },
      description: { ru: 'виды документов через запятую', en: 'kinds of documents, separated by commas' },
    },
    {
      name: 'unit',
      value: { ru: 'подразделения', en: 'units' },
      description: {
        ru: 'только должности этих подразделений и входящих в них: идентификаторы через запятую',
        en: 'the roles of these units only, and of those that are part of them: ids, separated by commas',
      },
    },
    {
      name: 'case',
      value: { ru: 'случаи', en: 'cases' },
      description: {
        ru: 'составить только документы этих случаев: имена файлов из папки cases через запятую',
        en: 'build the documents of these cases only: ids of files of the folder cases, separated by commas',
      },
    },
    {
      name: 'vacancy',
      value: { ru: 'вакансии', en: 'vacancies' },
      description: {
        ru: 'составить только объявления об этих вакансиях: имена файлов из папки vacancies через запятую',
        en: 'build the advertisements of these vacancies only: ids of files of the folder vacancies, separated by commas',
      },
    },
    {
      name: 'people',
      value: { ru: 'файл', en: 'file' },
      description: {
        ru: 'работники для листа ознакомления: текстовый файл, по одному имени в строке',
        en: 'people for the sheet of acknowledgment: a text file, one name a line',
      },
    },
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: {
        ru: 'форматы через запятую: docx, pdf, html, text, для таблиц ещё xlsx, csv (по умолчанию — все)',
        en: 'formats, separated by commas: docx, pdf, html, text, for tables also xlsx, csv (all if left out)',
      },
    },
    {
      name: 'language',
      value: { ru: 'языки', en: 'languages' },
      description: {
        ru: 'языки документов через запятую',
        en: 'languages of documents, separated by commas',
      },
    },
    {
      name: 'export',
      value: { ru: 'папка', en: 'folder' },
      description: {
        ru: 'скопировать документы и в эту папку под понятными именами: «ДИ-07 Менеджер по продажам, ред. 3.docx»',
        en: 'copy the documents into this folder as well, under names for people',
      },
    },
    {
      name: 'watch',
      description: {
        ru: 'следить за файлами и составлять документы заново при каждом изменении',
        en: 'watch the files and build again whenever one changes',
      },
    },
    {
      name: 'force',
      description: {
        ru: 'заменить и те файлы, которые изменены вручную или созданы не программой',
        en: 'replace files that were changed by hand or were not built as well',
      },
    },
    {
      name: 'signing-copy',
      description: {
        ru: 'экземпляр на подпись: без отметки «ПРОЕКТ», подпись и дата не заполнены',
        en: 'the copy to sign: not marked as a draft, signature and date left free',
      },
    },
    {
      name: 'package',
      value: { ru: 'имя', en: 'name' },
      description: {
        ru: 'пакет для подписания электронной подписью вместо документов: kedo',
        en: 'a package for electronic signatures instead of documents: kedo',
      },
    },
    finalOption,
    threadsOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const { buildWorkspace } = await import('../../actions/build-workspace.js');
  const { BuildMemory } = await import('../../actions/build-memory.js');
  const { formats, tableFormats } = await import('../../pipeline/prepare-files.js');
  if (options.flag('watch') && options.flag('json')) {
    throw new UsageError({
      ru: 'ключи --watch и --json нельзя задать вместе',
      en: 'the options --watch and --json cannot be given together',
    });
  }
  const out = options.text('out') ?? 'out';
  const exported = options.text('export');
  if (exported !== undefined && resolve(exported) === resolve(out)) {
    throw new UsageError({
      ru: 'ключи --export и --out называют одну папку; для копий нужна своя',
      en: 'the options --export and --out name one folder; copies need one of their own',
    });
  }
  if (options.text('people') !== undefined && options.list('kind') === undefined) {
    throw new UsageError({
      ru: 'к ключу --people нужен вид документа: --kind acknowledgment-sheet',
      en: 'the option --people needs a kind of document: --kind acknowledgment-sheet',
    });
  }
  if (options.list('case') !== undefined) refuseBeside('case', operands, options);
  if (options.list('vacancy') !== undefined) refuseBeside('vacancy', operands, options);
  if (options.list('unit') !== undefined && operands.length > 0) {
    throw new UsageError({
      ru: 'вместе с ключом --unit должности не называют: берутся все должности подразделения',
      en: 'roles cannot be given together with --unit: it means all roles of the unit',
    });
  }
  const packageId = options.text('package');
  if (packageId !== undefined) refuseWithPackage(options);
  const request: BuildRequest = {
    folder: await findWorkspace(world.files, options.text('roles')),
    out,
    export: exported,
    roles: operands,
    units: options.list('unit'),
    formats: packageId === undefined ? options.choices('format', [...formats, ...tableFormats]) : [],
    package: packageId,
    kinds: options.list('kind'),
    cases: options.list('case'),
    vacancies: options.list('vacancy'),
    people: options.text('people'),
    languages: options.list('language'),
    stage: chooseStage(options),
    final: options.flag('final'),
    force: options.flag('force'),
    threads: options.count('threads'),
  };
  const memory = options.flag('watch') ? new BuildMemory() : undefined;
  const build = async (): Promise<ExitCode> => {
    const progress = createProgress(terminal, options.flag('quiet'));
    const result = await buildWorkspace(world, request, progress.report, memory);
    progress.end();
    // What is left to fill in is told by `check`; beside every build it would bury what matters.
    const shown = options.flag('json')
      ? result.diagnostics
      : result.diagnostics.filter(({ severity }) => severity !== 'info');
    printResult({ ...result, diagnostics: shown }, viewResult(result, request), terminal, options);
    return result.exitCode;
  };
  if (!options.flag('watch')) return build();
  const { watchFolder } = await import('../watch-folder.js');
  return watchFolder(request.folder, request.out, build, terminal);
}

/** A case and a vacancy name their role themselves, and what is made of them is for no file of people and no package. */
function refuseBeside(option: 'case' | 'vacancy', operands: readonly string[], options: OptionReader): void {
  const given = {
    '--kind': options.list('kind'),
    '--people': options.text('people'),
    '--package': options.text('package'),
    '--unit': options.list('unit'),
    '--vacancy': option === 'case' ? options.list('vacancy') : undefined,
  };
  const other = Object.entries(given).find(([, value]) => value !== undefined)?.[0];
  if (other !== undefined) {
    throw new UsageError({
      ru: `ключи --${option} и ${other} нельзя задать вместе`,
      en: `the options --${option} and ${other} cannot be given together`,
    });
  }
  if (operands.length === 0) return;
  const file = {
    case: { ru: 'сам случай', en: 'the case' },
    vacancy: { ru: 'сама вакансия', en: 'the vacancy' },
  };
  throw new UsageError({
    ru: `вместе с ключом --${option} должности не называют: их называет ${file[option].ru}`,
    en: `roles cannot be given together with --${option}: ${file[option].en} names its role itself`,
  });
}

/** A package decides itself what it is made of and how that is called, and it is signed on no paper. */
function refuseWithPackage(options: OptionReader): void {
  const given = {
    format: options.text('format') !== undefined,
    export: options.text('export') !== undefined,
    'signing-copy': options.flag('signing-copy'),
  };
  const other = Object.entries(given).find(([, isGiven]) => isGiven)?.[0];
  if (other === undefined) return;
  throw new UsageError({
    ru: `ключи --package и --${other} нельзя задать вместе`,
    en: `the options --package and --${other} cannot be given together`,
  });
}

function chooseStage(options: OptionReader): BuildRequest['stage'] {
  if (options.text('package') !== undefined) return 'electronic';
  return options.flag('signing-copy') ? 'signing-copy' : 'draft';
}

function viewResult(result: BuildResult, request: BuildRequest): ResultView {
  const listFiles = (files: readonly OutputFile[], folder: string): readonly OutputFile[] =>
    files.map(({ path, state }) => ({ path: `${folder}/${path}`, state }));
  const copies = listFiles(result.copies, request.export ?? '');
  const files = [...listFiles(result.files, request.out), ...copies];
  const isComplete = result.exitCode !== 2;
  return {
    command: 'build',
    files,
    summary: [
      ...(isComplete ? describeFiles(result.files, request.out) : []),
      ...(isComplete && request.export !== undefined ? describeCopies(result.copies, request.export) : []),
      ...describeNotBuilt(result),
      summarizeBuild(result),
    ],
  };
}

/** How many names are worth reading; the findings above name every file. */
const namesShown = 10;

function describeNotBuilt({ notBuilt }: BuildResult): Text[] {
  if (notBuilt.length === 0) return [];
  const names = notBuilt.slice(0, namesShown).join(', ');
  const rest = notBuilt.length - namesShown;
  return [
    {
      ru: `Из-за ошибок не составлены: ${names}${rest > 0 ? ` и ещё ${rest}` : ''}.`,
      en: `Not built because of errors: ${names}${rest > 0 ? ` and ${rest} more` : ''}.`,
    },
  ];
}

function summarizeBuild(result: BuildResult): Text {
  const { ru, en } = summarize(result);
  if (countFindings(result.diagnostics).infos === 0) return { ru, en };
  return { ru: `${ru} Подсказки покажет rolebook check.`, en: `${en} See the notes with rolebook check.` };
}

const fileForms = { ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] } as const;

function describeCopies(copies: readonly OutputFile[], folder: string): Text[] {
  const refused = copies.filter(({ state }) => state === 'refused').length;
  const copied = countNoun(copies.length - refused, fileForms);
  const kept = countNoun(refused, fileForms);
  return [
    {
      ru: `Копии для людей в папке ${folder}: ${copied.ru}.`,
      en: `Copies for people in ${folder}: ${copied.en}.`,
    },
    ...(refused === 0 ? [] : [{ ru: `Не заменено: ${kept.ru}.`, en: `Not replaced: ${kept.en}.` }]),
  ];
}

function describeFiles(files: readonly OutputFile[], out: string): Text[] {
  const count = (state: string): number => files.filter((each) => each.state === state).length;
  const [written, unchanged, removed, refused] = [
    count('written'),
    count('unchanged'),
    count('removed'),
    count('refused'),
  ];
  if (written + removed + refused === 0 && unchanged > 0) {
    const all = countNoun(unchanged, fileForms);
    return [
      {
        ru: `Ничего не изменилось: в папке ${out} готово ${all.ru}.`,
        en: `Nothing has changed: ${all.en} in ${out} ${unchanged === 1 ? 'is' : 'are'} up to date.`,
      },
    ];
  }
  const sentences: Text[] = [];
  const add = (number: number, text: Text): void => {
    const noun = countNoun(number, fileForms);
    if (number > 0) sentences.push({ ru: `${text.ru}: ${noun.ru}.`, en: `${text.en}: ${noun.en}.` });
  };
  add(written, { ru: `Записано в папку ${out}`, en: `Written to ${out}` });
  add(unchanged, { ru: 'Без изменений', en: 'Unchanged' });
  add(removed, { ru: 'Удалено устаревших', en: 'Removed as out of date' });
  add(refused, { ru: 'Не заменено', en: 'Not replaced' });
  return sentences;
}

import type { ExitCode } from '../../actions/exit-code.js';
import { shortenHash, type VersionFacts } from '../../actions/registry/version-words.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { outOption } from '../common-options.js';
import { sayReservation, sayState, toJsonVersion } from '../print-version.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { createProgress } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { asOption, datedOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook submit [roles]`. */
export const command: Command = {
  summary: {
    ru: 'отправить инструкции на согласование',
    en: 'submit instructions for review',
  },
  arguments: [
    {
      name: { ru: 'должности', en: 'roles' },
      description: { ru: 'имена файлов должностей без .yaml', en: 'ids of roles' },
      required: false,
      variadic: true,
    },
  ],
  options: [
    asOption,
    {
      name: 'note',
      value: { ru: 'текст', en: 'text' },
      description: {
        ru: 'что сказать тем, кто согласует: что изменилось и почему',
        en: 'what to tell those who review: what has changed and why',
      },
    },
    {
      name: 'number',
      value: { ru: 'номер', en: 'number' },
      description: {
        ru: 'закрепить регистрационный номер: 12-ДИ; у нескольких инструкций он растёт, занятые пропускаются',
        en: 'reserve a registration number: 12-JD; for several instructions it counts on, those taken are left out',
      },
    },
    {
      name: 'campaign',
      value: { ru: 'имя', en: 'name' },
      description: {
        ru: 'имя общего изменения: по нему версии согласуют, утверждают и вводят вместе',
        en: 'name of the campaign: by it versions are endorsed, approved and put into force together',
      },
    },
    datedOption,
    {
      name: 'all',
      description: { ru: 'все должности', en: 'all roles' },
    },
    {
      name: 'changed',
      description: {
        ru: 'только те, чей текст не совпадает с действующим и не отправлен раньше',
        en: 'only those whose text is not the one in force and was not submitted before',
      },
    },
    {
      name: 'language',
      value: { ru: 'языки', en: 'languages' },
      description: { ru: 'языки текстов: ru,en', en: 'languages of the texts: ru,en' },
    },
    ...registryOptions,
    outOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const onlyChanged = options.flag('changed');
  if (operands.length === 0 ? !(options.flag('all') || onlyChanged) : options.flag('all'))
    throw describeWhat();
  const { submitRoles } = await import('../../actions/submit-roles.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const result = await submitRoles(
    world,
    {
      ...(await readRegistryRequest(input)),
      out: options.text('out') ?? 'out',
      roles: operands,
      languages: options.list('language'),
      actor: options.text('as') ?? world.settings?.actor,
      dated: options.text('dated'),
      note: options.text('note'),
      number: options.text('number'),
      campaign: options.text('campaign')?.trim(),
      onlyChanged,
    },
    progress.report,
  );
  progress.end();
  const { exitCode, diagnostics, texts } = result;
  const submitted = texts.flatMap(({ name, version }) => (version === undefined ? [] : [{ name, version }]));
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'submit',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      submitted: submitted.map(({ name, version }) => toJsonVersion(name.replace(/@\d+$/, ''), version)),
      refused: texts
        .filter(({ version, same }) => version === undefined && same === undefined)
        .map(({ name }) => name),
      unchanged: texts.filter(({ same }) => same !== undefined).map(({ name }) => name),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const unchanged = texts.filter(({ same }) => same !== undefined).length;
  const summary = [
    ...submitted.map(({ name, version }) => sayWaiting(name, version)),
    ...(unchanged === 0
      ? []
      : [{ ru: `Без изменений: ${unchanged}.`, en: `Without changes: ${unchanged}.` }]),
  ];
  printResult(
    result,
    { command: 'submit', files: [], summary: [...summary, summarize(result)] },
    terminal,
    options,
  );
  return exitCode;
}

/** «sales-manager@1: на согласовании, код текста 4F2A-…; ждём: юрисконсульт.» */
function sayWaiting(name: string, version: VersionFacts): Text {
  const state = sayState(version);
  const { visas, textHash } = version.submission;
  const code = shortenHash(textHash);
  const people = visas.map(({ position }) => position).join(', ');
  const rest =
    people === '' ? { ru: '', en: '' } : { ru: ` Согласуют: ${people}.`, en: ` To endorse: ${people}.` };
  const number = sayReservation(version);
  return {
    ru: `${name} — ${state.ru} Код текста ${code}.${number.ru}${rest.ru}`,
    en: `${name} — ${state.en} Code of the text ${code}.${number.en}${rest.en}`,
  };
}

function describeWhat(): UsageError {
  return new UsageError(
    { ru: 'не сказано, какие инструкции отправить', en: 'it is not said which instructions to submit' },
    {
      ru: 'Назовите должности или укажите --all либо --changed.',
      en: 'Name roles, or add --all or --changed.',
    },
  );
}

import type { ExitCode } from '../actions/exit-code.js';
import { sayDate, sayVersion } from '../actions/registry/version-words.js';
import { type FileVerification, type TextChange, verifyFile } from '../actions/verify-file.js';
import { countFindings } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import type { CommandInput } from './command.js';
import { contextOf, printResult, summarize } from './print-result.js';
import { UsageError } from './usage-error.js';
import { readRegistryRequest } from './version-options.js';

/** `rolebook verify <file>`: which version a file is, and what bears it out. */
export async function runVerifyFile(file: string, input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  if (options.text('checkpoint') !== undefined) {
    throw new UsageError(
      {
        ru: 'ключ --checkpoint — для проверки реестра, а назван файл',
        en: '--checkpoint is for the registry, and a file was named',
      },
      {
        ru: 'Отметка есть в самом файле; она сверяется с реестром.',
        en: 'The file has a checkpoint of its own; it is compared with the registry.',
      },
    );
  }
  const result = await verifyFile(world, { ...(await readRegistryRequest(input)), file });
  const { exitCode, diagnostics, verification } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'verify',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(verification && { file: toJson(verification, terminal.locale) }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary = verification === undefined ? [] : describe(verification);
  printResult(
    result,
    { command: 'verify', files: [], summary: [...summary, summarize(result)] },
    terminal,
    options,
  );
  return exitCode;
}

function toJson(verification: FileVerification, locale: 'ru' | 'en'): object {
  const { known, seal, notChecked, ...plain } = verification;
  return {
    ...plain,
    ...(known && {
      status: known.status,
      title: known.submission.title,
      ...(known.end && { end: known.end }),
    }),
    ...(seal && { seal }),
    notChecked: notChecked.map((each) => each[locale]),
  };
}

/** What was learnt, a line each; what is wrong is told by findings. */
function describe(verification: FileVerification): readonly Text[] {
  const { known, version, registered, checkpoint, notChecked, changes } = verification;
  const title = verification.title === undefined ? '' : `${revealControls(verification.title)}, `;
  const said = known && sayVersion(known);
  const name =
    said ??
    (version === undefined
      ? { ru: 'Версия не названа', en: 'No version is named' }
      : {
          ru: `Файл называет себя так: ${title}версия ${revealControls(version)}`,
          en: `The file says to be ${title}${revealControls(version)}`,
        });
  const number =
    registered === undefined
      ? { ru: '', en: '' }
      : {
          ru: `, № ${registered.number} от ${sayDate(registered.day)}`,
          en: `, No. ${registered.number} of ${registered.day}`,
        };
  return [
    { ru: `${name.ru}${number.ru}.`, en: `${name.en}${number.en}.` },
    ...describeBytes(verification),
    ...describeSeal(verification),
    ...(checkpoint !== undefined && verification.registry === 'agrees'
      ? [
          {
            ru: `Реестр продолжает отметку файла (запись ${checkpoint.split(':')[0] ?? ''}).`,
            en: `The registry goes on from the checkpoint of the file (entry ${checkpoint.split(':')[0] ?? ''}).`,
          },
        ]
      : []),
    ...changes.map(describeChange),
    ...notChecked.map((each) => ({ ru: `Не проверено: ${each.ru}.`, en: `Not checked: ${each.en}.` })),
  ];
}

function describeBytes({ bytes, known, text }: FileVerification): readonly Text[] {
  const inForce: readonly Text[] =
    known?.status === 'in-force'
      ? [
          {
            ru: `Версия действует с ${sayDate(known.registration?.effectiveFrom ?? known.latest.day)}.`,
            en: `The version is in force since ${known.registration?.effectiveFrom ?? known.latest.day}.`,
          },
        ]
      : [];
  if (bytes === 'issued') {
    return [
      { ru: 'Это выданный файл: не изменён ни один байт.', en: 'This is the issued file, to the last byte.' },
      ...inForce,
    ];
  }
  if (bytes === 'other' && text === 'same') {
    return [
      {
        ru: 'Вложенный в файл текст — тот, что был согласован; страницы могут говорить другое.',
        en: 'The text that the file carries is the one that was agreed; its pages may say something else.',
      },
      ...inForce,
    ];
  }
  return inForce;
}

function describeSeal({ seal }: FileVerification): readonly Text[] {
  if (seal?.state !== 'intact') return [];
  const { name, isSelfSigned, fingerprint, serial } = seal.owner;
  const owner = revealControls(name);
  const kind: Text = isSelfSigned
    ? {
        ru: ' Контроль целостности, не является электронной подписью по 63-ФЗ.',
        en: ' An integrity check, not an electronic signature in the sense of the law.',
      }
    : { ru: '', en: '' };
  const { timestamp } = seal;
  const time: readonly Text[] =
    timestamp === undefined
      ? []
      : [
          {
            ru: `Метка времени: скреплено не позже ${timestamp.time.toISOString()}, так говорит ${revealControls(timestamp.authority.name)} (сертификат № ${timestamp.authority.serial}).`,
            en: `Timestamp: sealed not later than ${timestamp.time.toISOString()}, says ${revealControls(timestamp.authority.name)} (certificate No. ${timestamp.authority.serial}).`,
          },
        ];
  return [
    {
      ru: `Печать цела: ${owner}, сертификат № ${serial}.${kind.ru}`,
      en: `The seal is intact: ${owner}, certificate No. ${serial}.${kind.en}`,
    },
    {
      ru: `Отпечаток сертификата (SHA-256): ${fingerprint}`,
      en: `Fingerprint of the certificate (SHA-256): ${fingerprint}`,
    },
    ...time,
  ];
}

const changeNames: Readonly<Record<TextChange['change'], Text>> = {
  added: { ru: 'добавлено', en: 'added' },
  removed: { ru: 'исключено', en: 'removed' },
  reworded: { ru: 'изложено иначе', en: 'reworded' },
  moved: { ru: 'перенесено', en: 'moved' },
  renumbered: { ru: 'другой номер', en: 'renumbered' },
};

function describeChange({ change, number, section, before, after }: TextChange): Text {
  const name = changeNames[change];
  const place = number === '' ? section : number;
  const words = [
    ...(before === undefined ? [] : [`− ${revealControls(before)}`]),
    ...(after === undefined ? [] : [`+ ${revealControls(after)}`]),
  ].join('\n    ');
  return { ru: `  ${place} ${name.ru}:\n    ${words}`, en: `  ${place} ${name.en}:\n    ${words}` };
}

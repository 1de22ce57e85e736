import type { ExitCode } from '../../actions/exit-code.js';
import { sayVersion } from '../../actions/registry/version-words.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { printSignatureMark } from '../print-signature-mark.js';
import { toJsonVersion } from '../print-version.js';
import { readVersionRequest, stepOptions, versionArgument } from '../version-options.js';

/** `rolebook sign attach <version> <file>`. */
export const command: Command = {
  summary: {
    ru: 'приложить к версии файл электронной подписи (.sig), сделанный другой программой',
    en: 'attach an electronic signature (.sig) that another program has made',
  },
  arguments: [
    versionArgument,
    {
      name: { ru: 'файл', en: 'file' },
      description: {
        ru: 'отсоединённая подпись с сертификатом (.sig, .p7s), в том числе по ГОСТ',
        en: 'a detached signature with its certificate (.sig, .p7s), by GOST too',
      },
      required: true,
      variadic: false,
    },
  ],
  options: stepOptions,
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { attachSignature } = await import('../../actions/attach-signature.js');
  const { operands, options, terminal, world } = input;
  const result = await attachSignature(world, {
    ...(await readVersionRequest(input)),
    file: operands[1] ?? '',
  });
  const { exitCode, diagnostics, version, key } = result;
  const signature = version?.signatures.at(-1);
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'sign attach',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(key && version && { changed: toJsonVersion(key.role, version) }),
      ...(signature && { certificate: signature.certificate, sha256: signature.file.sha256 }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary =
    version === undefined || signature === undefined
      ? [summarize(result)]
      : [
          {
            ru: `${sayVersion(version).ru}: подпись приложена.`,
            en: `${sayVersion(version).en}: the signature is attached.`,
          },
          printSignatureMark(signature),
        ];
  printResult(result, { command: 'sign attach', files: [], summary }, terminal, options);
  return exitCode;
}

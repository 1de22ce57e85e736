import type { ExitCode } from '../actions/exit-code.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { countNoun } from '../diagnostic/count-findings.js';
import type { CommandInput } from './command.js';
import { printResult, summarize } from './print-result.js';
import { readRegistryRequest } from './version-options.js';

/** `rolebook diff <before> [after] --format docx,html,pdf`: the comparison as files. */
export async function runWriteRedline(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { redlineFormats, writeRedline } = await import('../actions/write-redline.js');
  const [before = '', after] = operands;
  const out = options.text('out') ?? 'out';
  const result = await writeRedline(world, {
    ...(await readRegistryRequest(input)),
    out,
    to: out,
    before,
    ...(after !== undefined && { after }),
    formats: options.choices('format', redlineFormats) ?? [],
    force: options.flag('force'),
    author: options.text('author'),
  });
  const { exitCode, files } = result;
  const summary = [...describeFiles(files, out), summarize(result)];
  printResult(result, { command: 'diff', files, summary }, terminal, options);
  return exitCode;
}

function describeFiles(
  files: readonly { readonly path: string; readonly state: string }[],
  out: string,
): readonly Text[] {
  const written = files.filter(({ state }) => state === 'written' || state === 'unchanged');
  if (written.length === 0) return [];
  const count = countNoun(written.length, { ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] });
  const names = written.map(({ path }) => `\n  ${path}`).join('');
  return [{ ru: `В папке ${out} — ${count.ru}:${names}`, en: `In the folder ${out}, ${count.en}:${names}` }];
}

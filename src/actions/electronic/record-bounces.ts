import { join } from 'node:path';
import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { type Bounce, readBounce } from '../../mail/read-bounce.js';
import { markReturned, type ReturnState } from '../../registry/electronic/mark-returned.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { type RegistryRequest, useRegistry } from '../registry/registry-place.js';

/** The letters that have come back to the address of the sender. */
export interface BouncesRequest extends RegistryRequest {
  /** Files of letters, and folders of such files (`.eml`). */
  readonly paths: readonly string[];
}

/** What became of them. */
export interface BouncesResult extends ActionResult {
  readonly marked: number;
  /** Marked before, or about what is settled. */
  readonly known: number;
  /** About letters that this registry has not sent. */
  readonly foreign: number;
  /** That a letter is late, or has arrived after all. */
  readonly passing: number;
}

/** Larger files are no report on a letter of ours, in bytes. */
const largest = 10 * 1024 * 1024;

type Counts = Pick<BouncesResult, 'marked' | 'known' | 'foreign' | 'passing'>;

/** Reads reports on letters that could not be delivered, and marks the letters, all of them or none. */
export async function recordBounces(world: World, request: BouncesRequest): Promise<BouncesResult> {
  const none = { marked: 0, known: 0, foreign: 0, passing: 0 };
  const read = await readAll(world, request.paths);
  if (read.value === undefined) return { ...refuse(read.diagnostics), exitCode: 1, ...none };
  const reports = read.value;
  const failed = reports.filter(({ action }) => action === 'failed');
  const used = await useRegistry(world, request, 'write', async ({ registry }): Promise<Outcome<Counts>> => {
    const marked = await markReturned(registry, failed);
    if (marked.value === undefined) return fail(marked.diagnostics);
    const states = marked.value;
    const count = (state: ReturnState): number => states.filter((each) => each === state).length;
    return succeed({
      ...{ marked: count('marked'), known: count('known'), foreign: count('foreign') },
      passing: reports.length - failed.length,
    });
  });
  const diagnostics = [...read.diagnostics, ...used.diagnostics];
  if (used.value === undefined) return { ...refuse(diagnostics), exitCode: 1, ...none };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...used.value };
}

async function readAll(world: World, paths: readonly string[]): Promise<Outcome<readonly Bounce[]>> {
  const reports: Bounce[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const files = await listLetters(world, path);
    if (files.length === 0) return fail([describeNoFile(path)]);
    for (const file of files) {
      const status = await world.files.stat(file);
      const fits = status?.kind === 'file' && status.size <= largest;
      const bytes = fits ? await world.files.read(file) : undefined;
      const report = bytes && readBounce(bytes);
      if (report === undefined) diagnostics.push(describeOther(file));
      else reports.push(report);
    }
  }
  return succeed(reports, diagnostics);
}

async function listLetters({ files }: World, path: string): Promise<readonly string[]> {
  const status = await files.stat(path);
  if (status?.kind === 'file') return [path];
  if (status?.kind !== 'folder') return [];
  const names = await files.list(path);
  return names
    .filter((name) => name.toLowerCase().endsWith('.eml'))
    .sort()
    .map((name) => join(path, name));
}

function describeNoFile(path: string): Diagnostic {
  return diagnostic({
    code: 'mail/no-letters',
    severity: 'error',
    message: {
      ru: 'Здесь нет писем: ни файла, ни папки с файлами .eml',
      en: 'There are no letters here: neither a file nor a folder with files .eml',
    },
    help: {
      ru: 'Сохраните уведомления о недоставке из почтовой программы как .eml и назовите файлы или папку.',
      en: 'Save the reports on delivery from the mail program as .eml and name the files or the folder.',
    },
    place: placeOfFile(path.replaceAll('\\', '/')),
  });
}

function describeOther(path: string): Diagnostic {
  return diagnostic({
    code: 'mail/not-a-bounce',
    severity: 'warning',
    message: {
      ru: 'Файл пропущен: это не уведомление о недоставке, по которому видно, о каком письме оно',
      en: 'The file was passed over: it is no report on delivery that tells which letter it is about',
    },
    why: {
      ru: 'Читаются уведомления почтовых серверов по RFC 3464 с заголовками исходного письма.',
      en: 'Reports of mail servers are read that follow RFC 3464 and have the headers of the letter.',
    },
    help: {
      ru: 'Если письмо не дошло, исправьте адрес (people consent) или выдайте лист на бумаге.',
      en: 'If the letter has not arrived, correct the address (people consent) or issue a sheet on paper.',
    },
    place: placeOfFile(path.replaceAll('\\', '/')),
  });
}

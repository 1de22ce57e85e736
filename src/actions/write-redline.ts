import { createHash } from 'node:crypto';
import { defaultLook } from '../check/decode/decode-organization.js';
import { compareTexts } from '../compare/comparison.js';
import { makeRedline } from '../compare/make-redline.js';
import { proposeChangeKind } from '../compare/propose-change-kind.js';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { DocumentName } from '../document/document-name.js';
import type { Document } from '../document/document.js';
import { type Look, turnLook } from '../document/look.js';
import { numberDocument } from '../document/number.js';
import { fillBraces } from '../document/package-profile.js';
import type { RedlineEdition } from '../document/revision.js';
import { hashText } from '../document/text-hash.js';
import { selectLanguage } from '../language/select-language.js';
import { Materials } from '../pipeline/materials.js';
import { nameDocument } from '../pipeline/name-document.js';
import { writers } from '../render/writers/index.js';
import { wordAt } from '../compose/read-words.js';
import type { Words } from '../compose/words.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { makeFileName } from './file-name.js';
import { type OutputFile, OutputFolder } from './output-folder.js';
import {
  type Edition,
  type EditionPair,
  type EditionsRequest,
  readEditions,
  refuseEditions,
} from './read-editions.js';
import { readRedlineWording } from './read-redline-wording.js';

/** The formats that a redline is written in. */
export const redlineFormats = ['docx', 'html', 'pdf'] as const;

/** Which redline to write, and where. */
export interface RedlineFilesRequest extends EditionsRequest {
  readonly formats: readonly (typeof redlineFormats)[number][];
  /** The folder of the files. */
  readonly to: string;
  /** Whether to replace files that are not ours, or that were changed by hand. */
  readonly force: boolean;
  /** Whose changes they are said to be; the program's when left out. */
  readonly author?: string | undefined;
}

/** The files of a redline. */
export interface RedlineFilesResult extends ActionResult {
  readonly files: readonly OutputFile[];
}

/** Compares two editions and writes what became of one in the other as documents that people read and answer. */
export async function writeRedline(world: World, request: RedlineFilesRequest): Promise<RedlineFilesResult> {
  const read = await readEditions(world, request);
  if (read.value === undefined) return { ...refuseEditions(read.diagnostics, read.findText), files: [] };
  const { findText } = read.value;
  const prepared = prepareRedline(world, read.value, request.author);
  if (prepared.value === undefined) return { ...refuse(prepared.diagnostics), findText, files: [] };
  const { document, name, look } = prepared.value;
  const numbering = numberDocument(document).value;
  if (numbering === undefined) throw new Error('both editions have numbers, their redline has none');
  const date = world.now();
  const input = {
    ...{ document, numbering, look, date },
    attachments: [],
    producer: `Rolebook ${world.program.version}`,
    font: world.font.bind(world),
  };
  const target = await OutputFolder.open(world, request.to, request.force, { content: 'copies' });
  for (const format of request.formats) {
    const writer = writers.find((each) => each.format === format);
    if (writer === undefined) throw new RangeError(`there is no writer of ${format}`);
    await target.put(makeFileName(name, format).slice(0, -format.length - 1), {
      format,
      hash: hashRedline(world, [format, date.toISOString(), document, look]),
      render: async () => {
        const loaded = await writer.load();
        return { extension: loaded.extension, bytes: await loaded.write(input) };
      },
    });
  }
  await target.close(undefined);
  const { files, diagnostics } = target;
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText, files };
}

interface PreparedRedline {
  readonly document: Document;
  readonly name: DocumentName;
  readonly look: Look;
}

function prepareRedline(
  world: World,
  { before, after }: EditionPair,
  author: string | undefined,
): Outcome<PreparedRedline> {
  const { document } = after.text;
  const materials = new Materials(world, after.overrides ?? before.overrides ?? []);
  const words = materials.loadWords(document.language);
  const chosen = after.look ?? before.look;
  const look =
    chosen === undefined
      ? materials.loadLook({ look: defaultLook, place: placeOfFile(after.name) })
      : succeed(chosen);
  if (words.value === undefined || look.value === undefined) {
    return fail([...words.diagnostics, ...look.diagnostics, describeNoWords(document.language)]);
  }
  const comparison = compareTexts(before.text, after.text);
  const names = nameEditions(before, after, words.value);
  const redline = makeRedline({
    comparison,
    proposal: proposeChangeKind(comparison),
    ...names,
    wording: readRedlineWording(words.value),
    author,
  });
  const isTurned = document.orientation === 'landscape' && look.value.page.width < look.value.page.height;
  return succeed({
    document: redline,
    name: nameRedline(document, names, words.value),
    look: isTurned ? turnLook(look.value) : look.value,
  });
}

/** «ДИ-07 Менеджер по продажам, ред. 3 → ред. 4» */
function nameRedline(
  document: Document,
  { before, after }: Readonly<Record<'before' | 'after', RedlineEdition>>,
  words: Words,
): DocumentName {
  const identity = { ...document.identity, edition: undefined };
  const language = selectLanguage(document.language);
  const { title, details } = nameDocument({ ...document, identity }, { words, language });
  const editions = fillBraces(wordAt(words, 'redline.fileName'), (side) =>
    side === 'before' ? before.name : after.name,
  );
  return { title, details: [...details, editions] };
}

function nameEditions(
  before: Edition,
  after: Edition,
  words: Words,
): { readonly before: RedlineEdition; readonly after: RedlineEdition } {
  const describe = (edition: Edition): RedlineEdition => ({
    name: nameEdition(edition, words),
    textHash: hashText(edition.text.document),
  });
  return { before: describe(before), after: describe(after) };
}

/** What people call an edition: by its number, a draft, or a file by its name. */
function nameEdition({ name, text, look }: Edition, words: Words): string {
  const number = /@(\d+)$/.exec(name)?.[1] ?? text.document.identity.edition;
  if (number !== undefined) return fillBraces(wordAt(words, 'fileName.edition'), () => number);
  if (look !== undefined) return wordAt(words, 'redline.draft');
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return file.replace(/\.[^.]*$/, '') || wordAt(words, 'redline.file');
}

function hashRedline(world: World, inputs: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([world.program.hash(), ...inputs]))
    .digest('hex');
}

function describeNoWords(language: string): Diagnostic {
  return diagnostic({
    code: 'workspace/no-redline-words',
    severity: 'error',
    message: {
      ru: `Сравнение на языке «${language}» не напечатать: в программе нет его слов`,
      en: `A comparison in the language “${language}” cannot be printed: the program has no words of it`,
    },
    help: {
      ru: 'Сравните редакции на экране (без --format) или в папке организации, где есть слова этого языка.',
      en: 'Compare on the screen (without --format), or in a workspace that has the words of the language.',
    },
  });
}

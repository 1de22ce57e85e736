import { resolve } from 'node:path';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { fail, type Outcome } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { nameLanguages } from '../document/document.js';
import { type FoundEdit, type FoundEdits, findEdits } from '../exchange/edits/find-edits.js';
import { listOriginalLines } from '../exchange/edits/list-original-lines.js';
import { readWordText } from '../exchange/word/read-word-text.js';
import type { WordText } from '../exchange/word/word-text.js';
import { nameBookmark } from '../render/writers/docx/bookmark.js';
import type { Files, World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { chooseBase } from './edits/choose-base.js';
import { composeDraftFile } from './edits/compose-draft-file.js';
import { type EditBase, type EditedText, findEditedText } from './edits/find-edited-text.js';
import { createTemplateFinder } from './edits/find-template.js';
import { type EditPlan, planEdits } from './edits/plan-edits.js';
import {
  reportAuthor,
  reportComment,
  reportEdits,
  type Author,
  type ReportedComment,
  type ReportedEdit,
} from './edits/report-edits.js';
import { SourceFiles } from './edits/source-files.js';
import { overlayFiles } from './overlay-files.js';
import { readWorkspace, type Workspace } from './read-workspace.js';
import type { RegistryRequest } from './registry/registry-place.js';
import { selectOneRole } from './select-one-role.js';

export type { ReportedComment, ReportedEdit } from './edits/report-edits.js';

/** Which edits to bring in. */
export interface ImportEditsRequest extends RegistryRequest {
  /** Folder of the documents, which may lie in the workspace and is not looked into. */
  readonly out: string;
  /** The Word file. */
  readonly file: string;
  /** The role that the file is about, where the file itself does not tell. */
  readonly role?: string | undefined;
  /** Language of the document, where the role has it in several. */
  readonly language?: string | undefined;
  /** Whether to write the edits into the source files; else they are only told. */
  readonly apply: boolean;
  /** Whether texts may be changed that other instructions print as well. */
  readonly shared: boolean;
}

/** What a person did to a file, and what became of it. */
export interface ImportEditsResult extends ActionResult {
  /** Missing when the file could not be read, or its instruction not be found. */
  readonly imported?: ImportedEdits | undefined;
}

/** The edits of a Word file. */
export interface ImportedEdits {
  /** As commands call the role. */
  readonly role: string;
  readonly title: string;
  /** What the file was made from: `draft`, the name of a version, or `unknown`. */
  readonly base: string;
  readonly edits: readonly ReportedEdit[];
  /** Comments on what was not changed. */
  readonly comments: readonly ReportedComment[];
  /** Changes in headers, footers, footnotes and text boxes, which are never brought in. */
  readonly aside: readonly {
    readonly before: string;
    readonly after: string;
    readonly authors: readonly Author[];
  }[];
  /** How many tracked changes are of looks only. Looks are no part of the text. */
  readonly formatChanges: number;
  /** Lines in which the instruction would still differ from the file though their edits are made. */
  readonly differences: readonly {
    readonly wanted?: string | undefined;
    readonly found?: string | undefined;
  }[];
  /** Lines that differ in nothing but the sign at their end, which the program sets by their place. */
  readonly signs: number;
  /** Source files that the edits change, or have changed. */
  readonly files: readonly string[];
  readonly applied: boolean;
}

/** So large is no instruction, whatever pictures it has. */
const largestFile = 64 * 1024 * 1024;

/**
 * Brings the edits that a person made in Word back to the files that the instruction is made of. The instruction is
 * composed with them before anything is written: what it would say is compared with the file, and with an error of the
 * check nothing is written at all.
 */
export async function importEdits(world: World, request: ImportEditsRequest): Promise<ImportEditsResult> {
  const word = await readWordFile(world.files, request.file);
  if (word.value === undefined) return refuse(word.diagnostics);
  const read = await readWorkspace(world.files, request.folder, request.out);
  if (read.value === undefined) return refuse(read.diagnostics);
  const workspace = read.value;
  const traced = await findEditedText(world, workspace, { ...request, properties: word.value.properties });
  if (traced.value === undefined) {
    return { exitCode: 2, diagnostics: traced.diagnostics, findText: workspace.findText };
  }
  const edited = traced.value;
  const { base, originals, found } = chooseBase(edited, word.value, request.file);
  const sources = new SourceFiles(workspace.findText);
  const findTemplate = createTemplateFinder(world, edited.role.sources, edited.draft.text.document);
  const plan = planEdits({ edited, base, originals, found, sources, shared: request.shared, findTemplate });
  const trial = await tryPlan(world, request, { workspace, edited, base, plan, word: word.value, found });
  const applied = request.apply && plan.texts.size > 0 && !hasErrors(trial.diagnostics);
  const faults = applied ? await writeSources(world.files, workspace, plan) : [];
  const diagnostics = [...trial.diagnostics, ...faults];
  const edits = reportEdits({ found, originals, plan, settled: trial.settled, findText: workspace.findText });
  const isComplete = edits.every(({ obstacle }) => obstacle === undefined);
  return {
    exitCode: hasErrors(diagnostics) || (request.apply && !isComplete) ? 1 : 0,
    diagnostics,
    findText: workspace.findText,
    imported: {
      role: edited.name,
      title: edited.draft.text.document.title,
      base: base.kind === 'version' ? base.name : base.kind,
      edits,
      comments: found.comments.map(({ comment, line }) => reportComment(comment, line?.text)),
      aside: found.aside.map(({ changes, ...each }) => ({ ...each, authors: changes.map(reportAuthor) })),
      formatChanges: word.value.formatChanges,
      differences: trial.differences,
      signs: trial.signs,
      files: [...plan.texts.keys()],
      applied: applied && faults.length === 0,
    },
  };
}

async function readWordFile(files: Files, path: string): Promise<Outcome<WordText>> {
  const name = path.replaceAll('\\', '/');
  const status = await files.stat(path);
  const bytes = status?.kind === 'file' && status.size <= largestFile ? await files.read(path) : undefined;
  return bytes === undefined ? fail([describeNoFile(name, status !== undefined)]) : readWordText(name, bytes);
}

/** What the instruction would be with the edits. */
interface Trial {
  readonly diagnostics: readonly Diagnostic[];
  readonly differences: ImportedEdits['differences'];
  readonly signs: number;
  /** Edits that nothing is left of once the others are made: signs that follow from their place. */
  readonly settled: ReadonlySet<FoundEdit>;
}

interface TrialRequest {
  readonly workspace: Workspace;
  readonly edited: EditedText;
  readonly base: EditBase;
  readonly plan: EditPlan;
  readonly word: WordText;
  readonly found: FoundEdits;
}

async function tryPlan(
  world: World,
  { folder, out, file }: ImportEditsRequest,
  { workspace, edited, base, plan, word, found }: TrialRequest,
): Promise<Trial> {
  const { document } = edited.draft.text;
  const wanted = { kind: document.kind, language: nameLanguages(document) };
  let draft = edited.draft;
  let diagnostics: readonly Diagnostic[] = [];
  if (plan.texts.size > 0) {
    const texts = new Map<string, Uint8Array>();
    for (const [name, text] of plan.texts) {
      const path = workspace.paths.get(name);
      if (path !== undefined) texts.set(resolve(path), new TextEncoder().encode(text));
    }
    const overlaid = { ...world, files: overlayFiles(world.files, texts) };
    const read = await readWorkspace(overlaid.files, folder, out);
    const role = read.value && selectOneRole(read.value.organizations, edited.name).value;
    if (role === undefined) throw new Error('a role is gone after its texts were edited');
    const composed = await composeDraftFile(overlaid, role, wanted);
    diagnostics = composed.diagnostics.filter(({ severity }) => severity === 'error');
    if (composed.value === undefined) return { diagnostics, differences: [], signs: 0, settled: new Set() };
    draft = composed.value;
  }
  const lines = listOriginalLines(draft.text, readWordText(file, draft.bytes).value, nameBookmark);
  const left = findEdits(lines, word, nameBookmark);
  return { diagnostics, ...compareTrial(found, left, plan, base.kind === 'draft') };
}

/** What is left to be edited in the new instruction, apart from the edits that were known to be left. */
function compareTrial(
  found: FoundEdits,
  left: FoundEdits,
  { obstacles }: EditPlan,
  isExact: boolean,
): Omit<Trial, 'diagnostics'> {
  const name = ({ change, before, after }: FoundEdit): string =>
    change === 'removed' ? `− ${before?.text ?? ''}` : `+ ${after?.index ?? ''}`;
  const remaining = new Set(left.edits.map(name));
  const settled = found.edits.filter(
    (edit) => obstacles.get(edit)?.name === 'sign' && !remaining.has(name(edit)),
  );
  const known = new Set(found.edits.filter((edit) => obstacles.has(edit)).map(name));
  const made = new Set(found.edits.filter((edit) => !obstacles.has(edit)).map(name));
  const differences = left.edits.filter((edit) => {
    const own = name(edit);
    return !known.has(own) && (isExact || made.has(own));
  });
  const signs = differences.filter(
    ({ before, after }) =>
      before !== undefined && after !== undefined && bare(before.text) === bare(after.text),
  );
  return {
    settled: new Set(settled),
    signs: signs.length,
    differences: differences
      .filter((edit) => !signs.includes(edit))
      .map(({ before, after }) => ({ wanted: after?.text, found: before?.text })),
  };
}

function bare(text: string): string {
  return text.replace(/[.;:,]+$/, '');
}

const byteOrderMark = '\ufeff';

/** Writes the files, unless one of them has changed since it was read. */
async function writeSources(
  files: Files,
  workspace: Workspace,
  { texts }: EditPlan,
): Promise<readonly Diagnostic[]> {
  const writes: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const [name, text] of texts) {
    const path = workspace.paths.get(name);
    const now = path === undefined ? undefined : await files.read(path);
    const decoded = now && new TextDecoder('utf-8', { ignoreBOM: true }).decode(now);
    const mark = decoded?.startsWith(byteOrderMark) === true ? byteOrderMark : '';
    if (path === undefined || decoded !== mark + (workspace.findText(name) ?? ''))
      return [describeChanged(name)];
    writes.push({ path, bytes: new TextEncoder().encode(mark + text) });
  }
  for (const { path, bytes } of writes) await files.write(path, bytes);
  return [];
}

function describeNoFile(name: string, isThere: boolean): Diagnostic {
  return diagnostic({
    code: 'import/no-word-file',
    severity: 'error',
    message: isThere
      ? { ru: 'Это не файл, или он слишком велик', en: 'This is no file, or it is too large' }
      : { ru: 'Такого файла нет', en: 'There is no such file' },
    help: { ru: 'Проверьте путь к файлу Word.', en: 'Check the path of the Word file.' },
    place: placeOfFile(name),
  });
}

function describeChanged(name: string): Diagnostic {
  return diagnostic({
    code: 'import/source-changed',
    severity: 'error',
    message: {
      ru: 'Файл изменён, пока читались правки: ничего не записано',
      en: 'The file was changed while the edits were read: nothing was written',
    },
    help: { ru: 'Повторите команду.', en: 'Run the command again.' },
    place: placeOfFile(name),
  });
}

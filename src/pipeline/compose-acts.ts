import type { Book } from '../check/book.js';
import type { TemplateFront } from '../check/template-source.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Subject } from '../compose/subject.js';
import type { Stage } from '../compose/stage.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Look } from '../document/look.js';
import type { Product, RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import { dateFiles } from './date-document.js';
import { describeOtherLaw } from './describe-other-law.js';
import { finishDraft } from './finish-draft.js';
import type { Materials } from './materials.js';
import { organizationOwner } from './organization-owner.js';
import { prepareFiles } from './prepare-files.js';
import { listLanguages, readPair, type WantedLanguages } from './list-languages.js';
import { type ActRequest, selectAct } from './select-act.js';
import { selectJournal } from './select-journal.js';
import { selectMatrix } from './select-matrix.js';
import type { SourceFile } from './sources.js';
import { traceDocument } from './trace-document.js';
import { TranslatedBook } from './translated-book.js';

/** What the acts of an organization are composed of. */
export interface ActsRequest {
  readonly book: Book;
  /** Files of the roles that were asked for. */
  readonly wanted: ReadonlySet<string>;
  /** Files with an error. */
  readonly failed: ReadonlySet<string>;
  /** The file of the organization; it travels with the documents. */
  readonly source: SourceFile;
  readonly materials: Materials;
  /** The language of the act that has legal force, when this one is its translation. */
  readonly translatedFrom?: string | undefined;
  readonly look: Look | undefined;
  readonly world: World;
  readonly request: {
    readonly kinds?: ReadonlySet<string> | undefined;
    readonly languages?: WantedLanguages;
    readonly formats: readonly string[];
    readonly stage: Stage;
    readonly people?: readonly string[] | undefined;
    readonly traces?: boolean | undefined;
  };
}

/** Composes every wanted document that is about several roles of the organization: the order that approves them, a matrix, a journal. */
export function composeActs(input: ActsRequest): RoleResult {
  const { book, materials, request } = input;
  const { translations } = materials;
  const translated = translations.languages.filter((tag) => translations.has(tag, 'organization'));
  const results = listLanguages(book.organization.language, request.languages, translated)
    .filter((language) => readPair(language) === undefined)
    .map((language) => {
      const read = new TranslatedBook(book, language, translations);
      const result = composeActsIn(language, {
        ...input,
        book: read.book,
        translatedFrom: language === book.organization.language ? undefined : book.organization.language,
      });
      const found = read.diagnose();
      return {
        products: hasErrors(found) ? [] : result.products,
        diagnostics: [...result.diagnostics, ...found],
      };
    });
  return {
    products: results.flatMap(({ products }) => products),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The acts in one language; the book is read in it. */
function composeActsIn(language: string, input: ActsRequest): RoleResult {
  const { book, wanted, failed, source, materials, look, world, request } = input;
  const { jurisdiction } = book.organization;
  const loaded = materials.loadLanguage(language, jurisdiction).value;
  const acts = [...(loaded?.templates.kinds ?? [])].filter(
    ([kind, { front }]) =>
      front.scope === 'organization' &&
      front.lists !== 'texts' &&
      (request.kinds?.has(kind) ?? front.build === 'always'),
  );
  // Without an act to compose the outlines of all roles need not be in memory.
  if (loaded === undefined || acts.length === 0) {
    return { products: [], diagnostics: [] };
  }
  const outlines = [...book.roles.values()].filter(({ file }) => wanted.has(file));
  const ready = new Set(
    outlines.flatMap(({ id, file }) => (book.sound.has(id) && !failed.has(file) ? [id] : [])),
  );
  const products: Product[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [kind, { front }] of acts) {
    if (!front.jurisdictions.includes(jurisdiction)) {
      diagnostics.push(describeOtherLaw(book.organization.place, language, jurisdiction));
      continue;
    }
    const about = { book, wanted: outlines, ready, legalForms: front.legalForms };
    const selected = selectSubject(kind, front, about);
    diagnostics.push(...selected.diagnostics);
    const subject = selected.value;
    if (subject === undefined) continue;
    const drafted = finishDraft({
      composed: composeDocument({
        ...{ kind, stage: request.stage, subject, book },
        translatedFrom: input.translatedFrom,
        people: request.people,
        ...loaded,
      }),
      check: () => [],
      date: dateFiles(subject.act?.date, world.undatedDate),
      source,
      materials: loaded,
      look,
      world,
    });
    diagnostics.push(...drafted.diagnostics);
    if (drafted.value === undefined) continue;
    const files = prepareFiles(drafted.value, request.formats, world, front.content);
    const trace =
      request.traces === true
        ? traceDocument(drafted.value.document, undefined, materials.readLists(jurisdiction))
        : undefined;
    products.push({ owner: organizationOwner, kind, language, name: drafted.value.name, files, trace });
  }
  return { products, diagnostics };
}

/** What a kind of document of the organization is about: the instructions that one act approves, or competencies. */
function selectSubject(
  kind: string,
  { needs, lists }: TemplateFront,
  request: ActRequest,
): { readonly value: Subject | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (needs === 'competencies') {
    const { value: matrix, diagnostics } = selectMatrix(kind, request);
    return { value: matrix && { matrix }, diagnostics };
  }
  if (lists === 'instructions') {
    const { value: journal, diagnostics } = selectJournal(kind, request);
    return { value: { journal }, diagnostics };
  }
  const { value: act, diagnostics } = selectAct(request);
  return { value: act && { act }, diagnostics };
}

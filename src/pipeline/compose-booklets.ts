import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { TemplateFront } from '../check/template-source.js';
import { composeDocument } from '../compose/compose-document.js';
import { sortHeadsFirst } from '../compose/sort-heads-first.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Part } from '../document/block.js';
import { makePart } from '../document/make-part.js';
import type { PipelineRequest, Product, RoleResult } from '../pipeline.js';
import type { ActsRequest } from './compose-acts.js';
import { dateFiles } from './date-document.js';
import { describeOtherLaw } from './describe-other-law.js';
import { describeNoTranslation } from './describe-translations.js';
import { finishDraft } from './finish-draft.js';
import { listLanguages, readPair } from './list-languages.js';
import { organizationOwner, unitOwner } from './organization-owner.js';
import { prepareFiles } from './prepare-files.js';
import type { LanguageMaterials } from './read-language.js';
import type { RoleShelf } from './role-shelf.js';
import { selectJournal } from './select-journal.js';
import { traceDocument } from './trace-document.js';
import { TranslatedBook } from './translated-book.js';

/** What documents that hold the texts of several roles are composed of. */
export interface BookletsRequest extends ActsRequest {
  readonly shelf: RoleShelf;
  readonly request: ActsRequest['request'] & Pick<PipelineRequest, 'units'>;
}

/**
 * Composes every wanted document that holds the texts of the roles that were asked for, in the order of the units: one for
 * each unit that was named, with those that are part of it, else one for all. One role after the other is read again
 * for it, so that no more than one is in memory beside the texts.
 */
export async function composeBooklets(input: BookletsRequest): Promise<RoleResult> {
  const { book, materials, request } = input;
  const { translations } = materials;
  const { language: own } = book.organization;
  const translated = translations.languages.filter((tag) => translations.has(tag, 'organization'));
  const products: Product[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const language of listLanguages(own, request.languages, translated)) {
    if (readPair(language) !== undefined) continue;
    const made = await composeBookletsIn(language, input);
    products.push(...made.products);
    diagnostics.push(...made.diagnostics);
  }
  return { products, diagnostics };
}

async function composeBookletsIn(language: string, input: BookletsRequest): Promise<RoleResult> {
  const { materials, request } = input;
  const { jurisdiction, place } = input.book.organization;
  const loaded = materials.loadLanguage(language, jurisdiction).value;
  const kinds = [...(loaded?.templates.kinds ?? [])].filter(
    ([kind, { front }]) => front.lists === 'texts' && (request.kinds?.has(kind) ?? front.build === 'always'),
  );
  const products: Product[] = [];
  const diagnostics: Diagnostic[] = [];
  if (loaded === undefined) return { products, diagnostics };
  for (const [kind, { front }] of kinds) {
    if (!front.jurisdictions.includes(jurisdiction)) {
      diagnostics.push(describeOtherLaw(place, language, jurisdiction));
      continue;
    }
    for (const unit of request.units?.keys() ?? [undefined]) {
      const made = await composeBooklet({ kind, front, language, loaded, unit }, input);
      products.push(...made.products);
      diagnostics.push(...made.diagnostics);
    }
  }
  return { products, diagnostics };
}

/** A kind of document in a language. */
interface Wanted {
  readonly kind: string;
  readonly front: TemplateFront;
  readonly language: string;
  readonly loaded: LanguageMaterials;
  /** Id of the unit whose texts it holds; those of all roles that were asked for when left out. */
  readonly unit: string | undefined;
}

async function composeBooklet(
  { kind, front, language, loaded, unit }: Wanted,
  input: BookletsRequest,
): Promise<RoleResult> {
  const { book, wanted, failed, source, materials, look, world, request } = input;
  const branch = unit === undefined ? undefined : request.units?.get(unit);
  const outlines = [...book.roles.values()].filter(
    ({ file, line }) =>
      wanted.has(file) && (branch === undefined || line.units.some(({ id }) => branch.has(id))),
  );
  const ready = new Set(
    outlines.flatMap(({ id, file }) => (book.sound.has(id) && !failed.has(file) ? [id] : [])),
  );
  const about = { book, wanted: outlines, ready, legalForms: front.legalForms };
  const selected = selectJournal(kind, about);
  const held = await composeParts(
    sortHeadsFirst(selected.value.roles, book.organization),
    { kind, front, language, loaded, unit },
    input,
  );
  const diagnostics = [...selected.diagnostics, ...held.diagnostics];
  if (held.roles.length === 0) diagnostics.push(describeEmptyBooklet(kind, book));
  if (held.roles.length === 0 || hasErrors(diagnostics)) return { products: [], diagnostics };
  const translated = new TranslatedBook(book, language, materials.translations);
  const journal = {
    roles: held.roles.flatMap((id) => translated.book.roles.get(id) ?? []),
    unit: translated.book.organization.units.find(({ id }) => id === unit),
  };
  const drafted = finishDraft({
    composed: composeDocument({
      ...{ kind, stage: request.stage, subject: { journal }, book: translated.book, parts: held.parts },
      translatedFrom: language === book.organization.language ? undefined : book.organization.language,
      ...loaded,
    }),
    check: () => [],
    date: dateFiles(undefined, world.undatedDate),
    source,
    materials: loaded,
    look,
    world,
  });
  diagnostics.push(...drafted.diagnostics, ...translated.diagnose());
  if (drafted.value === undefined || hasErrors(diagnostics)) return { products: [], diagnostics };
  const { document, name } = drafted.value;
  const lists = materials.readLists(book.organization.jurisdiction);
  const trace = request.traces === true ? traceDocument(document, undefined, lists) : undefined;
  const files = prepareFiles(drafted.value, request.formats, world);
  const owner = unit === undefined ? organizationOwner : unitOwner(unit);
  return { products: [{ owner, kind, language, name, files, trace }], diagnostics };
}

/** The texts of roles as parts. What is wrong with a text is told where it is built or checked itself. */
async function composeParts(
  outlines: readonly RoleOutline[],
  { front, language, loaded }: Wanted,
  { book, shelf, materials, request }: BookletsRequest,
): Promise<{
  readonly parts: readonly Part[];
  readonly roles: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const parts: Part[] = [];
  const roles: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const compose = (role: Role): void => {
    const isTranslation = role.language !== language;
    if (isTranslation && !materials.translations.has(language, role.id)) {
      diagnostics.push(describeNoTranslation(role, language, false));
      return;
    }
    const translated = new TranslatedBook(book, language, materials.translations);
    const subject = isTranslation ? translated.translate(role) : role;
    const composed = composeDocument({
      ...{ kind: front.about ?? 'instruction', stage: request.stage, subject: { role: subject } },
      book: language === book.organization.language ? book : translated.book,
      translatedFrom: isTranslation ? role.language : undefined,
      ...loaded,
    });
    if (composed.value === undefined) {
      diagnostics.push(...composed.diagnostics);
      return;
    }
    const name = loaded.language.capitalizeFirst(composed.value.identity.subject);
    parts.push(makePart(role.id, [{ type: 'text', value: name }], composed.value));
    roles.push(role.id);
  };
  for (const { id } of outlines) {
    const taken = await shelf.take(id, book);
    diagnostics.push(...taken.diagnostics);
    if (taken.value !== undefined) compose(taken.value);
  }
  return { parts, roles, diagnostics };
}

function describeEmptyBooklet(kind: string, { organization }: Book): Diagnostic {
  return diagnostic({
    code: 'template/empty-booklet',
    severity: 'warning',
    message: {
      ru: `Документ «${kind}» не составлен: ни одна инструкция в него не вошла`,
      en: `There is no “${kind}”: not one instruction is in it`,
    },
    help: {
      ru: 'Исправьте ошибки в должностях или назовите другие. Бланки в документ не входят: это не должности.',
      en: 'Correct the errors of the roles, or name others. Forms are not in it: they are no positions.',
    },
    place: organization.place,
  });
}

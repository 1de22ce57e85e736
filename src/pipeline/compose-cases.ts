import type { Book } from '../check/book.js';
import { buildCaseSchema } from '../check/case/build-case-schema.js';
import type { CaseField } from '../check/case/case-field.js';
import type { CaseFile } from '../check/case/case-file.js';
import { checkCase } from '../check/case/check-case.js';
import { decodeCase } from '../check/case/decode-case.js';
import { readFile } from '../check/read-file.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Stage } from '../compose/stage.js';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import type { Look } from '../document/look.js';
import { type Located, findLocated } from '../parse/located.js';
import type { Product, RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import { dateFiles } from './date-document.js';
import { describeKindOfOtherLaw } from './describe-other-law.js';
import { describeOtherLanguage } from './describe-other-language.js';
import { describeUnreviewedLaw } from './describe-unreviewed-law.js';
import { finishDraft } from './finish-draft.js';
import type { WantedLanguages } from './list-languages.js';
import type { LanguageMaterials } from './read-language.js';
import type { Materials } from './materials.js';
import { prepareFiles } from './prepare-files.js';
import type { CaseSource } from './read-cases.js';
import { traceDocument } from './trace-document.js';
import { TranslatedBook } from './translated-book.js';

/** What documents about single occasions are composed of. */
export interface CasesRequest {
  readonly cases: readonly CaseSource[];
  readonly book: Book;
  /** Files with an error. */
  readonly failed: ReadonlySet<string>;
  readonly materials: Materials;
  readonly look: Look | undefined;
  readonly world: World;
  readonly request: {
    readonly languages?: WantedLanguages;
    readonly formats: readonly string[];
    readonly stage: Stage;
    readonly traces?: boolean | undefined;
  };
}

/** The folder of the documents of cases below the output folder, and of their files in an organization. */
export const casesFolder = 'cases';

/**
 * Composes the documents of the cases that were asked for, each in its own language: what it takes from the book is read
 * in translation. The file of a case holds what is known of a person, and more than its document says: it travels with no
 * document.
 */
export function composeCases(input: CasesRequest): RoleResult {
  const products: Product[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of input.cases) {
    const made = composeCase(source, input);
    diagnostics.push(...made.diagnostics);
    if (made.value !== undefined) products.push(made.value);
  }
  return { products, diagnostics };
}

function composeCase(source: CaseSource, input: CasesRequest): Outcome<Product> {
  const { book, failed, materials, look, world, request } = input;
  const { root } = source;
  if (root === undefined) return fail(source.diagnostics);
  const { language, kind, fields, loaded, diagnostics: unknown } = findKind({ ...source, root }, input);
  if (loaded === undefined || fields === undefined) return fail(unknown);
  if (request.languages instanceof Set && !request.languages.has(language)) {
    const place = findLocated(root, '/kind')?.place ?? { ...root.place, file: source.file };
    return fail([
      describeOtherLanguage({ id: source.id, language, setBy: 'case', place }, request.languages),
    ]);
  }
  const read = readCase({ ...source, root }, kind, fields, materials);
  const file = read.value;
  if (file === undefined) return fail([...source.diagnostics, ...read.diagnostics]);
  const diagnostics = [
    ...source.diagnostics,
    ...read.diagnostics,
    ...checkCase(file, { book, failed, fields }),
    ...describeUnreviewedLaw(loaded, book.organization),
  ];
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const subject = { occasion: { file, fields } };
  const translated = new TranslatedBook(book, language, materials.translations);
  const drafted = finishDraft({
    composed: composeDocument({ kind, stage: request.stage, subject, book: translated.book, ...loaded }),
    check: () => [],
    date: dateFiles(file.date, world.undatedDate),
    source: { file: source.file, bytes: undefined },
    materials: loaded,
    look,
    world,
  });
  diagnostics.push(...drafted.diagnostics, ...translated.diagnose());
  const draft = drafted.value;
  if (draft === undefined || hasErrors(diagnostics)) return fail(diagnostics);
  const files = prepareFiles(draft, request.formats, world);
  const trace =
    request.traces === true
      ? traceDocument(draft.document, undefined, materials.readLists(book.organization.jurisdiction))
      : undefined;
  return succeed(
    { owner: `${casesFolder}/${file.id}`, kind, language, name: draft.name, files, trace },
    diagnostics,
  );
}

type ParsedCase = CaseSource & { readonly root: Located };

/** A case and its id, which must be that of its file. */
function readCase(
  { file, id, root }: ParsedCase,
  kind: string,
  fields: readonly CaseField[],
  materials: Materials,
): Outcome<CaseFile> {
  const schema = schemaOf(kind, fields, materials);
  const read = readFile({ file, value: root, diagnostics: [] }, schema, (each) => decodeCase(each, fields));
  const { value, idPlace, diagnostics } = read;
  if (value === undefined || value.id === id) return { value, diagnostics };
  return fail([...diagnostics, describeOtherId(value.id, id, idPlace)]);
}

/** The schemas that were made of the fields of a template: what is compiled of one is kept with it. */
const schemas = new WeakMap<readonly CaseField[], JsonSchema>();

function schemaOf(kind: string, fields: readonly CaseField[], materials: Materials): JsonSchema {
  const schema = schemas.get(fields) ?? buildCaseSchema(materials.readSchema('case'), kind, fields);
  schemas.set(fields, schema);
  return schema;
}

interface FoundKind {
  readonly language: string;
  readonly kind: string;
  readonly fields?: readonly CaseField[];
  readonly loaded?: LanguageMaterials;
  readonly diagnostics: readonly Diagnostic[];
}

/** The template that makes the document of a case, in its language and under the law of the organization. */
function findKind({ file, kind = '', root }: ParsedCase, { book, materials }: CasesRequest): FoundKind {
  const { organization } = book;
  const written = findLocated(root, '/language');
  const named = written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined;
  const language = named ?? organization.language;
  const place: Place = findLocated(root, '/kind')?.place ?? { ...root.place, file };
  const { value: loaded, diagnostics } = materials.loadLanguage(language, organization.jurisdiction);
  const kinds = [...(loaded?.templates.kinds ?? [])].filter(([, { front }]) => front.scope === 'case');
  const found = kinds.find(([name]) => name === kind)?.[1];
  const none = { language, kind };
  if (loaded === undefined && diagnostics.length > 0) return { ...none, diagnostics };
  if (loaded === undefined || found?.front.case === undefined) {
    const names = kinds.map(([name]) => name);
    return { ...none, diagnostics: [describeUnknownKind(kind, language, names, place)] };
  }
  if (!found.front.jurisdictions.includes(organization.jurisdiction)) {
    const { jurisdictions } = found.front;
    const other = describeKindOfOtherLaw(place, kind, jurisdictions, organization.jurisdiction);
    return { ...none, diagnostics: [other] };
  }
  return { ...none, loaded, fields: found.front.case, diagnostics: [] };
}

function describeUnknownKind(
  kind: string,
  language: string,
  known: readonly string[],
  place: Place,
): Diagnostic {
  const near = suggest(kind, known);
  const list = known.length === 0 ? undefined : known.join(', ');
  return diagnostic({
    code: 'case/unknown-kind',
    severity: 'error',
    message:
      kind === ''
        ? { ru: 'Не указан вид документа', en: 'The kind of document is missing' }
        : {
            ru: `На языке «${language}» нет вида документа «${kind}», который составляют по случаю`,
            en: `In the language “${language}” there is no kind “${kind}” that is made from a case`,
          },
    help:
      near !== undefined
        ? { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` }
        : list === undefined
          ? { ru: 'Проверьте поле language.', en: 'Check the field language.' }
          : { ru: `Впишите kind: одно из ${list}.`, en: `Write kind: one of ${list}.` },
    place,
  });
}

function describeOtherId(id: string, name: string, place: Place): Diagnostic {
  return diagnostic({
    code: 'case/file-name',
    severity: 'error',
    message: {
      ru: `Идентификатор «${id}» не совпадает с именем файла «${name}»`,
      en: `The id “${id}” differs from the name of the file “${name}”`,
    },
    help: { ru: `Переименуйте файл в ${id}.yaml.`, en: `Rename the file to ${id}.yaml.` },
    place,
  });
}

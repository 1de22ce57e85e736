import type { Book } from '../check/book.js';
import type { ReadFile } from '../check/check-book.js';
import { describeUnknownLink } from '../check/links/describe-unknown-link.js';
import type { RoleOutline } from '../check/role-outline.js';
import { checkVacancy } from '../check/vacancy/check-vacancy.js';
import { findForbiddenCriteria } from '../check/vacancy/find-forbidden-criteria.js';
import { selectDuties } from '../check/vacancy/select-duties.js';
import type { Vacancy } from '../check/vacancy/vacancy.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Stage } from '../compose/stage.js';
import type { VacancySubject } from '../compose/vacancy-view.js';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Document } from '../document/document.js';
import type { Look } from '../document/look.js';
import { visitInlines } from '../document/visit.js';
import type { Product, RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import { dateFiles } from './date-document.js';
import { describeOtherLaw } from './describe-other-law.js';
import { describeOtherLanguage } from './describe-other-language.js';
import { finishDraft } from './finish-draft.js';
import type { WantedLanguages } from './list-languages.js';
import type { Materials } from './materials.js';
import { prepareFiles } from './prepare-files.js';
import type { RoleShelf } from './role-shelf.js';
import { TranslatedBook } from './translated-book.js';
import { traceDocument } from './trace-document.js';

/** What advertisements of vacancies are composed of. */
export interface VacanciesRequest {
  readonly vacancies: readonly ReadFile<Vacancy>[];
  readonly book: Book;
  /** Files with an error. */
  readonly failed: ReadonlySet<string>;
  readonly shelf: RoleShelf;
  readonly materials: Materials;
  readonly look: Look | undefined;
  readonly world: World;
  readonly request: {
    readonly kinds?: ReadonlySet<string> | undefined;
    readonly languages?: WantedLanguages;
    readonly formats: readonly string[];
    readonly stage: Stage;
    readonly traces?: boolean | undefined;
  };
}

/** The folder of the advertisements below the output folder, and of their files in an organization. */
export const vacanciesFolder = 'vacancies';

/**
 * Composes the advertisements of the vacancies that were asked for, each of its own file and of the role that it is for.
 * The file says whom to ask and what is paid: it travels with no document.
 */
export async function composeVacancies(input: VacanciesRequest): Promise<RoleResult> {
  const products: Product[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, diagnostics: found } of input.vacancies) {
    diagnostics.push(...found);
    if (value === undefined || hasErrors(found)) continue;
    const composed = await composeVacancy(value, input);
    diagnostics.push(...composed.diagnostics);
    products.push(...composed.products);
  }
  return { products, diagnostics };
}

async function composeVacancy(vacancy: Vacancy, input: VacanciesRequest): Promise<RoleResult> {
  const { book, failed, shelf, materials } = input;
  const outline = book.roles.get(vacancy.role.id);
  const nothing = (diagnostics: readonly Diagnostic[]): RoleResult => ({ products: [], diagnostics });
  if (outline === undefined) {
    return nothing([describeUnknownLink('role', vacancy.role, book.roles.keys())]);
  }
  if (!book.sound.has(outline.id) || failed.has(outline.file)) {
    return nothing([describeFaultyRole(vacancy, outline)]);
  }
  const taken = await shelf.take(outline.id, book);
  const role = taken.value;
  if (role === undefined) return nothing(taken.diagnostics);
  const lists = materials.readLists(book.organization.jurisdiction);
  const duties = selectDuties(vacancy, role);
  const found = [
    ...checkVacancy(vacancy, role),
    ...findForbiddenCriteria(vacancy, role, book, lists),
    ...duties.diagnostics,
  ];
  if (hasErrors(found)) return nothing(found);
  const composed = composeKinds({ vacancy, role, duties: duties.value }, input);
  return { products: composed.products, diagnostics: [...found, ...composed.diagnostics] };
}

/** The advertisement in the language of the role, as every template makes it that was asked for. */
function composeKinds(subject: VacancySubject, input: VacanciesRequest): RoleResult {
  const { materials, look, world, request } = input;
  const { vacancy, role } = subject;
  const { language } = role;
  const { jurisdiction, language: own } = input.book.organization;
  if (request.languages instanceof Set && !request.languages.has(language)) {
    const left = { id: vacancy.id, language, setBy: 'role', place: vacancy.role.place } as const;
    return { products: [], diagnostics: [describeOtherLanguage(left, request.languages)] };
  }
  const read =
    language === own ? undefined : new TranslatedBook(input.book, language, materials.translations);
  const book = read?.book ?? input.book;
  const loaded = materials.loadLanguage(language, jurisdiction);
  const kinds = [...(loaded.value?.templates.kinds ?? [])].filter(
    ([kind, { front }]) => front.scope === 'vacancy' && (request.kinds?.has(kind) ?? true),
  );
  if (loaded.value === undefined || kinds.length === 0) {
    const fault = describeNoTemplate(vacancy, language);
    return { products: [], diagnostics: loaded.diagnostics.length > 0 ? loaded.diagnostics : [fault] };
  }
  const products: Product[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [kind, { front }] of kinds) {
    if (!front.jurisdictions.includes(jurisdiction)) {
      diagnostics.push(describeOtherLaw(vacancy.role.place, language, jurisdiction));
      continue;
    }
    const drafted = finishDraft({
      composed: composeDocument({
        ...{ kind, stage: request.stage, book },
        subject: { vacancy: subject },
        ...loaded.value,
      }),
      check: (document) => findBlanks(document, vacancy),
      date: dateFiles(vacancy.posted, world.undatedDate),
      source: { file: vacancy.file, bytes: undefined },
      materials: loaded.value,
      look,
      world,
    });
    diagnostics.push(...drafted.diagnostics);
    if (drafted.value === undefined) continue;
    products.push({
      owner: `${vacanciesFolder}/${vacancy.id}`,
      ...{ kind, language, name: drafted.value.name },
      files: prepareFiles(drafted.value, request.formats, world),
      ...(request.traces === true && {
        trace: traceDocument(drafted.value.document, undefined, materials.readLists(jurisdiction)),
      }),
    });
  }
  const untranslated = read?.diagnose() ?? [];
  return {
    products: hasErrors(untranslated) ? [] : products,
    diagnostics: [...diagnostics, ...untranslated],
  };
}

/** Nobody fills in an advertisement by hand. */
function findBlanks(document: Document, { role }: Vacancy): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visitInlines(document, (inline) => {
    if (inline.type !== 'blank') return;
    diagnostics.push(
      diagnostic({
        code: 'vacancy/blank',
        severity: 'error',
        message: {
          ru: `В объявлении остался пропуск${inline.hint === '' ? '' : `: «${inline.hint}»`}`,
          en: `Something in the advertisement is still to be filled in${inline.hint === '' ? '' : `: “${inline.hint}”`}`,
        },
        help: { ru: 'Впишите на его место текст.', en: 'Write the text in its place.' },
        place: inline.origin ?? role.place,
      }),
    );
  });
  return diagnostics;
}

function describeFaultyRole({ role }: Vacancy, { title, file, idPlace }: RoleOutline): Diagnostic {
  return diagnostic({
    code: 'vacancy/role-in-error',
    severity: 'error',
    message: {
      ru: `В должности «${title.nominative}» есть ошибки, и объявление о ней не составлено`,
      en: `The role “${title.nominative}” has errors, so its vacancy is not advertised`,
    },
    help: {
      ru: `Исправьте ошибки: rolebook check ${file}`,
      en: `Correct the errors: rolebook check ${file}`,
    },
    place: role.place,
    related: [{ message: { ru: 'должность', en: 'the role' }, place: idPlace }],
  });
}

function describeNoTemplate({ role }: Vacancy, language: string): Diagnostic {
  return diagnostic({
    code: 'vacancy/no-template',
    severity: 'error',
    message: {
      ru: `На языке «${language}» нет шаблона объявления о вакансии`,
      en: `In the language “${language}” there is no template of an advertisement`,
    },
    help: {
      ru: `Положите шаблон с «scope: vacancy» в папку templates/${language} организации.`,
      en: `Put a template with “scope: vacancy” into the folder templates/${language} of the organization.`,
    },
    place: role.place,
  });
}

import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import { runDocumentRules } from '../check/run-rules.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Look } from '../document/look.js';
import { numberDocument } from '../document/number.js';
import { checkGlyphs } from '../render/check-glyphs.js';
import type { World } from '../world.js';
import { dateDocument } from './date-document.js';
import type { LanguageMaterials, Materials } from './materials.js';
import type { Draft } from './prepare-files.js';

/** What the documents of one role are composed of. */
export interface DraftRequest {
  readonly role: Role;
  readonly book: Book;
  readonly materials: Materials;
  readonly lists: ReadonlyMap<string, unknown>;
  /** `undefined` when it has an error; documents are then composed to be checked and cannot be rendered. */
  readonly look: Look | undefined;
  readonly world: World;
  readonly request: {
    readonly kinds?: ReadonlySet<string> | undefined;
    readonly languages?: ReadonlySet<string> | undefined;
    readonly final: boolean;
  };
}

/** Composes, numbers and checks every wanted document of a role: compose -> number -> rules -> glyphs. */
export function composeDrafts(input: DraftRequest): {
  readonly value: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { role, book, materials, request } = input;
  if (request.languages?.has(role.language) === false) return { value: [], diagnostics: [] };
  const loaded = materials.loadLanguage(role.language);
  if (loaded.value === undefined) {
    const diagnostics = loaded.diagnostics.length > 0 ? loaded.diagnostics : [describeNoTemplates(role)];
    return { value: [], diagnostics };
  }
  const diagnostics: Diagnostic[] = [...loaded.diagnostics];
  const drafts: Draft[] = [];
  for (const [kind, template] of loaded.value.templates.kinds) {
    if (request.kinds?.has(kind) === false) continue;
    if (!template.jurisdictions.includes(book.organization.jurisdiction)) continue;
    const drafted = composeDraft(kind, loaded.value, input);
    diagnostics.push(...drafted.diagnostics);
    if (drafted.value !== undefined) drafts.push(drafted.value);
  }
  return { value: drafts, diagnostics };
}

function composeDraft(
  kind: string,
  materials: LanguageMaterials,
  { role, book, lists, look, world, request }: DraftRequest,
): { readonly value: Draft | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const composed = composeDocument({ kind, role, book, ...materials });
  if (composed.value === undefined) return { value: undefined, diagnostics: composed.diagnostics };
  const document = composed.value;
  const numbered = numberDocument(document);
  const numbering = numbered.value;
  const diagnostics = [...composed.diagnostics, ...numbered.diagnostics];
  if (numbering === undefined) return { value: undefined, diagnostics };
  diagnostics.push(
    ...runDocumentRules(document, numbering, role, book, lists, { final: request.final }),
    ...checkGlyphs(
      document,
      (name) => world.font(name),
      look === undefined ? '' : look.list.dash + look.list.bullet,
    ).diagnostics,
  );
  if (look === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const date = dateDocument(role, book.organization, world.undatedDate);
  return { value: { document, numbering, look, date }, diagnostics };
}

function describeNoTemplates(role: Role): Diagnostic {
  return diagnostic({
    code: 'template/no-language',
    severity: 'error',
    message: {
      ru: `нет шаблонов документов на языке «${role.language}»`,
      en: `there are no templates of documents in the language "${role.language}"`,
    },
    help: {
      ru: 'проверьте поле language или положите шаблоны в папку templates организации',
      en: 'check the field language, or put templates into the folder templates of the organization',
    },
    place: role.place,
  });
}

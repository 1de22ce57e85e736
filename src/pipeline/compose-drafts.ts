import type { Book } from '../check/book.js';
import type { Jurisdiction } from '../check/organization.js';
import type { LegalForm } from '../check/procedure.js';
import type { Role } from '../check/role.js';
import { runDocumentRules } from '../check/run-rules.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Stage } from '../compose/stage.js';
import type { KindTemplate } from '../compose/template-set.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Attachment } from '../document/attachment.js';
import type { Look } from '../document/look.js';
import { numberDocument } from '../document/number.js';
import { writeDocumentJson } from '../document/text-hash.js';
import { checkGlyphs } from '../render/check-glyphs.js';
import type { World } from '../world.js';
import { attachSources } from './attach-sources.js';
import { dateDocument } from './date-document.js';
import type { LanguageMaterials, Materials } from './materials.js';
import { nameDocument } from './name-document.js';
import type { Draft } from './prepare-files.js';
import type { SourceFile } from './sources.js';

/** What the documents of one role are composed of. */
export interface DraftRequest {
  readonly role: Role;
  readonly book: Book;
  /** The file that HR wrote; it travels with the documents. */
  readonly source: SourceFile;
  readonly materials: Materials;
  readonly lists: ReadonlyMap<string, unknown>;
  /** `undefined` when it has an error; documents are then composed to be checked and cannot be rendered. */
  readonly look: Look | undefined;
  readonly world: World;
  readonly request: {
    readonly kinds?: ReadonlySet<string> | undefined;
    readonly languages?: ReadonlySet<string> | undefined;
    readonly stage: Stage;
    readonly final: boolean;
    readonly people?: readonly string[] | undefined;
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
  const { jurisdiction } = book.organization;
  const { kinds } = loaded.value.templates;
  const isWanted = (kind: string, { front }: KindTemplate): boolean =>
    front.scope === 'role' && (request.kinds?.has(kind) ?? front.build === 'always');
  const wanted = [...kinds].filter(([kind, template]) => isWanted(kind, template));
  const lawful = wanted.filter(([, { front }]) => front.jurisdictions.includes(jurisdiction));
  // A role that gets no document at all must not pass for one that is in order.
  if (wanted.length > 0 && lawful.length === 0) diagnostics.push(describeOtherLaw(role, jurisdiction));
  const texts = new Map<string, string>();
  const legalForm = role.legalForm ?? book.organization.legalForm;
  for (const [kind, { front }] of lawful) {
    if (!front.legalForms.includes(legalForm)) {
      diagnostics.push(describeOtherLegalForm(kind, legalForm, role));
      continue;
    }
    const textHash =
      front.about === undefined ? undefined : hashSubject(front.about, loaded.value, input, texts);
    const drafted = composeDraft(kind, textHash, loaded.value, input);
    diagnostics.push(...drafted.diagnostics);
    if (drafted.value === undefined) continue;
    texts.set(kind, drafted.value.document.identity.textHash);
    drafts.push(drafted.value);
  }
  return { value: drafts, diagnostics };
}

/**
 * The hash of the text that a sheet is about, which is composed for that when it is not built as well. Its findings
 * are told when it is built or checked itself.
 */
function hashSubject(
  kind: string,
  materials: LanguageMaterials,
  { role, book, request: { stage } }: DraftRequest,
  known: Map<string, string>,
): string | undefined {
  if (!materials.templates.kinds.has(kind)) return undefined;
  const hash =
    known.get(kind) ?? composeDocument({ kind, stage, role, book, ...materials }).value?.identity.textHash;
  if (hash !== undefined) known.set(kind, hash);
  return hash;
}

function composeDraft(
  kind: string,
  textHash: string | undefined,
  materials: LanguageMaterials,
  { role, book, source, lists, look, world, request }: DraftRequest,
): { readonly value: Draft | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { stage, people } = request;
  const composed = composeDocument({ kind, stage, textHash, people, role, book, ...materials });
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
  let written: string | undefined;
  const json = (): string => (written ??= writeDocumentJson(document));
  const attachments = (): readonly Attachment[] => attachSources(document, source, materials.words, json());
  const name = nameDocument(document, materials);
  return { value: { document, numbering, look, date, json, attachments, name }, diagnostics };
}

function describeOtherLaw(role: Role, jurisdiction: Jurisdiction): Diagnostic {
  return diagnostic({
    code: 'template/no-jurisdiction',
    severity: 'error',
    message: {
      ru: `На языке «${role.language}» нет шаблона документа для права «${jurisdiction}»: документ не составлен`,
      en: `No template in the language “${role.language}” is for the jurisdiction “${jurisdiction}”: there is no document`,
    },
    why: {
      ru: 'Текст шаблона опирается на закон страны; под другим правом он был бы неверен.',
      en: 'The text of a template rests on the law of a country; under another law it would be wrong.',
    },
    help: {
      ru: 'Проверьте поле jurisdiction в organization.yaml или положите шаблон для этого права в папку templates организации.',
      en: 'Check the field jurisdiction in organization.yaml, or put a template for it into the folder templates.',
    },
    place: role.place,
  });
}

/** A kind that was asked for and that does not go with the legal form of an instruction must not be missing silently. */
function describeOtherLegalForm(kind: string, legalForm: LegalForm, role: Role): Diagnostic {
  const name = {
    'local-act': { ru: 'локальный акт', en: 'a local act' },
    'contract-appendix': { ru: 'приложение к трудовому договору', en: 'an appendix to the contract' },
  }[legalForm];
  return diagnostic({
    code: 'template/other-legal-form',
    severity: 'warning',
    message: {
      ru: `Документ «${kind}» не составлен: инструкция — ${name.ru}, и он ей не нужен`,
      en: `There is no “${kind}”: the instruction is ${name.en} and does not need it`,
    },
    help: {
      ru: 'Правовую форму инструкции задаёт поле legalForm.',
      en: 'The field legalForm says what an instruction is.',
    },
    place: role.place,
  });
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

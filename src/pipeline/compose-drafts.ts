import { applyWaivers } from '../check/apply-waivers.js';
import type { Book } from '../check/book.js';
import { checkRuleSettings } from '../check/check-rule-settings.js';
import type { LegalForm } from '../check/procedure.js';
import { listRoleTexts } from '../check/role-text.js';
import type { Role } from '../check/role.js';
import { runDocumentRules } from '../check/run-rules.js';
import type { AcceptedFinding } from '../compose/accepted-finding.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Stage } from '../compose/stage.js';
import type { KindTemplate } from '../compose/template-set.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Look } from '../document/look.js';
import { numberDocument } from '../document/number.js';
import type { World } from '../world.js';
import { dateDocument } from './date-document.js';
import { describeNoCompetencies } from './describe-no-competencies.js';
import { describeOtherLaw } from './describe-other-law.js';
import { finishDraft } from './finish-draft.js';
import { listAccepted } from './list-accepted.js';
import type { Materials } from './materials.js';
import type { LanguageMaterials } from './read-language.js';
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
  /** What was found in the files; sheets tell what of it was accepted. */
  readonly found: readonly Diagnostic[];
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
  const loaded = materials.loadLanguage(role.language, book.organization.jurisdiction);
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
  if (wanted.length > 0 && lawful.length === 0)
    diagnostics.push(describeOtherLaw(role.place, role.language, jurisdiction));
  const legalForm = role.legalForm ?? book.organization.legalForm;
  const texts = new KnownTexts(loaded.value, input);
  for (const [kind, { file, front }] of lawful) {
    if (!front.legalForms.includes(legalForm)) {
      diagnostics.push(describeOtherLegalForm(kind, legalForm, role));
      continue;
    }
    if (front.needs === 'competencies' && role.competencies.length === 0) {
      diagnostics.push(describeNoCompetencies(kind, role));
      continue;
    }
    if (front.about !== undefined && !kinds.has(front.about)) {
      diagnostics.push(describeUnknownSubject(file, front.about, [...kinds.keys()]));
      continue;
    }
    const about = front.about === undefined ? undefined : texts.find(front.about);
    diagnostics.push(...(about?.diagnostics ?? []));
    if (about !== undefined && about.value === undefined) continue;
    const drafted = composeDraft(kind, about?.value, loaded.value, input);
    diagnostics.push(...drafted.diagnostics);
    if (drafted.value !== undefined) drafts.push(drafted.value);
  }
  for (const kind of listActSubjects(kinds, request.kinds)) {
    if (!lawful.some(([each]) => each === kind)) {
      diagnostics.push(...composeDraft(kind, undefined, loaded.value, input).diagnostics);
    }
  }
  return { value: drafts, diagnostics };
}

/** Kinds of the texts that wanted acts of the organization are about: an act may name only texts without an error. */
function listActSubjects(
  kinds: ReadonlyMap<string, KindTemplate>,
  wanted: ReadonlySet<string> | undefined,
): readonly string[] {
  const acts = [...kinds].filter(
    ([kind, { front }]) => front.scope === 'organization' && (wanted?.has(kind) ?? front.build === 'always'),
  );
  return [...new Set(acts.flatMap(([, { front }]) => front.about ?? []))].filter((kind) => kinds.has(kind));
}

/** What a sheet says of the text that it is about. */
interface KnownText {
  readonly hash: string;
  readonly accepted: readonly AcceptedFinding[];
}

/** The texts that the sheets of one role are about, each composed once for all of its sheets. */
class KnownTexts {
  private readonly known = new Map<string, Outcome<KnownText>>();

  constructor(
    private readonly materials: LanguageMaterials,
    private readonly input: DraftRequest,
  ) {}

  /** The text of a kind. When it has an error, so have its sheets. */
  find(kind: string): Outcome<KnownText> {
    const text = this.known.get(kind) ?? this.compose(kind);
    this.known.set(kind, text);
    return text;
  }

  private compose(kind: string): Outcome<KnownText> {
    const { role, book, request } = this.input;
    const { stage } = request;
    const composed = composeDocument({ kind, stage, subject: { role }, book, ...this.materials });
    if (composed.value === undefined) return fail(composed.diagnostics);
    // Its warnings are told when it is built or checked itself.
    const accepted = this.listAccepted(composed.value, composed.diagnostics);
    return succeed({ hash: composed.value.identity.textHash, accepted }, []);
  }

  /**
   * What was accepted of the findings in a text, whatever other documents are asked for, and what the organization has
   * lowered.
   */
  private listAccepted(document: Document, warnings: readonly Diagnostic[]): readonly AcceptedFinding[] {
    const { role, book, lists, found, request } = this.input;
    const { final } = request;
    const numbering = numberDocument(document).value;
    if (numbering === undefined) return [];
    const all = [
      ...found,
      ...warnings,
      ...runDocumentRules(document, numbering, role, book, lists, { final }),
    ];
    const waived = applyWaivers(role, all, { texts: listRoleTexts(book, role), isComplete: false });
    return [
      ...listAccepted(waived, document, numbering),
      ...listAccepted(checkRuleSettings(book.organization), document, numbering),
    ];
  }
}

function composeDraft(
  kind: string,
  about: KnownText | undefined,
  materials: LanguageMaterials,
  { role, book, source, lists, look, world, request }: DraftRequest,
): ReturnType<typeof finishDraft> {
  const { stage, people, final } = request;
  return finishDraft({
    composed: composeDocument({
      kind,
      stage,
      textHash: about?.hash,
      accepted: about?.accepted,
      people,
      subject: { role },
      book,
      ...materials,
    }),
    check: (document, numbering) => runDocumentRules(document, numbering, role, book, lists, { final }),
    date: dateDocument(role, book.organization, world.undatedDate),
    source,
    materials,
    look,
    world,
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

function describeUnknownSubject(file: string, about: string, kinds: readonly string[]): Diagnostic {
  return diagnostic({
    code: 'template/front-matter',
    severity: 'error',
    message: {
      ru: `В начале шаблона назван неизвестный вид документа «${about}» (about)`,
      en: `The front matter of the template names an unknown kind "${about}" (about)`,
    },
    help: { ru: `Есть виды: ${kinds.join(', ')}.`, en: `There are: ${kinds.join(', ')}.` },
    place: placeOfFile(file),
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

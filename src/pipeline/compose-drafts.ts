import { applyWaivers } from '../check/apply-waivers.js';
import type { Book } from '../check/book.js';
import { checkRuleSettings } from '../check/check-rule-settings.js';
import type { LegalForm } from '../check/procedure.js';
import { listRoleTexts } from '../check/role-text.js';
import type { Role } from '../check/role.js';
import { runDocumentRules, runRoleRules, runTemplateRules } from '../check/run-rules.js';
import type { AcceptedFinding } from '../compose/accepted-finding.js';
import { composeDocument } from '../compose/compose-document.js';
import { makeForm } from '../compose/make-form.js';
import { findNotice } from '../compose/read-words.js';
import type { Stage } from '../compose/stage.js';
import type { KindTemplate } from '../compose/template-set.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import { type Look, spaceForHand } from '../document/look.js';
import { numberDocument } from '../document/number.js';
import type { World } from '../world.js';
import { composePair } from './compose-pair.js';
import { dateDocument } from './date-document.js';
import { describeNoCompetencies } from './describe-no-competencies.js';
import { describeOtherLaw } from './describe-other-law.js';
import { describeNoTranslation } from './describe-translations.js';
import { describeUnreviewedLaw } from './describe-unreviewed-law.js';
import { describeMissingWords } from './describe-words.js';
import { finishDraft } from './finish-draft.js';
import { listAccepted } from './list-accepted.js';
import { listLanguages, readPair, type WantedLanguages } from './list-languages.js';
import { composeIssued, type IssuedFacts } from './issued-facts.js';
import type { Materials } from './materials.js';
import type { LanguageMaterials } from './read-language.js';
import type { Draft } from './prepare-files.js';
import type { SourceFile } from './sources.js';
import { TranslatedBook } from './translated-book.js';

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
    readonly roles?: ReadonlySet<string> | undefined;
    readonly languages?: WantedLanguages;
    readonly stage: Stage;
    readonly final: boolean;
    readonly people?: readonly string[] | undefined;
    readonly issued?: ReadonlyMap<string, IssuedFacts> | undefined;
  };
}

/** The documents that were made, and what was found while they were. */
export interface Drafts {
  readonly value: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Composes, numbers and checks every wanted document of a role, in each of the wanted languages: compose -> number ->
 * rules -> glyphs.
 */
export function composeDrafts(input: DraftRequest): Drafts {
  const { role, materials, request } = input;
  const { translations } = materials;
  const translated = translations.languages.filter((tag) => translations.has(tag, role.id));
  const drafts = listLanguages(role.language, request.languages, translated).map((language) => {
    const pair = readPair(language);
    return pair === undefined
      ? composeIn(language, input)
      : composePair(pair, input, (each) => composeIn(each, input));
  });
  return {
    value: drafts.flatMap(({ value }) => value),
    diagnostics: drafts.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The documents in one language. Those with a text that is missing in it are not handed out. */
function composeIn(language: string, input: DraftRequest): Drafts {
  const { role, book, materials, request } = input;
  const isTranslation = language !== role.language;
  if (!isTranslation && language === book.organization.language) return composeKinds(input);
  if (isTranslation && !materials.translations.has(language, role.id)) {
    const isNamed = request.roles?.has(role.id) === true;
    if (!isNamed && wantsOccasionsOnly(input)) return { value: [], diagnostics: [] };
    return { value: [], diagnostics: [describeNoTranslation(role, language, isNamed)] };
  }
  const translated = new TranslatedBook(book, language, materials.translations);
  const read = { role: translated.translate(role), book: translated.book };
  const drafts = composeKinds({
    ...input,
    ...read,
    translatedFrom: isTranslation ? role.language : undefined,
  });
  const ruled = isTranslation ? runRoleRules(read.book, read.role, input.lists) : [];
  const found = translated.diagnose(role);
  return {
    value: hasErrors(found) ? [] : drafts.value,
    diagnostics: [...drafts.diagnostics, ...ruled, ...found],
  };
}

/** Whether only documents are wanted whose language is that of a file of their own, not that of a translated role. */
function wantsOccasionsOnly({ role, book, materials, request }: DraftRequest): boolean {
  const loaded = materials.loadLanguage(role.language, book.organization.jurisdiction).value;
  const scopes = [...(request.kinds ?? [])].map((kind) => loaded?.templates.kinds.get(kind)?.front.scope);
  return scopes.length > 0 && scopes.every((scope) => scope === 'case' || scope === 'vacancy');
}

/** A role with its book, both in the language of the documents. */
interface KindsRequest extends DraftRequest {
  /** The language of the text that has legal force, when the role is a translation. */
  readonly translatedFrom?: string | undefined;
}

function composeKinds(input: KindsRequest): Drafts {
  const { role, book, materials, request, translatedFrom } = input;
  const loaded = materials.loadLanguage(role.language, book.organization.jurisdiction);
  if (loaded.value === undefined) {
    const diagnostics = loaded.diagnostics.length > 0 ? loaded.diagnostics : [describeNoTemplates(role)];
    return { value: [], diagnostics };
  }
  const diagnostics: Diagnostic[] = [
    ...loaded.diagnostics,
    ...describeUnreviewedLaw(loaded.value, book.organization),
    ...runTemplateRules(loaded.value.own, role, book, input.lists),
  ];
  if (translatedFrom !== undefined && findNotice(loaded.value.words, translatedFrom) === undefined) {
    const file = `templates/${role.language}/words.yaml`;
    return {
      value: [],
      diagnostics: [...diagnostics, describeMissingWords(file, [`translation.${translatedFrom}`])],
    };
  }
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

/** Kinds of the texts that wanted acts and documents of cases are about: these may name only texts without an error. */
function listActSubjects(
  kinds: ReadonlyMap<string, KindTemplate>,
  wanted: ReadonlySet<string> | undefined,
): readonly string[] {
  const acts = [...kinds].filter(
    ([kind, { front }]) => front.scope !== 'role' && (wanted?.has(kind) ?? front.build === 'always'),
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
    private readonly input: KindsRequest,
  ) {}

  /** The text of a kind. When it has an error, so have its sheets. */
  find(kind: string): Outcome<KnownText> {
    const text = this.known.get(kind) ?? this.compose(kind);
    this.known.set(kind, text);
    return text;
  }

  private compose(kind: string): Outcome<KnownText> {
    const { role, book, request, translatedFrom } = this.input;
    const { stage } = request;
    const subject = { role };
    const composed = composeDocument({ kind, stage, translatedFrom, subject, book, ...this.materials });
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
    const { role, book, lists, found, request, translatedFrom } = this.input;
    const { final } = request;
    // Reasons are written of the words of the source, and stand on its sheet.
    if (translatedFrom !== undefined) return [];
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
  { role, book, source, lists, look, world, request, translatedFrom }: KindsRequest,
): ReturnType<typeof finishDraft> {
  const { stage, people, final } = request;
  const facts = request.issued?.get(role.id);
  const hints = materials.templates.kinds.get(kind)?.front.blanks;
  const subject = hints === undefined ? role : makeForm(role, hints);
  const wanted = {
    kind,
    stage,
    translatedFrom,
    textHash: about?.hash,
    accepted: about?.accepted,
    people,
    subject: { role: subject },
    book,
    ...materials,
  };
  return finishDraft({
    composed: facts === undefined ? composeDocument(wanted) : composeIssued(wanted, facts),
    check: (document, numbering) =>
      facts === undefined ? runDocumentRules(document, numbering, subject, book, lists, { final }) : [],
    date: dateDocument(role, book.organization, world.undatedDate),
    source,
    issued: facts,
    materials,
    look: hints === undefined ? look : look && spaceForHand(look),
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
      ru: `Нет шаблонов документов на языке «${role.language}»`,
      en: `There are no templates of documents in the language "${role.language}"`,
    },
    help: {
      ru: 'Проверьте поле language или положите шаблоны в папку templates организации.',
      en: 'Check the field language, or put templates into the folder templates of the organization.',
    },
    place: role.place,
  });
}

import type { Book } from '../check/book.js';
import type { CaseFile } from '../check/case/case-file.js';
import type { Role } from '../check/role.js';
import type { Style } from '../check/style.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Identity } from '../document/identity.js';
import type { IsoDate } from '../document/iso-date.js';
import type { NumberingScheme } from '../document/number.js';
import { printPlainText } from '../document/print-inlines.js';
import { hashText } from '../document/text-hash.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import type { AcceptedFinding } from './accepted-finding.js';
import type { CaseSubject } from './case-view.js';
import { viewCase } from './case-view.js';
import { NameForms } from './name-forms.js';
import type { Matrix } from './matrix-view.js';
import { viewMatrix } from './matrix-view.js';
import type { Act } from './organization-view.js';
import { viewOrganization } from './organization-view.js';
import { readMarkup } from './read-markup.js';
import { findNotice, wordsAt } from './read-words.js';
import { viewRole } from './role-view.js';
import { createTemplateFunctions } from './template-functions.js';
import type { Stage } from './stage.js';
import type { TemplateSet } from './template-set.js';
import type { Words } from './words.js';

/** What a document is about: one role, an act on several, one occasion, or what several roles require. */
export type Subject =
  | {
      readonly role: Role;
      readonly act?: undefined;
      readonly occasion?: undefined;
      readonly matrix?: undefined;
    }
  | {
      readonly act: Act;
      readonly role?: undefined;
      readonly occasion?: undefined;
      readonly matrix?: undefined;
    }
  | {
      readonly occasion: CaseSubject;
      readonly role?: undefined;
      readonly act?: undefined;
      readonly matrix?: undefined;
    }
  | {
      readonly matrix: Matrix;
      readonly role?: undefined;
      readonly act?: undefined;
      readonly occasion?: undefined;
    };

/** What a document is composed of. */
export interface ComposeRequest {
  /** Kind of document, one of `templates.kinds`: `instruction`. */
  readonly kind: string;
  readonly stage: Stage;
  /** The hash of the text that the document is a sheet of; that of its own text when left out. */
  readonly textHash?: string | undefined;
  /** Full names of the people who are to sign a sheet; empty rows when left out. */
  readonly people?: readonly string[] | undefined;
  /** The language of the text that has legal force, when this one is its translation. */
  readonly translatedFrom?: string | undefined;
  /** What was accepted of the findings in the text that the document is a sheet of. */
  readonly accepted?: readonly AcceptedFinding[] | undefined;
  readonly subject: Subject;
  readonly book: Book;
  readonly templates: TemplateSet;
  readonly words: Words;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/**
 * Composes one document: makes the view of its subject, runs the template over it, and reads the markup that comes out
 * into the document model. Names whose case forms had to be guessed are warned of. Throws when the set has no template of
 * the kind; whether its law is that of the organization is for the caller to ask.
 */
export function composeDocument(request: ComposeRequest): Outcome<Document> {
  const { kind, book, templates, words, language } = request;
  const template = templates.kinds.get(kind);
  if (template === undefined) throw new RangeError(`there is no template of ${kind}`);

  const names = new NameForms(language, request.lexicon);
  const style: Style = { ...book.organization.style, ...request.subject.role?.style };
  const { view, numbering, identity } = viewSubject(request, style, names);
  const functions = createTemplateFunctions({
    language,
    abbreviations: wordsAt(words, 'abbreviations'),
    items: style.items,
    listMarker: style.listMarker,
  });

  const markup = template.run(view, functions);
  if (markup.value === undefined) return fail([...names.warnings, ...markup.diagnostics]);
  const read = readMarkup(
    markup.value,
    { bindSpaces: (text, longest) => language.bindSpaces(text, request.lexicon.bonds, longest) },
    (body) => request.textHash ?? hashText({ kind, language: language.tag, numbering, body }),
  );
  const faults = read.diagnostics.map((each) => ({ place: placeOfFile(template.file), ...each }));
  const diagnostics = [...names.warnings, ...faults];
  if (faults.length > 0) return fail(diagnostics);

  return succeed(
    {
      kind,
      language: language.tag,
      title: read.name,
      author: book.organization.name.short,
      identity: { ...identity, textHash: read.textHash },
      numbering,
      sides: read.sides,
      face: read.face,
      body: read.body,
    },
    diagnostics,
  );
}

/** The view of what a document is about, and what depends on whether that is a role, an act, an occasion or a matrix. */
function viewSubject(
  { subject, book, stage, people = [], accepted = [], words, language, translatedFrom }: ComposeRequest,
  style: Style,
  names: NameForms,
): {
  readonly view: object;
  readonly numbering: NumberingScheme;
  readonly identity: Omit<Identity, 'textHash'>;
} {
  // Who signs by hand writes the date.
  const dateOf = (date: IsoDate | undefined): IsoDate | undefined =>
    stage === 'signing-copy' ? undefined : date;
  if (subject.role !== undefined) {
    const { role } = subject;
    const { number, edition, date } = role.document;
    return {
      view: viewRole({
        ...{ role, book, style, stage, people, accepted, words, language, names },
        notice: findNotice(words, translatedFrom),
      }),
      numbering: style.numbering,
      identity: { number, edition, date: dateOf(date), subject: role.title.nominative },
    };
  }
  if (subject.occasion !== undefined) {
    const { file } = subject.occasion;
    return {
      view: viewCase({ subject: subject.occasion, book, stage, words, language, names }),
      numbering: 'decimal',
      // The date of an occasion is a fact that others depend on, and is printed in a copy to sign as well.
      identity: { number: file.number, date: file.date, subject: nameOccasion(file) },
    };
  }
  if (subject.matrix !== undefined) {
    const { matrix } = subject;
    return {
      view: viewMatrix({ matrix, book, stage, words, names }),
      numbering: 'flat',
      identity: { subject: book.organization.name.short },
    };
  }
  const { act } = subject;
  const { view, subject: heading } = viewOrganization({
    ...{ act, book, stage, words, language, names },
    notice: findNotice(words, translatedFrom),
  });
  return {
    view,
    // The points of an order are numbered through, whatever the style of the instructions is.
    numbering: 'flat',
    identity: { number: act.number, date: dateOf(act.date), subject: printPlainText(heading.inlines) },
  };
}

/** What an occasion is called: the person whom it is about, else the id of its file. */
function nameOccasion({ id, values }: CaseFile): string {
  const person = [...values.values()].find((each) => each.type === 'person');
  return person?.type === 'person' ? person.value.name.nominative : id;
}

import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import type { Style } from '../check/style.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Part } from '../document/block.js';
import type { Document } from '../document/document.js';
import { hashText } from '../document/text-hash.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import type { AcceptedFinding } from './accepted-finding.js';
import { NameForms } from './name-forms.js';
import { readMarkup } from './read-markup.js';
import { wordsAt } from './read-words.js';
import { createTemplateFunctions } from './template-functions.js';
import { makePosting } from './make-posting.js';
import type { Stage } from './stage.js';
import type { Subject } from './subject.js';
import type { TemplateSet } from './template-set.js';
import { viewSubject } from './view-subject.js';
import type { Words } from './words.js';

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
  /** Documents that the document holds, after the text of its own. */
  readonly parts?: readonly Part[] | undefined;
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

  const { parts = [] } = request;
  const { vacancy } = request.subject;
  const names = new NameForms(language, request.lexicon);
  const style: Style = { ...book.organization.style, ...findRole(request.subject)?.style };
  const { view, numbering, identity } = viewSubject(request, style, names);
  const functions = createTemplateFunctions({
    language,
    lexicon: request.lexicon,
    abbreviations: wordsAt(words, 'abbreviations'),
    items: style.items,
    listMarker: style.listMarker,
  });

  const markup = template.run(view, functions);
  if (markup.value === undefined) return fail([...names.warnings, ...markup.diagnostics]);
  const read = readMarkup(
    markup.value,
    { bindSpaces: (text, longest) => language.bindSpaces(text, request.lexicon.bonds, longest) },
    (own) =>
      request.textHash ?? hashText({ kind, language: language.tag, numbering, body: [...own, ...parts] }),
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
      ...(vacancy && { posting: makePosting(vacancy.vacancy, vacancy.role, book.organization, language) }),
      ...(read.orientation && { orientation: read.orientation }),
      sides: read.sides,
      face: read.face,
      body: [...read.body, ...parts],
    },
    diagnostics,
  );
}

/** The role whose style a document is in. */
function findRole({ role, vacancy }: Subject): Role | undefined {
  return role ?? vacancy?.role;
}

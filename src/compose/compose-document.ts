import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import type { Style } from '../check/style.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { NameForms } from './name-forms.js';
import { OriginTable } from './origin-table.js';
import { parseMarkup } from './parse-markup.js';
import { readMarkup } from './read-markup.js';
import { wordAt } from './read-words.js';
import { viewRole } from './role-view.js';
import { createTemplateFunctions } from './template-functions.js';
import type { TemplateSet } from './template-set.js';
import type { Words } from './words.js';

/** What a document is composed of. */
export interface ComposeRequest {
  /** Kind of document, the name of a template: `instruction`. */
  readonly kind: string;
  readonly role: Role;
  readonly book: Book;
  readonly templates: TemplateSet;
  readonly words: Words;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/**
 * Composes one document: makes the view of the role, runs the template over it, and reads the markup that comes out
 * into the document model. Names whose case forms had to be guessed are warned of.
 */
export function composeDocument(request: ComposeRequest): Outcome<Document> {
  const { kind, role, book, templates, words, language } = request;
  const template = templates.kinds.get(kind);
  if (template === undefined) return fail([unknownKind(kind, templates, role)]);
  if (!template.jurisdictions.includes(book.organization.jurisdiction)) {
    return fail([otherJurisdiction(kind, template.jurisdictions, book)]);
  }

  const origins = new OriginTable();
  const names = new NameForms(language, request.lexicon, origins);
  const style: Style = { ...book.organization.style, ...role.style };
  const view = viewRole({ role, book, style, words, language, names, origins });
  const functions = createTemplateFunctions({
    language,
    origins,
    abbreviations: wordAt(words, 'abbreviations').split('|'),
    items: style.items,
    listMarker: style.listMarker,
  });

  const output = template.run(view, functions);
  if (output.value === undefined) return fail([...names.warnings, ...output.diagnostics]);
  const markup = parseMarkup(output.value, (stamp) => templates.place(stamp));
  if (markup.value === undefined) return fail([...names.warnings, ...markup.diagnostics]);
  const read = readMarkup(markup.value, { origins, language });
  const faults = read.diagnostics.map((each) => ({ place: placeOfFile(template.file), ...each }));
  const diagnostics = [...names.warnings, ...faults];
  if (faults.length > 0) return fail(diagnostics);

  return succeed(
    {
      kind,
      language: language.tag,
      title: plainText(read.name),
      author: book.organization.name.short,
      numbering: style.numbering,
      face: { head: read.head, tail: read.tail },
      body: read.body,
    },
    diagnostics,
  );
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.value : ' '))
    .join('')
    .trim();
}

function unknownKind(kind: string, templates: TemplateSet, role: Role): ReturnType<typeof diagnostic> {
  const kinds = [...templates.kinds.keys()].join(', ');
  return diagnostic({
    code: 'template/unknown-kind',
    severity: 'error',
    message: {
      ru: `Нет шаблона документа «${kind}» на языке «${templates.language}»`,
      en: `There is no template of "${kind}" in the language "${templates.language}"`,
    },
    help: { ru: `Есть шаблоны: ${kinds}.`, en: `There are: ${kinds}.` },
    place: role.place,
  });
}

function otherJurisdiction(
  kind: string,
  permitted: readonly string[],
  book: Book,
): ReturnType<typeof diagnostic> {
  const { jurisdiction, place } = book.organization;
  const list = permitted.join(', ');
  return diagnostic({
    code: 'template/other-jurisdiction',
    severity: 'error',
    message: {
      ru: `Документ «${kind}» на этом языке составлен для права «${list}», а у организации указано «${jurisdiction}»`,
      en: `"${kind}" in this language is made for the law of "${list}", but the organization is under "${jurisdiction}"`,
    },
    why: {
      ru: 'Текст ссылается на нормы права, которое к организации не применяется.',
      en: 'The text cites law that does not apply to the organization.',
    },
    place,
  });
}

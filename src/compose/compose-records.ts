import type { Organization } from '../check/organization.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import { hashText } from '../document/text-hash.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { viewEmployer } from './employer-view.js';
import { NameForms } from './name-forms.js';
import { readMarkup } from './read-markup.js';
import { wordsAt } from './read-words.js';
import { type RecordValue, viewRecords } from './records-view.js';
import { createTemplateFunctions } from './template-functions.js';
import type { TemplateSet } from './template-set.js';
import type { Words } from './words.js';

/** What a paper on records is composed of. */
export interface RecordsRequest {
  /** One of `templates.kinds` whose scope is `registry`. */
  readonly kind: string;
  readonly organization: Organization;
  /** What the template calls `record`. */
  readonly record: { readonly [name: string]: RecordValue };
  /** What the paper is about, for the names of files. */
  readonly subject: string;
  readonly templates: TemplateSet;
  readonly words: Words;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/**
 * Composes a paper on what the registry has recorded: sheets to sign, a report, the papers of a person. Case forms that had
 * to be guessed are not told: they were, when the instruction was checked. Throws when there is no such kind.
 */
export function composeRecords(request: RecordsRequest): Outcome<Document> {
  const { kind, organization, record, subject, templates, words, language, lexicon } = request;
  const template = templates.kinds.get(kind);
  if (template === undefined) throw new RangeError(`there is no template of ${kind}`);
  const names = new NameForms(language, lexicon);
  const view = {
    words,
    organization: viewEmployer(organization, names),
    record: viewRecords(record, { names, language, words }),
  };
  const { items, listMarker } = organization.style;
  const abbreviations = wordsAt(words, 'abbreviations');
  const markup = template.run(
    view,
    createTemplateFunctions({ language, lexicon, abbreviations, items, listMarker }),
  );
  if (markup.value === undefined) return fail(markup.diagnostics);
  const read = readMarkup(
    markup.value,
    { bindSpaces: (text, longest) => language.bindSpaces(text, lexicon.bonds, longest) },
    (body) => hashText({ kind, language: language.tag, numbering: 'none', body }),
  );
  if (read.diagnostics.length > 0) {
    return fail(read.diagnostics.map((each) => ({ place: placeOfFile(template.file), ...each })));
  }
  return succeed({
    kind,
    language: language.tag,
    title: read.name,
    author: organization.name.short,
    identity: { subject, textHash: read.textHash },
    numbering: 'none',
    ...(read.orientation && { orientation: read.orientation }),
    sides: read.sides,
    face: read.face,
    body: read.body,
  });
}

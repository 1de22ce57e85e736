import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Numbering } from '../document/number.js';
import type { Book } from './book.js';
import type { ClauseTable } from './clause-table.js';
import { lawLanguages } from './law-languages.js';
import { LegalBases } from './legal-bases.js';
import type { OwnText } from './own-text.js';
import type { Role } from './role.js';
import { listRoleTexts } from './role-text.js';
import { findSetting } from './rule-setting.js';
import type { Finding, OrganizationVisit, Rule } from './rule.js';
import { rules } from './rules/index.js';
import { runRule } from './run-rule.js';
import type { PlainLists } from './word-list.js';

const all: readonly Rule[] = rules;

/** What rules look at. */
type Sight = 'role' | 'organization' | 'document' | 'template';

/** The rules by what they look at: most look at one of them. */
const bySight: Readonly<Record<Sight, readonly Rule[]>> = {
  role: all.filter(({ role }) => role !== undefined),
  organization: all.filter(({ organization }) => organization !== undefined),
  document: all.filter(({ document }) => document !== undefined),
  template: all.filter(({ template }) => template !== undefined),
};

function isInLawLanguage({ language }: Pick<Subject, 'language'>, { organization }: Book): boolean {
  return language.split('-')[0] === lawLanguages[organization.jurisdiction];
}

/**
 * Runs the rules that look at a role as HR wrote it, and looks at the norms that it names. `lists` are the word lists of
 * the jurisdiction by name.
 */
export function runRoleRules(book: Book, role: Role, lists: PlainLists): Diagnostic[] {
  const texts = listRoleTexts(book, role);
  const bases = new LegalBases(role, texts, lists);
  const visit = { book, role, lists, texts };
  const found = runRules('role', book, role, (rule) => bases.answer(rule, rule.role?.(visit) ?? []));
  // The norms of a translation are those of its source.
  if (!isInLawLanguage(role, book)) return found;
  const { rules: settings } = book.organization;
  // A rule that is switched off may be the one that a norm was named for.
  const isAskedForAll = !all.some(
    (rule) => rule.acceptsLegalBasis === true && findSetting(settings, rule)?.severity === 'off',
  );
  return [...found, ...bases.check({ isAskedForAll })];
}

/** Runs the rules that look at the organization. `table` has the clauses of all files of roles. */
export function runOrganizationRules(
  book: Book,
  table: ClauseTable,
  words: Pick<OrganizationVisit, 'lists' | 'library' | 'listsOf'>,
): Diagnostic[] {
  // Of two files with one id the book holds the first.
  const clauses = table.select(({ id, file }) => book.roles.get(id)?.file === file);
  const visit = { ...words, book, digests: clauses.digests, clauses };
  return runRules('organization', book, book.organization, (rule) => rule.organization?.(visit));
}

/** Runs the rules that look at a composed document. `final`: it is about to be approved, and blanks are errors. */
export function runDocumentRules(
  document: Document,
  numbering: Numbering,
  role: Role,
  book: Book,
  lists: PlainLists,
  { final }: { readonly final: boolean },
): Diagnostic[] {
  const visit = { document, numbering, role, book, lists, final };
  return runRules('document', book, role, (rule) => rule.document?.(visit));
}

/** Runs the rules that look at the templates and words of an organization in the language of a role, as used for it. */
export function runTemplateRules(
  texts: readonly OwnText[],
  role: Role,
  book: Book,
  lists: PlainLists,
): Diagnostic[] {
  if (texts.length === 0) return [];
  const visit = { texts, role, lists };
  return runRules('template', book, role, (rule) => rule.template?.(visit));
}

/** What a rule looks at, and the language that it is written in. */
interface Subject {
  readonly place: Place;
  readonly language: string;
}

function runRules(
  sight: Sight,
  book: Book,
  subject: Subject,
  run: (rule: Rule) => Iterable<Finding> | undefined,
): Diagnostic[] {
  const { organization } = book;
  const { place } = subject;
  const inLawLanguage = isInLawLanguage(subject, book);
  return bySight[sight]
    .filter((rule) => rule.jurisdictions.includes(organization.jurisdiction))
    .filter((rule) => inLawLanguage || rule.anyLanguage === true)
    .flatMap((rule) => runRule(rule, place, run, findSetting(organization.rules, rule)));
}

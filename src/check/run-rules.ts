import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Document } from '../document/document.js';
import type { Numbering } from '../document/number.js';
import type { Book } from './book.js';
import type { Role } from './role.js';
import { listRoleTexts } from './role-text.js';
import type { Finding, Rule } from './rule.js';
import { rules } from './rules/index.js';
import type { PlainLists } from './word-list.js';

/** Runs the rules that look at a role as HR wrote it. `lists` are the word lists of the jurisdiction by name. */
export function runRoleRules(book: Book, role: Role, lists: PlainLists): Diagnostic[] {
  const visit = { book, role, lists, texts: listRoleTexts(book, role) };
  return runRules(book, (rule) => rule.role?.(visit));
}

/** Runs the rules that look at the organization. */
export function runOrganizationRules(book: Book, lists: PlainLists): Diagnostic[] {
  return runRules(book, (rule) => rule.organization?.({ book, lists }));
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
  return runRules(book, (rule) => rule.document?.({ document, numbering, role, book, lists, final }));
}

function runRules(book: Book, run: (rule: Rule) => Iterable<Finding> | undefined): Diagnostic[] {
  const all: readonly Rule[] = rules;
  return all
    .filter((rule) => rule.jurisdictions.includes(book.organization.jurisdiction))
    .flatMap((rule) => [...(run(rule) ?? [])].map((finding) => describeFinding(rule, finding)));
}

function describeFinding(rule: Rule, { message, help, place, related, severity }: Finding): Diagnostic {
  return diagnostic({
    code: `rule/${rule.id}`,
    severity: severity ?? rule.severity,
    message,
    why: { ru: `${rule.why.ru} ${rule.source.ru}`, en: `${rule.why.en} ${rule.source.en}` },
    help,
    place,
    related: related ?? [],
  });
}

import type { Acceptance, Edit, Related, Severity, Text } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Numbering } from '../document/number.js';
import type { Book } from './book.js';
import type { ClauseSection } from './clause-entry.js';
import type { ClauseTable } from './clause-table.js';
import type { CompetencyTexts } from './list-competency-texts.js';
import type { Jurisdiction } from './organization.js';
import type { OwnText } from './own-text.js';
import type { Role } from './role.js';
import type { RoleDigestHead } from './role-digest.js';
import type { RoleText } from './role-text.js';
import type { PlainLists } from './word-list.js';
import type { Wording } from './wording.js';

/** What a rule has found at one place. */
export interface Finding {
  /** What is wrong; names the words. */
  readonly message: Text;
  readonly help: Text;
  readonly place: Place;
  readonly related?: readonly Related[] | undefined;
  /** The norm that is named beside the words. */
  readonly legalBasis?: Wording | undefined;
  /** Where the norm answers for the words. */
  readonly acceptance?: Acceptance | undefined;
  /** The one correction that is certain and leaves the meaning as it is. */
  readonly fix?: Edit | undefined;
  /** Where it is not that of the rule. */
  readonly severity?: Severity | undefined;
}

/** What a rule sees when it looks at a role as HR wrote it. */
export interface RoleVisit {
  readonly role: Role;
  readonly book: Book;
  /** Every text of the role, with those of shared clauses. */
  readonly texts: readonly RoleText[];
  readonly lists: PlainLists;
}

/** What a rule sees when it looks at the organization. */
export interface OrganizationVisit {
  readonly book: Book;
  /** What the roles of the book say, in the order of the book; texts themselves are out of memory. */
  readonly digests: readonly RoleDigestHead[];
  /** The clauses of the roles that are digested. */
  readonly clauses: ClauseTable;
  readonly lists: PlainLists;
  /** What the library of competencies says, in each language that it was written in or is wanted in. */
  readonly library: readonly CompetencyTexts[];
  /** The word lists for texts in a language, whatever law applies; none where the language has none. */
  readonly listsOf: (language: string) => PlainLists;
}

/** What a rule sees when it looks at a composed document. */
export interface DocumentVisit {
  readonly document: Document;
  readonly numbering: Numbering;
  readonly role: Role;
  readonly book: Book;
  readonly lists: PlainLists;
  /** Whether the document is about to be approved. */
  readonly final: boolean;
}

/** What a rule sees when it looks at the templates and words of an organization, as they are used for a role. */
export interface TemplateVisit {
  readonly texts: readonly OwnText[];
  readonly role: Role;
  readonly lists: PlainLists;
}

/** One text, or several clauses that stand in one section. */
export type Example = string | readonly string[];

/** Roles of one organization by id, each with the fields of its file that matter; `staffing` is its staffing table. */
export type BookExample = Readonly<Record<string, readonly string[]>>;

/**
 * Texts that the rule finds fault with, and texts near to them that it must let pass. They are its tests. Under `role`
 * they are fields of a role file that is about to be approved, under `book` several such files; under `competency` they
 * are names, and under `indicator` indicators, in the library of competencies; those in other languages are the tests of
 * the word lists of these languages.
 */
export interface Examples {
  readonly en?: LibraryExamples | undefined;
  readonly sq?: LibraryExamples | undefined;
  readonly ru:
    | {
        readonly field: ClauseSection | 'education' | 'role' | 'competency' | 'indicator';
        readonly bad: readonly Example[];
        readonly good: readonly Example[];
      }
    | {
        readonly field: 'book';
        readonly bad: readonly BookExample[];
        readonly good: readonly BookExample[];
      };
}

/** Names of competencies, or indicators, in another language than Russian; which of them is said by the Russian ones. */
export interface LibraryExamples {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/**
 * One rule. The file `rules/<id>.ts` exports it as `rule`; the code of its findings is `rule/<id>`. A finding never
 * says that something is forbidden: it says what the risk is, and names the source.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule looks for, in one line. */
  readonly title: Text;
  /** What the risk is. */
  readonly why: Text;
  /** Articles of law, practice, and the number of the rule in the notes on the domain (JI…). */
  readonly source: Text;
  readonly jurisdictions: readonly Jurisdiction[];
  /**
   * Whether it runs on texts in every language. Others look for words of the language of the law, `lawLanguages`, and
   * would find in a translation what does not stand there.
   */
  readonly anyLanguage?: boolean | undefined;
  /** Whether a law can ask for what the rule warns of: where its norm is named, a finding is info. */
  readonly acceptsLegalBasis?: boolean | undefined;
  readonly examples: Examples;
  readonly role?: (visit: RoleVisit) => Iterable<Finding>;
  readonly organization?: (visit: OrganizationVisit) => Iterable<Finding>;
  readonly document?: (visit: DocumentVisit) => Iterable<Finding>;
  readonly template?: (visit: TemplateVisit) => Iterable<Finding>;
}

import type { BlankHints } from './blank-hints.js';
import type { CaseField } from './case/case-field.js';
import type { Jurisdiction } from './organization.js';
import type { LegalForm } from './procedure.js';

/** A template file as it was read: built in, or an override of the organization with the same name. */
export interface TemplateSource {
  /** Path to show in findings: `templates/ru/instruction.hbs`. */
  readonly file: string;
  /** Name below the templates folder without extension: `ru/instruction`, `ru/parts/clauses`. */
  readonly name: string;
  /** What the file says of itself; parts say nothing. */
  readonly front: TemplateFront | undefined;
  /** The text of the file with its front matter replaced by spaces, so that offsets stay those of the file. */
  readonly text: string;
  /** The syntax tree of the text without the white space at its end, where that was prepared. */
  readonly tree?: hbs.AST.Program | undefined;
}

/** Front matter of the template of a document kind. */
export interface TemplateFront {
  /** Jurisdictions whose documents the template may make. */
  readonly jurisdictions: readonly Jurisdiction[];
  /**
   * Whether a document is about one role, several roles of an organization, one occasion, a vacancy, or what the registry
   * has recorded; a role when left out.
   */
  readonly scope: 'role' | 'organization' | 'case' | 'vacancy' | 'registry';
  /**
   * The kind whose text the document is a sheet of: it carries the hash of that text. A document without it carries
   * its own.
   */
  readonly about?: string | undefined;
  /** Whether the document is built whenever nothing else is asked for, or only when its kind is named. */
  readonly build: 'always' | 'on-request';
  /** Legal forms of instructions that the document goes with; both when left out. */
  readonly legalForms: readonly LegalForm[];
  /** What a role must have for the document to be made; nothing when left out. */
  readonly needs?: 'competencies' | undefined;
  /**
   * That a document of the organization lists instructions, whoever approves them, or holds their texts; else it is an
   * act on them.
   */
  readonly lists?: 'instructions' | 'texts' | undefined;
  /** That a document of the organization is tables before all: it can be built for spreadsheets too. */
  readonly content?: 'tables' | undefined;
  /** What to write in place of each text, when the document is a form in which every text of the role is a gap. */
  readonly blanks?: BlankHints | undefined;
  /** The fields of the files that the document is made from; only of the scope `case`. */
  readonly case?: readonly CaseField[] | undefined;
}

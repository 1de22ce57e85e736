import type { Place } from './place.js';

/** One sentence in both languages of the program's messages. It stands beside the code that finds the fault. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

/** How grave a finding is. An error stops the build of the role it belongs to and can never be silenced. */
export type Severity = 'error' | 'warning' | 'info';

/** The stage that reports, then a kebab-case name: `schema/unknown-key`. Documented in `docs/diagnostics.md`. */
export type DiagnosticCode =
  `${'yaml' | 'schema' | 'link' | 'rule' | 'language' | 'template' | 'render' | 'registry' | 'seal' | 'import' | 'people' | 'acknowledgment' | 'case' | 'vacancy' | 'workspace' | 'translation' | 'mail' | 'electronic'}/${string}`;

/** A second place that helps to understand the finding, for instance the other end of a contradiction. */
export interface Related {
  readonly message: Text;
  readonly place: Place;
}

/** A replacement of a stretch of a source file; offsets as in `Place`. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** That a finding was accepted, as the sheet of agreement tells it. */
export interface Acceptance {
  /** What was found, in the words of the rule. */
  readonly finding: Text;
  /** Why it was accepted, as a person wrote it, or the norm that the words rest on. */
  readonly reason: Text;
}

/** What is wrong, where, why, and what to do. Everything a user got wrong is told by this and by nothing else. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong; names the value. */
  readonly message: Text;
  /** The source: article of law, standard, practice. */
  readonly why?: Text;
  /** What to do next, with the corrected text where there is one. */
  readonly help?: Text;
  readonly place?: Place;
  readonly related: readonly Related[];
  /** A correction that is safe to make without asking; `rolebook check --fix` makes it. */
  readonly fix?: Edit;
  /** Only of findings that somebody has accepted; `message` says so as well. */
  readonly acceptance?: Acceptance;
}

/** A diagnostic as it is written down: `related` may be left out. */
export type DiagnosticParts = Omit<Diagnostic, 'related'> & { readonly related?: readonly Related[] };

/** Completes the parts of a diagnostic. */
export function diagnostic(parts: DiagnosticParts): Diagnostic {
  return { ...parts, related: parts.related ?? [] };
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

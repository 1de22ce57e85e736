import type { Jurisdiction } from './organization.js';

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
}

/** Front matter of the template of a document kind. */
export interface TemplateFront {
  /** Jurisdictions whose documents the template may make. */
  readonly jurisdictions: readonly Jurisdiction[];
}

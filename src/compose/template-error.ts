import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** Ends the run of a template at what it does wrong; it never leaves `KindTemplate.run`. */
export class TemplateError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
  }
}

import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';

/** Ends the run of a template that asks for what there is not; it never leaves `KindTemplate.run`. */
export class TemplateError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
  }
}

/** Ends the run with what the template does wrong at a place. */
export function failTemplate(what: { readonly message: Text; readonly help?: Text }, place: Place): never {
  throw new TemplateError(diagnostic({ code: 'template/failed', severity: 'error', ...what, place }));
}

/** Ends the run at a field that the view does not have. */
export function failUnknownField(field: string, place: Place): never {
  throw new TemplateError(
    diagnostic({
      code: 'template/unknown-field',
      severity: 'error',
      message: {
        ru: `В шаблоне названо неизвестное поле «${field}»`,
        en: `The template names an unknown field "${field}"`,
      },
      place,
    }),
  );
}

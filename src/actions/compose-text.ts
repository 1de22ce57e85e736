import { diagnostic, hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Look } from '../document/look.js';
import type { Product } from '../pipeline.js';
import type { World } from '../world.js';
import { composeDraft, type TextRequest } from './compose-draft.js';
import type { SelectedRole } from './select-one-role.js';

/** A document and its appearance. */
export interface ComposedText {
  readonly document: Document;
  readonly look: Look;
}

/**
 * Composes one document of a role, as it reads in its draft, without writing a file. Findings are those of the role and
 * errors that keep it from being composed; with an error there is no document.
 */
export async function composeText(
  world: World,
  role: SelectedRole,
  request: TextRequest,
): Promise<Outcome<ComposedText>> {
  let first: Product | undefined;
  const diagnostics = await composeDraft(world, role, { ...request, formats: [] }, (product) => {
    first ??= product;
    return Promise.resolve();
  });
  const { document, look } = first ?? {};
  if (document !== undefined && look !== undefined) return succeed({ document, look }, diagnostics);
  const missing = describeNoDocument(role.id, request.kind);
  return fail(hasErrors(diagnostics) ? diagnostics : [...diagnostics, missing]);
}

function describeNoDocument(id: string, kind: string): Diagnostic {
  return diagnostic({
    code: 'workspace/no-document',
    severity: 'error',
    message: {
      ru: `У должности «${id}» нет документа вида ${kind}`,
      en: `The role “${id}” has no document of the kind ${kind}`,
    },
    help: {
      ru: 'Возможно, это основа для других должностей (abstract): сравните с той, которая её продолжает.',
      en: 'It may be a base of other roles (abstract): name one that extends it.',
    },
    place: placeOfFile(id),
  });
}

import { diagnostic, hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Document } from '../document/document.js';
import type { Look } from '../document/look.js';
import { runPipeline } from '../pipeline.js';
import type { World } from '../world.js';
import type { SelectedRole } from './select-one-role.js';

/** Which document of a role to compose. */
export interface TextRequest {
  readonly kind: string;
  /** BCP 47 tag; that of the role when left out. */
  readonly language?: string | undefined;
}

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
  { sources, id }: SelectedRole,
  { kind, language }: TextRequest,
): Promise<Outcome<ComposedText>> {
  const found: Diagnostic[] = [];
  let text: ComposedText | undefined;
  const general = await runPipeline(
    sources,
    world,
    {
      roles: new Set([id]),
      kinds: new Set([kind]),
      ...(language !== undefined && { languages: new Set([language]) }),
      formats: [],
      stage: 'draft',
      final: false,
      threads: 1,
      tellsDocuments: true,
    },
    ({ products, diagnostics }) => {
      found.push(...diagnostics);
      const { document, look } = products.find((product) => product.kind === kind) ?? {};
      if (document !== undefined && look !== undefined) text ??= { document, look };
      return Promise.resolve();
    },
  );
  const diagnostics = [...general.filter(({ severity }) => severity === 'error'), ...found];
  if (text !== undefined) return succeed(text, diagnostics);
  return fail(hasErrors(diagnostics) ? diagnostics : [...diagnostics, describeNoDocument(id, kind)]);
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

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type Product, runPipeline } from '../pipeline.js';
import type { World } from '../world.js';
import type { SelectedRole } from './select-one-role.js';

/** Which document of a role to compose. */
export interface TextRequest {
  readonly kind: string;
  /** BCP 47 tag; that of the role when left out. */
  readonly language?: string | undefined;
}

/**
 * Composes the documents of one kind of a role, as they read in its draft, and hands them on; no file is written. Gives the
 * findings of the role, and the errors of the whole book.
 */
export async function composeDraft(
  world: World,
  { sources, id }: SelectedRole,
  { kind, language, formats }: TextRequest & { readonly formats: readonly string[] },
  receive: (product: Product) => Promise<void>,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const general = await runPipeline(
    sources,
    world,
    {
      roles: new Set([id]),
      kinds: new Set([kind]),
      ...(language !== undefined && { languages: new Set([language]) }),
      formats,
      stage: 'draft',
      final: false,
      threads: 1,
      tellsDocuments: true,
    },
    async ({ products, diagnostics }) => {
      found.push(...diagnostics);
      for (const product of products) if (product.kind === kind) await receive(product);
    },
  );
  return [...general.filter(({ severity }) => severity === 'error'), ...found];
}

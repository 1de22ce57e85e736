import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type RoleResult, runPipeline } from '../../pipeline.js';
import type { OrganizationSources } from '../../pipeline/sources.js';
import type { World } from '../../world.js';

/** Which instructions to compose. */
export interface InstructionsRequest {
  /** Names of roles; all when left out. */
  readonly roles: ReadonlySet<string> | undefined;
  readonly languages: readonly string[] | undefined;
  /** Whether a text that cannot be approved yet is left out. */
  readonly final: boolean;
}

/** Composes the instructions of an organization as the registry takes them. Roles come in the order of the book. */
export async function composeInstructions(
  world: World,
  sources: OrganizationSources,
  { roles, languages, final }: InstructionsRequest,
  receive: (result: RoleResult) => Promise<void>,
): Promise<readonly Diagnostic[]> {
  return runPipeline(
    sources,
    world,
    {
      roles,
      kinds: new Set(['instruction']),
      ...(languages !== undefined && { languages: new Set(languages) }),
      formats: [],
      stage: 'draft',
      final,
      threads: 1,
      tellsDocuments: true,
      tellsBasis: true,
    },
    receive,
  );
}

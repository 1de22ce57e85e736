import { buildCaseSchema } from '../check/case/build-case-schema.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { readSchema } from '../check/schema/json-schema.js';
import type { TemplateFront } from '../check/template-source.js';
import { listKindsOf } from '../pipeline/kinds-of-scope.js';
import type { OverrideFile } from '../pipeline/sources.js';
import type { World } from '../world.js';

const noFiles: readonly OverrideFile[] = [];

/** The schemas of case files: each kind of document has that of its template. Templates are read once. */
export class CaseSchemas {
  private readonly kinds = new WeakMap<readonly OverrideFile[], ReadonlyMap<string, TemplateFront>>();

  constructor(
    private readonly world: Pick<World, 'resource' | 'resources'>,
    /** What every case has. */
    private readonly base: JsonSchema,
  ) {}

  /**
   * The schema of the cases of a kind, with the templates of an organization in the place of built-in ones. While the kind
   * is unknown or not written yet, it has what every case has. The field `kind` may be any of those that there are.
   */
  find(kind: string | undefined, overrides: readonly OverrideFile[] = noFiles): JsonSchema {
    const kinds = this.kinds.get(overrides) ?? listKindsOf('case', this.world, overrides);
    this.kinds.set(overrides, kinds);
    const front = kind === undefined ? undefined : kinds.get(kind);
    const schema =
      kind === undefined || front === undefined
        ? { ...this.base, additionalProperties: false }
        : buildCaseSchema(this.base, kind, front.case ?? []);
    const properties = readSchema(schema['properties']) ?? {};
    const field = {
      ...readSchema(readSchema(this.base['properties'])?.['kind']),
      enum: [...kinds.keys()].sort(),
    };
    return { ...schema, properties: { ...properties, kind: field } };
  }
}

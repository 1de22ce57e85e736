import { join, relative } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import { findLocated, toPlain } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { runPipeline } from '../pipeline.js';
import { type OrganizationSources, readRoleId } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { writeScalar } from './write-scalar.js';

/** What is known of a role that is to be scaffolded. */
export interface ScaffoldValues {
  readonly id: string;
  readonly title: string;
  /** Id of a unit; a blank when left out. */
  readonly unit?: string | undefined;
  /** Id of the role of the direct supervisor; a blank when left out. */
  readonly reportsTo?: string | undefined;
  readonly category?: string | undefined;
}

/** The scaffold of a role in the language of an organization; `undefined` where the language has none. */
export function readScaffold(world: World, { organization }: OrganizationSources): string | undefined {
  const root = organization.bytes && parseYaml(organization.file, organization.bytes).value;
  const language = root && findLocated(root, '/language');
  const tag = language === undefined ? undefined : toPlain(language);
  const bytes = typeof tag === 'string' ? world.resource(`templates/${tag}/scaffold/role.yaml`) : undefined;
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** The folder of the schemas as a new file in a folder reaches it; the published ones when the workspace has no copy. */
export async function findSchemas(world: World, workspace: string, folder: string): Promise<string> {
  for (const place of [join(workspace, '..', 'schemas'), join(workspace, 'schemas')]) {
    if ((await world.files.stat(join(place, 'role.schema.json'))) !== undefined) {
      return relative(folder, place).replaceAll('\\', '/');
    }
  }
  return 'https://rolebook.dev/schemas';
}

/**
 * Puts the values into the places of the scaffold, `{{title}}`, each as a YAML scalar that can mean nothing else. A value
 * that is not given becomes a blank with the hint of the scaffold: `{{unit ?? name of the unit}}`.
 */
export function fillScaffold(scaffold: string, schemas: string, given: ScaffoldValues): string {
  const { id, title, unit, reportsTo, category = 'specialist' } = given;
  const values = new Map(
    Object.entries({ id, title: title.replace(/\s+/g, ' ').trim(), unit, reportsTo, category }),
  );
  return scaffold.replace(
    /\{\{(\w+)(?: \?\? ([^{}]+))?\}\}/g,
    (_, name: string, hint: string | undefined) => {
      if (name === 'schemas') return schemas;
      const value = values.get(name);
      return value === undefined ? `{ blank: ${writeScalar(hint ?? '')} }` : writeScalar(value);
    },
  );
}

/** Findings of new roles as if their files were there. */
export async function checkScaffolds(
  world: World,
  sources: OrganizationSources,
  texts: ReadonlyMap<string, string>,
): Promise<Diagnostic[]> {
  const added = [...texts].map(([file, text]) => ({ file, content: new TextEncoder().encode(text) }));
  const found: Diagnostic[] = [];
  const general = await runPipeline(
    { ...sources, roles: [...sources.roles, ...added] },
    world,
    {
      roles: new Set(added.map(({ file }) => readRoleId(file))),
      ...{ formats: [], stage: 'draft', final: false },
    },
    ({ diagnostics }) => {
      found.push(...diagnostics);
      return Promise.resolve();
    },
  );
  return removeRepeats([...general, ...found]).filter(({ place }) => texts.has(place?.file ?? ''));
}

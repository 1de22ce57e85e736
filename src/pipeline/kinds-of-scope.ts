import type { TemplateFront } from '../check/template-source.js';
import { readTemplate } from '../check/read-template.js';
import type { World } from '../world.js';
import type { OverrideFile } from './sources.js';

/** What the templates of a scope say of themselves, by kind of document; that of the first language. */
export function listKindsOf(
  scope: TemplateFront['scope'],
  world: Pick<World, 'resource' | 'resources'>,
  overrides: readonly OverrideFile[],
): ReadonlyMap<string, TemplateFront> {
  const own = new Map(overrides.map(({ resource, bytes }) => [resource, bytes]));
  const paths = [...new Set([...world.resources('templates/'), ...own.keys()])].sort();
  const kinds = new Map<string, TemplateFront>();
  for (const path of paths) {
    const [, language, kind] = /^templates\/([^/]+)\/([^/]+)\.hbs$/.exec(path) ?? [];
    const bytes = own.get(path) ?? world.resource(path);
    if (language === undefined || kind === undefined || bytes === undefined || kinds.has(kind)) continue;
    const front = readTemplate(path, `${language}/${kind}`, bytes).value?.front;
    if (front?.scope === scope) kinds.set(kind, front);
  }
  return kinds;
}

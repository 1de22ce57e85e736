import type { Place } from '../../diagnostic/place.js';
import type { Document } from '../../document/document.js';
import type { OrganizationSources } from '../../pipeline/sources.js';
import type { World } from '../../world.js';

/**
 * Finds the template that words of a document come from: the one that has the id of their clause, of the organization
 * where it has replaced it; the template of the whole document for what has no id.
 */
export function createTemplateFinder(
  world: World,
  { overrides }: OrganizationSources,
  { kind, language }: Pick<Document, 'kind' | 'language'>,
): (id: string | undefined) => Place | undefined {
  const folder = `templates/${language}/`;
  const templates = new Map<string, { readonly file: string; readonly bytes: Uint8Array | undefined }>();
  for (const path of world.resources(folder)) {
    if (path.endsWith('.hbs')) templates.set(path, { file: path, bytes: world.resource(path) });
  }
  for (const { resource, file, bytes } of overrides) {
    if (resource.startsWith(folder) && resource.endsWith('.hbs')) templates.set(resource, { file, bytes });
  }
  const placeIn = (file: string, start: number, end: number): Place => ({
    ...{ file, pointer: '', on: 'value', start, end },
  });
  return (id) => {
    for (const { file, bytes } of templates.values()) {
      const wanted = `id="${id ?? ''}"`;
      const at =
        bytes === undefined || id === undefined ? -1 : new TextDecoder().decode(bytes).indexOf(wanted);
      if (at >= 0) return placeIn(file, at, at + wanted.length);
    }
    const whole = templates.get(`${folder}${kind}.hbs`);
    return whole && placeIn(whole.file, 0, 0);
  };
}

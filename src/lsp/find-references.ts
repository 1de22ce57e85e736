import type { Location } from 'vscode-languageserver';
import type { SourceKind } from '../actions/locate-source.js';
import { findReference, listReferences } from './clause-target.js';
import { findIdAt } from './find-definition.js';
import type { FileInquiry, Inquiry } from './inquiry.js';
import type { LinkTarget } from './link-field.js';
import { walkIds } from './link-field.js';
import { listOccasions } from './list-occasions.js';
import type { Stretch } from './sketch.js';
import { sketchYaml } from './sketch-yaml.js';

/** An id as it is written in some file of an organization, without its quotes. */
export interface IdInFile {
  readonly file: string;
  readonly kind: SourceKind;
  readonly isName: boolean;
  readonly place: Stretch;
}

/** Every place of an organization where an id is written: where it is given, and where it is used. */
export async function findIdEverywhere(
  { session, live }: FileInquiry,
  target: LinkTarget,
  id: string,
): Promise<readonly IdInFile[]> {
  const found: IdInFile[] = [];
  const known = live?.listFiles() ?? [];
  for (const { file, kind } of [...known, ...(await listOccasions(session, live))]) {
    const { text } = session.findLines(file);
    // Most files do not name it, and need not be looked into.
    if (!text.includes(id)) continue;
    for (const each of walkIds(kind, sketchYaml(text).root)) {
      const { scalar } = each;
      if (each.target !== target || scalar.value !== id || scalar.style === 'block') continue;
      const quotes = scalar.style === 'quoted' ? 1 : 0;
      const place = { start: scalar.start + quotes, end: scalar.end - quotes };
      found.push({ file, kind, isName: each.isName, place });
    }
  }
  return found;
}

/** Where else the thing at a place is named. */
export async function findReferences(inquiry: Inquiry, withName: boolean): Promise<Location[]> {
  const { open, offset, session } = inquiry;
  const mark = findReference(open.lines.text, offset);
  if (mark !== undefined) {
    return [...listReferences(open.lines.text)]
      .filter(({ target }) => target === mark.target)
      .map((each) => ({ uri: open.document.uri, range: open.lines.rangeOf(each) }));
  }
  const found = findIdAt(inquiry);
  if (found === undefined) return [];
  const all = await findIdEverywhere(inquiry, found.target, found.id);
  return all
    .filter(({ isName }) => withName || !isName)
    .map(({ file, place }) => ({
      uri: session.writeUri(file),
      range: session.findLines(file).rangeOf(place),
    }));
}

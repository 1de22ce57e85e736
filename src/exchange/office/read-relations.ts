import type { Package } from './open-package.js';
import { scanXml } from './scan-xml.js';

/** A reference of a part, or of the package, to a part inside of the file. */
export interface Relation {
  readonly id: string;
  /** The end of its type, which is the same in transitional and strict files: `worksheet`. */
  readonly kind: string;
  /** The name of the part. */
  readonly target: string;
}

/** The references of a part, or with `''` of the package, to parts inside of the file. What is outside is left out. */
export function readRelations(parts: Package, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  const fault =
    bytes &&
    scanXml(bytes, {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
        const kind = (attributes.get('Type') ?? '').replace(/^.*\//u, '');
        const target = resolveName(folder, attributes.get('Target') ?? '');
        relations.push({ id: attributes.get('Id') ?? '', kind, target });
      },
    });
  return fault === undefined ? relations : [];
}

/** The first part that is referred to as something. */
export function findRelation(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((each) => each.kind === kind)?.target;
}

/** The name of a part from the folder of the part that refers to it. */
export function resolveName(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

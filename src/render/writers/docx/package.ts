import type { Part, Relation } from './part.js';
import type { SharedEntries } from './shared-entries.js';
import type { Xml } from './xml.js';
import { escapeText, joinXml, xml } from './xml.js';
import type { ZipEntry } from './zip.js';
import { packEntry, writeZip } from './zip.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/** A package: the list of types and the references of the package itself, which readers expect first, then parts. */
export function writePackage(
  parts: readonly Part[],
  relations: readonly Relation[],
  shared: SharedEntries,
): Uint8Array {
  const pack = (name: string, content: Xml | Uint8Array, isShared: boolean): ZipEntry => {
    if (typeof content !== 'string') return packEntry(name, content, 'once');
    const bytes = (): Uint8Array => Buffer.from(declaration + content);
    return isShared
      ? shared.find(name, content, () => packEntry(name, bytes(), 'again'))
      : packEntry(name, bytes(), 'once');
  };
  const entries = parts.flatMap((part) => [
    pack(part.name, part.content, part.isShared),
    ...(part.relations === undefined
      ? []
      : [pack(nameRelationsOf(part.name), writeRelations(part.relations), true)]),
  ]);
  return writeZip([
    pack('[Content_Types].xml', writeContentTypes(parts), true),
    pack('_rels/.rels', writeRelations(relations), true),
    ...entries,
  ]);
}

/** `word/document.xml` has its references in `word/_rels/document.xml.rels`. */
function nameRelationsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

function writeRelations(relations: readonly Relation[]): Xml {
  const written = relations.map(
    ({ id, type, target }) =>
      xml`<Relationship Id="${escapeText(id)}" Type="${escapeText(type)}" Target="${escapeText(target)}"/>`,
  );
  return xml`<Relationships xmlns="${escapeText(`${packageNamespace}/relationships`)}">
    ${joinXml(written)}
  </Relationships>`;
}

/** The type of every part by its name; those of references by the ending of theirs. */
function writeContentTypes(parts: readonly Part[]): Xml {
  const types = parts.map(
    ({ name, type }) =>
      xml`<Override PartName="${escapeText(`/${name}`)}" ContentType="${escapeText(type)}"/>`,
  );
  return xml`<Types xmlns="${escapeText(`${packageNamespace}/content-types`)}">
    <Default Extension="rels" ContentType="${escapeText(relationshipsType)}"/>
    ${joinXml(types)}
  </Types>`;
}

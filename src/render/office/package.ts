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
  const packRelations = (name: string, listed: readonly Relation[]): ZipEntry =>
    shared.find(name, keyOf(listed.map(({ id, type, target }) => [id, type, target])), () =>
      packEntry(name, encode(writeRelations(listed)), 'again'),
    );
  const packTypes = (name: string): ZipEntry =>
    shared.find(name, keyOf(parts.map((part) => [part.name, part.type])), () =>
      packEntry(name, encode(writeContentTypes(parts)), 'again'),
    );
  const packPart = ({ name, content, isShared }: Part): ZipEntry => {
    if (typeof content !== 'string') return packEntry(name, content, 'once');
    return isShared
      ? shared.find(name, content, () => packEntry(name, encode(content), 'again'))
      : packEntry(name, encode(content), 'once');
  };
  const entries = parts.flatMap((part) =>
    part.relations === undefined
      ? [packPart(part)]
      : [packPart(part), packRelations(nameRelationsOf(part.name), part.relations)],
  );
  return writeZip([packTypes('[Content_Types].xml'), packRelations('_rels/.rels', relations), ...entries]);
}

/** What a list in a package is made of, as one text; no name, type or id has a space. */
function keyOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(' ')).join(' ');
}

/**
 * A part in UTF-8, until the next one is asked for: all are put into the same memory. Saves 0.04 ms for a document of
 * four pages, and garbage of twice its size.
 */
function encode(content: Xml): Uint8Array {
  const text = declaration + content;
  const room = 3 * text.length;
  if (room > memory.length) memory = Buffer.allocUnsafeSlow(room);
  const bytes = memory.subarray(0, memory.write(text));
  if (memory.length > keptMemory) memory = Buffer.allocUnsafeSlow(keptMemory);
  return bytes;
}

/** Enough for some twenty pages; what a longer document needs is not kept. */
const keptMemory = 512 * 1024;
let memory = Buffer.allocUnsafeSlow(keptMemory);

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

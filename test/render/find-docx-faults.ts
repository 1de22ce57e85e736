import { posix } from 'node:path';
import { readAttributes, readParts } from './read-docx.js';

/**
 * What is wrong with a Word file that neither the Open XML SDK nor a reader of XML finds, though Word repairs or refuses
 * the file: cells without a last paragraph, bookmarks, styles, lists and parts that lead nowhere. Empty when it is sound.
 */
export function findDocxFaults(bytes: Uint8Array): readonly string[] {
  const parts = readParts(bytes);
  const body = parts.get('word/document.xml') ?? '';
  return [
    ...findPartFaults(parts),
    ...[...parts]
      .filter(([name]) => name.endsWith('.xml'))
      .flatMap(([name, xml]) => findFlowFaults(xml).map((fault) => `${name}: ${fault}`)),
    ...findBookmarkFaults(body),
    ...findStyleFaults(parts),
    ...findListFaults(parts.get('word/numbering.xml') ?? '', body),
  ];
}

type Parts = ReadonlyMap<string, string>;

/** Every part has a type, every reference a target, every reference id its entry. */
function findPartFaults(parts: Parts): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const named = readAttributes(types, 'Override', 'PartName').map((name) => name.slice(1));
  const endings = readAttributes(types, 'Default', 'Extension');
  const content = [...parts].filter(([name]) => name !== '[Content_Types].xml');
  return [
    ...named.filter((name) => !parts.has(name)).map((name) => `a type for ${name}, which is not there`),
    ...findRepeated(named).map((name) => `two types for ${name}`),
    ...content
      .filter(([name]) => !named.includes(name) && !endings.includes(name.split('.').at(-1) ?? ''))
      .map(([name]) => `no type for ${name}`),
    ...content.filter(([, xml]) => xml.includes('<!DOCTYPE')).map(([name]) => `a document type in ${name}`),
    ...content.flatMap(([name, xml]) => {
      const relations =
        parts.get(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)) ?? '';
      const known = readAttributes(relations, 'Relationship', 'Id');
      const used = [...xml.matchAll(/ r:(?:id|embed|link)="([^"]*)"/gu)].map((match) => match[1] ?? '');
      return [
        ...findRepeated(known).map((id) => `${name} has two references ${id}`),
        ...used.filter((id) => !known.includes(id)).map((id) => `${name} uses ${id}, which leads nowhere`),
        ...findTargetFaults(name, relations, parts),
      ];
    }),
    ...findTargetFaults('', parts.get('_rels/.rels') ?? '', parts),
  ];
}

function findTargetFaults(from: string, relations: string, parts: Parts): readonly string[] {
  return (relations.match(/<Relationship .*?\/>/gu) ?? []).flatMap((relation) => {
    const target = readAttributes(relation, 'Relationship', 'Target')[0] ?? '';
    if (relation.includes('TargetMode="External"')) {
      return /^(?:https|mailto):/u.test(target) ? [] : [`${from} leads outside to ${target}`];
    }
    return parts.has(posix.join(posix.dirname(from), target))
      ? []
      : [`${from} leads to ${target}, which is not there`];
  });
}

/** Fields are begun, may have a result, and end; those of a table of contents hold others and go over paragraphs. */
function findFieldFaults(xml: string): readonly string[] {
  const open: boolean[] = [];
  for (const kind of readAttributes(xml, 'w:fldChar', 'w:fldCharType')) {
    if (kind === 'begin') open.push(false);
    else if (kind === 'separate' && open.at(-1) === false) open[open.length - 1] = true;
    else if (kind !== 'end' || open.pop() === undefined) return [`a field does not have its ${kind} here`];
  }
  return open.length === 0 ? [] : ['a field does not end'];
}

/** What must follow what, in the body, in headers and in footers. */
function findFlowFaults(xml: string): readonly string[] {
  const faults: readonly (readonly [RegExp, string])[] = [
    [/(?<!<\/w:p>|<w:p\/>)<\/w:tc>/u, 'a cell does not end in a paragraph'],
    [/<\/w:tbl><w:tbl>/u, 'two tables touch'],
    [/<\/w:tbl>(?:<w:sectPr|<\/w:hdr>|<\/w:ftr>)/u, 'a table stands at the end'],
    [/<w:(?:hdr|ftr)[^>]*><\/w:(?:hdr|ftr)>/u, 'a header or footer is empty'],
    [/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u, 'a character that XML cannot hold'],
  ];
  return [
    ...faults.filter(([pattern]) => pattern.test(xml)).map(([, fault]) => fault),
    ...findFieldFaults(xml),
    ...(xml.match(/<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gsu) ?? []).flatMap(findGridFaults),
    ...findRepeated(readAttributes(xml, 'wp:docPr', 'id')).map((id) => `two drawings ${id}`),
  ];
}

/** Each row of a table without tables inside fills the columns of its grid. */
function findGridFaults(table: string): readonly string[] {
  const columns = readAttributes(table, 'w:gridCol', 'w:w').length;
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
  return rows.flatMap((row) => {
    const cells = row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? [];
    const filled = cells.reduce(
      (sum, cell) => sum + Number(readAttributes(cell, 'w:gridSpan', 'w:val')[0] ?? 1),
      0,
    );
    return filled === columns ? [] : [`a row fills ${filled} of ${columns} columns`];
  });
}

/** Names are unique without regard to case, each range is closed, each field finds its own. */
function findBookmarkFaults(body: string): readonly string[] {
  const names = readAttributes(body, 'w:bookmarkStart', 'w:name');
  const ids = readAttributes(body, 'w:bookmarkStart', 'w:id');
  const ends = readAttributes(body, 'w:bookmarkEnd', 'w:id');
  const fields = [...body.matchAll(/<w:instrText[^>]*>\s*(?:PAGE)?REF (\S+)/gu)].map(
    (match) => match[1] ?? '',
  );
  return [
    ...findRepeated(names.map((name) => name.toLowerCase())).map((name) => `two bookmarks ${name}`),
    ...findRepeated(ids).map((id) => `two bookmarks with the id ${id}`),
    ...names
      .filter((name) => !/^[a-z][a-z0-9_]{0,39}$/iu.test(name))
      .map((name) => `${name} is no name of a bookmark`),
    ...(ids.join() === ends.join() ? [] : ['bookmarks are not closed in their order']),
    ...fields.filter((name) => !names.includes(name)).map((name) => `a field looks for the bookmark ${name}`),
  ];
}

function findStyleFaults(parts: Parts): readonly string[] {
  const known = readAttributes(parts.get('word/styles.xml') ?? '', 'w:style', 'w:styleId');
  const uses = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'];
  const used = [...parts].flatMap(([, xml]) =>
    uses.flatMap((element) => readAttributes(xml, element, 'w:val')),
  );
  return [
    ...findRepeated(known).map((id) => `two styles ${id}`),
    ...used.filter((id) => !known.includes(id)).map((id) => `no style ${id}`),
  ];
}

function findListFaults(numbering: string, body: string): readonly string[] {
  const definitions = readAttributes(numbering, 'w:abstractNum', 'w:abstractNumId');
  const lists = readAttributes(numbering, 'w:num', 'w:numId');
  const defined = (numbering.match(/<w:num .*?<\/w:num>/gsu) ?? []).flatMap((list) =>
    readAttributes(list, 'w:abstractNumId', 'w:val'),
  );
  return [
    ...findRepeated(definitions).map((id) => `two definitions ${id}`),
    ...findRepeated(lists).map((id) => `two lists ${id}`),
    ...defined
      .filter((id) => !definitions.includes(id))
      .map((id) => `a list of the missing definition ${id}`),
    ...(/<w:num .*<w:abstractNum /su.test(numbering) ? ['definitions come after lists'] : []),
    ...readAttributes(body, 'w:numId', 'w:val')
      .filter((id) => !lists.includes(id))
      .map((id) => `no list ${id}`),
  ];
}

function findRepeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

import { SaxesParser } from 'saxes';
import { decodeXml, type XmlFault } from '../office/scan-xml.js';
import type { XmlElement } from './xml-element.js';

/** A Word file nests its elements some thirty levels deep; a trap nests them without end. */
const deepest = 256;
/** A text of five hundred pages has about a million elements. */
const mostElements = 1_500_000;

/**
 * Reads a part of a Word file. A document type is refused wherever it stands, so there are no entities but the five of
 * XML itself, and nothing outside of the file is ever asked for. Vocabularies of ISO 29500 strict count as those of
 * transitional; elements of unknown ones have the prefix `other`.
 */
export function readXml(bytes: Uint8Array): XmlElement | XmlFault {
  const text = decodeXml(bytes);
  return text === undefined ? 'damaged' : new TreeReader().read(text);
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

class TreeReader {
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #fault: XmlFault | undefined;
  #count = 0;

  read(text: string): XmlElement | XmlFault {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', () => {
      this.#fault ??= 'damaged';
    });
    parser.on('doctype', () => {
      this.#fault ??= 'forbidden';
    });
    parser.on('opentag', ({ uri, local, attributes }) => {
      this.#count += 1;
      if (this.#count > mostElements || this.#open.length >= deepest) this.#fault ??= 'too-large';
      const named = Object.values(attributes).map(
        (each) =>
          [each.uri === '' ? each.local : `${findPrefix(each.uri)}:${each.local}`, each.value] as const,
      );
      this.#open.push({ name: `${findPrefix(uri)}:${local}`, attributes: new Map(named), children: [] });
    });
    parser.on('closetag', () => {
      const closed = this.#open.pop();
      const around = this.#open.at(-1);
      if (around === undefined) this.#root ??= closed;
      else if (closed !== undefined) around.children.push(closed);
    });
    const addText = (piece: string): void => {
      this.#open.at(-1)?.children.push(piece);
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    // In pieces, so that a file with a fault in its beginning is not read to its end.
    for (let at = 0; at < text.length && this.#fault === undefined; at += pieceLength) {
      parser.write(text.slice(at, at + pieceLength));
    }
    if (this.#fault === undefined) parser.close();
    return this.#fault ?? this.#root ?? 'damaged';
  }
}

const pieceLength = 65_536;

function findPrefix(uri: string): string {
  return prefixes.get(uri) ?? 'other';
}

/** Vocabularies by their names, those of ISO 29500 transitional and of strict (ECMA-376 parts 1 and 4). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'pr'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'cp'],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

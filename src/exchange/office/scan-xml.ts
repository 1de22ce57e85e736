import { SaxesParser } from 'saxes';

/** Why a part of a file of Office could not be read. */
export type XmlFault = 'damaged' | 'forbidden' | 'too-large';

/** What is told of a part while it is read. Names are without their prefixes. */
export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(piece: string): void;
  close?(name: string): void;
}

const deepest = 256;
/** A sheet of 20,000 people with thirty columns has about two million elements. */
const mostElements = 8_000_000;
const pieceLength = 65_536;

/**
 * Reads a part as a stream, for those that are too large for a tree. A document type is refused wherever it stands, so
 * there are no entities but the five of XML itself, and nothing outside of the file is ever asked for.
 */
export function scanXml(bytes: Uint8Array, visitor: XmlVisitor): XmlFault | undefined {
  const text = decodeXml(bytes);
  if (text === undefined) return 'damaged';
  const parser = new SaxesParser();
  let fault: XmlFault | undefined;
  let depth = 0;
  let count = 0;
  parser.on('error', () => {
    fault ??= 'damaged';
  });
  parser.on('doctype', () => {
    fault ??= 'forbidden';
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    count += 1;
    if (depth > deepest || count > mostElements) fault ??= 'too-large';
    if (fault !== undefined) return;
    visitor.open(
      cutPrefix(name),
      new Map(Object.entries(attributes).map(([key, value]) => [cutPrefix(key), value])),
    );
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (fault === undefined) visitor.close?.(cutPrefix(name));
  });
  const addText = (piece: string): void => {
    if (fault === undefined && depth > 0) visitor.text?.(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  // In pieces, so that a file with a fault in its beginning is not read to its end.
  for (let at = 0; at < text.length && fault === undefined; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
  }
  if (fault === undefined) parser.close();
  return fault;
}

function cutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text of a part; `undefined` when it is not in the encoding that it begins with. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function findEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

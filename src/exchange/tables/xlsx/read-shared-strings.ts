import { scanXml, type XmlFault } from '../../office/scan-xml.js';
import { TextReader } from './text-reader.js';

/** Reads `xl/sharedStrings.xml`: the texts that cells name by their number. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] | XmlFault {
  const strings: string[] = [];
  const reader = new TextReader();
  const fault = scanXml(bytes, {
    open: (name) => {
      reader.open(name);
    },
    text: (piece) => {
      reader.add(piece);
    },
    close: (name) => {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return fault ?? strings;
}

import type { TableEncoding } from '../../../src/exchange/tables/table.js';

/** Writes text in an encoding, UTF-16 with its mark. Throws when the encoding lacks a character. */
export function encodeText(text: string, encoding: TableEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'windows-1251':
    case 'windows-1252':
    case 'ibm866':
    case 'koi8-r': {
      const bytes = new Map(listCharacters(encoding).map((character, byte) => [character, byte]));
      return Uint8Array.from(text, (character) => {
        const byte = bytes.get(character);
        if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
        return byte;
      });
    }
  }
}

/** The characters of an encoding of one byte. */
export function listCharacters(encoding: TableEncoding): readonly string[] {
  return Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)));
}

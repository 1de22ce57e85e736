import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontName } from '../../src/world.js';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

const files: Record<FontName, string> = {
  'Tinos-Regular': '400Regular/Tinos_400Regular.ttf',
  'Tinos-Bold': '700Bold/Tinos_700Bold.ttf',
  'Tinos-Italic': '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Tinos-BoldItalic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

const read = new Map<FontName, Uint8Array>();

/** The bytes of a shipped face, read once. */
export function shippedFont(name: FontName): Uint8Array {
  let bytes = read.get(name);
  if (bytes === undefined) {
    bytes = readFileSync(join(folder, files[name]));
    read.set(name, bytes);
  }
  return bytes;
}

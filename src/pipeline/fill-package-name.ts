import type { NameRules, PackageValues } from '../document/package-profile.js';
import { fillBraces, isPackageValueName } from '../document/package-profile.js';
import { transliterate } from '../language/ru/transliterate.js';

/**
 * A name of a file out of its pattern. Values keep their letters and digits; everything else in them becomes `_`, so
 * that a title can lead out of no folder and every system can have the file. An unknown value is nothing.
 */
export function fillPackageName(
  pattern: string,
  values: PackageValues,
  alphabet: NameRules['alphabet'],
): string {
  const filled = fillBraces(pattern, (name) => {
    const value = (isPackageValueName(name) ? values[name] : undefined) ?? '';
    return alphabet === 'latin'
      ? transliterate(value).replace(/[^a-z0-9]+/g, '_')
      : value.replace(/[^\p{L}\p{N}]+/gu, '_');
  });
  return trimName(filled);
}

/** A name of at most so many characters. */
export function shortenName(name: string, maximum: number): string {
  return trimName(Array.from(name).slice(0, maximum).join(''));
}

function trimName(name: string): string {
  return name.replace(/^_+|_+$/g, '');
}

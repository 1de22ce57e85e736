import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeLook } from '../../src/check/decode-look.js';
import { sampleLook } from '../render/sample-document.js';
import { parseSound, pointedText, readProductSchema } from './read-yaml.js';

const schema = readProductSchema('look');

function readLook(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../templates/looks/${name}.yaml`, import.meta.url)), 'utf8');
}

describe('looks', () => {
  it('the standard of office documents is the look of the writers’ tests', () => {
    const decoded = decodeLook(parseSound('look.yaml', readLook('gost-r-7.0.97-2025')), schema);
    expect(decoded).toEqual({ value: { ...sampleLook, id: 'gost-r-7.0.97-2025' }, diagnostics: [] });
  });

  it('the other look is valid and differs', () => {
    const { value, diagnostics } = decodeLook(parseSound('look.yaml', readLook('modern')), schema);
    expect(diagnostics).toEqual([]);
    expect(value?.text.align).toBe('left');
  });

  it.each([
    ['size: 12', 'size: 12 пт', 'schema/number-expected', '12 пт'],
    ['lineSpacing: 1.15', 'lineSpacing: 1,15', 'schema/number-expected', '1,15'],
    ["color: '#000000'", 'color: black', 'schema/colour-form', 'black'],
    ['right: 10', 'right: 1', 'schema/number-out-of-range', '1'],
    ['position: top-center', 'position: top-centre', 'schema/unknown-value', 'top-centre'],
    ['from: 2', 'from: 1.5', 'schema/number-expected', '1.5'],
  ])('%s → %s', (before, after, code, place) => {
    const text = readLook('gost-r-7.0.97-2025').replace(before, after);
    const { value, diagnostics } = decodeLook(parseSound('look.yaml', text), schema);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, pointedText(text, each)])).toEqual([[code, place]]);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodePackageProfile } from '../../src/check/decode-package-profile.js';
import { packageValueNames } from '../../src/document/package-profile.js';
import { parseSound, pointedText, readProductSchema } from './read-yaml.js';

const schema = readProductSchema('package');
const folder = fileURLToPath(new URL('../../templates/law/ru/packages', import.meta.url));
const kedo = readFileSync(join(folder, 'kedo.yaml'), 'utf8');

describe('profiles of packages', () => {
  it.each(readdirSync(folder))('%s is valid, and called like its file', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { value, diagnostics } = decodePackageProfile(parseSound(name, text), schema);
    expect(diagnostics).toEqual([]);
    expect(`${value?.id ?? ''}.yaml`).toBe(name);
  });

  it('the electronic personnel file asks for PDF/A-1a and names its doubts', () => {
    const { value } = decodePackageProfile(parseSound('kedo.yaml', kedo), schema);
    expect(value?.level).toBe('PDF/A-1a');
    expect(value?.codes.get('instruction')).toBe('01.009');
    expect(value?.signatures.map(({ name }) => name)).toEqual([
      '{fileStem}_employer.sgn',
      '{fileStem}_employee.sgn',
    ]);
    expect(value?.statements.filter(({ confidence }) => confidence === 'verified')).toHaveLength(3);
  });

  it('the schema knows every value and no other', () => {
    expect(schema).toMatchObject({ $defs: { value: { enum: [...packageValueNames] } } });
  });

  it.each([
    ['level: PDF/A-1a', 'level: PDF/A-9', 'schema/unknown-value', 'PDF/A-9'],
    ['value: kpp', 'value: kppp', 'schema/unknown-value', 'kppp'],
    ["'{documentTitle}'", "'{documentTitel}'", 'schema/unknown-placeholder', "'{documentTitel}'"],
    ["'{documentTitle}'", "'../{documentTitle}'", 'schema/file-name-form', "'../{documentTitle}'"],
    ["'{fileStem}_employer.sgn'", "'{fileStem}/a.sgn'", 'schema/file-name-form', "'{fileStem}/a.sgn'"],
    ['name: wredc_data\n', "name: '../data'\n", 'schema/file-name-form', "'../data'"],
    ['name: wredcData', 'name: edoc:wredcData', 'schema/xml-name-form', 'edoc:wredcData'],
    ['name: version, text', 'name: id, text', 'schema/repeated-attribute', 'id'],
    ['confidence: verified', 'confidence: sure', 'schema/unknown-value', 'sure'],
  ])('%s → %s', (before, after, code, place) => {
    const text = kedo.replace(before, after);
    const { value, diagnostics } = decodePackageProfile(parseSound('kedo.yaml', text), schema);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, pointedText(text, each)])).toEqual([[code, place]]);
  });
});

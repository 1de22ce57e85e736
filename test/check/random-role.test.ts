import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRole } from '../../src/check/decode/decode-role.js';
import { type JsonSchema, readSchema } from '../../src/check/schema/json-schema.js';
import { validateSchema } from '../../src/check/schema/validate-schema.js';
import { toPlain } from '../../src/parse/located.js';
import { parseSound, schemas } from './read-yaml.js';
import { writeRole } from './role-text.js';

const runs = process.env['ROLEBOOK_LONG'] === '1' ? 20_000 : 500;

/** Every key that the schema of a role knows anywhere. */
function listKeys(schema: JsonSchema): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    const node = readSchema(value);
    if (node === undefined) return;
    for (const key of Object.keys(readSchema(node['properties']) ?? {})) keys.add(key);
    Object.values(node).forEach(visit);
  };
  visit(schema);
  return [...keys];
}

const keys = listKeys(schemas.role);
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...keys) },
  { weight: 1, arbitrary: fc.constantFrom('dutis', 'обязанности', 'toString', 'Готовит отчёт', 'a/b~c') },
);
const scalar = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'director',
    'named',
    'order',
    'other',
    'ru',
    '2026-02-30',
    '05.11.2026',
    'Текст',
    'a\nb',
  ),
  fc.constantFrom(0, 1, -1, 1.5, 99, 1e21),
  fc.constantFrom(true, false, null),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const sound = readSchema(toPlain(parseSound('sales-manager.yaml', writeRole()))) ?? {};

describe('a role of any shape', () => {
  it('is told what is wrong with it in full sentences, or can be decoded', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (changes) => {
        const root = parseSound('sales-manager.yaml', JSON.stringify({ ...sound, ...changes }));
        const found = validateSchema(root, schemas.role);
        if (found.length === 0) {
          expect(decodeRole(root).value).toBeDefined();
          return;
        }
        for (const { message, help, place, severity } of found) {
          expect(severity).toBe('error');
          expect(place?.file).toBe('sales-manager.yaml');
          for (const text of [message.ru, message.en, help?.ru ?? '', help?.en ?? '']) {
            expect(text).not.toMatch(/undefined|NaN|\[object|«»|“”|^$/);
          }
        }
        const places = found.map(({ code, place, message }) => `${code} ${place?.start ?? 0} ${message.ru}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: runs },
    );
  });
});

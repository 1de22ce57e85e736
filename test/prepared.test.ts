import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { adoptValidator, validateSchema } from '../src/check/schema/validate-schema.js';
import { openPrepared } from '../src/world/prepared.js';
import { parseSound } from './check/read-yaml.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-prepared-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

test('what was prepared is found by the bytes that it was made of, and by no other', () => {
  const folder = makeFolder({
    'data.json': JSON.stringify({ [hash('a: 1')]: { a: 1 } }),
    'required-parts.json': JSON.stringify({ 'штраф~': ['штраф'], '~': null }),
    [`${hash('{}')}.cjs`]: 'module.exports = () => () => true;',
  });
  const prepared = openPrepared(folder);
  expect(prepared?.readData(encode('a: 1'))).toEqual({ a: 1 });
  expect(prepared?.readData(encode('a: 2'))).toBeUndefined();
  expect(prepared?.readValidator(encode('{}'))?.({})(5)).toBe(true);
  expect(prepared?.readValidator(encode('{ }'))).toBeUndefined();
  expect(prepared?.readRequiredParts()).toEqual({ 'штраф~': ['штраф'], '~': null });
});

test('a program that was not compiled has nothing prepared', () => {
  expect(openPrepared(join(makeFolder({}), 'prepared'))).toBeUndefined();
});

test('a prepared validator is asked first, and a file that it refuses is explained as any other', () => {
  const schema = { type: 'object', properties: { day: { type: 'string', format: 'date' } } };
  const wrong = parseSound('a.yaml', 'day: 2026-02-30\n');
  const explained = validateSchema(wrong, { ...schema });
  expect(explained).toHaveLength(1);

  const asked: unknown[] = [];
  adoptValidator(schema, (formats) => (value) => {
    asked.push(value);
    return (
      typeof value === 'object' &&
      value !== null &&
      'day' in value &&
      formats.date.validate(String(value.day))
    );
  });
  expect(validateSchema(wrong, schema)).toEqual(explained);
  expect(validateSchema(parseSound('a.yaml', 'day: 2026-02-28\n'), schema)).toEqual([]);
  expect(asked).toEqual([{ day: '2026-02-30' }, { day: '2026-02-28' }]);
});

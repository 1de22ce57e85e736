import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/diagnostic/place.js';
import { hasErrors } from '../../src/diagnostic/diagnostic.js';
import { type Located, type LocatedScalar, toPlain } from '../../src/parse/located.js';
import { parseMarks } from '../../src/parse/parse-marks.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { createScalarLocator } from '../../src/parse/scalar-locator.js';
import { sampleRoles } from './sample-roles.js';

const runs = process.env.ROLEBOOK_LONG === '1' ? 20_000 : 1500;

/** What is put into a file: signs of YAML, of marks, and characters that are refused. */
const fragments = [
  '- ',
  '? ',
  ': ',
  ':',
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' #',
  '&a',
  '*a',
  '!',
  '!!str',
  '|',
  '>',
  "'",
  '"',
  '%',
  '@',
  '`',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '  ',
  '\n\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<: ',
  '__proto__: ',
  'id: x\n',
  '\\',
  '\\u202e',
  '[[',
  ']]',
  '[[ref:',
  '[[blank:',
  '|x]]',
  '\\[[',
  '\0',
  '\u202E',
  '\uFEFF',
  '\uFFFF',
  '\u200B',
  '\u2028',
  'и\u0306',
  '👍',
  'a',
  'с',
  '~',
  'null',
  '012',
  '- - - - ',
  '[[[[[[[[',
  '\n    ',
  '\n- ',
];

type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly fragment: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number; readonly length: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, fragment: fc.constantFrom(...fragments) }),
  fc.record({ kind: fc.constant('delete' as const), at, length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('copy' as const), at, from: at, length: fc.integer({ min: 1, max: 80 }) }),
);

const mutatedRole = fc
  .record({
    role: fc.constantFrom(...sampleRoles),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
  })
  .map(({ role, mutations }) => mutations.reduce(mutate, role));

function mutate(text: string, step: Mutation): string {
  const index = Math.floor(step.at * text.length);
  const before = text.slice(0, index);
  switch (step.kind) {
    case 'insert':
      return before + step.fragment + text.slice(index);
    case 'delete':
      return before + text.slice(index + step.length);
    case 'copy': {
      const from = Math.floor(step.from * text.length);
      return before + text.slice(from, from + step.length) + text.slice(index);
    }
    default:
      return step satisfies never;
  }
}

function* walk(located: Located): Generator<Located> {
  yield located;
  if (located.kind === 'list') for (const item of located.items) yield* walk(item);
  if (located.kind === 'map') for (const { value } of located.entries.values()) yield* walk(value);
}

function expectInside(text: string, { start, end }: Pick<Place, 'start' | 'end'>): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

/** Each letter that the locator places exactly stands there as itself, decomposed, or as an escape. */
function expectLettersLocated(text: string, scalar: LocatedScalar): void {
  const locator = createScalarLocator(scalar);
  if (!locator.isExact) return;
  for (const { 0: letter, index } of String(scalar.value).matchAll(/\p{Letter}/gu)) {
    const { start, end } = locator.locate(index, index + letter.length);
    const written = text.slice(start, end);
    if (!written.startsWith('\\')) expect(written.normalize('NFC')).toContain(letter);
    expect(end - start).toBeLessThan(12);
  }
}

/** The bytes that a text is saved as, and the text that offsets refer to. */
function save(text: string): { readonly bytes: Uint8Array; readonly text: string } {
  const bytes = new TextEncoder().encode(text);
  return { bytes, text: new TextDecoder().decode(bytes) };
}

describe('any mutation of a role', () => {
  it('begins from roles whose every text can be located exactly', () => {
    const counts = sampleRoles.slice(0, 2).map((role) => {
      const { value } = parseYaml('role.yaml', save(role).bytes);
      const texts = value === undefined ? [] : [...walk(value)].filter((each) => each.kind === 'scalar');
      const strings = texts.filter((each) => typeof each.value === 'string');
      expect(strings.filter((each) => !createScalarLocator(each).isExact)).toEqual([]);
      return strings.length;
    });
    expect(Math.min(...counts)).toBeGreaterThan(8);
  });

  it('gives a value or an error, with every place inside the text', () => {
    let values = 0;
    let failures = 0;
    fc.assert(
      fc.property(mutatedRole, (mutated) => {
        const { bytes, text } = save(mutated);
        const { value, diagnostics } = parseYaml('role.yaml', bytes);
        if (value === undefined) {
          failures++;
          expect(hasErrors(diagnostics)).toBe(true);
        }
        for (const { place, fix, related } of diagnostics) {
          if (place !== undefined) expectInside(text, place);
          if (fix !== undefined) expectInside(text, fix);
          for (const each of related) expectInside(text, each.place);
        }
        if (value === undefined) return;
        values++;
        toPlain(value);
        for (const located of walk(value)) {
          expectInside(text, located.place);
          if (located.kind !== 'scalar' || typeof located.value !== 'string') continue;
          expect(located.value).toBe(located.value.normalize('NFC'));
          expect(located.value).not.toMatch(/\p{Surrogate}/u);
          expectLettersLocated(text, located);
          const marks = parseMarks(located);
          expect(marks.value !== undefined || hasErrors(marks.diagnostics)).toBe(true);
          for (const part of [...(marks.value ?? []), ...marks.diagnostics]) {
            if (part.place !== undefined) expectInside(text, part.place);
          }
        }
      }),
      { numRuns: runs },
    );
    // The property would say nothing if all mutations were refused, or none.
    expect(values).toBeGreaterThan(runs / 20);
    expect(failures).toBeGreaterThan(runs / 20);
  });

  it('gives an outcome for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { value, diagnostics } = parseYaml('role.yaml', bytes);
        expect(value !== undefined || hasErrors(diagnostics)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('gives an outcome for any heap of YAML signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), (parts) => {
        const { bytes, text } = save(parts.join(''));
        const { value, diagnostics } = parseYaml('role.yaml', bytes);
        expect(value !== undefined || hasErrors(diagnostics)).toBe(true);
        for (const { place } of diagnostics) if (place !== undefined) expectInside(text, place);
      }),
      { numRuns: runs },
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapSegments } from '../../src/cli/wrap-segments.js';

const red = ['<', '>'] as const;

it('breaks lines at spaces and never inside a colour', () => {
  const segments = [{ text: 'раз два ' }, { text: 'три четыре', codes: red }, { text: ' пять' }];
  expect(wrapSegments(segments, 12, 2)).toEqual(['раз два <три>', '  <четыре>', '  пять']);
});

it('breaks no line at a no-break space', () => {
  expect(wrapSegments([{ text: 'от 3.1.\u00A0→\u00A03.2. и' }], 10, 0)).toEqual([
    'от',
    '3.1.\u00A0→\u00A03.2.',
    'и',
  ]);
});

it('loses no word, and no line is longer than it may be unless it is one word', () => {
  const word = fc.constantFrom('я', 'учёт', 'склад', 'распоряжение', 'материально-ответственный');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 10, max: 40 }),
      (texts, width) => {
        const lines = wrapSegments(
          texts.map((each) => ({ text: ` ${each}` })),
          width,
          2,
        );
        expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(texts.join(' ').split(' '));
        for (const line of lines) {
          expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
        }
      },
    ),
  );
});

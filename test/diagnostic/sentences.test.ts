import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const listed = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8');

/** Files whose words go on after a colon: «Поле «title»: текст пуст». */
const continued = ['src/parse/refused-character.ts', 'src/check/schema/explain-form.ts'];

/** Every message of the program in both languages, as the generated list has it. */
const messages = listed.split('\n### ').flatMap((section) => {
  const lines = section.split('\n');
  return lines.some((line) => continued.some((file) => line.includes(`[${file}]`)))
    ? []
    : lines.flatMap((line) => /^(?:- | {2}<br>)(.+)$/.exec(line)?.[1] ?? []);
});

describe('a message of the program', () => {
  it('begins as a sentence does, unless with the name of a file', () => {
    expect(messages.length).toBeGreaterThan(500);
    const lower = messages.filter((message) => /^\p{Ll}/u.test(message) && !/^[a-z]+\.yaml /.test(message));
    expect(lower).toEqual([]);
  });

  it('ends without a full stop: the code follows it', () => {
    expect(messages.filter((message) => /[^.]\.$/.test(message))).toEqual([]);
  });
});

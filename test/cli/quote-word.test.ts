import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { quoteWord } from '../../src/cli/quote-word.js';

describe('a word of a command that people copy', () => {
  it.each(['book', 'Книга', '../a/b', 'C:\\Users\\Анна', '@1'])('stays as it is: %s', (word) => {
    expect(quoteWord(word)).toBe(word);
  });

  it.each(['Наша компания', "a'b", 'a&b', 'x;y', '*', 'ООО «Ромашка»', 'a"b', '$HOME', '`id`', '(1)', ''])(
    'comes through sh as it was written: %s',
    (word) => {
      const said = execFileSync('sh', ['-c', `printf %s ${quoteWord(word)}`], { encoding: 'utf8' });
      expect(said).toBe(word);
    },
  );
});

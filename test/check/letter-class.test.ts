import { describe, expect, it } from 'vitest';
import { narrowLetters } from '../../src/check/letter-class.js';

describe('the letters of patterns', () => {
  const word = new RegExp(`^${narrowLetters('\\p{L}+')}$`, 'u');

  it.each(['Ёлка', 'ҚАЛА', 'déjà', 'Straße', 'ő', 'їжак'])('make up %s', (text) => {
    expect(word.test(text)).toBe(true);
  });

  it.each(['×', '÷', '7', 'а-б', '҂', 'א', ' '])('are not %s', (text) => {
    expect(word.test(text)).toBe(false);
  });

  it('stand inside and outside of classes, and leave all else as it is', () => {
    const narrow = narrowLetters('[^\\[\\p{L}\\p{N}]\\p{N}\\\\p{L}\\p{Lu}');
    expect(narrow).toMatch(/^\[\^\\\[A-Za-z[^\]]*0-9\]\\d\\\\p\{L\}\\p\{Lu\}$/);
  });

  it('know every letter of the Latin and Cyrillic alphabets that Unicode began with', () => {
    const every = Array.from({ length: 0x52f }, (_, code) => String.fromCodePoint(code));
    const letters = every.filter((each) => /^[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(each));
    const isLetter = /^\p{L}$/u;
    const missed = letters.filter((each) => isLetter.test(each) && !word.test(each));
    expect(missed.filter((each) => each < '\u0250' || each > '\u02ff')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { isInn, isOgrn } from '../../src/check/decode/decode-registration.js';

describe('numbers of employers in the registers', () => {
  it('of well-known organizations are right', () => {
    // From the public register: Sberbank, Gazprom.
    expect(['7707083893', '7736050003'].map(isInn)).toEqual([true, true]);
    expect(['1027700132195', '1027700070518'].map(isOgrn)).toEqual([true, true]);
  });

  it('of entrepreneurs have two check digits, and the remainder by 13', () => {
    expect(isInn('500100732259')).toBe(true);
    expect(isInn('500100732258')).toBe(false);
    expect(isInn('500100732359')).toBe(false);
    expect(isOgrn('304500116000157')).toBe(true);
    expect(isOgrn('304500116000158')).toBe(false);
  });

  it('a wrong or swapped digit is found', () => {
    expect(isInn('7707083894')).toBe(false);
    expect(isInn('7707038893')).toBe(false);
    expect(isOgrn('1027700132196')).toBe(false);
  });
});

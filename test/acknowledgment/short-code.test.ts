import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeShortCode, readShortCode } from '../../src/registry/acknowledgment/short-code.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyCode = fc
  .uint8Array({ minLength: 11, maxLength: 11 })
  .map((bytes) => makeShortCode((count) => bytes.subarray(0, count)));

it('a code is read as it was made, in capitals or small letters, with other dashes, spaces and look-alikes', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readShortCode(code)).toBe(code);
      expect(readShortCode(code.toLowerCase().replaceAll('-', ' – '))).toBe(code);
      expect(readShortCode(code.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      expect(readShortCode(code.replaceAll('A', 'А').replaceAll('C', 'С').replaceAll('H', 'Н'))).toBe(code);
      expect(readShortCode(`ООО «Вектор», № 12-ДИ, ред. 3, лист: ${code}`)).toBe(code);
    }),
  );
});

it('one mistyped sign is found', () => {
  fc.assert(
    fc.property(anyCode, fc.nat({ max: 11 }), fc.constantFrom(...Array.from(alphabet)), (code, at, sign) => {
      const signs = Array.from(code.replaceAll('-', ''));
      fc.pre(signs[at] !== sign);
      signs[at] = sign;
      expect(readShortCode(signs.join(''))).toBeUndefined();
    }),
  );
});

it('what is no code is none', () => {
  for (const text of ['', '7K3M', 'Тестова Анна', '7K3M-9XQ2-4VB!', 'U'.repeat(12)]) {
    expect(readShortCode(text)).toBeUndefined();
  }
});

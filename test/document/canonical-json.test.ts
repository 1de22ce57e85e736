import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCanonicalJson } from '../../src/document/canonical-json.js';

/** A double by the hexadecimal digits of its 64 bits, as appendix B of RFC 8785 lists them. */
function toDouble(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('canonical JSON', () => {
  it('prints the example of RFC 8785, section 3.2.2', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(writeCanonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts as the example of RFC 8785, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...writeCanonicalJson(value).matchAll(/":"([^"]*)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('prints the number %s of appendix B as %s', (bits, printed) => {
    expect(writeCanonicalJson(toDouble(bits))).toBe(printed);
  });

  it.each([
    ['not a number', NaN],
    ['infinity', -Infinity],
    ['half a surrogate pair at the end', 'a\ud800'],
    ['half a surrogate pair at the start', '\udc00b'],
    ['half a surrogate pair in a name', { '\ud800': 1 }],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('refuses %s', (_, value) => {
    expect(() => writeCanonicalJson(value)).toThrow('canonical JSON');
  });

  it('leaves out members that are undefined', () => {
    expect(writeCanonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it('reads back as the same value, and does not depend on the order of members', () => {
    const anyJson = fc.jsonValue().filter((value) => !/\\u[dD][89a-fA-F]/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyJson), (value) => {
        const json = writeCanonicalJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(writeCanonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(json);
      }),
      { numRuns: process.env.ROLEBOOK_LONG === '1' ? 10_000 : 300 },
    );
  });
});

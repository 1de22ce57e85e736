import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageContent } from '../../src/render/writers/pdf/page-content.js';
import { decimal } from '../../src/render/writers/pdf/pdf-value.js';

describe('a number of PDF', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.0004, '0'],
    [-0.5, '-0.5'],
    [12, '12'],
    [12.3456, '12.346'],
    [0.05, '0.05'],
    [0.9996, '1'],
    [-3.0005, '-3'],
    [1_000_000.001, '1000000.001'],
    [123_456_789.5, '123456789.5'],
  ])('%d is written as %s', (value, written) => {
    expect(decimal(value)).toBe(written);
  });

  it('is the nearest thousandth, in as few digits as it has', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), (value) => {
        expect(decimal(value)).toBe(String(Math.round(value * 1000) / 1000 + 0));
      }),
    );
  });
});

describe('the content of a page', () => {
  it('takes operators and codes as bytes, in their order', () => {
    const content = new PageContent();
    content.add('(');
    content.addCode(0x0141);
    content.add(')Tj\n');
    expect([...content.bytes]).toEqual([0x28, 0x01, 0x41, 0x29, 0x54, 0x6a, 0x0a]);
  });

  it('grows with what is added, whatever that is', () => {
    const content = new PageContent();
    const line = '0 0 m\n100 100 l\nS\n';
    for (let count = 0; count < 10_000; count += 1) {
      content.add(line);
      content.addCode(0x2020);
    }
    expect(Buffer.from(content.bytes).toString('latin1')).toBe(`${line}  `.repeat(10_000));
  });

  it('begins anew when it is cleared', () => {
    const content = new PageContent();
    content.add('of the page before');
    content.clear();
    content.add('q\n');
    expect(Buffer.from(content.bytes).toString('latin1')).toBe('q\n');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isImpossibleName } from '../../src/actions/workspace-name.js';
import { fillPackageName, shortenName } from '../../src/pipeline/fill-package-name.js';

const fill = (documentTitle: string, alphabet: 'latin' | 'any' = 'latin'): string =>
  fillPackageName('{documentTitle}', { documentTitle }, alphabet);

describe('the name of a file in a package', () => {
  it('is made of Latin letters, or of all', () => {
    const title = 'Должностная инструкция менеджера (ведущего) № 7';
    expect(fill(title)).toBe('dolzhnostnaya_instruktsiya_menedzhera_vedushchego_7');
    expect(fill(title, 'any')).toBe('Должностная_инструкция_менеджера_ведущего_7');
  });

  it('leaves the pattern itself alone, and an unknown value out', () => {
    const values = { fileStem: 'a_b', edition: '3' };
    expect(fillPackageName('{fileStem}_employer.sgn', values, 'latin')).toBe('a_b_employer.sgn');
    expect(fillPackageName('DI_{documentNumber}', values, 'any')).toBe('DI');
  });

  it('leads out of no folder and is possible on every system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('latin', 'any'), (title, alphabet) => {
        const name = `x${fill(title, alphabet)}`;
        expect(name).not.toMatch(/[/\\.:]/);
        expect(isImpossibleName(name)).toBe(false);
      }),
    );
  });

  it('is shortened by whole characters and does not end in a dash', () => {
    expect(shortenName('abc_def', 4)).toBe('abc');
    expect(shortenName('🦔🦔', 1)).toBe('🦔');
  });
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyChains } from '../../src/check/key-chains.js';
import { packSets } from '../../src/check/number-sets.js';

const keys = fc.uniqueArray(fc.nat(40), { maxLength: 6 }).map((each) => each.sort((a, b) => a - b));

it('finds the sets that came before and share a key, the first ones of each key', () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (sets, most) => {
      const chains = new KeyChains(packSets(sets), most);
      for (const [place, set] of sets.entries()) {
        const expected = set.flatMap((key) => {
          const sharing = sets.slice(0, place).flatMap((other, at) => (other.includes(key) ? [at] : []));
          return sharing.slice(0, most);
        });
        expect([...chains.listSharing(place)]).toEqual(expected);
        chains.add(place);
      }
    }),
  );
});

import { expect, it } from 'vitest';
import { fail } from '../../../src/diagnostic/outcome.js';
import { type ClaimedLink, claimLinks, settleLinks } from '../../../src/registry/electronic/claim-links.js';
import { LinkReader } from '../../../src/registry/electronic/link-reader.js';
import type { SigningLink } from '../../../src/registry/electronic/signing-link.js';
import { hashAddress } from '../../../src/registry/electronic/signing-secret.js';
import type { Registry } from '../../../src/registry/registry.js';
import { describeEachDatabase, openRegistry, unwrap } from '../registries.js';

const noon = new Date('2026-12-02T12:00:00Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

/** A link as one machine makes it; `name` stands for its random parts. */
function makeLink(name: string, address = 'one@example.ru', at = noon): ClaimedLink {
  const link: SigningLink = {
    id: name,
    tokenHash: `hash of ${name}`,
    ...{ organization: 'vector', person: 'p'.repeat(20), version: 'vector/sales-manager/instruction/ru@1' },
    ...{ addressHash: hashAddress(name, address), addressSalt: name },
    createdAt: at.toISOString(),
    expiresAt: '2026-12-16T12:00:00.000Z',
    ...{ state: 'sending', step: 0, codesSent: 0, wrongCodes: 0 },
  };
  return { link, address };
}

const claim = async (registry: Registry, link: ClaimedLink, at = noon): Promise<readonly string[]> => [
  ...unwrap(await claimLinks(registry, [link], at)),
];

describeEachDatabase('the claim of a link', ({ locate }) => {
  it('is given to one of several machines, whatever each has seen before', async () => {
    const place = locate();
    const machines = [await openRegistry(place), await openRegistry(place), await openRegistry(place)];
    const claims: string[] = [];
    for (const [index, registry] of machines.entries()) {
      claims.push(...(await claim(registry, makeLink(`machine-${index}`))));
    }
    expect(claims).toEqual(['machine-0']);
  });

  it('stands while the link opens, and not for another address', async () => {
    const registry = await openRegistry(locate());
    expect(await claim(registry, makeLink('first'))).toEqual(['first']);
    unwrap(await settleLinks(registry, [{ id: 'first' }]));
    expect(await claim(registry, makeLink('second'), later(60))).toEqual([]);
    expect(await claim(registry, makeLink('third', 'two@example.ru'), later(60))).toEqual(['third']);
    const found = await new LinkReader(registry).find('hash of first');
    expect(typeof found === 'string' ? found : found.link.state).toBe('replaced');
  });

  it('ends with a machine that has failed, and with a letter that was not taken', async () => {
    const registry = await openRegistry(locate());
    expect(await claim(registry, makeLink('lost'))).toEqual(['lost']);
    expect(await claim(registry, makeLink('early'), later(14))).toEqual([]);
    expect(await claim(registry, makeLink('anew'), later(16))).toEqual(['anew']);
    unwrap(await settleLinks(registry, [{ id: 'anew', failure: '450' }]));
    expect(await claim(registry, makeLink('again'), later(17))).toEqual(['again']);
    // The machine that was thought lost comes back: its link was replaced and stays closed.
    unwrap(await settleLinks(registry, [{ id: 'lost' }]));
    const found = await new LinkReader(registry).find('hash of lost');
    expect(typeof found === 'string' ? found : found.link.state).toBe('replaced');
  });
});

describeEachDatabase('the reader of links', ({ locate }) => {
  it('gives each who asks the own link, however many ask at the same moment', async () => {
    const registry = await openRegistry(locate());
    const links = Array.from({ length: 300 }, (_, index) => {
      const { link, address } = makeLink(`link-${index}`);
      return { link: { ...link, person: link.id }, address };
    });
    unwrap(await claimLinks(registry, links, noon));
    const reader = new LinkReader(registry);
    const asked = [...links, ...links].map(({ link }) => link.tokenHash);
    const found = await Promise.all([...asked, 'hash of nothing'].map((hash) => reader.find(hash)));
    expect(found.map((each) => (typeof each === 'string' ? each : each.link.tokenHash))).toEqual([
      ...asked,
      'unknown',
    ]);
  });

  it('says that the database was not to be had, and nothing of the link', async () => {
    const unavailable = { readAtOnce: () => Promise.resolve(fail([])) };
    expect(await new LinkReader(unavailable).find('hash of anything')).toBe('busy');
  });
});

import { describe, expect, test } from 'vitest';
import { firm } from '../compose/firm.js';
import { runBook } from '../book/run-book.js';

const waivers = (code: string): object => ({ waivers: [{ code, reason: 'так решено' }] });

async function check(roles: Record<string, object>, kinds?: ReadonlySet<string>): Promise<readonly string[]> {
  const { diagnostics } = await runBook(firm({ roles }), 'storekeeper', [], true, { kinds });
  return diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

describe('a waiver of what is found in a document', () => {
  const roles = { storekeeper: waivers('rule/missing-appointment') };

  test('settles it', async () => {
    const open = await check({});
    expect(open).toContain('warning rule/missing-appointment');
    const found = await check(roles);
    expect(found).toContain('info rule/missing-appointment');
    expect(found).not.toContain('warning rule/unused-waiver');
  });

  test('is not held to be unused when that document was not asked for', async () => {
    expect(await check(roles, new Set(['acknowledgment-sheet']))).not.toContain('warning rule/unused-waiver');
  });
});

test('a waiver of what is found between files settles it', async () => {
  const top = { reporting: { top: true } };
  expect(await check({ storekeeper: top })).toContain('warning link/several-tops');
  const found = await check({ storekeeper: { ...top, ...waivers('link/several-tops') } });
  expect(found).toContain('info link/several-tops');
  expect(found).not.toContain('warning rule/unused-waiver');
});

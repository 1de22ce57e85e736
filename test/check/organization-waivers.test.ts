import { describe, expect, it } from 'vitest';
import { checkTexts } from './check-texts.js';
import { changeFile } from './write-book.js';

/** The unit of sales is headed by somebody who works in the board. */
const elsewhere = ['head: head-of-sales', 'head: director'] as const;

async function check(waiver?: string): Promise<{ found: readonly string[]; notes: readonly string[] }> {
  const changed = changeFile('organization.yaml', ...elsewhere);
  const text = changed['organization.yaml'] ?? '';
  const waivers = waiver === undefined ? '' : `waivers:\n  - ${waiver}\n`;
  const { found, notes } = await checkTexts({ 'organization.yaml': text + waivers });
  return {
    found: found.filter((each) => each.includes('organization.yaml')),
    notes: notes.filter(({ acceptance }) => acceptance !== undefined).map(({ message }) => message.ru),
  };
}

describe('a waiver of the organization', () => {
  it('settles a warning about its own file, and its reason is told', async () => {
    expect((await check()).found).toEqual([
      expect.stringContaining('warning link/unit-head-elsewhere organization.yaml'),
    ]);
    const { found, notes } = await check(
      '{ code: link/unit-head-elsewhere, reason: отделом временно руководит директор }',
    );
    expect(found).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('(принято: отделом временно руководит директор)')]);
  });

  it('names words of the finding where there are several', async () => {
    const about = (text: string) => `{ code: link/unit-head-elsewhere, text: ${text}, reason: так решено }`;
    expect((await check(about('закупок'))).found).toHaveLength(2);
    expect((await check(about('подразделения «board»'))).found).toEqual([]);
  });

  it('that nothing answers to is a warning', async () => {
    const { found } = await check('{ code: rule/fine, reason: так решено }');
    expect(found).toContainEqual('warning rule/unused-waiver organization.yaml: rule/fine');
  });

  it('does not settle an error', async () => {
    const { found } = await check('{ code: link/unknown-role, reason: так решено }');
    expect(found).toContainEqual('warning rule/unused-waiver organization.yaml: link/unknown-role');
  });
});

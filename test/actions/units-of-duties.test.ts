import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ElectronicOffice } from './electronic-office.js';

/** The posts of the people of this office name no unit; their role stands in `sales`. */
describe('the unit of somebody whose post names none', () => {
  it('is that of the role', async () => {
    const office = await ElectronicOffice.open(2);
    const shown = await office.run(['ack', 'status']);
    expect(shown.stdout).toMatch(/^Отдел продаж\. Ознакомлены: 0 из 2/);
    expect(shown.stdout).not.toContain('Без подразделения');
  });

  it('is found by the option --unit', async () => {
    const office = await ElectronicOffice.open(1);
    const count = async (unit: string): Promise<string> =>
      (await office.run(['ack', 'status', '--unit', unit])).stdout.split('\n').at(-2) ?? '';
    expect(await count('sales')).toContain('0 из 1');
    expect(await count('management')).toContain('Знакомить некого');
  });

  it('stands in tables for other programs', async () => {
    const office = await ElectronicOffice.open(1);
    const run = await office.run(['ack', 'export', '--format', 'csv', '--to', 'out/list']);
    expect(run.exitCode).toBe(0);
    const [name = ''] = readdirSync('out/list').filter((each) => each.endsWith('.csv'));
    expect(readFileSync(join('out/list', name), 'utf8')).toMatch(/^00001[;,].*[;,]Отдел продаж[;,]/m);
  });

  it('stays unknown while the file of the role is wrong, and the duties are told all the same', async () => {
    const office = await ElectronicOffice.open(1);
    writeFileSync('roles/sales-manager.yaml', 'title: [');
    const shown = await office.run(['ack', 'status']);
    expect([shown.exitCode, shown.stdout]).toEqual([
      0,
      expect.stringMatching(/^Без подразделения\. Ознакомлены: 0 из 1/),
    ]);
  });
});

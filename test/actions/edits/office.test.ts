import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/actions/build-workspace.js';
import { importEdits } from '../../../src/actions/import-edits.js';
import { editInOffice } from '../../exchange/edit-in-office.js';
import { createMemoryWorld, type MemoryWorld } from '../../memory-world.js';
import { requireTool } from '../../tools.js';

const project = join(import.meta.dirname, '../../..');

/** The example organization, with the instruction of a role in Word. */
const start = async (role: string): Promise<MemoryWorld> => {
  const names = ['', 'clauses', 'competencies'].flatMap((folder) =>
    readdirSync(join(project, 'roles', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join('roles', folder, name)),
  );
  const world = createMemoryWorld(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(project, name), 'utf8')])),
  );
  await buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: [role], formats: ['docx'], kinds: ['instruction'] },
    ...{ stage: 'draft', final: false, force: false },
  });
  return world;
};

describe.each([
  ['tracked', true],
  ['not tracked', false],
])('edits of LibreOffice that were %s', (_, tracked) => {
  it('come back', async (context) => {
    requireTool(context, 'soffice');
    const world = await start('head-of-sales');
    const file = 'out/head-of-sales/instruction.ru.docx';
    const before = world.text('roles/head-of-sales.yaml');
    const bytes = editInOffice(
      world.contents.get(file) ?? new Uint8Array(),
      [
        { replace: 'предложения о приёме', by: 'представления о приёме' },
        { deleteParagraph: 'порядок согласования договоров' },
        {
          insertAfter: 'методы планирования и прогнозирования продаж',
          words: 'порядок ведения переговоров;',
        },
        { comment: 'Визирует проекты договоров', author: 'Соколова А. В.', words: 'А срочные?' },
      ],
      { tracked },
    );
    world.contents.set('edited.docx', bytes);
    const { imported } = await importEdits(world, {
      ...{ folder: 'roles', out: 'out', file: 'edited.docx', apply: true, shared: false },
    });
    expect(imported).toMatchObject({ base: 'draft', applied: true, differences: [], aside: [] });
    expect(imported?.edits.map(({ change, tracked: isTracked }) => [change, isTracked])).toEqual([
      ['added', tracked],
      ['removed', tracked],
      ['reworded', tracked],
    ]);
    expect(imported?.comments).toMatchObject([{ name: 'Соколова А. В.', text: 'А срочные?' }]);
    expect(world.text('roles/head-of-sales.yaml')).toBe(
      before
        .replace('письменные предложения о приёме', 'письменные представления о приёме')
        .replace('  - порядок согласования договоров\n', '')
        .replace('прогнозирования продаж\n', 'прогнозирования продаж\n  - порядок ведения переговоров\n'),
    );
  }, 300_000);
});

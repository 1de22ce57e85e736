import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { firm } from '../compose/firm.js';
import { createMemoryWorld } from '../memory-world.js';

const request = { folder: 'roles', out: 'out', paths: [], final: false, fix: false };
const builtIn = createMemoryWorld();
const words = (path: string): string => new TextDecoder().decode(builtIn.resource(path));

/** What is found of acts in a firm that has these files of its own. */
async function findActs(
  files: Readonly<Record<string, string>>,
  changes: Parameters<typeof firm>[0] = {},
): Promise<string[]> {
  const sources = Object.entries(firm(changes)).map(([path, file]): [string, string] => [
    `roles/${path}`,
    stringify(file),
  ]);
  const world = createMemoryWorld({ ...Object.fromEntries(sources), ...files });
  const { diagnostics } = await checkWorkspace(world, request);
  return diagnostics
    .filter(({ code }) => code === 'rule/outdated-act')
    .map(({ place, message }) => {
      const text = files[place?.file ?? ''] ?? '';
      return `${place?.file ?? ''}: ${text.slice(place?.start, place?.end)} ← ${message.ru}`;
    });
}

const general = 'roles/templates/ru/parts/general.hbs';
const withClause = (text: string): string =>
  words('templates/ru/parts/general.hbs').replace(
    '<clause',
    `<clause id="general.own"><text>${text}</text></clause><clause`,
  );

describe('acts that an organization cites itself', () => {
  test('in a template are checked where they stand, once for all roles', async () => {
    const found = await findActs({ [general]: withClause('Оформляет письма по ГОСТ&#160;Р 6.30-2003.') });
    expect(found).toEqual([
      `${general}: ГОСТ&#160;Р 6.30-2003 ← Акт не действует: «ГОСТ\u00A0Р 6.30-2003», последний день действия 30.06.2018`,
    ]);
  });

  test('in words are checked as well', async () => {
    const file = 'roles/templates/ru/words.yaml';
    const found = await findActs({ [file]: 'mark: { draft: "Проект по ОК 016-94" }\n' });
    expect(found).toEqual([
      `${file}: "Проект по ОК 016-94" ← Акт не действует: «ОК 016-94», последний день действия 31.12.2025`,
    ]);
  });

  test('are judged by the day on which the document is to have force', async () => {
    const dated = { document: { effectiveFrom: '2025-12-01' } };
    const roles = { director: dated, lawyer: dated, head: dated, storekeeper: dated };
    const files = { [general]: withClause('Указывает код по ОК 016-94.') };
    expect(await findActs(files, { roles })).toEqual([]);
  });

  test('are not looked for in what is not printed', async () => {
    const comment = '{{!-- было: ГОСТ Р 6.30-2003 --}}<!-- ОК 016-94 -->';
    expect(await findActs({ [general]: comment + words('templates/ru/parts/general.hbs') })).toEqual([]);
  });

  test('that hold are no finding', async () => {
    expect(await findActs({ [general]: withClause('Соблюдает статью 64 ТК РФ.') })).toEqual([]);
  });
});

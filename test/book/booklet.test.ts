import { describe, expect, test } from 'vitest';
import { type PipelineRequest, runPipeline } from '../../src/pipeline.js';
import { createMachineWorld } from '../machine-world.js';
import { firm } from '../compose/firm.js';
import { runBook, toSources } from './run-book.js';

/** The booklet of the sample firm as text, with what was found, notes aside. */
async function bind(
  changes: Parameters<typeof firm>[0] & { readonly request?: Partial<PipelineRequest> } = {},
): Promise<{ readonly text: string; readonly page: string; readonly codes: readonly string[] }> {
  const request = { roles: undefined, kinds: new Set(['booklet']), ...changes.request };
  const made = await runBook(firm(changes), '', ['text', 'html'], false, request);
  return {
    text: new TextDecoder().decode(made.files.get('txt')).replaceAll('\u00A0', ' '),
    page: new TextDecoder().decode(made.files.get('html')),
    codes: made.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  };
}

/** The lines of the table of contents. */
const contentsOf = (text: string): readonly string[] =>
  /Содержание\n\n([^]*?)\n\n/.exec(text)?.[1]?.split('\n') ?? [];

describe('a booklet', () => {
  test('lists the instructions of all units in their order, and holds each whole', async () => {
    const { text, codes } = await bind();
    expect(codes).toEqual([]);
    expect(contentsOf(text)).toEqual([
      'Генеральный директор',
      'Юрисконсульт',
      'Начальник склада',
      'Кладовщик',
    ]);
    expect(text.match(/^(?:ДОЛЖНОСТНАЯ|РАБОЧАЯ) ИНСТРУКЦИЯ$/gm)).toHaveLength(4);
    expect(text.match(/^1\.1\. /gm)).toHaveLength(4);
  });

  test('has of each instruction exactly what its own file has', async () => {
    const { text } = await bind();
    const alone = await runBook(firm(), 'storekeeper', ['text'], false, { kinds: new Set(['instruction']) });
    const own = new TextDecoder().decode(alone.files.get('txt')).replaceAll('\u00A0', ' ').trim();
    expect(text).toContain(own);
  });

  test('numbers each instruction in the style of its role', async () => {
    const { text } = await bind({ roles: { lawyer: { style: { numbering: 'roman' } } } });
    expect(text).toContain('\nI. Общие положения');
    expect(text).toContain('\n1. Общие положения');
  });

  test('keeps every reference in its own instruction', async () => {
    const duty = { id: 'report', text: 'Готовит отчёт.' };
    const refers = { duties: [duty, 'Сдаёт отчёт по [[ref:duties.report]].'] };
    const { page, codes } = await bind({ roles: { lawyer: refers, storekeeper: refers } });
    expect(codes).toEqual([]);
    const targets = [...page.matchAll(/<a href="#([^"]*report)">/g)].map(([, id]) =>
      decodeURIComponent(id ?? ''),
    );
    expect(new Set(targets).size).toBe(2);
    for (const id of targets) expect(page).toContain(`id="${id}"`);
  });

  test('leaves out what has an error, and says so', async () => {
    const { text, codes } = await bind({
      roles: { lawyer: { duties: ['Выполняет пункт [[ref:duties.none]].'] } },
    });
    expect(codes).toContain('template/not-in-journal');
    expect(contentsOf(text)).toEqual(['Генеральный директор', 'Начальник склада', 'Кладовщик']);
  });

  test('holds no forms', async () => {
    const { text, codes } = await bind({ roles: { lawyer: { form: true } } });
    expect(codes).toEqual([]);
    expect(contentsOf(text)).not.toContain('Юрисконсульт');
  });

  test('has the head of each unit first, whatever the names of the files are', async () => {
    const units = [
      { id: 'office', name: 'дирекция', head: 'lawyer' },
      { id: 'warehouse', name: 'склад', head: 'storekeeper' },
    ];
    const { text } = await bind({ organization: { units } });
    expect(contentsOf(text)).toEqual([
      'Юрисконсульт',
      'Генеральный директор',
      'Кладовщик',
      'Начальник склада',
    ]);
  });

  test('is about the roles that were named', async () => {
    const { text } = await bind({ request: { roles: new Set(['storekeeper', 'lawyer']) } });
    expect(contentsOf(text)).toEqual(['Юрисконсульт', 'Кладовщик']);
  });

  test('is not made of nothing, and says so', async () => {
    const { text, codes } = await bind({ request: { roles: new Set() } });
    expect(text).toBe('');
    expect(codes).toEqual(['template/empty-booklet']);
  });

  test('is marked as a draft as a whole', async () => {
    const { text } = await bind({ request: { stage: 'draft' } });
    expect(text.startsWith('ПРОЕКТ\n')).toBe(true);
  });
});

describe('the booklet of a unit', () => {
  test('bears its name, and leaves the roles of other units out', async () => {
    const units = new Map([['warehouse', new Set(['warehouse'])]]);
    const { text, codes } = await bind({ request: { units } });
    expect(codes).toEqual([]);
    expect(text).toContain('должностных и рабочих инструкций склада');
    expect(contentsOf(text)).toEqual(['Начальник склада', 'Кладовщик']);
  });

  test('is one for each unit that was named', async () => {
    const owners: string[] = [];
    const units = new Map([
      ['warehouse', new Set(['warehouse'])],
      ['office', new Set(['office'])],
    ]);

    const request = {
      units,
      kinds: new Set(['booklet']),
      formats: ['text'],
      stage: 'draft',
      final: false,
    } as const;
    await runPipeline(toSources(firm()), createMachineWorld(), request, ({ products }) => {
      owners.push(...products.map(({ owner }) => owner));
      return Promise.resolve();
    });
    expect(owners).toEqual(['organization/warehouse', 'organization/office']);
  });
});

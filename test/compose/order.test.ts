import { describe, expect, test } from 'vitest';
import type { PipelineRequest } from '../../src/pipeline.js';
import { runBook } from '../book/run-book.js';
import { firm } from './firm.js';

/** The order of a firm as text, its no-break spaces made plain, and what was found. */
async function read(
  files: Record<string, object>,
  changes: Partial<PipelineRequest> = {},
): Promise<{ readonly text: string; readonly found: readonly string[] }> {
  const request = { roles: undefined, kinds: new Set(['approval-order']), ...changes };
  const result = await runBook(files, '', ['text'], false, request);
  const text = new TextDecoder().decode([...result.files.values()][0]).replaceAll('\u00A0', ' ');
  const found = result.diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`);
  return { text, found };
}

const byOrder = { approval: { method: 'order', officer: 'boss', number: '31-к', date: '2027-01-25' } };
/** The instruction of the director himself is approved by the owner; the others by order. */
const ordered = (changes: Parameters<typeof firm>[0] = {}): Record<string, object> =>
  firm({ ...changes, organization: { ...byOrder, ...changes.organization } });
const one = { roles: new Set(['lawyer']) };

describe('an order on one instruction', () => {
  test('names it in the heading and in the first point', async () => {
    const roles = { lawyer: { document: { number: '7-ДИ', edition: '1' } } };
    const { text, found } = await read(ordered({ roles }), one);
    expect(found).toEqual([]);
    expect(text).toContain('Об утверждении должностной инструкции юрисконсульта');
    expect(text).toContain(
      '1. Утвердить прилагаемую должностную инструкцию юрисконсульта № 7-ДИ (редакция 1).',
    );
    expect(text).not.toContain('Приложение');
  });

  test('of a worker speaks of a working instruction and a profession', async () => {
    const { text } = await read(ordered(), { roles: new Set(['storekeeper']) });
    expect(text).toContain('Об утверждении рабочей инструкции кладовщика');
    expect(text).toContain('работников, работающих по этой профессии, с инструкцией под подпись');
  });
});

describe('an order on several instructions', () => {
  test('lists them in an appendix, by unit, and says which of the two sorts they are', async () => {
    const { text } = await read(ordered(), { stage: 'draft' });
    expect(text).toContain('Об утверждении должностных и рабочих инструкций');
    expect(text).toMatch(/Приложение\nк приказу ООО «Опора»\nот 25 января 2027 г\. № 31-к/);
    expect(text).toMatch(
      /1 \| Должностная инструкция юрисконсульта \| Дирекция.*\n2 \| Должностная инструкция начальника склада \| Склад.*\n3 \| Рабочая инструкция кладовщика \| Склад/,
    );
  });

  test('limited to chosen roles has only those', async () => {
    const { text } = await read(ordered(), { roles: new Set(['lawyer', 'head']) });
    expect(text).toContain('Об утверждении должностных инструкций\n');
    expect(text).not.toContain('кладовщика');
  });

  test('of three hundred holds every one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`clerk-${index}`, { reporting: { reportsTo: 'director' } }]),
    );
    const { text } = await read(ordered({ roles: many }));
    expect(text).toMatch(/^303 \|/m);
    expect(text).not.toMatch(/^304 \|/m);
  });
});

describe('the day of effect', () => {
  const from = (date: string): object => ({ document: { effectiveFrom: date } });

  test('stands in the point when it is one', async () => {
    const { text } = await read(ordered({ roles: { lawyer: from('2027-02-01') } }), one);
    expect(text).toContain('2. Ввести инструкцию в действие с 1 февраля 2027 г.\n');
  });

  test('is left free when it is not known, with one stop at the end', async () => {
    const { text } = await read(ordered());
    expect(text).toContain('2. Ввести инструкции в действие с «___» ____________ 20__ г.\n');
  });

  test('makes a column when there are several', async () => {
    const roles = { lawyer: from('2027-02-01'), head: from('2027-03-01') };
    const { text } = await read(ordered({ roles }));
    expect(text).toContain('2. Ввести инструкции в действие в сроки, указанные в перечне.');
    expect(text).toContain('| Вводится в действие с');
    expect(text).toMatch(/юрисконсульта \|.*\| 1 февраля 2027 г\./);
  });
});

describe('what loses force', () => {
  const replaced = async (document: object): Promise<string> => {
    const { text } = await read(ordered({ roles: { lawyer: { document } } }), one);
    return text;
  };

  test('is named with number and date', async () => {
    expect(await replaced({ replaces: { number: '3-ДИ', date: '2021-03-12' } })).toContain(
      '4. Признать утратившей силу должностную инструкцию юрисконсульта № 3-ДИ от 12 марта 2021 г. со дня введения в действие инструкции, указанной в пункте 1.',
    );
  });

  test('has room for what is not known of it', async () => {
    const blank = 'юрисконсульта № 3-ДИ от «___» ____________ 20__ г. со дня';
    expect(await replaced({ replaces: { number: '3-ДИ' } })).toContain(blank);
    expect(await replaced({ edition: '2' })).toContain('№ ________ от «___» ____________ 20__ г. со дня');
  });

  test('is not mentioned for a first edition, or where there was none', async () => {
    for (const document of [{}, { edition: '1' }, { edition: '2', replaces: { none: true } }]) {
      const text = await replaced(document);
      expect(text).not.toContain('утратившей силу');
      expect(text).toContain('4. Контроль');
    }
  });

  test('makes a column of the list where it is so for one of several', async () => {
    const roles = { lawyer: { document: { replaces: { number: '3-ДИ', date: '2021-03-12' } } } };
    const { text } = await read(ordered({ roles }));
    expect(text).toContain('4. Признать утратившими силу инструкции, указанные в последнем столбце перечня');
    expect(text).toMatch(/юрисконсульта \|.*\| № 3-ДИ от 12 марта 2021 г\./);
    expect(text).toMatch(/кладовщика \|.*\| —/);
  });
});

describe('who does what', () => {
  const orderOf = async (order: object, request = {}): Promise<string> =>
    (await read(ordered({ organization: { order } }), request)).text;

  test('the officer called hr acquaints where nobody is named; day and control are left free', async () => {
    const { text } = await read(ordered());
    expect(text).toContain('3. Специалисту по персоналу в срок до «___» ____________ 20__ г. ознакомить');
    expect(text).toContain('4. Контроль за исполнением приказа возложить на ____________________.');
  });

  test('the term is counted in working days, in the right form', async () => {
    expect(await orderOf({ acquaintWithinDays: 1 })).toContain('в течение 1 рабочего дня со дня издания');
    expect(await orderOf({ acquaintWithinDays: 10 })).toContain('в течение 10 рабочих дней со дня издания');
  });

  test('heads of units acquaint by themselves', async () => {
    const acquaint = { unitHead: true };
    expect(await orderOf({ acquaint })).toContain('3. Руководителям подразделений в срок');
    expect(await orderOf({ acquaint }, { roles: new Set(['storekeeper']) })).toContain(
      '3. Начальнику склада в срок',
    );
  });

  test('control is laid on an officer, or kept by the one who signs', async () => {
    expect(await orderOf({ control: { officer: 'legal' } })).toContain('возложить на юрисконсульта.');
    expect(await orderOf({ control: { officer: 'boss' } })).toContain('приказа оставляю за собой.');
  });

  test('the reason stands first when it is given', async () => {
    expect(await orderOf({ basis: 'в связи с изменением структуры склада' })).toContain(
      'В связи с изменением структуры склада\n\nПРИКАЗЫВАЮ:',
    );
  });

  test('the head signs; those who must know of it are asked once each', async () => {
    const { text } = await read(ordered());
    expect(text).toMatch(/Генеральный директор _+ А\.П\. Главин/);
    const readers = text.slice(text.indexOf('С приказом ознакомлены'), text.indexOf('Приложение'));
    expect(readers.match(/А\.П\. \S+/g)).toEqual(['А.П. Кадров', 'А.П. Складов']);
  });

  test('an officer that does not exist is told', async () => {
    const { found } = await read(ordered({ organization: { order: { control: { officer: 'nobody' } } } }));
    expect(found).toContain('link/unknown-officer organization.yaml');
  });
});

describe('what is not in the order is told', () => {
  test('instructions that another officer approves', async () => {
    const { text, found } = await read(ordered());
    expect(found).toEqual(['template/role-left-out director.yaml']);
    expect(text).not.toContain('генерального директора ООО');
  });

  test('instructions that another order approves', async () => {
    const approval = { method: 'order', officer: 'boss', number: '12-к', date: '2026-12-01' };
    const { found } = await read(ordered({ roles: { lawyer: { approval } } }));
    expect(found).toContain('template/role-left-out lawyer.yaml');
  });

  test('faulty ones, forms, and appendices to the contract', async () => {
    const roles = {
      storekeeper: { duties: ['Соблюдает порядок по [[ref:duties.none]].'] },
      head: { legalForm: 'contract-appendix' },
      lawyer: { form: true },
      clerk: { reporting: { reportsTo: 'director' } },
    };
    const { text, found } = await read(ordered({ roles }));
    const left = ['director', 'head', 'lawyer', 'storekeeper'].map(
      (id) => `template/role-left-out ${id}.yaml`,
    );
    expect(found.filter((each) => each.startsWith('template/role-left-out')).toSorted()).toEqual(left);
    expect(text).toContain('Утвердить прилагаемую должностную инструкцию бухгалтера.');
  });

  test('that nothing is left to approve is an error', async () => {
    const { text, found } = await read(ordered(), { roles: new Set(['director']) });
    expect(text).toBe('');
    expect(found).toContain('template/no-roles organization.yaml');
  });

  test('that the instructions are to be signed instead', async () => {
    const { found } = await read(firm(), one);
    expect(found).toEqual(['template/approved-by-signature organization.yaml']);
  });
});

test('an order says that it is a draft; the copy to sign keeps the number and leaves the date free', async () => {
  const draft = await read(ordered(), { stage: 'draft' });
  const copy = await read(ordered(), { stage: 'signing-copy' });
  expect(draft.text).toContain('ПРОЕКТ');
  expect(draft.text).toContain('25 января 2027 г. № 31-к');
  expect(copy.text).not.toContain('ПРОЕКТ');
  expect(copy.text).toContain('«___» ____________ 20__ г. № 31-к');
  const codeOf = (text: string): string => /Код текста (\S+)/.exec(text)?.[1] ?? '';
  expect(codeOf(copy.text)).toBe(codeOf(draft.text));
  expect(codeOf(copy.text)).not.toBe('');
});

test('an order is refused under another law, with the reason', async () => {
  const { text, found } = await read(ordered({ organization: { jurisdiction: 'al' } }));
  expect(text).toBe('');
  expect(found).toEqual(['template/no-jurisdiction organization.yaml']);
});

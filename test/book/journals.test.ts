import { describe, expect, test } from 'vitest';
import { firm } from '../compose/firm.js';
import { runBook } from './run-book.js';

/** A journal of the sample firm as text, and its page. */
async function write(
  kind: string,
  changes: {
    readonly organization?: object;
    readonly roles?: Readonly<Record<string, object>>;
    readonly only?: readonly string[];
    readonly people?: readonly string[];
  } = {},
): Promise<{ readonly text: string; readonly page: string; readonly codes: readonly string[] }> {
  const files = firm({ organization: changes.organization ?? {}, roles: { ...changes.roles } });
  const roles = changes.only === undefined ? undefined : new Set(changes.only);
  const request = { roles, kinds: new Set([kind]), people: changes.people };
  const made = await runBook(files, '', ['text', 'html'], false, request);
  const codes = made.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  const text = new TextDecoder().decode(made.files.get('txt')).replaceAll('\u00A0', ' ');
  return { text, page: new TextDecoder().decode(made.files.get('html')), codes };
}

const rowsOf = (text: string): readonly string[] => text.split('\n').filter((line) => /^\d+ \| /.test(line));
const emptyRows = 20;

describe('a journal of registration', () => {
  const organization = {
    approval: { method: 'order', officer: 'boss', number: '7', date: '2026-03-02' },
    originals: { place: 'отдел кадров, дело 02-05' },
  };
  const document = {
    number: '4-ДИ',
    edition: '2',
    date: '2026-02-27',
    effectiveFrom: '2026-03-15',
    replaces: { number: '1-ДИ', date: '2020-01-09' },
  };

  test('tells of each instruction all that its role knows, by units, then leaves rows to write in', async () => {
    const { text, codes } = await write('registration-journal', {
      organization,
      roles: { lawyer: { document } },
    });
    expect(codes).toEqual([]);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(4 + emptyRows);
    expect(rows[1]).toBe(
      '2 | № 4-ДИ от 27.02.2026 | Должностная инструкция юрисконсульта | 2 | Приказом № 7 от 02.03.2026 | 15.03.2026 | № 1-ДИ от 09.01.2020 | ________ | Отдел кадров, дело 02-05',
    );
    expect(rows[0]).toContain('Должностная инструкция генерального директора | ________ | Подписью');
    expect(rows[3]).toContain('Рабочая инструкция кладовщика');
    expect(rows.at(-1)).toMatch(/^24( \| ________){8}$/);
  });

  test('lies on its side', async () => {
    const { page } = await write('registration-journal');
    expect(page).toContain('size: 297mm 210mm');
  });

  test('leaves out what has an error, and says so', async () => {
    const roles = { lawyer: { duties: ['Выполняет пункт [[ref:duties.none]].'] } };
    const { text, codes } = await write('registration-journal', { roles });
    expect(codes).toContain('template/not-in-journal');
    expect(text).not.toContain('юрисконсульта');
  });

  test('lists no forms', async () => {
    const { text, codes } = await write('registration-journal', { roles: { lawyer: { form: true } } });
    expect(codes).toEqual([]);
    expect(text).not.toContain('юрисконсульта');
  });
});

describe('a journal of acknowledgment', () => {
  test('has a row for each instruction with its position, and empty ones', async () => {
    const { text, codes } = await write('acknowledgment-journal');
    expect(codes).toEqual([]);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(4 + emptyRows);
    expect(rows[3]).toBe(
      '4 | Рабочая инструкция кладовщика | ________ | ________ | ________ | Кладовщик | ________ | ________ | ________',
    );
  });

  test('has a row for each person who is named', async () => {
    const people = ['Яшин Пётр Ильич', 'Зуева Анна Львовна'];
    const { text } = await write('acknowledgment-journal', { only: ['lawyer'], people });
    expect(rowsOf(text)[1]).toContain(
      'инструкция юрисконсульта | ________ | ________ | Зуева Анна Львовна | Юрисконсульт',
    );
    expect(rowsOf(text)).toHaveLength(2 + emptyRows);
  });

  test('leaves out an appendix to the contract, which the employee signs itself', async () => {
    const roles = { lawyer: { legalForm: 'contract-appendix' } };
    const { text, codes } = await write('acknowledgment-journal', { roles });
    expect(codes).toEqual(['template/not-in-journal']);
    expect(text).not.toContain('юрисконсульта');
  });

  test('is one of empty rows where there is nothing to list', async () => {
    const { text } = await write('acknowledgment-journal', {
      only: ['lawyer'],
      roles: { lawyer: { form: true } },
    });
    expect(rowsOf(text)).toHaveLength(emptyRows);
  });
});

describe('a journal in another language', () => {
  test.each([
    ['en', 'No. 4 of 27/02/2026', 'By order No. 7 of 02/03/2026', 'REGISTER'],
    ['sq', 'Nr. 4 datë 27.02.2026', 'Me urdhër nr. 7, datë 02.03.2026', 'REGJISTRI'],
  ])('is written in the words of that language, under the law of Albania too: %s', async (...row) => {
    const [language, number, approval, heading] = row;
    const { text, codes } = await write('registration-journal', {
      organization: {
        ...{ language, jurisdiction: 'al' },
        approval: { method: 'order', officer: 'boss', number: '7', date: '2026-03-02' },
      },
      only: ['lawyer'],
      roles: { lawyer: { language, document: { number: '4', date: '2026-02-27' } } },
    });
    expect(codes).not.toContain('template/not-for-jurisdiction');
    expect(text).toContain(heading);
    expect(rowsOf(text)[0]).toContain(` | ${number} | `);
    expect(rowsOf(text)[0]).toContain(` | ${approval} | `);
  });
});

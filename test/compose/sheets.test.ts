import { describe, expect, test } from 'vitest';
import type { PipelineRequest } from '../../src/pipeline.js';
import { runBook } from '../book/run-book.js';
import { firm } from './firm.js';

/** A document of a role as text, its no-break spaces made plain, and the codes of what was found. */
async function read(
  kind: string,
  roleId: string,
  files = firm(),
  changes: Partial<PipelineRequest> = {},
): Promise<{ readonly text: string; readonly found: readonly string[] }> {
  const request = { kinds: new Set([kind]), ...changes };
  const result = await runBook(files, roleId, ['text'], false, request);
  const text = new TextDecoder().decode([...result.files.values()][0]).replaceAll('\u00A0', ' ');
  return { text, found: result.diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

const numbered = firm({
  roles: { lawyer: { document: { number: '7-ДИ', edition: '2', date: '2026-11-05' } } },
});

const codeOf = (text: string): string => /код текста (\S+)/i.exec(text)?.[1] ?? '';

describe('the sheet of agreement', () => {
  test('names what is agreed, who submitted it, and the visas of the instruction in their order', async () => {
    const { text, found } = await read('agreement-sheet', 'storekeeper');
    expect(found).toEqual([]);
    expect(text).toContain('ЛИСТ СОГЛАСОВАНИЯ\nрабочей инструкции кладовщика');
    expect(text).toMatch(/Проект на согласование представил\nНачальник склада .*А\.П\. Складов/);
    expect(text).toContain('1 | Юрисконсульт | А.П. Законов | Без замечаний Замечания прилагаются |');
    expect(text).toContain(
      '2 | Специалист по персоналу | А.П. Кадров | Без замечаний Замечания прилагаются |',
    );
  });

  describe('tells what was accepted', () => {
    const risky = {
      qualifications: {
        education: { text: 'среднее образование; не моложе 18 лет', legalBasis: 'ст. 244 ТК РФ' },
      },
      duties: [
        'Готовит отчёт.',
        { text: 'Принимает товар.', items: ['сверяет накладные', 'выполняет иные поручения'] },
      ],
    };
    const waivers = [{ code: 'rule/catch-all-duty', reason: 'Поручения ограничены приказом.' }];
    const rules = [{ code: 'rule/fine', severity: 'off', reason: 'Решение директора.' }];
    const waived = firm({ organization: { rules }, roles: { storekeeper: { ...risky, waivers } } });
    const open = firm({ roles: { storekeeper: risky } });

    test('with the number of the clause and the reason', async () => {
      const { text } = await read('agreement-sheet', 'storekeeper', waived);
      const table = /№ \| Пункт \| Что отмечено[^]*?\n\n/.exec(text)?.[0].trim() ?? '';
      expect(table.split('\n')).toEqual([
        '№ | Пункт | Что отмечено | Обоснование',
        expect.stringMatching(
          /^1 \| 1\.\d+ \| Требование о совершеннолетии: «не моложе 18 лет» \| Основание: ст\. 244 ТК РФ$/,
        ),
        '2 | 2.2.2 | Обязанность без границ: «выполняет иные поручения» | Поручения ограничены приказом.',
        '3 | — | Правило «Штраф или удержание как взыскание» выключено | Решение директора.',
      ]);
    });

    test('in the set to print as well, whatever else is made', async () => {
      const { text: set } = await read('print', 'storekeeper', waived);
      expect(set).toContain('2 | 2.2.2 | Обязанность без границ');
    });

    test('and the code of the text stays as it is', async () => {
      const { text: before } = await read('instruction', 'storekeeper', open);
      const { text: after } = await read('instruction', 'storekeeper', waived);
      expect(codeOf(after)).toBe(codeOf(before));
      const { text: sheet } = await read('agreement-sheet', 'storekeeper', waived);
      expect(codeOf(sheet)).toBe(codeOf(after));
    });

    test('but nothing where nothing was accepted', async () => {
      const { text } = await read('agreement-sheet', 'lawyer', open);
      expect(text).not.toContain('Риски');
    });
  });

  test('has room for remarks and says what became of them', async () => {
    const { text } = await read('agreement-sheet', 'storekeeper');
    expect(text).toMatch(
      /№ \| Пункт \| Замечание \| Кто внёс, подпись \| Учтено либо отклонено, причина\n1 \|/,
    );
    expect(text).toContain('Замечания рассмотрены, инструкция передана на утверждение');
  });

  test('keeps those outside the employer apart from the visas', async () => {
    const agreement = { visas: [{ officer: 'legal' }], external: ['председатель профсоюзного комитета'] };
    const { text } = await read('agreement-sheet', 'storekeeper', firm({ organization: { agreement } }));
    expect(text).toMatch(/СОГЛАСОВАНО\n+Председатель профсоюзного комитета/);
  });

  test('has empty rows where the route names nobody', async () => {
    const agreement = { visas: [] };
    const { text } = await read('agreement-sheet', 'storekeeper', firm({ organization: { agreement } }));
    expect(text).toContain('1 | ________ | ________ | Без замечаний Замечания прилагаются |');
  });

  test('of an appendix to the contract leads to its signing, not to an approval', async () => {
    const files = firm({ organization: { legalForm: 'contract-appendix' } });
    const { text, found } = await read('agreement-sheet', 'lawyer', files);
    expect(found).toEqual([]);
    expect(text).toContain('инструкция передана на подписание');
  });
});

describe('the sheet of acknowledgment', () => {
  test('asks each person for date and signature, and for the receipt of a copy', async () => {
    const { text, found } = await read('acknowledgment-sheet', 'lawyer');
    expect(found).toEqual([]);
    expect(text).toContain('ЛИСТ ОЗНАКОМЛЕНИЯ\nс должностной инструкцией юрисконсульта');
    expect(text).toContain(
      '№ | Фамилия, имя, отчество | Должность | Ознакомлен(а), дата | Ознакомлен(а), подпись | Копию получил(а), подпись',
    );
  });

  test('has empty rows for a page where nobody is named', async () => {
    const { text } = await read('acknowledgment-sheet', 'lawyer');
    expect(text.match(/^\d+ \| ________ \|/gm)).toHaveLength(15);
  });

  test('of a worker speaks of a working instruction and a profession', async () => {
    const { text } = await read('acknowledgment-sheet', 'storekeeper');
    expect(text).toContain('с рабочей инструкцией кладовщика');
    expect(text).toContain('Фамилия, имя, отчество | Профессия |');
  });

  test('names people in their order, and no empty rows beside them', async () => {
    const people = ['Ёлкина Анна Павловна', 'Абдуллаев Фарид оглы'];
    const { text } = await read('acknowledgment-sheet', 'lawyer', firm(), { people });
    expect(text).toMatch(/1 \| Ёлкина Анна Павловна \|.*\n2 \| Абдуллаев Фарид оглы \|/);
    expect(text).not.toMatch(/^3 \|/m);
  });

  test('has the code of the text whoever is named', async () => {
    const named = await read('acknowledgment-sheet', 'lawyer', firm(), { people: ['Ёлкина Анна'] });
    const empty = await read('acknowledgment-sheet', 'lawyer');
    expect(codeOf(named.text)).toBe(codeOf(empty.text));
  });

  test('is not made for an appendix to the contract, and this is told', async () => {
    const files = firm({ organization: { legalForm: 'contract-appendix' } });
    const { text, found } = await read('acknowledgment-sheet', 'lawyer', files);
    expect(text).toBe('');
    expect(found).toEqual(['warning template/other-legal-form']);
  });
});

describe('the set to print', () => {
  test('is the instruction without its visas and sheet, and both as sheets of their own', async () => {
    const { text, found } = await read('print', 'lawyer');
    const { text: instruction } = await read('instruction', 'lawyer');
    expect(found).toEqual([]);
    const end = instruction.indexOf('Визы согласования');
    expect(end).toBeGreaterThan(1_000);
    expect(text.startsWith(instruction.slice(0, end).trimEnd())).toBe(true);
    expect(text.match(/Специалист по персоналу/g)).toHaveLength(1);
    expect(text).toContain('Лист согласования должностной инструкции юрисконсульта');
    expect(text.match(/Лист ознакомления с должностной инструкцией юрисконсульта/g)).toHaveLength(1);
  });

  test('has the signature on the copy of the employer before the sheets that are taken out', async () => {
    const acknowledgment = { method: 'copy' };
    const { text } = await read('print', 'lawyer', firm({ organization: { acknowledgment } }));
    const signature = text.indexOf('С инструкцией ознакомлен(а), копию получил(а):');
    expect(signature).toBeGreaterThan(0);
    expect(signature).toBeLessThan(text.indexOf('Лист согласования'));
  });

  test('names people on its sheet; the instruction itself never does', async () => {
    const people = ['Ёлкина Анна Павловна'];
    const set = await read('print', 'lawyer', firm(), { people });
    const instruction = await read('instruction', 'lawyer', firm(), { people });
    expect(set.text).toContain('1 | Ёлкина Анна Павловна |');
    expect(instruction.text).not.toContain('Ёлкина');
  });

  test('of an appendix to the contract has no sheet of acknowledgment', async () => {
    const files = firm({ organization: { legalForm: 'contract-appendix' } });
    const { text, found } = await read('print', 'lawyer', files);
    expect(found).toEqual([]);
    expect(text).toContain('Лист согласования');
    expect(text).not.toContain('Лист ознакомления');
  });
});

describe('the code of the text', () => {
  test('is that of the instruction on every sheet, in drafts and in copies to sign', async () => {
    const kinds = ['instruction', 'print', 'agreement-sheet', 'acknowledgment-sheet'];
    const stages = ['draft', 'signing-copy'] as const;
    const codes = await Promise.all(
      kinds.flatMap((kind) =>
        stages.map(async (stage) => codeOf((await read(kind, 'lawyer', numbered, { stage })).text)),
      ),
    );
    expect(codes[0]).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(new Set(codes).size).toBe(1);
  });

  test('stands beside number and edition', async () => {
    const { text } = await read('acknowledgment-sheet', 'lawyer', numbered);
    expect(text).toContain('№ 7-ДИ\nРедакция 2\nКод текста ');
  });
});

describe('the copy to sign', () => {
  test.each(['instruction', 'print'])('%s: reserved number, no date, nothing says draft', async (kind) => {
    const draft = await read(kind, 'lawyer', numbered, { stage: 'draft' });
    const copy = await read(kind, 'lawyer', numbered, { stage: 'signing-copy' });
    expect(draft.text).toContain('ПРОЕКТ');
    expect(draft.text).toContain('5 ноября 2026 г.');
    expect(copy.text).not.toContain('ПРОЕКТ');
    expect(copy.text).not.toContain('5 ноября 2026 г.');
    expect(copy.text).toContain('№ 7-ДИ');
    expect(copy.text).toMatch(/УТВЕРЖДАЮ[\s\S]*«___» ____________ 20__ г\./);
  });

  test.each(['agreement-sheet', 'acknowledgment-sheet'])(
    '%s is signed by hand in either case and never says draft',
    async (kind) => {
      expect((await read(kind, 'lawyer', numbered, { stage: 'draft' })).text).not.toContain('ПРОЕКТ');
    },
  );
});

test.each(['agreement-sheet', 'acknowledgment-sheet', 'print'])(
  '%s is refused under another law, with the reason',
  async (kind) => {
    const { text, found } = await read(kind, 'lawyer', firm({ organization: { jurisdiction: 'al' } }));
    expect(text).toBe('');
    expect(found).toEqual(['error template/no-jurisdiction']);
  },
);

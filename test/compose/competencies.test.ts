import { describe, expect, test } from 'vitest';
import type { PipelineRequest } from '../../src/pipeline.js';
import { runBook } from '../book/run-book.js';
import { firm, skills } from './firm.js';

const requires = (...competencies: readonly object[]): Record<string, object> => ({
  ...firm({ roles: { lawyer: { purpose: 'Защита прав Общества', competencies } } }),
  ...skills,
});
const care = { id: 'care', level: 2 };
const talks = { id: 'talks', level: 1 };

/** A document of the lawyer as text, its no-break spaces made plain, and what was found. */
async function read(
  kind: string,
  files = requires(care, talks),
  changes: Partial<PipelineRequest> = {},
): Promise<{ readonly text: string; readonly found: readonly string[] }> {
  const { files: written, diagnostics } = await runBook(files, 'lawyer', ['text'], false, {
    kinds: new Set([kind]),
    ...changes,
  });
  const text = new TextDecoder().decode([...written.values()][0]).replaceAll('\u00A0', ' ');
  return { text, found: diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

const codeOf = (text: string): string => /Код текста (\S+)/.exec(text)?.[1] ?? '';

describe('the profile of competencies', () => {
  test('tells of each what it is, the required level and what is seen there, and nothing of other levels', async () => {
    const { text, found } = await read('competency-profile');
    expect(found).toEqual([]);
    expect(text).toContain('ПРОФИЛЬ КОМПЕТЕНЦИЙ\nюрисконсульта');
    expect(text).toContain(
      'Точность | профессиональная | 2 — рабочий\nПереговоры | управленческая | 1 — базовый',
    );
    expect(text).toContain('Проверяет то, что сделал.');
    expect(text).toContain(
      'Требуемый уровень — 2 («рабочий»). Признаки уровня:\n\n– находит чужие ошибки у коллег;\n– исправляет свои.',
    );
    expect(text).not.toContain('сверяет числа');
    expect(text).not.toContain('Готовит план');
  });

  test('names the ways of assessment where the library does', async () => {
    const { text } = await read('competency-profile');
    expect(text.match(/Способы оценки: .*/g)).toEqual(['Способы оценки: выборочная проверка; тест.']);
  });

  test('has a column of weights only when the role gives any', async () => {
    const weighted = requires({ ...care, weight: 70 }, { ...talks, weight: 30 });
    expect((await read('competency-profile', weighted)).text).toContain(
      'Точность | профессиональная | 2 — рабочий | 70\nПереговоры | управленческая | 1 — базовый | 30',
    );
    expect((await read('competency-profile')).text).not.toContain('Вес');
  });

  test('says that it does not change the labour function', async () => {
    expect((await read('competency-profile')).text).toContain('(ст. 57 ТК РФ); профиль её не изменяет');
  });

  test('has another code when a level changes', async () => {
    const { text: before } = await read('competency-profile');
    const { text: after } = await read('competency-profile', requires({ ...care, level: 1 }, talks));
    expect(codeOf(before)).toMatch(/^[0-9A-F-]{14}$/);
    expect(codeOf(after)).not.toBe(codeOf(before));
  });
});

describe('the sheet of assessment', () => {
  test('has a row for each competency, with room for the level that is found, the gap and the evidence', async () => {
    const { text, found } = await read('assessment-sheet');
    expect(found).toEqual([]);
    expect(text).toContain(
      'Компетенция | Нужно | Есть | Разрыв | Подтверждение: факты, документы\n' +
        'Точность | 2 | ________ | ________ | ________\nПереговоры | 1 |',
    );
    expect(text).toContain('Оценку провёл');
    expect(text).toMatch(/Работник \| _{8}/);
  });

  test('says what it is not: attestation', async () => {
    const { text } = await read('assessment-sheet');
    expect(text).toContain('Оценка компетенций не является аттестацией.');
    expect(text).toContain('ч. 2 ст. 81 ТК РФ');
  });

  test('is made once for each named person', async () => {
    const people = ['Ёлкина Анна Павловна', 'Абдуллаев Фарид оглы'];
    const { text } = await read('assessment-sheet', requires(care), { people });
    expect(text.match(/Работник \| .*/g)).toEqual(people.map((name) => `Работник | ${name}`));
    expect(text.match(/Точность \| 2/g)).toHaveLength(2);
  });

  test('carries the code of the profile, whoever is named', async () => {
    const profile = await read('competency-profile');
    const sheet = await read('assessment-sheet', undefined, { people: ['Ёлкина Анна'] });
    expect(codeOf(sheet.text)).toBe(codeOf(profile.text));
  });
});

describe('the plan of development', () => {
  test('offers the actions of the library and leaves rows for others', async () => {
    const { text, found } = await read('development-plan');
    expect(found).toEqual([]);
    expect(text).toMatch(
      /Точность .*Требуемый: 2 .*– проверить десять документов; – составить проверочный лист\./,
    );
    expect(text).toMatch(/Переговоры .*Требуемый: 1 [^|]*\| _{8} \|/);
    expect(text.match(/^_{8} \| _{8} \|/gm)?.length).toBeGreaterThanOrEqual(3);
  });
});

test.each(['competency-profile', 'assessment-sheet', 'development-plan'])(
  '%s is not made for a role without competencies, and this is told',
  async (kind) => {
    const { text, found } = await read(kind, firm());
    expect(text).toBe('');
    expect(found).toEqual(['warning template/no-competencies']);
  },
);

test('a competency that a role requires twice is an error', async () => {
  const { text, found } = await read('competency-profile', requires(care, { ...care, level: 1 }));
  expect(text).toBe('');
  expect(found).toEqual(['error link/repeated-competency']);
});

describe('the matrix of competencies', () => {
  const whole = { roles: undefined };
  const demand = { competencies: [talks] };

  test('has a row for each role by unit, a column for each competency by sort, and the required levels', async () => {
    const roles = { storekeeper: demand, lawyer: { competencies: [care, talks] } };
    const files = { ...firm({ roles }), ...skills };
    const { text, found } = await read('competency-matrix', files, whole);
    expect(found).toEqual([]);
    expect(text).toContain(
      '№ | Компетенция | Вид\n1 | Переговоры | управленческая\n2 | Точность | профессиональная',
    );
    expect(text).toContain('Должность, профессия | 1 | 2\nЮрисконсульт | 1 | 2\nКладовщик | 1 | —');
    expect(text).toContain('не указаны для должностей: генеральный директор; начальник склада.');
  });

  test('is cut into equal tables of at most ten competencies, each with those who require one of them', async () => {
    const ids = Array.from({ length: 21 }, (_, index) => `skill-${index + 10}`);
    const many = Object.fromEntries(
      ids.map((id) => [`competencies/${id}.yaml`, { ...skills['competencies/care.yaml'], id, name: id }]),
    );
    const competencies = ids.map((id) => ({ id, level: 1 }));
    const roles = { lawyer: { competencies }, storekeeper: { competencies: competencies.slice(20) } };
    const { text, found } = await read('competency-matrix', { ...firm({ roles }), ...many }, whole);
    expect(found).toEqual([]);
    expect(text.match(/^Компетенции \d.*/gm)).toEqual([
      'Компетенции 1–7',
      'Компетенции 8–14',
      'Компетенции 15–21',
    ]);
    expect(text).toContain('Кладовщик | — | — | — | — | — | — | 1');
    expect(text.match(/^Кладовщик \|/gm)).toHaveLength(1);
  });

  test('leaves out a role with an error, and tells which', async () => {
    const broken = { competencies: [talks, { id: 'nothing', level: 1 }] };
    const roles = { lawyer: { competencies: [talks] }, storekeeper: broken };
    const { text, found } = await read('competency-matrix', { ...firm({ roles }), ...skills }, whole);
    expect(found).toContain('warning template/not-in-matrix');
    expect(text).not.toContain('Кладовщик');
  });

  test('is not made where no role requires a competency, and this is told', async () => {
    const { text, found } = await read('competency-matrix', firm(), whole);
    expect(text).toBe('');
    expect(found).toEqual(['warning template/no-competencies']);
  });
});

import { describe, expect, test } from 'vitest';
import { firm } from '../compose/firm.js';
import { runBook } from './run-book.js';

/** One kind of document of a role of the sample firm as text, with some fields changed. */
async function write(
  kind: string,
  role: string,
  changes: {
    readonly role?: object;
    readonly organization?: object;
    readonly final?: boolean;
    readonly stage?: 'draft' | 'signing-copy';
  } = {},
): Promise<{ readonly text: string; readonly page: string; readonly codes: readonly string[] }> {
  const files = firm({ organization: changes.organization ?? {}, roles: { [role]: changes.role ?? {} } });
  const request = { kinds: new Set([kind]), stage: changes.stage ?? 'draft' };
  const made = await runBook(files, role, ['text', 'html'], changes.final ?? false, request);
  const read = (extension: string): string =>
    new TextDecoder().decode(made.files.get(extension)).replaceAll('\u00A0', ' ');
  const codes = made.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { text: read('txt'), page: read('html'), codes };
}

const findCode = (text: string): string => /Код текста (\S+)/.exec(text)?.[1] ?? 'none';

describe('a copy for the employee', () => {
  const organization = {
    originals: { place: 'отдел кадров, дело 02-05', officer: 'legal' },
    approval: { method: 'order', officer: 'boss', number: '7', date: '2026-03-02' },
  };

  test('is certified on its last page by the officer who is named, and says where the original is', async () => {
    const { text, codes } = await write('employee-copy', 'storekeeper', { organization });
    expect(codes).toEqual([]);
    expect(text).toMatch(
      /Копия верна\n+Юрисконсульт _+ А\.П\. Законов .*20__ г\.\n+Подлинник хранится: ООО «Опора», отдел кадров, дело 02-05\.\n+Листов в копии: _+/,
    );
  });

  test('leaves room for what is not known, and takes the personnel officer where nobody is named', async () => {
    const { text } = await write('employee-copy', 'storekeeper', {
      organization: { approval: organization.approval },
    });
    expect(text).toMatch(/Копия верна\n+Специалист по персоналу/);
    expect(text).toMatch(/Подлинник хранится: ООО «Опора», _+ \(служба, номер дела\)/);
  });

  test('has the text and the code of the instruction, and no sheet with the names of others', async () => {
    const copy = await write('employee-copy', 'storekeeper', { organization });
    const instruction = await write('instruction', 'storekeeper', { organization });
    expect(findCode(copy.text)).toBe(findCode(instruction.text));
    expect(instruction.text).toContain('Лист ознакомления');
    expect(copy.text).not.toContain('Лист ознакомления');
  });

  test('is marked as a draft until the instruction is approved, and certified only then', async () => {
    const draft = await write('employee-copy', 'storekeeper');
    expect(draft.page).toContain('ПРОЕКТ');
    expect(draft.text).not.toContain('Копия верна');
    expect(draft.text).toContain('Копию заверяют, когда инструкция утверждена.');
    const approved = await write('employee-copy', 'storekeeper', { organization });
    expect(approved.page).not.toContain('ПРОЕКТ');
    expect(approved.text).not.toContain('Копию заверяют');
  });

  test('to sign, before the date is known, has room for it and for who certifies', async () => {
    const { page, text } = await write('employee-copy', 'storekeeper', { stage: 'signing-copy' });
    expect(page).not.toContain('ПРОЕКТ');
    expect(text).toContain('Копия верна');
  });

  test('is not made of an appendix to the contract: each party has the original', async () => {
    const { codes } = await write('employee-copy', 'lawyer', { role: { legalForm: 'contract-appendix' } });
    expect(codes).toEqual(['template/other-legal-form']);
  });

  test('is certified by nobody who does not exist', async () => {
    const wrong = { originals: { officer: 'lega' } };
    expect((await write('employee-copy', 'lawyer', { organization: wrong })).codes).toContain(
      'link/unknown-officer',
    );
  });
});

describe('a blank form', () => {
  const role = {
    document: { number: '12-РИ', edition: '3', date: '2026-03-02' },
    grade: 'младшее звено-метка',
    activity: 'торговля-метка',
    preamble: 'Вступление-метка.',
    purpose: 'сохранность-метка',
    authority: 'доверенности-метка',
    basis: ['основание-метка'],
    codes: { okz: '4321', professionalStandard: 'стандарт-метка' },
    substitution: { way: 'official', absences: ['отпуск-метка'] },
    qualifications: {
      education: 'образование-метка',
      speciality: 'специальность-метка',
      training: 'обучение-метка',
      experience: { years: 7, field: 'опыт-метка' },
      alternative: { education: 'другое-метка', experience: { years: 9 } },
      software: ['программа-метка'],
      equipment: ['станок-метка'],
      languages: ['язык-метка'],
    },
    knowledge: ['правила-метка', 'порядок-метка'],
    governedBy: ['закон-метка'],
    functions: ['Функция-метка.'],
    duties: [
      { id: 'a', text: 'Обязанность-метка:', items: ['часть-метка;'], frequency: 'еженедельно-метка' },
      { text: 'Ещё-метка по пункту [[ref:duties.a]].', condition: 'При-метка' },
    ],
    rights: ['Право-метка.'],
    responsibilities: ['За-метка.'],
    interaction: [
      {
        with: { unit: 'office' },
        topics: ['вопрос-метка'],
        gives: ['отчёт-метка'],
        receives: ['план-метка'],
        term: 'день-метка',
      },
      { with: { external: 'склад-метка' }, stages: [{ stage: 'этап-метка', topics: ['тема-метка'] }] },
    ],
    evaluation: [{ text: 'Показатель-метка', target: 'цель-метка' }],
    conditions: ['Условие-метка.'],
    final: ['Конец-метка.'],
    general: ['Общее-метка.'],
    career: { from: ['грузчик-метка'], to: ['бригадир-метка'] },
  };

  test('has none of the words of the role, but its position, unit and supervisor', async () => {
    const { text, codes } = await write('blank-form', 'storekeeper', { role });
    expect(codes).toEqual([]);
    expect(text).not.toContain('метка');
    expect(text).not.toMatch(/12-РИ|4321|Редакция 3|не менее 7/);
    expect(text).toContain('РАБОЧАЯ ИНСТРУКЦИЯ\nкладовщика');
    expect(text).toContain('непосредственно подчиняется начальнику склада');
  });

  test('keeps the structure: the headings and numbers are those of the instruction', async () => {
    const numbers = (text: string): readonly string[] =>
      text.match(/^ *\d+(?:\.\d+)*\.(?: [А-Я][а-я ]+$)?/gm) ?? [];
    const form = await write('blank-form', 'storekeeper', { role });
    const instruction = await write('instruction', 'storekeeper', { role });
    expect(numbers(form.text)).toEqual(numbers(instruction.text));
    expect(numbers(form.text).length).toBeGreaterThan(30);
  });

  test('tells what to write where it is first asked for', async () => {
    const { text } = await write('blank-form', 'storekeeper', { role });
    expect(text.match(/\(что должен знать\)/g)).toHaveLength(1);
    expect(text).toMatch(/– _+ \(что должен знать\);\n\s*– _+/);
  });

  test('leaves as many lines as the words would take by hand', async () => {
    const duties = [`Готовит ${'очень '.repeat(20)}важный отчёт.`, 'Готовит отчёт.'];
    const { page } = await write('blank-form', 'storekeeper', { role: { duties } });
    const [, long = '', short = ''] = page.split(/data-clause="duties\.~/);
    const countLines = (markup: string): number =>
      (markup.split('</div>')[0] ?? '').split('class="line').length - 1;
    expect([countLines(long), countLines(short)]).toEqual([4, 1]);
  });

  test('may go to print as it is: gaps are what it is for', async () => {
    expect((await write('blank-form', 'storekeeper', { role: {}, final: true })).codes).toEqual([]);
  });
});

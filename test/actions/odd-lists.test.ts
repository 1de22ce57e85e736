import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importPeople } from '../../src/actions/people/import-people.js';
import { tableSeparators } from '../../src/exchange/tables/table.js';
import { soundFiles } from '../check/write-book.js';
import { encodeText } from '../exchange/tables/encode-text.js';
import { makeTextSheet, makeWorkbook, type SheetMarkup } from '../exchange/tables/make-workbook.js';
import { createMemoryWorld } from '../memory-world.js';
import { randomSeed } from '../random-seed.js';

/** A person of a list, as the registry is to know him or her. */
interface Listed {
  readonly number: string;
  readonly name: string;
  readonly role: string;
  readonly hiredOn: string;
}

const names = [
  'Примерова Анна Викторовна',
  'Образцов Пётр Сергеевич',
  'Тестов-Водкин Кузьма Ильич',
  'Оглы-Заде Рустам Фаридович',
  'Ёлкина Мария Павловна',
];

/** How lists write the positions. */
const titles: Readonly<Record<string, readonly string[]>> = {
  'sales-manager': ['Менеджер по продажам', 'МЕНЕДЖЕР  ПО ПРОДАЖАМ', 'менеджера по\u00A0продажам'],
  'head-of-sales': ['Начальник отдела продаж', 'начальник отдела продаж '],
  director: ['Генеральный директор', 'генеральный\u00A0директор'],
};
const units: Readonly<Record<string, string>> = {
  'sales-manager': 'Отдел продаж',
  'head-of-sales': 'Отдел продаж',
  director: 'Дирекция',
};

const people = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 99_999 }).map((each) => String(each).padStart(5, '0')),
    name: fc.constantFrom(...names),
    role: fc.constantFrom(...Object.keys(titles)),
    hiredOn: fc
      .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2026, 9, 1) / 86_400_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  }),
  { minLength: 1, maxLength: 6, selector: ({ number }) => number },
);

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** Ways to write a day. */
const dayForms: readonly ((day: string) => string)[] = [
  (day) => day.split('-').reverse().join('.'),
  (day) => `${day.split('-').reverse().join('.')} 0:00:00`,
  (day) => `${day.split('-').reverse().join('.')} г.`,
  (day) => day,
  (day) => {
    const [year = '', month = '', date = ''] = day.split('-');
    return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year} г.`;
  },
];

/** How a list is printed. */
const prints = fc.record({
  order: fc.shuffledSubarray(['number', 'name', 'title', 'hired', 'unit'] as const, { minLength: 5 }),
  heading: fc.constantFrom(
    ['Таб. №', 'Сотрудник', 'Должность', 'Дата приёма', 'Подразделение'],
    ['Табельный номер', 'Ф.И.О.', 'Штатная должность', 'Дата приема на работу', 'Структурное подразделение'],
    ['ТАБЕЛЬНЫЙ НОМЕР', 'Фамилия, имя, отчество', 'Наименование должности', 'Принят', 'ПОДРАЗДЕЛЕНИЕ'],
  ),
  unitRows: fc.boolean(),
  above: fc.subarray(['ООО «Ромашка»', 'Список сотрудников на 22.11.2026', 'Отбор: «Вид занятости»; «Пол»']),
  counted: fc.boolean(),
  extra: fc.subarray(['№ п/п', 'Вид занятости', 'Оклад, руб.'] as const),
  total: fc.boolean(),
  footer: fc.boolean(),
  dayForm: fc.constantFrom(...dayForms),
  title: fc.nat(2),
  blankRows: fc.boolean(),
});

type Print = typeof prints extends fc.Arbitrary<infer T> ? T : never;

/** The rows of a list as a program prints it. */
function printRows(list: readonly Listed[], print: Print): readonly (readonly string[])[] {
  const keys = ['number', 'name', 'title', 'hired', 'unit'] as const;
  const order = print.unitRows ? print.order.filter((key) => key !== 'unit') : print.order;
  const wide = order.length + print.extra.length;
  const only = (text: string): readonly string[] => [text, ...Array<string>(wide - 1).fill('')];
  const headings = [...print.extra, ...order.map((key) => print.heading[keys.indexOf(key)] ?? '')];
  const rows = [...print.above.map(only), ...(print.blankRows ? [only('')] : []), headings];
  if (print.counted) rows.push(headings.map((_, index) => String(index + 1)));
  const sorted = list.toSorted((a, b) => ((units[a.role] ?? '') < (units[b.role] ?? '') ? -1 : 1));
  let unit = '';
  sorted.forEach(({ number, name, role, hiredOn }, index) => {
    const own = units[role] ?? '';
    if (print.unitRows && unit !== own) rows.push(only(own));
    unit = own;
    const spellings = titles[role] ?? [];
    const cells = {
      ...{ number, name: index % 2 === 0 ? name : name.replace(' ', '\u00A0'), unit: own },
      ...{ title: spellings[print.title % spellings.length] ?? '', hired: print.dayForm(hiredOn) },
    };
    const extra = print.extra.map((each) =>
      each === '№ п/п' ? String(index + 1) : each === 'Оклад, руб.' ? '45\u00A0000,50' : 'Основное; «внутр.»',
    );
    rows.push([...extra, ...order.map((key) => cells[key])]);
    if (print.blankRows) rows.push(only(''));
  });
  if (print.total) rows.push(only(`Всего: ${list.length}`));
  if (print.total && print.footer)
    rows.push(only(''), only('Специалист по кадрам ___________ О. П. Смирнов'));
  return rows;
}

/** Ways to keep a table in a file. */
const files: fc.Arbitrary<(rows: readonly (readonly string[])[]) => readonly [string, Uint8Array]> = fc.oneof(
  fc
    .record({
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1251'),
      separator: fc.constantFrom(...tableSeparators),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      mark: fc.boolean(),
      quoted: fc.boolean(),
    })
    .map(({ encoding, separator, lineEnd, mark, quoted }) => (rows: readonly (readonly string[])[]) => {
      const write = (text: string): string =>
        quoted || /["\r\n]/u.test(text) || text.includes(separator)
          ? `"${text.replaceAll('"', '""')}"`
          : text;
      const text = rows.map((row) => row.map(write).join(separator)).join(lineEnd) + lineEnd;
      return [
        'list.csv',
        encodeText(mark && encoding === 'utf-8' ? `\uFEFF${text}` : text, encoding),
      ] as const;
    }),
  fc
    .record({ hidden: fc.boolean(), is1904: fc.boolean(), asSerials: fc.boolean() })
    .map(({ hidden, is1904, asSerials }) => (rows: readonly (readonly string[])[]) => {
      const before: readonly SheetMarkup[] = hidden
        ? [
            {
              name: 'Настройки',
              content: makeTextSheet([
                ['Сотрудник', 'Должность'],
                ['не тот', 'лист'],
              ]),
              state: 'hidden',
            },
          ]
        : [];
      const content = asSerials ? writeSerials(makeTextSheet(rows), is1904) : makeTextSheet(rows);
      const book = makeWorkbook([...before, { name: 'Список', content }], {
        properties: is1904 ? 'date1904="1"' : '',
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      });
      return ['list.xlsx', book] as const;
    }),
);

/** Days that are written as texts become dates of Excel. */
function writeSerials(markup: string, is1904: boolean): string {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return markup.replaceAll(
    /<c t="inlineStr"><is><t xml:space="preserve">(\d{4}-\d{2}-\d{2})<\/t><\/is><\/c>/gu,
    (_, day: string) => `<c s="1"><v>${(Date.parse(`${day}T00:00:00Z`) - start) / 86_400_000}</v></c>`,
  );
}

const hr = 'Смирнов О. П., специалист по кадрам';

it('a list of staff says the same, however a program prints and keeps it', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(people, prints, files, async (list, print, keep) => {
      const [path, bytes] = keep(printRows(list, print));
      const world = createMemoryWorld(
        Object.fromEntries(Object.entries(soundFiles).map(([name, text]) => [`roles/${name}`, text])),
      );
      world.contents.set(path, bytes);
      const { plan, diagnostics } = await importPeople(world, {
        ...{ folder: 'roles', table: { path }, apply: false, isComplete: false, allowUnknown: false },
        actor: hr,
      });
      expect(
        diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.ru),
      ).toEqual([]);
      const found = plan?.changes.flatMap(({ after }) => ({
        ...{ number: after.number, name: after.name, hiredOn: after.hiredOn },
        role: after.posts.map(({ role }) => role).join(),
      }));
      const byNumber = (a: { number?: string | undefined }, b: { number?: string | undefined }): number =>
        (a.number ?? '') < (b.number ?? '') ? -1 : 1;
      expect(found?.toSorted(byNumber)).toEqual(
        list.map(({ number, name, role, hiredOn }) => ({ number, name, hiredOn, role })).sort(byNumber),
      );
    }),
    { numRuns: 200, seed: randomSeed },
  );
});

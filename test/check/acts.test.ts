import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findAct, findCitations } from '../../src/check/acts/find-citations.js';
import { type ActRegistry, readRegistry } from '../../src/check/acts/read-registry.js';
import { validateSchema } from '../../src/check/schema/validate-schema.js';
import { rules } from '../../src/check/rules/index.js';
import { readLists } from './read-lists.js';
import { parseSound, readProductSchema } from './read-yaml.js';
import { runAllRules } from './run-all-rules.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const registry = readRussianRegistry();

function readRussianRegistry(): ActRegistry {
  const read = readRegistry(readLists('ru'));
  if (read === undefined) throw new Error('there is no registry');
  return read;
}

/** What a text cites, each as `kind issuer number date article → row`. */
function cite(text: string): string[] {
  return findCitations(text, registry).map((each) => {
    const said = [each.kind, each.issuer, each.number, each.date, each.article];
    return `${said.filter((part) => part !== undefined).join(' ')} → ${findAct(each, registry)?.id ?? '?'}`;
  });
}

describe('citations', () => {
  it.each([
    ['по ГОСТ Р 6.30-2003', 'standard 6.30-2003 → gost-6.30-2003'],
    ['по ГОСТ Р 7.0.97-2025.', 'standard 7.0.97-2025 → gost-7.0.97-2025'],
    ['по ГОСТ 12.0.004-2015', 'standard 12.0.004-2015 → ?'],
    ['Постановление Минтруда № 85', 'decree mintrud 85 → mintrud-85-2002'],
    ['постановлением Минтруда РФ от 31.12.2002 г. № 85', 'decree mintrud 85 2002-12-31 → mintrud-85-2002'],
    [
      'Постановления Министерства труда и социального развития от 21 августа 1998 года № 37',
      'decree mintrud 37 1998-08-21 → mintrud-37-1998',
    ],
    ['приказ Минтруда от 16.04.2025 № 251н', 'order mintrud 251н 2025-04-16 → mintrud-251n-2025'],
    [
      'приказом Минтруда России от 16 апреля 2025 г. № 251н',
      'order mintrud 251н 2025-04-16 → mintrud-251n-2025',
    ],
    ['приказ генерального директора от 05.11.2026 № 85', 'order 85 2026-11-05 → ?'],
    ['Федеральный закон от 27.07.2006 № 152-ФЗ', 'law 152-ФЗ 2006-07-27 → law-152-2006'],
    ['Федерального закона от 29 июля 2004 г. № 98-ФЗ', 'law 98-ФЗ 2004-07-29 → law-98-2004'],
    ['соблюдает 152-ФЗ', 'law 152-ФЗ → law-152-2006'],
    ['144-ФЗ от 07.06.2025', 'law 144-ФЗ 2025-06-07 → law-144-2025'],
    ['Закон РФ от 19.04.1991 № 1032-1', 'law 1032-1 1991-04-19 → law-1032-1991'],
    ['ОК 016-94, код 24705', 'classifier 016-94 → ok-016-94'],
    ['по ОК 010-2014 (МСКЗ-08)', 'classifier 010-2014 → ok-010-2014'],
    ['ст. 64 ТК РФ', 'code 64 → tk-rf'],
    ['статьи 192 и 193 Трудового кодекса Российской Федерации', 'code 192 → tk-rf'],
    ['статьями 86–88 ТК РФ', 'code 86 → tk-rf'],
    ['статьёй 60.2 Трудового кодекса', 'code 60.2 → tk-rf'],
    ['по КЗоТ РФ', 'code → kzot'],
    ['письмо Роструда от 31.10.2007 № 4412-6', 'letter rostrud 4412-6 2007-10-31 → rostrud-4412-2007'],
    [
      'письма Роструда от 02.10.2025 № ТЗ/7300-6-1',
      'letter rostrud ТЗ/7300-6-1 2025-10-02 → rostrud-7300-2025',
    ],
    [
      'Постановление Правительства РФ от 24.12.2021 № 2464',
      'decree government 2464 2021-12-24 → government-2464-2021',
    ],
  ])('%s', (text, expected) => {
    expect(cite(text)).toEqual([expected]);
  });

  it.each([
    'Готовит приказ директора и письмо клиенту.',
    'Исполняет постановления собрания.',
    'Оформляет заявку № 152.',
    'Выезжает на объект 12.05.2026.',
    'Пересылает закон о бюджете.',
    'Проверяет рок 016-94 и блок 010-2014.',
  ])('nothing in: %s', (text) => {
    expect(cite(text)).toEqual([]);
  });

  it('several in one text, in order, with their places', () => {
    const text = 'Соблюдает ст. 21 ТК РФ и Федеральный закон от 27.07.2006 № 152-ФЗ.';
    expect(findCitations(text, registry).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ст. 21 ТК РФ',
      'закон от 27.07.2006 № 152-ФЗ',
    ]);
  });
});

describe('the registry of acts', () => {
  it('is valid, and its rows name rows that exist', () => {
    const file = `${root}templates/law/ru/acts.yaml`;
    const located = parseSound(file, readFileSync(file, 'utf8'));
    expect(validateSchema(located, readProductSchema('acts'))).toEqual([]);
    for (const { id, replacedBy, issuer, from, until } of registry.acts.values()) {
      if (replacedBy !== undefined) expect(registry.acts.has(replacedBy), id).toBe(true);
      if (issuer !== undefined) expect(registry.issuers.has(issuer), id).toBe(true);
      if (from !== undefined && until !== undefined) expect(from < until, id).toBe(true);
    }
  });

  it('holds every act that templates, roles and rules cite, and each is in force', () => {
    const texts = [
      ...listFiles('templates/ru').map((file) => readFileSync(file, 'utf8')),
      // Cases and the staffing table name orders of the employer, which are in no registry.
      ...listFiles('roles')
        .filter((file) => !file.includes('/cases/') && !file.endsWith('/staffing.yaml'))
        .map((file) => readFileSync(file, 'utf8')),
      ...rules.map((rule) => `${rule.source.ru} ${rule.why.ru}`),
    ];
    const wrong = texts
      .flatMap((text) => findCitations(text.replaceAll('&#160;', ' '), registry))
      .filter((each) => {
        const act = findAct(each, registry);
        return act === undefined || (act.until !== undefined && act.until < registry.checkedOn);
      });
    expect(wrong).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => `${each.parentPath}/${each.name}`);
}

describe('the day of the document decides', () => {
  const check = (act: string, document?: string) =>
    runAllRules([
      `duties: ["Соблюдает ${act}."]`,
      ...(document === undefined ? [] : [`document: { ${document} }`]),
    ]).found.map(({ severity, message, help }) => [severity, message.ru, help?.ru]);

  it('an act that was replaced twice is told with the one in force', () => {
    expect(check('ГОСТ Р 6.30-2003')).toEqual([
      [
        'error',
        'Акт не действует: «ГОСТ Р 6.30-2003», последний день действия 30.06.2018',
        'Замените: «ГОСТ Р 7.0.97-2025. Организационно-распорядительная документация». Реестр актов проверен 22.11.2026.',
      ],
    ]);
    expect(check('ГОСТ Р 6.30-2003', 'effectiveFrom: 2020-01-10')[0]?.[2]).toContain('7.0.97-2016');
  });

  it('an act in force on that day is left alone', () => {
    expect(check('ГОСТ Р 7.0.97-2016', 'effectiveFrom: 2025-08-17')).toEqual([]);
    expect(check('ГОСТ Р 7.0.97-2016', 'date: 2025-08-18')).toHaveLength(1);
  });

  it('an act from a later day is a warning', () => {
    expect(check('приказ Минтруда от 16.04.2025 № 251н', 'effectiveFrom: 2025-08-31')).toEqual([
      [
        'warning',
        'На 31.08.2025 акт ещё не действует: «приказ Минтруда от 16.04.2025 № 251н», первый день действия 01.09.2025',
        'Проверьте дату введения инструкции в действие. Реестр актов проверен 22.11.2026.',
      ],
    ]);
  });

  it('what is not verified is a warning and said to be so', () => {
    const [found] = check('приказ Минтруда от 06.10.2015 № 691н');
    expect(found?.[0]).toBe('warning');
    expect(found?.[1]).toContain('(по непроверенным сведениям)');
  });

  it('a reference without date or number says which, and proposes the whole', () => {
    expect(check('постановление Правительства РФ № 2464')).toEqual([
      [
        'warning',
        'Ссылка без даты акта: «постановление Правительства РФ № 2464»',
        'Замените: «Постановление Правительства Российской Федерации от 24.12.2021 № 2464 об обучении по охране труда». Реестр актов проверен 22.11.2026.',
      ],
    ]);
    expect(check('приказ Минтруда от 01.02.2024')[0]?.[1]).toBe(
      'Ссылка без номера акта: «приказ Минтруда от 01.02.2024»',
    );
  });
});

describe('the registry of Albania', () => {
  const albania = readRegistry(readLists('al'));
  if (albania === undefined) throw new Error('there is no registry of Albania');
  const find = (text: string): string[] =>
    findCitations(text, albania).map((citation) => findAct(citation, albania)?.id ?? 'unknown');

  it('is of the form of its schema', () => {
    const located = parseSound('acts.yaml', readFileSync(`${root}templates/law/al/acts.yaml`, 'utf8'));
    expect(validateSchema(located, readProductSchema('acts'))).toEqual([]);
  });

  it.each([
    ['Sipas nenit 9 të Kodit të Punës të Republikës së Shqipërisë.', 'kodi-i-punes'],
    ['Zbaton Kodin e Punës.', 'kodi-i-punes'],
    ['Sipas ligjit nr. 7961, datë 12.07.1995.', 'ligji-7961-1995'],
    ['Sipas ligjit nr. 7961, datë 12 korrik 1995.', 'ligji-7961-1995'],
    ['Sipas VKM nr. 142, datë 12.03.2014.', 'vkm-142-2014'],
    ['Under article 9 of the Labour Code of Albania.', 'kodi-i-punes'],
    ['Sipas ligjit nr. 1, datë 01.01.2020.', 'unknown'],
  ])('knows what is cited: %s', (text, id) => {
    expect(find(text)).toEqual([id]);
  });

  it('lets a law that is cited without its date be told of', () => {
    const { found } = runAllRules(['duties: ["Zbaton ligjin nr. 7961."]'], { jurisdiction: 'al' });
    expect(found.map(({ code, help }) => [code, help?.en])).toEqual([
      [
        'rule/outdated-act',
        'Write instead: “Ligji nr. 7961, datë 12.07.1995 “Kodi i Punës i Republikës së Shqipërisë””. The registry of acts was checked on 2026-11-22.',
      ],
    ]);
  });
});

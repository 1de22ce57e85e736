import { describe, expect, test } from 'vitest';
import { markSource } from '../../src/check/translation/mark-source.js';
import { firm } from '../compose/firm.js';
import { runBook } from './run-book.js';

/** Every text of the lawyer and of the organization that an English instruction prints. */
const lawyer = {
  title: 'legal counsel',
  'qualifications.education': 'higher education',
  'duties.reports': 'Prepares the report, as [[ref:rights]] says.',
  'rights.data': 'To receive information.',
  'responsibilities.terms': 'Missed deadlines.',
};
const organization = {
  'name.full': 'Limited Liability Company “Opora”',
  'name.short': 'Opora LLC',
  term: 'Company',
  city: 'Tula',
  'units.office': 'head office',
  'officers.boss.surname': 'Glavin',
  'officers.boss.given': 'Anatoly',
  'officers.boss.patronymic': 'Pavlovich',
  'officers.hr.title': 'HR specialist',
  'officers.hr.surname': 'Kadrov',
  'officers.hr.given': 'Anatoly',
  'officers.hr.patronymic': 'Pavlovich',
  'roles.director': 'general director',
};

function book(own: object, shared: object = organization, changes: object = {}): Record<string, object> {
  const files = firm({
    roles: {
      lawyer: {
        duties: [{ id: 'reports', text: 'Готовит отчёт, как сказано в разделе [[ref:rights]].' }],
        rights: [{ id: 'data', text: 'Получать сведения.' }],
        responsibilities: [{ id: 'terms', text: 'За нарушение сроков.' }],
        ...changes,
      },
    },
  });
  return {
    ...files,
    'translations/en/lawyer.yaml': { texts: own },
    'translations/en/organization.yaml': { texts: shared },
  };
}

async function build(files: Record<string, object>, languages: readonly string[] = ['en']) {
  const { files: written, diagnostics } = await runBook(files, 'lawyer', ['text'], false, {
    languages: new Set(languages),
  });
  const text = written.get('txt');
  return {
    text: text === undefined ? undefined : new TextDecoder().decode(text),
    found: diagnostics.filter(({ severity }) => severity !== 'info'),
  };
}

const without = (key: string, texts: object): object =>
  Object.fromEntries(Object.entries(texts).filter(([each]) => each !== key));

describe('a role in translation', () => {
  test('is a document with no word of its source', async () => {
    const { text, found } = await build(book(lawyer));
    expect(found).toEqual([]);
    expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(text).toContain('The legal counsel is on the staff of the head office of Opora LLC');
    expect(text).toContain('The legal counsel reports directly to the general director.');
    expect(text).toContain('2.1. Prepares the report, as 3 says.');
    expect(text).toContain('Labour Code of the Russian Federation');
    expect(text).toContain('Translation. Only the text in Russian has legal force.');
  });

  test('is not made when a text is missing, which is told at its source with the line to add', async () => {
    const { text, found } = await build(book(without('rights.data', lawyer)));
    expect(text).toBeUndefined();
    expect(found.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
      'translation/missing lawyer.yaml',
    ]);
    const mark = markSource('Получать сведения.');
    expect(found[0]?.help?.en).toBe(
      `Write in translations/en/lawyer.yaml under texts: rights.data: { text: …, of: '${mark}' }`,
    );
  });

  test.each(['name.short', 'units.office', 'officers.boss.surname', 'roles.director'])(
    'is not made when %s of the organization is missing',
    async (key) => {
      const { text, found } = await build(book(lawyer, without(key, organization)));
      expect(text).toBeUndefined();
      expect(found.map(({ code, message }) => [code, message.en])).toEqual([
        ['translation/missing', `There is no translation into “en” of ${key}`],
      ]);
    },
  );

  test('counts an empty text as missing', async () => {
    const { found } = await build(book({ ...lawyer, title: { text: ' ', of: '00000000' } }));
    expect(found.map(({ code }) => code)).toEqual(['translation/missing']);
  });

  test('may not have texts that its source does not have', async () => {
    const { text, found } = await build(book({ ...lawyer, 'rights.dara': 'To receive information.' }));
    expect(text).toBeUndefined();
    expect(found.map(({ code, help }) => [code, help?.en])).toEqual([
      ['translation/unknown-text', 'Did you mean “rights.data”?'],
    ]);
  });

  test('tells of a source that has changed since, and of one that has not says nothing', async () => {
    const of = markSource('Получать сведения.');
    const marked = { ...lawyer, 'rights.data': { text: 'To receive information.', of } };
    expect((await build(book(marked))).found).toEqual([]);
    const changed = book(marked, organization, { rights: [{ id: 'data', text: 'Получать отчёты.' }] });
    const { text, found } = await build(changed);
    expect(text).toBeDefined();
    expect(found.map(({ code, help }) => [code, help?.en])).toEqual([
      [
        'translation/outdated',
        `Compare the translation with “Получать отчёты.” and write of: '${markSource('Получать отчёты.')}'`,
      ],
    ]);
  });

  test('tells of a reference that was lost', async () => {
    const { found } = await build(book({ ...lawyer, 'duties.reports': 'Prepares the report.' }));
    expect(found.map(({ code }) => code)).toEqual(['translation/other-marks']);
  });

  test('is not judged by the rules for Russian words, but by those for any language', async () => {
    const own = {
      ...lawyer,
      'rights.data': 'To receive CRM data from https://example.com, by the Code of Labour Laws.',
    };
    const { found } = await build(book(own));
    expect(found.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
      'rule/outdated-act translations/en/lawyer.yaml',
    ]);
  });

  test('that was not begun is an error when the role was named', async () => {
    const files = Object.fromEntries(
      Object.entries(book(lawyer)).filter(([path]) => path !== 'translations/en/lawyer.yaml'),
    );
    const { found } = await build(files);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['translation/none', 'error']]);
  });
});

test('the document in the language of the role does not depend on its translation', async () => {
  const { text, found } = await build(book({ nothing: 'at all' }), ['ru']);
  expect(found).toEqual([]);
  expect(text).toContain('юрисконсульт');
  expect(text).not.toContain('Перевод');
});

test('a file of translations that translates nothing is an error', async () => {
  const { found } = await build({ ...book(lawyer), 'translations/en/lowyer.yaml': { texts: {} } });
  expect(found.map(({ code, place, help }) => [code, place?.file, help?.en])).toEqual([
    ['translation/no-source', 'translations/en/lowyer.yaml', 'Did you mean “lawyer”?'],
  ]);
});

test('texts of the organization that it does not have are errors', async () => {
  const shared = { ...organization, 'units.ofice': 'office' };
  const { found } = await build(book(lawyer, shared));
  expect(found.map(({ code, help }) => [code, help?.en])).toEqual([
    ['translation/unknown-text', 'Did you mean “units.office”?'],
  ]);
});

test('a file of translations is checked by its schema', async () => {
  const { text, found } = await build(book({ ...lawyer, title: 5 }));
  expect(text).toBeUndefined();
  expect(found.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
    'yaml/not-text translations/en/lawyer.yaml',
  ]);
});

test('a shared clause with words of a role is translated with the role', async () => {
  const own = { ...lawyer, 'rights.limit': 'To sign invoices up to ten thousand roubles.' };
  const { text, found } = await build({
    ...book(own, organization, { clauses: [{ id: 'limit', with: { sum: 'десять тысяч рублей' } }] }),
    'clauses/limit.yaml': {
      ...{ id: 'limit', language: 'ru', section: 'rights' },
      parameters: [{ id: 'sum', name: 'предел' }],
      text: 'Подписывать счета до [[value:sum]].',
    },
  });
  expect(found).toEqual([]);
  expect(text).toContain('3.2. To sign invoices up to ten thousand roubles.');
});

describe('a role in two languages side by side', () => {
  test('has the same numbers in both columns, and the notice in one', async () => {
    const { text, found } = await build(book(lawyer), ['ru+en']);
    expect(found).toEqual([]);
    expect(text).toContain('Текст на русском языке | Text in English');
    expect(text).toContain(
      '2.1. Готовит отчёт, как сказано в разделе 3. | 2.1. Prepares the report, as 3 says.',
    );
    expect(text?.match(/Only the text in Russian has legal force/g)).toHaveLength(1);
    const rows = text?.split('\n').filter((line) => / \| /.test(line) && /^\d+\./.test(line)) ?? [];
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      const [left = '', right = ''] = row.split(' | ').map((cell) => /^[\d.]+/.exec(cell)?.[0]);
      expect(right).toBe(left);
    }
  });

  test('marks the language of each column in HTML', async () => {
    const { files } = await runBook(book(lawyer), 'lawyer', ['html'], false, {
      languages: new Set(['ru+en']),
    });
    const html = new TextDecoder().decode(files.get('html'));
    expect(html).toContain('<th scope="col" lang="en">Text in English</th>');
    expect(html).toMatch(/<td lang="en">\s*<p class="text">2\.1\.\u00A0Prepares the report/);
    expect(html).toContain('<html lang="ru">');
  });

  test('needs the text that has legal force in one of the columns', async () => {
    const { found } = await build(book(lawyer), ['en+sq']);
    expect(found.map(({ code }) => code)).toEqual(['translation/no-source-text']);
  });
});

import { describe, expect, test } from 'vitest';
import { runBook } from '../book/run-book.js';
import { firm } from './firm.js';

/** The instruction of a role as text, its no-break spaces made plain. */
async function read(roleId: string, files = firm()): Promise<string> {
  const result = await runBook(files, roleId, ['text']);
  const errors = result.diagnostics.filter((each) => each.severity === 'error');
  expect(errors.map((each) => `${each.code} ${each.message.en}`)).toEqual([]);
  return new TextDecoder().decode([...result.files.values()][0]).replaceAll('\u00A0', ' ');
}

const between = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  return start < 0 ? '' : text.slice(start, end < 0 ? undefined : end);
};

describe('the route of signatures', () => {
  const signers = (text: string): string[] =>
    [...between(text, 'Разработчик', 'Лист ознакомления').matchAll(/А\.П\. (\S+)/g)].map(
      ([, name]) => name ?? '',
    );

  test('by default the head of the unit drafts, the lawyer and the personnel officer endorse', async () => {
    expect(signers(await read('storekeeper'))).toEqual(['Складов', 'Законов', 'Кадров']);
  });

  test('who drafts does not endorse a second time', async () => {
    const files = firm({ roles: { storekeeper: { drafter: { officer: 'hr' } } } });
    expect(signers(await read('storekeeper', files))).toEqual(['Кадров', 'Складов', 'Законов']);
  });

  test('an officer and the head of the unit are one person when one holds the position', async () => {
    const files = firm({
      organization: {
        agreement: { visas: [{ officer: 'keeper' }, { unitHead: true }, { officer: 'legal' }] },
      },
      roles: { storekeeper: { drafter: { officer: 'hr' } } },
    });
    expect(signers(await read('storekeeper', files))).toEqual(['Кадров', 'Складов', 'Законов']);
  });

  test('who approves does not endorse, and nobody endorses a text about himself where another does', async () => {
    const files = firm({ roles: { lawyer: { drafter: { officer: 'hr' } } } });
    const route = { visas: [{ officer: 'boss' }, { officer: 'legal' }, { officer: 'keeper' }] };
    const text = await read(
      'lawyer',
      firm({ roles: { lawyer: { drafter: { officer: 'hr' }, agreement: route } } }),
    );
    expect(signers(text)).toEqual(['Кадров', 'Складов']);
    expect(signers(await read('lawyer', files))).toEqual(['Кадров', 'Законов']);
  });
});

describe('substitution', () => {
  test.each([
    ['official', 'приказом возлагаются на другое должностное лицо Общества. Замещение'],
    ['same-position', 'приказом возлагаются на другого работника, занимающего такую же должность. Замещение'],
    ['appointed', 'возлагаются на работника, назначенного приказом в установленном порядке. Замещение'],
  ])('%s: a sentence of its own says consent and pay, once', async (way, words) => {
    const text = await read('lawyer', firm({ roles: { lawyer: { substitution: { way } } } }));
    expect(text).toContain(words);
    expect(text.match(/письменного согласия/g)).toHaveLength(1);
    expect(text.match(/приказом/g)).toHaveLength(1);
  });

  test('a worker works by a profession and holds no position', async () => {
    const text = await read(
      'storekeeper',
      firm({ roles: { storekeeper: { substitution: { way: 'same-position' } } } }),
    );
    expect(text).toContain(
      'обязанности по этой профессии приказом возлагаются на другого работника той же профессии.',
    );
  });

  test('the deputy of the head of the employer acts by a power of attorney', async () => {
    const words = 'Действовать от имени Общества замещающий работник вправе на основании доверенности.';
    const substitution = { way: 'named', by: 'head' };
    expect(await read('director', firm({ roles: { director: { substitution } } }))).toContain(words);
    expect(await read('lawyer', firm({ roles: { lawyer: { substitution } } }))).not.toContain(words);
  });
});

describe('those who hold other positions', () => {
  test('one position stands in the sentence', async () => {
    expect(await read('head')).toContain(
      'В непосредственном подчинении начальника склада находятся работники по профессии «кладовщик».',
    );
    const text = await read('head', firm({ roles: { head: { substitutes: ['lawyer'] } } }));
    expect(text).toContain('временно отсутствующего работника, занимающего должность «юрисконсульт».');
  });

  test('several make a list, with words for positions, professions or both', async () => {
    expect(await read('director')).toContain('находятся работники, занимающие должности:\n');
    const bookkeeper = { reporting: { reportsTo: 'head' }, unit: 'warehouse' };
    expect(await read('head', firm({ roles: { bookkeeper } }))).toContain(
      'находятся работники по должностям и профессиям:\n',
    );
  });
});

describe('requirements', () => {
  const require = async (qualifications: object): Promise<string> =>
    between(
      await read('lawyer', firm({ roles: { lawyer: { qualifications } } })),
      'лицо, имеющее ',
      '\n',
    ).slice('лицо, имеющее '.length);
  const education = 'высшее образование';
  const training = 'подготовку по переговорам';

  test.each([
    [{ education }, 'высшее образование.'],
    [{ education, training }, 'высшее образование, а также подготовку по переговорам.'],
    [{ education, experience: { years: 1 } }, 'высшее образование, а также стаж работы не менее 1 года.'],
    [
      { education, training, experience: { years: 2 } },
      'высшее образование, подготовку по переговорам, а также стаж работы не менее 2 лет.',
    ],
    [
      { education, training, experience: { years: 0 } },
      'высшее образование, а также подготовку по переговорам, без предъявления требований к стажу работы.',
    ],
    [
      { education, speciality: 'Юриспруденция' },
      'высшее образование по направлению подготовки (специальности) «Юриспруденция».',
    ],
  ])('%j', async (qualifications, words) => {
    expect(await require(qualifications)).toBe(words);
  });

  test('are made to the position, not by it', async () => {
    const style = { qualificationsSection: true, headingsRepeatPosition: true };
    const text = await read('lawyer', firm({ roles: { lawyer: { style } } }));
    expect(text).toContain('Квалификационные требования к юрисконсульту\n');
    expect(text).toContain('Права юрисконсульта\n');
  });
});

describe('names', () => {
  const definitions = (text: string): number => [...text.matchAll(/далее — Общество/g)].length;

  test('the employer is defined once, before the first use: in the card where there is one', async () => {
    expect(definitions(await read('lawyer'))).toBe(1);
    const purpose = 'защита интересов Общества';
    const text = await read('lawyer', firm({ roles: { lawyer: { purpose, style: { headerCard: true } } } }));
    expect(definitions(text)).toBe(1);
    expect(text.indexOf('далее — Общество')).toBeLessThan(text.indexOf('интересов Общества'));
    expect(text).toContain('Юрисконсульт входит в штат дирекции Общества.');
  });

  test('appointment joins a proposal and a consent', async () => {
    const appointment = { by: 'director', onProposalOf: 'head', withConsentOf: 'lawyer' };
    const text = await read('storekeeper', firm({ roles: { storekeeper: { appointment } } }));
    expect(text).toContain(
      'принимается на работу и увольняется приказом генерального директора по представлению начальника склада и с согласия юрисконсульта.',
    );
  });
});

describe('acknowledgment', () => {
  const ways = ['листе ознакомления', 'журнале ознакомления', 'экземпляре инструкции'];

  test.each([
    ['sheet', 'листе ознакомления', 'Лист ознакомления'],
    ['journal', 'журнале ознакомления', undefined],
    ['copy', 'экземпляре инструкции', 'С инструкцией ознакомлен(а), копию получил(а):'],
  ])('%s: one way in the final clause, and what it needs after the text', async (method, way, block) => {
    const text = await read('lawyer', firm({ organization: { acknowledgment: { method } } }));
    const clause = between(text, 'Ознакомление подтверждается', '\n');
    expect(ways.filter((each) => clause.includes(each))).toEqual([way]);
    for (const each of ['Лист ознакомления', 'С инструкцией ознакомлен(а)']) {
      expect(text.includes(each)).toBe(block?.startsWith(each) === true);
    }
    if (block !== undefined) expect(text).toContain(block);
  });

  test('the sheet of a worker asks for the profession', async () => {
    expect(await read('storekeeper')).toContain('Фамилия, имя, отчество | Профессия |');
    expect(await read('lawyer')).toContain('Фамилия, имя, отчество | Должность |');
  });

  test('an appendix to the contract has neither sheet nor clause of the local act', async () => {
    const text = await read('lawyer', firm({ organization: { legalForm: 'contract-appendix' } }));
    expect(text).not.toContain('Лист ознакомления');
    expect(text).not.toContain('УТВЕРЖДАЮ');
    expect(text.match(/Подпись работника подтверждает, что он ознакомлен/g)).toHaveLength(1);
  });
});

describe('interaction', () => {
  test('cells of a table begin with a capital and end without a stop', async () => {
    const interaction = [
      {
        with: { external: 'суды' },
        topics: ['спорам', 'жалобам'],
        gives: ['иск', 'отзыв'],
        term: 'ежемесячно',
      },
    ];
    const text = await read(
      'lawyer',
      firm({ roles: { lawyer: { interaction, style: { interaction: 'table' } } } }),
    );
    expect(text).toContain('Суды | По спорам; по жалобам | Иск; отзыв | Ежемесячно');
  });

  test('the sentence before them fits bodies and organizations as well as officers', async () => {
    const interaction = [{ with: { external: 'суды' }, topics: ['спорам'], term: 'ежемесячно' }];
    const text = await read('lawyer', firm({ roles: { lawyer: { interaction } } }));
    expect(text).toContain('взаимодействует со следующими подразделениями, лицами и организациями:');
    expect(text).toContain('– срок (периодичность): ежемесячно.');
  });
});

describe('a requirement with the norm that it rests on', () => {
  const changes = {
    qualifications: {
      education: { text: 'среднее образование; не моложе 18 лет', legalBasis: 'ст. 244 ТК РФ' },
    },
    responsibilities: [
      {
        text: 'За сохранность имущества — полная материальная ответственность.',
        frequency: 'каждую смену',
        legalBasis: 'раздел I приказа Минтруда от 16.04.2025 № 251н.',
      },
    ],
  };

  test('is printed with the norm after it, inside the sentence', async () => {
    const text = (await read('storekeeper', firm({ roles: { storekeeper: changes } }))).replace(/\s+/g, ' ');
    expect(text).toContain('среднее образование; не моложе 18 лет (основание: ст. 244 ТК РФ)');
    expect(text).toContain(
      'полная материальная ответственность (основание: раздел I приказа Минтруда от 16.04.2025 № 251н) (каждую смену).',
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Materials } from '../../src/pipeline/materials.js';

/** The built-in files of a program that knows one language, which does not decline. */
const files: Readonly<Record<string, string>> = {
  'templates/sq/words.yaml': readFileSync('templates/en/words.yaml', 'utf8'),
  'templates/sq/instruction.hbs':
    '---\njurisdictions: [al]\n---\n<document><name>{{title.nominative}}</name><body></body></document>\n',
};

const world = {
  resource: (path: string) => {
    const text = files[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  },
  resources: (prefix: string) => Object.keys(files).filter((path) => path.startsWith(prefix)),
};

test('a language needs no lexicon', () => {
  const loaded = new Materials(world, []).loadLanguage('sq', 'al');
  expect(loaded.diagnostics).toEqual([]);
  expect([...(loaded.value?.templates.kinds.keys() ?? [])]).toEqual(['instruction']);
});

test('a language without templates is not known', () => {
  expect(new Materials(world, []).loadLanguage('en', 'al').value).toBeUndefined();
});

test('a template of a document that does not say for which law it is, is refused', () => {
  const own = {
    file: 'roles/templates/sq/memo.hbs',
    resource: 'templates/sq/memo.hbs',
    bytes: new TextEncoder().encode('<document/>'),
  };
  const loaded = new Materials(world, [own]).loadLanguage('sq', 'al');
  expect(loaded.diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
    'template/front-matter roles/templates/sq/memo.hbs',
  ]);
});

describe('words', () => {
  const own = (path: string, text: string) => ({
    file: `roles/${path}`,
    resource: path,
    bytes: new TextEncoder().encode(text),
  });
  const codes = (loaded: ReturnType<Materials['loadLanguage']>) =>
    loaded.diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`);

  test('of the organization lie over those of the program, one by one', () => {
    const file = own('templates/sq/words.yaml', 'mark: { draft: PROJEKT }\n');
    const loaded = new Materials(world, [file]).loadLanguage('sq', 'al');
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.value?.words['mark']).toEqual({ draft: 'PROJEKT' });
    expect(loaded.value?.words['heading']).toMatchObject({ final: 'Final provisions' });
  });

  test('that are none are refused, with their paths', () => {
    const file = own('templates/sq/words.yaml', 'mark: { draft: 5 }\nmonths: [1, 2]\nheading: yes\n');
    const loaded = new Materials(world, [file]).loadLanguage('sq', 'al');
    expect(codes(loaded)).toEqual(['template/wrong-word roles/templates/sq/words.yaml']);
    expect(loaded.diagnostics[0]?.message.en).toContain('mark.draft, months');
  });

  test('that the program needs are missed, and no other language stands in', () => {
    const template = own('templates/xx/memo.hbs', files['templates/sq/instruction.hbs'] ?? '');
    const loaded = new Materials(world, [own('templates/xx/words.yaml', 'months: [a]\n'), template]);
    const { diagnostics, value } = loaded.loadLanguage('xx', 'al');
    expect(value).toBeUndefined();
    expect(codes({ diagnostics, value })).toEqual(['template/missing-word roles/templates/xx/words.yaml']);
    expect(diagnostics[0]?.message.en).toContain('clause.condition');
    expect(diagnostics[0]?.message.en).not.toContain('months');
  });

  test('on the law are those of the law of the organization, never of another', () => {
    const law = own('templates/sq/law/al.yaml', 'labourCode: Kodi i Punës\n');
    const loaded = new Materials(world, [law]);
    expect(loaded.loadLanguage('sq', 'al').value?.words['law']).toEqual({ labourCode: 'Kodi i Punës' });
    expect(codes(loaded.loadLanguage('sq', 'ru'))).toEqual([
      'template/no-law-words templates/sq/law/ru.yaml',
    ]);
  });
});

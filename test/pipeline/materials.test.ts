import { expect, test } from 'vitest';
import { Materials } from '../../src/pipeline/materials.js';

/** The built-in files of a program that knows one language, which does not decline. */
const files: Readonly<Record<string, string>> = {
  'templates/sq/words.yaml': 'abbreviations: [etj.]\n',
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
  const loaded = new Materials(world, []).loadLanguage('sq');
  expect(loaded.diagnostics).toEqual([]);
  expect([...(loaded.value?.templates.kinds.keys() ?? [])]).toEqual(['instruction']);
});

test('a language without templates is not known', () => {
  expect(new Materials(world, []).loadLanguage('en').value).toBeUndefined();
});

test('a template of a document that does not say for which law it is, is refused', () => {
  const own = {
    file: 'roles/templates/sq/memo.hbs',
    resource: 'templates/sq/memo.hbs',
    bytes: new TextEncoder().encode('<document/>'),
  };
  const loaded = new Materials(world, [own]).loadLanguage('sq');
  expect(loaded.diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
    'template/front-matter roles/templates/sq/memo.hbs',
  ]);
});

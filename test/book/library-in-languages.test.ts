import { expect, test } from 'vitest';
import { firm } from '../compose/firm.js';
import { runBook } from './run-book.js';

const competency = (language: string, name: string, indicator: string): object => ({
  id: 'planning',
  language,
  name,
  type: 'professional',
  definition: language === 'ru' ? 'Распределяет время.' : 'Divides time between tasks.',
  levels: [
    { level: 1, name: '1', indicators: [language === 'ru' ? 'Ведёт список дел.' : 'Keeps a list of tasks.'] },
    { level: 2, name: '2', indicators: [indicator] },
  ],
});

/** The findings on the library of a firm, as `rule file`, when documents in some languages are wanted. */
async function listFindings(files: Record<string, object>, languages?: readonly string[]): Promise<string[]> {
  const { diagnostics } = await runBook({ ...firm(), ...files }, 'lawyer', ['text'], false, {
    languages: languages && new Set(languages),
  });
  return diagnostics
    .filter(({ code }) => code === 'rule/trait-as-competency' || code === 'rule/indicator-not-observable')
    .map(({ code, place }) => `${code} ${place?.file.replace(/^roles\//, '') ?? ''}`)
    .sort();
}

const sound = competency('ru', 'планирование работы', 'Сверяет план с делом.');
const translated = {
  'competencies/planning.yaml': sound,
  'translations/en/competencies/planning.yaml': {
    texts: { name: 'sense of humour', 'levels.2.indicators.1': 'Understands the plan.' },
  },
};

test('an English competency of a Russian firm is read by English words', async () => {
  const traits = competency('en', 'charisma', 'Understands the plan.');
  expect(await listFindings({ 'competencies/planning.yaml': traits })).toEqual([
    'rule/indicator-not-observable competencies/planning.yaml',
    'rule/trait-as-competency competencies/planning.yaml',
  ]);
});

test('a translation is read when documents in its language are wanted, alone or beside another', async () => {
  const found = [
    'rule/indicator-not-observable translations/en/competencies/planning.yaml',
    'rule/trait-as-competency translations/en/competencies/planning.yaml',
  ];
  expect(await listFindings(translated)).toEqual([]);
  expect(await listFindings(translated, ['en'])).toEqual(found);
  expect(await listFindings(translated, ['ru+en'])).toEqual(found);
});

test('a language without lists has no findings', async () => {
  const german = competency('de', 'Charisma', 'Versteht den Plan.');
  expect(await listFindings({ 'competencies/planning.yaml': german })).toEqual([]);
});

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BookExample, Example, Rule } from '../../src/check/rule.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { rules as registered } from '../../src/check/rules/index.js';
import { validateSchema } from '../../src/check/schema/validate-schema.js';
import { ListedPhrase, findPhrases } from '../../src/check/word-list.js';
import { readSchema, readStrings } from '../../src/check/schema/json-schema.js';
import { readListsBelow } from './read-lists.js';
import { parseSound, pointedText, readProductSchema } from './read-yaml.js';
import { runAllRules } from './run-all-rules.js';
import { runBookRules, writeExampleBook } from './run-book-rules.js';
import { soundFiles } from './write-book.js';

const rules: readonly Rule[] = registered;

/** What no role that is about to be approved may lack. */
const provision = 'appointment: { by: director }';

function writeExample(field: Rule['examples']['ru']['field'], example: Example): string[] {
  const texts = typeof example === 'string' ? [example] : example;
  if (field === 'role') return [...texts];
  if (field === 'education') return [`qualifications: { education: ${JSON.stringify(texts.join(' '))} }`];
  // Two clauses that no rule finds fault with, so that 1.1 and 1.2 exist.
  const ground = field === 'duties' ? ['Отвечает на письма.', 'Заказывает бумагу.'] : [];
  return [`${field}:${[...ground, ...texts].map((each) => `\n  - ${JSON.stringify(each)}`).join('')}`];
}

/** A competency of the given name, or with the given indicator. */
function writeCompetency(field: 'competency' | 'indicator', example: string, language = 'ru'): string {
  const [name, indicator] =
    field === 'competency' ? [example, 'Ведёт список дел.'] : ['ведение дел', example];
  return `id: sample
language: ${language}
name: ${JSON.stringify(name)}
type: personal
definition: Доводит начатое до конца.
levels:
  - { level: 1, name: базовый, indicators: [Сверяет список дел с планом.] }
  - { level: 2, name: рабочий, indicators: [${JSON.stringify(indicator)}] }
`;
}

/** Everything that the rules find in an example. */
function runExample({ examples, jurisdictions }: Rule, example: Example | BookExample): Diagnostic[] {
  const { field } = examples.ru;
  if (typeof example === 'string' && (field === 'competency' || field === 'indicator')) {
    return runBookRules({ 'competencies/sample.yaml': writeCompetency(field, example) }).found;
  }
  if (typeof example === 'string' || isTexts(example)) {
    const [jurisdiction = 'ru'] = jurisdictions;
    return runAllRules(writeExample(field, example), { final: field === 'role', jurisdiction }).found;
  }
  return runBookRules(writeExampleBook(example)).found;
}

function isTexts(example: readonly string[] | BookExample): example is readonly string[] {
  return Array.isArray(example);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const { bad, good } = rule.examples.ru;
  const codes = (example: Example | BookExample): string[] =>
    runExample(rule, example)
      .map((each) => each.code)
      .filter((code) => code === `rule/${id}`);

  it.each(bad.map((each) => [each]))('finds %j', (example) => {
    expect(codes(example)).not.toEqual([]);
  });

  it.each(good.map((each) => [each]))('lets pass %j', (example) => {
    expect(codes(example)).toEqual([]);
  });

  it('has enough examples, a source in both languages, and speaks of a risk', () => {
    expect(bad.length).toBeGreaterThanOrEqual(6);
    expect(good.length).toBeGreaterThanOrEqual(6);
    expect(rule.source.ru).toMatch(/^Источник: .*JI\d{3}/);
    expect(rule.source.en).toMatch(/^Source: .*JI\d{3}/);
    expect(rule.why.ru).toMatch(/риск/i);
    expect(rule.why.en).toMatch(/risk/i);
    const said = bad.flatMap((each) => runExample(rule, each));
    for (const { message, why, help } of said) {
      for (const { ru, en } of [message, why, help].filter((each) => each !== undefined)) {
        expect(ru).not.toMatch(/незакон|противозакон|запрещ/i);
        expect(en).not.toMatch(/illegal|unlawful|forbidden/i);
      }
    }
  });
});

/** The examples of rules in other languages than Russian. */
const elsewhere = rules.flatMap((rule) =>
  (['en', 'sq'] as const).flatMap((language) => {
    const examples = rule.examples[language];
    return examples === undefined ? [] : [[rule.id, language, rule.examples.ru.field, examples] as const];
  }),
);

describe.each(elsewhere)('rule %s in %s', (id, language, field, { bad, good }) => {
  const codes = (text: string): string[] => {
    if (field !== 'competency' && field !== 'indicator') throw new Error(`${id} looks at no library`);
    const { found } = runBookRules({ 'competencies/sample.yaml': writeCompetency(field, text, language) });
    return found.map(({ code }) => code).filter((code) => code === `rule/${id}`);
  };

  it.each(bad.map((each) => [each]))('finds %j', (text) => {
    expect(codes(text)).not.toEqual([]);
  });

  it.each(good.map((each) => [each]))('lets pass %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('has enough examples', () => {
    expect([bad.length, good.length].every((count) => count >= 6)).toBe(true);
  });
});

describe('the registry', () => {
  it('has every rule under the name of its file', () => {
    const folder = fileURLToPath(new URL('../../src/check/rules/', import.meta.url));
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    expect(rules.map((rule) => `${rule.id}.ts`)).toEqual(files.sort());
  });
});

describe('what a rule says', () => {
  it('points at the words, names the source, and says what to do', () => {
    const { text, found } = runAllRules([
      'qualifications:\n  education: "Высшее образование, возраст до 35 лет."',
    ]);
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding && pointedText(text, finding)).toBe('возраст до 35 лет');
    expect(finding).toMatchObject({
      code: 'rule/age-requirement',
      severity: 'error',
      message: { ru: 'Требование о возрасте: «возраст до 35 лет»' },
      why: {
        ru: 'Требование о возрасте не относится к деловым качествам: есть риск, что его признают дискриминацией. Источник: ТК РФ, ст. 3 и 64; КоАП РФ, ст. 13.11.1 (JI019).',
      },
    });
  });

  it('a repeated duty names both places', () => {
    const { text, found } = runAllRules([
      'duties:\n  - Ведёт учёт заявок.\n  - id: again\n    text: Ведет учет заявок',
    ]);
    expect(found.map((each) => [each.code, pointedText(text, each)])).toEqual([
      ['rule/duplicate-duty', 'Ведет учет заявок'],
    ]);
    const [related] = found[0]?.related ?? [];
    expect(text.slice(related?.place.start, related?.place.end)).toBe('Ведёт учёт заявок.');
  });

  it('a duty that is said hundreds of times is told once, with the number', () => {
    const duties = Array.from({ length: 400 }, () => '\n  - Ведёт учёт заявок клиентов.').join('');
    const { found } = runAllRules([`duties:${duties}`]);
    expect(found.map((each) => each.code)).toEqual(['rule/duplicate-duty']);
    expect(found[0]?.message.ru).toContain('всего повторов — 399');
    expect(found[0]?.related).toHaveLength(6);
  });

  it('a duty that adds only a term to another, as text or as its frequency', () => {
    const message = (...duties: string[]): string | undefined =>
      runAllRules([`duties:${duties.map((each) => `\n  - ${each}`).join('')}`]).found[0]?.message.ru;
    expect(message('Сдаёт отчёт по кассе.', 'Сдаёт отчёт по кассе до 16:00.')).toContain(
      'срок назван только',
    );
    expect(message('Сдаёт отчёт.', '{ text: Сдаёт отчёт, frequency: ежедневно }')).toContain('срок назван');
    expect(message('Каждую пятницу сдаёт отчёт.', 'Сдаёт отчёт.')).toContain('«Каждую пятницу сдаёт отчёт.»');
    expect(message('Сдаёт отчёт до 16:00.', '{ text: Сдаёт отчёт, frequency: ежедневно }')).toBeUndefined();
    expect(message('Сдаёт отчёт до 5-го числа.', 'Сдаёт отчёт до 10-го числа.')).toBeUndefined();
    expect(message('Сдаёт отчёт о 5 кассах до 16:00.', 'Сдаёт отчёт о 6 кассах.')).toBeUndefined();
  });

  it('a duty that repeats a shared clause, and where the clause is pulled in', () => {
    const { found } = runAllRules(
      [
        'duties: [Соблюдает порядок, установленный в Обществе.]'.replace('порядок, у', 'порядок у'),
        'clauses: [order]',
      ],
      { files: { 'clauses/order.yaml': soundFiles['clauses/order.yaml'] ?? '' } },
    );
    expect(found.map((each) => [each.code, each.place?.file])).toEqual([
      ['rule/duplicate-duty', 'clauses/order.yaml'],
    ]);
    expect(found[0]?.related.map((each) => each.place.file)).toEqual([
      'sales-manager.yaml',
      'sales-manager.yaml',
    ]);
  });

  it('a reference to an absent number proposes the nearest', () => {
    const { text, found } = runAllRules([
      'duties:\n  - Ведёт учёт.\n  - Сверяет учёт по п. 2.\n  - Докладывает по пункту 1.12.',
    ]);
    expect(found.map((each) => [each.code, pointedText(text, each), each.help?.ru.split('. ')[0]])).toEqual([
      ['rule/dangling-reference', '1.12', 'Ближайший номер — 1.1'],
    ]);
  });

  it('numbers of other schemes are known', () => {
    const duties = 'duties:\n  - Ведёт учёт по разделу I.\n  - Сверяет по п. 1.';
    expect(runAllRules([duties, 'style: { numbering: roman }']).found).toEqual([]);
    expect(runAllRules([duties, 'style: { numbering: flat }']).found.map((each) => each.code)).toEqual([
      'rule/dangling-reference',
    ]);
  });

  it('a blank is info in a draft, an error in a final document, nothing in a form', () => {
    const duties = 'duties: ["Отчитывается [[blank:срок]]."]';
    const severities = (parts: string[], final: boolean) =>
      runAllRules([...parts, provision], { final }).found.map((each) => [each.code, each.severity]);
    expect(severities([duties], false)).toEqual([['rule/placeholder-in-final', 'info']]);
    expect(severities([duties], true)).toEqual([['rule/placeholder-in-final', 'error']]);
    expect(severities([duties, 'form: true'], true)).toEqual([]);
  });

  it('gaps of fields and titles count as blanks, each once', () => {
    const { text, found } = runAllRules(
      [
        provision,
        'title: менеджер по [направление]',
        'unit: { blank: подразделение }',
        'reporting: { reportsTo: { blank: руководитель } }',
        'qualifications: { education: высшее, experience: { years: { blank: лет } } }',
      ],
      { final: true },
    );
    expect(found.map((each) => pointedText(text, each)).sort()).toEqual([
      '{ blank: лет }',
      '{ blank: подразделение }',
      '{ blank: руководитель }',
      'менеджер по [направление]',
    ]);
  });

  it('rules of another law do not run', () => {
    const text = soundFiles['organization.yaml']?.replace('jurisdiction: ru', 'jurisdiction: al') ?? '';
    const parts = ['duties: [Выполняет любые поручения., Ведёт учёт., Ведёт учёт.]'];
    const listCodes = (files: Readonly<Record<string, string>>): readonly string[] =>
      runAllRules(parts, { files }).found.map((each) => each.code);
    expect(listCodes({})).toEqual(['rule/catch-all-duty', 'rule/duplicate-duty']);
    // Nor do those of both laws that go by the words of the language of a law: the role is in Russian.
    expect(listCodes({ 'organization.yaml': text })).toEqual([]);
  });
});

describe('word lists', () => {
  const schema = readProductSchema('word-list');

  it.each(['law/ru', 'law/al', 'ru', 'en', 'sq'])('of %s are valid, and their phrases compile', (owner) => {
    const folder = fileURLToPath(new URL(`../../templates/${owner}/lists/`, import.meta.url));
    for (const name of readdirSync(folder)) {
      expect(validateSchema(parseSound(name, readFileSync(`${folder}${name}`, 'utf8')), schema)).toEqual([]);
    }
    for (const plain of readListsBelow(owner).values()) {
      const { corrections, ...phrases } = readSchema(plain) ?? {};
      const found = (Array.isArray(corrections) ? corrections : []).map((each) => readSchema(each)?.['find']);
      for (const phrase of [found, ...Object.values(phrases)].flatMap(readStrings)) {
        expect(() => new RegExp(new ListedPhrase(phrase).source, 'giu'), phrase).not.toThrow();
      }
    }
  });

  it('each belongs to a rule, or to several', () => {
    const isOfRule = (name: string): boolean =>
      rules.some(({ id }) => name === id || name.startsWith(`${id}-`));
    const ofSeveral = ['acts', 'general-words', 'position-heads', 'title-steps'];
    const owners = ['law/ru', 'law/al', 'ru', 'en', 'sq'];
    const names = owners.flatMap((owner) => [...readListsBelow(owner).keys()]);
    expect(names.filter((name) => !isOfRule(name) && !ofSeveral.includes(name))).toEqual([]);
  });

  it('~ is an ending, a space any space, and edges of words are those of Cyrillic', () => {
    const list = { match: [new ListedPhrase('полн~ ответственност~')], with: [], unless: [], except: [] };
    expect(findPhrases('Несёт полную\u00a0ответственность.', list)).toHaveLength(1);
    expect(findPhrases('Несёт неполную ответственность.', list)).toEqual([]);
    expect(findPhrases('ПОЛНАЯ ОТВЕТСТВЕННОСТЬ', list)).toHaveLength(1);
  });
});

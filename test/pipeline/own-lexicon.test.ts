import { describe, expect, test } from 'vitest';
import { selectLanguage } from '../../src/language/select-language.js';
import type { Lexicon } from '../../src/language/lexicon.js';
import { Materials } from '../../src/pipeline/materials.js';
import { createMachineWorld } from '../machine-world.js';
import { firm } from '../compose/firm.js';
import { runBook } from '../book/run-book.js';

const world = createMachineWorld();
const russian = selectLanguage('ru');
const file = 'roles/templates/ru/lexicon.yaml';

function load(text: string) {
  const own = { file, resource: 'templates/ru/lexicon.yaml', bytes: new TextEncoder().encode(text) };
  return new Materials(world, [own]).loadLexicon('ru');
}

/** The lexicon of an organization, which has to be sound. */
function read(text: string): Lexicon {
  const { value, diagnostics } = load(text);
  if (value === undefined) throw new Error(diagnostics[0]?.message.en);
  return value;
}

/** The findings of a faulty lexicon: code, and the words at its place. */
const faultsOf = (text: string): readonly string[] =>
  load(text).diagnostics.map(({ code, place }) => `${code} ${text.slice(place?.start, place?.end)}`);

describe('the lexicon of an organization', () => {
  const lexicon = read(`nouns:
  - gender: masculine
    animate: true
    words: [ниндзюцу-мастер, эскадрон]
    stems: { огузок: огузк }
    forms: { подмастер: { genitive: подмастерья, instrumental: подмастерьем } }
  - { gender: neuter, declension: none, words: [каршеринго] }
plurals:
  stressed: [эскадрон, бухгалтер]
  counted: { огузок: { genitive: огузков } }
frozenWords: [замминистра-плюс]
names:
  surnameStems: { берёзок: берёзк }
  still: [кукурба]
`);

  test('adds nouns, which are no guess then', () => {
    const known = russian.declineTitle('главный эскадрон', lexicon);
    expect(known.forms.dative).toBe('главному эскадрону');
    expect(known.guessed).toBe(false);
    expect(russian.declineTitle('огузок', lexicon).forms.genitive).toBe('огузка');
    expect(russian.declineTitle('подмастер', lexicon).forms.instrumental).toBe('подмастерьем');
    expect(russian.declineUnit('каршеринго', lexicon).forms.dative).toBe('каршеринго');
    expect(russian.declineTitle('замминистра-плюс', lexicon).forms.dative).toBe('замминистра-плюс');
  });

  test('tells the plural of its words and of those of the program', () => {
    expect(russian.declineTitle('эскадрон', lexicon, 'plural').forms.nominative).toBe('эскадрона');
    expect(russian.declineTitle('бухгалтер', lexicon, 'plural').forms.nominative).toBe('бухгалтера');
    expect(russian.declineTitle('главный эскадрон', lexicon, 'plural').guessed).toBe(false);
  });

  test('declines a noun of the program otherwise', () => {
    const other = read(
      'nouns: [{ gender: masculine, animate: true, declension: none, words: [директор] }]\n',
    );
    expect(russian.declineTitle('директор', other).forms.dative).toBe('директор');
    expect(russian.declineTitle('бухгалтер', other).forms.dative).toBe('бухгалтеру');
  });

  test('tells how names of people change', () => {
    const decline = (name: string): string =>
      russian.declineFullName(name, 'masculine', lexicon).forms.genitive;
    expect(decline('Берёзок Иван Ильич')).toBe('Берёзка Ивана Ильича');
    expect(decline('Кукурба Иван Ильич')).toBe('Кукурба Ивана Ильича');
    expect(decline('Дюма Поль')).toBe('Дюма Поля');
  });

  test('tells the gender of what an approval is of', () => {
    expect(
      russian.findAgreement('Каршеринго должности', read(`nouns: [{ gender: neuter, words: [каршеринго] }]`))
        ?.agreement,
    ).toBe('neuter');
  });

  test('is in force in documents', async () => {
    const files = firm({ roles: { lawyer: { title: 'главный киберволшебник' } } });
    const codes = async (more: Record<string, object>): Promise<readonly string[]> => {
      const made = await runBook({ ...files, ...more }, 'lawyer', ['text'], false, {
        kinds: new Set(['instruction']),
      });
      return made.diagnostics.map(({ code }) => code);
    };
    expect(await codes({})).toContain('language/guessed-forms');
    const words = [{ gender: 'masculine', animate: true, words: ['киберволшебник'] }];
    expect(await codes({ 'templates/ru/lexicon.yaml': { nouns: words } })).not.toContain(
      'language/guessed-forms',
    );
  });
});

describe('a faulty lexicon of an organization is refused at its place', () => {
  test.each([
    ['nouns: [{ words: [шаман] }]', ['schema/missing-field words']],
    ['nouns: [{ gender: common, words: [шаман] }]', ['schema/unknown-value common']],
    ['noun: []', ['schema/unknown-field noun']],
    ['nouns: [{ gender: masculine, words: [актёр, актер] }]', ['template/wrong-lexicon актер']],
    [
      'nouns: [{ gender: masculine, words: [главный шаман], stems: { ведун: ведун, ведун б: ведун } }]',
      ['template/wrong-lexicon главный шаман', 'template/wrong-lexicon ведун'],
    ],
    [
      'plurals: { forms: { шамагун: { nominative: шамагуны } } }',
      ['template/wrong-lexicon { nominative: шамагуны }'],
    ],
    [
      'nouns: [{ gender: masculine, forms: { шаман: { vocative: шамане } } }]',
      ['schema/unknown-field vocative'],
    ],
    ['[]', ['schema/fields-expected []']],
    ['nouns: 5', ['schema/list-expected 5']],
  ])('%s', (text, found) => {
    expect(faultsOf(text)).toEqual(found);
    expect(load(text).value).toBeUndefined();
  });
});

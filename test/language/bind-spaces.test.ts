import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readWords, wordsAt } from '../../src/compose/read-words.js';
import { longestShortWord } from '../../src/language/bonds.js';
import { bindSpaces } from '../../src/language/bind-spaces.js';
import { readBuiltInLexicon } from './read-table.js';

const runs = process.env.ROLEBOOK_LONG === '1' ? 20_000 : 1_000;
const { bonds } = readBuiltInLexicon();
const bind = (text: string, longest = 40): string => bindSpaces(text, bonds, longest);

/** The no-break space is shown as ~. */
test.each([
  ['приказ № 12 от 5 мая', 'приказ №~12 от~5~мая'],
  ['приказ № АБ-12, № ____', 'приказ №~АБ-12, №~____'],
  ['дата и № счёта', 'дата и~№~счёта'],
  ['штат ООО «Пример»', 'штат ООО~«Пример»'],
  ['клиенты ООО и банков', 'клиенты ООО и~банков'],
  ['не более 5 % за месяц', 'не~более 5~% за~месяц'],
  ['1 000 000 ₽ и 50 руб.', '1~000~000~₽ и~50~руб.'],
  ['план 2026 100 раз', 'план 2026 100~раз'],
  ['ст. 72 и п. 3.1, статья 60.2, пунктом 4', 'ст.~72 и~п.~3.1, статья~60.2, пунктом~4'],
  ['разделом IV, глава V.', 'разделом~IV, глава~V.'],
  ['пункт назначения, часть груза', 'пункт назначения, часть груза'],
  ['5 ноября 2026 г.', '5~ноября 2026~г.'],
  ['«___» ________ 20__ г.', '«___» ________ 20__~г.'],
  ['до 2026 г. и позже', 'до~2026~г. и~позже'],
  ['г. Казань, ул. Мира, д. 5', 'г.~Казань, ул.~Мира, д.~5'],
  ['Цель — рост', 'Цель~— рост'],
  ['Цель – рост', 'Цель~– рост'],
  ['акты, счета и т. д.', 'акты, счета и~т.~д.'],
  ['подпись И.И. Иванов', 'подпись И.И.~Иванов'],
  ['подпись А. Г. Мамедов-оглы', 'подпись А.~Г.~Мамедов-оглы'],
  ['Иванов И.И., Римский-Корсаков Н. А.', 'Иванов~И.И., Римский-Корсаков~Н.~А.'],
  ['Директор И. И. Иванов', 'Директор И.~И.~Иванов'],
  ['(Иванов И.И.) утвердил', '(Иванов~И.И.) утвердил'],
  ['В отделе «О работе» и (в цехе)', 'В~отделе «О~работе» и~(в~цехе)'],
  ['мог бы, знает ли, тот же самый', 'мог~бы, знает~ли, тот~же самый'],
  ['5 рабочих дней, 3 группы, 10 человек', '5~рабочих дней, 3~группы, 10~человек'],
  ['версия 2.1 программы, план 20260 дней', 'версия 2.1 программы, план 20260 дней'],
  ['перед сменой, чтобы успеть', 'перед сменой, чтобы успеть'],
  [' и  в ', ' и  в '],
])('%s', (written, printed) => {
  expect(bind(written).replaceAll('\u00A0', '~')).toBe(printed);
});

describe('words that hang together', () => {
  it('do not grow into a line that cannot break', () => {
    expect(bind('и в к с о у на не по за', 9).replaceAll('\u00A0', '~')).toBe('и~в~к~с~о у~на~не по~за');
    expect(bind('по обслуживанию покупателей', 18)).toBe('по\u00A0обслуживанию покупателей');
    expect(bind('по администрированию', 18)).toBe('по администрированию');
  });

  it('hold where they are one name or number, however long', () => {
    expect(bind('и с А. А. Вознесенским', 4).replaceAll('\u00A0', '~')).toBe('и~с А.~А.~Вознесенским');
  });

  it('do not ask for the space that is there already', () => {
    expect(bind('и\u00A0в\u202Fотделе')).toBe('и\u00A0в\u202Fотделе');
  });

  it('end with the line', () => {
    expect(bind('согласно п.\n5 и\nдругое')).toBe('согласно п.\n5 и\nдругое');
  });
});

const word = fc.constantFrom(
  ...[
    'и',
    'в',
    'На',
    'не',
    'бы',
    'же',
    '«с',
    'отдел',
    'Иванов',
    'И.И.',
    'И.',
    'А.,',
    '5',
    '100',
    '72.',
    '%',
    'руб.',
  ],
  ...[
    'г.',
    'ст.',
    '№',
    'т.',
    'д.',
    '—',
    'пункта',
    'IV',
    '',
    '\uFFFC',
    'административно-хозяйственного',
    '😀',
  ],
);
const separator = fc.constantFrom(' ', ' ', ' ', ' ', '\u00A0', '\n', '\u202F');
const anyText = fc.oneof(
  fc.array(fc.tuple(word, separator), { maxLength: 30 }).map((parts) => parts.flat().join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('any text', () => {
  it('keeps its letters and its length, and is bound once', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, longest) => {
        const bound = bind(text, longest);
        expect(bound).toHaveLength(text.length);
        expect(bound.replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
        expect(bind(bound, longest)).toBe(bound);
      }),
      { numRuns: runs },
    );
  });

  it('of short words alone always breaks within the measure', () => {
    const short = fc.array(fc.constantFrom('и', 'в', 'на', 'не', 'для', 'бы', 'ли'), { maxLength: 40 });
    fc.assert(
      fc.property(short, fc.integer({ min: 4, max: 60 }), (words, longest) => {
        for (const group of bind(words.join(' '), longest).split(' ')) {
          expect(group.length).toBeLessThanOrEqual(longest);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('the words of the lexicon', () => {
  it('are short where the search relies on it', () => {
    for (const each of [...bonds.toNext, ...bonds.toPrevious]) {
      expect(each.length, each).toBeLessThanOrEqual(longestShortWord);
    }
  });

  it('know every month that dates are written with', () => {
    const words = readWords(parse(readFileSync('templates/ru/words.yaml', 'utf8'))).words;
    const months = wordsAt(words, 'months');
    expect(months).toHaveLength(12);
    expect(months.filter((month) => !bonds.afterNumber.has(month))).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { bindSpaces } from '../../src/language/ru/bind-spaces.js';

/** The no-break space is shown as ~. */
test.each([
  ['приказ № 12 от 5 мая', 'приказ №~12 от 5 мая'],
  ['не более 5 % за месяц', 'не более 5~% за месяц'],
  ['1 000 000 ₽ и 50 руб.', '1~000~000~₽ и 50~руб.'],
  ['ст. 72 и п. 3.1, статья 60.2, пунктом 4', 'ст.~72 и п.~3.1, статья~60.2, пунктом~4'],
  ['г. Казань, ул. Мира', 'г.~Казань, ул.~Мира'],
  ['Цель — рост', 'Цель~— рост'],
  ['подпись И.И. Иванов', 'подпись И.И.~Иванов'],
  ['акты, счета и т. д.', 'акты, счета и т.~д.'],
  ['5 рабочих дней, 3 группы, 10 человек', '5 рабочих дней, 3 группы, 10 человек'],
  ['пункт назначения, часть груза', 'пункт назначения, часть груза'],
  ['в 2026 г. и позже', 'в 2026~г. и позже'],
])('%s', (written, printed) => {
  expect(bindSpaces(written).replaceAll('\u00A0', '~')).toBe(printed);
  expect(bindSpaces(written)).toHaveLength(written.length);
  expect(bindSpaces(bindSpaces(written))).toBe(bindSpaces(written));
});

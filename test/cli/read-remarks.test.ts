import { expect, it } from 'vitest';
import { OptionReader } from '../../src/cli/option-reader.js';
import { readRemarks } from '../../src/cli/version-options.js';

it.each<[string, Record<string, string[]>, string[]]>([
  ['none', {}, []],
  ['one', { remark: ['Назовите срок.'] }, ['Назовите срок.']],
  [
    'a line feed between two',
    { remark: ['Назовите срок.\nУточните право.'] },
    ['Назовите срок.', 'Уточните право.'],
  ],
  [
    'the option given twice',
    { remark: ['Назовите срок.', 'Уточните право.'] },
    ['Назовите срок.', 'Уточните право.'],
  ],
  ['a line feed of Windows', { remark: ['Раз.\r\nДва.'] }, ['Раз.', 'Два.']],
  ['a line feed as it is typed', { remark: [String.raw`Раз.\nДва.`] }, ['Раз.', 'Два.']],
])('remarks: %s', (_, values, expected) => {
  expect(readRemarks(new OptionReader(values))).toEqual(expected);
});

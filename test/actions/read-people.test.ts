import { describe, expect, test } from 'vitest';
import { readPeople } from '../../src/actions/read-people.js';
import { createMemoryWorld } from '../memory-world.js';

/** Reads a file with the given bytes; the names, or what is wrong. */
async function read(content: string | Uint8Array | undefined): Promise<readonly string[]> {
  const world = createMemoryWorld();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes !== undefined) world.contents.set('people.txt', bytes);
  const { value, diagnostics } = await readPeople(world.files, 'people.txt');
  return value ?? diagnostics.map(({ code, message }) => `${code}: ${message.en}`);
}

describe('a list of people', () => {
  test('has one name a line, empty lines and spaces aside', async () => {
    expect(await read('Ёлкина Анна Павловна\r\n\r\n  Абдуллаев   Фарид оглы\n')).toEqual([
      'Ёлкина Анна Павловна',
      'Абдуллаев Фарид оглы',
    ]);
  });

  test('may begin with a byte order mark, and end without a line break', async () => {
    expect(await read('\uFEFFПетров Пётр')).toEqual(['Петров Пётр']);
  });

  test.each([
    'Петров-Водкин Кузьма Сергеевич',
    "Д'Арк Жанна",
    'Иванова (Сидорова) Мария Ильинична',
    'Оразбаева Ә. Қ.',
  ])('takes %s', async (name) => {
    expect(await read(name)).toEqual([name]);
  });

  test.each([
    ['Петров', 'one word'],
    ['Петров Пётр; слесарь', 'a table'],
    ['Петров Пётр\t123', 'numbers'],
    ['<b>Петров Пётр</b>', 'marks'],
    [`Петров ${'Пётр'.repeat(50)}`, 'too long'],
  ])('refuses %s: %s', async (line) => {
    const [fault] = await read(`Сидоров Иван Ильич\n\n${line}`);
    expect(fault).toMatch(/^workspace\/people-file: .*line 3 does not look like a full name/);
  });

  test('that is missing, empty, or in another encoding is refused', async () => {
    expect(await read(undefined)).toEqual([
      'workspace/people-file: The list of people was not read: there is no such file',
    ]);
    expect(await read('\n\n')).toEqual([
      'workspace/people-file: The list of people was not read: the file has no names',
    ]);
    const windows1251 = new Uint8Array([0xcf, 0xe5, 0xf2, 0xf0, 0xee, 0xe2, 0x20, 0xcf, 0xb8, 0xf2, 0xf0]);
    expect(await read(windows1251)).toEqual([
      'workspace/people-file: The list of people was not read: the file is not in UTF-8',
    ]);
  });
});

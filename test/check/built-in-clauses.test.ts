import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/world.js';
import { buildTexts, checkTexts } from './check-texts.js';
import { writeRole } from './role-text.js';
import { soundFiles } from './write-book.js';

const builtIn = createWorld({})
  .resources('templates/law/ru/clauses/')
  .map((path) => path.slice('templates/law/ru/clauses/'.length, -'.yaml'.length));

const print = async (...parts: readonly string[]): Promise<string> => {
  const built = await buildTexts({ 'sales-manager.yaml': writeRole(...parts) }, 'sales-manager');
  return (built['out/sales-manager/instruction.ru.txt'] ?? '').replaceAll('\u00A0', ' ');
};

describe('the clauses that every organization can use', () => {
  it('are those that a Russian instruction often needs', () => {
    expect(builtIn).toEqual([
      'fire-safety',
      'internal-rules',
      'labour-protection',
      'lawful-liability',
      'personal-data',
      'power-of-attorney',
      'substitution-by-order',
      'trade-secret',
    ]);
  });

  it('can be used all together without a finding', async () => {
    const uses = builtIn.map((id) =>
      id === 'trade-secret'
        ? '{ id: trade-secret, with: { regime: Положение о коммерческой тайне от 12.01.2026 № 3 } }'
        : id,
    );
    const role = writeRole(`clauses: [${uses.join(', ')}]`);
    const { found } = await checkTexts({ 'sales-manager.yaml': role });
    expect(found).toEqual([]);
  });

  it('are printed like clauses of the organization', async () => {
    expect(await print('clauses: [{ id: personal-data, with: { people: покупателей } }]')).toContain(
      '2.2. Обрабатывает персональные данные покупателей в том объёме',
    );
  });

  it('give way to a clause of the organization of the same name', async () => {
    const files = {
      'clauses/fire-safety.yaml':
        'id: fire-safety\nlanguage: ru\nsection: duties\ntext: Проверяет огнетушители в торговом зале.\n',
      'sales-manager.yaml': writeRole('clauses: [fire-safety]'),
    };
    const built = await buildTexts(files, 'sales-manager');
    expect(built['out/sales-manager/instruction.ru.txt']).toContain('2.2. Проверяет огнетушители');
  });

  it('are proposed where a name is nearly theirs', async () => {
    const { grave } = await checkTexts({ 'sales-manager.yaml': writeRole('clauses: [fire-safty]') });
    expect(grave.map(({ code, help }) => [code, help?.en])).toEqual([
      ['link/unknown-shared-clause', 'Did you mean fire-safety?'],
    ]);
  });

  it('are for the law that they name: that of Albania has the same, in Albanian', async () => {
    const ids = createWorld({}).resources('templates/law/al/clauses/');
    expect(ids.map((path) => path.replace(/^.*\/(.*)\.yaml$/, '$1'))).toEqual(builtIn);
    const built = await buildTexts(
      {
        'organization.yaml': soundFiles['organization.yaml']
          ?.replace('jurisdiction: ru', 'jurisdiction: al')
          .replace('language: ru', 'language: sq'),
        'sales-manager.yaml': writeRole('language: sq', 'clauses: [fire-safety]'),
      },
      'sales-manager',
    );
    expect(built['out/sales-manager/instruction.sq.txt']).toContain(
      '2.2. Zbaton rregullat e mbrojtjes nga zjarri',
    );
  });
});

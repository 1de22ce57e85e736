import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInForce } from '../../src/check/acts/describe-act.js';
import { findAct, findCitations } from '../../src/check/acts/find-citations.js';
import { readRegistry } from '../../src/check/acts/read-registry.js';
import { readTemplate } from '../../src/check/read-template.js';
import { listKindsOf } from '../../src/pipeline/kinds-of-scope.js';
import { createMachineWorld } from '../machine-world.js';
import { readLists } from '../check/read-lists.js';
import { firm, skills } from '../compose/firm.js';
import { writeCase } from './cases.js';
import { writeVacancy } from './vacancies.js';
import { runBook } from './run-book.js';

const folder = join(import.meta.dirname, '../../templates/ru');
const caseKinds = listKindsOf('case', createMachineWorld(), []);
const vacancyKinds = listKindsOf('vacancy', createMachineWorld(), []);
const kinds = readdirSync(folder)
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => name.slice(0, -'.hbs'.length))
  .filter((kind) => {
    const read = readTemplate(kind, kind, readFileSync(join(folder, `${kind}.hbs`)));
    const front = read.value?.front;
    return front?.scope !== 'registry' && front?.jurisdictions.includes('ru') === true;
  });

describe('the acts that a document cites in the words of its template', () => {
  const registry = readRegistry(readLists('ru'));

  test.each(kinds)('%s: each is in the registry and in force', async (kind) => {
    if (registry === undefined) throw new Error('there is no registry');
    const requires = { competencies: [{ id: 'care', level: 2, weight: 100 }] };
    const organization = { approval: { method: 'order', officer: 'boss' } };
    const isCase = caseKinds.has(kind);
    const files = {
      ...firm({ organization, roles: { storekeeper: requires } }),
      ...skills,
      ...(isCase && { 'cases/sample.yaml': writeCase(kind, 'storekeeper') }),
      'vacancies/sample.yaml': writeVacancy('storekeeper'),
    };
    const request = {
      kinds: new Set([kind]),
      ...(isCase && { cases: new Set(['sample']) }),
      ...(vacancyKinds.has(kind) && { vacancies: new Set(['sample']) }),
    };
    const made = await runBook(files, 'storekeeper', ['text'], false, request);
    const text = new TextDecoder().decode([...made.files.values()][0]);
    expect(text.length).toBeGreaterThan(200);
    const wrong = findCitations(text, registry).filter((citation) => {
      const act = findAct(citation, registry);
      return act === undefined || !isInForce(act, registry.checkedOn);
    });
    expect(wrong.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test('are found through the line breaks and no-break spaces of a composed text', async () => {
    if (registry === undefined) throw new Error('there is no registry');
    const made = await runBook(firm(), 'storekeeper', ['text']);
    const text = new TextDecoder().decode([...made.files.values()][0]);
    const old = `${text}\nпо ГОСТ Р\u00a06.30-\n2003 и ст.\u00a064\nТК\u00a0РФ`;
    const found = findCitations(old, registry).map((each) => findAct(each, registry)?.id);
    expect(found.slice(-2)).toEqual(['gost-6.30-2003', 'tk-rf']);
  });
});

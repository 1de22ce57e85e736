// What one role of very many duties costs the rules: `node bench/long-role.mjs 1000 2000 5000`
// Its duties are those of other roles of the bench, one after the other.
import { TextEncoder } from 'node:util';
import { checkBook } from '../build/check/check-book.js';
import { decodeRole } from '../build/check/decode/decode-role.js';
import { listRoleLinks } from '../build/check/links/role-links.js';
import { outlineRole } from '../build/check/role-outline.js';
import { listRoleTexts } from '../build/check/role-text.js';
import { rules } from '../build/check/rules/index.js';
import { runRule } from '../build/check/run-rule.js';
import { parseYaml } from '../build/parse/parse-yaml.js';
import { Materials } from '../build/pipeline/materials.js';
import { readLibrary } from '../build/pipeline/read-library.js';
import { createWorld } from '../build/world.js';
import { dataSets, writeHead, writeOrganization, writeRole } from './documents.mjs';

const counts = process.argv.slice(2).map(Number);
const materials = new Materials(createWorld({ SOURCE_DATE_EPOCH: '1795305600' }), []);
const lists = materials.readLists('ru');
const encode = (text) => new TextEncoder().encode(text);
const named = ['duplicate-duty', 'list-not-parallel', 'typing-slip'];

for (const data of dataSets) {
  const book = readBook();
  for (const count of counts) {
    // Patterns are compiled and words remembered by the first of the rounds.
    const rounds = Array.from({ length: 4 }, (_, round) => measure(makeRole(count, data, round), book)).slice(
      1,
    );
    const times = [...named, 'all rules'].map(
      (id) => `${id} ${median(rounds.map((each) => each.get(id))).toFixed(0)} ms`,
    );
    console.log(`${count} duties, ${data}: ${times.join(', ')}`);
  }
}

function readBook() {
  const { value: role } = decodeRole(parseYaml('head.yaml', encode(writeHead())).value);
  const library = {
    organization: { file: 'organization.yaml', bytes: encode(writeOrganization()) },
    clauses: [],
    competencies: [],
  };
  const head = {
    file: 'head.yaml',
    value: outlineRole(role),
    idPlace: role.place,
    links: listRoleLinks(role),
    diagnostics: [],
  };
  return checkBook({ ...readLibrary(library, materials), roles: [head] }).value;
}

/** A role of so many duties; another one each round, for what is made of a role is kept with it. */
function makeRole(count, data, round) {
  const duties = [];
  let first;
  for (let seed = 1 + round * count; duties.length < count; seed++) {
    const { value } = decodeRole(parseYaml('long.yaml', encode(writeRole({ id: 'long', seed, data }))).value);
    first ??= value;
    duties.push(...value.duties);
  }
  return { ...first, duties: duties.slice(0, count) };
}

function measure(role, book) {
  const visit = { role, book, lists, texts: listRoleTexts(book, role) };
  const times = new Map();
  const started = performance.now();
  for (const rule of rules) {
    const before = performance.now();
    runRule(rule, role.place, () => rule.role?.(visit));
    times.set(rule.id, performance.now() - before);
  }
  return times.set('all rules', performance.now() - started);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

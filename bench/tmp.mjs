// What the rules cost beside parsing and the schema, in one process, as time of the processor: `node bench/rules.mjs 1000 10000 3`
// The first book is measured in so many rounds, the second once: it tells how the cost grows.
import { TextEncoder } from 'node:util';
import { checkBook } from '../build/check/check-book.js';
import { ClauseTable } from '../build/check/clause-table.js';
import { decodeRole } from '../build/check/decode/decode-role.js';
import { listRoleLinks } from '../build/check/links/role-links.js';
import { digestRole } from '../build/check/role-digest.js';
import { outlineRole } from '../build/check/role-outline.js';
import { listRoleTexts } from '../build/check/role-text.js';
import { runRule } from '../build/check/run-rule.js';
import { runDocumentRules, runOrganizationRules, runRoleRules } from '../build/check/run-rules.js';
import { rules } from '../build/check/rules/index.js';
import { validateSchema } from '../build/check/schema/validate-schema.js';
import { composeDocument } from '../build/compose/compose-document.js';
import { numberDocument } from '../build/document/number.js';
import { parseYaml } from '../build/parse/parse-yaml.js';
import { Materials } from '../build/pipeline/materials.js';
import { readLibrary } from '../build/pipeline/read-library.js';
import { createWorld } from '../build/world.js';
import { dataSets, writeHead, writeOrganization, writeRole } from './documents.mjs';

const count = Number(process.argv[2] ?? 1000);
const large = Number(process.argv[3] ?? 0);
const rounds = Number(process.argv[4] ?? 3);

const world = createWorld({ SOURCE_DATE_EPOCH: '1795305600' });
const materials = new Materials(world, []);
const language = materials.loadLanguage('ru', 'ru').value;
const lists = materials.readLists('ru');
const schema = materials.readSchema('role');
const encode = (text) => new TextEncoder().encode(text);

for (const data of ['slight']) {
  const files = makeFiles(count, data);
  const book = readBook(files);
  const small = Array.from({ length: rounds + 1 }, () => measure(files, book)).slice(1);
  console.log(`\n${count} roles, ${data}, ms of the processor for all of them, medians of ${rounds} rounds`);
  for (const stage of Object.keys(small[0])) print(stage, medianOf(small, stage));
  const ratio = median(small.map(compare));
  console.log(`rules : parse and schema = ${ratio.toFixed(2)}`);
  //  printOwnTimes(files.slice(0, 200), book);
  if (large > 0) measureGrowth(data, small);
}

/** All rules together through what they are compared with. */
function compare(times) {
  return sumRules(times) / (times.parse + times.schema);
}

/** What rules of the organization compare is a cost of theirs. */
function sumRules({ digest, roleRules, documentRules, organizationRules }) {
  return digest + roleRules + documentRules + organizationRules;
}

function measureGrowth(data, small) {
  const files = makeFiles(large, data);
  const times = measure(files, readBook(files));
  const growth = sumRules(times) / median(small.map(sumRules));
  console.log(
    `${large} roles: the rules take ${growth.toFixed(1)} times as long as for ${count}, ${compare(times).toFixed(2)} of parse and schema`,
  );
}

function makeFiles(size, data) {
  const others = Array.from({ length: size - 1 }, (_, index) => {
    const id = `role-${index + 1}`;
    return { file: `${id}.yaml`, bytes: encode(writeRole({ id, seed: index + 1, data })) };
  });
  return [{ file: 'head.yaml', bytes: encode(writeHead()) }, ...others];
}

/** The book of all outlines, as the pipeline makes it. */
function readBook(files) {
  const library = {
    organization: { file: 'organization.yaml', bytes: encode(writeOrganization()) },
    clauses: [],
    competencies: [],
  };
  const roles = files.map(({ file, bytes }) => {
    const role = decodeRole(parseYaml(file, bytes).value).value;
    const idPlace = role.place;
    return { file, value: outlineRole(role), idPlace, links: listRoleLinks(role), diagnostics: [] };
  });
  return checkBook({ ...readLibrary(library, materials), roles }).value;
}

/** The role with its place among the units, which takes the whole organization to tell. */
function placeRole(role, book) {
  return { ...role, line: book.roles.get(role.id).line };
}

/** Each role goes through all stages before the next one, as in the pipeline; composing is not on the clock. */
function measure(files, book) {
  const stages = ['parse', 'schema', 'decode', 'digest', 'roleRules', 'documentRules', 'organizationRules'];
  const times = Object.fromEntries(stages.map((stage) => [stage, 0]));
  const on = (stage, work) => {
    const started = process.cpuUsage();
    const result = work();
    times[stage] += readProcessorTime(started);
    return result;
  };
  const digests = [];
  for (const { file, bytes } of files) {
    const root = on('parse', () => parseYaml(file, bytes)).value;
    on('schema', () => validateSchema(root, schema));
    const role = placeRole(on('decode', () => decodeRole(root)).value, book);
    digests.push(on('digest', () => digestRole(role)));
    on('roleRules', () => runRoleRules(book, role, lists));
    const { document, numbering } = compose(role, book);
    on('documentRules', () => runDocumentRules(document, numbering, role, book, lists, { final: true }));
  }
  on('organizationRules', () => runOrganizationRules(book, new ClauseTable(digests), lists));
  return times;
}

function compose(role, book) {
  const request = { kind: 'instruction', stage: 'signing-copy', subject: { role }, book, ...language };
  const document = composeDocument(request).value;
  return { document, numbering: numberDocument(document).value };
}

/** What each rule takes by itself, texts being at hand; the dearest first. */
function printOwnTimes(files, book) {
  const times = new Map(['texts', ...rules.map(({ id }) => id)].map((id) => [id, []]));
  for (let round = 0; round <= rounds; round++) {
    const sums = new Map([...times.keys()].map((id) => [id, 0]));
    const on = (id, work) => {
      const started = process.cpuUsage();
      const result = work();
      sums.set(id, sums.get(id) + readProcessorTime(started));
      return result;
    };
    for (const { file, bytes } of files) {
      const role = placeRole(decodeRole(parseYaml(file, bytes).value).value, book);
      const { document, numbering } = compose(role, book);
      const texts = on('texts', () => listRoleTexts(book, role));
      const visit = { document, numbering, role, book, lists, texts, final: true };
      for (const rule of rules.filter(({ jurisdictions }) => jurisdictions.includes('ru'))) {
        on(rule.id, () => {
          runRule(rule, role.place, () => rule.role?.(visit));
          runRule(rule, role.place, () => rule.document?.(visit));
        });
      }
    }
    if (round > 0) for (const [id, sum] of sums) times.get(id).push(sum / files.length);
  }
  const sorted = [...times].map(([id, all]) => [id, median(all)]).sort((a, b) => b[1] - a[1]);
  console.log('microseconds a role, each rule by itself:');
  console.log(sorted.map(([id, time]) => `${id} ${(time * 1000).toFixed(0)}`).join(', '));
}

/** Milliseconds of the processor since a reading, all threads together: other programs do not change them. */
function readProcessorTime(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function print(stage, time) {
  console.log(`${stage.padEnd(18)} ${time.toFixed(0).padStart(7)}`);
}

function medianOf(runs, stage) {
  return median(runs.map((each) => each[stage]));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

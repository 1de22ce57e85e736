// The rules of the organization over a book and one ten times as large. `node --expose-gc bench/organization-rules.mjs 1000`
import { checkBook } from '../build/check/check-book.js';
import { ClauseTable } from '../build/check/clause-table.js';
import { decodeOrganization } from '../build/check/decode/decode-organization.js';
import { decodeRole } from '../build/check/decode/decode-role.js';
import { digestRole } from '../build/check/role-digest.js';
import { outlineRole } from '../build/check/role-outline.js';
import { runOrganizationRules } from '../build/check/run-rules.js';
import { listRoleLinks } from '../build/check/links/role-links.js';
import { parseYaml } from '../build/parse/parse-yaml.js';
import { Materials } from '../build/pipeline/materials.js';
import { createWorld } from '../build/world.js';
import { dataSets, writeHead, writeOrganization, writeRole } from './documents.mjs';

const small = Number(process.argv[2] ?? 1000);
const large = 10 * small;
const rounds = 5;
const lists = new Materials(createWorld({}), []).readLists('ru');

for (const data of dataSets) {
  // One role in twenty says what an earlier one says.
  const roles = Array.from({ length: large }, (_, number) =>
    readRole(number, number % 20 === 19 ? number - 7 : number, data),
  );
  const perRole = roles.reduce((sum, { digesting }) => sum + digesting, 0) / large;
  const bytes =
    roles.reduce((sum, { digest }) => sum + digest.packed.byteLength + digest.pointers.length, 0) / large;
  console.log(
    `\n${data}: a digest has ${bytes.toFixed(0)} bytes and takes ${perRole.toFixed(2)} ms of the processor`,
  );
  const times = [small, large].map((count) => {
    const book = makeBook(roles.slice(0, count));
    const digests = roles.slice(0, count).map(({ digest }) => digest);
    const runs = Array.from({ length: rounds }, () =>
      measure(() => runOrganizationRules(book, new ClauseTable(digests), lists)),
    );
    const { processor, value } = runs.sort((a, b) => a.processor - b.processor)[Math.floor(rounds / 2)];
    console.log(`${count} roles: ${processor.toFixed(0)} ms of the processor, ${value.length} findings`);
    return processor;
  });
  console.log(`ten times the roles take ${(times[1] / times[0]).toFixed(1)} times as long`);
}

function readRole(number, seed, data) {
  const id = number === 0 ? 'head' : `role-${number}`;
  const text = number === 0 ? writeHead() : writeRole({ id, seed, data });
  const { value: role } = decodeRole(parse(`${id}.yaml`, text));
  const { value: digest, processor } = measure(() => digestRole(role));
  const read = { file: role.file, value: outlineRole(role), idPlace: role.idPlace, diagnostics: [] };
  return structuredClone({ read: { ...read, links: listRoleLinks(role) }, digest, digesting: processor });
}

function makeBook(roles) {
  const { value } = decodeOrganization(parse('organization.yaml', writeOrganization()));
  const organization = { file: 'organization.yaml', value, idPlace: value.place, diagnostics: [] };
  return checkBook({ organization, roles: roles.map(({ read }) => read), clauses: [], competencies: [] })
    .value;
}

function parse(file, text) {
  return parseYaml(file, new TextEncoder().encode(text)).value;
}

/** The value of a call, and the time of the processor that it took, in milliseconds. */
function measure(call) {
  const before = process.cpuUsage();
  const value = call();
  const { user, system } = process.cpuUsage(before);
  return { value, processor: (user + system) / 1000 };
}

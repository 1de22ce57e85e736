// What a registry costs: a book submitted and led into force as one, and a long history verified.
// `node bench/registry.mjs 1000 10000 20`: roles to submit, events to verify, roles to register.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeVersion } from '../build/actions/change-version.js';
import { changeVersions } from '../build/actions/change-versions.js';
import { registerNext } from '../build/actions/register-version.js';
import { submitRoles } from '../build/actions/submit-roles.js';
import { Registry } from '../build/registry/registry.js';
import { FolderStore } from '../build/registry/store/folder-store.js';
import { verifyRegistry } from '../build/registry/verify-registry.js';
import { createWorld } from '../build/world.js';
import { makeBookFolder } from './book-folder.mjs';

const roles = Number(process.argv[2] ?? 1000);
const events = Number(process.argv[3] ?? 10_000);
const registered = Number(process.argv[4] ?? 20);
const world = createWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000) });
const author = 'Ставрова К. Д., менеджер по персоналу';
const director = 'Мерова А. И., генеральный директор';

await leadBook();
await verifyHistory();

/** Submits a book with its files, then approves and registers some of it. */
async function leadBook() {
  const book = makeBookFolder(roles);
  try {
    const request = { folder: join(book.folder, 'roles'), out: join(book.folder, 'out') };
    const submitted = await measure(() =>
      submitRoles(world, { ...request, roles: [], actor: author, campaign: 'все' }),
    );
    const done = submitted.value.texts.filter(({ version }) => version !== undefined).length;
    print(`submit ${roles} roles (${done} submitted)`, submitted);
    const steps = { ...request, actor: director };
    const approve = { verb: 'approve', approval: { method: 'signature' } };
    const all = { ...steps, verb: 'approve', versions: { campaign: 'все' } };
    const approved = await measure(() =>
      changeVersions(world, all, (each) => changeVersion(world, each, approve)),
    );
    print(`approve ${count(approved)}`, approved);
    const names = Array.from({ length: registered }, (_, index) => `role-${index + 1}`);
    const number = registerNext(world, { registrationNumber: '1-ДИ' });
    const some = { ...steps, verb: 'register', versions: names };
    const issued = await measure(() => changeVersions(world, some, number));
    print(`register ${count(issued)} of ${roles}, Word and PDF each`, issued);
  } finally {
    book.remove();
  }
}

function count({ value }) {
  return value.outcomes.filter(({ result }) => result.version !== undefined).length;
}

/** Verifies a history whose kept files are all one file: what is measured are the events and the tables. */
async function verifyHistory() {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
  mkdirSync(folder, { recursive: true });
  try {
    const location = { family: 'sqlite', path: join(folder, 'registry.sqlite') };
    const { value: registry } = await Registry.open(world.databases, location, 'write');
    const store = new FolderStore(world.files, join(folder, 'store'));
    const object = await store.put(new TextEncoder().encode('{"files":[],"folder":""}'));
    const written = await measure(() => writeHistory(registry, object));
    print(`write ${events} events`, written);
    const verified = await measure(() => verifyRegistry(registry, store));
    const { findings, events: found } = verified.value.value;
    print(`verify ${found} events (${findings.length} findings)`, verified);
    await registry.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeHistory(registry, object) {
  const now = { at: '2026-11-20T09:00:00.000Z', day: '2026-11-20' };
  const [name, position] = author.split(', ');
  const signer = { id: 'role head', position };
  const base = { actor: { name, position }, now };
  for (let index = 0; index * 5 < events; index++) {
    const key = { organization: 'bench', role: `role-${index}`, kind: 'instruction', language: 'ru' };
    const file = { name: 'instruction.ru.pdf', sha256: object, size: 24 };
    const submission = {
      textHash: object,
      title: 'инженер по измерениям',
      visas: [signer],
      approvers: [signer],
      authorMayApprove: true,
      approvalMethod: 'signature',
      findings: { errors: 0, warnings: 0, infos: 0, accepted: 0 },
      objects: { document: object, role: object, organization: object, sources: object, findings: object },
      program: { version: '0.1.0', hash: object, templates: object },
    };
    for (const command of [
      { ...base, verb: 'submit', submission },
      { ...base, verb: 'endorse', remarks: [] },
      { ...base, verb: 'approve', approval: { method: 'signature' } },
      { ...base, verb: 'register', registrationNumber: `${index}-ДИ`, issued: [file] },
    ]) {
      const { value, diagnostics } = await registry.execute(key, command);
      if (value === undefined) throw new Error(diagnostics[0].message.en);
    }
  }
}

async function measure(work) {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(processor);
  return { value, seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function print(what, { seconds, processor }) {
  console.log(
    `${what.padEnd(50)}${seconds.toFixed(2).padStart(8)} s${processor.toFixed(2).padStart(8)} s of the processors`,
  );
}

// A workspace with an instruction in force, and people who have consented to sign it electronically and were sent links.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir, cwd, execPath } from 'node:process';
import { useStaffDesk } from '../build/actions/acknowledgment/staff-desk.js';
import { sendLinks } from '../build/actions/electronic/send-links.js';
import { verifyWorkspace } from '../build/actions/verify-workspace.js';
import { succeed } from '../build/diagnostic/outcome.js';
import { recordConsent } from '../build/registry/consent/consent.js';
import { nameRosterStream, writeRosterEvent } from '../build/registry/roster/event.js';
import { loadRoster } from '../build/registry/roster/load-roster.js';
import { storeMembers } from '../build/registry/roster/store-members.js';
import { createWorld } from '../build/world.js';
import { program } from './book-folder.mjs';

const enacted = new Date('2026-12-01T09:00:00Z');
const sent = new Date('2026-12-02T09:00:00Z');
const day = '2026-12-02';
const clerk = { name: 'Орлова К. Д.', position: 'менеджер по персоналу' };

/** Opens the office; the working folder is inside of it until it closes. `database` is an address of PostgreSQL. */
export async function openOffice(people, database) {
  const before = cwd();
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
  chdir(folder);
  const request = { folder: 'roles', ...(database !== undefined && { database }) };
  const links = new Map();
  const mails = createMemoryMails(({ to, text }) => links.set(to, /\/a\/[\w-]{43}\//.exec(text)?.[0]));
  const world = { ...createWorld({}), now: () => sent, mails };
  enact(database);
  await hire(world, request, people);
  const begun = performance.now();
  const result = await sendLinks(world, { ...request, dryRun: false });
  assert.equal(result.sent, people);
  return {
    ...{ folder, request, links, time: sent.toISOString() },
    sendSeconds: (performance.now() - begun) / 1000,
    assertRecordedOnce: (count) => assertRecordedOnce(world, request, count),
    close: () => {
      chdir(before);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A mail server that keeps nothing: `take` is told the address and the text of each letter. */
export function createMemoryMails(take) {
  return {
    open: () =>
      Promise.resolve({
        send: ({ to, bytes }) => {
          // The first base64 part of a letter is its text.
          const [, part = ''] = /base64\r\n\r\n([^-]*)\r\n--/.exec(Buffer.from(bytes).toString()) ?? [];
          take({ to, text: Buffer.from(part, 'base64').toString() });
          return Promise.resolve();
        },
        close: () => undefined,
      }),
  };
}

function enact(database) {
  const env = {
    ...process.env,
    SOURCE_DATE_EPOCH: String(enacted.getTime() / 1000),
    ...(database !== undefined && { ROLEBOOK_DATABASE: database }),
  };
  const by = ['--as', `${clerk.name}, ${clerk.position}`];
  const steps = [
    ['init', '--quiet'],
    ['submit', 'sales-manager', ...by],
    ['endorse', 'sales-manager', '--as', 'hr'],
    ['approve', 'sales-manager', '--signature', '--as', 'director'],
    ['register', 'sales-manager', '--number', '12-ДИ', '--effective', '2026-12-01', '--as', 'hr'],
    ['enact', 'sales-manager', '--as', 'hr'],
  ];
  for (const words of steps) execFileSync(execPath, [program, ...words], { env, stdio: 'pipe' });
  appendFileSync(
    'roles/organization.yaml',
    [
      'mail: { host: 127.0.0.1, port: 25, security: none, from: hr@example.ru, administrator: отдел ИТ }',
      'electronic:',
      '  permission: { name: Положение об электронном документообороте, number: 7-П, date: 2026-01-15 }',
      '  kinds: [instruction]',
      '  baseUrl: http://127.0.0.1',
      '',
    ].join('\n'),
  );
}

async function hire(world, request, people) {
  await useDesk(world, request, async ({ registry, organizations }) => {
    const [organization] = organizations.keys();
    const members = Array.from({ length: people }, (_, index) => makeMember(organization, index));
    await registry.record({ at: sent.toISOString(), day }, async (writer) => {
      const roster = (await loadRoster(writer.db, organization)).value;
      const recorded = await storeMembers(writer, world.random, roster, members);
      const event = writeRosterEvent(writer.now.at, clerk, {
        ...{ kind: 'people-imported', organization, day, source: '0'.repeat(64), members: recorded },
        counts: { added: people, changed: 0, moved: 0, dismissed: 0, rehired: 0 },
      });
      await writer.append(nameRosterStream(organization), event);
      for (const { id: person, number } of members) {
        const addresses = { email: `p${number}@example.ru` };
        const consent = { person, organization, basis: 'consent', dated: '2026-11-30', addresses };
        await recordConsent(writer, world.random, clerk, consent);
      }
      return succeed(true);
    });
  });
}

function makeMember(organization, index) {
  const number = String(index + 1).padStart(5, '0');
  return {
    ...{ id: `person${number}`.padEnd(20, 'x'), organization, number, gender: 'male' },
    ...{ name: 'Маркин Иван Петрович', hiredOn: '2024-03-01', contractOn: '2024-03-01' },
    ...{ posts: [{ role: 'sales-manager', from: '2024-03-01' }], absences: [], substitutions: [] },
  };
}

async function assertRecordedOnce(world, request, count) {
  await useDesk(world, request, async ({ registry }) => {
    const { value } = await registry.readAtOnce(async (db) => ({
      rows: await db.selectFrom('acknowledgment').select('person').execute(),
      events: await db.selectFrom('event').select('seq').where('kind', '=', 'acknowledged').execute(),
    }));
    assert.equal(value.events.length, count);
    assert.equal(new Set(value.rows.map(({ person }) => person)).size, count);
  });
  const verified = await verifyWorkspace(world, request);
  assert.equal(verified.exitCode, 0);
}

async function useDesk(world, request, use) {
  const used = await useStaffDesk(world, request, 'write', async (desk) =>
    succeed((await use(desk)) ?? true),
  );
  assert.ok(used.value !== undefined, JSON.stringify(used.diagnostics));
}

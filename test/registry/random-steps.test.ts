import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/registry/decide.js';
import type { Command } from '../../src/registry/state/command.js';
import { evolve } from '../../src/registry/state/evolve.js';
import type { Dossier } from '../../src/registry/state/version.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { writeSourceList } from '../../src/registry/store/source-list.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { databases, makeFolder, openRegistry, unwrap } from './registries.js';
import { commands, key, listWay, on, people, submission } from './office.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';

const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
const anyDay = fc.constantFrom(...days);

/** A command of somebody on some day; most of them are refused. */
const anyCommand: fc.Arbitrary<Command> = fc
  .record({
    verb: fc.constantFrom('submit', 'return', 'endorse', 'approve', 'register', 'enact', 'cancel' as const),
    actor: fc.constantFrom(...Object.values(people)),
    dated: fc.option(anyDay, { nil: undefined, freq: 4 }),
    number: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 3 }),
    text: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    visas: fc.boolean(),
    effectiveFrom: fc.option(anyDay, { nil: undefined }),
  })
  .map(({ verb, actor, dated, number, text, visas, effectiveFrom }) => {
    const base = { actor, dated };
    switch (verb) {
      case 'submit':
        return commands.submit({ ...base, submission: submission(text, visas ? {} : { visas: [] }) });
      case 'register':
        return commands.register({ ...base, number, effectiveFrom, registrationNumber: text });
      case 'return':
      case 'endorse':
      case 'approve':
      case 'enact':
      case 'cancel':
        return { ...commands[verb](), ...base, ...(number !== undefined && { number }) };
      default:
        return verb satisfies never;
    }
  });

/** What is true of a dossier whatever has happened. */
function expectLegal({ versions }: Dossier): void {
  expect(versions.filter(({ status }) => status === 'in-force').length).toBeLessThan(2);
  for (const [index, version] of versions.entries()) {
    const { submission: text, visas, approval, registration, author, status } = version;
    expect(version.number).toBe(index + 1);
    const given = new Set(visas.map(({ visa }) => visa));
    expect(given.size).toBe(visas.length);
    const isAgreed = version.isFrozen;
    if (isAgreed) expect(text.visas.every(({ id }) => given.has(id))).toBe(true);
    if (['agreed', 'approved', 'registered', 'in-force', 'superseded'].includes(status)) {
      expect(isAgreed).toBe(true);
    }
    if (approval !== undefined) {
      expect(approval.person).not.toEqual(author);
      expect(visas.every(({ day, dated }) => (dated ?? day) <= approval.day)).toBe(true);
      expect(version.submittedOn <= approval.day).toBe(true);
    }
    if (registration !== undefined) {
      expect(approval !== undefined && approval.day <= registration.day).toBe(true);
      expect(registration.day <= registration.effectiveFrom).toBe(true);
    }
    if (status === 'in-force' || status === 'superseded') expect(registration).toBeDefined();
  }
}

describe('whatever is tried', () => {
  it('no version is ever in a state that it cannot be in', () => {
    fc.assert(
      fc.property(
        fc.array(anyCommand, { maxLength: 60 }),
        fc.array(anyDay, { maxLength: 60 }),
        (tried, clock) => {
          const sorted = [...clock].sort();
          let seq = 0;
          let dossier: Dossier = { key, versions: [] };
          for (const [index, command] of tried.entries()) {
            const today = sorted[Math.floor((index * sorted.length) / tried.length)] ?? days[0] ?? '';
            const { value } = decide(dossier, { ...command, now: on(today) });
            for (const event of value ?? []) dossier = evolve(dossier, (seq += 1), event);
            expectLegal(dossier);
          }
        },
      ),
      { numRuns: isLong ? 5000 : 500 },
    );
  });

  it('the registry stays whole', async () => {
    const registry = await openRegistry({ family: 'sqlite', path: join(makeFolder(), 'registry.sqlite') });
    const store = new FolderStore(createWorld({}).files, makeFolder());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyCommand, fc.constantFrom('a', 'b', 'c')), { minLength: 10, maxLength: 40 }),
        async (tried) => {
          for (const [command, role] of tried) await registry.execute({ ...key, role }, command);
          const { findings } = unwrap(await verifyRegistry(registry, store));
          expect(findings.filter(({ code }) => code !== 'registry/object-missing')).toEqual([]);
        },
      ),
      { numRuns: isLong ? 200 : 15 },
    );
  });
});

describe('any changed byte', () => {
  it('of an event or of a kept file is found', async () => {
    const folder = makeFolder();
    const path = join(folder, 'registry.sqlite');
    const registry = await openRegistry({ family: 'sqlite', path });
    const store = new FolderStore(createWorld({}).files, join(folder, 'store'));
    const put = (text: string): Promise<string> => store.put(new TextEncoder().encode(text));
    const source = await put('id: sales-manager\n');
    const sources = await store.put(
      writeSourceList({ folder: '', files: [{ part: 'role', file: 'a.yaml', sha256: source }] }),
    );
    const objects = {
      ...{ document: await put('{"body":[]}'), role: await put('{"id":1}'), sources },
      ...{ organization: await put('{"id":2}'), findings: await put('[]') },
    };
    const issued = [{ name: 'a.pdf', sha256: await put('%PDF-1.7 ...'), size: 12 }];
    for (const command of listWay('enact')) {
      const kept =
        command.verb === 'submit'
          ? { ...command, submission: submission('text', { objects }) }
          : command.verb === 'register'
            ? { ...command, issued }
            : command;
      unwrap(await registry.execute(key, kept));
    }
    const isWhole = async (): Promise<boolean> =>
      unwrap(await verifyRegistry(registry, store)).findings.length === 0;
    expect(await isWhole()).toBe(true);
    const database = databases.openSqlite(path);
    const run = (text: string): unknown[] => {
      const statement = database.prepare(text);
      if (statement.reader) return statement.all([]);
      statement.run([]);
      return [];
    };
    run('drop trigger event_no_update');
    run('pragma foreign_keys = off');
    const files = readdirSync(join(folder, 'store'), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    const columns = ['at', 'actor', 'kind', 'payload', 'previous_hash', 'hash'] as const;

    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('file', ...columns),
        async (which, where, mask, part) => {
          const flip = (bytes: Uint8Array): Uint8Array =>
            bytes.map((byte, index) => (index === where % bytes.length ? byte ^ mask : byte));
          if (part === 'file') {
            const file = files[which % files.length] ?? '';
            const bytes = readFileSync(file);
            writeFileSync(file, flip(bytes));
            expect(await isWhole()).toBe(false);
            writeFileSync(file, bytes);
            return;
          }
          const seq = (which % 7) + 1;
          const bytes = readHex(run(`select hex(${part}) as hex from event where seq = ${seq}`)[0]);
          const write = (each: Uint8Array): void => {
            const hex = Buffer.from(each).toString('hex');
            run(`update event set ${part} = cast(x'${hex}' as text) where seq = ${seq}`);
          };
          write(flip(bytes));
          expect(await isWhole()).toBe(false);
          write(bytes);
        },
      ),
      { numRuns: isLong ? 2000 : 150 },
    );
    expect(await isWhole()).toBe(true);
    database.close();
  });
});

function readHex(row: unknown): Uint8Array {
  const hex: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'hex') : undefined;
  if (typeof hex !== 'string') throw new Error('no bytes');
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backUpRegistry } from '../../src/registry/back-up-registry.js';
import { readEntries, writeEntries } from '../../src/registry/backup/entry-list.js';
import type { Registry } from '../../src/registry/registry.js';
import { restoreRegistry } from '../../src/registry/restore-registry.js';
import type { Submission } from '../../src/registry/state/event.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { writeSourceList } from '../../src/registry/store/source-list.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { commands, key, people, submission } from './office.js';
import { describeEachDatabase, makeFolder, openRegistry, type RegistryKind, unwrap } from './registries.js';

const { files } = createWorld({});

/** A registry with one version in review whose objects are all kept; its folder of copies is empty. */
async function makeOffice(kind: RegistryKind) {
  const registry = await openRegistry(kind.locate());
  const store = new FolderStore(files, makeFolder());
  const folder = makeFolder();
  const submit = async (text: string) => {
    const command = commands.submit({ submission: await keepAll(store, text) });
    return unwrap(await registry.execute(key, command));
  };
  await submit('first');
  return { registry, store, folder, submit };
}

async function keepAll(store: FolderStore, text: string): Promise<Submission> {
  const put = (part: string) => store.put(new TextEncoder().encode(`${part} of ${text}`));
  const sources = writeSourceList({
    folder: '',
    files: [{ part: 'role', file: 'role.yaml', sha256: await put('source') }],
  });
  return submission(text, {
    objects: {
      document: await put('document'),
      role: await put('role'),
      organization: await put('organization'),
      sources: await store.put(sources),
      findings: await put('findings'),
    },
  });
}

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

async function readHistory(registry: Registry): Promise<readonly string[]> {
  return unwrap(await registry.readHistory(key)).map(({ hash }) => hash);
}

describeEachDatabase('a copy of a registry', (kind) => {
  const restoreInto = async (folder: string, copies: string, head: { seq: number; hash: string }) => {
    const registry = await openRegistry(kind.locate());
    const store = new FolderStore(files, folder);
    return { registry, store, outcome: await restoreRegistry(registry, store, files, copies, head) };
  };

  it('makes a registry that verifies and has the same history and files', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    unwrap(await registry.execute(key, commands.endorse()));
    unwrap(await registry.execute(key, commands.endorse({ actor: people.hr })));
    const { head, objects, copied } = unwrap(await backUpRegistry(registry, store, files, folder));
    expect({ seq: head.seq, objects, copied }).toEqual({ seq: 4, objects: 6, copied: 6 });

    const restored = await restoreInto(makeFolder(), folder, head);
    expect(unwrap(restored.outcome)).toEqual({ head, events: 4, newer: 0, objects: 6 });
    expect(await readHistory(restored.registry)).toEqual(await readHistory(registry));
    const verification = unwrap(await verifyRegistry(restored.registry, restored.store, head));
    expect(verification).toMatchObject({ events: 4, versions: 1, objects: 6, findings: [] });
    unwrap(await restored.registry.execute(key, commands.approve()));
  });

  it('is added to in the same folder, and the same registry gives the same bytes', async () => {
    const { registry, store, folder, submit } = await makeOffice(kind);
    unwrap(await backUpRegistry(registry, store, files, folder));
    const again = unwrap(await backUpRegistry(registry, store, files, folder));
    expect(again.copied).toBe(0);
    unwrap(await registry.execute(key, commands.return()));
    await submit('second');
    const { head, copied } = unwrap(await backUpRegistry(registry, store, files, folder));
    expect({ seq: head.seq, copied }).toEqual({ seq: 3, copied: 6 });
    expect(readdirSync(folder)).toEqual([
      expect.stringMatching(/^entries-0000000001-[0-9a-f]{64}\.jsonl$/),
      `entries-0000000003-${head.hash}.jsonl`,
      'store',
    ]);
    const restored = await restoreInto(makeFolder(), folder, again.head);
    expect(unwrap(restored.outcome)).toMatchObject({ events: 1, newer: 0 });
  });

  it('gives a registry that is behind what it lacks, and leaves what came later', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    const first = unwrap(await backUpRegistry(registry, store, files, folder));
    unwrap(await registry.execute(key, commands.endorse()));
    const second = unwrap(await backUpRegistry(registry, store, files, folder));
    const behind = await restoreInto(makeFolder(), folder, first.head);
    const restore = (head: typeof first.head) =>
      restoreRegistry(behind.registry, behind.store, files, folder, head);
    expect(unwrap(await restore(second.head))).toMatchObject({ events: 1, newer: 0, objects: 0 });
    expect(unwrap(await restore(first.head))).toMatchObject({ events: 0, newer: 1, objects: 0 });
    expect(await readHistory(behind.registry)).toEqual(await readHistory(registry));
    const { findings } = unwrap(await verifyRegistry(behind.registry, behind.store));
    expect(findings).toEqual([]);
  });

  it('heals a store that lost a file or has other bytes', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    const { head } = unwrap(await backUpRegistry(registry, store, files, folder));
    const broken = makeFolder();
    const restored = await restoreInto(broken, folder, head);
    const [first = '', second = ''] = listObjects(broken);
    rmSync(first);
    writeFileSync(second, 'other');
    const again = await restoreRegistry(restored.registry, restored.store, files, folder, head);
    expect(unwrap(again)).toMatchObject({ events: 0, objects: 2 });
    expect(unwrap(await verifyRegistry(restored.registry, restored.store)).findings).toEqual([]);
  });

  it('never replaces another history', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    const { head } = unwrap(await backUpRegistry(registry, store, files, folder));
    const other = await makeOffice(kind);
    unwrap(await other.registry.execute(key, commands.cancel()));
    await other.submit('other');
    const before = await readHistory(other.registry);
    unwrap(await registry.execute(key, commands.endorse()));
    const longer = unwrap(await backUpRegistry(registry, store, files, folder));
    const outcome = await restoreRegistry(other.registry, other.store, files, folder, longer.head);
    expect(codesOf(outcome)).toEqual(['registry/restore-refused']);
    expect(await readHistory(other.registry)).toEqual(before);
    // The first event is the same in both, so the shorter copy holds nothing else.
    expect(unwrap(await restoreRegistry(other.registry, other.store, files, folder, head))).toMatchObject({
      events: 0,
      newer: 2,
    });
  });

  it('tells which files are missing and copies all else', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    const { objects } = submission('first');
    unwrap(await registry.execute({ ...key, role: 'clerk' }, commands.submit()));
    const outcome = await backUpRegistry(registry, store, files, folder);
    expect(codesOf(outcome)).toEqual(Object.keys(objects).map(() => 'registry/object-missing'));
    expect(outcome.value).toMatchObject({ copied: 6 });
  });

  it('is refused when a byte of it has changed or its end is missing', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    unwrap(await registry.execute(key, commands.endorse()));
    const { head } = unwrap(await backUpRegistry(registry, store, files, folder));
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const whole = readFileSync(file);
    const target = await openRegistry(kind.locate());
    const restore = () => restoreRegistry(target, new FolderStore(files, makeFolder()), files, folder, head);
    const lines = whole.toString().split('\n');
    const broken = [whole.subarray(0, -1), Buffer.from(`${lines[0]}\n`), Buffer.alloc(0)];
    for (let at = 3; at < whole.length; at += 97) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      broken.push(flipped);
    }
    for (const bytes of broken) {
      writeFileSync(file, bytes);
      expect(codesOf(await restore())).toEqual(['registry/backup-damaged']);
    }
    expect(await readHistory(target)).toEqual([]);
  });

  it('is a moment of a registry that others write to meanwhile', async () => {
    const { registry, store, folder } = await makeOffice(kind);
    const stop = new AbortController();
    const writing = (async () => {
      for (let round = 0; !stop.signal.aborted; round++) {
        const role = `role-${round}`;
        unwrap(
          await registry.execute(
            { ...key, role },
            commands.submit({ submission: await keepAll(store, role) }),
          ),
        );
      }
    })();
    const heads: { seq: number; hash: string }[] = [];
    for (let round = 0; round < 5; round++) {
      await wait(20);
      heads.push(unwrap(await backUpRegistry(registry, store, files, folder)).head);
    }
    stop.abort();
    await writing;
    for (const head of heads) {
      const restored = await restoreInto(makeFolder(), folder, head);
      expect(unwrap(restored.outcome)).toMatchObject({ events: head.seq });
      expect(unwrap(await verifyRegistry(restored.registry, restored.store, head)).findings).toEqual([]);
    }
  });
});

describe('the list of entries', () => {
  it('reads back what it wrote, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme' });
    const row = fc.record({
      seq: fc.nat(),
      ...{ at: text, actor: text, kind: text, payload: text, previous_hash: text, hash: text },
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readEntries(writeEntries(rows))).toEqual(rows);
      }),
    );
  });
});

function listObjects(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

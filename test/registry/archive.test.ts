import { describe, expect, it } from 'vitest';
import { backUpRegistry } from '../../src/registry/back-up-registry.js';
import { clearDisposed } from '../../src/registry/clear-disposed.js';
import { checkDisposal, findKeptUntil } from '../../src/registry/guards/check-disposal.js';
import type { Command } from '../../src/registry/state/command.js';
import type { Retention, SubmittedObjects } from '../../src/registry/state/event.js';
import type { Version } from '../../src/registry/state/version.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { writeSourceList } from '../../src/registry/store/source-list.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { commands, key, on, people, submission } from './office.js';
import { describeEachDatabase, makeFolder, openRegistry, unwrap } from './registries.js';

const { files } = createWorld({});

const retention: Retention = {
  index: '05-12',
  years: 3,
  source: 'номенклатура дел',
  checkedOn: '2026-11-01',
};

const dispose = (day: string, rest: { act?: string; retention?: Retention } = {}): Command => ({
  ...{ verb: 'dispose', actor: people.hr, now: on(day), act: '7', retention },
  ...rest,
});

const hold = (verb: 'hold' | 'release', reason: string): Command => ({
  ...{ verb, reason, actor: people.hr, now: on('2026-11-23') },
});

describe('the term of keeping', () => {
  it('is counted from 1 January of the year after the end', () => {
    expect(findKeptUntil('2026-01-01', { years: 3 })).toBe('2029-12-31');
    expect(findKeptUntil('2026-12-31', { years: 3 })).toBe('2029-12-31');
    expect(findKeptUntil('2026-12-31', { years: 50 })).toBe('2076-12-31');
    expect(findKeptUntil('2026-12-31', {})).toBeUndefined();
  });
});

describeEachDatabase('an archived version', ({ locate }) => {
  const makeCancelled = async () => {
    const registry = await openRegistry(locate());
    const store = new FolderStore(files, makeFolder());
    const put = (text: string) => store.put(new TextEncoder().encode(text));
    const shared = await put('organization');
    const keepAll = async (text: string): Promise<SubmittedObjects> => ({
      document: await put(`document ${text}`),
      role: await put(`role ${text}`),
      organization: shared,
      sources: await store.put(
        writeSourceList({
          folder: '',
          files: [
            { part: 'organization', file: 'organization.yaml', sha256: shared },
            { part: 'role', file: 'role.yaml', sha256: await put(`source ${text}`) },
          ],
        }),
      ),
      findings: await put(`findings ${text}`),
    });
    const run = (command: Command, role = key.role) => registry.execute({ ...key, role }, command);
    const submit = async (role: string) =>
      unwrap(
        await run(commands.submit({ submission: submission(role, { objects: await keepAll(role) }) }), role),
      );
    await submit(key.role);
    await submit('storekeeper');
    unwrap(await run(commands.cancel()));
    return { registry, store, run };
  };
  const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
    diagnostics.map(({ code }) => code);

  it('is disposed of only when its term is over, by an act, and never while it is held', async () => {
    const { run } = await makeCancelled();
    expect(codes(await run(dispose('2029-12-31')))).toEqual(['registry/term-not-over']);
    expect(codes(await run(dispose('2030-01-01', { act: ' ' })))).toEqual(['registry/no-act']);
    const forEver: Retention = { ...retention, years: undefined };
    expect(codes(await run(dispose('2999-01-01', { retention: forEver })))).toEqual([
      'registry/kept-for-ever',
    ]);
    expect(codes(await run(hold('release', 'Спора нет.')))).toEqual(['registry/hold-state']);
    expect(codes(await run(hold('hold', ' ')))).toEqual(['registry/no-reason']);
    unwrap(await run(hold('hold', 'Спор.')));
    expect(codes(await run(hold('hold', 'Спор.')))).toEqual(['registry/hold-state']);
    expect(codes(await run(dispose('2030-01-01')))).toEqual(['registry/on-hold']);
    unwrap(await run(hold('release', 'Спор окончен.')));
    unwrap(await run(dispose('2030-01-01')));
    expect(codes(await run(dispose('2030-01-02')))).toEqual(['registry/wrong-state']);
    expect(codes(await run(dispose('2030-01-02'), 'storekeeper'))).toEqual(['registry/wrong-state']);
  });

  it('leaves its history, and the files that other versions need', async () => {
    const { registry, store, run } = await makeCancelled();
    unwrap(await run(dispose('2030-01-01')));
    const before = unwrap(await verifyRegistry(registry, store));
    // Six objects of the version that is kept, the one of the organization among them.
    expect(before).toMatchObject({ events: 4, objects: 6, findings: [] });
    expect(unwrap(await clearDisposed(registry, store))).toBe(5);
    expect(unwrap(await clearDisposed(registry, store))).toBe(0);
    expect(unwrap(await verifyRegistry(registry, store))).toEqual(before);
    const copy = unwrap(await backUpRegistry(registry, store, files, makeFolder()));
    expect(copy).toMatchObject({ objects: 6, copied: 6 });
    const [first] = unwrap(await registry.readDossier(key)).versions;
    expect(first).toMatchObject({ status: 'disposed', disposal: { act: '7', day: '2030-01-01' } });
  });
});

describe('what is decided of a disposal', () => {
  it('follows the end of the version, not the day of the command', () => {
    const version: Version = {
      number: 1,
      status: 'superseded',
      ...{ round: 1, isFrozen: true, submission: submission() },
      ...{ author: people.author, submittedOn: '2020-01-01', visas: [], signatures: [], remarks: [], seq: 9 },
      end: { day: '2024-06-01', by: 2 },
      latest: { what: 'closed', day: '2024-06-01' },
    };
    const judge = (today: string) => checkDisposal(version, { act: '7', retention, today }).length;
    expect([judge('2027-12-31'), judge('2028-01-01')]).toEqual([1, 0]);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeVersion } from '../../src/actions/change-version.js';
import { initWorkspace } from '../../src/actions/init-workspace.js';
import { listReviews } from '../../src/actions/list-reviews.js';
import { showVersion } from '../../src/actions/show-version.js';
import { submitRoles } from '../../src/actions/submit-roles.js';
import { verifyWorkspace } from '../../src/actions/verify-workspace.js';
import { readStoreAddress } from '../../src/registry/store/read-store-address.js';
import { RemoteStore } from '../../src/registry/store/remote-store.js';
import { createWorld } from '../../src/world.js';
import { createStorages } from '../../src/world/storages.js';
import { makeFolder } from './registries.js';
import { region, startStorage, storageKey } from './remote-storage.js';

const bucket = 'rolebook-tests';
const bytes = new TextEncoder().encode('Должностная инструкция');
const name = createHash('sha256').update(bytes).digest('hex');
const path = `/${bucket}/кадры/${name.slice(0, 2)}/${name.slice(2)}`;

describe('a store on another machine', () => {
  const open = async (prefix = '') => {
    const storage = await startStorage(bucket);
    const location = { endpoint: storage.endpoint, bucket, region, key: storageKey };
    return { storage, store: new RemoteStore(await createStorages().openS3(location), prefix) };
  };

  it('keeps bytes by their hash, once, and removes them', async () => {
    const { storage, store } = await open('кадры/');
    expect(await store.get(name)).toEqual({ state: 'missing' });
    expect([await store.put(bytes), await store.put(bytes)]).toEqual([name, name]);
    expect([...storage.objects.keys()]).toEqual([encodeURI(path)]);
    expect(await store.get(name)).toEqual({ state: 'intact', bytes });
    await store.remove(name);
    await store.remove(name);
    expect(await store.get(name)).toEqual({ state: 'missing' });
  });

  it('never hands out bytes that were changed there, and keeps the right ones again', async () => {
    const { storage, store } = await open('кадры/');
    await store.put(bytes);
    storage.objects.set(encodeURI(path), Buffer.from('other'));
    expect(await store.get(name)).toEqual({ state: 'damaged' });
    await store.put(bytes);
    expect(await store.get(name)).toMatchObject({ state: 'intact' });
  });

  it('asks for nothing by a name that is no hash', async () => {
    const { storage, store } = await open();
    expect(await store.get('../../etc/passwd')).toEqual({ state: 'missing' });
    await store.remove('..');
    expect(storage.requests).toBe(0);
  });

  it('asks again when it was too busy, and gives up when it stays so', async () => {
    const { storage, store } = await open();
    storage.answer = 503;
    setTimeout(() => (storage.answer = undefined), 100);
    expect(await store.put(bytes)).toBe(name);
    storage.answer = 503;
    await expect(store.get(name)).rejects.toMatchObject({ name: 'StorageFailure', reason: 503 });
  });
});

describe('the address of a store', () => {
  const read = (text: string) => readStoreAddress(text, storageKey);

  it('names bucket, folder, endpoint and region', () => {
    const text = 's3://hr-files/кадры/реестр/?endpoint=https://storage.example.ru&region=ru-1';
    expect(read(text).value).toEqual({
      location: { endpoint: 'https://storage.example.ru', bucket: 'hr-files', region, key: storageKey },
      prefix: 'кадры/реестр/',
    });
    expect(read('s3://hr-files?endpoint=http://localhost:9000').value?.prefix).toBe('');
  });

  it('is refused when a part of it is missing or it holds a key', () => {
    const wrong = [
      ...[
        '',
        'кадры',
        's3://',
        's3://hr-files',
        's3://hr-files?endpoint=',
        's3://hr-files?endpoint=ftp://a.b',
      ],
      ...['https://hr-files?endpoint=https://a.b', 's3://key:secret@hr-files?endpoint=https://a.b'],
    ];
    for (const text of wrong) {
      expect([text, read(text).diagnostics.map(({ code }) => code)]).toEqual([text, ['registry/bad-store']]);
    }
    const { diagnostics } = readStoreAddress('s3://hr-files?endpoint=https://a.b', undefined);
    expect(diagnostics.map(({ code }) => code)).toEqual(['registry/no-store-key']);
  });
});

describe('a registry whose files lie on another machine', () => {
  it('leads an instruction on, and records no step whose files were not kept', async () => {
    const storage = await startStorage(bucket);
    const world = createWorld({
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000),
      AWS_ACCESS_KEY_ID: storageKey.id,
      AWS_SECRET_ACCESS_KEY: storageKey.secret,
    });
    const root = makeFolder();
    await initWorkspace(world, root, 'ru');
    const place = {
      folder: `${root}/roles`,
      store: `s3://${bucket}/кадры?endpoint=${storage.endpoint}&region=${region}`,
    };
    const submit = () =>
      submitRoles(world, { ...place, out: `${root}/out`, roles: ['sales-manager'], actor: 'hr' });
    const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
      diagnostics.map(({ code }) => code);

    for (const answer of [403, 507]) {
      storage.answer = answer;
      const refused = await submit();
      expect([refused.exitCode, codes(refused)]).toEqual([2, ['registry/store-unavailable']]);
      expect((await listReviews(world, place)).waiting).toEqual([]);
    }
    storage.answer = undefined;
    expect((await submit()).texts.map(({ name: text }) => text)).toEqual(['sales-manager@1']);
    const step = { verb: 'endorse', remarks: [] } as const;
    const endorsed = await changeVersion(world, { ...place, version: 'sales-manager', actor: 'hr' }, step);
    expect(endorsed.version?.status).toBe('agreed');
    const shown = await showVersion(world, { ...place, version: 'sales-manager@1', format: 'pdf' });
    expect(new TextDecoder('latin1').decode(shown.file?.bytes.slice(0, 5))).toBe('%PDF-');

    const [first = ''] = storage.objects.keys();
    storage.objects.delete(first);
    expect(codes(await verifyWorkspace(world, place))).toEqual(['registry/object-missing']);
    storage.answer = 403;
    expect(codes(await verifyWorkspace(world, place))).toEqual(['registry/store-unavailable']);
  });
});

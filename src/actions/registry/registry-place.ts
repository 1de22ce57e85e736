import { basename, dirname, join } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import { Registry, type RegistryLocation } from '../../registry/registry.js';
import { FolderStore } from '../../registry/store/folder-store.js';
import { describeStoreFault } from '../../registry/store/describe-store-fault.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import { readStoreAddress } from '../../registry/store/read-store-address.js';
import { RemoteStore } from '../../registry/store/remote-store.js';
import type { World } from '../../world.js';

/** Which registry is meant. */
export interface RegistryRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Address of a PostgreSQL database; a file beside the workspace when left out. */
  readonly database?: string | undefined;
  /** Address of a store that speaks S3; a folder beside the workspace when left out. */
  readonly store?: string | undefined;
}

/** A registry with its store. */
export interface OpenedRegistry {
  readonly registry: Registry;
  readonly store: ObjectStore;
}

/** Where the registry of a workspace lies: in `.rolebook` beside the folder `roles`, or inside one of another name. */
export async function findRegistryFolder(world: World, folder: string): Promise<string> {
  const real = (await world.files.realPath(folder)) ?? folder;
  return join(basename(real) === 'roles' ? dirname(real) : real, '.rolebook');
}

/**
 * Opens the registry of a workspace, lets `use` work with it, and closes it again. To read one that was never made is a
 * finding: nothing is made by asking.
 */
export async function useRegistry<T>(
  world: World,
  { folder, database, store: address }: RegistryRequest,
  mode: 'read' | 'write',
  use: (opened: OpenedRegistry) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (world.databases === undefined) throw new Error('this world has no databases');
  const place = await findRegistryFolder(world, folder);
  const path = join(place, 'registry.sqlite');
  if (database !== undefined && !/^postgres(?:ql)?:\/\//.test(database)) return fail([describeAddress()]);
  const location: RegistryLocation =
    database === undefined ? { family: 'sqlite', path } : { family: 'postgres', url: database };
  const store = await openStore(world, address, join(place, 'store'));
  if (store.value === undefined) return fail(store.diagnostics);
  if (location.family === 'sqlite' && (await world.files.stat(path)) === undefined) {
    if (mode === 'read') return fail([describeNoRegistry()]);
    await world.files.write(join(place, '.gitignore'), new TextEncoder().encode('*\n'));
  }
  const opened = await Registry.open(world.databases, location, mode);
  if (opened.value === undefined) return fail(opened.diagnostics);
  const registry = opened.value;
  try {
    const used = await use({ registry, store: store.value });
    return used.value === undefined ? fail(used.diagnostics) : succeed(used.value, used.diagnostics);
  } catch (error) {
    const fault = describeStoreFault(error);
    if (fault === undefined) throw error;
    return fail([fault]);
  } finally {
    await registry.close();
  }
}

async function openStore(
  world: World,
  address: string | undefined,
  folder: string,
): Promise<Outcome<ObjectStore>> {
  if (address === undefined) return succeed(new FolderStore(world.files, folder));
  const read = readStoreAddress(address, world.settings?.storageKey);
  if (read.value === undefined) return fail(read.diagnostics);
  if (world.storages === undefined) throw new Error('this world has no storages');
  return succeed(new RemoteStore(await world.storages.openS3(read.value.location), read.value.prefix));
}

function describeNoRegistry(): Diagnostic {
  return diagnostic({
    code: 'registry/no-registry',
    severity: 'error',
    message: {
      ru: 'Реестра версий ещё нет: он лежал бы в папке .rolebook рядом с папкой должностей',
      en: 'There is no registry of versions yet: it would lie in the folder .rolebook beside that of the roles',
    },
    help: {
      ru: 'Он появится, когда первая инструкция будет отправлена на согласование (rolebook submit <должность>) или загружен список работников (rolebook people import <файл> --apply).',
      en: 'It is made when the first instruction is submitted (rolebook submit <role>) or a list of staff is imported (rolebook people import <file> --apply).',
    },
  });
}

function describeAddress(): Diagnostic {
  return diagnostic({
    code: 'registry/bad-address',
    severity: 'error',
    message: { ru: 'Неверный адрес базы данных', en: 'The address of the database is wrong' },
    help: {
      ru: 'Адрес PostgreSQL пишут так: postgres://имя:пароль@сервер/база.',
      en: 'An address of PostgreSQL is written like this: postgres://name:password@server/database.',
    },
  });
}

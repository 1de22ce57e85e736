import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { ObjectStore } from '../store/object-store.js';
import type { ReplayedChain } from './replayed-chain.js';
import { visitObjects } from './visit-objects.js';

/** Reads everything that the events say was kept. What is missing or has other bytes is told once for each object. */
export async function checkObjects(
  chain: ReplayedChain,
  store: ObjectStore,
): Promise<{ readonly found: readonly Diagnostic[]; readonly count: number }> {
  const found: Diagnostic[] = [];
  const count = await visitObjects(chain, async (hash, owner) => {
    const object = await store.get(hash);
    if (object.state === 'intact') return object.bytes;
    found.push(describeLostObject(object.state, hash, owner));
    return undefined;
  });
  return { found, count };
}

/** An object that a store does not have as it was kept. */
export function describeLostObject(state: 'missing' | 'damaged', hash: string, owner: string): Diagnostic {
  return state === 'missing' ? describeMissing(hash, owner) : describeDamaged(hash, owner);
}

function describeMissing(hash: string, owner: string): Diagnostic {
  return diagnostic({
    code: 'registry/object-missing',
    severity: 'error',
    message: {
      ru: `В хранилище нет файла ${hash.slice(0, 16)}…, который принадлежит версии ${owner}`,
      en: `The store has no file ${hash.slice(0, 16)}…, which belongs to ${owner}`,
    },
    help: {
      ru: 'Восстановите хранилище из последней резервной копии.',
      en: 'Restore the store from the latest backup.',
    },
  });
}

function describeDamaged(hash: string, owner: string): Diagnostic {
  return diagnostic({
    code: 'registry/object-damaged',
    severity: 'error',
    message: {
      ru: `Файл ${hash.slice(0, 16)}… версии ${owner} в хранилище изменён`,
      en: `The file ${hash.slice(0, 16)}… of ${owner} was changed in the store`,
    },
    help: {
      ru: 'Восстановите хранилище из последней резервной копии.',
      en: 'Restore the store from the latest backup.',
    },
  });
}

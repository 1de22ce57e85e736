import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { RegistryEvent, SubmittedObjects } from '../state/event.js';
import { printVersionName } from '../state/version-name.js';
import { readSourceList } from '../store/source-list.js';
import type { ObjectStore } from '../store/object-store.js';
import type { ReplayedChain } from './replayed-chain.js';

/** Reads everything that the events say was kept. What is missing or has other bytes is told once for each object. */
export async function checkObjects(
  { events }: ReplayedChain,
  store: ObjectStore,
): Promise<{ readonly found: readonly Diagnostic[]; readonly count: number }> {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  const check = async (hash: string, owner: string): Promise<Uint8Array | undefined> => {
    if (seen.has(hash)) return undefined;
    seen.add(hash);
    const object = await store.get(hash);
    if (object.state === 'intact') return object.bytes;
    found.push(object.state === 'missing' ? describeMissing(hash, owner) : describeDamaged(hash, owner));
    return undefined;
  };
  for (const { event } of events) {
    const owner = printVersionName(event.version);
    for (const hash of listObjects(event)) {
      const bytes = await check(hash, owner);
      const isList = event.kind === 'submitted' && hash === event.submission.objects.sources;
      if (bytes === undefined || !isList) continue;
      for (const { sha256 } of readSourceList(bytes).files) await check(sha256, owner);
    }
  }
  return { found, count: seen.size };
}

/** The objects that an event names. */
function listObjects(event: RegistryEvent): readonly string[] {
  switch (event.kind) {
    case 'submitted':
      return listSubmitted(event.submission.objects);
    case 'endorsed':
    case 'approved':
      return event.scan === undefined ? [] : [event.scan.sha256];
    case 'registered':
      return event.issued.map(({ sha256 }) => sha256);
    case 'returned':
    case 'agreed':
    case 'enacted':
    case 'superseded':
    case 'cancelled':
      return [];
    default:
      return event satisfies never;
  }
}

function listSubmitted({
  document,
  role,
  organization,
  sources,
  findings,
}: SubmittedObjects): readonly string[] {
  return [document, role, organization, sources, findings];
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

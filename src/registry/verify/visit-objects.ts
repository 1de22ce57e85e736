import type { RegistryEvent, SubmittedObjects } from '../state/event.js';
import { printDossierKey, printVersionName } from '../state/version-name.js';
import { readSourceList } from '../store/source-list.js';
import type { ReplayedChain } from './replayed-chain.js';

/** Looks at an object of a version; gives its bytes where they are as they were kept. */
type VisitObject = (hash: string, owner: string) => Promise<Uint8Array | undefined>;

/**
 * Visits everything that the events of a chain say is kept, or was kept of versions that were disposed of, each object
 * once. A list of sources names further ones, so what `visit` gives for it is read. Gives how many objects there are.
 */
export async function visitObjects(
  { events, dossiers }: ReplayedChain,
  visit: VisitObject,
  part: 'kept' | 'disposed' = 'kept',
): Promise<number> {
  const seen = new Set<string>();
  const visitOnce: VisitObject = async (hash, owner) => {
    if (seen.has(hash)) return undefined;
    seen.add(hash);
    return visit(hash, owner);
  };
  for (const { event } of events) {
    const owner = printVersionName(event.version);
    if (isDisposed(dossiers, event) !== (part === 'disposed')) continue;
    for (const hash of listObjects(event)) {
      const bytes = await visitOnce(hash, owner);
      const isList = event.kind === 'submitted' && hash === event.submission.objects.sources;
      if (bytes === undefined || !isList) continue;
      for (const { sha256 } of readSourceList(bytes).files) await visitOnce(sha256, owner);
    }
  }
  return seen.size;
}

function isDisposed(dossiers: ReplayedChain['dossiers'], { version }: RegistryEvent): boolean {
  const dossier = dossiers.get(printDossierKey(version));
  return dossier?.versions[version.number - 1]?.status === 'disposed';
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
    case 'signed':
      return [event.file.sha256];
    case 'returned':
    case 'agreed':
    case 'enacted':
    case 'superseded':
    case 'cancelled':
    case 'held':
    case 'released':
    case 'disposed':
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

import type { Attachment } from '../../document/attachment.js';
import type { Acknowledgment } from '../../registry/acknowledgment/acknowledgment.js';
import type { ObjectStore } from '../../registry/store/object-store.js';

/** A file that goes with a paper on records. */
export interface Enclosure extends Pick<Attachment, 'name' | 'mediaType' | 'bytes'> {
  readonly hash: string;
  readonly what: 'scan' | 'evidence';
}

/** Files that go with a paper, and the hashes of those that the store does not have as they were. */
export interface Enclosures {
  readonly found: readonly Enclosure[];
  readonly missing: readonly string[];
}

/** So many signs of a hash make a name; hashes that begin alike by chance do not happen. */
const nameLength = 12;

/** Reads what bears out entries: scans and electronic evidence, each once, in the order of the entries. */
export async function readEnclosures(
  store: ObjectStore,
  states: readonly Acknowledgment[],
): Promise<Enclosures> {
  const wanted = new Map<string, Enclosure['what']>();
  for (const outcome of states.flatMap(({ outcomes }) => outcomes)) {
    if ('scan' in outcome && outcome.scan !== undefined) wanted.set(outcome.scan.sha256, 'scan');
    if ('evidence' in outcome && outcome.evidence !== undefined) wanted.set(outcome.evidence, 'evidence');
  }
  const found: Enclosure[] = [];
  const missing: string[] = [];
  for (const [hash, what] of wanted) {
    const { bytes } = await store.get(hash);
    if (bytes === undefined) missing.push(hash);
    else found.push({ ...describeBytes(bytes, hash, what), hash, what, bytes });
  }
  return { found, missing };
}

/** Scans go by their content: what they were called says nothing of what will open. */
function describeBytes(
  bytes: Uint8Array,
  hash: string,
  what: Enclosure['what'],
): Pick<Enclosure, 'name' | 'mediaType'> {
  const base = `${what}-${hash.slice(0, nameLength)}`;
  if (what === 'evidence') return { name: `${base}.json`, mediaType: 'application/json' };
  if (bytes[0] === 0xff) return { name: `${base}.jpg`, mediaType: 'image/jpeg' };
  if (bytes[0] === 0x89) return { name: `${base}.png`, mediaType: 'image/png' };
  return { name: `${base}.pdf`, mediaType: 'application/pdf' };
}

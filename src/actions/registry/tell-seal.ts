import type { SealFacts } from '../../pipeline/seal-facts.js';
import { measureSealRoom } from '../../seal/seal-pdf.js';
import type { OpenedSeal } from './open-seal.js';
import { readMoment } from './read-moment.js';

/** What a file says of its seal: whose it is, the end of the chain of the registry, when it is sealed. */
export function tellSeal({ key, owner, timestamps }: OpenedSeal, checkpoint: string, time: Date): SealFacts {
  const { name, serial, isSelfSigned } = owner;
  const room = measureSealRoom(key, timestamps !== undefined);
  const from = readMoment({ now: () => owner.from }).day;
  const until = readMoment({ now: () => owner.until }).day;
  return { owner: name, serial, isSelfSigned, from, until, checkpoint, time, room };
}

import { AcknowledgmentReplay } from '../acknowledgment/acknowledgment-replay.js';
import { ConsentReplay } from '../consent/consent-replay.js';
import { RosterReplay } from '../roster/roster-replay.js';
import { DossierReplay } from '../state/dossier-replay.js';
import type { StreamReplay } from './stream-replay.js';

/** What follows from the streams of every kind. A new kind of stream is one more member here. */
export class StreamReplays {
  readonly dossiers = new DossierReplay();
  readonly rosters = new RosterReplay();
  readonly acknowledgments = new AcknowledgmentReplay();
  readonly consents = new ConsentReplay();
  /** All of them, in the order in which their tables are written. */
  readonly all: readonly StreamReplay[] = [this.dossiers, this.rosters, this.acknowledgments, this.consents];

  /** Which one an event belongs to; `undefined` when no kind of stream has such an event. */
  find(eventKind: string): StreamReplay | undefined {
    return this.all.find(({ eventKinds }) => eventKinds.includes(eventKind));
  }
}

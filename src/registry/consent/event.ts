import { writeCanonicalJson } from '../../document/canonical-json.js';
import type { IsoDate } from '../../document/iso-date.js';
import { JsonReader } from '../../document/json-reader.js';
import type { NewEvent } from '../database/chain-writer.js';
import type { PersonId } from '../roster/member.js';
import type { KeptFile, ObjectHash } from '../state/event.js';
import type { Person } from '../state/person.js';
import { readFile, readPerson } from '../state/read-event.js';

/**
 * Why somebody may sign electronically: a written consent, or an exemption from it (art. 22.2 of the Labour Code of Russia:
 * hired after 31 December 2021 without earlier work).
 */
export const consentBases = ['consent', 'exemption'] as const;
export type ConsentBasis = (typeof consentBases)[number];

interface EventBase {
  /** Id of the organization. */
  readonly organization: string;
  readonly person: PersonId;
  /** The day on which it was recorded. */
  readonly day: IsoDate;
  /** The day on the paper. */
  readonly dated: IsoDate;
}

/** Everything that can happen to the consent of a person. */
export type ConsentEvent =
  | (EventBase & {
      readonly kind: 'consent-recorded';
      readonly basis: ConsentBasis;
      /** Hash of the personal record of the addresses that the person has confirmed. */
      readonly addresses: ObjectHash;
      readonly scan?: KeptFile | undefined;
    })
  | (EventBase & { readonly kind: 'consent-withdrawn' });

/** The names of events. */
export const consentEventKinds = [
  'consent-recorded',
  'consent-withdrawn',
] as const satisfies readonly ConsentEvent['kind'][];

/** The stream of the consent of a person. */
export function nameConsentStream({
  organization,
  person,
}: Pick<EventBase, 'organization' | 'person'>): string {
  return `consent/${organization}#${person}`;
}

/** An event with who recorded it and when, as the chain takes it. */
export function writeConsentEvent(at: string, actor: Person, event: ConsentEvent): NewEvent {
  const { kind, ...payload } = event;
  return { at, actor: writeCanonicalJson(actor), kind, payload: writeCanonicalJson(payload) };
}

/** The event of a row. Data from outside: what is no such event throws `NotADocument` or `SyntaxError`. */
export function readConsentEvent({
  actor,
  kind,
  payload,
}: Pick<NewEvent, 'actor' | 'kind' | 'payload'>): ConsentEvent {
  const named = new JsonReader({ kind }).word('kind', consentEventKinds);
  readPerson(new JsonReader(JSON.parse(actor)));
  const reader = new JsonReader(JSON.parse(payload));
  const base = {
    organization: reader.text('organization'),
    person: reader.text('person'),
    day: reader.text('day'),
    dated: reader.text('dated'),
  };
  switch (named) {
    case 'consent-recorded':
      return reader.whole({
        kind: named,
        ...base,
        basis: reader.word('basis', consentBases),
        addresses: reader.text('addresses'),
        ...reader.optional('scan', readFile),
      });
    case 'consent-withdrawn':
      return reader.whole({ kind: named, ...base });
    default:
      return named satisfies never;
  }
}

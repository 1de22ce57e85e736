import type { Verb } from './command.js';
import type { DatedEvent, RegistryEvent } from './event.js';
import { type Dossier, type Step, type Version, versionStatuses } from './version.js';

/** An event that cannot follow what is known: a bug, or a registry that somebody has tampered with. */
export class ImpossibleEvent extends Error {
  override readonly name = 'ImpossibleEvent';
}

/**
 * The dossier after an event. Nothing is decided here: what was recorded is a fact. An event of a version that does not
 * exist, or in a state that it cannot happen in, throws `ImpossibleEvent`.
 */
export function evolve(dossier: Dossier, seq: number, { actor, at, event }: DatedEvent): Dossier {
  const { number } = event.version;
  const day = event.dated ?? event.day;
  const known = dossier.versions[number - 1];
  if (event.kind === 'submitted') {
    const version = submit(dossier, event, { seq, actor, day });
    return { ...dossier, versions: [...dossier.versions.slice(0, number - 1), version] };
  }
  if (known === undefined) throw new ImpossibleEvent(`event ${seq}: there is no version ${number}`);
  if (!predecessors[event.kind].includes(known.status)) {
    throw new ImpossibleEvent(`event ${seq}: “${event.kind}” of a version that is ${known.status}`);
  }
  const version = { ...change(known, { actor, at, event }, day), seq };
  return { ...dossier, versions: dossier.versions.map((each) => (each === known ? version : each)) };
}

type LaterEvent = Exclude<RegistryEvent, { readonly kind: 'submitted' }>;

/** The states in which an event can happen. */
export const predecessors: Readonly<Record<LaterEvent['kind'], readonly Version['status'][]>> = {
  returned: ['review', 'agreed'],
  endorsed: ['review'],
  agreed: ['review'],
  approved: ['agreed'],
  registered: ['approved'],
  signed: ['agreed', 'approved', 'registered', 'in-force', 'superseded'],
  enacted: ['registered'],
  superseded: ['in-force'],
  cancelled: ['review', 'returned', 'agreed', 'approved', 'registered', 'in-force'],
  held: versionStatuses.filter((status) => status !== 'disposed'),
  released: versionStatuses.filter((status) => status !== 'disposed'),
  disposed: ['superseded', 'cancelled'],
};

/** The events that somebody makes happen, by the verbs that ask for them. */
const eventOf = {
  return: 'returned',
  endorse: 'endorsed',
  approve: 'approved',
  register: 'registered',
  sign: 'signed',
  enact: 'enacted',
  cancel: 'cancelled',
  hold: 'held',
  release: 'released',
  dispose: 'disposed',
} as const satisfies Record<Exclude<Verb, 'submit'>, LaterEvent['kind']>;

/** The states in which a version may be for a verb. */
export function listStatesBefore(verb: Exclude<Verb, 'submit'>): readonly Version['status'][] {
  return predecessors[eventOf[verb]];
}

function submit(
  { versions }: Dossier,
  { version: { number }, round, submission }: Extract<RegistryEvent, { readonly kind: 'submitted' }>,
  { seq, actor, day }: { readonly seq: number; readonly actor: Version['author']; readonly day: string },
): Version {
  const before = versions[number - 1];
  const isNext = number === versions.length + 1 && round === 1;
  const isAgain =
    number === versions.length &&
    before?.status === 'returned' &&
    !before.isFrozen &&
    round === before.round + 1;
  if (!isNext && !isAgain) throw new ImpossibleEvent(`event ${seq}: version ${number}, round ${round}`);
  return {
    number,
    status: 'review',
    round,
    isFrozen: false,
    submission,
    author: actor,
    submittedOn: day,
    visas: [],
    remarks: before?.remarks ?? [],
    signatures: [],
    latest: { what: 'submitted', day },
    seq,
  };
}

function change(
  version: Version,
  {
    actor,
    at,
    event,
  }: { readonly actor: Version['author']; readonly at: string; readonly event: LaterEvent },
  day: string,
): Omit<Version, 'seq'> {
  const remarksOf = (texts: readonly string[], returned: boolean): Version['remarks'] => [
    ...version.remarks,
    ...texts.map((text) => ({ round: version.round, person: actor, day, text, returned })),
  ];
  switch (event.kind) {
    case 'returned':
      return {
        ...version,
        status: 'returned',
        remarks: remarksOf(event.remarks, true),
        latest: step(version, 'returned', day),
      };
    case 'endorsed': {
      const { visa, scan } = event;
      const given = { visa, person: actor, at, day: event.day, dated: event.dated, scan };
      return {
        ...version,
        visas: [...version.visas, given],
        remarks: remarksOf(event.remarks, false),
        latest: step(version, 'endorsed', day),
      };
    }
    case 'agreed':
      return { ...version, status: 'agreed', isFrozen: true };
    case 'approved': {
      const { approval: fact, scan } = event;
      return {
        ...version,
        status: 'approved',
        approval: { fact, person: actor, day, scan },
        latest: step(version, 'approved', day),
      };
    }
    case 'registered': {
      const { number, effectiveFrom, issued } = event;
      return {
        ...version,
        status: 'registered',
        registration: { number, day, effectiveFrom, issued },
        latest: step(version, 'registered', day),
      };
    }
    case 'signed': {
      const { file, certificate } = event;
      const signature = { file, certificate, person: actor, day };
      return { ...version, signatures: [...version.signatures, signature] };
    }
    case 'enacted':
      return {
        ...version,
        status: 'in-force',
        ...(event.decision !== undefined && { decision: event.decision }),
        latest: step(version, 'in-force', version.registration?.effectiveFrom ?? day),
      };
    case 'superseded':
      return {
        ...version,
        status: 'superseded',
        end: { day: event.on, by: event.by },
        latest: step(version, 'closed', event.on),
      };
    case 'cancelled':
      return {
        ...version,
        status: 'cancelled',
        end: { day, reason: event.reason },
        latest: step(version, 'closed', day),
      };
    case 'held':
      return { ...version, hold: { reason: event.reason, person: actor, day } };
    case 'released':
      return { ...version, hold: undefined };
    case 'disposed':
      return {
        ...version,
        status: 'disposed',
        disposal: { act: event.act, day },
        latest: step(version, 'disposed', day),
      };
    default:
      return event satisfies never;
  }
}

/** Visas come in any order, so the latest step is the one with the latest day. */
function step({ latest }: Version, what: Step['what'], day: string): Step {
  return day < latest.day ? latest : { what, day };
}

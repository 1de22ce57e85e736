import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { checkDisposal, describeHoldState, findKeptUntil } from './guards/check-disposal.js';
import { checkChangeGrounds } from './guards/check-change-grounds.js';
import { checkDates } from './guards/check-dates.js';
import { checkNumber, findWantedNumber } from './guards/check-number.js';
import { checkRegistration, describeNewerInForce, describeNotYet } from './guards/check-registration.js';
import { checkApprover, describeMissingVisas, findVisa } from './guards/check-signer.js';
import { checkSubmission } from './guards/check-submission.js';
import {
  checkActor,
  checkTextCode,
  describeNoOrder,
  describeNoReason,
  describeOtherApproval,
  describeSameSignature,
} from './guards/check-words.js';
import { describeNoVersion, describeWrongState } from './guards/describe-state.js';
import type { Command } from './state/command.js';
import type { DatedEvent, RegistryEvent } from './state/event.js';
import { evolve, listStatesBefore } from './state/evolve.js';
import type { Dossier, Step, Version } from './state/version.js';
import { findHeldNumber, findInForce, listMissingVisas } from './state/version.js';
import type { VersionName } from './state/version-name.js';

/** What a decision needs to know of other dossiers. */
export interface Surroundings {
  /** The version that has the number which is asked for; `undefined` when it is free. */
  readonly numberHolder?: VersionName | undefined;
}

/** A command on a version that exists. */
type VersionCommand = Exclude<Command, { readonly verb: 'submit' }>;

/** What a version is to become, with the command that wants it. */
interface Decision<C extends VersionCommand> {
  readonly dossier: Dossier;
  readonly version: Version;
  readonly command: C;
}

/**
 * Decides what a command makes of a dossier: the events that record it, or the findings that say which guard refuses it
 * and what to do. Nothing is changed here.
 */
export function decide(
  dossier: Dossier,
  command: Command,
  surroundings: Surroundings = {},
): Outcome<readonly DatedEvent[]> {
  const decided =
    command.verb === 'submit'
      ? submit(dossier, command, surroundings)
      : decideVersion(dossier, command, surroundings);
  const { actor, now } = command;
  return decided.value === undefined
    ? fail(decided.diagnostics)
    : succeed(
        decided.value.map((event) => ({ at: now.at, actor, event })),
        decided.diagnostics,
      );
}

type Decided = Outcome<readonly RegistryEvent[]>;

function submit(
  dossier: Dossier,
  command: Extract<Command, { readonly verb: 'submit' }>,
  { numberHolder }: Surroundings,
): Decided {
  const { actor, now, dated } = command;
  const last = dossier.versions.at(-1);
  const isAgain = last?.status === 'returned' && !last.isFrozen;
  const before = last?.status === 'returned' || last?.status === 'cancelled' ? last.latest : undefined;
  const number = isAgain ? last.number : dossier.versions.length + 1;
  const round = isAgain ? last.round + 1 : 1;
  const name = { ...dossier.key, number };
  const reserved = findWantedNumber(dossier, command);
  const submission = {
    ...command.submission,
    ...(reserved !== undefined && { reservedNumber: reserved }),
  };
  const found = [
    ...checkActor(actor),
    ...checkDates({ now, dated }, before),
    ...checkSubmission(dossier, submission),
    ...(reserved === undefined ? [] : checkNumber(reserved, name, numberHolder)),
  ];
  if (found.length > 0) return fail(found);
  const submitted: RegistryEvent = {
    kind: 'submitted',
    version: name,
    day: now.day,
    ...(dated !== undefined && { dated }),
    round,
    submission,
  };
  // Where nobody has to endorse, what is submitted is agreed.
  if (submission.visas.length > 0) return succeed([submitted]);
  return succeed([submitted, { kind: 'agreed', version: name, day: now.day, textHash: submission.textHash }]);
}

function decideVersion(dossier: Dossier, command: VersionCommand, surroundings: Surroundings): Decided {
  const { versions, key } = dossier;
  const number = command.number ?? chooseVersion(dossier, command.verb);
  const version = number === undefined ? undefined : versions[number - 1];
  if (version === undefined) return fail([describeNoVersion(key.role, command.number)]);
  if (command.verb === 'approve' && version.status === 'review') return fail([describeMissingVisas(version)]);
  if (!listStatesBefore(command.verb).includes(version.status)) {
    return fail([describeWrongState(version, command.verb)]);
  }
  const found = [
    ...checkActor(command.actor),
    ...checkTextCode(version, command.textCode),
    ...checkDates(command, precedingStep(version, command.verb)),
  ];
  if (found.length > 0) return fail(found);
  switch (command.verb) {
    case 'return':
      return returnText({ dossier, version, command });
    case 'endorse':
      return endorse({ dossier, version, command });
    case 'approve':
      return approve({ dossier, version, command });
    case 'register':
      return register({ dossier, version, command }, surroundings);
    case 'sign':
      return sign({ dossier, version, command });
    case 'enact':
      return enact({ dossier, version, command });
    case 'cancel':
      return cancel({ dossier, version, command });
    case 'hold':
    case 'release':
      return changeHold({ dossier, version, command });
    case 'dispose':
      return dispose({ dossier, version, command });
    default:
      return command satisfies never;
  }
}

/** The newest version; one that is waiting for the verb before one that is not. */
function chooseVersion({ versions }: Dossier, verb: VersionCommand['verb']): number | undefined {
  const waiting = versions.filter(({ status }) => listStatesBefore(verb).includes(status));
  // What is to lose its force or its files is never guessed among several.
  if (['cancel', 'hold', 'release', 'dispose'].includes(verb)) return versions.at(-1)?.number;
  return (waiting.at(-1) ?? versions.at(-1))?.number;
}

/** The step that another must not precede. Visas and signatures are given in any order, so each follows the submission. */
function precedingStep(version: Version, verb: VersionCommand['verb']): Step | undefined {
  if (verb === 'endorse' || verb === 'sign') return { what: 'submitted', day: version.submittedOn };
  // A hold changes nothing that a date depends on.
  if (verb === 'hold' || verb === 'release') return undefined;
  return version.latest;
}

function returnText({ dossier, version, command }: Decision<Extract<Command, { verb: 'return' }>>): Decided {
  const remarks = command.remarks.map((each) => each.trim()).filter((each) => each !== '');
  if (remarks.length === 0) return fail([describeNoReason('return')]);
  return record({ dossier, version, command }, { kind: 'returned', remarks });
}

function endorse({ dossier, version, command }: Decision<Extract<Command, { verb: 'endorse' }>>): Decided {
  const { actor, scan, now } = command;
  const visa = findVisa(version, actor);
  if ('severity' in visa) return fail([visa]);
  const remarks = command.remarks.map((each) => each.trim()).filter((each) => each !== '');
  const endorsed = record(
    { dossier, version, command },
    { kind: 'endorsed', visa: visa.id, remarks, ...(scan && { scan }) },
  );
  const isLast = listMissingVisas(version).every(({ id }) => id === visa.id);
  if (!isLast || endorsed.value === undefined) return endorsed;
  const { textHash } = version.submission;
  const name = { ...dossier.key, number: version.number };
  return succeed([...endorsed.value, { kind: 'agreed', version: name, day: now.day, textHash }]);
}

function approve({ dossier, version, command }: Decision<Extract<Command, { verb: 'approve' }>>): Decided {
  const { actor, approval, scan } = command;
  const found: Diagnostic[] = [...checkApprover(version, actor)];
  const { approvalMethod } = version.submission;
  if (approval.method !== approvalMethod) found.push(describeOtherApproval(approvalMethod));
  if (approval.method === 'order' && approval.number.trim() === '') found.push(describeNoOrder());
  if (found.length > 0) return fail(found);
  return record({ dossier, version, command }, { kind: 'approved', approval, ...(scan && { scan }) });
}

function register(
  { dossier, version, command }: Decision<Extract<Command, { verb: 'register' }>>,
  { numberHolder }: Surroundings,
): Decided {
  const { now, dated, issued } = command;
  const day = dated ?? now.day;
  const named = version.submission.effectiveFrom;
  const effectiveFrom = command.effectiveFrom ?? named ?? day;
  const reserved = findHeldNumber(version);
  const number = findWantedNumber(dossier, command) ?? reserved ?? '';
  const found = [
    ...checkNumber(number, { ...dossier.key, number: version.number }, numberHolder, reserved),
    ...checkRegistration(dossier, { day, effectiveFrom, named, issued: issued.length }),
  ];
  if (found.length > 0) return fail(found);
  return record({ dossier, version, command }, { kind: 'registered', number, effectiveFrom, issued });
}

function sign({ dossier, version, command }: Decision<Extract<Command, { verb: 'sign' }>>): Decided {
  const { file, certificate } = command;
  if (version.signatures.some((each) => each.file.sha256 === file.sha256)) {
    return fail([describeSameSignature(version)]);
  }
  return record({ dossier, version, command }, { kind: 'signed', file, certificate });
}

function enact({ dossier, version, command }: Decision<Extract<Command, { verb: 'enact' }>>): Decided {
  const effectiveFrom = version.registration?.effectiveFrom;
  if (effectiveFrom === undefined) throw new Error(`version ${version.number} has no day of effect`);
  if (command.now.day < effectiveFrom) return fail([describeNotYet(effectiveFrom, command.now.day)]);
  const before = findInForce(dossier);
  if (before !== undefined && before.number > version.number) {
    return fail([describeNewerInForce(before.number)]);
  }
  const { grounds = [], decision, now } = command;
  const found = checkChangeGrounds(version, before, { grounds, decision, today: now.day });
  if (found.length > 0) return fail(found);
  const enacted = record(
    { dossier, version, command },
    { kind: 'enacted', ...(grounds.length > 0 && { grounds }), ...(decision && { decision }) },
  );
  if (before === undefined || enacted.value === undefined) return enacted;
  const superseded: RegistryEvent = {
    kind: 'superseded',
    version: { ...dossier.key, number: before.number },
    day: command.now.day,
    by: version.number,
    on: effectiveFrom,
  };
  return succeed([superseded, ...enacted.value]);
}

function cancel({ dossier, version, command }: Decision<Extract<Command, { verb: 'cancel' }>>): Decided {
  const reason = command.reason.trim();
  if (reason === '') return fail([describeNoReason('cancel')]);
  return record({ dossier, version, command }, { kind: 'cancelled', reason });
}

function changeHold({
  dossier,
  version,
  command,
}: Decision<Extract<Command, { verb: 'hold' | 'release' }>>): Decided {
  const reason = command.reason.trim();
  const isHeld = version.hold !== undefined;
  const found: Diagnostic[] = [];
  if (reason === '') found.push(describeNoReason(command.verb));
  if (isHeld === (command.verb === 'hold')) found.push(describeHoldState(version));
  if (found.length > 0) return fail(found);
  return record(
    { dossier, version, command },
    { kind: command.verb === 'hold' ? 'held' : 'released', reason },
  );
}

function dispose({ dossier, version, command }: Decision<Extract<Command, { verb: 'dispose' }>>): Decided {
  const { retention, now } = command;
  const act = command.act.trim();
  const found = checkDisposal(version, { act, retention, today: now.day });
  const keptUntil = findKeptUntil(version.end?.day ?? now.day, retention);
  if (found.length > 0 || keptUntil === undefined) return fail(found);
  return record({ dossier, version, command }, { kind: 'disposed', act, retention, keptUntil });
}

type EventBody<E = RegistryEvent> = E extends RegistryEvent ? Omit<E, 'version' | 'day' | 'dated'> : never;

/** The event of a command; that it can follow what is known is tried at once, so that no bug reaches the chain. */
function record<C extends VersionCommand>(
  { dossier, version, command }: Decision<C>,
  body: EventBody,
): Decided {
  const { actor, now, dated } = command;
  const event = {
    ...body,
    version: { ...dossier.key, number: version.number },
    day: now.day,
    ...(dated !== undefined && { dated }),
  };
  evolve(dossier, 0, { at: now.at, actor, event });
  return succeed([event]);
}

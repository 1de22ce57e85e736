import { changeKinds } from '../../document/change-kind.js';
import { JsonReader } from '../../document/json-reader.js';
import { writeCanonicalJson } from '../../document/canonical-json.js';
import { legalForms } from '../../document/legal-form.js';
import type {
  ChangeDecision,
  ChangeGround,
  ChangeRule,
  DatedEvent,
  KeptFile,
  RegistryEvent,
  Retention,
  SignatureCertificate,
  Submission,
  SubmittedObjects,
} from './event.js';
import { eventKinds } from './event.js';
import type { EventRow } from './event-hash.js';
import type { Person, Signer } from './person.js';
import type { VersionName } from './version-name.js';

/** The text fields of a row, as they are hashed. */
export function writeEvent({
  actor,
  at,
  event,
}: DatedEvent): Pick<EventRow, 'at' | 'actor' | 'kind' | 'payload'> {
  const { kind, ...payload } = event;
  return { at, actor: writeCanonicalJson(actor), kind, payload: writeCanonicalJson(payload) };
}

/**
 * The event of a row. Data from outside: what is no JSON, no event, or has a name that no event has, throws
 * `NotADocument` or `SyntaxError`.
 */
export function readEvent({
  actor,
  at,
  kind,
  payload,
}: Pick<EventRow, 'at' | 'actor' | 'kind' | 'payload'>): DatedEvent {
  const named = new JsonReader({ kind }).word('kind', eventKinds);
  return {
    at,
    actor: readPerson(new JsonReader(JSON.parse(actor))),
    event: readBody(named, new JsonReader(JSON.parse(payload))),
  };
}

function readBody(kind: RegistryEvent['kind'], reader: JsonReader): RegistryEvent {
  const base = {
    version: readName(reader.member('version')),
    day: reader.text('day'),
    ...reader.optional('dated', (value) => value.asText()),
  };
  switch (kind) {
    case 'submitted':
      return reader.whole({
        kind,
        ...base,
        round: reader.number('round'),
        submission: readSubmission(reader.member('submission')),
      });
    case 'returned':
      return reader.whole({ kind, ...base, remarks: readTexts(reader, 'remarks') });
    case 'endorsed':
      return reader.whole({
        kind,
        ...base,
        visa: reader.text('visa'),
        remarks: readTexts(reader, 'remarks'),
        ...reader.optional('scan', readFile),
      });
    case 'agreed':
      return reader.whole({ kind, ...base, textHash: reader.text('textHash') });
    case 'approved':
      return reader.whole({
        kind,
        ...base,
        approval: readApproval(reader.member('approval')),
        ...reader.optional('scan', readFile),
      });
    case 'registered':
      return reader.whole({
        kind,
        ...base,
        number: reader.text('number'),
        effectiveFrom: reader.text('effectiveFrom'),
        issued: reader.list('issued', readFile),
      });
    case 'signed':
      return reader.whole({
        kind,
        ...base,
        file: readFile(reader.member('file')),
        certificate: readCertificate(reader.member('certificate')),
      });
    case 'enacted':
      return reader.whole({
        kind,
        ...base,
        ...reader.optional('grounds', (value) => value.asList(readGround)),
        ...reader.optional('decision', readDecision),
      });
    case 'superseded':
      return reader.whole({ kind, ...base, by: reader.number('by'), on: reader.text('on') });
    case 'cancelled':
    case 'held':
    case 'released':
      return reader.whole({ kind, ...base, reason: reader.text('reason') });
    case 'disposed':
      return reader.whole({
        kind,
        ...base,
        act: reader.text('act'),
        retention: readRetention(reader.member('retention')),
        keptUntil: reader.text('keptUntil'),
      });
    default:
      return kind satisfies never;
  }
}

function readName(reader: JsonReader): VersionName {
  return reader.whole({
    organization: reader.text('organization'),
    role: reader.text('role'),
    kind: reader.text('kind'),
    language: reader.text('language'),
    number: reader.number('number'),
  });
}

function readSubmission(reader: JsonReader): Submission {
  const findings = reader.member('findings');
  const program = reader.member('program');
  return reader.whole({
    textHash: reader.text('textHash'),
    title: reader.text('title'),
    visas: reader.list('visas', readSigner),
    approvers: reader.list('approvers', readSigner),
    authorMayApprove: reader.flag('authorMayApprove'),
    approvalMethod: reader.word('approvalMethod', ['signature', 'order']),
    ...reader.optional('effectiveFrom', (value) => value.asText()),
    findings: findings.whole({
      errors: findings.number('errors'),
      warnings: findings.number('warnings'),
      infos: findings.number('infos'),
      accepted: findings.number('accepted'),
    }),
    ...reader.optional('proposedChange', (value) => value.asWord(changeKinds)),
    objects: readObjects(reader.member('objects')),
    program: program.whole({
      version: program.text('version'),
      hash: program.text('hash'),
      templates: program.text('templates'),
    }),
    ...reader.optional('changeRule', readChangeRule),
    ...reader.optional('reservedNumber', (value) => value.asText()),
    ...reader.optional('note', (value) => value.asText()),
    ...reader.optional('campaign', (value) => value.asText()),
  });
}

function readChangeRule(reader: JsonReader): ChangeRule {
  return reader.whole({
    jurisdiction: reader.text('jurisdiction'),
    legalForm: reader.word('legalForm', legalForms),
    oneSidedChange: reader.flag('oneSidedChange'),
  });
}

function readGround(reader: JsonReader): ChangeGround {
  const by = reader.word('by', ['agreement', 'notice', 'vacancy']);
  switch (by) {
    case 'agreement':
      return reader.whole({ by, number: reader.text('number'), day: reader.text('day') });
    case 'notice':
      return reader.whole({ by, day: reader.text('day') });
    case 'vacancy':
      return reader.whole({ by });
    default:
      return by satisfies never;
  }
}

function readDecision(reader: JsonReader): ChangeDecision {
  return reader.whole({ kind: reader.word('kind', changeKinds), reason: reader.text('reason') });
}

function readObjects(reader: JsonReader): SubmittedObjects {
  return reader.whole({
    document: reader.text('document'),
    role: reader.text('role'),
    organization: reader.text('organization'),
    sources: reader.text('sources'),
    findings: reader.text('findings'),
  });
}

function readApproval(reader: JsonReader): Extract<RegistryEvent, { readonly kind: 'approved' }>['approval'] {
  const method = reader.word('method', ['signature', 'order']);
  return method === 'signature'
    ? reader.whole({ method })
    : reader.whole({ method, number: reader.text('number') });
}

function readRetention(reader: JsonReader): Retention {
  return reader.whole({
    index: reader.text('index'),
    ...reader.optional('years', (value) => value.asNumber()),
    source: reader.text('source'),
    checkedOn: reader.text('checkedOn'),
  });
}

/** A person of an event. */
export function readPerson(reader: JsonReader): Person {
  return reader.whole({ name: reader.text('name'), position: reader.text('position') });
}

function readSigner(reader: JsonReader): Signer {
  return reader.whole({
    id: reader.text('id'),
    position: reader.text('position'),
    ...reader.optional('name', (value) => value.asText()),
  });
}

/** A kept file of an event. */
export function readFile(reader: JsonReader): KeptFile {
  return reader.whole({
    name: reader.text('name'),
    sha256: reader.text('sha256'),
    size: reader.number('size'),
  });
}

function readCertificate(reader: JsonReader): SignatureCertificate {
  return reader.whole({
    owner: reader.text('owner'),
    ...reader.optional('organization', (value) => value.asText()),
    serial: reader.text('serial'),
    issuer: reader.text('issuer'),
    from: reader.text('from'),
    until: reader.text('until'),
  });
}

function readTexts(reader: JsonReader, name: string): readonly string[] {
  return reader.list(name, (value) => value.asText());
}

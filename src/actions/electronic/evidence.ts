import { writeCanonicalJson } from '../../document/canonical-json.js';
import type { IsoDate } from '../../document/iso-date.js';
import { JsonReader } from '../../document/json-reader.js';
import { type CodeChannel, type Statement, statements } from '../../registry/electronic/signing-link.js';

/**
 * What proves an electronic acknowledgment. It names nobody: the person by the random id, addresses by salted hashes.
 * Kept in the store; the event of the acknowledgment names it by its hash.
 */
export interface Evidence {
  readonly format: 'rolebook-electronic-acknowledgment';
  readonly formatVersion: 1;
  readonly organization: string;
  readonly person: string;
  readonly version: string;
  /** Hash of the text of the version. */
  readonly textHash: string;
  /** SHA-256 of the markup that the page has shown. */
  readonly shownHash: string;
  readonly statement: Statement;
  /** SHA-256 over the hash of the link and the objection; missing where there is none. */
  readonly objectionHash?: string | undefined;
  readonly permission: { readonly name: string; readonly number: string; readonly date: IsoDate };
  readonly consent: { readonly basis: string; readonly dated: IsoDate };
  readonly method: 'one-time code';
  readonly link: {
    readonly id: string;
    readonly hash: string;
    readonly addressHash: string;
    readonly sentAt: string;
  };
  readonly code: {
    readonly channel: CodeChannel;
    readonly addressHash: string;
    /** Who runs the channel, in the words of the organization. */
    readonly administrator: string;
    readonly sentAt: string;
    /** Wrong codes before the right one. */
    readonly wrongTries: number;
  };
  readonly signedAt: string;
  readonly program: string;
}

/** Evidence as the store keeps it. */
export function writeEvidence(evidence: Evidence): Uint8Array {
  return new TextEncoder().encode(writeCanonicalJson(evidence));
}

/** Evidence out of the store. What is none throws `NotADocument` or `SyntaxError`. */
export function readEvidence(bytes: Uint8Array): Evidence {
  const reader = new JsonReader(JSON.parse(new TextDecoder().decode(bytes)));
  const [permission, consent, link, code] = ['permission', 'consent', 'link', 'code'].map((name) =>
    reader.member(name),
  ) as [JsonReader, JsonReader, JsonReader, JsonReader];
  reader.word('format', ['rolebook-electronic-acknowledgment']);
  reader.word('method', ['one-time code']);
  if (reader.number('formatVersion') !== 1) throw new SyntaxError('evidence of another form');
  return {
    format: 'rolebook-electronic-acknowledgment',
    formatVersion: 1,
    organization: reader.text('organization'),
    person: reader.text('person'),
    version: reader.text('version'),
    textHash: reader.text('textHash'),
    shownHash: reader.text('shownHash'),
    statement: reader.word('statement', statements),
    ...reader.optional('objectionHash', (value) => value.asText()),
    permission: {
      name: permission.text('name'),
      number: permission.text('number'),
      date: permission.text('date'),
    },
    consent: { basis: consent.text('basis'), dated: consent.text('dated') },
    method: 'one-time code',
    link: {
      id: link.text('id'),
      hash: link.text('hash'),
      addressHash: link.text('addressHash'),
      sentAt: link.text('sentAt'),
    },
    code: {
      channel: code.word('channel', ['email', 'sms']),
      addressHash: code.text('addressHash'),
      administrator: code.text('administrator'),
      sentAt: code.text('sentAt'),
      wrongTries: code.number('wrongTries'),
    },
    signedAt: reader.text('signedAt'),
    program: reader.text('program'),
  };
}

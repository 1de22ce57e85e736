import { RecordedDay, RecordedWord } from '../../compose/records-view.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { readVersions } from '../../registry/acknowledgment/read-versions.js';
import { readMember } from '../../registry/roster/read-members.js';
import type { World } from '../../world.js';
import { prepareRecords } from '../acknowledgment/render-records.js';
import type { StaffDesk } from '../acknowledgment/staff-desk.js';
import { type Evidence, readEvidence } from './evidence.js';
import { sayMoment } from './say-moment.js';
import { readSigningWords } from './signing-words.js';

/**
 * The certificate of an electronic acknowledgment as PDF, by the hash of its evidence. It says what the evidence says, with
 * the name that the registry has for the person; without a value the evidence or what it names was lost.
 */
export async function composeCertificate(
  world: World,
  desk: StaffDesk,
  hash: string,
): Promise<Outcome<Uint8Array>> {
  const object = await desk.store.get(hash);
  if (object.state !== 'intact') return fail([]);
  const evidence = readEvidence(object.bytes);
  const read = await desk.registry.readAtOnce(async (db) => ({
    member: await readMember(db, evidence.person),
    versions: await readVersions(db, { ids: [evidence.version] }),
  }));
  const { member, versions: [version] = [] } = read.value ?? {};
  const described = desk.organizations.get(evidence.organization);
  if (member === undefined || version === undefined || described === undefined) return fail(read.diagnostics);
  const { organization } = described;
  const words = readSigningWords(world, 'signing', organization.language);
  const say = (moment: string): string => sayMoment(words, new Date(moment), organization.reminders.timeZone);
  const paper = prepareRecords(world, {
    kind: 'acknowledgment-certificate',
    subject: organization.name.short,
    record: {
      ...{ name: member.name, number: member.number },
      title: version.title,
      ...{ registration: version.registrationNumber, version: String(version.number) },
      registeredOn: new RecordedDay(version.registeredOn),
      signedAt: say(evidence.signedAt),
      ...viewEvidence(evidence, say),
      evidence: hash,
    },
    ...{ described, formats: ['pdf'] },
  });
  const [file] = paper.value ?? [];
  if (file === undefined) return fail(paper.diagnostics);
  const rendered = await file.render();
  const { value, diagnostics } = rendered.bytes;
  return value === undefined ? fail(diagnostics) : succeed(value);
}

function viewEvidence(evidence: Evidence, say: (moment: string) => string) {
  const { permission, consent, code, link } = evidence;
  return {
    statement: new RecordedWord(evidence.statement),
    channel: new RecordedWord(code.channel),
    linkSentAt: say(link.sentAt),
    codeSentAt: say(code.sentAt),
    administrator: code.administrator,
    permissionName: permission.name,
    permissionNumber: permission.number,
    permissionDate: new RecordedDay(permission.date),
    basis: new RecordedWord(consent.basis),
    consentDate: new RecordedDay(consent.dated),
    textHash: evidence.textHash,
    shownHash: evidence.shownHash,
  };
}

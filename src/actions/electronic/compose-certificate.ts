import { RecordedDay, RecordedWord } from '../../compose/records-view.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { printCheckpoint } from '../../registry/verify/checkpoint.js';
import { readVersions } from '../../registry/acknowledgment/read-versions.js';
import { readMember } from '../../registry/roster/read-members.js';
import type { SealFacts } from '../../pipeline/seal-facts.js';
import type { World } from '../../world.js';
import { prepareRecords } from '../acknowledgment/render-records.js';
import type { StaffDesk } from '../acknowledgment/staff-desk.js';
import type { OpenedSeal } from '../registry/open-seal.js';
import { sealIssue } from '../registry/seal-issue.js';
import { tellSeal } from '../registry/tell-seal.js';
import { type Evidence, readEvidence } from './evidence.js';
import { sayMoment } from './say-moment.js';
import { readSigningWords } from './signing-words.js';

/**
 * The certificate of an electronic acknowledgment as PDF, by the hash of its evidence. It says what the evidence says, with
 * the name that the registry has for the person; without a value the evidence or what it names was lost. It is sealed as
 * issued files are. Where there is no seal, or it fails (its term has ended, the authority of time is silent), the paper says
 * that it has none: the person gets it all the same, and the evidence in the registry proves as much.
 */
export async function composeCertificate(
  world: World,
  desk: StaffDesk,
  hash: string,
  seals: ReadonlyMap<string, OpenedSeal>,
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
  const render = async (seal?: SealFacts): Promise<Outcome<Uint8Array>> => {
    const paper = prepareRecords(world, {
      kind: 'acknowledgment-certificate',
      subject: organization.name.short,
      record: {
        seal: new RecordedWord(seal === undefined ? 'none' : 'sealed'),
        ...{ name: member.name, number: member.number },
        title: version.title,
        ...{ registration: version.registrationNumber, version: String(version.number) },
        registeredOn: new RecordedDay(version.registeredOn),
        signedAt: say(evidence.signedAt),
        ...viewEvidence(evidence, say),
        evidence: hash,
      },
      ...{ described, formats: ['pdf'], seal },
    });
    const [file] = paper.value ?? [];
    if (file === undefined) return fail(paper.diagnostics);
    return (await file.render()).bytes;
  };
  const seal = seals.get(evidence.organization);
  return (seal && (await sealCertificate(world, desk, seal, render))) ?? (await render());
}

/** The certificate with its seal; `undefined` where the seal cannot be used at the moment. */
async function sealCertificate(
  world: World,
  { registry }: StaffDesk,
  seal: OpenedSeal,
  render: (facts: SealFacts) => Promise<Outcome<Uint8Array>>,
): Promise<Outcome<Uint8Array> | undefined> {
  const now = world.now();
  const head = (await registry.readCheckpoint()).value?.checkpoint;
  if (head === undefined || now < seal.owner.from || now > seal.owner.until) return undefined;
  const { value } = await render(tellSeal(seal, printCheckpoint(head), now));
  const sealed = value && (await sealIssue(world, value, seal));
  return sealed?.value === undefined ? undefined : succeed(sealed.value);
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

import { RecordedDay, RecordedTitle, RecordedWord, type RecordValue } from '../../compose/records-view.js';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { shortenHash } from '../../document/identity.js';
import type { Language } from '../../language/language.js';
import { selectLanguage } from '../../language/select-language.js';
import { decideAcknowledgment } from '../../registry/acknowledgment/decide-acknowledgment.js';
import type { Refusal } from '../../registry/acknowledgment/event.js';
import { nameAcknowledgmentStream } from '../../registry/acknowledgment/event.js';
import { readAcknowledgments } from '../../registry/acknowledgment/read-acknowledgments.js';
import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import { readVersions } from '../../registry/acknowledgment/read-versions.js';
import { describeUnregistered } from '../../registry/guards/check-acknowledgment.js';
import { checkActor } from '../../registry/guards/check-words.js';
import { listPostsOn } from '../../registry/roster/member-day.js';
import type { Member } from '../../registry/roster/member.js';
import type { Person } from '../../registry/state/person.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { type OutputFile, OutputFolder } from '../output-folder.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { findPerson } from './find-person.js';
import { readWitnesses } from './read-witnesses.js';
import { findVersionId } from './record-signatures.js';
import { prepareRecords } from './render-records.js';
import { nameUnit, type StaffDesk, useStaffDesk } from './staff-desk.js';

/** Whose refusal the act is about, and what is known of it. */
export interface RefusalActRequest extends RegistryRequest {
  /** A personnel number, an id, or a full name. */
  readonly person: string;
  /** As commands name versions. */
  readonly version: string;
  readonly refusal: Refusal;
  /** The day of the act; today when left out. */
  readonly dated?: string | undefined;
  /** «Ким А. А., бухгалтер; Белов Н. И., экономист»; lines to fill in by hand when left out. */
  readonly witnesses?: string | undefined;
  /** Where the act is drawn up; the city of the organization when left out. */
  readonly place?: string | undefined;
  /** What happened. */
  readonly course?: string | undefined;
  /** How the person has explained it. */
  readonly explanation?: string | undefined;
  readonly actor: string | undefined;
  readonly formats: readonly string[];
  readonly to: string;
  readonly force: boolean;
}

/** The act that is to be signed. */
export interface RefusalActResult extends ActionResult {
  readonly files: readonly OutputFile[];
}

/**
 * Writes the act on a refusal, for the one who draws it up and the witnesses to sign. Nothing is recorded by it: a refusal is a
 * fact when the act is signed. What could not be recorded later is refused at once: a person whom the version does not
 * concern, one who has signed, a day or witnesses that do not fit.
 */
export async function draftRefusalAct(world: World, request: RefusalActRequest): Promise<RefusalActResult> {
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), files: [] };
  const nobody = checkActor(actor.value);
  if (nobody.length > 0) return { ...refuse(nobody), exitCode: 1, files: [] };
  const drafter = actor.value;
  const witnesses = readWitnesses(request.witnesses ?? '');
  if (witnesses.value === undefined) return { ...refuse(witnesses.diagnostics), exitCode: 1, files: [] };
  const named = witnesses.value;
  const used = await useStaffDesk(world, request, 'read', async (desk) => {
    const found = await findRefusal(world, desk, request, { drafter, witnesses: named });
    if (found.value === undefined) return fail(found.diagnostics);
    const files = await writeAct(world, desk, request, { ...found.value, drafter, witnesses: named });
    return files.value === undefined ? fail(files.diagnostics) : succeed({ files: files.value });
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, files: [] };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

interface Signers {
  readonly drafter: Person;
  readonly witnesses: readonly Person[];
}

interface FoundRefusal {
  readonly member: Member;
  readonly version: ReadVersion;
  readonly day: string;
}

async function findRefusal(
  world: World,
  desk: StaffDesk,
  { person, version: name, refusal, dated }: RefusalActRequest,
  { drafter, witnesses }: Signers,
): Promise<Outcome<FoundRefusal>> {
  const named = await findVersionId(desk, name);
  if (named.value === undefined) return fail(named.diagnostics);
  const id = named.value;
  const read = await desk.registry.readAtOnce(async (db): Promise<Outcome<FoundRefusal>> => {
    const found = await findPerson(db, desk, person);
    if (found.value === undefined) return fail(found.diagnostics);
    const member = found.value;
    const [version] = await readVersions(db, { ids: [id] });
    if (version === undefined) return fail([describeUnregistered(id)]);
    const target = { person: member.id, version: id };
    const states = await readAcknowledgments(db, [target]);
    const settings = desk.settings.get(version.organization);
    if (settings === undefined) throw new RangeError(`the terms of ${version.organization} are missing`);
    const decided = decideAcknowledgment(
      // The number is given when the act is signed.
      { kind: 'refused', act: '-', refusal, witnesses, dated },
      {
        ...{ member, version, settings, actor: drafter, today: readMoment(world).day },
        state: states.get(nameAcknowledgmentStream(target)),
      },
    );
    const isByHand = witnesses.length === 0;
    const faults = decided.diagnostics.filter(({ code }) => !isByHand || code !== 'acknowledgment/witnesses');
    if (faults.length > 0) return fail(faults);
    return succeed({ member, version, day: decided.value?.dated ?? dated ?? readMoment(world).day });
  });
  return read.value ?? fail(read.diagnostics);
}

async function writeAct(
  world: World,
  desk: StaffDesk,
  { refusal, place, course, explanation, formats, to, force }: RefusalActRequest,
  { member, version, day, drafter, witnesses }: FoundRefusal & Signers,
): Promise<Outcome<readonly OutputFile[]>> {
  const described = desk.organizations.get(member.organization);
  if (described === undefined) throw new RangeError(`the organization ${member.organization} is missing`);
  const language = selectLanguage(described.organization.language);
  const [post] = listPostsOn(member, day);
  const paper = prepareRecords(world, {
    kind: 'refusal-record',
    subject: described.organization.name.short,
    record: {
      ...{ name: member.name, number: member.number, initials: writeInitials(member.name, language) },
      gender: new RecordedWord(member.gender === 'male' ? 'masculine' : 'feminine'),
      unit: post?.unit === undefined ? undefined : nameUnit(desk, member.organization, post.unit),
      title: new RecordedTitle(version.title),
      ...{ registrationNumber: version.registrationNumber, edition: String(version.number) },
      ...{ registeredOn: new RecordedDay(version.registeredOn), textCode: shortenHash(version.textHash) },
      ...{ day: new RecordedDay(day), refusal: new RecordedWord(refusal), place, course, explanation },
      drafter: viewSigner(drafter, language),
      witnesses: witnesses.map((each) => viewSigner(each, language)),
    },
    ...{ described, formats },
  });
  if (paper.value === undefined) return fail(paper.diagnostics);
  const target = await OutputFolder.open(world, to, force, { content: 'copies' });
  const role = version.dossier.split('/')[1] ?? '';
  for (const file of paper.value) await target.put(`refusal-${member.id}-${role}-${version.number}`, file);
  await target.close(undefined);
  return succeed(target.files, target.diagnostics);
}

function viewSigner({ name, position }: Person, language: Language): RecordValue {
  return { name, position, initials: writeInitials(name, language) };
}

/** «А.А. Ким», of a full name or of one whose initials stand behind the surname; any other is left as it is. */
function writeInitials(name: string, language: Language): string {
  const [, surname, initials] = /^(\S+)\s+((?:\p{Lu}\.\s*)+)$/u.exec(name) ?? [];
  if (surname !== undefined && initials !== undefined) return `${initials.replace(/\s+/gu, '')} ${surname}`;
  return name.includes('.') ? name : language.formatPersonName(language.readFullName(name), 'initials-first');
}

import { RecordedDay, RecordedWord, type RecordValue } from '../../compose/records-view.js';
import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { shortenHash } from '../../document/identity.js';
import type { Acknowledgment } from '../../registry/acknowledgment/acknowledgment.js';
import { listOutcomeRecords } from '../../registry/acknowledgment/list-outcome-records.js';
import { readAcknowledgments } from '../../registry/acknowledgment/read-acknowledgments.js';
import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import { readVersions } from '../../registry/acknowledgment/read-versions.js';
import { readRecords } from '../../registry/record/read-records.js';
import type { Member } from '../../registry/roster/member.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { type OutputFile, OutputFolder } from '../output-folder.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { readEnclosures } from './enclosures.js';
import { findPerson } from './find-person.js';
import { readDeskStatus } from './read-status.js';
import { prepareRecords } from './render-records.js';
import { type Database, type StaffDesk, useStaffDesk } from './staff-desk.js';
import { viewDutyState } from './view-duty-state.js';
import { nothingProven, viewOutcome } from './view-outcome.js';

/** Whose papers are wanted, and where they go. */
export interface PersonDossierRequest extends RegistryRequest {
  /** A personnel number, an id, or a full name. */
  readonly person: string;
  readonly formats: readonly string[];
  readonly to: string;
  readonly force: boolean;
}

/** The papers of a person. */
export interface PersonDossierResult extends ActionResult {
  readonly files: readonly OutputFile[];
  /** How many things are recorded, and how many scans and electronic evidences go with a PDF. */
  readonly entries: number;
  readonly enclosed: number;
}

/** Writes everything that is recorded of what one person has read, with what proves it, as one document. */
export async function writePersonDossier(
  world: World,
  request: PersonDossierRequest,
): Promise<PersonDossierResult> {
  const used = await useStaffDesk(world, request, 'read', async (desk) => {
    const found = await desk.registry.readAtOnce((db) => gather(db, desk, request.person));
    if (found.value?.value === undefined) {
      return fail([...found.diagnostics, ...(found.value?.diagnostics ?? [])]);
    }
    return writeFiles(world, desk, found.value.value, request);
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, files: [], entries: 0, enclosed: 0 };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

/** What is recorded of a person. */
interface Gathered {
  readonly member: Member;
  readonly states: readonly Acknowledgment[];
  readonly versions: ReadonlyMap<string, ReadVersion>;
  /** The words that lie beside the chain, by their hashes. */
  readonly words: ReadonlyMap<string, string>;
}

async function gather(db: Database, desk: StaffDesk, text: string): Promise<Outcome<Gathered>> {
  const person = await findPerson(db, desk, text);
  if (person.value === undefined) return fail(person.diagnostics);
  const member = person.value;
  const facts = await db
    .selectFrom('acknowledgment')
    .select('version')
    .where('person', '=', member.id)
    .execute();
  const lines = await db.selectFrom('sheet_line').select('version').where('person', '=', member.id).execute();
  const ids = [...new Set([...facts, ...lines].map(({ version }) => version))].sort();
  const states = await readAcknowledgments(
    db,
    ids.map((version) => ({ version, person: member.id })),
  );
  const versions = ids.length === 0 ? [] : await readVersions(db, { ids });
  const hashes = [...states.values()].flatMap(({ outcomes }) => outcomes.flatMap(listOutcomeRecords));
  const records = await readRecords(db, hashes);
  return succeed({
    member,
    states: [...states.values()],
    versions: new Map(versions.map((each) => [each.id, each])),
    words: new Map([...records].map(([hash, { content }]) => [hash, content])),
  });
}

async function writeFiles(
  world: World,
  desk: StaffDesk,
  gathered: Gathered,
  { formats, to, force }: PersonDossierRequest,
): Promise<Outcome<Omit<PersonDossierResult, keyof ActionResult>>> {
  const { member } = gathered;
  const described = desk.organizations.get(member.organization);
  if (described === undefined) throw new RangeError(`the organization ${member.organization} is missing`);
  const states = ['pending', 'outdated', 'paused', 'overdue'] as const;
  const status = await readDeskStatus(world, desk, { person: member.id, states });
  if (status.value === undefined) return fail(status.diagnostics);
  const enclosures = await readEnclosures(desk.store, gathered.states);
  const names = new Map(enclosures.found.map(({ hash, name }) => [hash, name]));
  const entries = listEntries(gathered, names);
  const paper = prepareRecords(world, {
    kind: 'acknowledgment-dossier',
    subject: described.organization.name.short,
    record: {
      ...{ name: member.name, number: member.number, day: viewDay(readMoment(world).day) },
      ...{ hiredOn: viewDay(member.hiredOn), contractOn: viewDay(member.contractOn) },
      dismissedOn: viewDay(member.dismissedOn),
      open: status.value.rows.map(({ duty, version }) => ({
        ...{ title: version.title, number: version.registrationNumber, version: String(version.number) },
        ...{ due: viewDay(duty.due), ...viewDutyState(duty) },
      })),
      ...{ entries, isEnclosed: enclosures.found.length > 0 },
    },
    ...{ described, formats, enclosures: enclosures.found },
  });
  if (paper.value === undefined) return fail(paper.diagnostics);
  const target = await OutputFolder.open(world, to, force, { content: 'copies' });
  for (const file of paper.value) await target.put(`dossier-${member.id}`, file);
  await target.close(undefined);
  return succeed({ files: target.files, entries: entries.length, enclosed: enclosures.found.length }, [
    ...enclosures.missing.map(describeMissing),
    ...target.diagnostics,
  ]);
}

function listEntries(
  { states, versions, words }: Gathered,
  names: ReadonlyMap<string, string>,
): readonly RecordValue[] {
  const entries = states.flatMap(({ version: id, lines, outcomes }) => {
    const version = versions.get(id);
    if (version === undefined) return [];
    const about = {
      ...{ title: version.title, number: version.registrationNumber, version: String(version.number) },
      textCode: shortenHash(version.textHash),
    };
    const issued = lines.map(({ sheet, line, way, day }) => ({
      day,
      view: {
        ...{ ...nothingProven, ...about },
        ...{ kind: new RecordedWord('issued'), way: new RecordedWord(way) },
        ...{ recordedOn: viewDay(day), sheet, line },
      },
    }));
    const settled = outcomes.map((outcome) => ({
      day: outcome.day,
      view: { ...nothingProven, ...about, ...viewOutcome(outcome, { words, names }) },
    }));
    return [...issued, ...settled];
  });
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ view }) => view);
}

function viewDay(day: string | undefined): RecordedDay | undefined {
  return day === undefined ? undefined : new RecordedDay(day);
}

function describeMissing(hash: string): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/scan-missing',
    severity: 'warning',
    message: {
      ru: `Файла с контрольной суммой ${hash} в хранилище нет, или он изменён: в справку он не вложен`,
      en: `The file with the hash ${hash} is not in the store, or was changed: it is not in the dossier`,
    },
    help: {
      ru: 'Проверьте реестр: rolebook verify; восстановите хранилище из копии.',
      en: 'Check the registry: rolebook verify; restore the store from a copy.',
    },
  });
}

import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { shortenHash } from '../../document/identity.js';
import { RecordedDay, RecordedTitle, RecordedWord, type RecordValue } from '../../compose/records-view.js';
import { selectLanguage } from '../../language/select-language.js';
import type { DutyGround } from '../../registry/acknowledgment/duty.js';
import type { PaperWay } from '../../registry/acknowledgment/event.js';
import { type PreparedLine, recordSheets } from '../../registry/acknowledgment/record-sheets.js';
import { makeShortCode } from '../../registry/acknowledgment/short-code.js';
import { checkActor } from '../../registry/guards/check-words.js';
import type { KeptFile } from '../../registry/state/event.js';
import type { Person } from '../../registry/state/person.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse, type ReportProgress } from '../action-result.js';
import { divideProgress } from '../divide-progress.js';
import { type OutputFile, OutputFolder } from '../output-folder.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import type { DescribedOrganization } from '../registry/read-organizations.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { type DutyFilter, readDeskStatus, type StatusRow } from './read-status.js';
import { prepareRecords } from './render-records.js';
import { type StaffDesk, useStaffDesk } from './staff-desk.js';

/** personal: a page for each person and version · joint: one sheet for all · journal: pages of a journal */
export const sheetForms = ['personal', 'joint', 'journal'] as const;

/** One of the forms of sheets. */
export type SheetForm = (typeof sheetForms)[number];

/** Which sheets to make, and where. */
export interface IssueRequest extends RegistryRequest, DutyFilter {
  readonly form: SheetForm;
  readonly formats: readonly string[];
  readonly actor: string | undefined;
  /** The folder of the files. */
  readonly to: string;
  readonly force: boolean;
  /** Whether people who are absent get sheets as well. */
  readonly withAbsent: boolean;
  /** Whether leaves are printed on both sides: then each personal sheet begins a leaf of its own. */
  readonly sides?: 'one' | 'two' | undefined;
  /** Only duties on these grounds; on any when left out. */
  readonly grounds?: readonly DutyGround[] | undefined;
  /** Whether a sheet of the local acts that are signed for at hiring comes with them. */
  readonly withActs?: boolean | undefined;
  /** Whether the issued files of the instructions come with the sheets. */
  readonly withTexts?: boolean | undefined;
}

/** The sheets that were made. */
export interface IssueResult extends ActionResult {
  readonly files: readonly OutputFile[];
  /** How many lines there are to sign, for how many people. */
  readonly lines: number;
  readonly people: number;
  /** The code of the one sheet, or of the file of personal sheets. */
  readonly code?: string | undefined;
}

/**
 * Makes sheets for those who still have to read something. What is printed is kept and recorded before the file is written, so
 * every code on paper is known, and a file that a crash has kept from being written can be had again. When anything fails before
 * that, nothing is recorded.
 */
export async function issueSheets(
  world: World,
  request: IssueRequest,
  report: ReportProgress = () => undefined,
): Promise<IssueResult> {
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), ...nothing };
  const nobody = checkActor(actor.value);
  if (nobody.length > 0) return { ...refuse(nobody), exitCode: 1, ...nothing };
  const person = actor.value;
  const used = await useStaffDesk(world, request, 'write', (desk) =>
    issueAt(world, { desk, request, actor: person, report }),
  );
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, ...nothing };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

const nothing = { files: [], lines: 0, people: 0 } as const;

interface Issuing {
  readonly desk: StaffDesk;
  readonly request: IssueRequest;
  readonly actor: Person;
  readonly report: ReportProgress;
}

async function issueAt(
  world: World,
  { desk, request, actor, report }: Issuing,
): Promise<Outcome<Omit<IssueResult, keyof ActionResult>>> {
  const { form, withAbsent, sides = 'one' } = request;
  const states = ['pending', 'outdated', 'overdue', ...(withAbsent ? (['paused'] as const) : [])] as const;
  const status = await readDeskStatus(world, desk, { ...request, states });
  if (status.value === undefined) return fail(status.diagnostics);
  const { grounds } = request;
  const rows = status.value.rows.filter(({ duty }) => grounds?.includes(duty.ground) ?? true);
  const [first] = rows;
  if (first === undefined) return succeed(nothing, [describeNobody()]);
  const described = desk.organizations.get(first.version.organization);
  const owners = new Set(rows.map(({ version }) => version.organization));
  if (described === undefined || owners.size > 1) return fail([describeSeveralOrganizations()]);
  const before = await findIssuedBefore(desk, rows);
  if (before.value === undefined) return fail(before.diagnostics);
  const now = readMoment(world);
  const code = makeShortCode((length) => world.random(length));
  const lines = rows.map(({ duty }, index): PreparedLine => ({
    ...{ sheet: code, ordinal: index + 1, version: duty.version, person: duty.person },
    line: makeShortCode((length) => world.random(length)),
  }));
  const views = rows.map((row, index) => viewLine(row, lines[index]?.line ?? '', index, described));
  const units = new Set(rows.map(({ unit }) => unit));
  const { organization } = described;
  const paper = prepareRecords(world, {
    kind: form === 'personal' ? 'personal-sheets' : 'joint-sheet',
    subject: organization.name.short,
    record: {
      ...{ code, lines: views, isJournal: form === 'journal', issuedOn: new RecordedDay(now.day) },
      unit: units.size === 1 ? first.unit : undefined,
      sides: new RecordedWord(sides),
      acts: request.withActs === true ? viewActs(described) : [],
    },
    described,
    formats: request.formats,
  });
  if (paper.value === undefined) return fail(paper.diagnostics);
  const target = await OutputFolder.open(world, request.to, request.force, { content: 'copies' });
  const files = [];
  const kept: KeptFile[] = [];
  const stageAt = divideProgress(report, rows.length, paper.value.length + 2);
  stageAt(0)(1, 1);
  for (const [index, file] of paper.value.entries()) {
    const tell = stageAt(index + 1);
    const rendered = await file.render(tell);
    const { value: bytes, diagnostics } = rendered.bytes;
    if (bytes === undefined) return fail(diagnostics);
    files.push({ ...file, render: () => Promise.resolve(rendered) });
    const sha256 = await desk.store.put(bytes);
    kept.push({ name: `${form}.${rendered.extension}`, sha256, size: bytes.length });
    tell(1, 1);
  }
  const way: PaperWay = form === 'journal' ? 'journal' : 'sheet';
  const tell = stageAt(paper.value.length + 1);
  const recorded = await recordSheets(desk.registry, { now, actor, way, lines, files: kept, tell });
  if (recorded.value === undefined) return fail(recorded.diagnostics);
  for (const file of files) await target.put(`${form}-${code}`, file);
  if (request.withTexts === true) await putTexts(desk, rows, target);
  await target.close(undefined);
  const people = new Set(rows.map(({ duty }) => duty.person)).size;
  return succeed({ files: target.files, lines: lines.length, people, code }, [
    ...before.value,
    ...target.diagnostics,
  ]);
}

/** Tells that some of those chosen have a sheet already that nobody has signed. */
async function findIssuedBefore(
  { registry }: StaffDesk,
  rows: readonly StatusRow[],
): Promise<Outcome<readonly Diagnostic[]>> {
  const versions = [...new Set(rows.map(({ duty }) => duty.version))];
  const read = await registry.readAtOnce((db) =>
    db
      .selectFrom('sheet_line')
      .select(['person', 'version', 'sheet'])
      .where('version', 'in', versions)
      .execute(),
  );
  if (read.value === undefined) return fail(read.diagnostics);
  const sheets = new Map(read.value.map(({ person, version, sheet }) => [`${version}#${person}`, sheet]));
  const known = rows.flatMap(({ duty }) => sheets.get(`${duty.version}#${duty.person}`) ?? []);
  const last = known.at(-1);
  return succeed(last === undefined ? [] : [describeIssuedBefore(known.length, rows.length, last)]);
}

function describeIssuedBefore(count: number, total: number, code: string): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/issued-before',
    severity: 'info',
    message: {
      ru: `Листы на этих работников уже составлялись и не подписаны: строк ${count} из ${total}, последний лист ${code}`,
      en: `There were sheets for these people already, not signed: ${count} lines of ${total}, the last sheet is ${code}`,
    },
    why: {
      ru: 'Записать можно и прежний, и новый лист: ознакомление засчитывается один раз.',
      en: 'The earlier sheet can be recorded as well as the new one: an acknowledgment counts once.',
    },
    help: {
      ru: `Прежний лист можно получить ещё раз: rolebook ack reprint ${code}. Все листы: rolebook ack sheets --open.`,
      en: `The earlier one can be had again: rolebook ack reprint ${code}. All sheets: rolebook ack sheets --open.`,
    },
  });
}

/** Puts the files of the instructions, as they were issued, beside the sheets. */
async function putTexts(
  { registry, store }: StaffDesk,
  rows: readonly StatusRow[],
  target: OutputFolder,
): Promise<void> {
  for (const { version } of rows) {
    const [organization = '', role = '', kind = '', language = ''] = version.dossier.split('/');
    const dossier = await registry.readDossier({ organization, role, kind, language });
    const issued = dossier.value?.versions[version.number - 1]?.registration?.issued ?? [];
    for (const { name, sha256 } of issued.filter((each) => each.name.endsWith('.pdf'))) {
      const { bytes } = await store.get(sha256);
      if (bytes === undefined) continue;
      const render = () => Promise.resolve({ extension: 'pdf', bytes: succeed(bytes) });
      await target.put(`${role}-${version.number}-${name.slice(0, -'.pdf'.length)}`, {
        format: 'pdf',
        hash: sha256,
        render,
      });
    }
  }
}

function viewActs({ organization }: DescribedOrganization): readonly RecordValue[] {
  return (organization.acknowledgmentTerms.hireActs ?? []).map(({ title, number, date }, index) => ({
    ...{ row: String(index + 1), title, number },
    date: date === undefined ? undefined : new RecordedDay(date),
  }));
}

function viewLine(
  { duty, member, version, unit }: StatusRow,
  code: string,
  index: number,
  { organization }: DescribedOrganization,
): RecordValue {
  const language = selectLanguage(organization.language);
  return {
    ...{ row: String(index + 1), code, name: member.name, tabNumber: member.number, unit },
    page: new RecordedWord(index === 0 ? 'same' : 'front'),
    initials: language.formatPersonName(language.readFullName(member.name), 'initials-first'),
    gender: new RecordedWord(member.gender === 'male' ? 'masculine' : 'feminine'),
    title: new RecordedTitle(version.title),
    ...{ number: version.registrationNumber, edition: String(version.number) },
    registeredOn: new RecordedDay(version.registeredOn),
    effectiveFrom: new RecordedDay(version.effectiveFrom),
    textCode: shortenHash(version.textHash),
    due: duty.due === undefined ? undefined : new RecordedDay(duty.due),
    isHire: duty.ground === 'hire',
  };
}

function describeNobody(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/nobody-left',
    severity: 'info',
    message: {
      ru: 'Листов не составлено: среди выбранных никому не нужно ни с чем знакомиться',
      en: 'No sheet was made: nobody of those chosen has anything to read',
    },
    help: {
      ru: 'Кто с чем ознакомлен, показывает rolebook ack status.',
      en: 'rolebook ack status shows who has read what.',
    },
  });
}

function describeSeveralOrganizations(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/several-organizations',
    severity: 'error',
    message: {
      ru: 'Работники принадлежат разным организациям, а лист составляют от одного работодателя',
      en: 'The people belong to several organizations, and a sheet is of one employer',
    },
    help: {
      ru: 'Выберите работников одной организации: --unit, --role или --person.',
      en: 'Choose the people of one organization: --unit, --role or --person.',
    },
  });
}

import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { RecordedDay, type RecordValue } from '../../compose/records-view.js';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { type OutputFile, OutputFolder } from '../output-folder.js';
import { countDuties, type DutyCounts, groupByUnit } from './count-duties.js';
import type { UnservedPost } from './list-unserved-posts.js';
import { readDeskStatus, type Status, type StatusRequest, type StatusRow } from './read-status.js';
import { prepareRecords } from './render-records.js';
import { type StaffDesk, useStaffDesk } from './staff-desk.js';
import { viewDutyState } from './view-duty-state.js';

/** The formats that a status is written in. */
export const statusFormats = ['html', 'xlsx', 'csv', 'pdf', 'docx'] as const;

/** Which status to write, and where. */
export interface StatusFilesRequest extends StatusRequest {
  readonly formats: readonly (typeof statusFormats)[number][];
  readonly to: string;
  readonly force: boolean;
  /** Whether the rows alone are wanted, for other programs: without heading and summary. */
  readonly isList?: boolean | undefined;
}

/** The files of a status. */
export interface StatusFilesResult extends ActionResult {
  readonly files: readonly OutputFile[];
  readonly counts?: DutyCounts | undefined;
  /** Where people work who have nothing to read, and whom no row names. */
  readonly unserved?: readonly UnservedPost[] | undefined;
}

/** Writes where every duty stands on a day as files: a summary by units, and a row for each person and version. */
export async function writeStatus(world: World, request: StatusFilesRequest): Promise<StatusFilesResult> {
  const used = await useStaffDesk(world, request, 'read', async (desk) => {
    const status = await readDeskStatus(world, desk, request);
    if (status.value === undefined) return fail(status.diagnostics);
    const written = await writeFiles(world, desk, status.value, request);
    return written.value === undefined
      ? fail(written.diagnostics)
      : succeed(
          {
            files: written.value,
            counts: countDuties(status.value.counted),
            unserved: status.value.unserved,
          },
          written.diagnostics,
        );
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, files: [] };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

async function writeFiles(
  world: World,
  desk: StaffDesk,
  { day, rows, counted }: Status,
  { formats, to, force, isList = false }: StatusFilesRequest,
): Promise<Outcome<readonly OutputFile[]>> {
  const target = await OutputFolder.open(world, to, force, { content: 'copies' });
  for (const [id, described] of desk.organizations) {
    const own = rows.filter(({ version }) => version.organization === id);
    const all = counted.filter(({ version }) => version.organization === id);
    if (all.length === 0 && desk.organizations.size > 1) continue;
    const paper = prepareRecords(world, {
      kind: 'acknowledgment-matrix',
      subject: described.organization.name.short,
      record: { isList, day: new RecordedDay(day), units: viewUnits(all), rows: own.map(viewRow) },
      ...{ described, formats },
    });
    if (paper.value === undefined) return fail(paper.diagnostics);
    for (const file of paper.value)
      await target.put(`${isList ? 'acknowledgments' : 'status'}-${id}-${day}`, file);
  }
  await target.close(undefined);
  return succeed(target.files, target.diagnostics);
}

function viewUnits(rows: readonly StatusRow[]): RecordValue {
  const view = (name: string, counts: DutyCounts): Readonly<Record<string, RecordValue>> => ({
    ...{ name, isTotal: false },
    total: String(counts.total),
    acknowledged: String(counts.acknowledged),
    percent: counts.percent === undefined ? undefined : `${counts.percent} %`,
    waiting: String(counts.pending + counts.outdated),
    overdue: String(counts.overdue),
    refused: String(counts.refused),
    paused: String(counts.paused),
  });
  const units = [...groupByUnit(rows)].map(([name, own]) => view(name ?? '', countDuties(own)));
  return [...units, { ...view('', countDuties(rows)), isTotal: true }];
}

function viewRow({ duty, member, version, unit }: StatusRow): RecordValue {
  return {
    ...{ number: member.number, name: member.name, unit, title: version.title },
    version: String(version.number),
    ...viewDutyState(duty),
    due: duty.due === undefined ? undefined : new RecordedDay(duty.due),
    dated: duty.dated === undefined ? undefined : new RecordedDay(duty.dated),
  };
}

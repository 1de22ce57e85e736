import { listUnitBranch } from '../check/list-unit-branch.js';
import type { StaffPosition } from '../check/staffing/staffing-table.js';
import { composeChart } from '../compose/compose-chart.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import { succeed } from '../diagnostic/outcome.js';
import type { OrganizationChart } from '../document/organization-chart.js';
import { type ChartPart, selectChartPart } from '../document/select-chart-part.js';
import { Materials } from '../pipeline/materials.js';
import { outlineBook } from '../pipeline/outline-book.js';
import { organizationOwner } from '../pipeline/organization-owner.js';
import { type ChartFormat, prepareChart } from '../pipeline/prepare-chart.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import { describeNoDate, isDate } from '../registry/guards/check-dates.js';
import type { Member } from '../registry/roster/member.js';
import type { SplitSheet } from '../render/chart/choose-sheet.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { describeUnknownUnit } from './describe-unknown-unit.js';
import { decideExitCode } from './exit-code.js';
import { type OutputFile, OutputFolder } from './output-folder.js';
import { readWorkspace } from './read-workspace.js';
import { readMoment } from './registry/read-moment.js';
import type { RegistryRequest } from './registry/registry-place.js';
import { selectOneRole } from './select-one-role.js';
import { countPosts } from './staffing/count-posts.js';
import { readRoster } from './staffing/read-roster.js';

/** What of which organizations to draw. */
export interface DrawRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder of the documents. */
  readonly out: string;
  /** The role to begin with, as commands call it. */
  readonly root?: string | undefined;
  /** Id of the unit to show, with those that are part of it. */
  readonly unit?: string | undefined;
  /** How many ranks to show. */
  readonly depth?: number | undefined;
  /** Formats of the files to draw; none when the charts are only to be told. */
  readonly formats?: readonly ChartFormat[] | undefined;
  /** The sheets that a PDF is split into; when left out, a chart is split that would need more than A1. */
  readonly split?: SplitSheet | undefined;
  /** Whether to write over files that are not ours or were changed by hand. */
  readonly force?: boolean | undefined;
  /** Where people are read from, who hold the posts; they are left out of the chart when this is. */
  readonly staff?: StaffRequest | undefined;
  /** How many threads to work in; as many as pay when left out. */
  readonly threads?: number | undefined;
}

/** Whose people hold the posts. */
export interface StaffRequest {
  readonly registry: RegistryRequest;
  /** The day of which it is told; today when left out. */
  readonly asOf?: string | undefined;
  /** Whether people are named in the chart. */
  readonly isNamed: boolean;
}

/** The chart of one organization. */
export interface DrawnOrganization {
  readonly sources: OrganizationSources;
  readonly chart: OrganizationChart;
  /** Positions of its staffing table without an instruction: the chart does not have them. */
  readonly withoutRole: readonly Pick<StaffPosition, 'title' | 'headcount'>[];
}

/** The charts that were asked for. */
export interface DrawResult extends ActionResult {
  readonly charts: readonly DrawnOrganization[];
  /** What became of the files, by path below the folder of documents. */
  readonly files: readonly OutputFile[];
}

const nothing = { charts: [], files: [] };

/**
 * Draws who reports to whom in each organization of a workspace, or in the one that has the role or unit that was asked
 * for. What cannot be read has an empty place in the chart, and is an error.
 */
export async function drawOrganization(world: World, request: DrawRequest): Promise<DrawResult> {
  const { folder, out, root, unit, depth, threads } = request;
  const read = await readWorkspace(world.files, folder, out);
  const workspace = read.value;
  if (workspace === undefined) return { ...refuse(read.diagnostics), ...nothing };
  const selected = root === undefined ? undefined : selectOneRole(workspace.organizations, root);
  if (selected !== undefined && selected.value === undefined) {
    return { ...refuse(selected.diagnostics), ...nothing };
  }
  const { staff } = request;
  const day = staff?.asOf ?? readMoment(world).day;
  if (!isDate(day)) return { ...refuse([describeNoDate(day)]), ...nothing };
  const roster = staff === undefined ? succeed([]) : await readRoster(world, staff.registry);
  const found: Diagnostic[] = [...read.diagnostics, ...roster.diagnostics];
  const charts: DrawnOrganization[] = [];
  const unitIds: string[] = [];
  const owners = selected?.value === undefined ? workspace.organizations : [selected.value.sources];
  for (const sources of owners) {
    const materials = new Materials(world, sources.overrides);
    const book = await outlineBook(sources, world, materials, threads);
    const organization = book.value?.organization;
    unitIds.push(...(organization?.units.map(({ id }) => id) ?? []));
    const units =
      unit === undefined || organization === undefined ? undefined : listUnitBranch(organization, unit);
    if (units?.size === 0) continue;
    found.push(...book.diagnostics.filter(({ severity }) => severity === 'error'));
    if (book.value === undefined || organization === undefined) continue;
    const { language: tag, jurisdiction } = organization;
    const loaded = materials.loadLanguage(tag, jurisdiction);
    found.push(...loaded.diagnostics.filter(({ severity }) => severity === 'error'));
    if (loaded.value === undefined) continue;
    const { words, language } = loaded.value;
    const { staffing: table } = book.value;
    const members = roster.value?.filter((each) => each.organization === organization.id) ?? [];
    const nameMember = ({ name }: Member): string =>
      language.formatPersonName(language.readFullName(name), 'initials-first');
    const posts = countPosts({
      ...{ book: book.value, table, day },
      // Where the list of staff was never taken over, nobody knows which posts are vacant.
      members: members.length === 0 ? undefined : members,
      nameMember: staff?.isNamed === true ? nameMember : undefined,
    });
    const part: ChartPart = { root: selected?.value?.id, units, depth };
    charts.push({
      sources,
      // Of a part of the structure it is not known what it lacks.
      withoutRole: part.root === undefined && units === undefined ? posts.withoutRole : [],
      chart: selectChartPart(
        composeChart({ book: book.value, tag, words, language, findStaffing: posts.find }),
        part,
      ),
    });
  }
  if (unit !== undefined && !unitIds.includes(unit)) {
    return { ...refuse([describeUnknownUnit(unit, unitIds)]), ...nothing };
  }
  const written = await writeCharts(world, request, charts);
  const diagnostics = removeRepeats([...found, ...written.diagnostics]);
  return {
    exitCode: decideExitCode(diagnostics, false),
    diagnostics,
    findText: workspace.findText,
    charts,
    files: written.files,
  };
}

/** Puts the pictures beside the other documents that belong to no role. */
async function writeCharts(
  world: World,
  { out, formats = [], force = false, split }: DrawRequest,
  charts: readonly DrawnOrganization[],
): Promise<Pick<OutputFolder, 'files' | 'diagnostics'>> {
  if (formats.length === 0 || charts.length === 0) return { files: [], diagnostics: [] };
  const output = await OutputFolder.open(world, out, force);
  for (const { sources, chart } of charts) {
    const folder = sources.folder === '' ? organizationOwner : `${sources.folder}/${organizationOwner}`;
    for (const file of prepareChart(chart, formats, world, split)) await output.put(`${folder}/chart`, file);
  }
  await output.close(undefined);
  return { files: output.files, diagnostics: output.diagnostics };
}

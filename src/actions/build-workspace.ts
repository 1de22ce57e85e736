import { basename, dirname } from 'node:path';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Stage } from '../compose/stage.js';
import { runPipeline } from '../pipeline.js';
import { casesFolder } from '../pipeline/compose-cases.js';
import { vacanciesFolder } from '../pipeline/compose-vacancies.js';
import { isOwnedByOrganization, organizationOwner } from '../pipeline/organization-owner.js';
import { formats as documentFormats, tableFormats } from '../pipeline/prepare-files.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import type { World } from '../world.js';
import type { ActionResult, ReportProgress } from './action-result.js';
import { refuse } from './action-result.js';
import type { BuildMemory } from './build-memory.js';
import { decideExitCode } from './exit-code.js';
import { type ExportItem, exportFiles } from './export-files.js';
import { hashInputs } from './hash-inputs.js';
import type { OutputFile } from './output-folder.js';
import { OutputFolder } from './output-folder.js';
import { packageFolderOf, roleFolderOf } from './package-folder.js';
import { readPeople, warnOfManyRoles } from './read-people.js';
import type { Workspace } from './read-workspace.js';
import { readWorkspace } from './read-workspace.js';
import type { CaseSelection } from './select-cases.js';
import { listCases, selectCases } from './select-cases.js';
import type { RoleSelection } from './select-roles.js';
import { listRoles, selectRoles } from './select-roles.js';
import { selectUnits, type UnitBranches, type UnitSelection } from './select-units.js';
import type { VacancySelection } from './select-vacancies.js';
import { listVacancies, selectVacancies } from './select-vacancies.js';
import { refuseTableFormats } from './refuse-table-formats.js';
import { refuseUnknownKinds, refuseUnknownLanguages, refuseUnknownPackage } from './refuse-unknown.js';

/** What to build. */
export interface BuildRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder of the documents. */
  readonly out: string;
  /** Names of roles; all when empty. */
  readonly roles: readonly string[];
  /** Ids of units, whose roles are meant and those of the units in them; not together with roles. */
  readonly units?: readonly string[] | undefined;
  /** Formats of the files; all that each kind of document can be written in when left out. */
  readonly formats?: readonly string[] | undefined;
  /** Id of the package to make of each document, besides the files of the formats. */
  readonly package?: string | undefined;
  /** Kinds of documents; all when left out. */
  readonly kinds?: readonly string[] | undefined;
  /** Names of cases to build the documents of, and nothing else; those of the kinds when left out. */
  readonly cases?: readonly string[] | undefined;
  /** Names of vacancies to advertise, and nothing else; all of them when left out and a kind asks for them. */
  readonly vacancies?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly stage: Stage;
  readonly final: boolean;
  /** Whether to write over files that are not ours or were changed by hand, and to render everything anew. */
  readonly force: boolean;
  /** Folder to copy the documents into as well, under names for people; not the folder of the documents. */
  readonly export?: string | undefined;
  /** How many threads to work in; as many as pay when left out. */
  readonly threads?: number | undefined;
  /** A file with the people who are to sign the sheets of acknowledgment. */
  readonly people?: string | undefined;
}

/** What was built. */
export interface BuildResult extends ActionResult {
  readonly files: readonly OutputFile[];
  /** What became of the copies for people, by path below their folder. */
  readonly copies: readonly OutputFile[];
  /** Names of the roles that were asked for and got no document because of an error; their old files stay. */
  readonly notBuilt: readonly string[];
}

/**
 * Builds the documents of a workspace. Roles with an error are left out and the others built; the files of the
 * former stay as they are.
 */
export async function buildWorkspace(
  world: World,
  request: BuildRequest,
  reportProgress: ReportProgress = () => undefined,
  memory?: BuildMemory,
): Promise<BuildResult> {
  const read = await readWorkspace(world.files, request.folder, request.out, memory?.hashes);
  const workspace = read.value;
  if (workspace === undefined) return refuseBuild(read.diagnostics);
  const units =
    request.units === undefined
      ? undefined
      : await selectUnits(world, workspace.organizations, request.units, request.threads);
  const { selection, diagnostics: refusals } = units ?? selectRoles(workspace.organizations, request.roles);
  const cases = selectCases(world, workspace.organizations, { ...request, selection });
  const vacancies = selectVacancies(world, workspace.organizations, { ...request, selection });
  const unknown = [
    ...refusals,
    ...cases.diagnostics,
    ...vacancies.diagnostics,
    ...refuseUnknownKinds(world, workspace, request.kinds),
    ...refuseUnknownLanguages(world, workspace, request.languages),
    ...refuseUnknownPackage(world, workspace, request.package),
    ...refuseTableFormats(world, workspace, request),
  ];
  if (unknown.length > 0) return refuseBuild(unknown);

  const output = await OutputFolder.open(world, request.out, request.force, { hashes: memory?.hashes });
  const { roles, kinds, languages, stage, final } = request;
  const formats = request.formats ?? [...documentFormats, ...tableFormats];
  const people = request.people === undefined ? undefined : await readPeople(world.files, request.people);
  if (people !== undefined && people.value === undefined) {
    return refuseBuild(people.diagnostics);
  }
  const asked = {
    roles,
    units: request.units,
    kinds,
    cases: request.cases,
    vacancies: request.vacancies,
    languages,
    formats,
    package: request.package,
    people: people?.value,
    stage,
    final,
  };
  const inputs = hashInputs(world, workspace, asked);
  // Copies are named after what documents say of themselves, so for them these are composed in any case.
  const mayRest = read.diagnostics.length === 0 && request.export === undefined;
  if (mayRest && (await output.isClean(inputs))) {
    return finish(workspace, request, output, { found: [], notBuilt: [], copies: noCopies });
  }
  const built = await buildRoles(
    world,
    { ...request, formats, kinds: vacancies.kinds ?? kinds, names: people?.value },
    chooseWork(selection, cases, vacancies, units?.branches),
    output,
    reportProgress,
    memory,
  );
  const { found: ofRoles, notBuilt, bases } = built;
  const crowded = people?.value === undefined ? [] : warnOfManyRoles(request.people ?? '', selection);
  const found = [...read.diagnostics, ...crowded, ...ofRoles];
  const known = roles.length === 0 ? listOutputFolders(workspace.organizations) : undefined;
  const isReplaced = findReplacedFiles(output.files);
  const isGone = (folder: string): boolean => !known?.has(ownerFolderOf(folder)) || bases.has(folder);
  await output.removeStale((path) => (known !== undefined && isGone(roleFolderOf(path))) || isReplaced(path));
  await output.close(found.length + output.diagnostics.length === 0 ? inputs : undefined);
  const copies =
    request.export === undefined
      ? noCopies
      : await exportFiles(world, { out: request.out, to: request.export, force: request.force }, built.items);
  return finish(workspace, request, output, { found, notBuilt, copies });
}

/** What to build of one organization. */
interface OrganizationWork {
  readonly sources: OrganizationSources;
  /** Ids of its roles; all of them when left out. */
  readonly roles: ReadonlySet<string> | undefined;
  /** The units that they were chosen by. */
  readonly units: UnitBranches | undefined;
  /** Ids of its cases; none when left out. */
  readonly cases: ReadonlySet<string> | undefined;
  /** Ids of its vacancies; none when left out. */
  readonly vacancies: ReadonlySet<string> | undefined;
}

function chooseWork(
  selection: RoleSelection,
  cases: CaseSelection,
  vacancies: VacancySelection,
  branches: UnitSelection['branches'] | undefined,
): readonly OrganizationWork[] {
  const workOn = (
    sources: OrganizationSources,
    roles: ReadonlySet<string> | undefined,
  ): OrganizationWork => ({
    ...{ sources, roles, units: branches?.get(sources) },
    cases: cases.chosen.get(sources),
    vacancies: vacancies.chosen.get(sources),
  });
  if (!cases.isAll && !vacancies.isAll)
    return [...selection].map(([sources, roles]) => workOn(sources, roles));
  const all = new Set([...cases.chosen.keys(), ...vacancies.chosen.keys()]);
  return [...all].map((sources) => workOn(sources, new Set()));
}

async function buildRoles(
  world: World,
  request: BuildRequest & {
    readonly formats: readonly string[];
    readonly names: readonly string[] | undefined;
  },
  work: readonly OrganizationWork[],
  output: OutputFolder,
  reportProgress: ReportProgress,
  memory: BuildMemory | undefined,
): Promise<{
  readonly found: readonly Diagnostic[];
  readonly notBuilt: readonly string[];
  readonly items: readonly ExportItem[];
  /** Where documents of roles would lie that are there only to be inherited from. */
  readonly bases: ReadonlySet<string>;
}> {
  const total = work.reduce((sum, { sources, roles }) => sum + (roles?.size ?? sources.roles.length), 0);
  let done = 0;
  const found: Diagnostic[] = [];
  const notBuilt: string[] = [];
  const items: ExportItem[] = [];
  const bases = new Set<string>();
  for (const { sources, roles, units, cases, vacancies } of work) {
    let hasDocuments = false;
    const waiting = new Map([
      ...listRoles(sources)
        .filter(({ id }) => roles?.has(id) !== false)
        .map(({ id, fullName }) => [id, fullName] as const),
      ...listCases(sources)
        .filter(({ id }) => cases?.has(id) === true)
        .map(({ id, fullName }) => [`${casesFolder}/${id}`, fullName] as const),
      ...listVacancies(sources)
        .filter(({ id }) => vacancies?.has(id) === true)
        .map(({ id, fullName }) => [`${vacanciesFolder}/${id}`, fullName] as const),
    ]);
    const general = await runPipeline(
      sources,
      world,
      {
        roles,
        units,
        cases,
        vacancies,
        kinds: request.kinds && new Set(request.kinds),
        languages: request.languages && new Set(request.languages),
        formats: request.formats,
        package: request.package,
        people: request.names,
        stage: request.stage,
        // What is left to fill in can be filled in on paper, but not in a file that is signed.
        final: request.final || request.stage === 'electronic',
        threads: request.threads,
      },
      async ({ role, products, diagnostics }) => {
        for (const each of diagnostics) found.push(each);
        if (role?.isAbstract === true) {
          waiting.delete(role.id);
          bases.add(outputFolderOf(sources, role.id));
        }
        for (const { owner } of products) waiting.delete(owner);
        // Where only the organization gets documents, its roles do not wait for any.
        if (products.some(({ owner }) => isOwnedByOrganization(owner)) && !hasDocuments) waiting.clear();
        hasDocuments ||= products.length > 0;
        // All at once: a thread that renders them goes from one to the next.
        await Promise.all(
          products.flatMap(({ owner, kind, language, name, files }) => {
            const base = `${outputFolderOf(sources, owner)}/${kind}.${language}`;
            return files.map(async (file) => {
              const path = await output.put(base + (file.suffix ?? ''), file);
              if (path === undefined || request.export === undefined) return;
              const role = owner.slice(owner.lastIndexOf('/') + 1);
              items.push({ path, folder: sources.folder, name, role });
            });
          }),
        );
        reportProgress((done = Math.min(done + 1, total)), total);
      },
      memory?.remember(sources.folder),
    );
    for (const each of general) found.push(each);
    notBuilt.push(...waiting.values());
  }
  // Roles are put at the same time; copies must not be named by who was first.
  items.sort((a, b) => (a.path < b.path ? -1 : 1));
  // A role may also have no document because none of the wanted kind or language exists: that is no fault.
  return { found, notBuilt: hasErrors(found) ? notBuilt : [], items, bases };
}

function finish(
  { findText }: Workspace,
  { final }: BuildRequest,
  output: OutputFolder,
  {
    found,
    notBuilt,
    copies,
  }: {
    readonly found: readonly Diagnostic[];
    readonly notBuilt: readonly string[];
    readonly copies: Pick<OutputFolder, 'files' | 'diagnostics'>;
  },
): BuildResult {
  const diagnostics = removeRepeats([...found, ...output.diagnostics, ...copies.diagnostics]);
  return {
    exitCode: decideExitCode(diagnostics, final),
    diagnostics,
    findText,
    files: output.files,
    copies: copies.files,
    notBuilt,
  };
}

const noCopies = { files: [], diagnostics: [] };

function refuseBuild(diagnostics: readonly Diagnostic[]): BuildResult {
  return { ...refuse(diagnostics), files: [], copies: [], notBuilt: [] };
}

/** Where the documents of a role, or of the organization, lie below the output folder. */
function outputFolderOf({ folder }: OrganizationSources, owner: string): string {
  return folder === '' ? owner : `${folder}/${owner}`;
}

/** Documents of a unit are kept as long as those of its organization. */
function ownerFolderOf(folder: string): string {
  const outer = dirname(folder);
  return basename(outer) === organizationOwner ? outer : folder;
}

/** Tells of a file of a package whether the package was built without it: its name follows the title of the document. */
function findReplacedFiles(files: readonly OutputFile[]): (path: string) => boolean {
  const built = new Set(files.map(({ path }) => path));
  const packages = new Set(Array.from(built, packageFolderOf));
  return (path) => {
    const folder = packageFolderOf(path);
    return folder !== undefined && packages.has(folder) && !built.has(path);
  };
}

/** Folders that documents of the workspace may lie in, those of faulty roles too. */
function listOutputFolders(organizations: readonly OrganizationSources[]): ReadonlySet<string> {
  return new Set(
    organizations.flatMap((each) =>
      [
        organizationOwner,
        ...listRoles(each).map(({ id }) => id),
        ...listCases(each).map(({ id }) => `${casesFolder}/${id}`),
        ...listVacancies(each).map(({ id }) => `${vacanciesFolder}/${id}`),
      ].map((owner) => outputFolderOf(each, owner)),
    ),
  );
}

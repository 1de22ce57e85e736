import { resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import type { WorkedRole } from '../pipeline.js';
import { runPipeline } from '../pipeline.js';
import { partFindings } from '../pipeline/part-findings.js';
import { type OrganizationSources, readRoleId } from '../pipeline/sources.js';
import type { World } from '../world.js';
import type { ActionResult, ReportProgress } from './action-result.js';
import { refuse } from './action-result.js';
import { decideExitCode } from './exit-code.js';
import { type Correction, fixFiles } from './fix-files.js';
import type { CheckedRole, RoleReadiness } from './judge-readiness.js';
import { judgeReadiness } from './judge-readiness.js';
import type { Workspace } from './read-workspace.js';
import { listFiles, readWorkspace } from './read-workspace.js';
import { listRoles } from './select-roles.js';

/** What to check. */
export interface CheckRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder of the documents, which may lie in the workspace and is not looked into. */
  readonly out: string;
  /** Files, folders and roles whose findings are wanted; all when empty. */
  readonly paths: readonly string[];
  readonly final: boolean;
  /** Whether to make the corrections that are safe; `show` tells them and leaves the files as they are. */
  readonly fix: boolean | 'show';
  /** How many threads to work in; as many as pay when left out. */
  readonly threads?: number | undefined;
}

/** What was checked. */
export interface CheckResult extends ActionResult {
  /** The source files that were looked at, as findings name them. */
  readonly files: readonly string[];
  /** How far each role is from approval, furthest first. It is told of a text that is checked as `final`. */
  readonly roles: readonly RoleReadiness[];
  /** What was found in files of no single role. */
  readonly shared: readonly Diagnostic[];
  /** The corrections that were made, in the order in which they were; those that would be made, for `show`. */
  readonly corrections: readonly Correction[];
}

/** Corrections can uncover faults that can be corrected too; this many rounds are made. */
const maximumRounds = 10;

/** Checks a workspace up to the composed documents; nothing is rendered. */
export async function checkWorkspace(
  world: World,
  request: CheckRequest,
  reportProgress: ReportProgress = () => undefined,
): Promise<CheckResult> {
  const corrections: Correction[] = [];
  for (let round = 1; ; round++) {
    const read = await readWorkspace(world.files, request.folder, request.out);
    const workspace = read.value;
    if (workspace === undefined) return { ...refuse(read.diagnostics), ...nothing, corrections };
    const files = workspace.organizations.flatMap(listFiles);
    const scope = createScope(workspace, request.paths);
    if (scope.unknown.length > 0) return { ...refuse(scope.unknown), ...nothing, corrections };
    const { roles, shared } = await runChecks(world, workspace, request, reportProgress);
    const all = [...read.diagnostics, ...roles.flatMap(({ diagnostics }) => diagnostics), ...shared];
    const found = removeRepeats(all).filter(({ place }) => scope.has(place?.file));
    if (request.fix !== false && round <= maximumRounds) {
      const write = request.fix !== 'show';
      const edits = found.flatMap(({ fix }) => fix ?? []);
      const made = await fixFiles(world.files, workspace, edits, { write });
      corrections.push(...made);
      if (write && made.length > 0) continue;
    }
    return {
      exitCode: decideExitCode(found, request.final),
      diagnostics: found,
      findText: (file) => workspace.findText(file),
      files: files.filter((file) => scope.has(file)),
      roles: judgeReadiness(roles.filter(({ file }) => scope.has(file))),
      shared: removeRepeats([...read.diagnostics, ...shared]).filter(({ place }) => scope.has(place?.file)),
      corrections,
    };
  }
}

const nothing = { files: [], roles: [], shared: [] } as const;

async function runChecks(
  world: World,
  { organizations }: Workspace,
  { final, threads }: CheckRequest,
  reportProgress: ReportProgress,
): Promise<{ readonly roles: readonly CheckedRole[]; readonly shared: readonly Diagnostic[] }> {
  const total = organizations.reduce((sum, { roles }) => sum + roles.length, 0);
  let done = 0;
  const roles: CheckedRole[] = [];
  const shared: Diagnostic[] = [];
  for (const sources of organizations) {
    const worked = new Set<string>();
    const general = await runPipeline(
      sources,
      world,
      { cases: 'all', vacancies: 'all', formats: [], stage: 'draft', languages: 'every', final, threads },
      ({ role, diagnostics }) => {
        if (role === undefined) shared.push(...diagnostics);
        else {
          if (role.isAbstract === true) shared.push(...diagnostics);
          else roles.push({ name: nameRole(sources, role), file: role.file, role, diagnostics });
          worked.add(role.file);
        }
        reportProgress((done += 1), total);
        return Promise.resolve();
      },
    );
    const unread = sources.roles.map(({ file }) => file).filter((file) => !worked.has(file));
    const parted = partFindings(general, new Set(unread));
    roles.push(...unread.map((file) => ({ name: file, file, diagnostics: parted.own.get(file) ?? [] })));
    for (const each of parted.general) shared.push(each);
  }
  return { roles, shared };
}

/** What commands call a role: those of a further organization by its folder as well. */
function nameRole({ folder }: OrganizationSources, { id }: WorkedRole): string {
  return folder === '' ? id : `${folder}/${id}`;
}

interface Scope {
  /** Whether findings at a file are wanted; those without a file always are. */
  has(file: string | undefined): boolean;
  readonly unknown: readonly Diagnostic[];
}

/** What was named: a file, a folder, or a role by its id, which is its file and its translations. */
function createScope({ paths, folder, organizations }: Workspace, wanted: readonly string[]): Scope {
  if (wanted.length === 0) return { has: () => true, unknown: [] };
  const isBelow = (path: string, target: string): boolean =>
    path === target || path.startsWith(target.endsWith(sep) ? target : target + sep);
  const pathOf = (file: string): string => resolve(paths.get(file) ?? file);
  const places = [...paths.values()].map((path) => resolve(path));
  const targets: string[] = [];
  const unknown: Diagnostic[] = [];
  for (const each of wanted) {
    const target = resolve(each);
    const found = places.some((path) => isBelow(path, target))
      ? [target]
      : listFilesOfRole(organizations, each).map(pathOf);
    if (found.length === 0) unknown.push(describeUnknownPath(each, folder));
    targets.push(...found);
  }
  return {
    has: (file) => file === undefined || targets.some((target) => isBelow(pathOf(file), target)),
    unknown,
  };
}

/** The files that one role has to itself, by the name that commands call it. */
function listFilesOfRole(organizations: readonly OrganizationSources[], name: string): readonly string[] {
  return organizations.flatMap((sources) => {
    const named = listRoles(sources).find(({ id, fullName }) => name === id || name === fullName);
    if (named === undefined) return [];
    const isOwn = (file: string) => readRoleId(file) === named.id;
    const translations = sources.overrides.filter(({ resource }) => resource.startsWith('translations/'));
    return [...sources.roles, ...translations].map(({ file }) => file).filter(isOwn);
  });
}

function describeUnknownPath(path: string, folder: string): Diagnostic {
  return diagnostic({
    code: 'workspace/unknown-path',
    severity: 'error',
    message: {
      ru: `В папке организации (${folder}) нет ни таких файлов, ни такой должности`,
      en: `The folder of the organization (${folder}) has no such files and no such role`,
    },
    help: {
      ru: 'Проверьте путь или идентификатор должности; другую папку организации указывает --roles <папка>.',
      en: 'Check the path or the id of the role; name another folder of an organization with --roles <folder>.',
    },
    place: placeOfFile(path),
  });
}

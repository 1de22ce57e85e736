import { type AffectedReader, type ChangedRoles, findReaders } from './impact/find-readers.js';
import { findSubjects } from './impact/find-subjects.js';
import { nameTranslation, nameTranslations } from './impact/match-source.js';
import { type Mention, listOtherMentions, listRoleMentions, selectMentions } from './impact/mention.js';
import type { Subject } from './impact/subject.js';
import { TouchFinder, type TouchReason, type Touched } from './impact/touch-finder.js';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { createLineIndexes, locateOffset } from '../diagnostic/line-index.js';
import type { Place } from '../diagnostic/place.js';
import type { RoleResult } from '../pipeline.js';
import { runPipeline } from '../pipeline.js';
import { readPair } from '../pipeline/list-languages.js';
import { readCases } from '../pipeline/read-cases.js';
import { type OrganizationSources, readRoleId } from '../pipeline/sources.js';
import type { World } from '../world.js';
import type { ActionResult, ReportProgress } from './action-result.js';
import { refuse } from './action-result.js';
import { decideExitCode } from './exit-code.js';
import { ManifestJournal } from './manifest-journal.js';
import { packageFolderOf } from './package-folder.js';
import type { RegistryRequest } from './registry/registry-place.js';
import { readWorkspace } from './read-workspace.js';
import { listTemplates } from './refuse-unknown.js';

/** What to look into. */
export interface ImpactRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder of the documents. */
  readonly out: string;
  /** An id, or an act as texts cite it. */
  readonly subject: string;
  /** Where people are read from who would have to read the changed instructions; missing when they are not wanted. */
  readonly people?: RegistryRequest | undefined;
  /** How many threads to work in; as many as pay when left out. */
  readonly threads?: number | undefined;
}

/** A document that would have to be made anew. */
export interface ImpactDocument {
  /** Path below the folder of documents, without the extension: `client-manager/instruction.ru`. */
  readonly path: string;
  /** Id of the role, `organization`, or `cases/<id>`. */
  readonly owner: string;
  readonly kind: string;
  readonly language: string;
  readonly reason: TouchReason;
  /** Its files that lie in the folder of documents, as paths below it. */
  readonly files: readonly string[];
}

/** What a change of one thing would touch. */
export interface Impact {
  readonly subject: Subject;
  /** Where the subject is written, from 1; missing for a whole file, and where the text cannot be shown. */
  readonly line?: number | undefined;
  /** Everything that names the thing, in the order of relations and then of the book. */
  readonly mentions: readonly (Mention & { readonly line?: number | undefined })[];
  /** Files with translations of the thing: they have to follow it. */
  readonly translations: readonly string[];
  readonly documents: readonly ImpactDocument[];
  /** Who works by an instruction whose text would change; missing unless it was asked for. */
  readonly readers?: readonly AffectedReader[] | undefined;
}

/** What was found; one entry for each thing that the name means. */
export interface ImpactResult extends ActionResult {
  readonly impacts: readonly Impact[];
}

/**
 * Finds the roles and documents that a change of a shared clause, role, competency, unit, officer, organization or act
 * would touch. All documents are composed to learn what they are made of, also those of kinds that are built only on
 * request; nothing is written.
 */
export async function findImpact(
  world: World,
  { folder, out, subject: name, people, threads }: ImpactRequest,
  reportProgress: ReportProgress = () => undefined,
): Promise<ImpactResult> {
  const read = await readWorkspace(world.files, folder, out);
  const workspace = read.value;
  if (workspace === undefined) return { ...refuse(read.diagnostics), impacts: [] };
  const { subjects, diagnostics: unknown } = findSubjects(world, workspace.organizations, name);
  if (subjects.length === 0) return { ...refuse(unknown), impacts: [] };
  const kinds = new Set(listTemplates(world, workspace).map(({ kind }) => kind));
  const owners = [...new Set(subjects.map(({ sources }) => sources))];
  const total = owners.reduce((sum, { roles }) => sum + roles.length, 0);
  const files = await listBuilt(world, out);
  const lines = createLineIndexes(workspace.findText);
  const lineOf = (place: Place): { readonly line?: number } => {
    const index = place.pointer === '' ? undefined : lines(place.file);
    return index === undefined ? {} : { line: locateOffset(index, place.start).line };
  };
  let done = 0;
  const impacts: Impact[] = [];
  const changed: ChangedRoles[] = [];
  const unread: string[] = [];
  const faults: Diagnostic[] = [];
  for (const sources of owners) {
    const traced = await traceOrganization(
      world,
      sources,
      { kinds, threads },
      subjects.filter((each) => each.sources === sources),
      () => {
        reportProgress((done += 1), total);
      },
    );
    unread.push(...traced.unread);
    faults.push(...traced.faults);
    changed.push(...traced.found.map(({ touched }) => listChangedRoles(sources, touched)));
    impacts.push(
      ...traced.found.map(({ subject, mentions, touched }) => ({
        subject,
        ...(subject.place && lineOf(subject.place)),
        mentions: mentions.map((each) => ({ ...each, ...lineOf(each.place) })),
        translations: listTranslations(subject),
        documents: listDocuments(touched, sources, files),
      })),
    );
  }
  const readers = people === undefined ? undefined : await findReaders(world, people, changed);
  faults.push(...(readers?.diagnostics ?? []));
  const told = impacts.map((impact, index) =>
    readers?.value === undefined ? impact : { ...impact, readers: readers.value[index] ?? [] },
  );
  const said = told.filter(
    ({ subject, mentions, documents }) => subject.kind !== 'act' || mentions.length + documents.length > 0,
  );
  const diagnostics = [...faults, ...(unread.length === 0 ? [] : [describeIncomplete(unread)])];
  return {
    exitCode: decideExitCode(faults, false),
    diagnostics,
    findText: workspace.findText,
    impacts: said.length > 0 ? said : told,
  };
}

/** The roles whose instructions get another text. */
function listChangedRoles({ organization }: OrganizationSources, touched: readonly Touched[]): ChangedRoles {
  const texts = touched.filter(({ kind, isText }) => kind === 'instruction' && isText);
  return { file: organization.file, roles: new Set(texts.map(({ owner }) => owner)) };
}

interface FoundImpact {
  readonly subject: Subject;
  readonly mentions: readonly Mention[];
  readonly touched: readonly Touched[];
}

/** Composes all documents of an organization and keeps what concerns the subjects. */
async function traceOrganization(
  world: World,
  sources: OrganizationSources,
  { kinds, threads }: { readonly kinds: ReadonlySet<string>; readonly threads: number | undefined },
  subjects: readonly Subject[],
  reportRole: () => void,
): Promise<{
  readonly found: readonly FoundImpact[];
  /** Roles whose documents could not be composed. */
  readonly unread: readonly string[];
  /** What keeps the organization as a whole from being read. */
  readonly faults: readonly Diagnostic[];
}> {
  const cases = readCases(sources, 'all');
  const caseRoles = new Map(cases.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role]])));
  const watched = subjects.map((subject) => ({
    subject,
    finder: new TouchFinder(subject, caseRoles),
    touched: new Array<Touched>(),
  }));
  const waiting = new Set(sources.roles.map(({ file }) => readRoleId(file)));
  const results: Pick<RoleResult, 'role' | 'trace'>[] = [];
  const everything = {
    kinds,
    cases: 'all',
    vacancies: 'all',
    languages: 'every',
    formats: [],
    traces: true,
  } as const;
  const general = await runPipeline(
    sources,
    world,
    { ...everything, stage: 'draft', final: false, threads },
    (result) => {
      const { role, trace, diagnostics } = result;
      for (const { finder, touched } of watched) touched.push(...finder.find(result));
      if (role !== undefined && !hasErrors(diagnostics)) waiting.delete(role.id);
      results.push({ role, trace });
      reportRole();
      return Promise.resolve();
    },
  );
  const mentions = [...listRoleMentions(results, sources), ...listOtherMentions(world, sources, cases)];
  return {
    found: watched.map(({ subject, touched }) => {
      const role = results.find((each) => each.role?.file === subject.place?.file)?.role;
      const isIdle = role?.isAbstract === true && !touched.some(({ reason }) => reason === 'inherited');
      return {
        subject: role === undefined ? subject : { ...subject, name: role.title },
        mentions: selectMentions(subject, mentions),
        // A base that nobody inherits from is in no list of roles.
        touched: isIdle ? [] : touched,
      };
    }),
    unread: [...waiting].map((id) => (sources.folder === '' ? id : `${sources.folder}/${id}`)),
    faults: results.length === 0 ? general.filter(({ severity }) => severity === 'error') : [],
  };
}

/** The files in the folder of documents that were built, by their path without what follows the language. */
async function listBuilt(world: World, out: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { journal } = await ManifestJournal.open(world, out, 'documents');
  const built = new Map<string, string[]>();
  for (const path of [...journal.manifest.files.keys()].sort()) {
    const base = nameBase(packageFolderOf(path) ?? path);
    const known = built.get(base);
    if (known === undefined) built.set(base, [path]);
    else known.push(path);
  }
  return built;
}

/** `client-manager/instruction.ru.docx` -> `client-manager/instruction.ru` */
function nameBase(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const [kind = '', language = ''] = path.slice(folder.length).split('.');
  return `${folder}${kind}.${language}`;
}

/** The documents in the order of their paths, with those in two columns that were built of one of them. */
function listDocuments(
  touched: readonly Touched[],
  { folder }: OrganizationSources,
  built: ReadonlyMap<string, readonly string[]>,
): readonly ImpactDocument[] {
  const pathOf = ({ owner, kind, language }: Pick<Touched, 'owner' | 'kind' | 'language'>): string =>
    `${folder === '' ? '' : `${folder}/`}${owner}/${kind}.${language}`;
  const documents = new Map<string, ImpactDocument>();
  const add = ({ owner, kind, language, reason }: Touched): void => {
    const path = pathOf({ owner, kind, language });
    if (documents.has(path)) return;
    documents.set(path, { path, owner, kind, language, reason, files: built.get(path) ?? [] });
  };
  const pairs = [...built.keys()].flatMap((path) => {
    const language = path.slice(path.lastIndexOf('.') + 1);
    const single = path.slice(0, path.lastIndexOf('.'));
    return (readPair(language) ?? []).map((each) => ({ of: `${single}.${each}`, language }));
  });
  for (const each of touched) {
    add(each);
    for (const { of, language } of pairs) if (of === pathOf(each)) add({ ...each, language });
  }
  return [...documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listTranslations({ kind, id, sources }: Subject): readonly string[] {
  const name = nameTranslation(kind, id);
  return [...nameTranslations(sources)].flatMap(([file, each]) => (each === name ? [file] : [])).sort();
}

/** Of roles with errors it is not known what their documents are made of. */
function describeIncomplete(roles: readonly string[]): Diagnostic {
  return diagnostic({
    code: 'workspace/incomplete-impact',
    severity: 'warning',
    message: {
      ru: `Не учтены документы должностей, которые сейчас не составляются: ${roles.join(', ')}`,
      en: `The documents of these roles cannot be composed and are not counted: ${roles.join(', ')}`,
    },
    help: {
      ru: 'Исправьте ошибки, которые показывает rolebook check, и повторите.',
      en: 'Correct the errors that rolebook check shows, and ask again.',
    },
  });
}

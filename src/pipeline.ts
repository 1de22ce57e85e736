import { applyOrganizationWaivers } from './check/apply-organization-waivers.js';
import type { Book } from './check/book.js';
import { checkBook, type ReadRole } from './check/check-book.js';
import { checkRuleSettings } from './check/check-rule-settings.js';
import { ClauseTable } from './check/clause-table.js';
import { runOrganizationRules } from './check/run-rules.js';
import type { Stage } from './compose/stage.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { hasErrors } from './diagnostic/diagnostic.js';
import type { Outcome } from './diagnostic/outcome.js';
import { fail, succeed } from './diagnostic/outcome.js';
import type { Document } from './document/document.js';
import type { Look } from './document/look.js';
import type { DocumentName } from './document/document-name.js';
import { checkTranslations } from './pipeline/check-translations.js';
import { composeActs } from './pipeline/compose-acts.js';
import { composeBooklets } from './pipeline/compose-booklets.js';
import { composeCases } from './pipeline/compose-cases.js';
import { composeVacancies } from './pipeline/compose-vacancies.js';
import { describeAbstractRole } from './pipeline/describe-abstract-role.js';
import type { IssuedFacts } from './pipeline/issued-facts.js';
import { describeOutsiders } from './pipeline/describe-outsiders.js';
import type { WantedLanguages } from './pipeline/list-languages.js';
import { listUsedClauses } from './pipeline/list-used-clauses.js';
import { Materials } from './pipeline/materials.js';
import type { PrintedClause } from './pipeline/list-printed-clauses.js';
import { listLibraryTexts } from './pipeline/list-library-texts.js';
import { outlineRoles } from './pipeline/outline-roles.js';
import { partFindings } from './pipeline/part-findings.js';
import type { PreparedFile } from './pipeline/prepare-files.js';
import { type CaseSource, readCases } from './pipeline/read-cases.js';
import { readVacancies } from './pipeline/read-vacancies.js';
import { readLibrary } from './pipeline/read-library.js';
import type { RoleMemory } from './pipeline/role-memory.js';
import { RoleShelf } from './pipeline/role-shelf.js';
import type { RoleTeam } from './pipeline/role-team.js';
import { gatherTeam } from './pipeline/role-team.js';
import type { OrganizationSources, RoleFile } from './pipeline/sources.js';
import { readRoleId } from './pipeline/sources.js';
import type { RoleBasis } from './pipeline/tell-basis.js';
import type { DocumentTrace } from './pipeline/trace-document.js';
import type { RoleTrace } from './pipeline/trace-role.js';
import { workInOrder } from './pipeline/work-in-order.js';
import type { World } from './world.js';

/** What to make of an organization. */
export interface PipelineRequest {
  /** Ids of roles; all of them when left out. */
  readonly roles?: ReadonlySet<string> | undefined;
  /** The units that the roles were chosen by, each with those that are part of it: by id of the unit, ids. */
  readonly units?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** Kinds of documents; when left out, all that the law of the organization knows and that need not be asked for. */
  readonly kinds?: ReadonlySet<string> | undefined;
  /** Languages of documents; that of each role when left out, `every` for all translations as well. */
  readonly languages?: WantedLanguages;
  /** Formats of the files; none when documents are only to be checked. */
  readonly formats: readonly string[];
  /** Id of the package to make of each document, besides the files of the formats. */
  readonly package?: string | undefined;
  /** Ids of the cases to make the documents of; none when left out. */
  readonly cases?: ReadonlySet<string> | 'all' | undefined;
  /** Ids of the vacancies to advertise; none when left out. */
  readonly vacancies?: ReadonlySet<string> | 'all' | undefined;
  /** What the documents are made for. */
  readonly stage: Stage;
  /** Whether the documents are about to be approved: then blanks are errors. */
  readonly final: boolean;
  /** Full names of the people who are to sign the sheets of acknowledgment; empty rows when left out. */
  readonly people?: readonly string[] | undefined;
  /** Whether to tell the clauses of each text and where they come from. */
  readonly tellsClauses?: boolean | undefined;
  /** Whether to tell the documents themselves. */
  readonly tellsDocuments?: boolean | undefined;
  /** Whether to tell what each text rests on: who has to agree to it, and what was used, as data. */
  readonly tellsBasis?: boolean | undefined;
  /** By id of the role: what its files are to say of a text that was agreed, and that text. */
  readonly issued?: ReadonlyMap<string, IssuedFacts> | undefined;
  /** Whether to tell what each role names, and of each document where its words were written. */
  readonly traces?: boolean | undefined;
  /** How many threads work on the roles; as many as pay when left out. The results are the same. */
  readonly threads?: number | undefined;
}

/** One document of a role, of the organization, about an occasion or a vacancy, ready to be rendered. */
export interface Product {
  /** Id of the role, `organizationOwner`, that of a unit, `cases/<id>`, or `vacancies/<id>`. */
  readonly owner: string;
  readonly kind: string;
  readonly language: string;
  readonly name: DocumentName;
  readonly files: readonly PreparedFile[];
  /** Its clauses in the order of the paper; only where they were asked for. */
  readonly clauses?: readonly PrintedClause[] | undefined;
  /** What the files show, and how; only where it was asked for. */
  readonly document?: Document | undefined;
  readonly look?: Look | undefined;
  /** Where its words were written; only where that was asked for. */
  readonly trace?: DocumentTrace | undefined;
}

/** A role that was worked on. */
export interface WorkedRole {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Whether neither it nor what it leans on has an error that keeps its documents from being composed. */
  readonly isComposed: boolean;
  /** Whether it is there only to be inherited from: then it gets no documents. */
  readonly isAbstract?: boolean | undefined;
}

/** What became of one role, or of the organization itself. There are no products when it, or what it is made of, has an error. */
export interface RoleResult {
  /** Missing for what belongs to the organization. */
  readonly role?: WorkedRole | undefined;
  /** What its text rests on; only where that was asked for and the role could be read. */
  readonly basis?: RoleBasis | undefined;
  /** What the role names; only where that was asked for and the role could be read. */
  readonly trace?: RoleTrace | undefined;
  readonly products: readonly Product[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The story of Rolebook: source files become a checked book of roles, each sound role becomes documents, and each
 * document becomes files. Every role is worked on twice: first only what others need to know of it is kept, then, with
 * all of that at hand, it is checked and composed. So a book of any size fits into memory, and threads can share the
 * roles. `receive` is called for one role after the other, in the order of the book, and for some of them at the same
 * time; it decides which of the prepared files are worth rendering. What belongs to no single role is returned. A
 * process that builds again and again brings its memory.
 */
export async function runPipeline(
  sources: OrganizationSources,
  world: World,
  request: PipelineRequest,
  receive: (result: RoleResult) => Promise<void>,
  memory?: RoleMemory,
): Promise<readonly Diagnostic[]> {
  const { overrides } = sources;
  const materials = memory?.loadMaterials(world, overrides) ?? new Materials(world, overrides);
  memory?.keepOnly(new Set(sources.roles.map(({ file }) => file)));
  const cases = readCases(sources, request.cases);
  const vacancies = readVacancies(sources, request.vacancies, materials);
  const team = await gatherTeam(
    world,
    { overrides, request: nameKinds(request, cases) },
    sources.roles.length,
    materials,
    memory,
  );
  try {
    const { checked, made, bases } = await readBook(sources, team, materials, request.languages);
    team.tidyUp(made.length);
    const book = checked.value;
    if (book === undefined) return checked.diagnostics;

    const look = materials.loadLook(book.organization);
    const profile =
      request.package === undefined ? undefined : materials.loadPackage(book.organization, request.package);
    const diagnostics = [
      ...checked.diagnostics,
      ...look.diagnostics,
      ...(profile?.diagnostics ?? []),
      ...describeOutsiders(request.kinds, profile?.value),
      ...checkRuleSettings(book.organization),
      ...checkTranslations(book, materials.translations, request.languages),
    ];
    const faulty = new Set(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file ?? ''),
    );
    // A document about an occasion or a vacancy rests on its role, which is therefore checked as well.
    const needed = [
      ...cases.flatMap(({ role }) => role ?? []),
      ...vacancies.flatMap(({ value }) => value?.role.id ?? []),
    ];
    const roles = request.roles && new Set([...request.roles, ...needed]);
    const workedRoles = listWorked(book, faulty);
    const wanted = new Set<string>();
    for (const { id, file } of workedRoles.values()) if (roles?.has(id) !== false) wanted.add(file);
    // What was found in the file of a role is told with the role: its waivers are about that as well.
    const { own, general } = partFindings(diagnostics, new Set([...wanted, ...bases]));
    await team.take({ book, faulty, found: own });
    const failed = new Set(faulty);
    team.tidyUp(made.length);
    await tellBases(bases, own, request, receive);
    await workInOrder(
      made.filter(({ file }) => wanted.has(file)),
      team.width,
      async (source) => ({ source, result: await team.compose(source) }),
      async ({ source, result }) => {
        if (hasErrors(result.diagnostics)) failed.add(source.file);
        await receive({ ...result, role: workedRoles.get(source.file) });
        await team.release(source);
      },
    );
    const acts = composeActs({
      book,
      wanted,
      failed,
      source: sources.organization,
      materials,
      look: look.value,
      world,
      request,
    });
    if (acts.products.length + acts.diagnostics.length > 0) await receive(acts);
    const occasions = composeCases({ cases, book, failed, materials, look: look.value, world, request });
    if (occasions.products.length + occasions.diagnostics.length > 0) await receive(occasions);
    const shelf = new RoleShelf(world, materials, made);
    const held = await composeBooklets({
      ...{ book, wanted, failed, shelf, source: sources.organization, materials },
      ...{ look: look.value, world, request },
    });
    if (held.products.length + held.diagnostics.length > 0) await receive(held);
    const posted = await composeVacancies({
      ...{ vacancies, book, failed, shelf, materials, look: look.value, world, request },
    });
    if (posted.products.length + posted.diagnostics.length > 0) await receive(posted);
    return applyOrganizationWaivers(book.organization, general);
  } finally {
    await team.close();
  }
}

/** Cases that are named by id are of kinds that were asked for: so are the texts that they are about. */
function nameKinds(request: PipelineRequest, cases: readonly CaseSource[]): PipelineRequest {
  if (request.cases === undefined || request.cases === 'all') return request;
  return {
    ...request,
    kinds: new Set([...(request.kinds ?? []), ...cases.flatMap(({ kind }) => kind ?? [])]),
  };
}

/**
 * Makes the book, and looks at it as a whole. Where each role leads to and what it says is needed for that alone, and out
 * of memory when documents are made; so are the outlines, but for the form in which the team keeps them. Between the steps
 * memory is given back, for what the last one left behind would stay beside what the next one takes.
 */
async function readBook(
  sources: OrganizationSources,
  team: RoleTeam,
  materials: Materials,
  wanted: WantedLanguages,
): Promise<BookReading> {
  const roles: ReadRole[] = [];
  const made: RoleFile[] = [];
  let clauses: ClauseTable | undefined = new ClauseTable([], sources.roles.length);
  await outlineRoles(sources, team, (source, { digest, ...role }) => {
    roles.push(role);
    made.push(source);
    if (digest !== undefined) clauses?.add(digest);
  });
  await team.rest(made.length);
  const checked = checkBook({ ...readLibrary(sources, materials, listUsedClauses(roles)), roles });
  const bases = roles.filter(({ isAbstract }) => isAbstract).map(({ file }) => file);
  const book = checked.value;
  if (book === undefined) return { checked: fail(checked.diagnostics), made, bases };
  roles.length = 0;
  team.tidyUp(made.length);
  const ruled = runOrganizationRules(book, clauses, {
    lists: materials.readLists(book.organization.jurisdiction),
    library: listLibraryTexts(book, materials.translations, wanted),
    listsOf: (language) => materials.readListsOfLanguage(language),
  });
  clauses = undefined;
  team.tidyUp(made.length);
  const found = [...checked.diagnostics, ...ruled];
  return { checked: succeed(team.keep(book), found), made, bases };
}

interface BookReading {
  readonly checked: Outcome<Book>;
  /** The files of the roles, each with those that it inherits from. */
  readonly made: readonly RoleFile[];
  /** Files that are there only to be inherited from. */
  readonly bases: readonly string[];
}

/** Tells what was found of files that are there only to be inherited from. One that was asked for by name has no documents. */
async function tellBases(
  bases: readonly string[],
  found: ReadonlyMap<string, readonly Diagnostic[]>,
  { roles }: PipelineRequest,
  receive: (result: RoleResult) => Promise<void>,
): Promise<void> {
  for (const file of bases) {
    const id = readRoleId(file);
    if (roles?.has(id) === false) continue;
    const diagnostics = [
      ...(found.get(file) ?? []),
      ...(roles === undefined ? [] : [describeAbstractRole(id, file)]),
    ];
    const role = { id, file, title: id, isComposed: false, isAbstract: true };
    await receive({ role, products: [], diagnostics });
  }
}

function listWorked(
  { roles, sound, organization }: Book,
  faulty: ReadonlySet<string>,
): ReadonlyMap<string, WorkedRole> {
  const isKept = faulty.has(organization.file);
  const worked = new Map<string, WorkedRole>();
  // The outlines of a shared book are made one by one: a list of all of them would be the book once more.
  for (const { id, file, title } of roles.values()) {
    const isComposed = sound.has(id) && !faulty.has(file) && !isKept;
    worked.set(file, { id, file, title: title.nominative, isComposed });
  }
  return worked;
}

import { applyWaivers } from '../check/apply-waivers.js';
import type { Book } from '../check/book.js';
import type { ReadRole } from '../check/check-book.js';
import { fillRole } from '../check/fill-clause.js';
import { tellInherited } from '../check/inheritance/tell-inherited.js';
import { listRoleLinks } from '../check/links/role-links.js';
import type { ParsedFile } from '../check/read-file.js';
import type { ReadRoleFile } from '../check/read-role.js';
import { readRole, validateRole } from '../check/read-role.js';
import { digestRole } from '../check/role-digest.js';
import { listRoleTexts } from '../check/role-text.js';
import { outlineRole } from '../check/role-outline.js';
import type { Role } from '../check/role.js';
import type { Organization } from '../check/organization.js';
import { runRoleRules } from '../check/run-rules.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import { succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { type Document, nameLanguages } from '../document/document.js';
import type { Look } from '../document/look.js';
import type { PackageProfile } from '../document/package-profile.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { PipelineRequest, RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import { BaseShelf } from './base-shelf.js';
import { composeDrafts } from './compose-drafts.js';
import { applyIssuedFacts } from './issued-facts.js';
import { listPrintedClauses } from './list-printed-clauses.js';
import { Materials } from './materials.js';
import { prepareFiles } from './prepare-files.js';
import { preparePackage } from './prepare-package.js';
import { readRoleFile } from './read-role-file.js';
import type { OverrideFile, RoleFile } from './sources.js';
import { type RoleBasis, tellBasis } from './tell-basis.js';
import { tidyUp } from './tidy-up.js';
import { traceDocument } from './trace-document.js';
import { traceRole } from './trace-role.js';

/** What a workshop is set up for. */
export interface WorkshopOrder {
  readonly overrides: readonly OverrideFile[];
  readonly request: PipelineRequest;
}

/** What is known once all roles have been looked at. */
export interface BookOrder {
  readonly book: Book;
  /** Files with an error; nothing is composed of them. */
  readonly faulty: ReadonlySet<string>;
  /** What was found so far in the files of roles that are to be composed. */
  readonly found: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Roles are kept between the two times that they are worked on while their files come to no more than this: a small
 * book is then parsed once. A role takes some ten times the memory of its file.
 */
const keptBytes = 2 * 1024 * 1024;

/**
 * In a book of so many roles those kept are few of all, and the room that they take, 10 MB in each thread, is needed while
 * roles are compared.
 */
const rolesOfLargeBook = 10_000;

interface KeptRole {
  readonly role: Role;
  readonly bytes: Uint8Array;
}

/**
 * Works on roles one at a time, each of them twice: first its file is read and its outline told, then, when the book
 * of all outlines is known, the role is checked and its documents are composed. Every thread has one of its own.
 */
export class RoleWorkshop {
  private readonly kept = new Map<string, KeptRole>();
  private keptSize = 0;
  private order: (BookOrder & Equipment) | undefined;
  private readonly bases: BaseShelf;

  constructor(
    private readonly world: World,
    private readonly setup: WorkshopOrder,
    private readonly materials = new Materials(world, setup.overrides),
  ) {
    this.bases = new BaseShelf(world.files);
  }

  /** Reads the file of a role, checks it by itself, and tells what others need to know of it. */
  async outline(source: RoleFile): Promise<ReadRole> {
    const { file } = source;
    const bytes = await readRoleFile(this.world.files, source);
    if (bytes.value === undefined) {
      const { diagnostics } = bytes;
      return { file, value: undefined, idPlace: placeOfFile(file), links: undefined, diagnostics };
    }
    const read = await this.read(source, bytes.value);
    const role = read.value;
    if (role === undefined) return { ...read, value: undefined, links: undefined };
    this.keep(file, { role, bytes: bytes.value });
    return { ...read, value: outlineRole(role), links: listRoleLinks(role), digest: digestRole(role) };
  }

  private async read({ file, bases = [] }: RoleFile, bytes: Uint8Array): Promise<ReadRoleFile> {
    const schema = this.materials.readSchema('role');
    const own = validateRole({ file, ...parseYaml(file, bytes) }, schema);
    const trees: ParsedFile[] = [];
    for (const base of bases) trees.push(await this.bases.read(base, schema));
    return readRole(own, trees, schema);
  }

  /** Gives back what it took to outline so many roles, before the book of them is made. */
  rest(roles: number): void {
    if (roles >= rolesOfLargeBook) {
      this.kept.clear();
      this.keptSize = 0;
    }
    tidyUp(this.world, roles);
  }

  /** Is told of all roles, before any of them is composed. */
  take(order: BookOrder): void {
    const { organization } = order.book;
    this.order = {
      ...order,
      look: this.materials.loadLook(organization).value,
      lists: this.materials.readLists(organization.jurisdiction),
      profile: this.loadProfile(organization),
    };
  }

  /**
   * Checks a role of the book and composes its documents. Nothing is rendered yet. `watched` is given where it matters
   * what is read of the book.
   */
  async compose(source: RoleFile, watched?: Book): Promise<RoleResult> {
    const { world, materials, order } = this;
    const { request } = this.setup;
    if (order === undefined) throw new Error('the workshop has no book yet');
    const { faulty, lists, profile } = order;
    const book = watched ?? order.book;
    const before = order.found.get(source.file) ?? [];
    const kept = await this.find(source);
    if (kept.value === undefined) return { products: [], diagnostics: [...before, ...kept.diagnostics] };
    const { bytes } = kept.value;
    const written = fillRole(book, kept.value.role);
    const facts = request.issued?.get(written.id);
    const role = facts === undefined ? written : applyIssuedFacts(written, book.organization, facts);
    // A text that was agreed is judged no more: what rules say of it was said before.
    const found = facts === undefined ? [...before, ...runRoleRules(book, role, lists)] : [];
    const mayCompose =
      book.sound.has(role.id) &&
      !faulty.has(role.file) &&
      !faulty.has(book.organization.file) &&
      (profile !== undefined || request.package === undefined);
    const composed = mayCompose
      ? composeDrafts({
          role,
          book,
          source: { file: role.file, bytes },
          materials,
          lists,
          look: order.look,
          world,
          found,
          request: profile === undefined ? request : { ...request, kinds: selectKinds(request, profile) },
        })
      : { value: [], diagnostics: [] };
    const drafts = composed.value.map((draft) => ({
      draft,
      packed: profile === undefined ? succeed([]) : preparePackage({ draft, role, book, profile, world }),
    }));
    const all = [...found, ...composed.diagnostics, ...drafts.flatMap(({ packed }) => packed.diagnostics)];
    const isComplete =
      mayCompose &&
      profile === undefined &&
      request.kinds === undefined &&
      (request.languages === undefined || request.languages === 'every');
    const waived = applyWaivers(role, all, { texts: listRoleTexts(book, role), isComplete });
    const bases = new Set(source.bases?.map(({ file }) => file));
    const diagnostics = role.extended === undefined ? waived : tellInherited(role.extended, bases, waived);
    const products = (hasErrors(diagnostics) ? [] : drafts).map(({ draft, packed }) => ({
      owner: role.id,
      kind: draft.document.kind,
      language: nameLanguages(draft.document),
      name: draft.name,
      files: [...prepareFiles(draft, request.formats, world), ...(packed.value ?? [])],
      ...(request.tellsClauses === true && {
        clauses: listPrintedClauses(draft.document, draft.numbering),
      }),
      ...(request.tellsDocuments === true && { document: draft.document, look: draft.look }),
      ...(request.traces === true && {
        trace: traceDocument(draft.document, this.findSubject(draft.document, book.organization), lists),
      }),
    }));
    const trace = request.traces === true ? traceRole(source, role, book, lists) : undefined;
    const basis = request.tellsBasis === true ? this.tellBasis(role, book) : undefined;
    return { products, diagnostics, ...(trace && { trace }), ...(basis && { basis }) };
  }

  private tellBasis(role: Role, book: Book): RoleBasis | undefined {
    const loaded = this.materials.loadLanguage(role.language, book.organization.jurisdiction).value;
    return loaded && tellBasis(role, book, loaded);
  }

  /** The kind of the text that a document of a kind is a sheet of. */
  private findSubject({ kind, language }: Document, { jurisdiction }: Organization): string | undefined {
    const loaded = this.materials.loadLanguage(language, jurisdiction).value;
    return loaded?.templates.kinds.get(kind)?.front.about;
  }

  private loadProfile(organization: Organization): PackageProfile | undefined {
    const id = this.setup.request.package;
    return id === undefined ? undefined : this.materials.loadPackage(organization, id).value;
  }

  /** The role of a file that was outlined before. What was wrong with it has been told then. */
  private async find(source: RoleFile): Promise<{ value?: KeptRole; diagnostics: readonly Diagnostic[] }> {
    const kept = this.kept.get(source.file);
    if (kept !== undefined) {
      this.kept.delete(source.file);
      this.keptSize -= kept.bytes.length;
      return { value: kept, diagnostics: [] };
    }
    const { value: bytes, diagnostics } = await readRoleFile(this.world.files, source);
    if (bytes === undefined) return { diagnostics };
    const read = await this.read(source, bytes);
    // A base can have changed since the role was outlined.
    if (read.value === undefined && source.bases !== undefined) return { diagnostics: read.diagnostics };
    if (read.value === undefined) throw new Error(`${source.file}: was a role before`);
    return { value: { role: read.value, bytes }, diagnostics: [] };
  }

  private keep(file: string, role: KeptRole): void {
    this.keptSize -= this.kept.get(file)?.bytes.length ?? 0;
    this.kept.delete(file);
    if (this.keptSize + role.bytes.length > keptBytes) return;
    this.keptSize += role.bytes.length;
    this.kept.set(file, role);
  }
}

/** What is loaded once for all roles of a book. */
interface Equipment {
  readonly look: Look | undefined;
  readonly lists: ReadonlyMap<string, unknown>;
  /** Of the package that is asked for. */
  readonly profile: PackageProfile | undefined;
}

/** The wanted kinds that go into a package. */
function selectKinds({ kinds }: PipelineRequest, { codes }: PackageProfile): ReadonlySet<string> {
  return new Set([...codes.keys()].filter((kind) => kinds?.has(kind) ?? true));
}

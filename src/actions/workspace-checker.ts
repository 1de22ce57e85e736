import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BookFiles, ReadRole } from '../check/check-book.js';
import { checkBook } from '../check/check-book.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findingKey } from '../diagnostic/sort-diagnostics.js';
import { runPipeline } from '../pipeline.js';
import type { Materials } from '../pipeline/materials.js';
import { readLibrary } from '../pipeline/read-library.js';
import type { BookOrder } from '../pipeline/role-workshop.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import { WitnessedMemory } from '../pipeline/witnessed-memory.js';
import type { World } from '../world.js';
import type { CheckFact, RoleFindings } from './check-news.js';
import { ContentHashes } from './content-hashes.js';
import { overlayFiles } from './overlay-files.js';
import { listShared, readWorkspace } from './read-workspace.js';

/** Ends a check whose result nobody waits for any more. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** So many roles are told of at once. */
const batchSize = 50;

/**
 * Checks one workspace again and again while somebody writes in it, and tells what is new. What it finds is what
 * `checkWorkspace` finds in the same files. Between two roles others get their turn.
 */
export class WorkspaceChecker {
  private readonly organizations = new Map<string, CheckedOrganization>();
  private readonly hashes = new ContentHashes();

  constructor(
    private readonly world: World,
    private readonly folder: string,
    private readonly tell: (fact: CheckFact) => void,
  ) {}

  /** Checks everything, with `texts` in place of files; ends early, having told a part, when `isSuperseded` says so. */
  async check(texts: ReadonlyMap<string, Uint8Array>, isSuperseded: () => boolean): Promise<void> {
    const files = overlayFiles(this.world.files, texts);
    const world = { ...this.world, files };
    const takeTurns = async (): Promise<void> => {
      await new Promise((settle) => setImmediate(settle));
      if (isSuperseded()) throw new Superseded('a newer text is to be checked');
    };
    try {
      const read = await readWorkspace(files, this.folder, join(this.folder, 'out'), this.hashes);
      await takeTurns();
      const found = [...read.diagnostics];
      const sources = read.value?.organizations ?? [];
      for (const each of sources) found.push(...(await this.enter(each).check(each, world, takeTurns)));
      const names = sources.map(({ organization }) => organization.file);
      for (const name of this.organizations.keys())
        if (!names.includes(name)) this.organizations.delete(name);
      this.tell({ fact: 'finished', organizations: names, findings: found });
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }

  private enter({ organization }: OrganizationSources): CheckedOrganization {
    const known =
      this.organizations.get(organization.file) ?? new CheckedOrganization(organization.file, this.tell);
    this.organizations.set(organization.file, known);
    return known;
  }
}

/** What a role says is asked for by the rules of the organization alone, which run here. */
function withoutDigest(role: ReadRole): ReadRole {
  return { ...role, digest: undefined };
}

/** The findings of a role that cannot be composed any more, the same object each time. */
const nothing: Omit<RoleFindings, 'role'> = { findings: [], ofBook: [], ofRules: [] };

/** What was told of one organization, and what is remembered of it. */
class CheckedOrganization {
  private readonly memory = new WitnessedMemory();
  private readonly toldRoles = new Map<string, ReadRole>();
  private readonly toldFindings = new Map<string, readonly Diagnostic[]>();
  private library:
    { readonly key: string; readonly value: Omit<BookFiles, 'roles'>; told: boolean } | undefined;
  private waiting: RoleFindings[] = [];

  constructor(
    private readonly file: string,
    private readonly tell: (fact: CheckFact) => void,
  ) {}

  /** What was found that belongs neither to the book nor to a role; those are told. */
  async check(
    sources: OrganizationSources,
    world: World,
    takeTurns: () => Promise<void>,
  ): Promise<readonly Diagnostic[]> {
    const { overrides } = sources;
    this.tell({
      fact: 'organization',
      organization: { file: this.file, overrides, roles: sources.roles.map(({ file }) => file) },
    });
    const library = this.readLibrary(sources, this.memory.loadMaterials(world, overrides));
    const roles = new Map<string, ReadRole>();
    const ofRoles = new Set<readonly Diagnostic[]>();
    const composed = new Set<string>();
    const others: Diagnostic[] = [];
    let found: BookOrder['found'] = new Map();
    let ofBook = new Set<string>();
    this.memory.witness = {
      outlined: async ({ file }, role) => {
        roles.set(file, role);
        await takeTurns();
      },
      booked: (order) => {
        found = order.found;
        ofBook = new Set(checkBook({ ...library, roles: [...roles.values()] }).diagnostics.map(findingKey));
        this.tellBook(roles);
      },
      composed: async ({ file }, { diagnostics }) => {
        ofRoles.add(diagnostics);
        composed.add(file);
        const before = found.get(file) ?? [];
        this.tellFindings({
          role: file,
          findings: diagnostics,
          ofBook: before.filter((each) => ofBook.has(findingKey(each))),
          ofRules: before.filter((each) => !ofBook.has(findingKey(each))),
        });
        await takeTurns();
      },
    };
    const general = await runPipeline(
      sources,
      world,
      { cases: 'all', vacancies: 'all', formats: [], stage: 'draft', languages: 'every', final: false },
      ({ diagnostics }) => {
        if (!ofRoles.has(diagnostics)) others.push(...diagnostics);
        return Promise.resolve();
      },
      this.memory,
    );
    this.tellBook(roles);
    for (const file of this.toldFindings.keys())
      if (!composed.has(file)) this.tellFindings({ role: file, ...nothing });
    this.tellWaiting();
    // Without an organization there is no book.
    if (ofBook.size === 0) {
      ofBook = new Set(checkBook({ ...library, roles: [...roles.values()] }).diagnostics.map(findingKey));
    }
    return [...others, ...general.filter((each) => !ofBook.has(findingKey(each)))];
  }

  private readLibrary(sources: OrganizationSources, materials: Materials): Omit<BookFiles, 'roles'> {
    const sum = createHash('sha256');
    for (const { file, bytes } of listShared(sources)) {
      sum.update(`${file}\0${bytes?.length ?? ''}\0`).update(bytes ?? '');
    }
    const key = sum.digest('hex');
    if (this.library?.key !== key) {
      this.library = { key, value: readLibrary(sources, materials), told: false };
    }
    return this.library.value;
  }

  private tellBook(roles: ReadonlyMap<string, ReadRole>): void {
    const changed = [...roles].filter(([file, role]) => this.toldRoles.get(file) !== role);
    const removed = [...this.toldRoles.keys()].filter((file) => !roles.has(file));
    const shared = this.library?.told === false ? this.library.value : undefined;
    if (changed.length + removed.length === 0 && shared === undefined) return;
    for (const [file, role] of changed) this.toldRoles.set(file, role);
    for (const file of removed) {
      this.toldRoles.delete(file);
      this.toldFindings.delete(file);
    }
    if (this.library !== undefined) this.library.told = true;
    const book = {
      ...(shared && { shared }),
      roles: changed.map(([, role]) => withoutDigest(role)),
      removed,
    };
    this.tell({ fact: 'book', organization: this.file, book });
  }

  private tellFindings(all: RoleFindings): void {
    if (this.toldFindings.get(all.role) === all.findings) return;
    this.toldFindings.set(all.role, all.findings);
    this.waiting.push(all);
    if (this.waiting.length >= batchSize) this.tellWaiting();
  }

  private tellWaiting(): void {
    if (this.waiting.length > 0) {
      this.tell({ fact: 'composed', organization: this.file, findings: this.waiting });
    }
    this.waiting = [];
  }
}

import type { OrganizationFacts, BookChange } from '../actions/check-news.js';
import type { SourceKind } from '../actions/locate-source.js';
import type { Book } from '../check/book.js';
import type { BookFiles, ReadFile, ReadRole } from '../check/check-book.js';
import { checkBook } from '../check/check-book.js';
import { checkRuleSettings } from '../check/check-rule-settings.js';
import type { Organization } from '../check/organization.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Materials } from '../pipeline/materials.js';
import { readCompetency, readOrganization, readSharedClause } from '../pipeline/read-library.js';
import { RoleMemory } from '../pipeline/role-memory.js';
import { RoleWorkshop } from '../pipeline/role-workshop.js';
import type { World } from '../world.js';
import type { FindingBoard } from './finding-board.js';

/**
 * The book of one organization while somebody writes in it. All files are remembered as they were read last, so that
 * after a keystroke one file is read anew, links are followed, and one role is checked with the book.
 */
export class LiveBook {
  private readonly memory = new RoleMemory();
  private readonly roles = new Map<string, ReadRole>();
  private shared: Omit<BookFiles, 'roles'> | undefined;
  private equipment: { readonly materials: Materials; readonly workshop: RoleWorkshop } | undefined;
  private checked: Book | undefined;

  constructor(
    private readonly world: World,
    private readonly board: FindingBoard,
    /** The file of the organization. */
    readonly file: string,
  ) {}

  /** The book as it is now; `undefined` until it was read, and while the organization cannot be read. */
  get book(): Book | undefined {
    return this.checked;
  }

  /** The files of the roles that are in the book. */
  get roleFiles(): readonly string[] {
    return [...this.roles.keys()];
  }

  /** Takes in which built-in files the organization replaces. */
  equip({ overrides }: OrganizationFacts): void {
    const materials = this.memory.loadMaterials(this.world, overrides);
    if (this.equipment?.materials === materials) return;
    const request = { formats: [], stage: 'draft', final: false } as const;
    const workshop = new RoleWorkshop(this.world, { overrides, request }, materials);
    this.equipment = { materials, workshop };
  }

  /** Takes in what has changed in files; those that `isNewer` here are kept. */
  change({ shared, roles, removed }: BookChange, isNewer: (file: string) => boolean): void {
    for (const role of roles) {
      if (!this.roles.has(role.file) || !isNewer(role.file)) this.roles.set(role.file, role);
    }
    for (const file of removed) {
      if (isNewer(file)) continue;
      this.roles.delete(file);
      this.board.put(sourceOfRole(file), []);
    }
    if (shared !== undefined) this.shared = keepNewer(shared, this.shared, isNewer);
    this.follow();
  }

  /** Reads a file of the book anew from a text that an editor holds. What is found is on the board afterwards. */
  async read(kind: SourceKind, file: string, bytes: Uint8Array): Promise<void> {
    if (this.equipment === undefined) return;
    const { materials, workshop } = this.equipment;
    if (kind === 'role') {
      const role = await workshop.outline({ file, content: bytes });
      this.roles.set(file, role);
      this.follow();
      await this.compose(file, bytes);
      return;
    }
    if (this.shared === undefined) return;
    const source = { file, bytes };
    switch (kind) {
      case 'organization':
        this.shared = { ...this.shared, organization: readOrganization(source, materials) };
        break;
      case 'clause':
        this.shared = {
          ...this.shared,
          clauses: replaceFile(this.shared.clauses, readSharedClause(source, materials)),
        };
        break;
      case 'competency':
        this.shared = {
          ...this.shared,
          competencies: replaceFile(this.shared.competencies, readCompetency(source, materials)),
        };
        break;
      default:
        kind satisfies never;
    }
    this.follow();
  }

  /** Follows all links. Before the shared files are known, only what single roles say of themselves is told. */
  private follow(): void {
    const roles = [...this.roles.values()];
    if (this.shared === undefined) {
      this.board.put(
        this.source,
        roles.flatMap(({ diagnostics }) => diagnostics),
      );
      return;
    }
    const { value, diagnostics } = checkBook({ ...this.shared, roles });
    this.checked = value;
    this.board.put(this.source, diagnostics);
  }

  private async compose(file: string, bytes: Uint8Array): Promise<void> {
    const { checked: book, equipment } = this;
    if (book === undefined || equipment === undefined) return;
    const isInBook = [...book.roles.values()].some((role) => role.file === file);
    if (!isInBook) {
      this.board.put(sourceOfRole(file), []);
      return;
    }
    // What was found before is on the board already; here it is known what of it was waived.
    const before = this.listBefore().filter(({ place }) => place?.file === file);
    const found = new Map([[file, before]]);
    equipment.workshop.take({ book, faulty: this.listFaulty(book.organization), found });
    const { diagnostics } = await equipment.workshop.compose({ file, content: bytes });
    const known = new Set(before);
    this.board.put(
      sourceOfRole(file),
      diagnostics.filter((each) => !known.has(each)),
    );
  }

  /** What is found before a role is composed: by links, and by rules of the organization in the last check of all files. */
  private listBefore(): readonly Diagnostic[] {
    const ofRules = this.board.listOf(workspaceSource).filter(({ code }) => code.startsWith('rule/'));
    return [...this.board.listOf(this.source), ...ofRules];
  }

  /** The files of which nothing is composed. */
  private listFaulty(organization: Organization): ReadonlySet<string> {
    const look = this.equipment?.materials.loadLook(organization).diagnostics ?? [];
    const settings = checkRuleSettings(organization);
    const all: readonly Diagnostic[] = [...this.listBefore(), ...look, ...settings];
    return new Set(all.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file ?? ''));
  }

  private get source(): string {
    return `book ${this.file}`;
  }
}

/** The name on the board of what only the check of the whole workspace finds. */
export const workspaceSource = 'workspace';

/** The name on the board of what is found when a role is checked with its book. */
export function sourceOfRole(file: string): string {
  return `role ${file}`;
}

function replaceFile<T>(files: readonly ReadFile<T>[], file: ReadFile<T>): readonly ReadFile<T>[] {
  const isKnown = files.some((each) => each.file === file.file);
  return isKnown ? files.map((each) => (each.file === file.file ? file : each)) : [...files, file];
}

function keepNewer(
  told: Omit<BookFiles, 'roles'>,
  own: Omit<BookFiles, 'roles'> | undefined,
  isNewer: (file: string) => boolean,
): Omit<BookFiles, 'roles'> {
  if (own === undefined) return told;
  const keep = <T>(files: readonly ReadFile<T>[], others: readonly ReadFile<T>[]): readonly ReadFile<T>[] =>
    files.map(
      (each) => (isNewer(each.file) ? others.find(({ file }) => file === each.file) : undefined) ?? each,
    );
  return {
    organization: isNewer(told.organization.file) ? own.organization : told.organization,
    clauses: keep(told.clauses, own.clauses),
    competencies: keep(told.competencies, own.competencies),
  };
}

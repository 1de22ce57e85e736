import type { BookChange, OrganizationFacts, RoleFindings } from '../actions/check-news.js';
import type { SourceKind } from '../actions/locate-source.js';
import type { Book } from '../check/book.js';
import type { BookFiles, ReadFile, ReadRole } from '../check/check-book.js';
import { checkBook } from '../check/check-book.js';
import { checkRuleSettings } from '../check/check-rule-settings.js';
import type { Organization } from '../check/organization.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findingKey } from '../diagnostic/sort-diagnostics.js';
import type { Materials } from '../pipeline/materials.js';
import { outlineRole } from '../pipeline/outline-role.js';
import {
  readCompetency,
  readOrganization,
  readSharedClause,
  readStaffing,
} from '../pipeline/read-library.js';
import { RoleMemory } from '../pipeline/role-memory.js';
import { RoleWorkshop } from '../pipeline/role-workshop.js';
import type { OverrideFile, RoleFile } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { FindingBoard } from './finding-board.js';
import type { TextChange } from './text-change.js';
import { shiftFinding } from './text-change.js';

/**
 * The book of one organization while somebody writes in it. All files are remembered as they were read last, so that
 * after a keystroke one file is read anew, links are followed, and one role is checked with the book.
 */
export class LiveBook {
  private readonly memory = new RoleMemory();
  private readonly roles = new Map<string, ReadRole>();
  /** The texts of roles that an editor has held, as they were last. */
  private readonly texts = new Map<string, Uint8Array>();
  private shared: Omit<BookFiles, 'roles'> | undefined;
  private equipment: { readonly materials: Materials; readonly workshop: RoleWorkshop } | undefined;
  private replaced: readonly OverrideFile[] = [];
  private checked: Book | undefined;
  /** What the findings of each role that are on the board take in from reading files and following links. */
  private readonly basis = new Map<string, readonly Diagnostic[]>();

  /** What rules of the organization have found in roles when the whole workspace was checked, by the file. */
  private readonly rules = new FindingBoard();
  /** What reading files and following links has found, and that of it which is in roles of the book, by the file. */
  private all: readonly Diagnostic[] = [];
  private own: ReadonlyMap<string, readonly Diagnostic[]> = new Map();

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

  /** The files of the organization that stand in the place of built-in ones. */
  get overrides(): readonly OverrideFile[] {
    return this.replaced;
  }

  /** The files of the roles. */
  get roleFiles(): readonly string[] {
    return [...this.roles.keys()];
  }

  /** All files that have a schema, with their kinds. */
  listFiles(): readonly { readonly file: string; readonly kind: SourceKind }[] {
    const { clauses = [], competencies = [], staffing } = this.shared ?? {};
    return [
      { file: this.file, kind: 'organization' },
      ...this.roleFiles.map((file) => ({ file, kind: 'role' as const })),
      ...clauses.map(({ file }) => ({ file, kind: 'clause' as const })),
      ...competencies.map(({ file }) => ({ file, kind: 'competency' as const })),
      ...(staffing === undefined ? [] : [{ file: staffing.file, kind: 'staffing' as const }]),
    ];
  }

  /** Takes in which built-in files the organization replaces. */
  equip({ overrides }: OrganizationFacts): void {
    const materials = this.memory.loadMaterials(this.world, overrides);
    this.replaced = overrides;
    if (this.equipment?.materials === materials) return;
    const request = { formats: [], stage: 'draft', final: false } as const;
    const workshop = new RoleWorkshop(this.world, { overrides, request }, materials);
    this.equipment = { materials, workshop };
  }

  /** Takes in what has changed in files; those that `isNewer` here are kept. */
  change({ shared, roles, removed }: BookChange, isNewer: (file: string) => boolean): void {
    for (const role of roles) {
      if (this.roles.has(role.file) && isNewer(role.file)) continue;
      this.roles.set(role.file, role);
      // The text of a file that was checked as it lies on the disk is read there.
      this.texts.delete(role.file);
    }
    for (const file of removed) {
      if (isNewer(file)) continue;
      this.roles.delete(file);
      this.basis.delete(file);
      this.rules.put(file, []);
      this.texts.delete(file);
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
      this.texts.set(file, bytes);
      const { source, role } = await outlineRole(
        { file, content: bytes },
        (id) => this.findBase(file, id),
        (each) => workshop.outline(each),
      );
      this.roles.set(file, role);
      this.follow();
      await this.compose(source);
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
      case 'staffing':
        this.shared = { ...this.shared, staffing: readStaffing(source, materials) };
        break;
      case 'vacancy':
      case 'case':
        // Nothing else is checked with them; they are read when the whole workspace is checked.
        return;
      default:
        kind satisfies never;
    }
    this.follow();
  }

  /** Takes in what was found when a role was checked by others. */
  hear({ role, findings, ofBook, ofRules }: RoleFindings): void {
    this.board.put(sourceOfRole(role), findings);
    this.rules.put(role, ofRules);
    this.basis.set(role, ofBook);
    this.showRoles();
  }

  /** Moves what is remembered of a file whose text has changed. */
  shift(file: string, change: TextChange): void {
    this.rules.shift(file, change);
    const basis = this.basis.get(file);
    if (basis !== undefined)
      this.basis.set(
        file,
        basis.map((each) => shiftFinding(each, file, change)),
      );
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
    this.all = diagnostics;
    const files = new Set([...(value?.roles.values() ?? [])].map(({ file }) => file));
    this.own = groupByFile(diagnostics.filter(({ place }) => files.has(place?.file ?? '')));
    this.board.put(
      this.source,
      diagnostics.filter(({ place }) => !files.has(place?.file ?? '')),
    );
    this.showRoles();
  }

  /** Roles that were checked with other findings of the book than those of now show these in place of the others. */
  private showRoles(): void {
    for (const file of new Set([...this.basis.keys(), ...this.own.keys()])) {
      const before = new Set((this.basis.get(file) ?? []).map(findingKey));
      const own = this.own.get(file) ?? [];
      if (own.length === before.size && own.every((each) => before.has(findingKey(each)))) continue;
      const rest = this.board.listOf(sourceOfRole(file)).filter((each) => !before.has(findingKey(each)));
      this.board.put(sourceOfRole(file), [...own, ...rest]);
      this.basis.set(file, own);
    }
  }

  /** The file of a role that another one inherits from: as the editor holds it, or as it lies on the disk. */
  private async findBase(heir: string, id: string): Promise<RoleFile | undefined> {
    const file = `${heir.slice(0, heir.lastIndexOf('/') + 1)}${id}.yaml`;
    if (!this.roles.has(file)) return undefined;
    const content = this.texts.get(file) ?? (await this.world.files.read(file));
    return content && { file, content };
  }

  private async compose(source: RoleFile): Promise<void> {
    const { file } = source;
    const { checked: book, equipment } = this;
    if (book === undefined || equipment === undefined) return;
    const isInBook = [...book.roles.values()].some((role) => role.file === file);
    if (!isInBook) {
      this.basis.delete(file);
      this.board.put(sourceOfRole(file), []);
      return;
    }
    const own = this.own.get(file) ?? [];
    const found = new Map([[file, [...own, ...this.rules.listOf(file)]]]);
    equipment.workshop.take({ book, faulty: this.listFaulty(book.organization), found });
    const { diagnostics } = await equipment.workshop.compose(source);
    this.board.put(sourceOfRole(file), diagnostics);
    this.basis.set(file, own);
  }

  /** The files of which nothing is composed. */
  private listFaulty(organization: Organization): ReadonlySet<string> {
    const look = this.equipment?.materials.loadLook(organization).diagnostics ?? [];
    const ofRules = this.rules.listSources().flatMap((file) => this.rules.listOf(file));
    const all = [...this.all, ...look, ...checkRuleSettings(organization), ...ofRules];
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

function groupByFile(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of findings) {
    const file = each.place?.file ?? '';
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [each]);
    else group.push(each);
  }
  return groups;
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

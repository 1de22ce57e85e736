import { checkBook, type ReadRole } from '../check/check-book.js';
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { PipelineRequest, RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import type { IssuedFacts } from './issued-facts.js';
import { listUsedClauses } from './list-used-clauses.js';
import { Materials } from './materials.js';
import { outlineRoles } from './outline-roles.js';
import { partFindings } from './part-findings.js';
import { readLibrary } from './read-library.js';
import { gatherTeam, type RoleTeam } from './role-team.js';
import type { OrganizationSources, RoleFile } from './sources.js';

/** What is printed of every text. */
export interface PressRequest extends Pick<PipelineRequest, 'formats' | 'stage'> {
  readonly kind: string;
  readonly language: string;
}

/**
 * Prints texts that were agreed, as many as are wanted, of a book that is read once. No rule is asked: what they say of a
 * text was said before it was agreed.
 */
export class Press {
  readonly #team: RoleTeam;
  readonly #issued: Map<string, IssuedFacts>;
  readonly #sources: ReadonlyMap<string, RoleFile>;
  readonly #general: readonly Diagnostic[];
  readonly #found: readonly Diagnostic[];

  private constructor(
    team: RoleTeam,
    issued: Map<string, IssuedFacts>,
    sources: ReadonlyMap<string, RoleFile>,
    found: { readonly general: readonly Diagnostic[]; readonly all: readonly Diagnostic[] },
  ) {
    this.#team = team;
    this.#issued = issued;
    this.#sources = sources;
    this.#general = found.general;
    this.#found = found.all;
  }

  /** Reads the book. There is no value when it has an error that keeps all its texts from being printed. */
  static async open(
    sources: OrganizationSources,
    world: World,
    request: PressRequest,
  ): Promise<Outcome<Press>> {
    const { overrides } = sources;
    const materials = new Materials(world, overrides);
    // The workshop looks here when it composes: each text has its facts by then.
    const issued = new Map<string, IssuedFacts>();
    const { kind, language, formats, stage } = request;
    const wanted = { kinds: new Set([kind]), languages: new Set([language]), formats, stage };
    const order = { overrides, request: { ...wanted, final: false, threads: 1, issued } };
    const team = await gatherTeam(world, order, sources.roles.length, materials, undefined);
    const roles: ReadRole[] = [];
    const made: RoleFile[] = [];
    await outlineRoles(sources, team, (source, role) => {
      // Only rules need the digest, which is large.
      roles.push({ ...role, digest: undefined });
      made.push(source);
    });
    const checked = checkBook({ ...readLibrary(sources, materials, listUsedClauses(roles)), roles });
    if (checked.value === undefined) return fail(checked.diagnostics);
    const book = team.keep(checked.value);
    const found = [...checked.diagnostics, ...materials.loadLook(book.organization).diagnostics];
    const faults = found.filter((each) => hasErrors([each]));
    const { own, general } = partFindings(found, new Set(made.map(({ file }) => file)));
    await team.take({ book, faulty: new Set(faults.map(({ place }) => place?.file ?? '')), found: own });
    const files = new Map(made.map((source) => [source.file, source]));
    const sourcesById = new Map(
      [...book.roles.values()].flatMap(({ id, file }) => {
        const source = files.get(file);
        return source === undefined ? [] : [[id, source] as const];
      }),
    );
    return succeed(new Press(team, issued, sourcesById, { general, all: found }));
  }

  /**
   * Composes the text of a role as its facts say; `use` renders its files. Of a role that this program cannot read, though
   * an earlier one could, there are findings and no products.
   */
  async print<T>(role: string, facts: IssuedFacts, use: (result: RoleResult) => Promise<T>): Promise<T> {
    const source = this.#sources.get(role);
    if (source === undefined) return use({ products: [], diagnostics: this.#found });
    this.#issued.set(role, facts);
    try {
      const { diagnostics, ...result } = await this.#team.compose(source);
      return await use({ ...result, diagnostics: [...this.#general, ...diagnostics] });
    } finally {
      await this.#team.release(source);
      this.#issued.delete(role);
    }
  }
}

import { type ActRegistry, readRegistry } from '../../check/acts/read-registry.js';
import type { Organization } from '../../check/organization.js';
import { plainWording, type Wording } from '../../check/wording.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Place, placeOfFile } from '../../diagnostic/place.js';
import { suggest } from '../../diagnostic/suggest.js';
import { Materials } from '../../pipeline/materials.js';
import { readCompetency, readOrganization, readSharedClause } from '../../pipeline/read-library.js';
import { type OrganizationSources, type SourceFile, readRoleId } from '../../pipeline/sources.js';
import type { World } from '../../world.js';
import { readActName } from './read-act-name.js';
import type { Subject } from './subject.js';

/**
 * Everything that an id names in the organizations of a workspace: `labour-protection`, `bank/teller`, `tk-rf`, or an act
 * as texts cite it. An id that names nothing is an error that proposes the nearest one.
 */
export function findSubjects(
  world: World,
  organizations: readonly OrganizationSources[],
  name: string,
): { readonly subjects: readonly Subject[]; readonly diagnostics: readonly Diagnostic[] } {
  const shelves = organizations.map((sources) => new SubjectShelf(world, sources));
  const subjects = shelves.flatMap((shelf) => shelf.find(name));
  if (subjects.length > 0) return { subjects, diagnostics: [] };
  return {
    subjects,
    diagnostics: [
      describeUnknown(
        name,
        shelves.flatMap((shelf) => shelf.names),
      ),
    ],
  };
}

/** The things of one organization that have an id. */
class SubjectShelf {
  private readonly materials: Materials;
  private readonly organization: Organization | undefined;
  private readonly registry: ActRegistry | undefined;
  private readonly clauses: readonly SourceFile[];

  constructor(
    world: World,
    private readonly sources: OrganizationSources,
  ) {
    this.materials = new Materials(world, sources.overrides);
    this.organization = readOrganization(sources.organization, this.materials).value;
    const jurisdiction = this.organization?.jurisdiction;
    const own = new Set(sources.clauses.map(({ file }) => readRoleId(file)));
    const builtIn = jurisdiction === undefined ? [] : this.materials.listClauses(jurisdiction);
    this.clauses = [...sources.clauses, ...builtIn.filter(({ file }) => !own.has(readRoleId(file)))];
    this.registry =
      jurisdiction === undefined ? undefined : readRegistry(this.materials.readLists(jurisdiction));
  }

  /** The ids that could have been meant, those of a further organization with its folder. */
  get names(): readonly string[] {
    const { roles, competencies } = this.sources;
    const { units = [], officers = [] } = this.organization ?? {};
    const files = [...roles, ...this.clauses, ...competencies].map(({ file }) => readRoleId(file));
    const ids = [...files, ...[...units, ...officers].map(({ id }) => id)];
    return [...ids.map((id) => this.nameOf(id)), ...(this.registry?.acts.keys() ?? [])];
  }

  /** What an id names here, a sort of thing at a time. */
  find(name: string): readonly Subject[] {
    const { sources } = this;
    const { folder } = sources;
    const isHere = folder !== '' && name.startsWith(`${folder}/`);
    const id = isHere ? name.slice(folder.length + 1) : name;
    return [...this.findRoles(id), ...this.findLibrary(id), ...this.findInner(id), ...this.findActs(id)];
  }

  private nameOf(id: string): string {
    const { folder } = this.sources;
    return folder === '' ? id : `${folder}/${id}`;
  }

  private findRoles(id: string): readonly Subject[] {
    return this.sources.roles
      .filter(({ file }) => readRoleId(file) === id)
      .map(({ file }) => this.make('role', id, id, placeOfFile(file)));
  }

  private findLibrary(id: string): readonly Subject[] {
    const clause = this.clauses.find(({ file }) => readRoleId(file) === id);
    const competency = this.sources.competencies.find(({ file }) => readRoleId(file) === id);
    const text = clause && readSharedClause(clause, this.materials).value?.entry.text;
    const name = competency && readCompetency(competency, this.materials).value?.name;
    return [
      ...(clause === undefined
        ? []
        : [this.make('clause', id, text === undefined ? id : sayShared(text), placeOfFile(clause.file))]),
      ...(competency === undefined
        ? []
        : [this.make('competency', id, name ?? id, placeOfFile(competency.file))]),
    ];
  }

  private findInner(id: string): readonly Subject[] {
    const { organization } = this;
    if (organization === undefined) return [];
    const whole = organization.id === id ? [organization] : [];
    return [
      ...organization.units.flatMap((unit, index) =>
        unit.id === id
          ? [{ ...this.make('unit', id, unit.name.nominative, unit.place), pointer: `/units/${index}` }]
          : [],
      ),
      ...organization.officers.flatMap(({ id: each, place, name, position }, index) => {
        if (each !== id) return [];
        const post = 'title' in position ? position.title.nominative : position.role.id;
        const called =
          name === undefined ? post : [name.surname, name.given, name.patronymic ?? ''].join(' ').trim();
        return [{ ...this.make('officer', id, called, place), pointer: `/officers/${index}` }];
      }),
      ...whole.map(({ name, file }) => this.make('organization', id, name.short, placeOfFile(file))),
    ];
  }

  private findActs(name: string): readonly Subject[] {
    const { registry } = this;
    if (registry === undefined) return [];
    const found = readActName(name, registry);
    if (found === undefined) return [];
    const { title, id, article } = found;
    return [{ ...this.make('act', id, title, undefined), article }];
  }

  private make(kind: Subject['kind'], id: string, name: string, place: Place | undefined): Subject {
    return { kind, id, name, place, sources: this.sources };
  }
}

function describeUnknown(name: string, known: readonly string[]): Diagnostic {
  const near = suggest(name, known) ?? suggest(readRoleId(name), known);
  return diagnostic({
    code: 'workspace/unknown-subject',
    severity: 'error',
    message: {
      ru: `Нет должности, общего пункта, компетенции, подразделения, должностного лица или акта «${name}»`,
      en: `There is no role, shared clause, competency, unit, officer or act “${name}”`,
    },
    help:
      near === undefined
        ? {
            ru: 'Назовите идентификатор (id) так, как он записан в файле, или акт так, как на него ссылаются: «ст. 74 ТК РФ».',
            en: 'Write the id as it stands in its file, or an act as texts cite it.',
          }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean “${near}”?` },
  });
}

/** The words of a shared clause, with the names of its parameters in brackets: roles say what stands there. */
function sayShared({ slots = [], ...wording }: Wording): string {
  const places = new Set(slots.map(({ index }) => index));
  const inlines = wording.inlines.map((inline, index) =>
    inline.type === 'text' && places.has(index) ? { ...inline, value: `[${inline.value}]` } : inline,
  );
  return plainWording({ ...wording, inlines });
}

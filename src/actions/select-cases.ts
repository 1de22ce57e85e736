import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import { listKindsOf } from '../pipeline/kinds-of-scope.js';
import { readCases } from '../pipeline/read-cases.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { type FolderOf, type NamedFile, listNamed, selectNamed } from './named-files.js';
import type { RoleSelection } from './select-roles.js';

/** What a build asks of cases. */
export interface CaseWish {
  /** Names of cases; those of the kinds when left out. */
  readonly cases?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** The roles that were named; cases of a kind are then only those about them. */
  readonly selection: RoleSelection;
}

/** The cases to build. */
export interface CaseSelection {
  /** Ids by organization. */
  readonly chosen: ReadonlyMap<OrganizationSources, ReadonlySet<string>>;
  /** Whether documents about occasions are all that was asked for. */
  readonly isAll: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const casesOf: FolderOf = ({ cases }) => cases;

/** Finds the cases that were named, or those of the kinds that were asked for. */
export function selectCases(
  world: Pick<World, 'resource' | 'resources'>,
  organizations: readonly OrganizationSources[],
  { cases, kinds, selection }: CaseWish,
): CaseSelection {
  if (cases !== undefined) {
    return { ...selectNamed(organizations, cases, casesOf, describeUnknownCase), isAll: true };
  }
  const chosen = new Map<OrganizationSources, ReadonlySet<string>>();
  if (kinds === undefined) return { chosen, isAll: false, diagnostics: [] };
  const wanted = new Set<string>();
  for (const [sources, roles] of selection) {
    const known = listKindsOf('case', world, sources.overrides);
    for (const kind of kinds) if (known.has(kind)) wanted.add(kind);
    // A file whose kind cannot be read is chosen too, so that its fault is told.
    const ids = readCases(sources, wanted.size === 0 ? undefined : 'all')
      .filter(({ kind }) => kind === undefined || wanted.has(kind))
      .filter(({ role }) => roles === undefined || (role !== undefined && roles.has(role)))
      .map(({ id }) => id);
    if (ids.length > 0) chosen.set(sources, new Set(ids));
  }
  const diagnostics = wanted.size > 0 && chosen.size === 0 ? [describeNoCases([...wanted])] : [];
  return { chosen, isAll: kinds.every((kind) => wanted.has(kind)), diagnostics };
}

/** The cases of an organization, by name. */
export function listCases(sources: OrganizationSources): readonly NamedFile[] {
  return listNamed(sources, casesOf);
}

function describeUnknownCase(name: string, known: readonly string[]): Diagnostic {
  const near = suggest(name, known);
  const list = known.slice(0, 20).join(', ');
  return diagnostic({
    code: 'workspace/unknown-case',
    severity: 'error',
    message: { ru: `Нет случая «${name}»`, en: `There is no case "${name}"` },
    help:
      near !== undefined
        ? { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` }
        : known.length === 0
          ? {
              ru: `Создайте файл cases/${name}.yaml в папке организации.`,
              en: `Make the file cases/${name}.yaml in the folder of the organization.`,
            }
          : { ru: `Есть случаи: ${list}.`, en: `There are: ${list}.` },
  });
}

function describeNoCases(kinds: readonly string[]): Diagnostic {
  const list = kinds.join(', ');
  const [kind = ''] = kinds;
  return diagnostic({
    code: 'workspace/no-cases',
    severity: 'error',
    message: {
      ru: `Документы вида «${list}» составляют по случаю, а такого случая нет`,
      en: `Documents of the kind "${list}" are made from cases, and there is no such case`,
    },
    help: {
      ru: `Опишите случай в файле cases/<имя>.yaml; его поля покажет rolebook schema case:${kind}`,
      en: `Describe one in cases/<name>.yaml; rolebook schema case:${kind} prints its fields`,
    },
  });
}

import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import { listKindsOf } from '../pipeline/kinds-of-scope.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { type FolderOf, type NamedFile, listNamed, selectNamed } from './named-files.js';
import type { RoleSelection } from './select-roles.js';

/** What a build asks of vacancies. */
export interface VacancyWish {
  /** Names of vacancies; all of them when left out and a kind asks for them. */
  readonly vacancies?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly selection: RoleSelection;
}

/** The vacancies to advertise. */
export interface VacancySelection {
  /** Ids by organization. */
  readonly chosen: ReadonlyMap<OrganizationSources, ReadonlySet<string>>;
  /** Whether advertisements are all that was asked for. */
  readonly isAll: boolean;
  /** Kinds of advertisements that follow from the names; nothing where kinds were named. */
  readonly kinds?: readonly string[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const vacanciesOf: FolderOf = ({ vacancies }) => vacancies;

/** Finds the vacancies that were named, or all where a kind of advertisement was asked for. */
export function selectVacancies(
  world: Pick<World, 'resource' | 'resources'>,
  organizations: readonly OrganizationSources[],
  { vacancies, kinds, selection }: VacancyWish,
): VacancySelection {
  const known = new Set(
    organizations.flatMap(({ overrides }) => [...listKindsOf('vacancy', world, overrides).keys()]),
  );
  if (vacancies !== undefined) {
    const named = selectNamed(organizations, vacancies, vacanciesOf, describeUnknownVacancy);
    return { ...named, isAll: true, kinds: [...known] };
  }
  const wanted = kinds?.filter((kind) => known.has(kind)) ?? [];
  if (wanted.length === 0) return { chosen: new Map(), isAll: false, diagnostics: [] };
  const chosen = new Map(
    [...selection.keys()].flatMap((sources) => {
      const ids = listNamed(sources, vacanciesOf).map(({ id }) => id);
      return ids.length === 0 ? [] : [[sources, new Set(ids)] as const];
    }),
  );
  const diagnostics = chosen.size === 0 ? [describeNoVacancies()] : [];
  return { chosen, isAll: wanted.length === kinds?.length, diagnostics };
}

/** The vacancies of an organization, by name. */
export function listVacancies(sources: OrganizationSources): readonly NamedFile[] {
  return listNamed(sources, vacanciesOf);
}

function describeUnknownVacancy(name: string, known: readonly string[]): Diagnostic {
  const near = suggest(name, known);
  const list = known.slice(0, 20).join(', ');
  return diagnostic({
    code: 'workspace/unknown-vacancy',
    severity: 'error',
    message: { ru: `Нет вакансии «${name}»`, en: `There is no vacancy "${name}"` },
    help:
      near !== undefined
        ? { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` }
        : known.length === 0
          ? {
              ru: `Создайте файл vacancies/${name}.yaml в папке организации.`,
              en: `Make the file vacancies/${name}.yaml in the folder of the organization.`,
            }
          : { ru: `Есть вакансии: ${list}.`, en: `There are: ${list}.` },
  });
}

function describeNoVacancies(): Diagnostic {
  return diagnostic({
    code: 'workspace/no-vacancies',
    severity: 'error',
    message: { ru: 'Вакансий в организации нет', en: 'The organization has no vacancies' },
    help: {
      ru: 'Опишите вакансию в файле vacancies/<имя>.yaml; его поля покажет rolebook schema vacancy',
      en: 'Describe one in vacancies/<name>.yaml; rolebook schema vacancy prints its fields',
    },
  });
}

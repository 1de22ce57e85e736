import type { Book } from '../../check/book.js';
import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { wordsAt } from '../../compose/read-words.js';
import { Materials } from '../../pipeline/materials.js';
import { outlineBook } from '../../pipeline/outline-book.js';
import type { OrganizationSources } from '../../pipeline/sources.js';
import type { World } from '../../world.js';
import { readWorkspace } from '../read-workspace.js';

/** The organization whose people are meant, with the outlines of its roles. */
export interface OpenedOrganization {
  readonly book: Pick<Book, 'organization' | 'roles'>;
  /** The names of the months as they stand in a date of its language. */
  readonly months: readonly string[];
}

/** Which organization of which workspace. */
export interface OrganizationRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Folder or id of the organization; that of the workspace itself when left out. */
  readonly organization?: string | undefined;
}

/** Reads an organization of a workspace and the outlines of its roles. Faults of roles are left to `check`. */
export async function openOrganization(
  world: World,
  request: OrganizationRequest,
): Promise<Outcome<OpenedOrganization>> {
  const read = await readWorkspace(world.files, request.folder, 'out');
  if (read.value === undefined) return fail(read.diagnostics);
  const wanted = request.organization;
  const known: string[] = [];
  const own = read.value.organizations.filter(({ folder }) => folder === (wanted ?? ''));
  const found: Diagnostic[] = [];
  for (const sources of own.length > 0 ? own : read.value.organizations) {
    const opened = await openOne(world, sources);
    if (opened.value === undefined) {
      found.push(...opened.diagnostics.filter(({ severity }) => severity === 'error'));
      continue;
    }
    const { id } = opened.value.book.organization;
    if (own.length > 0 || id === wanted) return succeed(opened.value);
    known.push(id);
  }
  return fail(found.length > 0 ? found : [describeUnknownOrganization(wanted ?? '', known)]);
}

async function openOne(world: World, sources: OrganizationSources): Promise<Outcome<OpenedOrganization>> {
  const materials = new Materials(world, sources.overrides);
  const book = await outlineBook(sources, world, materials);
  const organization = book.value?.organization;
  if (book.value === undefined || organization === undefined) return fail(book.diagnostics);
  const words = materials.loadWords(organization.language);
  if (words.value === undefined) return fail(words.diagnostics);
  return succeed({
    book: { organization, roles: book.value.roles },
    months: wordsAt(words.value, 'months'),
  });
}

function describeUnknownOrganization(name: string, known: readonly string[]): Diagnostic {
  const list = known.join(', ');
  return diagnostic({
    code: 'workspace/unknown-organization',
    severity: 'error',
    message: {
      ru: `В рабочей папке нет организации «${name}»`,
      en: `The workspace has no organization “${name}”`,
    },
    help: { ru: `Есть: ${list}.`, en: `There are: ${list}.` },
  });
}

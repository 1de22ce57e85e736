import { basename, dirname, join } from 'node:path';
import type { Files } from '../world.js';
import { organizationFile, staffingFile } from './read-workspace.js';
import { foreignFolders, reservedFolders } from './workspace-name.js';

/** The kinds of source files that have a schema; that of a case is made of the fields that its template names. */
export type SourceKind = 'organization' | 'role' | 'clause' | 'competency' | 'vacancy' | 'case' | 'staffing';

/** Which workspace a file belongs to, and as what. */
export interface SourceLocation {
  /** Path of the folder of the workspace. */
  readonly folder: string;
  /** `undefined` for files that replace built-in ones. */
  readonly kind: SourceKind | undefined;
}

/** Templates that replace built-in ones lie at most so many folders deep. */
const deepestTemplate = 4;

/**
 * Finds the workspace of a file, by the organizations in the folders around it; `undefined` when Rolebook would not
 * read the file. `path` is absolute; the file itself need not exist.
 */
export async function locateSource(
  files: Pick<Files, 'stat'>,
  path: string,
): Promise<SourceLocation | undefined> {
  const folder = dirname(path);
  const name = basename(path);
  const isOrganization = async (each: string): Promise<boolean> =>
    (await files.stat(join(each, organizationFile)))?.kind === 'file';
  const locate = async (
    organization: string,
    kind: SourceKind | undefined,
  ): Promise<SourceLocation | undefined> => {
    const above = dirname(organization);
    const own = basename(organization);
    const isBelow = !reservedFolders.includes(own) && !foreignFolders.includes(own);
    const isPart = above !== organization && isBelow && (await isOrganization(above));
    return { folder: isPart ? above : organization, kind };
  };
  if (name === organizationFile) return locate(folder, 'organization');
  if (name.endsWith('.yaml')) {
    if (await isOrganization(folder)) return locate(folder, name === staffingFile ? 'staffing' : 'role');
    const kind = sharedFolders[basename(folder)];
    if (kind !== undefined && (await isOrganization(dirname(folder)))) return locate(dirname(folder), kind);
  }
  let current = folder;
  for (let depth = 0; depth < deepestTemplate && current !== dirname(current); depth++) {
    if (basename(current) === 'templates' && (await isOrganization(dirname(current)))) {
      return locate(dirname(current), undefined);
    }
    current = dirname(current);
  }
  return undefined;
}

const sharedFolders: Readonly<Record<string, SourceKind>> = {
  clauses: 'clause',
  competencies: 'competency',
  vacancies: 'vacancy',
  cases: 'case',
};

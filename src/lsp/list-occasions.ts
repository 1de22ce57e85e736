import type { SourceKind } from '../actions/locate-source.js';
import type { LiveBook } from './live-book.js';
import { normalizePath } from './document-path.js';
import type { Session } from './session.js';

/** The folders of files that are for one vacancy or case, beside the file of their organization. */
const folders = { vacancies: 'vacancy', cases: 'case' } as const satisfies Record<string, SourceKind>;

/** A file that is for one vacancy or case. */
export interface OccasionFile {
  readonly file: string;
  readonly kind: 'vacancy' | 'case';
}

/** The vacancies and cases of an organization. The check remembers nothing of them, so their folders are looked into. */
export async function listOccasions(
  session: Session,
  live: LiveBook | undefined,
): Promise<readonly OccasionFile[]> {
  if (live === undefined) return [];
  const home = folderOf(live);
  const found: OccasionFile[] = [];
  for (const [folder, kind] of Object.entries(folders)) {
    const names = await session.world.files.list(normalizePath(`${home}${folder}`));
    for (const name of names) {
      if (name.endsWith('.yaml')) found.push({ file: `${home}${folder}/${name}`, kind });
    }
  }
  return found;
}

/** The folder of an organization, with a slash at its end. */
export function folderOf({ file }: LiveBook): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

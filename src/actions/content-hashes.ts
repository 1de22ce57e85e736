import { createHash } from 'node:crypto';
import type { FileStatus, Files } from '../world.js';

/**
 * The hashes of files, for a process that builds again and again: a file whose stamp is the same as when it was read is
 * not read again.
 */
export class ContentHashes {
  private readonly known = new Map<string, { readonly stamp: string; readonly sha256: string }>();

  /** SHA-256 of the bytes of a file, in hex; `undefined` when it is gone. `found` is what was seen of it before. */
  async hash(
    files: Pick<Files, 'read'>,
    path: string,
    { stamp }: Pick<FileStatus, 'stamp'>,
  ): Promise<string | undefined> {
    const known = this.known.get(path);
    if (stamp !== undefined && known?.stamp === stamp) return known.sha256;
    const bytes = await files.read(path);
    if (bytes === undefined) return undefined;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // The stamp is older than the bytes: had they changed in between, it would be another one by now.
    if (stamp !== undefined) this.known.set(path, { stamp, sha256 });
    return sha256;
  }
}

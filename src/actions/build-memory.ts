import { RoleMemory } from '../pipeline/role-memory.js';
import { ContentHashes } from './content-hashes.js';

/** What a process that builds again and again remembers of its workspace; begins empty. */
export class BuildMemory {
  readonly hashes = new ContentHashes();
  private readonly organizations = new Map<string, RoleMemory>();

  /** The memory of the organization of a folder. */
  remember(folder: string): RoleMemory {
    const known = this.organizations.get(folder) ?? new RoleMemory();
    this.organizations.set(folder, known);
    return known;
  }
}

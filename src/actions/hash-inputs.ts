import { createHash } from 'node:crypto';
import type { World } from '../world.js';
import type { Workspace } from './read-workspace.js';
import { listShared } from './read-workspace.js';

/**
 * SHA-256 of everything that a build can depend on: the program, what is built into it, every source file of the
 * workspace, and what was asked for. It covers more than one role needs, and on purpose: the title of a role two
 * links away stands in the text, and a hash that knew the links would have to be right about every one of them.
 * Which single document has changed is decided later, by the document itself (`PreparedFile.hash`).
 */
export function hashInputs(world: World, workspace: Workspace, request: object): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Uint8Array): void => {
    // Lengths keep neighbours apart: without them the end of a name could be the beginning of a content.
    hash.update(`${Buffer.byteLength(name)}:${name}${content.length}:`).update(content);
  };
  add('program', world.program.hash());
  add('date', world.undatedDate.toISOString());
  add('request', JSON.stringify(request));
  for (const path of [...world.resources('templates/'), ...world.resources('schemas/')]) {
    add(path, world.resource(path) ?? '');
  }
  for (const organization of workspace.organizations) {
    add('organization', organization.folder);
    for (const { file, bytes } of listShared(organization)) add(file, bytes ?? 'unreadable');
    for (const { file, content } of organization.roles) {
      add(file, content === undefined ? 'unreadable' : 'path' in content ? content.sha256 : content);
    }
  }
  return hash.digest('hex');
}

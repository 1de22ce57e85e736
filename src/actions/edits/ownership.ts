import { splitPointer } from '../../parse/located.js';
import { readRoleId } from '../../pipeline/sources.js';
import type { SelectedRole } from '../select-one-role.js';
import type { ObstacleName } from './obstacle.js';

/** Fields of a role whose words are names: they are printed in many places and forms. */
const names: readonly string[] = ['id', 'title', 'shortTitle', 'unit', 'document', 'reporting', 'category'];

/** Whose a text is. own: only this instruction prints it · shared: others do as well */
export type Owner = 'own' | 'shared' | { readonly obstacle: ObstacleName };

/** Tells of a text of a YAML file whether edits of an instruction may change it. */
export function findOwner(file: string, pointer: string, { sources, id }: SelectedRole): Owner {
  const [field = ''] = splitPointer(pointer);
  const isRole = sources.roles.some((each) => each.file === file);
  if (isRole && names.includes(field)) return { obstacle: 'name' };
  if (isRole) return readRoleId(file) === id ? 'own' : 'shared';
  const translation = sources.overrides.find(
    (each) => each.file === file && each.resource.startsWith('translations/'),
  );
  if (translation !== undefined) {
    return /^translations\/[^/]+\/[^/]+$/.test(translation.resource) && readRoleId(file) === id
      ? 'own'
      : 'shared';
  }
  if (sources.clauses.some((each) => each.file === file)) return 'shared';
  return { obstacle: 'elsewhere' };
}

/** The file of the role itself. */
export function findOwnFile({ sources, id }: SelectedRole): string | undefined {
  return sources.roles.find(({ file }) => readRoleId(file) === id)?.file;
}

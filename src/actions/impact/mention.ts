import { type Reference, listOrganizationReferences } from '../../check/links/list-references.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { findLocated } from '../../parse/located.js';
import type { RoleResult } from '../../pipeline.js';
import { Materials } from '../../pipeline/materials.js';
import type { CaseSource } from '../../pipeline/read-cases.js';
import { readOrganization } from '../../pipeline/read-library.js';
import { type OrganizationSources, readRoleId } from '../../pipeline/sources.js';
import type { World } from '../../world.js';
import { citesArticle } from './cites-article.js';
import type { Subject } from './subject.js';

/** One thing that names another, and how. */
export interface Mention extends Reference {
  readonly from: {
    readonly kind: 'role' | 'unit' | 'officer' | 'organization' | 'case';
    readonly id: string;
    /** What people call it. */
    readonly name: string;
  };
  /** The base that the role inherits the reference from. */
  readonly via?: string | undefined;
}

/** What the roles of an organization name. A role that could not be read names nothing. */
export function listRoleMentions(
  results: readonly Pick<RoleResult, 'role' | 'trace'>[],
  { roles }: OrganizationSources,
): readonly Mention[] {
  const files = new Set(roles.map(({ file }) => file));
  return results.flatMap(({ role, trace }) => {
    if (role === undefined || trace === undefined) return [];
    const from = { kind: 'role', id: role.id, name: role.title } as const;
    return trace.references.map((each): Mention => {
      const isInherited = each.place.file !== role.file && files.has(each.place.file);
      return { ...each, from, ...(isInherited && { via: readRoleId(each.place.file) }) };
    });
  });
}

/** What the file of an organization and those of its cases name. */
export function listOtherMentions(
  world: World,
  sources: OrganizationSources,
  cases: readonly CaseSource[],
): readonly Mention[] {
  const organization = readOrganization(sources.organization, new Materials(world, sources.overrides)).value;
  return [
    ...(organization === undefined ? [] : listOrganizationReferences(organization)),
    ...cases.flatMap(({ id, kind, role, root, file }): readonly Mention[] => {
      if (role === undefined) return [];
      const place = (root && findLocated(root, '/role')?.place) ?? placeOfFile(file);
      return [
        { to: 'role', id: role, relation: 'about', place, from: { kind: 'case', id, name: kind ?? id } },
      ];
    }),
  ];
}

/** Those mentions that name a subject. */
export function selectMentions(
  { kind, id, article }: Subject,
  mentions: readonly Mention[],
): readonly Mention[] {
  return mentions.filter(
    (each) =>
      each.to === kind && each.id === id && (kind !== 'act' || citesArticle(each.articles ?? [], article)),
  );
}

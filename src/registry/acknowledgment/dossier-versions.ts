import type { IsoDate } from '../../document/iso-date.js';
import type { DutySettings, DutyVersion } from './duty.js';

/** The versions of each role, by its dossiers, oldest first. */
export type RoleVersions = ReadonlyMap<string, readonly (readonly DutyVersion[])[]>;

/** Sorts versions by role and dossier. */
export function groupVersions(versions: readonly DutyVersion[]): RoleVersions {
  const dossiers = new Map<string, DutyVersion[]>();
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    const known = dossiers.get(version.dossier);
    if (known === undefined) dossiers.set(version.dossier, [version]);
    else known.push(version);
  }
  const roles = new Map<string, (readonly DutyVersion[])[]>();
  for (const dossier of dossiers.values()) {
    const role = dossier[0]?.role ?? '';
    const known = roles.get(role);
    if (known === undefined) roles.set(role, [dossier]);
    else known.push(dossier);
  }
  return roles;
}

/**
 * The versions of a dossier that somebody who begins on a day has to read, as it is known on `day`: the one in force then,
 * and those that are registered and take effect later.
 */
export function listBinding(
  dossier: readonly DutyVersion[],
  begin: IsoDate,
  day: IsoDate,
): readonly DutyVersion[] {
  const living = dossier.filter(
    ({ registeredOn, endedOn }) => registeredOn <= day && (endedOn === undefined || endedOn > day),
  );
  // A version loses its force only when the next one is put into force.
  const current = living.find(({ effectiveFrom, wasEnacted }) => wasEnacted && effectiveFrom <= day);
  const coming = living.filter(({ number }) => current === undefined || number > current.number);
  const replacing = coming.findLast(({ effectiveFrom }) => effectiveFrom > day && effectiveFrom <= begin);
  return [...(current === undefined ? [] : [current]), ...coming].filter(
    ({ number }) => replacing === undefined || number >= replacing.number,
  );
}

/**
 * The ids of the versions whose acknowledgment counts for a version, newest first: itself, and those before it that differ
 * from it in nothing that the organization wants to be read again.
 */
export function listEquals(
  dossier: readonly DutyVersion[],
  version: DutyVersion,
  { outdatedBy }: DutySettings,
): readonly string[] {
  const equals = [version.id];
  let { change } = version;
  for (const before of dossier
    .filter(({ number, wasEnacted }) => number < version.number && wasEnacted)
    .reverse()) {
    if (change === undefined || outdatedBy.includes(change)) break;
    equals.push(before.id);
    change = before.change;
  }
  return equals;
}

import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { World } from '../../world.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { type Database, type StaffDesk, useStaffDesk } from './staff-desk.js';

/** A sheet that was issued, and how far it is. */
export interface SheetProgress {
  readonly code: string;
  /** `sheet`, `journal`, `copy`. */
  readonly way: string;
  readonly issuedOn: string;
  readonly lines: number;
  /** Lines whose person has read the version, on this sheet or in another way. */
  readonly signed: number;
  /** Lines whose person has refused, by an act. */
  readonly refused: number;
  /** The numbers of the lines that are still open. */
  readonly open: readonly number[];
}

/** Tells of every sheet that was issued how many of its lines are signed; the newest first. */
export async function listSheets(
  world: World,
  request: RegistryRequest,
): Promise<Outcome<readonly SheetProgress[]>> {
  return useStaffDesk(world, request, 'read', async (desk) => {
    const read = await desk.registry.readAtOnce((db) => readSheets(db, desk));
    return read.value === undefined ? fail(read.diagnostics) : succeed(read.value);
  });
}

async function readSheets(db: Database, { organizations }: StaffDesk): Promise<readonly SheetProgress[]> {
  const lines = await db.selectFrom('sheet_line').selectAll().orderBy('sheet').orderBy('ordinal').execute();
  const settled = await db
    .selectFrom('acknowledgment')
    .select(['person', 'version', 'outcome'])
    .where('outcome', 'in', ['acknowledged', 'refused'])
    .execute();
  const known = new Set(settled.map(({ person, version, outcome }) => `${version}#${person} ${outcome}`));
  const sheets = new Map<string, SheetProgress>();
  for (const { sheet, ordinal, version, person, way, issued_on } of lines) {
    if (!organizations.has(version.slice(0, version.indexOf('/')))) continue;
    const isSigned = known.has(`${version}#${person} acknowledged`);
    const isRefused = !isSigned && known.has(`${version}#${person} refused`);
    const before = sheets.get(sheet) ?? {
      ...{ code: sheet, way, issuedOn: issued_on },
      ...{ lines: 0, signed: 0, refused: 0, open: [] },
    };
    sheets.set(sheet, {
      ...before,
      lines: before.lines + 1,
      signed: before.signed + (isSigned ? 1 : 0),
      refused: before.refused + (isRefused ? 1 : 0),
      open: isSigned || isRefused ? before.open : [...before.open, ordinal],
    });
  }
  return [...sheets.values()].sort((a, b) => compare(b.issuedOn, a.issuedOn) || compare(a.code, b.code));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Organization, Unit } from './organization.js';
import type { Role, ServedUnit } from './role.js';
import type { Link } from './wording.js';

/** Who the holder of a role works under in one of its units. */
export interface UnitSupervisor {
  /** Missing when the unit is left open. */
  readonly unit: Link | undefined;
  readonly supervisor: Link;
}

/** Where a role stands in its organization. It follows from the role and from the heads of units. */
export interface ReportingLine {
  /** The units of the role; none when the unit is left open. */
  readonly units: readonly Link[];
  /** The supervisor in each unit; without those that are left open or do not exist. */
  readonly supervisors: readonly UnitSupervisor[];
  /**
   * The roles whose holders answer for the text, each once: the heads of the units. Nobody answers for a text about
   * himself where there is another: for a head that is the direct supervisor, and the head himself only at the top.
   */
  readonly heads: readonly string[];
  /** The one who answers for the whole text: the only head, else the head of the nearest unit that holds all units. */
  readonly head: string | undefined;
}

/** The line of a role that nothing is known of yet. */
export const openLine: ReportingLine = { units: [], supervisors: [], heads: [], head: undefined };

/** Finds where a role stands among the units of its organization. Units that do not exist are left out. */
export function drawReportingLine(
  role: Pick<Role, 'id' | 'unit' | 'units' | 'reporting'>,
  { units }: Pick<Organization, 'units'>,
): ReportingLine {
  const { reporting } = role;
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const own: readonly ServedUnit[] = role.unit.known === undefined ? [] : [{ link: role.unit.known }];
  const served = role.units.length > 0 ? role.units : own;
  const inAll = reporting.top === true ? undefined : reporting.reportsTo?.known;
  const found = served.map(({ link, reportsTo }) => {
    const head = known.get(link.id)?.head?.id;
    const isLed = reporting.top !== true && reporting.unitHead && head !== undefined && head !== role.id;
    const supervisor = reportsTo ?? inAll ?? (isLed ? { id: head, place: link.place } : undefined);
    const responsible = head === undefined || head === role.id ? (supervisor?.id ?? head) : head;
    return { unit: link, supervisor, responsible };
  });
  const open = served.length === 0 && inAll !== undefined ? [{ unit: undefined, supervisor: inAll }] : [];
  const responsible = [
    ...found.map((each) => each.responsible),
    ...open.map(({ supervisor }) => supervisor.id),
  ];
  const heads = [...new Set(responsible.filter((each) => each !== undefined))];
  return {
    units: served.map(({ link }) => link),
    supervisors: [
      ...open,
      ...found.flatMap(({ unit, supervisor }) => (supervisor === undefined ? [] : [{ unit, supervisor }])),
    ],
    heads,
    head: heads.length > 1 ? findCommonHead(served, known) : heads[0],
  };
}

/** The head of the nearest unit above all of the given ones. */
function findCommonHead(
  served: readonly { readonly link: Link }[],
  known: ReadonlyMap<string, Unit>,
): string | undefined {
  const [first = [], ...others] = served.map(({ link }) => listUnitsAbove(link.id, known));
  return first.find((unit) => unit.head !== undefined && others.every((above) => above.includes(unit)))?.head
    ?.id;
}

/** A unit and those that it is part of, the nearest first. Units in a circle, which is an error, are listed once. */
function listUnitsAbove(id: string, known: ReadonlyMap<string, Unit>): readonly Unit[] {
  const above = new Set<Unit>();
  for (let unit = known.get(id); unit !== undefined && !above.has(unit);) {
    above.add(unit);
    unit = known.get(unit.parent?.id ?? '');
  }
  return [...above];
}

/**
 * Who reports to whom in an organization, ready to be drawn. Positions stand as a tree is read: a supervisor, then
 * everybody below, before the next one of the same rank.
 */
export interface OrganizationChart {
  /** BCP 47 tag of the language of its words. */
  readonly language: string;
  /** What is drawn, for file properties and the head of a page. */
  readonly title: string;
  /** The employer, by its full name. */
  readonly author: string;
  /** Units that positions of the chart belong to, in the order of the organization. */
  readonly units: readonly ChartUnit[];
  readonly positions: readonly ChartPosition[];
  /** The posts of all positions that are shown; missing where nothing is known of them. */
  readonly posts?: ChartStaffing | undefined;
  readonly words: ChartWords;
}

export interface ChartUnit {
  readonly id: string;
  readonly name: string;
  /** Its place in the order of colours, where that is not its place in the list: one colour on all sheets. */
  readonly color?: number | undefined;
}

/**
 * A box of the chart. position: a role of the book · outside: a supervisor who is no part of what is shown · vacant: the
 * place of a supervisor that is left open · lost: the place of one whose file is missing or cannot be read
 */
export interface ChartPosition {
  /** Unique in the chart. A role that belongs to several units stands once for each of them. */
  readonly key: string;
  readonly state: 'position' | 'outside' | 'vacant' | 'lost';
  /** Id of the role; missing where the place of a supervisor is left open. */
  readonly role?: string | undefined;
  /** Begins with a capital letter. */
  readonly title: string;
  /** Id of the unit; missing where it is left open. */
  readonly unit?: string | undefined;
  /** How many supervisors of the chart are above. */
  readonly depth: number;
  /** Key of the direct supervisor; missing where nobody of the chart is above. */
  readonly above?: string | undefined;
  /** How many positions report to this one: directly, and through others as well. Those that are not shown count. */
  readonly below: { readonly direct: number; readonly all: number };
  /** Those to whom the position reports in its trade alone. */
  readonly functional: readonly FunctionalSupervisor[];
  /** How its posts are filled; missing where nothing is known of them. */
  readonly staffing?: ChartStaffing | undefined;
  /** Number of the sheet on which those below are drawn, where the chart takes several and it is another one. */
  readonly sheet?: number | undefined;
}

/** The posts of a position, and the people in them. Parts of a post are fractions; a person counts as one. */
export interface ChartStaffing {
  /** How many posts the staffing table has; missing without a table, or where it does not have the position. */
  readonly headcount?: number | undefined;
  /** How many people hold them; missing where nothing is known of people. */
  readonly filled?: number | undefined;
  /** How many posts nobody holds; missing where one of the others is. */
  readonly vacant?: number | undefined;
  /** Who holds them, in the order of names; missing unless it was asked for. */
  readonly names?: readonly string[] | undefined;
}

export interface FunctionalSupervisor {
  /** Key of its box; missing where the chart has none. */
  readonly key?: string | undefined;
  readonly title: string;
}

/** What the writers of the chart say beside titles; patterns have their values in braces. */
export interface ChartWords {
  readonly reporting: string;
  readonly functional: string;
  /** `{count}` positions below: how a list says it. */
  readonly below: string;
  /** Heading of the list of positions. */
  readonly list: string;
  /** On which sheet `{number}` those are who report to a position. */
  readonly onSheet: string;
  /** What stands above the first sheet of several: `{title}` and `{number}`. */
  readonly firstSheet: string;
  /** What stands above a further sheet: also `{from}`, the sheet that it goes on from. */
  readonly furtherSheet: string;
  /** How many posts there are, are filled and are vacant: `{count}`. */
  readonly headcount: string;
  readonly filled: string;
  readonly vacant: string;
  /** What stands before the posts of all positions: `{posts}`. */
  readonly allPosts: string;
  /** So many names are left out: `{count}`. */
  readonly moreNames: string;
}

/** A line of a staffing table of another program. */
export interface StaffingRow {
  /** Rows of the table that it was made of; several where the table has a position more than once. */
  readonly rows: readonly number[];
  readonly title: string;
  readonly unit?: string | undefined;
  readonly headcount: number;
  /** As the table says it. */
  readonly category?: string | undefined;
}

/** The fields of a staffing table. */
export type StaffingField = 'unit' | 'title' | 'headcount' | 'category';

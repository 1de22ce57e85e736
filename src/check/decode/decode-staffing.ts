import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Located } from '../../parse/located.js';
import type { StaffingTable } from '../staffing/staffing-table.js';
import { MapReader } from './map-reader.js';

/** A staffing table out of a file that the schema has found valid. There is always a value. */
export function decodeStaffing(root: Located): Outcome<StaffingTable> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const table: StaffingTable = {
    file: root.place.file,
    date: reader.optionalText('date'),
    source: reader.optionalText('source'),
    positions: reader.maps('positions').map((each) => ({
      title: each.text('title'),
      unit: each.optionalText('unit'),
      headcount: each.number('headcount'),
      category: each.optionalWord('category', ['manager', 'specialist', 'clerk', 'worker']),
      place: each.place,
      titlePlace: each.value('title').place,
    })),
  };
  return succeed(table, diagnostics);
}

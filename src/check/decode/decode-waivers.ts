import type { Waiver } from '../waiver.js';
import type { MapReader } from './map-reader.js';

/** The warnings that the file of a role or of the organization accepts. */
export function decodeWaivers(reader: MapReader): readonly Waiver[] {
  return reader.maps('waivers').map((each) => ({
    code: each.text('code'),
    text: each.optionalText('text'),
    reason: each.text('reason'),
    place: each.value('code').place,
  }));
}

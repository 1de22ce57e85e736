import { listMarkers } from '../../document/block.js';
import { numberingSchemes } from '../../document/numbering-scheme.js';
import type { Style } from '../style.js';
import type { MapReader } from './map-reader.js';

/** The parts of the style that a file states; the others are left out. */
export function decodeStyle(reader: MapReader | undefined): Partial<Style> {
  if (reader === undefined) return {};
  const parts: { readonly [Key in keyof Style]: Style[Key] | undefined } = {
    numbering: reader.optionalWord('numbering', numberingSchemes),
    listMarker: reader.optionalWord('listMarker', listMarkers),
    items: reader.optionalWord('items', ['numbered', 'listed']),
    headerCard: reader.optionalFlag('headerCard'),
    sectionHeadings: reader.optionalFlag('sectionHeadings'),
    headingsRepeatPosition: reader.optionalFlag('headingsRepeatPosition'),
    leadIns: reader.optionalFlag('leadIns'),
    qualificationsSection: reader.optionalFlag('qualificationsSection'),
    dutiesAndRights: reader.optionalWord('dutiesAndRights', ['separate', 'combined']),
    interaction: reader.optionalWord('interaction', ['list', 'table']),
    agreement: reader.optionalWord('agreement', ['list', 'table']),
  };
  // An entry that is `undefined` would overwrite the default when styles are merged.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

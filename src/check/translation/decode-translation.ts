import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Located } from '../../parse/located.js';
import { parseMarks } from '../../parse/parse-marks.js';
import { decodeWording } from '../decode/decode-wording.js';
import { MapReader } from '../decode/map-reader.js';
import type { Wording } from '../wording.js';
import type { TranslatedText } from './translation.js';

/** The texts of a file of translations that the schema has found valid. Empty texts are left out: they are missing. */
export function decodeTranslation(root: Located): Outcome<ReadonlyMap<string, TranslatedText>> {
  const diagnostics: Diagnostic[] = [];
  const texts = new MapReader(root, diagnostics).inner('texts');
  const decoded = new Map<string, TranslatedText>();
  for (const key of texts.keys()) {
    const entry = texts.entry(key);
    if (entry === undefined) continue;
    const isMap = entry.value.kind === 'map';
    const reader = isMap ? texts.inner(key) : texts;
    const name = isMap ? 'text' : key;
    const plain = reader.text(name).trim();
    if (plain === '') continue;
    const mark = isMap ? reader.optionalText('of') : undefined;
    const { place } = reader.value(name);
    decoded.set(key, {
      wording: decodeWithParameters(reader.value(name), diagnostics),
      title: { nominative: plain, forms: isMap ? reader.caseForms() : {}, place },
      plain,
      of: mark === undefined ? undefined : { mark, place: reader.value('of').place },
      keyPlace: entry.key,
      place,
    });
  }
  return succeed(decoded, diagnostics);
}

/** A text in which any parameter can be named: those of the source are told when the two are compared. */
function decodeWithParameters(value: Located, diagnostics: Diagnostic[]): Wording {
  if (value.kind !== 'scalar') throw new Error(`${value.place.file}: a translation that is no text`);
  const named = (parseMarks(value).value ?? []).flatMap((part) =>
    part.type === 'value' ? [{ id: part.parameter, name: part.parameter, place: part.place }] : [],
  );
  return decodeWording(value, diagnostics, new Map(named.map((each) => [each.id, each])));
}

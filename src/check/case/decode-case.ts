import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { succeed } from '../../diagnostic/outcome.js';
import type { Place } from '../../diagnostic/place.js';
import type { Located } from '../../parse/located.js';
import { decodeClauses } from '../decode/decode-clauses.js';
import { MapReader } from '../decode/map-reader.js';
import type { CaseField } from './case-field.js';
import type { CaseFile, CasePerson, CaseValue, ListedAct } from './case-file.js';
import { changeKinds } from '../../document/change-kind.js';

/** A case out of a file that the schema of its kind (`buildCaseSchema`) has found valid. There is always a value. */
export function decodeCase(root: Located, fields: readonly CaseField[]): Outcome<CaseFile> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const places = new Map<string, Place>();
  if (root.kind === 'map') for (const [key, { value }] of root.entries) places.set(key, value.place);
  const written = fields.filter(({ name }) => reader.has(name));
  const decoded: CaseFile = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    kind: reader.link('kind'),
    number: reader.optionalText('number'),
    date: reader.optionalText('date'),
    values: new Map(written.map((field) => [field.name, decodeValue(reader, field)])),
    places,
  };
  return succeed(decoded, diagnostics);
}

function decodeValue(reader: MapReader, { name, type, options }: CaseField): CaseValue {
  switch (type) {
    case 'text':
      return { type, value: reader.wording(name) };
    case 'texts':
      return { type, value: reader.wordings(name) };
    case 'date':
      return { type, value: reader.text(name) };
    case 'person':
      return { type, value: decodePerson(reader.inner(name)) };
    case 'people':
      return { type, value: reader.maps(name).map(decodePerson) };
    case 'officer':
    case 'role':
      return { type, value: reader.link(name) };
    case 'choice':
      return { type, value: reader.word(name, options) };
    case 'change':
      return { type, value: reader.word(name, changeKinds) };
    case 'clauses':
      return { type, value: decodeClauses(reader.items(name), name, reader.diagnostics) };
    case 'acts':
      return { type, value: reader.maps(name).map(decodeAct) };
    case 'number':
      return { type, value: reader.number(name) };
    default:
      return type satisfies never;
  }
}

function decodePerson(reader: MapReader): CasePerson {
  const contract = reader.optionalInner('contract');
  return {
    name: reader.title('name'),
    gender: reader.word('gender', ['male', 'female']) === 'male' ? 'masculine' : 'feminine',
    position: reader.optionalTitle('position'),
    unit: reader.optionalTitle('unit'),
    contract: contract && { number: contract.text('number'), date: contract.text('date') },
  };
}

function decodeAct(reader: MapReader): ListedAct {
  return {
    title: reader.text('title'),
    number: reader.optionalText('number'),
    date: reader.optionalText('date'),
    note: reader.optionalText('note'),
    count: reader.has('count') ? reader.number('count') : undefined,
  };
}

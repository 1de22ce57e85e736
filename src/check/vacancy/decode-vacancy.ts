import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Place } from '../../diagnostic/place.js';
import { employments, payUnits } from '../../document/job-posting.js';
import type { Located } from '../../parse/located.js';
import { MapReader } from '../decode/map-reader.js';
import type { Wording } from '../wording.js';
import type { Pay, Vacancy } from './vacancy.js';

/** A vacancy out of a file that the schema has found valid. There is always a value. */
export function decodeVacancy(root: Located): Outcome<Vacancy> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const workplace = reader.inner('place');
  const contact = reader.inner('contact');
  const pay = reader.optionalInner('pay');
  const requirements = reader.requirements('requirements');
  const vacancy: Vacancy = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    role: reader.link('role'),
    posted: reader.text('posted'),
    validThrough: reader.text('validThrough'),
    openings: reader.has('openings') ? reader.number('openings') : 1,
    workplace: {
      country: workplace.text('country'),
      region: workplace.optionalText('region'),
      city: workplace.text('city'),
      street: workplace.optionalText('street'),
      postalCode: workplace.optionalText('postalCode'),
      remote: workplace.optionalFlag('remote') === true,
    },
    employment: employments.filter((each) =>
      reader.items('employment').some((item) => item.kind === 'scalar' && item.value === each),
    ),
    schedule: reader.wording('schedule'),
    startsOn: reader.optionalText('startsOn'),
    pay: pay && decodePay(pay),
    about: reader.optionalWording('about'),
    duties: reader.has('duties') ? reader.links('duties') : undefined,
    requirements,
    offers: reader.wordings('offers'),
    contact: {
      name: contact.optionalText('name'),
      phone: contact.optionalText('phone'),
      email: contact.optionalText('email'),
    },
    site: reader.optionalText('site'),
    texts: [...requirements, ...listTexts(root, ['requirements'])],
    places: listPlaces(root),
  };
  return succeed(vacancy, diagnostics);
}

function decodePay(reader: MapReader): Pay {
  return {
    from: reader.has('from') ? reader.number('from') : undefined,
    to: reader.has('to') ? reader.number('to') : undefined,
    currency: reader.text('currency'),
    per: reader.word('per', payUnits),
    tax: reader.optionalWord('tax', ['before', 'after']),
  };
}

/** Every text below a value but for those of some fields, as words that know their place. */
function listTexts(located: Located, without: readonly string[] = []): readonly Wording[] {
  switch (located.kind) {
    case 'scalar': {
      const { value, place } = located;
      return typeof value === 'string' ? [{ inlines: [{ type: 'text', value, origin: place }], place }] : [];
    }
    case 'list':
      return located.items.flatMap((item) => listTexts(item));
    case 'map':
      return [...located.entries].flatMap(([key, { value }]) =>
        without.includes(key) ? [] : listTexts(value),
      );
    default:
      return located satisfies never;
  }
}

function listPlaces(root: Located, path = ''): ReadonlyMap<string, Place> {
  if (root.kind !== 'map') return new Map();
  return new Map(
    [...root.entries].flatMap(([key, { value }]) => [
      [path + key, value.place] as const,
      ...listPlaces(value, `${path}${key}/`),
    ]),
  );
}

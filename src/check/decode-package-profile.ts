import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import type {
  PackageProfile,
  ProfileAttribute,
  ProfileContent,
  ProfileElement,
} from '../document/package-profile.js';
import { fillBraces, isPackageValueName, noteParts, packageValueNames } from '../document/package-profile.js';
import type { Located } from '../parse/located.js';
import { MapReader } from './decode/map-reader.js';
import type { JsonSchema } from './schema/json-schema.js';
import { validateSchema } from './schema/validate-schema.js';

/** The profile of a package out of a file of `templates/law/<jurisdiction>/packages`, checked against its schema. */
export function decodePackageProfile(root: Located, schema: JsonSchema): Outcome<PackageProfile> {
  const faults = validateSchema(root, schema);
  if (faults.length > 0) return fail(faults);
  const diagnostics: Diagnostic[] = [];
  const profile = readProfile(new MapReader(root, diagnostics));
  return hasErrors(diagnostics) ? fail(diagnostics) : succeed(profile, diagnostics);
}

function readProfile(reader: MapReader): PackageProfile {
  const names = reader.inner('names');
  const description = reader.inner('description');
  const namespace = description.optionalInner('namespace');
  return {
    id: reader.text('id'),
    level: reader.word('level', ['PDF/A-1a', 'PDF/A-1b', 'PDF/A-3a']),
    codes: new Map(reader.maps('documents').map((each) => [each.text('kind'), each.text('code')])),
    names: {
      document: readPattern(names, 'document'),
      alphabet: names.word('alphabet', ['latin', 'any']),
      maximum: names.number('maximum'),
    },
    description: {
      name: description.text('name'),
      namespace: namespace && { prefix: namespace.text('prefix'), uri: namespace.text('uri') },
      root: readElement(description.inner('root')),
    },
    signatures: reader
      .maps('signatures')
      .map((each) => ({ signer: each.text('signer'), name: readPattern(each, 'name') })),
    note: readPattern(reader, 'note', noteParts),
    statements: reader.maps('statements').map((each) => ({
      text: each.text('text'),
      source: each.text('source'),
      confidence: each.word('confidence', ['verified', 'unverified']),
      checkedOn: each.text('checkedOn'),
    })),
  };
}

/** A text with values in braces; `others` are allowed besides. */
function readPattern(reader: MapReader, key: string, others: readonly string[] = []): string {
  const text = reader.text(key);
  fillBraces(text, (name) => {
    if (!isPackageValueName(name) && !others.includes(name)) {
      const near = suggest(name, [...packageValueNames, ...others]);
      reader.diagnostics.push(describeUnknownValue(name, near, reader.value(key).place));
    }
    return '';
  });
  return text;
}

function describeUnknownValue(name: string, near: string | undefined, place: Place): Diagnostic {
  return diagnostic({
    code: 'schema/unknown-placeholder',
    severity: 'error',
    message: { ru: `Сведения {${name}} нет`, en: `There is no value {${name}}` },
    help:
      near === undefined
        ? {
            ru: 'Все сведения названы в схеме: rolebook schema package.',
            en: 'The schema has all of them: rolebook schema package.',
          }
        : { ru: `Возможно, имелось в виду {${near}}.`, en: `Did you mean {${near}}?` },
    place,
  });
}

function readElement(reader: MapReader): ProfileElement {
  return {
    name: reader.text('name'),
    attributes: readAttributes(reader.maps('attributes')),
    content: reader.has('children') ? undefined : readContent(reader),
    children: reader.maps('children').map(readElement),
  };
}

/** An attribute that stands twice would make the file no XML. */
function readAttributes(readers: readonly MapReader[]): readonly ProfileAttribute[] {
  const seen = new Set<string>();
  return readers.map((reader) => {
    const name = reader.text('name');
    if (seen.has(name)) {
      reader.diagnostics.push(
        diagnostic({
          code: 'schema/repeated-attribute',
          severity: 'error',
          message: {
            ru: `Атрибут «${name}» записан у элемента дважды`,
            en: `The attribute “${name}” stands twice at the element`,
          },
          help: { ru: 'Удалите лишний.', en: 'Delete one of them.' },
          place: reader.value('name').place,
        }),
      );
    }
    seen.add(name);
    return { name, content: readContent(reader) };
  });
}

function readContent(reader: MapReader): ProfileContent {
  if (reader.has('text')) return { text: reader.text('text') };
  return {
    value: reader.word('value', packageValueNames),
    missing: reader.optionalWord('missing', ['error', 'warning']) ?? 'leave-out',
  };
}

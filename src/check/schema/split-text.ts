import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import { type Located, type LocatedMap, findLocated } from '../../parse/located.js';
import { quoteText } from '../../parse/quote-text.js';
import { acceptedKinds, allowedKeys, findField, nameField } from './field.js';
import type { JsonSchema } from './json-schema.js';

/**
 * Whether a value was meant as a text that a colon has turned into a field: `- Готовит отчёт: ежемесячно`. A text is
 * taken there, the value has fields, and the name of the first one is no field of anything but words of a sentence.
 */
export function isSplitText(schema: JsonSchema, root: Located, pointer: string): boolean {
  const located = findLocated(root, pointer);
  if (located?.kind !== 'map') return false;
  const field = findField(schema, pointer);
  if (!acceptedKinds(field).has('text')) return false;
  const allowed = allowedKeys(schema, field.nodes);
  const keys = [...located.entries.keys()];
  const [first] = keys;
  if (first === undefined || keys.some((key) => allowed.has(key))) return false;
  if (suggest(first, allowed.keys()) !== undefined) return false;
  const named = [...allowed.values()].some((title) => title?.ru.toLowerCase() === first.toLowerCase());
  return !named && /[\s\p{Script=Cyrillic}]/u.test(first);
}

/** Tells of a text that a colon has split, with the text in quotes where it can be put together again. */
export function describeSplitText(schema: JsonSchema, located: LocatedMap): Diagnostic {
  const field = findField(schema, located.place.pointer);
  const name = nameField(field);
  const [[key, entry] = []] = located.entries;
  const place = entry?.key ?? located.place;
  const text = joinAgain(located);
  const quoted = text === undefined ? undefined : quoteText(text);
  return diagnostic({
    code: 'schema/unquoted-colon',
    severity: 'error',
    message: {
      ru: `${name.ru}: двоеточие с пробелом после «${key ?? ''}» превратило текст в поле со значением`,
      en: `${name.en}: the colon and space after “${key ?? ''}” turned the text into a field with a value`,
    },
    help:
      quoted === undefined
        ? { ru: 'Возьмите весь текст в кавычки.', en: 'Put the whole text in quotes.' }
        : { ru: `Возьмите текст в кавычки: ${quoted}`, en: `Put the text in quotes: ${quoted}` },
    place,
    ...(quoted === undefined
      ? {}
      : {
          fix: { file: place.file, start: located.place.start, end: located.place.end, text: quoted },
        }),
  });
}

/** The text of a map of one field on one line, as it was before the colon split it. */
function joinAgain(located: LocatedMap): string | undefined {
  if (located.entries.size !== 1) return undefined;
  for (const [key, { key: keyPlace, value }] of located.entries) {
    if (value.kind !== 'scalar' || value.style !== 'plain' || value.source.includes('\n')) return undefined;
    // `{ … }` and a value in the next line have more between key and value than a colon and spaces.
    const between = value.place.start - keyPlace.end;
    if (keyPlace.start !== located.place.start || between > 3) return undefined;
    return value.source === '' ? `${key}:` : `${key}: ${value.source}`;
  }
  return undefined;
}

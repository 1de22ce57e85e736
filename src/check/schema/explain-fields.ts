import { type Diagnostic, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import { type Place, placeOfFile } from '../../diagnostic/place.js';
import { type Located, findLocated, joinPointer, splitPointer } from '../../parse/located.js';
import { allowedKeys, findField, nameField, nameKey } from './field.js';
import { type JsonSchema, readStrings } from './json-schema.js';
import {
  type Cause,
  type SchemaFault,
  locateFault,
  parentPointer,
  readRequiredKeys,
} from './schema-fault.js';

/** A field that is missing. Told at the key that the map stands under, or at the file. */
export function describeMissingField(schema: JsonSchema, root: Located, fault: SchemaFault): Diagnostic {
  const key = String(fault.params['missingProperty']);
  const name = nameField(findField(schema, joinPointer(fault.pointer, key)));
  const holder = findField(schema, fault.pointer);
  const inside: Text =
    fault.pointer === ''
      ? { ru: '', en: '' }
      : { ru: `${nameField(holder).ru}: `, en: `${nameField(holder).en}: ` };
  const because = describeCause(fault.cause);
  const field = findField(schema, joinPointer(fault.pointer, key));
  const title = nameKey(key, field.title);
  return diagnostic({
    code: 'schema/missing-field',
    severity: 'error',
    message:
      fault.pointer === ''
        ? { ru: `Не заполнено поле ${title.ru}`, en: `${name.en} is missing` }
        : {
            ru: `${inside.ru}не заполнено поле ${title.ru}`,
            en: `${inside.en}the field ${title.en} is missing`,
          },
    help: {
      ru: `Добавьте строку «${key}: …»${because === undefined ? '' : `: она нужна, ${because.ru}`}.`,
      en: `Add the line “${key}: …”${because === undefined ? '' : `: it is needed ${because.en}`}.`,
    },
    place: placeOfHolder(root, fault.pointer),
  });
}

/** A field that another field of the same map rules out. */
export function describeExcludedField(schema: JsonSchema, root: Located, fault: SchemaFault): Diagnostic {
  const isKey = fault.keyword === 'false schema';
  const holderPointer = isKey ? parentPointer(fault.pointer) : fault.pointer;
  const holder = locateFault(root, holderPointer);
  const present = (key: string): boolean => holder.kind === 'map' && holder.entries.has(key);
  const excluded = isKey
    ? splitPointer(fault.pointer).slice(-1)
    : readRequiredKeys(fault.node['not']).filter(present);
  const [first = ''] = excluded;
  const place = holder.kind === 'map' ? holder.entries.get(first)?.key : undefined;
  const name = nameKey(first, findField(schema, joinPointer(holderPointer, first)).title);
  const others: Text = {
    ru: excluded.map((key) => `«${key}»`).join(' и '),
    en: excluded.map((key) => `“${key}”`).join(' and '),
  };
  const { cause } = fault;
  const because = describeCause(cause);
  const other = cause !== undefined && present(cause.key) ? holder : undefined;
  const related = other?.kind === 'map' ? other.entries.get(cause?.key ?? '')?.key : undefined;
  return diagnostic({
    code: 'schema/exclusive-fields',
    severity: 'error',
    message: {
      ru: `Поле ${name.ru} здесь лишнее${because === undefined ? '' : `: его не указывают, ${because.ru}`}`,
      en: `The field ${name.en} is not allowed here${because === undefined ? '' : `: it is left out ${because.en}`}`,
    },
    help:
      cause === undefined
        ? { ru: `Удалите ${others.ru}.`, en: `Delete ${others.en}.` }
        : cause.value === undefined && !cause.holds
          ? {
              ru: `Удалите ${others.ru} или добавьте поле «${cause.key}».`,
              en: `Delete ${others.en}, or add the field “${cause.key}”.`,
            }
          : cause.value === undefined
            ? {
                ru: `Оставьте одно: либо «${cause.key}», либо ${others.ru}.`,
                en: `Keep one: either “${cause.key}”, or ${others.en}.`,
              }
            : {
                ru: cause.holds
                  ? `Удалите ${others.ru} или измените поле «${cause.key}».`
                  : `Удалите ${others.ru} или впишите «${cause.key}: ${cause.value}».`,
                en: cause.holds
                  ? `Delete ${others.en}, or change the field “${cause.key}”.`
                  : `Delete ${others.en}, or write “${cause.key}: ${cause.value}”.`,
              },
    place: place ?? holder.place,
    related:
      related === undefined
        ? []
        : [{ message: { ru: 'из-за этого поля', en: 'because of this field' }, place: related }],
  });
}

/** A map that must have one of several fields. */
export function describeChoiceOfFields(schema: JsonSchema, root: Located, fault: SchemaFault): Diagnostic {
  const field = findField(schema, fault.pointer);
  const holder = locateFault(root, fault.pointer);
  const alternatives = readRequiredKeys(fault.node);
  const required = readStrings(fault.node['required']);
  const keys =
    fault.keyword === 'anyOf'
      ? alternatives.filter((key) => !required.includes(key))
      : [...allowedKeys(schema, [fault.node]).keys()];
  const list = keys.join(', ');
  const name = nameField(field);
  const isOne = fault.node['maxProperties'] === 1;
  const isTooMany = fault.keyword === 'maxProperties';
  const present = holder.kind === 'map' ? [...holder.entries] : [];
  return diagnostic({
    code: 'schema/choose-field',
    severity: 'error',
    message: isTooMany
      ? {
          ru: `${name.ru}: нужно ровно одно поле, а записаны ${present.map(([key]) => `«${key}»`).join(' и ')}`,
          en: `${name.en}: exactly one field is needed, and there are ${present.map(([key]) => `“${key}”`).join(' and ')}`,
        }
      : {
          ru: `${name.ru}: нужно ${isOne ? 'ровно' : 'хотя бы'} одно из полей: ${list}`,
          en: `${name.en}: ${isOne ? 'exactly' : 'at least'} one of these fields is needed: ${list}`,
        },
    help: isTooMany
      ? { ru: 'Оставьте одно из них.', en: 'Keep one of them.' }
      : { ru: 'Добавьте нужное поле с отступом.', en: 'Add the field, indented.' },
    place: isTooMany ? (present[1]?.[1].key ?? holder.place) : placeOfHolder(root, fault.pointer),
  });
}

/** «так как указано поле «blank»», as the end of a sentence. */
function describeCause(cause: Cause | undefined): Text | undefined {
  if (cause === undefined) return undefined;
  const { key, value, holds } = cause;
  if (value !== undefined) {
    return holds
      ? { ru: `когда записано «${key}: ${value}»`, en: `where “${key}: ${value}” is written` }
      : { ru: `когда в поле «${key}» не «${value}»`, en: `where “${key}” is not “${value}”` };
  }
  return holds
    ? { ru: `когда есть поле «${key}»`, en: `where there is a field “${key}”` }
    : { ru: `когда нет поля «${key}»`, en: `where there is no field “${key}”` };
}

/** The key that a map stands under; for an entry of a list its first key; for the whole file the file. */
function placeOfHolder(root: Located, pointer: string): Place {
  const holder = locateFault(root, pointer);
  if (pointer === '') return placeOfFile(holder.place.file);
  const parent = findLocated(root, parentPointer(pointer));
  const entry = parent?.kind === 'map' ? parent.entries.get(splitPointer(pointer).at(-1) ?? '') : undefined;
  if (entry !== undefined) return entry.key;
  const [first] = holder.kind === 'map' ? holder.entries.values() : [];
  return first?.key ?? holder.place;
}

import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import { type Located, splitPointer } from '../../parse/located.js';
import { describeChoiceOfFields, describeExcludedField, describeMissingField } from './explain-fields.js';
import { explainForm } from './explain-form.js';
import { explainType } from './explain-type.js';
import { explainUnknownField } from './explain-unknown-field.js';
import { explainUnknownValue } from './explain-unknown-value.js';
import { findField, nameField } from './field.js';
import type { JsonSchema } from './json-schema.js';
import { type SchemaFault, locateFault, parentPointer } from './schema-fault.js';
import { describeSplitText, isSplitText } from './split-text.js';

/** Puts one fault of the schema in words. What is said depends on the keyword, never on the validator's own text. */
export function explainSchemaFault(schema: JsonSchema, root: Located, fault: SchemaFault): Diagnostic {
  const located = locateFault(root, fault.pointer);
  if (located.kind === 'map' && isSplitText(schema, root, fault.pointer)) {
    return describeSplitText(schema, located);
  }
  switch (fault.keyword) {
    case 'type':
      return explainType(schema, located);
    case 'additionalProperties':
      return explainUnknownField(schema, root, fault);
    case 'required':
      return describeMissingField(schema, root, fault);
    case 'false schema':
    case 'not':
      return describeExcludedField(schema, root, fault);
    case 'minProperties':
    case 'maxProperties':
    case 'anyOf':
      return describeChoiceOfFields(schema, root, fault);
    case 'enum':
    case 'const':
      return explainUnknownValue(schema, located, fault);
    case 'pattern':
    case 'format':
    case 'minLength':
    case 'maxLength':
      return explainForm(schema, located, fault);
    default:
      return explainSize(schema, root, located, fault);
  }
}

/** Lists and numbers that are too small or too large. */
function explainSize(schema: JsonSchema, root: Located, located: Located, fault: SchemaFault): Diagnostic {
  const name = nameField(findField(schema, fault.pointer));
  const limit = Number(fault.params['limit']);
  const say = (code: DiagnosticCode, what: Text, help: Text, place: Place = located.place): Diagnostic =>
    diagnostic({
      code,
      severity: 'error',
      message: { ru: `${name.ru}: ${what.ru}`, en: `${name.en}: ${what.en}` },
      help,
      place,
    });
  switch (fault.keyword) {
    case 'minItems':
      return limit === 1
        ? say(
            'schema/empty-list',
            { ru: 'список пуст', en: 'the list is empty' },
            {
              ru: 'Впишите хотя бы один пункт, каждый с новой строки после дефиса, или удалите поле.',
              en: 'Write at least one entry, each on a line of its own after a hyphen, or delete the field.',
            },
          )
        : say(
            'schema/too-few-entries',
            { ru: `пунктов меньше ${limit}`, en: `there are fewer than ${limit} entries` },
            {
              ru: `Добавьте пункты: нужно не меньше ${limit}.`,
              en: `Add entries: at least ${limit} are needed.`,
            },
            keyPlaceOf(root, fault.pointer),
          );
    case 'maxItems':
      return say(
        'schema/too-many-entries',
        { ru: `пунктов больше ${limit}`, en: `there are more than ${limit} entries` },
        { ru: `Оставьте не больше ${limit}.`, en: `Keep at most ${limit}.` },
        keyPlaceOf(root, fault.pointer),
      );
    case 'minimum':
      return say(
        'schema/number-out-of-range',
        { ru: `число меньше ${limit}`, en: `the number is less than ${limit}` },
        { ru: `Впишите число не меньше ${limit}.`, en: `Write a number of at least ${limit}.` },
      );
    case 'maximum':
      return say(
        'schema/number-out-of-range',
        { ru: `число больше ${limit}`, en: `the number is greater than ${limit}` },
        { ru: `Впишите число не больше ${limit}.`, en: `Write a number of at most ${limit}.` },
      );
    default:
      throw new Error(`no words for the schema keyword ${fault.keyword}`);
  }
}

/** The place of the key that a value stands under; that of the value where it has none. */
function keyPlaceOf(root: Located, pointer: string): Place {
  const holder = locateFault(root, parentPointer(pointer));
  const entry = holder.kind === 'map' ? holder.entries.get(splitPointer(pointer).at(-1) ?? '') : undefined;
  return entry?.key ?? locateFault(root, pointer).place;
}

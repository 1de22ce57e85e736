import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import { elementRule, vocabulary } from './vocabulary.js';

/** An element that templates do not know. */
export function checkElement(name: string, place: Place | undefined): readonly Diagnostic[] {
  if (elementRule(name) !== undefined) return [];
  const names = Object.keys(vocabulary);
  const near = suggest(name, names);
  return [
    diagnostic({
      code: 'template/unknown-element',
      severity: 'error',
      message: {
        ru: `Неизвестный элемент <${name}> в шаблоне`,
        en: `Unknown element <${name}> in the template`,
      },
      help:
        near === undefined
          ? { ru: `Есть элементы: ${names.join(', ')}.`, en: `There are: ${names.join(', ')}.` }
          : { ru: `Возможно, имелся в виду <${near}>.`, en: `Did you mean <${near}>?` },
      ...(place && { place }),
    }),
  ];
}

/** An attribute that a known element does not have. */
export function checkAttribute(element: string, name: string, place: Place): readonly Diagnostic[] {
  const known = elementRule(element)?.attributes;
  if (known === undefined || Object.hasOwn(known, name)) return [];
  const names = Object.keys(known);
  const near = suggest(name, names);
  const list = names.length === 0 ? { ru: 'У него нет атрибутов', en: 'It has none' } : undefined;
  return [
    diagnostic({
      code: 'template/unknown-attribute',
      severity: 'error',
      message: {
        ru: `У элемента <${element}> нет атрибута «${name}»`,
        en: `<${element}> has no attribute "${name}"`,
      },
      help: list ?? {
        ru: near === undefined ? `Есть атрибуты: ${names.join(', ')}` : `Возможно, имелся в виду «${near}».`,
        en: near === undefined ? `There are: ${names.join(', ')}` : `Did you mean "${near}"?`,
      },
      place,
    }),
  ];
}

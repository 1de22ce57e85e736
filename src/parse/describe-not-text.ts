import { type Diagnostic, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import type { LocatedScalar } from './located.js';
import { quoteText } from './quote-text.js';

/**
 * The error for a value that stands where text is wanted but that YAML (core schema) reads as a number, as true or
 * false, or as nothing: `012`, `1.10`, `true`, `~`. It shows what would be lost and puts the written signs in quotes.
 * `да`, `yes`, `no`, `2,5`, `1_000` and `2026-11-05` are text already and never get here.
 */
export function describeNotText(scalar: LocatedScalar): Diagnostic {
  const { place, source } = scalar;
  if (source === '') {
    return diagnostic({
      code: 'yaml/not-text',
      severity: 'error',
      message: { ru: 'Здесь пусто, а нужен текст', en: 'There is nothing here, and text is needed' },
      help: {
        ru: "Впишите текст. Если поле должно остаться пустым намеренно, напишите ''.",
        en: "Write the text. If it must stay empty on purpose, write ''.",
      },
      place,
    });
  }
  const quoted = scalar.style === 'plain' ? quoteText(source) : undefined;
  const reading = describeReading(scalar);
  return diagnostic({
    code: 'yaml/not-text',
    severity: 'error',
    message: {
      ru: `Здесь нужен текст, а «${source}» без кавычек читается как ${reading.ru}`,
      en: `Text is needed here, and “${source}” without quotes is read as ${reading.en}`,
    },
    help:
      quoted === undefined
        ? { ru: 'Впишите текст.', en: 'Write the text.' }
        : { ru: `Возьмите в кавычки: ${quoted}`, en: `Put it in quotes: ${quoted}` },
    place,
    ...(quoted === undefined
      ? {}
      : { fix: { file: place.file, start: place.start, end: place.end, text: quoted } }),
  });
}

function describeReading({ value, source }: LocatedScalar): Text {
  if (typeof value === 'string') throw new Error(`describeNotText was given a text: ${source}`);
  if (value === null) return { ru: 'пустое значение', en: 'an empty value' };
  if (typeof value === 'boolean') {
    return value
      ? { ru: 'логическое «истина»', en: 'the logical value true' }
      : { ru: 'логическое «ложь»', en: 'the logical value false' };
  }
  const read = String(value);
  if (read === source) return { ru: 'число', en: 'a number' };
  return { ru: `число ${read}, и запись теряется`, en: `the number ${read}, and the spelling is lost` };
}

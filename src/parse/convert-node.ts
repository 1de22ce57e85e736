import { type Pair, type ParsedNode, Scalar, isAlias, isMap, isScalar } from 'yaml';
import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import {
  type Located,
  type LocatedEntry,
  type LocatedScalar,
  type ScalarStyle,
  joinPointer,
} from './located.js';
import { quoteText } from './quote-text.js';
import {
  describeRefusedCharacter,
  findRefusedCharacters,
  replaceRefusedCharacters,
} from './refused-character.js';

/** Names that JavaScript gives a meaning to on every object. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A tree of located values and what was found while it was made. */
export interface Converted {
  readonly value: Located;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns the nodes of the YAML library into located values. Keys that are not text, are forbidden or stand twice are
 * errors and are left out of the value (of two equal ones the first is kept).
 */
export function convertNode(file: string, text: string, root: ParsedNode): Converted {
  const converter = new Converter(file, text);
  const value = converter.convert(root, '', 0);
  return { value, diagnostics: converter.diagnostics };
}

class Converter {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  /** `fallback` is the offset where a value that is absent would stand. */
  convert(node: ParsedNode | null, pointer: string, fallback: number): Located {
    // An alias gets here only in a file that the guard has refused already.
    if (node === null || isAlias(node)) return this.convertAbsent(pointer, fallback);
    if (isScalar(node)) return this.convertScalar(node, pointer);
    const place = this.placeOf(node, pointer, 'value');
    if (isMap(node)) return { kind: 'map', place, entries: this.convertEntries(node.items, pointer) };
    const items = node.items.map((item, index) =>
      this.convert(item, joinPointer(pointer, index), place.start),
    );
    return { kind: 'list', place, items };
  }

  private convertEntries(
    pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
    parent: string,
  ): ReadonlyMap<string, LocatedEntry> {
    const entries = new Map<string, LocatedEntry>();
    for (const pair of pairs) {
      const name = this.readKey(pair.key, parent);
      if (name === undefined) continue;
      const pointer = joinPointer(parent, name);
      const key = this.placeOf(pair.key, pointer, 'key');
      const first = entries.get(name);
      if (first !== undefined) {
        this.diagnostics.push(describeDuplicate(name, key, first.key));
        continue;
      }
      entries.set(name, { key, value: this.convert(pair.value, pointer, key.end) });
    }
    return entries;
  }

  /** The text of a key; `undefined` after an error. */
  private readKey(node: ParsedNode, parent: string): string | undefined {
    const place = this.placeOf(node, parent, 'key');
    if (!isScalar(node) || typeof node.value !== 'string' || node.value === '') {
      this.diagnostics.push(describeKeyNotText(this.text, place, isScalar(node)));
      return undefined;
    }
    const name = this.readString(node, node.value, place);
    if (name === '<<') {
      this.diagnostics.push(describeMergeKey(place));
      return undefined;
    }
    if (forbiddenKeys.has(name)) {
      this.diagnostics.push(describeForbiddenKey(name, place));
      return undefined;
    }
    return name;
  }

  private convertScalar(node: Scalar.Parsed, pointer: string): LocatedScalar {
    const place = this.placeOf(node, pointer, 'value');
    const raw: unknown = node.value;
    const source = this.text.slice(place.start, place.end);
    const style = readStyle(node.type);
    if (typeof raw === 'string') {
      return { kind: 'scalar', place, value: this.readString(node, raw, place), source, style };
    }
    const value = typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
    return { kind: 'scalar', place, value, source, style };
  }

  private convertAbsent(pointer: string, offset: number): LocatedScalar {
    const place: Place = { file: this.file, pointer, on: 'value', start: offset, end: offset };
    return { kind: 'scalar', place, value: null, source: '', style: 'plain' };
  }

  /** NFC; what an escape of a double-quoted text has brought in is looked at here, after `readText` saw the source. */
  private readString(node: Scalar.Parsed, raw: string, place: Place): string {
    if (node.type !== Scalar.QUOTE_DOUBLE || !this.text.slice(place.start, place.end).includes('\\')) {
      return raw.normalize('NFC');
    }
    const seen = new Set<number>();
    for (const { codePoint } of findRefusedCharacters(raw)) {
      if (seen.has(codePoint)) continue;
      seen.add(codePoint);
      this.diagnostics.push(describeRefusedCharacter(codePoint, place, 'escaped'));
    }
    return (seen.size === 0 ? raw : replaceRefusedCharacters(raw)).normalize('NFC');
  }

  /** The stretch of a node without the line ends that the library counts to a block. */
  private placeOf(node: ParsedNode, pointer: string, on: Place['on']): Place {
    const [start, valueEnd] = node.range;
    const end = start + this.text.slice(start, valueEnd).trimEnd().length;
    return { file: this.file, pointer, on, start, end };
  }
}

function readStyle(type: Scalar.Type | undefined): ScalarStyle {
  switch (type) {
    case Scalar.QUOTE_SINGLE:
      return 'single';
    case Scalar.QUOTE_DOUBLE:
      return 'double';
    case Scalar.BLOCK_LITERAL:
      return 'literal';
    case Scalar.BLOCK_FOLDED:
      return 'folded';
    case Scalar.PLAIN:
    case undefined:
      return 'plain';
    default:
      return type satisfies never;
  }
}

function describeDuplicate(name: string, place: Place, first: Place): Diagnostic {
  return diagnostic({
    code: 'yaml/duplicate-key',
    severity: 'error',
    message: {
      ru: `Поле «${name}» записано дважды`,
      en: `The field “${name}” is written twice`,
    },
    help: {
      ru: 'Оставьте одно из двух или соедините их содержание.',
      en: 'Keep one of the two, or join what they hold.',
    },
    place,
    related: [{ message: { ru: 'первый раз здесь', en: 'the first time here' }, place: first }],
  });
}

function describeKeyNotText(text: string, place: Place, isSingle: boolean): Diagnostic {
  const source = text.slice(place.start, place.end);
  const isWritten = isSingle && source !== '' && !/["'\n]/.test(source);
  const found: Text = isWritten ? { ru: `«${source}»`, en: `“${source}”` } : { ru: 'пусто', en: 'empty' };
  return diagnostic({
    code: 'yaml/key-not-text',
    severity: 'error',
    message: isSingle
      ? {
          ru: `Перед двоеточием должно стоять название поля, а здесь ${found.ru}`,
          en: `The name of a field must stand before the colon; here it is ${found.en}`,
        }
      : {
          ru: 'Перед двоеточием должно стоять название поля, а здесь список или скобки',
          en: 'The name of a field must stand before the colon; here it is a list or brackets',
        },
    help: isWritten
      ? {
          ru: `Если это название, возьмите его в кавычки: ${quoteText(source)}`,
          en: `If this is a name, put it in quotes: ${quoteText(source)}`,
        }
      : {
          ru: 'Впишите название поля. Если это текст с двоеточием, возьмите текст в кавычки.',
          en: 'Write the name of the field. If it is a text with a colon, put the text in quotes.',
        },
    place,
    ...(isWritten
      ? { fix: { file: place.file, start: place.start, end: place.end, text: quoteText(source) } }
      : {}),
  });
}

function describeMergeKey(place: Place): Diagnostic {
  return refuseKey('yaml/merge-key', place, {
    ru: 'Слияние «<<» не допускается',
    en: 'The merge key “<<” is not allowed',
  });
}

function describeForbiddenKey(name: string, place: Place): Diagnostic {
  return refuseKey('yaml/forbidden-key', place, {
    ru: `Название поля «${name}» не допускается`,
    en: `The field name “${name}” is not allowed`,
  });
}

function refuseKey(code: DiagnosticCode, place: Place, message: Text): Diagnostic {
  return diagnostic({
    code,
    severity: 'error',
    message,
    help: {
      ru: 'Удалите это поле. Пункты, общие для многих должностей, подключают полем clauses.',
      en: 'Delete this field. Clauses that many roles share are pulled in by the field clauses.',
    },
    place,
  });
}

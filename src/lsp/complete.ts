import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { acceptedKinds, allowedKeys } from '../check/schema/field.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { findReference, listClauseTargets } from './clause-target.js';
import type { FieldHelp } from './describe-field.js';
import { describeField } from './describe-field.js';
import type { Cursor, KeyCursor, ValueCursor } from './find-cursor.js';
import { findCursor } from './find-cursor.js';
import type { Inquiry } from './inquiry.js';
import { listThings } from './known-thing.js';
import { findLinkTarget } from './link-field.js';
import { completionFormats, writeHelp } from './markdown.js';
import type { SketchMap, SketchPath, Stretch } from './sketch.js';

const words = {
  clause: { ru: 'пункт с идентификатором', en: 'a clause with an id' },
  required: { ru: 'обязательное', en: 'required' },
} as const satisfies Readonly<Record<string, Text>>;

/** What could be written at a place: fields, values, ids. Empty where anything could. */
export function complete(inquiry: Inquiry): readonly CompletionItem[] {
  const { open, offset } = inquiry;
  const mark = findReference(open.lines.text, offset);
  if (mark !== undefined) return completeReference(inquiry, mark);
  const cursor = findCursor(open.sketch, offset);
  if (cursor === undefined) return [];
  return cursor.slot === 'key'
    ? completeKey(inquiry, cursor, readColumn(cursor, inquiry))
    : completeValue(inquiry, cursor);
}

function completeReference(inquiry: Inquiry, place: Stretch): readonly CompletionItem[] {
  const { open, book } = inquiry;
  const isClosed = open.lines.text.startsWith(']]', place.end);
  return listClauseTargets(open.sketch.root, book).map(({ id, text }) => ({
    label: id,
    kind: CompletionItemKind.Reference,
    detail: text,
    filterText: id,
    textEdit: { range: open.lines.rangeOf(place), newText: isClosed ? id : `${id}]]` },
  }));
}

/** Fields that the map does not have yet, required ones first. `column` is where the map stands. */
function completeKey(
  inquiry: Inquiry,
  { path, map, key, place, hasColon }: Pick<KeyCursor, 'path' | 'map' | 'key' | 'place' | 'hasColon'>,
  column: number | undefined,
): readonly CompletionItem[] {
  const { schema, client, open } = inquiry;
  const { locale } = client;
  const holder = describeField(schema, path, locale);
  if (holder === undefined) return [];
  const taken = new Set(map?.entries.map((each) => each.key).filter((each) => each !== key));
  return [...allowedKeys(schema, holder.field.nodes).keys()]
    .filter((name) => !taken.has(name))
    .flatMap((name, index) => {
      const help = describeField(schema, [...path, name], locale);
      if (help === undefined) return [];
      const { isRequired } = help.field;
      const newText = hasColon ? name : `${name}:${startValue(help, column)}`;
      return [
        {
          label: name,
          kind: CompletionItemKind.Field,
          detail: [help.title, isRequired ? words.required[locale] : '']
            .filter((each) => each !== '')
            .join(' — '),
          documentation: writeHelp([{ text: help.description }], completionFormats(client)),
          sortText: `${isRequired ? 0 : 1}${String(index).padStart(3, '0')}`,
          filterText: `${name} ${help.title}`,
          insertTextMode: InsertTextMode.asIs,
          textEdit: { range: open.lines.rangeOf(place), newText },
        },
      ];
    });
}

/** What follows the colon of a new field: a line of its own for what takes one. */
function startValue({ field, values }: FieldHelp, column: number | undefined): string {
  const kinds = acceptedKinds(field);
  const isSimple =
    values.length > 0 || ['text', 'boolean', 'integer', 'number'].some((each) => kinds.has(each as never));
  if (isSimple || column === undefined) return ' ';
  const indent = ' '.repeat(column + 2);
  if (kinds.has('list')) return `\n${indent}- `;
  return kinds.has('map') ? `\n${indent}` : ' ';
}

function completeValue(inquiry: Inquiry, cursor: ValueCursor): readonly CompletionItem[] {
  const { client, book, kind, schema, open } = inquiry;
  if (cursor.style === 'block') return [];
  const { path, needsDash, needsSpace, mapColumn } = cursor;
  const range = open.lines.rangeOf(cursor.place);
  const head = needsDash ? '- ' : needsSpace ? ' ' : '';
  const quote = cursor.style === 'quoted' ? (open.lines.text[cursor.place.start] ?? '') : '';
  const write = (value: string): string => `${head}${quote}${value}${quote}`;
  const target = findLinkTarget(kind, path);
  const things = target === undefined ? [] : listThings(book, target, client.locale);
  const help = describeField(schema, path, client.locale);
  const items: CompletionItem[] = [
    ...things.map(({ id, title, detail }) => ({
      label: id,
      kind: CompletionItemKind.Reference,
      detail: title,
      documentation: writeHelp([{ text: detail }], completionFormats(client)),
      // Whoever does not know the id types the title.
      filterText: `${head}${quote}${id} ${title}`,
      textEdit: { range, newText: write(id) },
    })),
    ...(help?.values ?? []).map((value) => ({
      label: value,
      kind: CompletionItemKind.EnumMember,
      documentation: writeHelp([{ text: help?.description ?? '' }], completionFormats(client)),
      filterText: `${head}${quote}${value}`,
      textEdit: { range, newText: write(value) },
    })),
  ];
  if (help === undefined || quote !== '' || mapColumn === undefined) return items;
  // Where a value begins on its own, the first field of a map may begin as well.
  const column = needsDash ? mapColumn + head.length : mapColumn;
  const isMap = acceptedKinds(help.field).has('map');
  const fields = isMap
    ? completeKey(
        inquiry,
        { path, map: undefined, key: cursor.value, place: cursor.place, hasColon: false },
        column,
      )
    : [];
  const snippet = isMap ? writeClauseSnippet(inquiry, path, cursor.place, head, column) : undefined;
  return [
    ...items,
    ...(snippet === undefined ? [] : [snippet]),
    ...fields.map((each) => prepend(each, head)),
  ];
}

function prepend(item: CompletionItem, head: string): CompletionItem {
  const { textEdit } = item;
  if (head === '' || textEdit === undefined || !('range' in textEdit)) return item;
  return { ...item, textEdit: { ...textEdit, newText: head + textEdit.newText } };
}

/** A clause with an id, for editors that can put the cursor into parts of what they insert. */
function writeClauseSnippet(
  { client, schema, open }: Inquiry,
  path: SketchPath,
  place: Stretch,
  head: string,
  column: number,
): CompletionItem | undefined {
  const canInsert = client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const help = describeField(schema, path, client.locale);
  const keys = help === undefined ? new Map() : allowedKeys(schema, help.field.nodes);
  if (!canInsert || !keys.has('id') || !keys.has('text')) return undefined;
  return {
    label: 'id, text',
    kind: CompletionItemKind.Snippet,
    detail: words.clause[client.locale],
    sortText: '0',
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: open.lines.rangeOf(place),
      newText: `${head}id: \${1:id}\n${' '.repeat(column)}text: \${2}`,
    },
  };
}

/** The column of the map that a key belongs to; none inside of brackets. */
function readColumn(cursor: Extract<Cursor, { slot: 'key' }>, { open }: Inquiry): number | undefined {
  const { map, place } = cursor;
  if (map !== undefined) return columnOf(map);
  const { text } = open.lines;
  return (
    place.start -
    Math.max(text.lastIndexOf('\n', place.start - 1), text.lastIndexOf('\r', place.start - 1)) -
    1
  );
}

function columnOf({ column }: SketchMap): number | undefined {
  return column === -1 ? undefined : column;
}

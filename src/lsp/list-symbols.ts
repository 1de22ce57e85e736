import type { DocumentSymbol, WorkspaceSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { describeField } from './describe-field.js';
import type { FileInquiry } from './inquiry.js';
import type { Session } from './session.js';
import type { SketchNode, SketchPath } from './sketch.js';
import { findEntry, readScalar } from './sketch.js';

/** So much of a text is shown in an outline. */
const excerptLength = 60;

/** The outline of a file: its fields by their names in words, and the entries of its lists. */
export function listSymbols(inquiry: FileInquiry): readonly DocumentSymbol[] {
  const { root } = inquiry.open.sketch;
  return root.kind === 'map' ? listFields(inquiry, root, []) : [];
}

/** Roles whose title or id holds the words, in all workspaces that are open. */
export function findRoles(session: Session, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase();
  const books = [...session.workspaces.values()].flatMap((each) => each.listBooks());
  return books.flatMap(({ book }) =>
    [...(book?.roles.values() ?? [])].flatMap(({ id, title, file }) => {
      const name = `${title.nominative} (${id})`;
      if (!name.toLowerCase().includes(wanted)) return [];
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const location = { uri: session.writeUri(file), range };
      return [{ name, kind: SymbolKind.Class, containerName: book?.organization.name.short ?? '', location }];
    }),
  );
}

function listFields(inquiry: FileInquiry, map: SketchNode, path: SketchPath): DocumentSymbol[] {
  if (map.kind !== 'map') return [];
  const { open, schema, client } = inquiry;
  return map.entries.map(({ key, keyPlace, value }) => {
    const own = [...path, key];
    const title = describeField(schema, own, client.locale)?.title ?? '';
    const detail = readScalar(value);
    return {
      name: title === '' ? key || '—' : title,
      detail: detail === undefined ? key : shorten(detail),
      kind:
        value.kind === 'list'
          ? SymbolKind.Array
          : value.kind === 'map'
            ? SymbolKind.Object
            : SymbolKind.Field,
      range: open.lines.rangeOf({ start: keyPlace.start, end: Math.max(keyPlace.end, value.end) }),
      selectionRange: open.lines.rangeOf(keyPlace),
      children: listChildren(inquiry, value, own),
    };
  });
}

function listChildren(inquiry: FileInquiry, value: SketchNode, path: SketchPath): DocumentSymbol[] {
  if (value.kind === 'map') return listFields(inquiry, value, path);
  if (value.kind !== 'list') return [];
  const { open } = inquiry;
  return value.items.map(({ start, value: item }, index) => {
    const id = readScalar(findEntry(item, 'id')?.value);
    const words = readScalar(item) ?? readScalar(findEntry(item, 'text')?.value) ?? '';
    const range = open.lines.rangeOf({ start, end: Math.max(start, item.end) });
    const items = findEntry(item, 'items')?.value;
    return {
      name: shorten(words) || id || String(index + 1),
      ...(id !== undefined && { detail: id }),
      kind: SymbolKind.String,
      range,
      selectionRange: range,
      children: items === undefined ? [] : listChildren(inquiry, items, [...path, index, 'items']),
    };
  });
}

function shorten(text: string): string {
  const words = text
    .replace(/^[|>][-+0-9]*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= excerptLength ? words : `${words.slice(0, excerptLength - 1)}…`;
}

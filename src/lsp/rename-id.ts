import { basename } from 'node:path';
import type { RenameFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { ResponseError } from 'vscode-languageserver';
import { isImpossibleName } from '../actions/workspace-name.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { findIdAt } from './find-definition.js';
import { findIdEverywhere } from './find-references.js';
import type { Inquiry } from './inquiry.js';
import { findTranslations } from './find-translations.js';
import { findThing } from './known-thing.js';
import type { Stretch } from './sketch.js';

/** Code of an answer that was refused for a reason of the user (Language Server Protocol, `RequestFailed`). */
const requestFailed = -32803;

/** Ids as the schemas take them. */
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestId = 64;

/** The id at a place as it can be renamed; refuses with a message where there is none. */
export function prepareRename(inquiry: Inquiry): {
  range: ReturnType<Inquiry['open']['lines']['rangeOf']>;
  placeholder: string;
} {
  const { id, place } = findRenamable(inquiry);
  return { range: inquiry.open.lines.rangeOf(place), placeholder: id };
}

/**
 * Renames the id at a place everywhere in its organization, in vacancies, cases and translations as well, and the files that
 * are called after it. Refuses with a message
 * what is no id or is taken.
 */
export async function renameId(inquiry: Inquiry, newId: string): Promise<WorkspaceEdit> {
  const { book, client, live, session } = inquiry;
  const { target, id } = findRenamable(inquiry);
  if (!idPattern.test(newId) || newId.length > longestId || isImpossibleName(newId)) {
    throw refuse(inquiry, {
      ru: `«${newId}» не может быть идентификатором: нужны латинские строчные буквы, цифры и дефисы, не больше ${longestId} знаков`,
      en: `“${newId}” cannot be an id: lower-case Latin letters, digits and hyphens are needed, at most ${longestId}`,
    });
  }
  if (newId === id) return { documentChanges: [] };
  const isFree = findThing(book, target, newId, client.locale) === undefined;
  const all = await findIdEverywhere(inquiry, target, id);
  const home = all.find(({ isName, kind }) => isName && kind !== 'organization');
  const translations = await findTranslations(session, live, target, id);
  const named = [...(home === undefined ? [] : [home.file]), ...translations.files];
  const isFileFree = named.every((file) => !session.exists(file.replace(/[^/]+$/, `${newId}.yaml`)));
  if (!isFree || !isFileFree) {
    throw refuse(inquiry, { ru: `Идентификатор «${newId}» уже занят`, en: `The id “${newId}” is taken` });
  }
  const edits = writeEdits(inquiry, [...all, ...translations.keys], newId);
  const canRename =
    client.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true;
  if (client.capabilities.workspace?.workspaceEdit?.documentChanges !== true) {
    return {
      changes: Object.fromEntries(
        edits.map(({ textDocument, edits: own }) => [textDocument.uri, own as TextEdit[]]),
      ),
    };
  }
  const renamed = named
    .filter((file) => canRename && basename(file) === `${id}.yaml`)
    .map((file) => renameFile(session.writeUri(file), newId));
  return { documentChanges: [...edits, ...renamed] };
}

function findRenamable(inquiry: Inquiry): NonNullable<ReturnType<typeof findIdAt>> {
  const found = findIdAt(inquiry);
  if (found === undefined || found.target === 'rule') {
    throw refuse(inquiry, {
      ru: 'Здесь нечего переименовать: поставьте курсор на идентификатор',
      en: 'There is nothing to rename here: put the cursor on an id',
    });
  }
  return found;
}

function writeEdits(
  { session }: Inquiry,
  all: readonly { readonly file: string; readonly place: Stretch }[],
  newId: string,
): readonly TextDocumentEdit[] {
  return [...new Set(all.map(({ file }) => file))].map((file) => {
    const lines = session.findLines(file);
    const own = all.filter((each) => each.file === file);
    return {
      textDocument: { uri: session.writeUri(file), version: session.findVersion(file) },
      edits: own.map(({ place }) => {
        // Between quotes, or within a key, nothing is read as a number.
        const isSafe = /["'.]/.test(lines.text[place.start - 1] ?? '');
        return { range: lines.rangeOf(place), newText: isSafe ? newId : writePlain(newId) };
      }),
    };
  });
}

/** Digits alone would be read as a number, and some words as no text. */
function writePlain(id: string): string {
  return /^(?:[0-9][0-9e]*|true|false|null)$/.test(id) ? `'${id}'` : id;
}

function renameFile(oldUri: string, newId: string): RenameFile {
  return { kind: 'rename', oldUri, newUri: oldUri.replace(/[^/]+$/, `${newId}.yaml`) };
}

function refuse({ client: { locale } }: Inquiry, text: Text): ResponseError {
  return new ResponseError(requestFailed, text[locale]);
}

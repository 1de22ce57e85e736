import type { SourceKind } from '../actions/locate-source.js';
import type { Book } from '../check/book.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import type { Position } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { LiveBook } from './live-book.js';
import type { LiveWorkspace } from './live-workspace.js';
import type { OpenFile } from './open-file.js';
import type { Session } from './session.js';

/** A file that the editor asks about, with all that is needed for an answer. */
export interface FileInquiry {
  readonly session: Session;
  readonly client: Client;
  readonly open: OpenFile;
  readonly kind: SourceKind;
  readonly schema: JsonSchema;
  readonly workspace: LiveWorkspace | undefined;
  readonly live: LiveBook | undefined;
  readonly book: Book | undefined;
}

/** A place in such a file. */
export interface Inquiry extends FileInquiry {
  readonly offset: number;
}

/** Prepares an answer about a file; `undefined` when it is none of a workspace. */
export async function inquire(session: Session, uri: string): Promise<FileInquiry | undefined> {
  const open = await session.find(uri);
  const kind = open?.location?.kind;
  if (open === undefined || kind === undefined) return undefined;
  const workspace = session.findWorkspace(open);
  const live = workspace?.findBook(open.file);
  const schema = session.readSchema(kind, open);
  return { session, client: session.client, open, kind, schema, workspace, live, book: live?.book };
}

/** As `inquire`, about a place. */
export async function inquireAt(
  session: Session,
  uri: string,
  position: Position,
): Promise<Inquiry | undefined> {
  const inquiry = await inquire(session, uri);
  return inquiry && { ...inquiry, offset: inquiry.open.lines.offsetAt(position) };
}

import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../diagnostic/print-context.js';
import type { World } from '../world.js';
import { readClient } from './client.js';
import { answerQuestions } from './answer-questions.js';
import { fixAllKind, showPlaceCommand } from './offer-actions.js';
import { Session } from './session.js';

/** What a language server is run with. */
export interface ServerOptions {
  readonly world: World;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** The language of messages that was asked for; else it is that of the editor. */
  readonly named: Locale | undefined;
  /** The language of messages when the editor has none. */
  readonly fallback: Locale;
}

/** Files whose changes on the disk matter. */
const watched = '**/*.{yaml,yml,hbs}';

/**
 * Serves one editor by the Language Server Protocol 3.17 (https://microsoft.github.io/language-server-protocol). The
 * promise never settles: the process ends when the editor says so (0 after `shutdown`, else 1) or closes the input.
 */
export async function runServer(options: ServerOptions): Promise<never> {
  const connection = createConnection(options.input, options.output);
  let session: Session | undefined;
  connection.onInitialize((params) => {
    const client = readClient(params, options.named, options.fallback);
    session = new Session(options.world, client, connection);
    return describeServer(options.world, params);
  });
  connection.onInitialized(async () => {
    await watchFiles(connection, session);
    await session?.openFolders();
  });
  listenToDocuments(connection, () => session);
  answerQuestions(connection, () => session);
  connection.onShutdown(() => session?.stop());
  connection.listen();
  return new Promise<never>(() => undefined);
}

function describeServer({ program }: World, { capabilities }: InitializeParams): InitializeResult {
  return {
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':', ' ', '-', '/', '.', '[', '{', ','] },
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      renameProvider:
        capabilities.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      executeCommandProvider: { commands: [showPlaceCommand] },
      ...(capabilities.workspace?.workspaceFolders === true && {
        workspace: { workspaceFolders: { supported: true } },
      }),
    },
    serverInfo: { name: 'rolebook', version: program.version },
  };
}

function listenToDocuments(connection: Connection, findSession: () => Session | undefined): void {
  const documents = new TextDocuments(TextDocument);
  const take = (act: (session: Session) => void | Promise<void>): void => {
    const session = findSession();
    session?.enqueue(() => act(session));
  };
  documents.onDidChangeContent(({ document }) => {
    take((session) => session.change(document));
  });
  documents.onDidClose(({ document }) => {
    take((session) => {
      session.close(document);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    take((session) => session.changeOnDisk(changes.map(({ uri }) => uri)));
  });
  documents.listen(connection);
}

/** Asks the editor to tell of changes on the disk, where it can. */
async function watchFiles(connection: Connection, session: Session | undefined): Promise<void> {
  const support = session?.client.capabilities.workspace?.didChangeWatchedFiles;
  if (support?.dynamicRegistration !== true) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: watched }],
  });
}

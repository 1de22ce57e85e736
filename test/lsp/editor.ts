import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  LogMessageParams,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

const program = fileURLToPath(new URL('../../dist/rolebook.cjs', import.meta.url));

/** What an editor of today can do. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename'], snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  window: { showDocument: { support: true } },
};

const folders: string[] = [];
const editors: Editor[] = [];

/**
 * Ends all servers that were started, and removes all folders that were made. Each file of tests asks for it: a server that
 * nobody waits for goes on checking its workspace beside the tests that follow.
 */
export function endEditors(): void {
  for (const each of editors.splice(0)) each.kill();
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
}

/** A folder with the given files, removed by `endEditors`. Its path has spaces and Cyrillic letters. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'Книга ролей ')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeInto(folder, name, text);
  return folder;
}

/** Writes a file of a folder. */
export function writeInto(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** How an editor is set up. */
export interface EditorSettings {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** Words of the command line after `lsp`. */
  readonly words?: readonly string[];
  /** Folder that is open in the editor. */
  readonly folder?: string;
}

/** An editor that talks to `rolebook lsp` as it was built, by standard input and output. */
export class Editor {
  readonly logs: string[] = [];
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly requests: { readonly method: string; readonly params: unknown }[] = [];
  readonly connection;
  readonly ended: Promise<number | null>;
  private readonly child;
  private readonly texts = new Map<string, { text: string; version: number }>();
  private listeners: (() => void)[] = [];

  private constructor(words: readonly string[]) {
    const child = spawn(process.execPath, [program, 'lsp', ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child = child;
    child.stderr.on('data', (data: Buffer) => this.logs.push(data.toString()));
    this.ended = new Promise((settle) => child.once('exit', settle));
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      for (const each of this.listeners) each();
    });
    this.connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
      this.logs.push(message);
    });
    for (const method of ['client/registerCapability', 'window/showDocument', 'workspace/applyEdit']) {
      this.connection.onRequest(method, (params: unknown) => {
        this.requests.push({ method, params });
        return method === 'window/showDocument' ? { success: true } : null;
      });
    }
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  /** Starts the server and introduces itself. The server is ended by `endEditors`. */
  static async start(settings: EditorSettings = {}): Promise<Editor & { readonly server: InitializeResult }> {
    const editor = new Editor(settings.words ?? ['--stdio']);
    editors.push(editor);
    const root = settings.folder === undefined ? null : pathToFileURL(settings.folder).href;
    const server: InitializeResult = await editor.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: root === null ? null : [{ uri: root, name: 'book' }],
      locale: settings.locale ?? 'ru',
      capabilities: settings.capabilities ?? fullCapabilities,
    });
    await editor.connection.sendNotification('initialized', {});
    return Object.assign(editor, { server });
  }

  /** Opens a file with a text; the file need not exist. */
  async open(path: string, text: string): Promise<string> {
    const uri = pathToFileURL(path).href;
    this.texts.set(uri, { text, version: 1 });
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return uri;
  }

  /** Replaces one stretch of an open file, as typing does; `from` must stand in it once. */
  async edit(uri: string, from: string, to: string): Promise<number> {
    const known = this.texts.get(uri);
    if (known === undefined) throw new Error(`not open: ${uri}`);
    const at = known.text.indexOf(from);
    if (at === -1 || known.text.includes(from, at + 1)) throw new Error(`not there once: ${from}`);
    const range = { start: locate(known.text, at), end: locate(known.text, at + from.length) };
    known.text = known.text.slice(0, at) + to + known.text.slice(at + from.length);
    known.version += 1;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: known.version },
      contentChanges: [{ range, text: to }],
    });
    return known.version;
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells the server that files have changed on the disk. */
  async tellChanged(...paths: readonly string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: pathToFileURL(path).href, type: 2 })),
    });
  }

  /** The position of `|` in an excerpt that stands in an open file once. */
  at(
    uri: string,
    excerpt: string,
  ): { textDocument: { uri: string }; position: { line: number; character: number } } {
    const text = this.texts.get(uri)?.text ?? '';
    const mark = excerpt.indexOf('|');
    const words = excerpt.replace('|', '');
    const found = text.indexOf(words);
    if (mark === -1 || found === -1 || text.includes(words, found + 1))
      throw new Error(`not there once: ${words}`);
    return { textDocument: { uri }, position: locate(text, found + mark) };
  }

  /** The text of an open file. */
  textOf(uri: string): string {
    return this.texts.get(uri)?.text ?? '';
  }

  /** The words of an open file that a range stands for. */
  wordsAt(uri: string, range: Diagnostic['range']): string {
    const text = this.texts.get(uri)?.text ?? '';
    return text.slice(offsetOf(text, range.start), offsetOf(text, range.end));
  }

  /** Waits until what is published of a file is as expected, and gives it. */
  async waitFor(
    uri: string,
    isExpected: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const wanted = this.texts.get(uri)?.version;
    const check = (): readonly Diagnostic[] | undefined => {
      const last = this.published.get(uri);
      const isCurrent = last !== undefined && (wanted === undefined || last.version === wanted);
      return isCurrent && isExpected(last.diagnostics) ? last.diagnostics : undefined;
    };
    return new Promise((settle, fail) => {
      const timer = setTimeout(() => {
        fail(
          new Error(
            `never published: ${JSON.stringify(this.published.get(uri)?.diagnostics)}\n${this.logs.join('\n')}`,
          ),
        );
      }, 20_000);
      const listen = (): void => {
        const found = check();
        if (found === undefined) return;
        clearTimeout(timer);
        this.listeners = this.listeners.filter((each) => each !== listen);
        settle(found);
      };
      this.listeners.push(listen);
      listen();
    });
  }

  /** Waits until a code is among the findings of a file. */
  async waitForCode(uri: string, code: string): Promise<Diagnostic> {
    const found = await this.waitFor(uri, (all) => all.some((each) => each.code === code));
    const one = found.find((each) => each.code === code);
    if (one === undefined) throw new Error(code);
    return one;
  }

  /** Waits until a code is not among the findings of a file. */
  async waitUntilGone(uri: string, code: string): Promise<void> {
    await this.waitFor(uri, (all) => all.every((each) => each.code !== code));
  }

  /** Ends the server as a system does that shuts down. */
  kill(): void {
    this.child.kill();
  }

  /** Closes the input of the server without a word. */
  hangUp(): void {
    this.child.stdin.end();
  }
}

function locate(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((each) => each.index + each[0].length)];
  return (starts[line] ?? text.length) + character;
}

/** The words of a finding. */
export function readMessage({ message }: Pick<Diagnostic, 'message'>): string {
  return typeof message === 'string' ? message : message.value;
}

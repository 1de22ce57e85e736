import { isAbsolute } from 'node:path';
import type { Connection, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckNews } from '../actions/check-news.js';
import type { SourceKind } from '../actions/locate-source.js';
import { locateSource } from '../actions/locate-source.js';
import { organizationFile } from '../actions/read-workspace.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Materials } from '../pipeline/materials.js';
import type { World } from '../world.js';
import type { CheckLink } from './check-link.js';
import { CaseSchemas } from './case-schemas.js';
import { linkChecks } from './check-link.js';
import type { Client } from './client.js';
import { findDocumentPath, nameFile, normalizePath, writeUri } from './document-path.js';
import { LiveWorkspace } from './live-workspace.js';
import { OpenFile } from './open-file.js';
import { findEntry, readScalar } from './sketch.js';
import type { TextChange } from './text-change.js';
import { findTextChange } from './text-change.js';
import { TextLines } from './text-lines.js';
import { writeFinding } from './write-finding.js';

/** A whole workspace is checked when nothing was written for so long, in milliseconds. */
const quietTime = 120;

/**
 * What is open in the editor, and what is known of it. After each change the file is read and checked by itself with
 * all that is remembered of the others; the check of the whole workspace follows when the writer pauses.
 */
export class Session {
  readonly files = new Map<string, OpenFile>();
  readonly workspaces = new Map<string, LiveWorkspace>();
  private readonly link: CheckLink;
  private readonly materials: Materials;
  private readonly caseSchemas: CaseSchemas;
  /** What was published last, by file. */
  private readonly published = new Map<string, string>();
  private readonly dirty = new Set<string>();
  /** Texts that were sent to the check of workspaces with each order that is not answered yet, by file. */
  private readonly sent = new Map<number, ReadonlyMap<string, string>>();
  /** Files whose texts the check of workspaces has. */
  private readonly overlaid = new Map<string, string>();
  private readonly waiting = new Set<string>();
  private orders = 0;
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(
    readonly world: World,
    readonly client: Client,
    private readonly connection: Connection,
  ) {
    this.materials = new Materials(world, []);
    this.caseSchemas = new CaseSchemas(world, this.materials.readSchema('case'));
    this.link = linkChecks(
      world,
      (news) => {
        this.enqueue(() => this.hear(news));
      },
      (reason) => {
        this.logFault(reason);
      },
    );
  }

  /** Takes in the text of a document that was opened or changed. */
  async change(document: TextDocument): Promise<void> {
    const path = findDocumentPath(document.uri);
    if (path === undefined) return;
    const known = this.files.get(path);
    if (known === undefined) {
      const opened = new OpenFile(path, document);
      this.files.set(path, opened);
      await this.locate(opened);
      this.touch(opened);
      return;
    }
    const change = known.update(document);
    if (change !== undefined) this.findWorkspace(known)?.shift(known.file, change);
    this.touch(known);
  }

  /** Forgets the text of a document that was closed; the file counts again. */
  close(document: TextDocument): void {
    const path = findDocumentPath(document.uri);
    const file = path === undefined ? undefined : this.files.get(path);
    if (path === undefined || file === undefined) return;
    this.files.delete(path);
    if (file.location !== undefined) this.orderCheck(file.location.folder);
  }

  /** Takes in that files have changed on the disk: files of workspaces, or what makes a folder one. */
  async changeOnDisk(uris: readonly string[]): Promise<void> {
    const paths = uris.map(findDocumentPath).filter((path) => path !== undefined);
    if (paths.some((path) => path.endsWith(organizationFile))) {
      for (const file of this.files.values()) {
        await this.locate(file);
        this.touch(file);
      }
    }
    for (const path of paths) {
      const folder = (await locateSource(this.world.files, path))?.folder;
      if (folder !== undefined && !this.workspaces.has(folder)) this.enter(folder);
      for (const each of this.workspaces.keys()) if (path.startsWith(each)) this.orderCheck(each);
    }
  }

  /** Looks for workspaces in the folders that are open in the editor, as the command line does. */
  async openFolders(): Promise<void> {
    for (const uri of this.client.folders) {
      const path = findDocumentPath(uri);
      if (path === undefined) continue;
      for (const folder of [path, normalizePath(`${path}/roles`)]) {
        const found = await locateSource(this.world.files, normalizePath(`${folder}/${organizationFile}`));
        const file = await this.world.files.stat(normalizePath(`${folder}/${organizationFile}`));
        if (found === undefined || file?.kind !== 'file') continue;
        this.enter(found.folder);
        this.orderCheck(found.folder, 0);
        break;
      }
    }
  }

  /** The file of an address, as it is open, with everything that was written in it taken in. */
  async find(uri: string): Promise<OpenFile | undefined> {
    await this.work;
    const path = findDocumentPath(uri);
    return path === undefined ? undefined : this.files.get(path);
  }

  /** The workspace of a file. */
  findWorkspace({ location }: OpenFile): LiveWorkspace | undefined {
    return location === undefined ? undefined : this.workspaces.get(location.folder);
  }

  /** The text of a file as it is open, else as it lies on the disk. */
  findLines(file: string): TextLines {
    const path = normalizePath(file);
    const open = this.files.get(path);
    if (open !== undefined) return open.lines;
    const bytes = this.world.files.readNow(path);
    return new TextLines(bytes === undefined ? '' : new TextDecoder().decode(bytes));
  }

  /** The address of a file, as the editor writes it where the file is open. */
  writeUri(file: string): string {
    return this.files.get(normalizePath(file))?.document.uri ?? writeUri(file);
  }

  /** The version of a file that is open; none of one that is not. */
  findVersion(file: string): number | null {
    return this.files.get(normalizePath(file))?.document.version ?? null;
  }

  /** Whether there is a file, be it only in the editor. */
  exists(file: string): boolean {
    const path = normalizePath(file);
    return this.files.has(path) || this.world.files.readNow(path) !== undefined;
  }

  /** The schema of a file, which must be of a kind. */
  readSchema(kind: SourceKind, open: OpenFile): JsonSchema {
    if (kind !== 'case') return this.materials.readSchema(kind);
    const named = readScalar(findEntry(open.sketch.root, 'kind')?.value);
    return this.caseSchemas.find(named, this.findWorkspace(open)?.findBook(open.file)?.overrides);
  }

  /** Does something after all that is under way; a bug in it is told, and the server lives on. */
  enqueue(act: () => void | Promise<void>): void {
    this.work = this.work.then(act).catch((fault: unknown) => {
      this.logFault(fault);
    });
  }

  /** Tells the editor of a bug. */
  logFault(fault: unknown): void {
    const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    this.connection.console.error(`rolebook: ${stack}`);
  }

  /** Ends all work. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.link.stop();
  }

  private async locate(file: OpenFile): Promise<void> {
    file.location = await locateSource(this.world.files, file.path);
    if (file.location !== undefined) this.enter(file.location.folder);
  }

  private enter(folder: string): void {
    if (this.workspaces.has(folder)) return;
    const workspace = new LiveWorkspace(this.world, folder, (file, order) => this.findChange(file, order));
    this.workspaces.set(folder, workspace);
  }

  private touch(file: OpenFile): void {
    if (file.location === undefined) return;
    this.orderCheck(file.location.folder);
    if (this.dirty.has(file.path)) return;
    this.dirty.add(file.path);
    // After the changes that wait in the same input: a text that is out of date need not be read.
    setImmediate(() => {
      this.enqueue(() => this.read(file.path));
    });
  }

  private async read(path: string): Promise<void> {
    this.dirty.delete(path);
    const file = this.files.get(path);
    if (file?.location === undefined) return;
    const workspace = this.findWorkspace(file);
    if (workspace === undefined) return;
    const { kind } = file.location;
    if (kind !== undefined) await workspace.read(kind, file.file, file.encode());
    // Also when nothing has changed: the editor waits for findings of the version that it has.
    await this.publish(workspace, [file.file]);
  }

  private orderCheck(folder: string, delay = quietTime): void {
    this.waiting.add(folder);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.sendOrder();
    }, delay);
  }

  private sendOrder(): void {
    const number = (this.orders += 1);
    const now = new Map([...this.files.values()].map((file) => [file.path, file]));
    const texts: (readonly [string, Uint8Array | undefined])[] = [];
    for (const path of this.overlaid.keys()) {
      if (now.has(path)) continue;
      this.overlaid.delete(path);
      texts.push([path, undefined]);
    }
    for (const [path, file] of now) {
      const { text } = file.lines;
      if (file.location === undefined || this.overlaid.get(path) === text) continue;
      this.overlaid.set(path, text);
      texts.push([path, file.encode()]);
    }
    this.sent.set(number, new Map([...now.values()].map((file) => [file.file, file.lines.text])));
    this.link.order({ number, texts, folders: [...this.waiting] });
    this.waiting.clear();
  }

  private async hear(news: CheckNews): Promise<void> {
    const workspace = this.workspaces.get(news.folder);
    if (workspace === undefined) return;
    if (news.fact === 'failed') {
      this.logFault(news.stack);
      return;
    }
    const hadBooks = workspace.listBooks().some(({ book }) => book !== undefined);
    workspace.hear(news);
    for (const number of this.sent.keys()) if (number < news.order) this.sent.delete(number);
    if (news.fact === 'finished' && news.organizations.length === 0) this.leave(workspace);
    // What is open was waiting for the book to be checked with.
    const isFirst = news.fact === 'organization' || (news.fact === 'book' && !hadBooks);
    if (isFirst) await this.readOpen(workspace);
    await this.publish(workspace, []);
  }

  private async readOpen(workspace: LiveWorkspace): Promise<void> {
    for (const file of this.files.values()) {
      if (file.location?.kind !== undefined && file.location.folder === workspace.folder) {
        await workspace.read(file.location.kind, file.file, file.encode());
      }
    }
  }

  /** A folder that holds no organization any more: its findings go. */
  private leave(workspace: LiveWorkspace): void {
    for (const source of workspace.board.listSources()) workspace.board.put(source, []);
    this.workspaces.delete(workspace.folder);
    for (const file of this.files.values()) {
      if (file.location?.folder === workspace.folder) file.location = undefined;
    }
  }

  private findChange(file: string, order: number): TextChange | undefined {
    const before = this.sent.get(order)?.get(file);
    const now = this.files.get(normalizePath(file));
    return before === undefined || now === undefined ? undefined : findTextChange(before, now.lines.text);
  }

  /** Publishes the findings of files in which they have changed, and those of `always`. */
  private async publish(workspace: LiveWorkspace, always: readonly string[]): Promise<void> {
    const home = nameFile(normalizePath(`${workspace.folder}/${organizationFile}`));
    const changed = workspace.board.takeChanged().map((file) => (isAbsolute(file) ? file : home));
    for (const file of new Set([...always, ...changed])) {
      const elsewhere = file === home ? workspace.board.listForeign(isAbsolute) : [];
      const findings = [...workspace.board.list(file), ...elsewhere];
      await this.publishFile(file, findings, always.includes(file));
    }
  }

  private async publishFile(
    file: string,
    findings: readonly Diagnostic[],
    isAwaited: boolean,
  ): Promise<void> {
    const open = this.files.get(normalizePath(file));
    const known = new Map<string, TextLines>();
    const findLines = (name: string): TextLines => {
      const lines = known.get(name) ?? this.findLines(name);
      known.set(name, lines);
      return lines;
    };
    const diagnostics: LspDiagnostic[] = findings.map((each) => writeFinding(each, this.client, findLines));
    const written = JSON.stringify(diagnostics);
    if (!isAwaited && written === (this.published.get(file) ?? '[]')) return;
    this.published.set(file, written);
    await this.connection.sendDiagnostics({
      uri: open?.document.uri ?? writeUri(file),
      ...(open && { version: open.document.version }),
      diagnostics,
    });
  }
}

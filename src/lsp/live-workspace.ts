import type { CheckNews } from '../actions/check-news.js';
import type { SourceKind } from '../actions/locate-source.js';
import type { World } from '../world.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { FindingBoard } from './finding-board.js';
import { LiveBook, sourceOfRole, workspaceSource } from './live-book.js';
import type { TextChange } from './text-change.js';
import { shiftFinding } from './text-change.js';

/** How the text of a file has changed since an order was given; `undefined` when it has not. */
export type FindChange = (file: string, order: number) => TextChange | undefined;

/** A workspace in which somebody writes: its books, and all that was found in them. */
export class LiveWorkspace {
  readonly board = new FindingBoard();
  private readonly books = new Map<string, LiveBook>();

  constructor(
    private readonly world: World,
    /** Absolute path of the folder. */
    readonly folder: string,
    private readonly findChange: FindChange,
  ) {}

  /** The book that a file belongs to: of the organization whose folder is the nearest around it. */
  findBook(file: string): LiveBook | undefined {
    let found: LiveBook | undefined;
    for (const book of this.books.values()) {
      const folder = book.file.slice(0, book.file.lastIndexOf('/') + 1);
      if (file.startsWith(folder) && book.file.length > (found?.file.length ?? 0)) found = book;
    }
    return found;
  }

  /** All books of the workspace. */
  listBooks(): readonly LiveBook[] {
    return [...this.books.values()];
  }

  /** Reads a file anew from a text that an editor holds. */
  async read(kind: SourceKind, file: string, bytes: Uint8Array): Promise<void> {
    await this.findBook(file)?.read(kind, file, bytes);
  }

  /** Takes in what the check of the whole workspace has brought to light. */
  hear(news: CheckNews): void {
    const isNewer = (file: string): boolean => this.findChange(file, news.order) !== undefined;
    switch (news.fact) {
      case 'organization': {
        const { file } = news.organization;
        const book = this.books.get(file) ?? new LiveBook(this.world, this.board, file);
        this.books.set(file, book);
        book.equip(news.organization);
        return;
      }
      case 'book':
        this.books.get(news.organization)?.change(news.book, isNewer);
        return;
      case 'composed':
        for (const each of news.findings) {
          if (isNewer(each.role)) continue;
          const findings = this.bringUp(each.findings, news.order);
          this.books.get(news.organization)?.hear({ ...each, findings });
        }
        return;
      case 'finished':
        for (const file of this.books.keys()) if (!news.organizations.includes(file)) this.forget(file);
        this.board.put(workspaceSource, this.bringUp(news.findings, news.order));
        return;
      case 'failed':
        return;
      default:
        news satisfies never;
    }
  }

  /** Moves the findings of a file whose text has changed. */
  shift(file: string, change: TextChange): void {
    this.board.shift(file, change);
    this.findBook(file)?.shift(file, change);
  }

  private forget(organization: string): void {
    const book = this.books.get(organization);
    this.books.delete(organization);
    this.board.put(`book ${organization}`, []);
    for (const file of book?.roleFiles ?? []) this.board.put(sourceOfRole(file), []);
  }

  /** The findings as they stand in the texts of now. */
  private bringUp(findings: readonly Diagnostic[], order: number): readonly Diagnostic[] {
    const files = new Set(findings.flatMap(({ place }) => place?.file ?? []));
    const changes = [...files].flatMap((file) => {
      const change = this.findChange(file, order);
      return change === undefined ? [] : [{ file, change }];
    });
    if (changes.length === 0) return findings;
    return findings.map((finding) =>
      changes.reduce((each, { file, change }) => shiftFinding(each, file, change), finding),
    );
  }
}

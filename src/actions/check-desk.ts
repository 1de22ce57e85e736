import type { World } from '../world.js';
import type { CheckNews, CheckOrder } from './check-news.js';
import { WorkspaceChecker } from './workspace-checker.js';

/**
 * Takes orders to check workspaces and works on them one after the other. An order for a workspace that is being
 * checked ends that check: its texts are out of date.
 */
export class CheckDesk {
  private readonly texts = new Map<string, Uint8Array>();
  private readonly checkers = new Map<string, WorkspaceChecker>();
  private readonly pending = new Set<string>();
  /** The last order, and the one that is worked on. */
  private lastOrder = 0;
  private order = 0;
  private isWorking = false;

  constructor(
    private readonly world: World,
    private readonly tell: (news: CheckNews) => void,
  ) {}

  /** Takes an order; the work begins at once, and what comes of it is told. */
  take({ number, texts, folders }: CheckOrder): void {
    for (const [path, bytes] of texts) {
      if (bytes === undefined) this.texts.delete(path);
      else this.texts.set(path, bytes);
    }
    this.lastOrder = number;
    for (const folder of folders) this.pending.add(folder);
    if (!this.isWorking) void this.work();
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    for (const folder of this.pending) {
      this.pending.delete(folder);
      this.order = this.lastOrder;
      const { order } = this;
      const checker = this.enter(folder);
      try {
        await checker.check(new Map(this.texts), () => this.pending.has(folder));
      } catch (error) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        // What is remembered may be damaged: the next check begins anew.
        this.checkers.delete(folder);
        this.tell({ folder, order, fact: 'failed', stack });
      }
    }
    this.isWorking = false;
  }

  private enter(folder: string): WorkspaceChecker {
    const known =
      this.checkers.get(folder) ??
      new WorkspaceChecker(this.world, folder, (fact) => {
        this.tell({ ...fact, folder, order: this.order });
      });
    this.checkers.set(folder, known);
    return known;
  }
}

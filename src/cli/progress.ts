import type { ReportProgress } from '../actions/action-result.js';
import type { Terminal } from './terminal.js';

/** A line at the bottom of the screen that shows how far a long action has come. */
export interface Progress {
  readonly report: ReportProgress;
  /** Clears the line. */
  end(): void;
}

const delay = 1000;
const interval = 100;
const barWidth = 24;

/** Shows nothing for the first second, and never anything when stderr is not a screen. */
export function createProgress({ interactive, note }: Terminal, quiet: boolean): Progress {
  const start = Date.now();
  let drawn = 0;
  return {
    report: (done, total) => {
      const now = Date.now();
      if (!interactive || quiet || total === 0 || now - start < delay || now - drawn < interval) return;
      drawn = now;
      const filled = Math.round((Math.min(done, total) / total) * barWidth);
      note(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${total}`);
    },
    end: () => {
      if (drawn > 0) note('\r\u001b[K');
      drawn = 0;
    },
  };
}

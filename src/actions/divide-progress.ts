import type { ReportProgress } from './action-result.js';

/**
 * Divides the way of an action into stages of the same length, each of which counts its own pieces. What is reported counts
 * `total` pieces for the whole way, and never goes back.
 */
export function divideProgress(
  report: ReportProgress,
  total: number,
  stages: number,
): (stage: number) => ReportProgress {
  let furthest = 0;
  return (stage) => (done, of) => {
    const part = of === 0 ? 1 : Math.min(done / of, 1);
    furthest = Math.max(furthest, Math.floor((total * (stage + part)) / stages));
    report(furthest, total);
  };
}

/**
 * Does a piece of work for each item and hands the results on in the order of the items. At most `width` items are
 * under way at a time, from the beginning of the work to the end of the handing on, so that a long list needs no more
 * memory than a short one. After a failure nothing new is begun, what is under way is waited for, and the failure is
 * thrown.
 */
export async function workInOrder<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
  hand: (result: R) => Promise<void> | void,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let turn: Promise<unknown> = Promise.resolve();
  try {
    for (const item of items) {
      // Handing on begins when that of the item before has begun, and does not wait for its end.
      const begun = Promise.all([work(item), turn]).then(([result]) => ({ end: hand(result) }));
      turn = begun;
      const task = begun.then(({ end }) => end).finally(() => running.delete(task));
      running.add(task);
      if (running.size >= width) await Promise.race(running);
    }
    await Promise.all(running);
  } catch (error) {
    await Promise.allSettled(running);
    throw error;
  }
}

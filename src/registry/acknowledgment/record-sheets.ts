import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Registry } from '../registry.js';
import type { Moment } from '../state/moment.js';
import type { KeptFile } from '../state/event.js';
import type { Person } from '../state/person.js';
import type { PaperWay } from './event.js';
import { nameAcknowledgmentStream } from './event.js';
import { readAcknowledgments } from './read-acknowledgments.js';
import { writeAcknowledgment } from './write-acknowledgment.js';

/** A line that somebody is to sign. */
export interface PreparedLine {
  readonly sheet: string;
  readonly line: string;
  readonly ordinal: number;
  readonly version: string;
  readonly person: string;
}

/** Records that sheets were made, all or none of them. */
export async function recordSheets(
  registry: Registry,
  request: {
    readonly now: Moment;
    readonly actor: Person;
    readonly way: PaperWay;
    readonly lines: readonly PreparedLine[];
    /** What the sheets are printed from; it lies in the store already. */
    readonly files?: readonly KeptFile[] | undefined;
    /** Hears of each line that was written; none counts before all are. */
    readonly tell?: ((done: number, total: number) => void) | undefined;
  },
): Promise<Outcome<{ readonly lines: number }>> {
  const { now, actor, way, lines, files = [], tell } = request;
  const printed = files.length === 0 ? {} : { files };
  return registry.record(now, async (writer) => {
    const states = new Map(await readAcknowledgments(writer.db, lines));
    for (const [index, line] of lines.entries()) {
      const name = nameAcknowledgmentStream(line);
      const event = { kind: 'sheet-issued', ...line, way, day: writer.now.day, ...printed } as const;
      states.set(name, await writeAcknowledgment(writer, actor, states.get(name), event));
      tell?.(index + 1, lines.length);
    }
    return succeed({ lines: lines.length });
  });
}

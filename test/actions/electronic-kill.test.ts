import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, type PostgresServer, startPostgres } from '../registry/postgres.js';
import { unwrap } from '../registry/registries.js';
import { ElectronicOffice, Reader } from './electronic-office.js';
import { ServingProcess } from './serving-process.js';

/** After how many milliseconds the pages are killed: before, within and after the transaction that takes the answers. */
const moments = process.env['ROLEBOOK_LONG'] === '1' ? [0, 3, 6, 10, 15, 20, 30, 45, 60, 90] : [0, 12, 40];
const crowd = 12;

interface Recorded {
  readonly events: readonly string[];
  readonly people: readonly string[];
  readonly signed: readonly string[];
}

const readRecorded = (office: ElectronicOffice): Promise<Recorded> =>
  office.inRegistry(async (registry) =>
    unwrap(
      await registry.readAtOnce(async (db) => {
        const rows = await db.selectFrom('acknowledgment').select('person').execute();
        const links = await db
          .selectFrom('signing_link')
          .select('person')
          .where('state', '=', 'signed')
          .execute();
        const streams = await db
          .selectFrom('event')
          .innerJoin('stream_event', 'stream_event.seq', 'event.seq')
          .select('stream_event.stream')
          .where('event.kind', '=', 'acknowledged')
          .execute();
        return {
          events: streams.map(({ stream }) => stream),
          people: rows.map(({ person }) => person).sort(),
          signed: links.map(({ person }) => person).sort(),
        };
      }),
    ),
  );

/** Lets a crowd sign while the pages are killed, and lets those sign again who were not told that they have. */
async function killInTheMiddle(database?: string): Promise<void> {
  const office = await ElectronicOffice.open(crowd * moments.length, database);
  const numbers = Array.from({ length: crowd * moments.length }, (_, index) =>
    String(index + 1).padStart(5, '0'),
  );
  for (const number of numbers) await office.consent(number);
  expect((await office.run(['ack', 'send'])).exitCode).toBe(0);
  const told = new Set<string>();
  for (const moment of moments) {
    const serving = await ServingProcess.start(office);
    const forms = await Promise.all(
      numbers.splice(0, crowd).map(async (number) => {
        const reader = new Reader(`${serving.address}${office.linkOf(number)}`);
        expect(await reader.askCode()).toBe(303);
        const { mark } = await reader.open();
        return { number, reader, form: { do: 'sign', mark, code: office.codeOf(number), statement: 'read' } };
      }),
    );
    const answers = forms.map(async ({ number, reader, form }) => {
      const answer = await reader.post(form).catch(() => undefined);
      if (answer?.status === 303) told.add(number);
    });
    await wait(moment);
    await serving.end('SIGKILL');
    await Promise.all(answers);

    const { events, people, signed } = await readRecorded(office);
    // An answer is in the chain, in its table and in its link, or in none of them.
    expect(people).toEqual(signed);
    expect([events.length, new Set(events).size]).toEqual([people.length, people.length]);
    for (const number of told) expect(people.join()).toContain(`person${number}`);
    expect((await office.run(['verify'])).exitCode).toBe(0);

    const again = await ServingProcess.start(office);
    for (const { number, form } of forms) {
      const reader = new Reader(`${again.address}${office.linkOf(number)}`);
      const isRecorded = people.join().includes(`person${number}`);
      // The same form is taken where it was lost, and only there.
      expect([number, (await reader.post(form)).status]).toEqual([number, isRecorded ? 200 : 303]);
    }
    await again.end('SIGINT');
  }
  expect((await readRecorded(office)).people).toHaveLength(crowd * moments.length);
  expect((await office.run(['verify'])).exitCode).toBe(0);
}

describe('pages that are killed while people sign have recorded each answer whole, or not at all', () => {
  it('in SQLite', { timeout: 540_000 }, () => killInTheMiddle());

  describe.skipIf(!hasPostgres)('in PostgreSQL', () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.stop());

    it('as well', { timeout: 540_000 }, () => killInTheMiddle(server?.createDatabase()));
  });
});

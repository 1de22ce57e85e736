import { appendFileSync } from 'node:fs';
import { expect, onTestFinished, vi } from 'vitest';
import { useStaffDesk } from '../../src/actions/acknowledgment/staff-desk.js';
import { servePages } from '../../src/actions/serve-pages.js';
import { succeed } from '../../src/diagnostic/outcome.js';
import { loadRoster } from '../../src/registry/roster/load-roster.js';
import type { Member } from '../../src/registry/roster/member.js';
import { nameRosterStream, writeRosterEvent } from '../../src/registry/roster/event.js';
import { storeMembers } from '../../src/registry/roster/store-members.js';
import type { Registry } from '../../src/registry/registry.js';
import { createSite } from '../../src/web/site.js';
import { createWorld, type World } from '../../src/world.js';
import { listen } from '../../src/world/http-server.js';
import { enterNewFolder, runCommand, type CommandRun } from '../cli/run-command.js';
import { type Behaviour, type MailServerOfTest, startMailServer } from '../mail/mail-server.js';
import { readEml } from '../mail/read-eml.js';
import { unwrap } from '../registry/registries.js';

/** A workspace with an instruction in force, people who have to read it, a mail server, and pages that are served. */
export class ElectronicOffice {
  /** The clock of the program; tests move it. */
  now = new Date('2026-12-01T09:00:00Z');
  readonly world: World;
  readonly mail: MailServerOfTest;
  readonly folder: string;
  readonly database: string | undefined;

  private constructor(mail: MailServerOfTest, folder: string, database: string | undefined) {
    this.world = { ...createWorld({}), now: () => this.now };
    this.mail = mail;
    this.folder = folder;
    this.database = database;
  }

  static async open(people = 1, database?: string, behaviour?: Behaviour): Promise<ElectronicOffice> {
    const folder = enterNewFolder();
    const mail = await startMailServer(behaviour);
    await runCommand(['init', '--quiet']);
    const office = new ElectronicOffice(mail, folder, database);
    const by = ['--as', 'Орлова К. Д., менеджер по персоналу'];
    const steps = [
      ['submit', 'sales-manager', ...by],
      ['endorse', 'sales-manager', '--as', 'hr'],
      ['approve', 'sales-manager', '--signature', '--as', 'director'],
      ['register', 'sales-manager', '--number', '12-ДИ', '--effective', '2026-12-01', '--as', 'hr'],
      ['enact', 'sales-manager', '--as', 'hr'],
    ];
    for (const step of steps) {
      const run = await office.run(step);
      expect([step[0], run.exitCode, run.stderr, run.exitCode === 0 ? '' : run.stdout]).toEqual([
        step[0],
        0,
        '',
        '',
      ]);
    }
    office.now = new Date('2026-12-02T09:00:00Z');
    appendFileSync(
      'roles/organization.yaml',
      [
        `mail: { host: 127.0.0.1, port: ${mail.port}, security: none, from: hr@example.ru, administrator: отдел ИТ }`,
        'electronic:',
        '  permission: { name: Положение об электронном документообороте, number: 7-П, date: 2026-01-15 }',
        '  kinds: [instruction]',
        '  baseUrl: http://127.0.0.1',
        '',
      ].join('\n'),
    );
    await office.#hire(people);
    return office;
  }

  /** The people, in the order of their personnel numbers. */
  async #hire(count: number): Promise<void> {
    const { random } = this.world;
    unwrap(
      await useStaffDesk(this.world, this.request, 'write', async ({ registry, organizations }) => {
        const organization = [...organizations.keys()][0] ?? '';
        const members = Array.from({ length: count }, (_, index) => this.#makeMember(organization, index));
        return registry.record({ at: this.now.toISOString(), day: '2026-12-02' }, async (writer) => {
          const roster = unwrap(await loadRoster(writer.db, organization));
          const recorded = await storeMembers(writer, random, roster, members);
          const event = writeRosterEvent(
            writer.now.at,
            { name: 'Орлова К. Д.', position: 'кадры' },
            {
              kind: 'people-imported',
              ...{ organization, day: '2026-12-02', source: '0'.repeat(64), members: recorded },
              counts: { added: count, changed: 0, moved: 0, dismissed: 0, rehired: 0 },
            },
          );
          await writer.append(nameRosterStream(organization), event);
          return succeed(true);
        });
      }),
    );
  }

  #makeMember(organization: string, index: number): Member {
    const number = String(index + 1).padStart(5, '0');
    return {
      ...{ id: `person${number}`.padEnd(20, 'x'), organization, number, gender: 'male' },
      name: `Маркин${number} Иван Петрович`,
      hiredOn: '2024-03-01',
      contractOn: '2024-03-01',
      posts: [{ role: 'sales-manager', from: '2024-03-01' }],
      absences: [],
      substitutions: [],
    };
  }

  /** Changes what the organization says of electronic acknowledgment. */
  set(...lines: readonly string[]): void {
    appendFileSync('roles/organization.yaml', lines.map((line) => `  ${line}\n`).join(''));
  }

  /** What actions are asked with. */
  get request(): { readonly folder: string; readonly database?: string } {
    return { folder: 'roles', ...(this.database !== undefined && { database: this.database }) };
  }

  /** Runs a command of the command line on the day of the office. */
  run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CommandRun> {
    return runCommand(words, 'ru', undefined, {
      SOURCE_DATE_EPOCH: String(Math.floor(this.now.getTime() / 1000)),
      ...(this.database !== undefined && { ROLEBOOK_DATABASE: this.database }),
      ...environment,
    });
  }

  /** Records that somebody consents, with an address of his own. */
  async consent(number: string): Promise<void> {
    const words = ['people', 'consent', number, '--email', `p${number}@example.ru`];
    const run = await this.run([...words, '--dated', '2026-11-30', '--as', 'hr']);
    expect([run.exitCode, run.stdout]).toEqual([0, 'Согласие записано.\n']);
  }

  /** Serves the pages until the test ends, with the password of the seal in a file; gives the address. */
  async serve(passwordFile?: string): Promise<string> {
    let end = (): void => undefined;
    const ended = new Promise<void>((settle) => (end = settle));
    const faults: unknown[] = [];
    const address = new Promise<string>((settle) => {
      const served = servePages(this.world, { ...this.request, passwordFile }, async ({ desk, baseUrl }) => {
        const answer = createSite({ desk, baseUrl });
        const server = await listen({
          host: '127.0.0.1',
          port: 0,
          answer,
          onFault: (each) => faults.push(each),
        });
        settle(`http://127.0.0.1:${server.port}`);
        await ended;
        await server.close();
      });
      onTestFinished(async () => {
        end();
        await served;
        expect(faults).toEqual([]);
      });
    });
    return address;
  }

  /** The letters to an employee, oldest first, taken apart. */
  lettersTo(number: string): readonly ReturnType<typeof readEml>[] {
    return this.lettersAt(`p${number}@example.ru`);
  }

  /** The letters to an address, oldest first, taken apart. */
  lettersAt(address: string): readonly ReturnType<typeof readEml>[] {
    return this.mail.taken.filter(({ to }) => to.includes(address)).map(({ text }) => readEml(text));
  }

  /** Waits until so many letters have come to an address: what follows an answer is sent behind its back. */
  async waitForLetters(address: string, count: number): Promise<void> {
    await vi.waitFor(
      () => {
        expect(this.lettersAt(address).length).toBeGreaterThanOrEqual(count);
      },
      { timeout: 20_000, interval: 20 },
    );
  }

  /** The path of the last link that somebody was sent. */
  linkOf(number: string): string {
    const links = this.lettersTo(number).flatMap(({ text }) => /\/a\/[\w-]{43}\//.exec(text)?.[0] ?? []);
    return links.at(-1) ?? '';
  }

  /** The last code that somebody was sent. */
  codeOf(number: string): string {
    const codes = this.lettersTo(number).flatMap(({ text }) => /^\d{6}\r?$/m.exec(text)?.[0].trim() ?? []);
    return codes.at(-1) ?? '';
  }

  /** Lets somebody read and change the registry itself. */
  async inRegistry<T>(use: (registry: Registry) => Promise<T>): Promise<T> {
    return unwrap(
      await useStaffDesk(this.world, this.request, 'write', async ({ registry }) =>
        succeed(await use(registry)),
      ),
    );
  }
}

/** What a browser does: reads a page, sends its forms. */
export class Reader {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async open(): Promise<{ readonly status: number; readonly text: string; readonly mark: string }> {
    const response = await fetch(this.#url, { headers: { connection: 'close' } });
    const text = await response.text();
    return { status: response.status, text, mark: /name="mark" value="([^"]*)"/.exec(text)?.[1] ?? '' };
  }

  async post(
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(this.#url, {
      method: 'POST',
      // A connection that waits for its next request may be closed under a heavy load.
      headers: { connection: 'close' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    return { status: response.status, text: await response.text() };
  }

  async readFile(name: string): Promise<Uint8Array> {
    const response = await fetch(this.#url + name);
    return new Uint8Array(await response.arrayBuffer());
  }

  async askCode(): Promise<number> {
    const { mark } = await this.open();
    return (await this.post({ do: 'code', mark, channel: 'email' })).status;
  }

  async sign(
    code: string,
    statement: string,
    objection = '',
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { mark } = await this.open();
    return this.post({ do: 'sign', mark, code, statement, objection });
  }
}

import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { type CalendarEntry, writeCalendar } from '../../exchange/calendar/write-calendar.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { type OutputFile, OutputFolder } from '../output-folder.js';
import { readDeskStatus } from '../acknowledgment/read-status.js';
import { useStaffDesk } from '../acknowledgment/staff-desk.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { callDocument } from './call-document.js';
import { readSigningWords } from './signing-words.js';

/** Where to write the calendar. */
export interface CalendarRequest extends RegistryRequest {
  readonly to: string;
  /** Whether a file that the program has not made, or somebody has changed, is replaced. */
  readonly force: boolean;
}

/** The calendar that was written. */
export interface CalendarResult extends ActionResult {
  readonly entries: number;
  /** The file and what became of it; none when nothing could be told. */
  readonly files: readonly OutputFile[];
}

const extension = 'ics';

/** Writes the terms of acknowledgment as a calendar for HR: how many people, never who. */
export async function writeTermsCalendar(world: World, request: CalendarRequest): Promise<CalendarResult> {
  const used = await useStaffDesk(
    world,
    request,
    'read',
    async (desk): Promise<Outcome<Pick<CalendarResult, 'entries' | 'files'>>> => {
      const states = ['pending', 'outdated', 'overdue', 'paused'] as const;
      const status = await readDeskStatus(world, desk, { states });
      if (status.value === undefined) return fail(status.diagnostics);
      const { rows, day } = status.value;
      const entries: CalendarEntry[] = [];
      for (const [id, { organization }] of desk.organizations) {
        const words = readSigningWords(world, 'letters', organization.language);
        const own = rows.filter(({ member }) => member.organization === id);
        const terms = new Map<string, typeof own>();
        for (const row of own) {
          const key = `${row.version.id} ${row.duty.due ?? ''}`;
          if (row.duty.due !== undefined) terms.set(key, [...(terms.get(key) ?? []), row]);
        }
        const seen = new Set<string>();
        for (const [key, people] of terms) {
          const [first] = people;
          if (first?.duty.due === undefined) continue;
          const { number: version, registrationNumber: number, effectiveFrom, id: name } = first.version;
          const title = callDocument(words, first.version);
          const inserts = { title, version, number, count: people.length };
          entries.push({
            ...{ id: hashOf(`due ${key}`), day: first.duty.due, summary: words.say('calendar.due', inserts) },
            description: words.say('calendar.due-text', inserts),
          });
          if (effectiveFrom <= day || seen.has(name)) continue;
          seen.add(name);
          entries.push({
            ...{ id: hashOf(`effective ${name}`), day: effectiveFrom },
            summary: words.say('calendar.effective', inserts),
            description: words.say('calendar.effective-text', inserts),
          });
        }
      }
      const [first] = desk.organizations.values();
      const words = readSigningWords(world, 'letters', first?.organization.language ?? 'ru');
      const employer = first?.organization.name.short ?? '';
      const sorted = entries.toSorted((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
      const bytes = writeCalendar(words.say('calendar.name', { employer }), sorted, world.now());
      const { files, diagnostics } = await writeOut(world, request, bytes);
      return succeed({ entries: sorted.length, files }, diagnostics);
    },
  );
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, entries: 0, files: [] };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

/** Puts the file where the manifest of its folder tells ours from those of others. */
async function writeOut(
  world: World,
  { to, force }: CalendarRequest,
  bytes: Uint8Array,
): Promise<Pick<OutputFolder, 'files' | 'diagnostics'>> {
  const folder = dirname(to);
  const output = await OutputFolder.open(world, folder, force, { content: 'copies' });
  await output.put(basename(to, `.${extension}`), {
    format: extension,
    hash: createHash('sha256').update(bytes).digest('hex'),
    render: () => Promise.resolve({ extension, bytes: succeed(bytes) }),
  });
  await output.close(undefined);
  const files = output.files.map(({ path, state }) => ({ path: join(folder, path), state }));
  return { files, diagnostics: output.diagnostics };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

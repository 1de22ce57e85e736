import { createHash } from 'node:crypto';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { type CalendarEntry, writeCalendar } from '../../exchange/calendar/write-calendar.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { readDeskStatus } from '../acknowledgment/read-status.js';
import { useStaffDesk } from '../acknowledgment/staff-desk.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { readSigningWords } from './signing-words.js';

/** Where to write the calendar. */
export interface CalendarRequest extends RegistryRequest {
  readonly to: string;
}

/** The calendar that was written. */
export interface CalendarResult extends ActionResult {
  readonly entries: number;
}

/** Writes the terms of acknowledgment as a calendar for HR: how many people, never who. */
export async function writeTermsCalendar(world: World, request: CalendarRequest): Promise<CalendarResult> {
  const used = await useStaffDesk(
    world,
    request,
    'read',
    async (desk): Promise<Outcome<readonly CalendarEntry[]>> => {
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
          const {
            title,
            number: version,
            registrationNumber: number,
            effectiveFrom,
            id: name,
          } = first.version;
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
      await world.files.write(request.to, bytes);
      return succeed(sorted);
    },
  );
  if (used.value === undefined) return { ...refuse(used.diagnostics), exitCode: 1, entries: 0 };
  return {
    exitCode: 0,
    diagnostics: used.diagnostics,
    findText: () => undefined,
    entries: used.value.length,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

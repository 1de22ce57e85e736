/** A day in a calendar. */
export interface CalendarEntry {
  /** Unique for ever: a calendar that gets the entry again replaces it. */
  readonly id: string;
  /** `2026-12-08` */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * A calendar of whole days as a file .ics (RFC 5545). The same entries at the same moment give the same bytes; those of a later
 * moment are later revisions, by which a calendar that has them already knows what to replace.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], now: Date): Uint8Array {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const revision = Math.max(0, Math.floor(now.getTime() / 60_000));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rolebook//Rolebook//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(({ id, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${id}@rolebook`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${revision}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      // The day that an event of whole days ends on does not belong to it (RFC 5545, 3.6.1).
      `DTEND;VALUE=DATE:${nextDay(day).replaceAll('-', '')}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ];
  return new TextEncoder().encode(lines.map(foldLine).join('\r\n'));
}

function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

/** A line of at most 75 octets, continued on lines that begin with a space; no character is cut (RFC 5545, 3.1). */
function foldLine(line: string): string {
  const lines: string[] = [];
  let rest = '';
  for (const character of line) {
    const room = lines.length === 0 ? 75 : 74;
    if (Buffer.byteLength(rest + character) > room) {
      lines.push(rest);
      rest = '';
    }
    rest += character;
  }
  return [...lines, rest].join('\r\n ');
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

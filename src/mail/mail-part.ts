/** A letter, or a part of one, taken apart as RFC 5322 and RFC 2045 say. */
export interface MailPart {
  /** By their names in small letters; of those that stand twice the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** `multipart/report`, in small letters; `text/plain` where none is said. */
  readonly type: string;
  /** As it came, one character for each byte. */
  readonly body: string;
}

/** Parts within parts deeper than this are not looked at, nor more than so many of one whole: letters come from anybody. */
const deepest = 6;
const mostParts = 100;

/** Takes the headers of a letter or part off. `text` has one character for each byte; lines end as they like. */
export function readMailPart(text: string): MailPart {
  const [, head = text, body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(`\n${text}`) ?? [];
  const headers = readFields(head);
  const type = /^[^;\s]+/.exec(headers.get('content-type') ?? '')?.[0].toLowerCase() ?? 'text/plain';
  return { headers, type, body };
}

/** The fields of a block of headers. */
export function readFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** A part and all that are in it, the outer ones first. */
export function listMailParts(part: MailPart, depth = 0): readonly MailPart[] {
  const boundary = part.type.startsWith('multipart/') ? findBoundary(part.headers) : undefined;
  if (boundary === undefined || depth >= deepest) return [part];
  const lines = part.body.split(/\r?\n/);
  const marks = lines.flatMap((line, index) => (isMark(line, boundary) ? [index] : []));
  const inner = marks
    .slice(0, mostParts)
    .flatMap((mark, index) => {
      if (lines[mark]?.trimEnd() === `--${boundary}--`) return [];
      const text = lines.slice(mark + 1, marks[index + 1] ?? lines.length).join('\n');
      return listMailParts(readMailPart(text), depth + 1);
    })
    .slice(0, mostParts);
  return [part, ...inner];
}

/** The body of a part without its transfer encoding, one character for each byte. */
export function decodeBody({ headers, body }: MailPart): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase() ?? '') {
    case 'base64':
      return Buffer.from(body, 'base64').toString('latin1');
    case 'quoted-printable':
      return body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    default:
      return body;
  }
}

function findBoundary(headers: MailPart['headers']): string | undefined {
  const found = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(headers.get('content-type') ?? '');
  return found?.[1] ?? found?.[2];
}

function isMark(line: string, boundary: string): boolean {
  const mark = line.trimEnd();
  return mark === `--${boundary}` || mark === `--${boundary}--`;
}

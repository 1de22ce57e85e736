import type { WebRequest } from '../world/http-server.js';

/** The fields of a form as a browser sends it; the first of each name counts. `undefined` when the body is no form. */
export function readForm({ type, body }: WebRequest): ReadonlyMap<string, string> | undefined {
  if (type !== 'application/x-www-form-urlencoded') return undefined;
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) {
    if (!fields.has(name)) fields.set(name, value.normalize('NFC').replace(/\r\n?/g, '\n'));
  }
  return fields;
}

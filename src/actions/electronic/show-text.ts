import { createHash } from 'node:crypto';

/** A document as a page shows it. */
export interface ShownText {
  readonly language: string;
  /** The style sheet of the document. */
  readonly style: string;
  /** The markup of all of the document. */
  readonly body: string;
  /** SHA-256, in hexadecimal, of the bytes of `body`: what was shown. */
  readonly hash: string;
}

/**
 * Takes the page of a document apart, as the writer of HTML makes it. Throws when it is none of ours: a bug.
 */
export function takeShownText(page: Uint8Array, language: string): ShownText {
  const text = new TextDecoder().decode(page);
  const style = cut(text, '<style>', '</style>');
  const body = cut(text, '<body>\n', '</body>')
    // A page has one main part and one header of its own: these belong to the document.
    .replace(/<(\/?)(?:main|header|footer)>/g, '<$1div>');
  return { language, style, body, hash: createHash('sha256').update(body, 'utf8').digest('hex') };
}

function cut(text: string, from: string, until: string): string {
  const start = text.indexOf(from);
  const end = text.lastIndexOf(until);
  if (start === -1 || end < start) throw new Error('the page of a document has another form');
  return text.slice(start + from.length, end);
}

/** Where in the markup a piece of a template begins or ends: inserts divide tags and values of attributes too. */
export type MarkupContext = 'text' | 'tag' | 'single-quoted' | 'double-quoted' | 'comment';

/** A piece of markup; `start` and `end` are offsets in what was scanned. A fault is what no markup may look like. */
export type MarkupToken =
  | { readonly type: 'words'; readonly value: string }
  | { readonly type: 'open'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly type: 'attribute'; readonly name: string; readonly value: string }
  | { readonly type: 'attribute-start'; readonly name: string }
  | { readonly type: 'attribute-end' }
  | { readonly type: 'close'; readonly name: string | undefined }
  | { readonly type: 'fault'; readonly start: number; readonly end: number };

/**
 * Scans one stretch of markup between the inserts of a template. `context` is what it begins in; what it ends in is
 * where the next stretch goes on. Nothing of the markup is lost: what cannot be read is a fault.
 */
export function scanMarkup(
  source: string,
  context: MarkupContext,
): { readonly tokens: readonly MarkupToken[]; readonly context: MarkupContext } {
  const scanner = new MarkupScanner(source, context);
  return { tokens: scanner.scan(), context: scanner.context };
}

const startTag = /<([A-Za-z][\w.-]*)/y;
const endTag = /<\/([A-Za-z][\w.-]*)\s*>/y;
const attributeStart = /([A-Za-z_][\w.-]*)\s*=\s*(["'])/y;
const tagEnd = /\s*(\/?)>/y;
const space = /\s+/y;

class MarkupScanner {
  readonly #tokens: MarkupToken[] = [];
  #at = 0;

  constructor(
    private readonly source: string,
    public context: MarkupContext,
  ) {}

  scan(): readonly MarkupToken[] {
    while (this.#at < this.source.length) this.#scanNext();
    return this.#tokens;
  }

  #scanNext(): void {
    switch (this.context) {
      case 'text':
        this.#scanText();
        break;
      case 'tag':
        this.#scanTag();
        break;
      case 'single-quoted':
        this.#scanValue("'");
        break;
      case 'double-quoted':
        this.#scanValue('"');
        break;
      case 'comment':
        if (this.#readTo('-->') !== undefined) this.context = 'text';
        break;
      default:
        this.context satisfies never;
    }
  }

  #scanText(): void {
    if (this.source[this.#at] !== '<') {
      const end = this.source.indexOf('<', this.#at);
      this.#pushWords(end < 0 ? this.source.length : end);
      return;
    }
    const start = this.#at;
    const opened = this.#match(startTag)?.[1];
    if (opened !== undefined) {
      this.#tokens.push({ type: 'open', name: opened, start, end: this.#at });
      this.context = 'tag';
      return;
    }
    const closed = this.#match(endTag)?.[1];
    if (closed !== undefined) this.#tokens.push({ type: 'close', name: closed });
    else if (this.source.startsWith('<!--', start)) this.context = 'comment';
    else this.#pushFault();
  }

  #scanTag(): void {
    const end = this.#match(tagEnd);
    if (end !== undefined) {
      this.context = 'text';
      if (end[1] === '/') this.#tokens.push({ type: 'close', name: undefined });
      return;
    }
    if (this.#match(space) !== undefined) return;
    const [, name, quote] = this.#match(attributeStart) ?? [];
    if (name === undefined) {
      this.#pushFault();
      return;
    }
    const start = this.#at;
    const value = this.#readTo(quote === '"' ? '"' : "'");
    if (value !== undefined) {
      this.#tokens.push({ type: 'attribute', name, value: this.#decode(value, start) });
      return;
    }
    this.#at = start;
    this.#tokens.push({ type: 'attribute-start', name });
    this.context = quote === '"' ? 'double-quoted' : 'single-quoted';
  }

  #scanValue(quote: string): void {
    const end = this.source.indexOf(quote, this.#at);
    this.#pushWords(end < 0 ? this.source.length : end);
    if (end < 0) return;
    this.#at = end + 1;
    this.#tokens.push({ type: 'attribute-end' });
    this.context = 'tag';
  }

  #pushWords(end: number): void {
    const start = this.#at;
    const value = this.#decode(this.source.slice(start, end), start);
    if (value !== '') this.#tokens.push({ type: 'words', value });
    this.#at = end;
  }

  /** One character that can stand nowhere in markup. */
  #pushFault(): void {
    this.#tokens.push({ type: 'fault', start: this.#at, end: this.#at + 1 });
    this.#at += 1;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.source);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  /** What stands before `sign`, which is stepped over; all that is left where there is none. */
  #readTo(sign: string): string | undefined {
    const start = this.#at;
    const end = this.source.indexOf(sign, start);
    this.#at = end < 0 ? this.source.length : end + sign.length;
    return end < 0 ? undefined : this.source.slice(start, end);
  }

  /** The characters that entities stand for: `&#160;`, `&lt;`. */
  #decode(text: string, start: number): string {
    return text.replace(
      /[<&](?:(#x[0-9a-f]+|#\d+|[a-z]+);)?/gi,
      (written, name: string | undefined, at: number) => {
        const character = name === undefined ? undefined : readEntity(name);
        if (character !== undefined) return character;
        this.#tokens.push({ type: 'fault', start: start + at, end: start + at + written.length });
        return written;
      },
    );
  }
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function readEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return namedEntities.get(name);
  const isHexadecimal = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter || code === 9 || code === 10 ? String.fromCodePoint(code) : undefined;
}

/** A record of a CSV file: its fields as they are meant, without the quotes around them. */
export type CsvRecord = readonly string[];

/** What was found while a file was split. */
export interface SplitText {
  readonly records: readonly CsvRecord[];
  /** The record, from 1, in which a quote opens that nothing closes. */
  readonly openQuote: number | undefined;
  /** Records, from 1, with a field that has something after its closing quote. Such a field is kept as it is written. */
  readonly strayQuotes: readonly number[];
}

/**
 * Splits text into records after RFC 4180: quotes around fields that hold separators, quotes or line breaks; a quote in
 * them doubled. Lines end by CR LF, LF or CR. Splits at most so many records.
 */
export function splitRecords(text: string, separator: string, most = Number.POSITIVE_INFINITY): SplitText {
  const splitter = new Splitter(text, separator);
  return splitter.split(most);
}

class Splitter {
  readonly #text: string;
  readonly #separator: string;
  readonly #fieldEnd: RegExp;
  readonly #strayQuotes: number[] = [];
  #at = 0;
  #openQuote: number | undefined;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
    this.#fieldEnd = new RegExp(
      `[\\r\\n${separator === '|' || separator === '\\' ? `\\${separator}` : separator}]`,
      'gu',
    );
  }

  split(most: number): SplitText {
    const records: CsvRecord[] = [];
    while (this.#at < this.#text.length && records.length < most)
      records.push(this.#readRecord(records.length + 1));
    return { records, openQuote: this.#openQuote, strayQuotes: this.#strayQuotes };
  }

  #readRecord(number: number): CsvRecord {
    const fields: string[] = [];
    for (;;) {
      fields.push(this.#text[this.#at] === '"' ? this.#readQuoted(number) : this.#readPlain());
      if (this.#text[this.#at] !== this.#separator) break;
      this.#at += 1;
    }
    if (this.#text[this.#at] === '\r') this.#at += 1;
    if (this.#text[this.#at] === '\n') this.#at += 1;
    return fields;
  }

  #readPlain(): string {
    const start = this.#at;
    this.#at = this.#findFieldEnd(start);
    return this.#text.slice(start, this.#at);
  }

  #findFieldEnd(from: number): number {
    this.#fieldEnd.lastIndex = from;
    return this.#fieldEnd.exec(this.#text)?.index ?? this.#text.length;
  }

  #readQuoted(number: number): string {
    const start = this.#at;
    let close = this.#text.indexOf('"', start + 1);
    while (close >= 0 && this.#text[close + 1] === '"') close = this.#text.indexOf('"', close + 2);
    if (close < 0) {
      this.#openQuote ??= number;
      return this.#readPlain();
    }
    this.#at = close + 1;
    const after = this.#text[this.#at];
    if (after === undefined || after === this.#separator || after === '\r' || after === '\n') {
      return this.#text.slice(start + 1, close).replaceAll('""', '"');
    }
    // Somebody wrote quotes as they are meant: "Ромашка" ООО.
    this.#strayQuotes.push(number);
    this.#at = start;
    return this.#readPlain();
  }
}

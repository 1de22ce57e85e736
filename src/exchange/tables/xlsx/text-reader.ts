/** Collects the text of a string of a workbook: plain, or in runs with looks of their own. Hints how to read it aloud do not count. */
export class TextReader {
  #pieces: string[] = [];
  #isText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't') this.#isText = this.#phonetic === 0;
  }

  add(piece: string): void {
    if (this.#isText) this.#pieces.push(piece);
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 't') this.#isText = false;
  }

  /** The text so far, and begins anew. */
  take(): string {
    const text = cleanText(this.#pieces.join(''));
    this.#pieces = [];
    return text;
  }
}

/** Text as people read it: characters in place of their codes `_x000D_` (ECMA-376 part 1, 22.9.2.19), no spaces around it. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

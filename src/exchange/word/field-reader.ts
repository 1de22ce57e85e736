/** Follows the fields of a text, which may stand in each other: each has a code, and a result that is shown. */
export class FieldReader {
  readonly #open: { code: string; isCode: boolean }[] = [];

  /** Whether what comes is the code of a field and no text. */
  get isCode(): boolean {
    return this.#open.some(({ isCode }) => isCode);
  }

  /** The bookmark whose number the field prints whose result is being read. */
  get reference(): string | undefined {
    const code = this.#open.at(-1)?.code;
    return code === undefined ? undefined : /^\s*(?:PAGE)?REF\s+"?([^\s"\\]+)/i.exec(code)?.[1];
  }

  /** A field whose code is an attribute. */
  enterSimple(code: string): void {
    this.#open.push({ code, isCode: false });
  }

  leave(): void {
    this.#open.pop();
  }

  /** One of the three signs of a field that is made of runs. */
  readCharacter(kind: string): void {
    const current = this.#open.at(-1);
    if (kind === 'begin') this.#open.push({ code: '', isCode: true });
    else if (kind === 'separate' && current !== undefined) current.isCode = false;
    else if (kind === 'end') this.leave();
  }

  readCode(text: string): void {
    const current = this.#open.at(-1);
    if (current?.isCode === true) current.code += text;
  }
}

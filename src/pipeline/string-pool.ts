/**
 * Keeps one string for all that are equal. What comes out of a message brings a copy of each of its strings: the name of a
 * file once for every place in it, the pointer `/duties/0` once for every role.
 */
export class StringPool {
  private readonly known = new Map<string, string>();

  /** The kept string that is equal. */
  share(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, text);
    return text;
  }

  /** Forgets the strings; those who were given one keep it. */
  clear(): void {
    this.known.clear();
  }

  /** Replaces every string in plain data where it is, and returns the data. */
  shareAll<T>(data: T): T {
    this.replaceIn(data);
    return data;
  }

  private replaceIn(data: unknown): void {
    if (!isContainer(data)) return;
    for (const key of Object.keys(data)) {
      const value = data[key];
      if (typeof value === 'string') data[key] = this.share(value);
      else this.replaceIn(value);
    }
  }
}

/** A list is one too: its keys are its indices. */
function isContainer(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !ArrayBuffer.isView(data);
}

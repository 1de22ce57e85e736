/**
 * Classes for the measures of one document: shares of a width, heights of rows. The content security policy of
 * the page allows the style sheet alone, so that a measure cannot stand in a style attribute.
 */
export class Measures {
  readonly #rules = new Map<string, string>();

  /** The class of something that takes `part` of a width of `whole`, which is greater than 0. */
  classForWidth(part: number, whole: number): string {
    const share = Math.round((part / whole) * 1000) / 10;
    return this.#add(`width-${String(share).replace('.', '-')}`, `width: ${share}%`);
  }

  /** The class of something that is at least so many millimetres high. */
  classForHeight(millimetres: number): string {
    return this.#add(`height-${String(millimetres).replace('.', '-')}`, `height: ${millimetres}mm`);
  }

  /** The rules of all classes that were asked for. */
  compose(): string {
    return [...this.#rules]
      .map(([name, rule]) => `.${name} { ${rule}; }\n`)
      .sort()
      .join('');
  }

  #add(name: string, rule: string): string {
    this.#rules.set(name, rule);
    return name;
  }
}

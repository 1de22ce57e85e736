/** A piece of markup that is well-formed as HTML and as XML. Made by `markup` alone, so that text is escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

/** What may stand in a piece of markup: text is escaped, markup stays, lists are joined by line ends. */
export type MarkupValue = string | number | Markup | readonly Markup[];

/** Template tag: the literal parts are markup, the values are text unless they are markup themselves. */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const source = parts.reduce((before, part, index) => {
    const value = values[index - 1];
    return before + (value === undefined ? '' : render(value)) + part;
  });
  return new Markup(source);
}

/** Pieces one after the other with nothing between them. */
export function concatenate(pieces: readonly Markup[]): Markup {
  return new Markup(pieces.map((piece) => piece.source).join(''));
}

function render(value: MarkupValue): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.source;
  return value.map((each) => each.source).join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}

declare const markup: unique symbol;

/**
 * A piece of well-formed markup. Only `xml` and `escapeText` make one, so the compiler refuses words that were not
 * escaped, and nothing that a user wrote can become an element.
 */
export type Xml = string & { readonly [markup]: true };

/**
 * Markup with pieces set in: ``xml`<w:p>${runs}</w:p>` ``. Line ends between elements, and the indents after them, are
 * for those who read the code and are left out; in a Word file they would count as text.
 */
export function xml(template: TemplateStringsArray, ...pieces: readonly (Xml | number)[]): Xml {
  const fixed = fixedParts.get(template) ?? closeLines(template);
  let written = fixed[0] ?? '';
  for (let index = 0; index < pieces.length; index += 1) {
    written += `${pieces[index] ?? ''}${fixed[index + 1] ?? ''}`;
  }
  return brand(written);
}

/** The fixed parts of each template of the code without its layout: as many as there are templates. */
const fixedParts = new Map<TemplateStringsArray, readonly string[]>();

function closeLines(template: TemplateStringsArray): readonly string[] {
  const closed = template.map((part) => part.replace(/\n\s*/g, ''));
  fixedParts.set(template, closed);
  return closed;
}

/** No markup at all. */
export const nothing: Xml = brand('');

/** A piece of markup where something holds, else nothing. */
export function when(condition: boolean | undefined, piece: Xml): Xml {
  return condition === true ? piece : nothing;
}

/** Pieces one after another. Added up, since `join` would copy the text of a clause at every level above it. */
export function joinXml(pieces: readonly Xml[]): Xml {
  let joined = '';
  for (const piece of pieces) joined += piece;
  return brand(joined);
}

/** The same markup in one piece of memory, for what is set in often: pieces of pieces are gathered anew each time. */
export function copyXml(piece: Xml): Xml {
  return brand(Buffer.from(piece).toString());
}

const special = /[&<>"]/;
const everySpecial = /[&<>"]/g;

/** Characters as the content of an element or as the value of an attribute in double quotes. */
export function escapeText(text: string): Xml {
  return brand(special.test(text) ? text.replace(everySpecial, escapeCharacter) : text);
}

const specialInLine = /[&<>"\t\n\r]/;
const lineEnds = /[\t\n\r]+/g;

/**
 * The same for words that stand in one line: a tab or line end of the source is no more than a space, and XML would turn
 * it into one anyway, or lose it.
 */
export function escapeLine(text: string): Xml {
  return specialInLine.test(text) ? escapeText(text.replace(lineEnds, ' ')) : brand(text);
}

/** `>` is escaped for the sake of `]]>`, which must not stand in a text. */
function escapeCharacter(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    default:
      return '&quot;';
  }
}

/** The one place where a text is declared to be markup. */
function brand(text: string): Xml {
  return text as Xml;
}

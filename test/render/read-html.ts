import { SaxesParser } from 'saxes';

/** An element of a page with what a reader of the page cares for. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const inlineElements = new Set(['a', 'span', 'strong']);

/**
 * Reads a page by an XML parser that knows nothing of the writer and refuses what is not well-formed: its elements,
 * and the text of its body with spaces at the bounds of every element that stands not inside a line.
 */
export function readHtml(page: string): { readonly elements: readonly ReadElement[]; readonly text: string } {
  const elements: ReadElement[] = [];
  let text = '';
  let inBody = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'body') inBody = true;
    elements.push({ name, attributes });
    if (!inlineElements.has(name)) text += ' ';
  });
  parser.on('closetag', ({ name }) => {
    if (!inlineElements.has(name)) text += ' ';
  });
  parser.on('text', (data) => {
    if (inBody) text += data;
  });
  parser.write(page).close();
  return { elements, text };
}

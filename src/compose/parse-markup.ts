import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';

/** An element of the markup that a template emitted, or a run of text in it. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
  /** Where the element stands in its template; elements that data brought have none of their own. */
  readonly place: Place | undefined;
}

interface OpenElement extends MarkupElement {
  readonly children: (MarkupElement | string)[];
}

/**
 * Parses the output of a template. Markup that is not well-formed is an error at the line of the template where the
 * last element was opened: only templates bring markup, data is escaped.
 */
export function parseMarkup(
  markup: string,
  placeOfStamp: (stamp: string | undefined) => Place | undefined,
): Outcome<MarkupElement> {
  const root: OpenElement = { name: '', attributes: {}, children: [], place: undefined };
  const open: OpenElement[] = [root];
  let lastPlace: Place | undefined;
  let fault: Diagnostic | undefined;
  const parser = new SaxesParser({ fragment: true });

  parser.on('error', () => {
    fault ??= diagnostic({
      code: 'template/not-well-formed',
      severity: 'error',
      message: {
        ru: 'Элементы шаблона открыты и закрыты не попарно',
        en: 'Elements of the template are not opened and closed in pairs',
      },
      help: {
        ru: 'Проверьте элемент, открытый в этой строке, и соседние с ним.',
        en: 'Check the element that this line opens, and its neighbours.',
      },
      ...(lastPlace && { place: lastPlace }),
    });
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[name] = String(value);
    const place = placeOfStamp(attributes['s']) ?? open.at(-1)?.place;
    lastPlace = place ?? lastPlace;
    const element: OpenElement = { name: tag.name, attributes, children: [], place };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(markup).close();
  return fault === undefined ? succeed(root) : fail([fault]);
}

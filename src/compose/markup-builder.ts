import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';
import type { Markup, MarkupElement, MarkupNode } from './markup.js';
import type { Phrase } from './phrase.js';

interface OpenElement extends MarkupElement {
  readonly attributes: Record<string, string>;
  readonly children: MarkupNode[];
}

/**
 * Takes what a running template emits, piece by piece, and builds the tree of it. Values come in as values, never as
 * markup to be read: data cannot open or close an element, whatever it holds.
 */
export class MarkupBuilder {
  readonly #root: OpenElement = { name: '', attributes: {}, children: [] };
  readonly #around: OpenElement[] = [];
  #current = this.#root;
  /** The attribute whose value is being written. */
  #attribute: string | undefined;
  #lastPlace: Place | undefined;
  #fault: Diagnostic | undefined;
  #size = 0;

  /** How much was emitted: characters of words, and one for each element and phrase. */
  get size(): number {
    return this.#size;
  }

  /** A start tag. */
  open(name: string, place: Place): void {
    if (this.#attribute !== undefined) this.#refuse();
    this.#size += 1;
    this.#lastPlace = place;
    const element: OpenElement = { name, attributes: {}, children: [], place };
    this.#current.children.push(element);
    this.#around.push(this.#current);
    this.#current = element;
  }

  /** An end tag; without a name, that of an element which ends where it begins. */
  close(name?: string): void {
    const isPair = name === undefined || name === this.#current.name;
    const outer = isPair ? this.#around.pop() : undefined;
    if (outer === undefined) this.#refuse();
    else this.#current = outer;
  }

  /** An attribute of the element that was opened last. */
  attribute(name: string, value: string): void {
    this.beginAttribute(name);
    this.words(value);
    this.endAttribute();
  }

  /** From here to `endAttribute` words are the value of an attribute. */
  beginAttribute(name: string): void {
    if (this.#attribute !== undefined || Object.hasOwn(this.#current.attributes, name)) this.#refuse();
    this.#attribute = name;
    this.#current.attributes[name] = '';
  }

  endAttribute(): void {
    this.#attribute = undefined;
  }

  /** Words of a template, or of a value that does not know where it was written. */
  words(value: string): void {
    this.#size += value.length;
    const { attributes, children } = this.#current;
    if (this.#attribute !== undefined) {
      attributes[this.#attribute] = `${attributes[this.#attribute] ?? ''}${value}`;
      return;
    }
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + value;
    else if (value !== '') children.push(value);
  }

  /** Words that know where they were written. An attribute cannot hold them. */
  phrase(phrase: Phrase): void {
    this.#insert([phrase]);
  }

  /** What a function made. */
  markup(markup: Markup): void {
    this.#insert(markup.elements);
  }

  /**
   * An element without a name that holds all that was emitted. Tags that do not pair are an error at the start tag
   * that was written last.
   */
  finish(): Outcome<MarkupElement> {
    if (this.#current !== this.#root) this.#refuse();
    return this.#fault === undefined ? succeed(this.#root) : fail([this.#fault]);
  }

  #insert(nodes: readonly MarkupNode[]): void {
    if (this.#attribute !== undefined) this.#refuse();
    this.#size += nodes.length;
    this.#current.children.push(...nodes);
  }

  #refuse(): void {
    this.#fault ??= describeNotWellFormed(this.#lastPlace);
  }
}

/** Markup that is no sequence of elements that begin and end in pairs. */
export function describeNotWellFormed(place: Place | undefined): Diagnostic {
  return diagnostic({
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
    ...(place && { place }),
  });
}

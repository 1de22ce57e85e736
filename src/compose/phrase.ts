import type { Inline } from '../document/inline.js';
import { joinChoices } from './choice-list.js';
import type { OriginTable } from './origin-table.js';

/**
 * Words on their way into a template. Handlebars prints an object that has `toHTML` by calling it and escapes
 * nothing else of it: this is how data enters the markup, already escaped and stamped with its origin, and why no
 * data can ever become markup.
 */
export class Phrase {
  readonly #origins: OriginTable;

  constructor(
    readonly inlines: readonly Inline[],
    origins: OriginTable,
  ) {
    this.#origins = origins;
  }

  /** The same phrase with its runs changed. */
  map(change: (inlines: readonly Inline[]) => readonly Inline[]): Phrase {
    return new Phrase(change(this.inlines), this.#origins);
  }

  /** Changes the first run of words, if the phrase begins with one. */
  mapFirst(change: (text: string) => string): Phrase {
    return this.map(([first, ...rest]) =>
      first?.type === 'text' ? [{ ...first, value: change(first.value) }, ...rest] : this.inlines,
    );
  }

  /** Changes the last run of words, if the phrase ends with one. */
  mapLast(change: (text: string) => string): Phrase {
    return this.map((inlines) => {
      const last = inlines.at(-1);
      return last?.type === 'text'
        ? [...inlines.slice(0, -1), { ...last, value: change(last.value) }]
        : inlines;
    });
  }

  /** The markup of the phrase. Called by Handlebars. */
  toHTML(): string {
    return this.inlines.map((inline) => writeInline(inline, this.#origins)).join('');
  }
}

function writeInline(inline: Inline, origins: OriginTable): string {
  switch (inline.type) {
    case 'text':
      return `<t${origins.stamp(inline.origin)}>${escapeMarkup(inline.value)}</t>`;
    case 'strong':
      return `<strong>${inline.content.map((each) => writeInline(each, origins)).join('')}</strong>`;
    case 'ref':
      return `<ref${origins.stamp(inline.origin)} to="${escapeMarkup(inline.target)}"/>`;
    case 'blank':
      return (
        `<blank${origins.stamp(inline.origin)} hint="${escapeMarkup(inline.hint)}"` +
        ` choices="${escapeMarkup(joinChoices(inline.choices))}" lines="${inline.lines}"/>`
      );
    case 'break':
      return '<br/>';
    default:
      return inline satisfies never;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML character data, also safe inside a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

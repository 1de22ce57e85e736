import type { ClauseEntry } from '../check/clause-entry.js';
import type { Place } from '../diagnostic/place.js';
import type { Language } from '../language/language.js';
import { fillPattern } from './fill-pattern.js';
import type { Phrase } from './phrase.js';
import { trimEnd } from './punctuation.js';
import { wordAt } from './read-words.js';
import type { Words } from './words.js';
import type { Wording } from '../check/wording.js';

/** A clause as templates see it: one phrase, with condition, frequency and target worked in. */
export class ClauseView {
  constructor(
    readonly id: string,
    readonly idSource: 'author' | 'derived',
    readonly text: Phrase,
    readonly items: readonly ClauseView[],
    readonly origin: Place,
  ) {}
}

/** What the making of views needs. */
export interface ClauseViewContext {
  readonly words: Words;
  readonly language: Language;
  readonly abbreviations: readonly string[];
  phrase(wording: Wording): Phrase;
}

/** Makes the view of a clause. The patterns by which the parts join are words of the language. */
export function viewClause(entry: ClauseEntry, context: ClauseViewContext): ClauseView {
  const { words, language, abbreviations } = context;
  let text = context.phrase(entry.text);
  if (entry.condition !== undefined) {
    // A comma at the end is kept: it closes a clause inside the condition («При запросе, который …,»).
    const condition = context.phrase(entry.condition).mapLast((last) => last.replace(/[\s.;:]+$/u, ''));
    text = fillPattern(wordAt(words, 'clause.condition'), {
      condition: condition.mapFirst((first) => language.capitalizeFirst(first)),
      text: text.mapFirst((first) => language.lowerFirst(first)),
    });
  }
  if (entry.frequency !== undefined) {
    text = fillPattern(wordAt(words, 'clause.frequency'), {
      text: trimEnd(text, abbreviations),
      frequency: trimEnd(context.phrase(entry.frequency), abbreviations),
    });
  }
  if (entry.target !== undefined) {
    text = fillPattern(wordAt(words, 'clause.target'), {
      text: trimEnd(text, abbreviations),
      target: trimEnd(context.phrase(entry.target), abbreviations),
    });
  }
  const items = entry.items.map((item) => viewClause(item, context));
  return new ClauseView(entry.id, entry.idSource, text, items, entry.place);
}

import type { ClauseEntry } from '../clause-entry.js';
import type { Wording } from '../wording.js';
import type { Translator } from './translator.js';

/** A clause with its sub-items in another language; each text is called by the id of its clause. */
export function translateClause(entry: ClauseEntry, translator: Translator): ClauseEntry {
  const part = (name: string, text: Wording | undefined): Wording | undefined =>
    text && translator.text(`${entry.id}/${name}`, text);
  return {
    ...entry,
    text: translator.text(entry.id, entry.text),
    condition: part('condition', entry.condition),
    frequency: part('frequency', entry.frequency),
    target: part('target', entry.target),
    items: entry.items.map((item) => translateClause(item, translator)),
  };
}

import { alignProvisions, type Alignment } from './align-provisions.js';
import { compareWords, type Piece } from './compare-words.js';
import { listProvisions, type NumberedText } from './list-provisions.js';
import { findLongestRise } from './longest-rise.js';
import type { Provision } from './provision.js';

/**
 * What became of a provision. added, removed: it is in one text only · reworded: its words are others, wherever it
 * stands · moved: it stands elsewhere · renumbered: only its number, or numbers that it refers to, are others
 */
export type ChangeName = 'same' | 'added' | 'removed' | 'reworded' | 'moved' | 'renumbered';

/** A provision of the old text, of the new text, or of both, and what became of it. */
export type Entry =
  | { readonly before: Provision; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Provision }
  | {
      readonly before: Provision;
      readonly after: Provision;
      /** Whether it stands elsewhere: in another part of the text, or before what it stood behind. */
      readonly isMoved: boolean;
      readonly pieces: readonly Piece[];
    };

/** Two texts beside each other. */
export interface Comparison {
  readonly before: NumberedText;
  readonly after: NumberedText;
  /**
   * Every provision of both texts, once: in the order of the new text, what was removed after what it stood behind. A
   * moved provision stands where it is in the new text.
   */
  readonly entries: readonly Entry[];
}

/** Compares the bodies of two documents, provision by provision and then word by word. */
export function compareTexts(before: NumberedText, after: NumberedText): Comparison {
  const [old, recent] = [listProvisions(before), listProvisions(after)];
  const alignment = alignProvisions(old, recent);
  const moved = findMoved(old, recent, alignment);
  const follow = createFollower(old, recent, alignment);
  const entries: Entry[] = [];
  const removed = listRemoved(old, alignment, moved);
  const addRemoved = (anchor: number): void => {
    for (const provision of removed.get(anchor) ?? []) entries.push({ before: provision });
  };
  addRemoved(-1);
  for (const provision of recent) {
    const match = old[alignment.before.get(provision.index) ?? -1];
    if (match === undefined) {
      entries.push({ after: provision });
      continue;
    }
    const isMoved = moved.has(match.index);
    const pieces = compareWords(match.tokens, provision.tokens, follow);
    entries.push({ before: match, after: provision, isMoved, pieces });
    if (!isMoved) addRemoved(match.index);
  }
  return { before, after, entries };
}

/** What became of a provision, in one word: the gravest that is true of it. */
export function nameChange(entry: Entry): ChangeName {
  if (entry.before === undefined) return 'added';
  if (entry.after === undefined) return 'removed';
  if (entry.pieces.some(({ isSame }) => !isSame)) return 'reworded';
  if (entry.isMoved) return 'moved';
  return isRenumbered(entry.before, entry.after) ? 'renumbered' : 'same';
}

function isRenumbered(before: Provision, after: Provision): boolean {
  return (
    before.label !== after.label ||
    after.tokens.some(({ words, inline }, place) => {
      return inline.type === 'ref' && before.tokens[place]?.words !== words;
    })
  );
}

/** Indexes of old provisions that stand elsewhere. What is part of a moved one and stayed in it has not moved. */
function findMoved(
  old: readonly Provision[],
  recent: readonly Provision[],
  alignment: Alignment,
): ReadonlySet<number> {
  const moved = new Set<number>();
  const kept = new Map<number, Provision[]>();
  for (const provision of recent) {
    const match = old[alignment.before.get(provision.index) ?? -1];
    if (match === undefined) continue;
    const parent = match.parent < 0 ? -1 : alignment.after.get(match.parent);
    if (parent !== provision.parent) {
      moved.add(match.index);
      continue;
    }
    const siblings = kept.get(provision.parent);
    if (siblings === undefined) kept.set(provision.parent, [match]);
    else siblings.push(match);
  }
  for (const siblings of kept.values()) {
    const stayed = new Set(findLongestRise(siblings.map(({ index }) => index)));
    siblings.forEach(({ index }, place) => {
      if (!stayed.has(place)) moved.add(index);
    });
  }
  return moved;
}

/** The provisions that only the old text has, by the index of the kept one that they stood behind; -1 for none. */
function listRemoved(
  old: readonly Provision[],
  alignment: Alignment,
  moved: ReadonlySet<number>,
): ReadonlyMap<number, readonly Provision[]> {
  const removed = new Map<number, Provision[]>();
  let anchor = -1;
  for (const provision of old) {
    if (!alignment.after.has(provision.index)) {
      const list = removed.get(anchor);
      if (list === undefined) removed.set(anchor, [provision]);
      else list.push(provision);
    } else if (!moved.has(provision.index)) anchor = provision.index;
  }
  return removed;
}

/** What a reference of the old text leads to, by the name that the new text has for it. */
function createFollower(
  old: readonly Provision[],
  recent: readonly Provision[],
  alignment: Alignment,
): (target: string) => string {
  const names = new Map<string, string>();
  for (const { target, index } of old) {
    const match = recent[alignment.after.get(index) ?? -1];
    if (target !== undefined && match?.target !== undefined) names.set(target, match.target);
  }
  return (target) => names.get(target) ?? target;
}

import type { RedlineWording } from '../compare/redline-wording.js';
import { wordAt } from '../compose/read-words.js';
import type { WordPath } from '../compose/required-words.js';
import type { Words } from '../compose/words.js';

type RedlinePath = WordPath extends infer Path
  ? Path extends `redline.${infer Rest}`
    ? Rest
    : never
  : never;

/** What a redline says in its own words, from the words of a language. */
export function readRedlineWording(words: Words): RedlineWording {
  const read = (path: RedlinePath): string => wordAt(words, `redline.${path}`);
  return {
    author: read('author'),
    labels: {
      heading: read('heading'),
      number: read('number'),
      before: read('before'),
      after: read('after'),
      change: read('change'),
      inserted: read('inserted'),
      deleted: read('deleted'),
      end: read('end'),
      none: read('none'),
      renumbered: read('renumbered'),
      movedFrom: read('movedFrom'),
      movedTo: read('movedTo'),
    },
    changes: {
      added: read('changes.added'),
      removed: read('changes.removed'),
      reworded: read('changes.reworded'),
      moved: read('changes.moved'),
      renumbered: read('changes.renumbered'),
    },
    matters: {
      title: read('matters.title'),
      duty: read('matters.duty'),
      right: read('matters.right'),
      liability: read('matters.liability'),
      qualification: read('matters.qualification'),
      reporting: read('matters.reporting'),
      unit: read('matters.unit'),
      conditions: read('matters.conditions'),
      general: read('matters.general'),
    },
    kinds: {
      editorial: read('kinds.editorial'),
      detail: read('kinds.detail'),
      'labour-function': read('kinds.labour-function'),
      'other-conditions': read('kinds.other-conditions'),
    },
    touches: read('touches'),
    proposes: read('proposes'),
    compared: read('compared'),
    total: read('total'),
    nothing: read('nothing'),
    proposesForAll: read('proposesForAll'),
    legend: read('legend'),
    insertedWords: read('insertedWords'),
    deletedWords: read('deletedWords'),
    untracked: read('untracked'),
    faceChange: read('faceChange'),
    quoted: read('quoted'),
    sectionNumbers: read('sectionNumbers'),
    numberingScheme: read('numberingScheme'),
    more: read('more'),
  };
}

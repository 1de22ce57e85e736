import type { Text } from '../diagnostic/diagnostic.js';
import type { ChangeKind } from '../document/change-kind.js';
import { type Comparison, type Entry, nameChange } from './comparison.js';
import { findMatter, type Matter } from './matter.js';
import type { Piece } from './compare-words.js';

/** What one change is thought to be in law, and why. */
export interface Reason {
  readonly entry: Entry;
  readonly matter: Matter;
  readonly kind: ChangeKind;
  readonly why: Text;
}

/** What a new edition is thought to be in law: a proposal, which a person decides on. */
export interface ChangeProposal {
  /** The gravest of all reasons; `editorial` where nothing changed. */
  readonly kind: ChangeKind;
  /** One for each change, in the order of the text. */
  readonly reasons: readonly Reason[];
}

/** From the lightest to the gravest: each asks for more than those before it. */
const gravity: readonly ChangeKind[] = ['editorial', 'detail', 'other-conditions', 'labour-function'];

/**
 * Proposes what the change from one text to the other is in law, by what is touched. Careful: only what cannot change
 * the sense counts as editorial, and a duty that appears or goes counts as a change of the labour function, though it may
 * turn out to be a detail of another one.
 */
export function proposeChangeKind({ entries }: Comparison): ChangeProposal {
  const old = entries.flatMap(({ before }) => before ?? []).sort((x, y) => x.index - y.index);
  const recent = entries.flatMap(({ after }) => after ?? []).sort((x, y) => x.index - y.index);
  const reasons = entries.flatMap((entry): Reason[] => {
    if (nameChange(entry) === 'same') return [];
    const matter =
      entry.after === undefined ? findMatter(entry.before, old) : findMatter(entry.after, recent);
    const former = entry.before === undefined ? matter : findMatter(entry.before, old);
    return [{ entry, matter, ...judge(entry, matter, former) }];
  });
  const gravest = Math.max(0, ...reasons.map(({ kind }) => gravity.indexOf(kind)));
  return { kind: gravity[gravest] ?? 'editorial', reasons };
}

function judge(entry: Entry, matter: Matter, former: Matter): Pick<Reason, 'kind' | 'why'> {
  const change = nameChange(entry);
  switch (change) {
    case 'same':
    case 'renumbered':
      return { kind: 'editorial', why: { ru: 'изменились только номера', en: 'only numbers changed' } };
    case 'moved':
    case 'reworded':
      if (matter !== former) return judgeRewriting(matter, former);
      if (entry.before !== undefined && entry.after !== undefined && isEditorial(entry.pieces)) {
        return {
          kind: 'editorial',
          why: {
            ru: 'слова те же: изменились место, знаки препинания или буквы',
            en: 'the words are the same: place, punctuation or letters changed',
          },
        };
      }
      return judgeMatter(matter, 'reworded');
    case 'added':
    case 'removed':
      return judgeMatter(matter, change);
    default:
      return change satisfies never;
  }
}

/** A provision that is about something else than it was: a right that became a duty. */
function judgeRewriting(matter: Matter, former: Matter): Pick<Reason, 'kind' | 'why'> {
  const touched = [matter, former].map((each) => judgeMatter(each, 'added'));
  const isGrave = touched.some(({ kind }) => kind === 'labour-function');
  return {
    kind: isGrave ? 'labour-function' : 'detail',
    why: {
      ru: 'положение перешло в другой раздел и значит теперь иное',
      en: 'the provision went to another section, where it means something else',
    },
  };
}

function judgeMatter(matter: Matter, change: 'added' | 'removed' | 'reworded'): Pick<Reason, 'kind' | 'why'> {
  switch (matter) {
    case 'title':
      return {
        kind: 'labour-function',
        why: {
          ru: 'изменилось наименование: должность названа в трудовом договоре',
          en: 'the name changed: the contract names the position',
        },
      };
    case 'duty':
      return change === 'reworded'
        ? {
            kind: 'detail',
            why: {
              ru: 'обязанность изложена иначе; решите, не стала ли она другой',
              en: 'a duty is told in other words; decide whether it became another',
            },
          }
        : {
            kind: 'labour-function',
            why:
              change === 'added'
                ? { ru: 'появилась обязанность', en: 'a duty was added' }
                : { ru: 'обязанность исключена', en: 'a duty was removed' },
          };
    case 'conditions':
      return {
        kind: 'other-conditions',
        why: { ru: 'изменились условия работы', en: 'conditions of the work changed' },
      };
    case 'unit':
      return {
        kind: 'other-conditions',
        why: {
          ru: 'изменилось подразделение: если оно названо в договоре, это перевод',
          en: 'the unit changed: a transfer, where the contract names it',
        },
      };
    case 'right':
      return {
        kind: 'detail',
        why: { ru: 'изменились права', en: 'rights changed' },
      };
    case 'liability':
      return {
        kind: 'detail',
        why: { ru: 'изменилась ответственность', en: 'liability changed' },
      };
    case 'qualification':
      return {
        kind: 'detail',
        why: {
          ru: 'изменились требования к квалификации',
          en: 'the qualification that is asked for changed',
        },
      };
    case 'reporting':
      return {
        kind: 'detail',
        why: { ru: 'изменилась подчинённость', en: 'reporting lines changed' },
      };
    case 'general':
      return {
        kind: 'detail',
        why: { ru: 'изменились общие положения', en: 'general provisions changed' },
      };
    default:
      return matter satisfies never;
  }
}

/** Whether the words are the same but for capital letters, the letter ё and signs between words. */
function isEditorial(pieces: readonly Piece[]): boolean {
  const [before, after] = [foldWords(pieces, 'before'), foldWords(pieces, 'after')];
  return before === after;
}

/** Words and marks without the signs and spaces between them. Signs inside a number count: 1,5 is not 15. */
function foldWords(pieces: readonly Piece[], side: 'before' | 'after'): string {
  return pieces
    .flatMap((piece) => piece[side])
    .filter(
      ({ inline, words }, place, all) =>
        inline.type !== 'text' || /[\p{L}\p{N}%№§+]/u.test(words) || isInNumber(all, place),
    )
    .map(({ inline, key, words }) =>
      inline.type === 'text' ? words.toLowerCase().normalize('NFD').replace(yoDots, '') : key,
    )
    .join(' ');
}

/** What makes another letter of U+0435, which those who write leave out at will. */
const yoDots = /(?<=\u0435)\u0308/gu;

function isInNumber(all: readonly { readonly words: string }[], place: number): boolean {
  return /\d$/.test(all[place - 1]?.words ?? '') && /^\d/.test(all[place + 1]?.words ?? '');
}

import { foldSpelling, type NameLexicon } from '../lexicon.js';
import type { PersonName, PersonNameStyle } from '../person-name.js';
import { formatInitialsFirst } from '../person-name.js';
import { bareWord } from './bare-word.js';
import { findPatronymicGender } from './decline-given-name.js';

/** What a word of a name is. `still`: initials, particles and what stands between words. */
export type NameRole = 'surname' | 'given' | 'patronymic' | 'still';

/** A piece of a name; the texts of all pieces, put together, are the name. */
export interface NamePiece {
  readonly text: string;
  readonly role: NameRole;
}

/** The pieces of a name that was given in parts. */
export function arrangeName(
  name: PersonName,
  style: PersonNameStyle,
  names: NameLexicon,
): readonly NamePiece[] {
  const surname = markWords(name.surname.trim(), 'surname');
  switch (style) {
    case 'initials-first': {
      const whole = formatInitialsFirst(name);
      return [{ text: whole.slice(0, whole.length - name.surname.trim().length), role: 'still' }, ...surname];
    }
    case 'full': {
      const patronymic = name.patronymic ?? '';
      const isFilial = splitWords(patronymic).some((text) => names.filial.has(foldSpelling(text)));
      const parts = [
        surname,
        markWords(name.given, 'given'),
        markWords(patronymic, isFilial ? 'still' : 'patronymic'),
      ].filter((part) => part.length > 0);
      return parts.flatMap((part, index) =>
        index === 0 ? part : [{ text: ' ', role: 'still' } as const, ...part],
      );
    }
    default:
      return style satisfies never;
  }
}

/**
 * The pieces of a name that was written as one text, in the order Иванов Иван Иванович or Иван Иванович Иванов, with
 * initials on either side. Where only the order of the words tells what they are, `other` is the second reading.
 */
export function splitFullName(
  text: string,
  names: NameLexicon,
): { readonly pieces: readonly NamePiece[]; readonly other: readonly NamePiece[] | undefined } {
  const texts = splitWords(text);
  const indexes = texts.flatMap((each, index) => (isName(each, names) ? [index] : []));
  const words = indexes.map((index) => foldSpelling(bareWord(texts[index] ?? '')));
  const hasInitials = texts.some((each) => /\p{L}/u.test(each) && isInitials(each));
  const { roles, other } = hasInitials
    ? { roles: words.map(() => 'surname' as const), other: undefined }
    : selectRoles(words, names);
  const assign = (chosen: readonly NameRole[]): readonly NamePiece[] => {
    const byIndex = new Map(indexes.map((index, place) => [index, chosen[place]]));
    return texts.map((each, index) => ({ text: each, role: byIndex.get(index) ?? 'still' }));
  };
  return { pieces: assign(roles), other: other && assign(other) };
}

interface Roles {
  readonly roles: readonly NameRole[];
  readonly other?: readonly NameRole[] | undefined;
}

const official = ['surname', 'given', 'patronymic'] as const;
const spoken = ['given', 'patronymic', 'surname'] as const;

function selectRoles(words: readonly string[], names: NameLexicon): Roles {
  const filial = words.findIndex((word) => names.filial.has(word));
  if (filial > 0) {
    // Гусейнов Тофик Мамед оглы; Тофик Мамед оглы Гусейнов
    const before = filial === words.length - 1 ? (['surname', 'given'] as const) : (['given'] as const);
    const roles = words.map((_, index): NameRole => {
      if (index === filial || index === filial - 1) return 'still';
      return index > filial ? 'surname' : (before[index] ?? 'given');
    });
    return { roles };
  }
  const isGiven = (word: string | undefined): boolean =>
    word !== undefined && (names.masculine.has(word) || names.feminine.has(word));
  const [first, second, third, ...more] = words;
  if (second === undefined) return { roles: [isGiven(first) ? 'given' : 'surname'] };
  const whole = readWholeName(words, names, isGiven);
  if (whole !== undefined) return whole;
  const isPatronymic = (word: string | undefined): boolean =>
    word !== undefined && findPatronymicGender(word) !== undefined;
  if (third === undefined) {
    if (isPatronymic(second) && !isPatronymic(first) && !isGiven(second)) {
      return { roles: ['given', 'patronymic'] };
    }
    const usual: Roles = { roles: ['surname', 'given'], other: ['given', 'surname'] };
    if (isGiven(first) === isGiven(second)) return usual;
    return { roles: isGiven(first) ? ['given', 'surname'] : ['surname', 'given'] };
  }
  if (more.length > 0) return { roles: words.map((word) => (isGiven(word) ? 'given' : 'surname')) };
  if (isPatronymic(second) && (!isPatronymic(third) || isGiven(first))) return { roles: spoken };
  return isPatronymic(third)
    ? { roles: official }
    : { roles: isGiven(first) && !isGiven(second) ? ['given', 'surname', 'surname'] : official };
}

/**
 * Ким Ир Сен, Дэн Сяопин: one whole, of which the last word alone changes. Of two words the first may be the surname of
 * somebody who is called in another way (Ким Джон), so that is one reading of two.
 */
function readWholeName(
  words: readonly string[],
  names: NameLexicon,
  isGiven: (word: string | undefined) => boolean,
): Roles | undefined {
  const [first = '', ...rest] = words;
  if (!names.wholeNames.has(first)) return undefined;
  if (rest.some((word) => isGiven(word) || findPatronymicGender(word) !== undefined)) return undefined;
  const roles = words.map((_, index): NameRole => (index === words.length - 1 ? 'given' : 'still'));
  return rest.length === 1 ? { roles, other: ['surname', 'given'] } : { roles };
}

/** Words, with what stands between them. */
function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{Cf}.'’ʼ‐‑–-]+|[^\p{L}\p{M}\p{Cf}.'’ʼ‐‑–-]+/gu) ?? [];
}

function markWords(text: string, role: NameRole): readonly NamePiece[] {
  return splitWords(text).map((each) => ({ text: each, role: /\p{L}/u.test(each) ? role : 'still' }));
}

function isName(text: string, names: NameLexicon): boolean {
  return /\p{L}/u.test(text) && !isInitials(text) && !names.particles.has(text);
}

/** «И.», «И.И.», «А.-М.», or a single letter. */
function isInitials(text: string): boolean {
  return /^(?:\p{L}\p{M}*\.[-‐‑–]?)+$|^\p{L}\p{M}*$/u.test(text) && /\.|^\p{L}\p{M}*$/u.test(text);
}

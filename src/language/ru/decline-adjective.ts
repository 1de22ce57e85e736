import { type CaseForms, repeatForm } from '../case-forms.js';
import type { Gender } from '../lexicon.js';

/** What the ending of an adjective does not tell. */
export interface AdjectiveTraits {
  /** Whether the noun that it agrees with is animate: the masculine accusative is then the genitive. */
  readonly animate: boolean;
  /** True for большой, чужой: a stressed ending after a sibilant. */
  readonly stressed: boolean;
  /** True for третий: declined with a soft sign. */
  readonly possessive: boolean;
}

/** The adjectival endings of the nominative singular, and the gender that each of them shows. */
const genders: ReadonlyMap<string, Gender> = new Map([
  ['ый', 'masculine'],
  ['ий', 'masculine'],
  ['ой', 'masculine'],
  ['ая', 'feminine'],
  ['яя', 'feminine'],
  ['ое', 'neuter'],
  ['ее', 'neuter'],
]);

/** An ordinal in figures: 1-й, 2-я, 3-е. */
const ordinal = /^(\p{N}+[-‑])(й|ый|ий|ой|я|ая|е|ое)$/iu;

/** The gender that an adjective, a participle or an ordinal shows in the nominative singular; otherwise `undefined`. */
export function findAdjectiveGender(word: string, possessive = false): Gender | undefined {
  const lower = word.toLowerCase();
  const figure = ordinal.exec(lower)?.[2];
  if (figure !== undefined) {
    if (figure.endsWith('й')) return 'masculine';
    return figure.endsWith('я') ? 'feminine' : 'neuter';
  }
  if (possessive) {
    if (lower.endsWith('й')) return 'masculine';
    return lower.endsWith('я') ? 'feminine' : 'neuter';
  }
  const base = lower.replace(/(?<=щ[а-я]{2})ся$/u, '');
  // Other words in «-ий» are nouns: гений, and the plurals предприятий, отделений.
  if (base.endsWith('ий') && !/(?:[гкхжшщч]|[^аеёи]н)ий$/u.test(base)) return undefined;
  return base.length < 4 ? undefined : genders.get(base.slice(-2));
}

/**
 * Declines an adjective, a participle (also reflexive: обучающийся) or an ordinal by the gender that it shows.
 * What shows none comes back unchanged.
 */
export function declineAdjective(
  word: string,
  traits: AdjectiveTraits,
): { readonly forms: CaseForms; readonly gender: Gender | undefined } {
  const gender = findAdjectiveGender(word, traits.possessive);
  if (gender === undefined) return { forms: repeatForm(word), gender };
  const figure = ordinal.exec(word);
  if (figure !== null)
    return { forms: build(word, figure[1] ?? '', '', 'го му м м й ю', gender, traits), gender };
  if (traits.possessive) {
    const stem = word.replace(/(?:ий|ья|ье)$/iu, 'ь');
    return { forms: build(word, stem, '', 'его ему им ем ей ю', gender, traits), gender };
  }
  const tail = /ся$/iu.exec(word)?.[0] ?? '';
  const base = word.slice(0, word.length - tail.length);
  const stem = base.slice(0, -2);
  return { forms: build(word, stem, tail, selectEndings(base, traits), gender, traits), gender };
}

/**
 * Endings in the order: masculine genitive, dative, instrumental, prepositional; feminine oblique, accusative.
 * Spelling follows the last letter of the stem, the stress only where the nominative shows it.
 */
function selectEndings(word: string, traits: AdjectiveTraits): string {
  const stem = word.slice(0, -2).toLowerCase();
  const ending = word.slice(-2).toLowerCase();
  if (/[жшщчц]$/u.test(stem)) {
    if (ending === 'ой' || traits.stressed) return 'ого ому им ом ой ую';
    return stem.endsWith('ц') ? 'его ему ым ем ей ую' : 'его ему им ем ей ую';
  }
  if (/[гкх]$/u.test(stem)) return 'ого ому им ом ой ую';
  return ending === 'ий' || ending === 'яя' || ending === 'ее'
    ? 'его ему им ем ей юю'
    : 'ого ому ым ом ой ую';
}

function build(
  word: string,
  stem: string,
  tail: string,
  endings: string,
  gender: Gender,
  traits: AdjectiveTraits,
): CaseForms {
  const [genitive = '', dative = '', instrumental = '', prepositional = '', oblique = '', accusative = ''] =
    endings.split(' ').map((ending) => stem + ending + tail);
  switch (gender) {
    case 'feminine':
      return {
        nominative: word,
        genitive: oblique,
        dative: oblique,
        accusative,
        instrumental: oblique,
        prepositional: oblique,
      };
    case 'masculine':
    case 'neuter':
      return {
        nominative: word,
        genitive,
        dative,
        accusative: gender === 'masculine' && traits.animate ? genitive : word,
        instrumental,
        prepositional,
      };
    default:
      return gender satisfies never;
  }
}

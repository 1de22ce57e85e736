import { type CaseForms, repeatForm } from '../case-forms.js';
import type { Agreement } from '../lexicon.js';
import { endsInVelarOrSibilant } from './letters.js';
import type { NounNumber } from './noun-number.js';

/** What the ending of an adjective does not tell. */
export interface AdjectiveTraits {
  /** Whether the noun that it agrees with is animate: the accusative of masculine and plural is then the genitive. */
  readonly animate: boolean;
  /** True for большой, чужой: a stressed ending after a sibilant. */
  readonly stressed: boolean;
  /** True for третий: declined with a soft sign. */
  readonly possessive: boolean;
}

/** The adjectival endings of the nominative, and what each of them agrees with. */
const agreements: ReadonlyMap<string, Agreement> = new Map([
  ['ый', 'masculine'],
  ['ий', 'masculine'],
  ['ой', 'masculine'],
  ['ая', 'feminine'],
  ['яя', 'feminine'],
  ['ое', 'neuter'],
  ['ее', 'neuter'],
  ['ые', 'plural'],
  ['ие', 'plural'],
]);

/** An ordinal in figures: 1-й, 2-я, 3-е. */
const ordinal = /^(\p{N}+[-‑])(й|ый|ий|ой|я|ая|е|ое)$/iu;

/** What an adjective, a participle or an ordinal in the nominative agrees with; otherwise `undefined`. */
export function findAdjectiveAgreement(word: string, possessive = false): Agreement | undefined {
  const lower = word.toLowerCase();
  const figure = ordinal.exec(lower)?.[2];
  if (figure !== undefined) {
    if (figure.endsWith('й')) return 'masculine';
    return figure.endsWith('я') ? 'feminine' : 'neuter';
  }
  if (possessive) {
    if (lower.endsWith('й')) return 'masculine';
    if (lower.endsWith('и')) return 'plural';
    return lower.endsWith('я') ? 'feminine' : 'neuter';
  }
  const base = lower.replace(/(?<=щ[а-я]{2})ся$/u, '');
  // Other words in «-ий» and «-ие» are nouns: гений, управление, and the plurals предприятий, отделений.
  if (/и[йе]$/u.test(base) && !/(?:[гкхжшщч]|[^аеёиоуыэюя]н)и[йе]$/u.test(base)) return undefined;
  return base.length < 4 ? undefined : agreements.get(base.slice(-2));
}

/**
 * Declines an adjective, a participle (also reflexive: обучающийся) or an ordinal by the gender that it shows; one that
 * stands in the plural has no other number. What is no adjective comes back unchanged.
 */
export function declineAdjective(
  word: string,
  traits: AdjectiveTraits,
  number: NounNumber = 'singular',
): { readonly forms: CaseForms; readonly agreement: Agreement | undefined } {
  const agreement = findAdjectiveAgreement(word, traits.possessive);
  if (agreement === undefined) return { forms: repeatForm(word), agreement };
  const { stem, endings, plurals, tail } = takeApart(word, traits);
  const forms =
    number !== 'singular' || agreement === 'plural'
      ? buildPlural(agreement === 'plural' ? word : undefined, stem, plurals, tail, traits)
      : buildSingular(word, agreement, stem, endings, tail, traits);
  return { forms, agreement };
}

/** A stem with the endings that are put to it. */
interface AdjectiveParts {
  readonly stem: string;
  /** Masculine genitive, dative, instrumental, prepositional; feminine oblique, accusative. */
  readonly endings: string;
  /** Nominative, genitive, dative, instrumental of the plural. */
  readonly plurals: string;
  /** «-ся» of a reflexive participle. */
  readonly tail: string;
}

const softPlurals = 'ие их им ими';

/** Spelling follows the last letter of the stem, the stress only where the nominative shows it. */
function takeApart(word: string, traits: AdjectiveTraits): AdjectiveParts {
  const figure = ordinal.exec(word);
  if (figure !== null)
    return { stem: figure[1] ?? '', endings: 'го му м м й ю', plurals: 'е х м ми', tail: '' };
  if (traits.possessive) {
    const stem = word.replace(/(?:ий|ья|ье|ьи)$/iu, 'ь');
    return { stem, endings: 'его ему им ем ей ю', plurals: 'и их им ими', tail: '' };
  }
  const tail = /ся$/iu.exec(word)?.[0] ?? '';
  const base = word.slice(0, word.length - tail.length);
  const stem = base.slice(0, -2);
  const ending = base.slice(-2).toLowerCase();
  if (/[жшщчц]$/iu.test(stem)) {
    if (ending === 'ой' || traits.stressed)
      return { stem, endings: 'ого ому им ом ой ую', plurals: softPlurals, tail };
    return /ц$/iu.test(stem)
      ? { stem, endings: 'его ему ым ем ей ую', plurals: 'ые ых ым ыми', tail }
      : { stem, endings: 'его ему им ем ей ую', plurals: softPlurals, tail };
  }
  if (endsInVelarOrSibilant(stem))
    return { stem, endings: 'ого ому им ом ой ую', plurals: softPlurals, tail };
  return /^(?:ий|яя|ее|ие)$/u.test(ending)
    ? { stem, endings: 'его ему им ем ей юю', plurals: softPlurals, tail }
    : { stem, endings: 'ого ому ым ом ой ую', plurals: 'ые ых ым ыми', tail };
}

function buildPlural(
  nominative: string | undefined,
  stem: string,
  plurals: string,
  tail: string,
  traits: AdjectiveTraits,
): CaseForms {
  const [first = '', genitive = '', dative = '', instrumental = ''] = plurals
    .split(' ')
    .map((ending) => stem + ending + tail);
  const named = nominative ?? first;
  return {
    nominative: named,
    genitive,
    dative,
    accusative: traits.animate ? genitive : named,
    instrumental,
    prepositional: genitive,
  };
}

function buildSingular(
  word: string,
  agreement: Exclude<Agreement, 'plural'>,
  stem: string,
  endings: string,
  tail: string,
  traits: AdjectiveTraits,
): CaseForms {
  const [genitive = '', dative = '', instrumental = '', prepositional = '', oblique = '', accusative = ''] =
    endings.split(' ').map((ending) => stem + ending + tail);
  switch (agreement) {
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
        accusative: agreement === 'masculine' && traits.animate ? genitive : word,
        instrumental,
        prepositional,
      };
    default:
      return agreement satisfies never;
  }
}

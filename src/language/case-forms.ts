/** The six cases of a declined word. A language without cases has the same text in all of them. */
export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;

/** One of the six cases. */
export type GrammaticalCase = (typeof grammaticalCases)[number];

/**
 * A form that documents print of a name: a case, or `definite`, the nominative with an article at its end (menaxheri
 * beside menaxher). Where nouns have no such article it is the nominative.
 */
export type NameForm = GrammaticalCase | 'definite';

/** All forms of a name, in the order in which they are told. */
export const nameForms = [
  'nominative',
  'definite',
  ...grammaticalCases.slice(1),
] as const satisfies readonly NameForm[];

/** Whether a phrase names one or several. */
export type GrammaticalNumber = 'singular' | 'plural';

/** A phrase in every case. The nominative singular is the phrase as its author wrote it, byte for byte. */
export type CaseForms = Readonly<Record<GrammaticalCase, string>>;

/** A declined phrase, and how far its forms can be trusted. */
export interface Declined {
  readonly forms: CaseForms;
  /** The nominative with its article; absent where nouns have none. */
  readonly definite?: string;
  /** True when at least one word was declined by its ending only, or left as it is for want of a rule. */
  readonly guessed: boolean;
  /** The words behind `guessed`, as written, in their order; empty when nothing was guessed. */
  readonly guessedWords: readonly string[];
}

/** The forms of what does not change: the same text in every case. */
export function repeatForm(text: string): CaseForms {
  return mapCases(() => text);
}

/** Forms made case by case. */
export function mapCases(form: (grammaticalCase: GrammaticalCase) => string): CaseForms {
  return {
    nominative: form('nominative'),
    genitive: form('genitive'),
    dative: form('dative'),
    accusative: form('accusative'),
    instrumental: form('instrumental'),
    prepositional: form('prepositional'),
  };
}

/** How the forms of a name are written in a language of six cases without an article at the end of its nouns. */
export const ownForms: Readonly<Record<NameForm, NameForm>> = {
  nominative: 'nominative',
  definite: 'nominative',
  genitive: 'genitive',
  dative: 'dative',
  accusative: 'accusative',
  instrumental: 'instrumental',
  prepositional: 'prepositional',
};

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

/** Whether a phrase names one or several. */
export type GrammaticalNumber = 'singular' | 'plural';

/** A phrase in every case. The nominative singular is the phrase as its author wrote it, byte for byte. */
export type CaseForms = Readonly<Record<GrammaticalCase, string>>;

/** A declined phrase, and how far its forms can be trusted. */
export interface Declined {
  readonly forms: CaseForms;
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

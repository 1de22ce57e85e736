/** What is wrong with a word of a lexicon whose form is right. */
export type LexiconFaultKind = 'stands-twice' | 'no-noun' | 'several-words';

/** A fault of a lexicon. */
export interface LexiconFault {
  /** Where it stands, as a JSON pointer below the lexicon: `/nouns/0/words/3`. */
  readonly pointer: string;
  readonly kind: LexiconFaultKind;
  readonly word: string;
}

/** Takes note of a fault. */
export type ReportLexiconFault = (fault: LexiconFault) => void;

/** Refuses the first fault: for a lexicon that is built in, where a fault is a bug. */
export const refuseLexiconFault: ReportLexiconFault = ({ pointer, kind, word }) => {
  const place = `lexicon${pointer}`;
  switch (kind) {
    case 'stands-twice':
      throw new Error(`${place}: the word «${word}» stands twice`);
    case 'no-noun':
      throw new Error(`${place}: the word «${word}» is no noun of the lexicon`);
    case 'several-words':
      throw new Error(`${place}: «${word}» is not one word`);
    default:
      return kind satisfies never;
  }
};

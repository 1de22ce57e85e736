import type { Book } from './book.js';
import type { Competency } from './competency.js';
import { lawLanguages } from './law-languages.js';
import { type Wording, plainWording } from './wording.js';

/** One text of a competency that says what is seen. */
export interface CompetencyText {
  readonly kind: 'definition' | 'indicator';
  readonly wording: Wording;
  readonly plain: string;
}

/**
 * The competencies of a book in the language of its law, which the word lists are in, with their definitions and
 * indicators.
 */
export function listCompetencyTexts({
  competencies,
  organization,
}: Pick<Book, 'competencies' | 'organization'>): readonly {
  readonly competency: Competency;
  readonly texts: readonly CompetencyText[];
}[] {
  const language = lawLanguages[organization.jurisdiction];
  return [...competencies.values()]
    .filter((each) => each.language.split('-')[0] === language)
    .map((competency) => ({
      competency,
      texts: [
        { kind: 'definition' as const, wording: competency.definition },
        ...competency.levels.flatMap(({ indicators }) =>
          indicators.map((wording) => ({ kind: 'indicator' as const, wording })),
        ),
      ].map((each) => ({ ...each, plain: plainWording(each.wording) })),
    }));
}

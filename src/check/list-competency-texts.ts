import type { Place } from '../diagnostic/place.js';
import type { Competency } from './competency.js';
import type { Translation } from './translation/translation.js';
import { type Wording, plainWording } from './wording.js';

/** One text of a competency that says what is seen. */
export interface CompetencyText {
  readonly kind: 'definition' | 'indicator';
  readonly wording: Wording;
  readonly plain: string;
}

/** What is read of a competency in one of its languages. */
export interface CompetencyTexts {
  readonly language: string;
  /** Missing where a translation lacks it. */
  readonly name?: { readonly plain: string; readonly place: Place } | undefined;
  /** Its definition and indicators, by levels. */
  readonly texts: readonly CompetencyText[];
}

/** The texts of a competency in the language that it was written in. */
export function listCompetencyTexts(competency: Competency): CompetencyTexts {
  const { language, name, namePlace, definition, levels } = competency;
  return {
    language,
    name: { plain: name, place: namePlace },
    texts: [
      readText('definition', definition),
      ...levels.flatMap(({ indicators }) => indicators.map((each) => readText('indicator', each))),
    ],
  };
}

/** What a translation has of these texts; what is missing is told where a document needs it. */
export function listTranslatedTexts(language: string, { texts }: Translation): CompetencyTexts {
  const name = texts.get('name');
  return {
    language,
    name: name && { plain: name.plain, place: name.place },
    texts: [...texts].flatMap(([key, { wording }]) => {
      if (key === 'definition') return readText('definition', wording);
      return /^levels\.\d+\.indicators\./.test(key) ? readText('indicator', wording) : [];
    }),
  };
}

function readText(kind: CompetencyText['kind'], wording: Wording): CompetencyText {
  return { kind, wording, plain: plainWording(wording) };
}

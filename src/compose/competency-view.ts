import type { Book } from '../check/book.js';
import type { Competency } from '../check/competency.js';
import type { RequiredCompetency, Role } from '../check/role.js';
import type { Wording } from '../check/wording.js';
import type { Place } from '../diagnostic/place.js';
import { fillPattern } from './fill-pattern.js';
import { Phrase } from './phrase.js';
import { wordAt } from './read-words.js';
import type { Words } from './words.js';

/** A competency that a role requires, as templates see it. */
export interface CompetencyView {
  readonly id: string;
  /** The whole requirement in one line: name, level, weight. */
  readonly line: Phrase;
  readonly name: Phrase;
  /** What sort it is, in a word. */
  readonly type: Phrase;
  readonly definition: Phrase;
  /** The number of the required level, and its name. */
  readonly level: Phrase;
  readonly levelName: Phrase;
  /** Per cent, without the sign. */
  readonly weight: Phrase | undefined;
  /** What is seen at the required level. */
  readonly indicators: readonly Phrase[];
  readonly assessment: readonly Phrase[];
  readonly development: readonly Phrase[];
}

/** What the views of competencies are made with. */
export interface CompetencyViewContext {
  readonly book: Book;
  readonly words: Words;
  readonly phrase: (wording: Wording) => Phrase;
}

/** The competencies that a role requires, in its order. One that the library does not have is an error of a link. */
export function viewCompetencies(role: Role, context: CompetencyViewContext): readonly CompetencyView[] {
  return role.competencies.flatMap((required) => {
    const competency = context.book.competencies.get(required.link.id);
    return competency === undefined ? [] : [viewCompetency(competency, required, context)];
  });
}

function viewCompetency(
  competency: Competency,
  required: RequiredCompetency,
  { words, phrase }: CompetencyViewContext,
): CompetencyView {
  const { id, place } = competency;
  const found = competency.levels.find((each) => each.level === required.level);
  const name = makePhrase(competency.name, place);
  const level = makePhrase(String(required.level), required.levelPlace);
  const levelName = makePhrase(found?.name ?? '', place);
  const weight =
    required.weight === undefined ? undefined : makePhrase(String(required.weight), required.levelPlace);
  return {
    ...{ id, name, level, levelName, weight },
    line:
      weight === undefined
        ? fillPattern(wordAt(words, 'clause.competency'), { name, level, levelName })
        : fillPattern(wordAt(words, 'clause.competencyWeight'), { name, level, levelName, weight }),
    type: makePhrase(wordAt(words, `competencyType.${competency.type}`), place),
    // An instruction prints the line alone: in a translation the rest may be missing as long as nothing reads it.
    get definition() {
      return phrase(competency.definition);
    },
    get indicators() {
      return (found?.indicators ?? []).map(phrase);
    },
    get assessment() {
      return competency.assessment.map(phrase);
    },
    get development() {
      return competency.development.map(phrase);
    },
  };
}

function makePhrase(value: string, origin: Place): Phrase {
  return new Phrase([{ type: 'text', value, origin }]);
}

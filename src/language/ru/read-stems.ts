import { WordCursor } from '../word-cursor.js';
import { WordMemory } from '../word-memory.js';
import { foldYo } from './fold-yo.js';
import { stemWord } from './stem-word.js';

/** Words that every text has, and that tell no two texts apart. */
const functionWords: ReadonlySet<string> = new Set(
  (
    'а без бы в ввиду во все всех для до его ее если же за и из или им их к как ко ли либо на над не ни но о об обо от ' +
    'перед по под при про с со так также том тем что чтобы у через этом этого эти этих является и/или'
  ).split(' '),
);

/** They turn the sense of the word behind them, and are kept with it. */
const negations: ReadonlySet<string> = new Set(['не', 'без', 'ни']);

/** What a word gives to the stems of its text. */
interface WordPart {
  /** Nothing where every text has the word. */
  readonly stem?: string;
  /** What is put before the next stem. */
  readonly negation?: string;
}

const mostKnown = 20_000;
const memory = new WordMemory<WordPart>(mostKnown);

/** As `Language.readStems`. */
export function readStems(text: string): readonly string[] {
  const stems: string[] = [];
  let negation = '';
  const cursor = new WordCursor(text.toLowerCase());
  while (cursor.next()) {
    const part = memory.recall(cursor, readPart);
    if (part.negation !== undefined) negation = part.negation;
    if (part.stem === undefined) continue;
    stems.push(negation === '' ? part.stem : negation + part.stem);
    negation = '';
  }
  return stems;
}

function readPart(said: string): WordPart {
  const word = foldYo(said);
  if (negations.has(word)) return { negation: `${word} ` };
  return functionWords.has(word) ? {} : { stem: stemWord(word) };
}

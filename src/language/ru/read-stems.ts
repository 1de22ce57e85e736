import { splitWords } from '../split-words.js';
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

/** Stems of words that were met before, for a book says the same words again and again; begun anew when it is full. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** As `Language.readStems`. */
export function readStems(text: string): readonly string[] {
  const stems: string[] = [];
  let negation = '';
  for (const word of splitWords(foldYo(text.toLowerCase()))) {
    if (negations.has(word)) {
      negation = `${word} `;
      continue;
    }
    if (functionWords.has(word)) continue;
    stems.push(negation + findStem(word));
    negation = '';
  }
  return stems;
}

function findStem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const stem = stemWord(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, stem);
  return stem;
}

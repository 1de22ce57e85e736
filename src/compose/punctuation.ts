import type { Phrase } from './phrase.js';

/** Signs that end a sentence and are kept as the author wrote them. */
const final = /[.!?…:]["»”’)\]]*$/u;
const trailing = /[\s.;,:]+$/u;

/** What most texts end with. The expressions above read a text from its beginning to find its end. */
const letter = /^[\p{L}\d]$/u;

function endsInLetter(text: string): boolean {
  return letter.test(text.charAt(text.length - 1));
}

/** The phrase as a sentence: with a full stop, unless it ends with a sign of its own. A lone blank stays bare. */
export function endSentence(phrase: Phrase): Phrase {
  return endWith(
    phrase,
    (text) => {
      if (text.endsWith('.')) return text;
      if (endsInLetter(text)) return `${text}.`;
      return final.test(text.trimEnd()) ? text.trimEnd() : `${text.replace(/[\s;,]+$/u, '')}.`;
    },
    '.',
  );
}

/** The phrase as a lead-in: with a colon. */
export function endLeadIn(phrase: Phrase): Phrase {
  return endWith(phrase, (text) => `${text.replace(trailing, '')}:`, ':');
}

/**
 * The phrase as an item of a list: with a semicolon, the last one with a full stop. `abbreviations` keep their stop.
 */
export function endItem(phrase: Phrase, last: boolean, abbreviations: readonly string[]): Phrase {
  if (last) return endSentence(phrase);
  return endWith(
    phrase,
    (text) => {
      if (endsInLetter(text)) return `${text};`;
      const bare = text.trimEnd();
      if (/[!?…]["»”’)\]]*$/u.test(bare)) return bare;
      return endsInAbbreviation(bare, abbreviations) ? `${bare};` : `${text.replace(trailing, '')};`;
    },
    ';',
  );
}

/** The phrase without the signs at its end, for use inside a sentence. */
export function trimEnd(phrase: Phrase, abbreviations: readonly string[]): Phrase {
  return phrase.mapLast((text) =>
    endsInAbbreviation(text.trimEnd(), abbreviations) ? text.trimEnd() : text.replace(trailing, ''),
  );
}

/** Whether the last word is one of the abbreviations; «коллег.» only ends in the letters of «г.». */
function endsInAbbreviation(text: string, abbreviations: readonly string[]): boolean {
  return abbreviations.some(
    (each) => text.endsWith(each) && !/\p{L}$/u.test(text.slice(0, text.length - each.length)),
  );
}

function endWith(phrase: Phrase, change: (text: string) => string, sign: string): Phrase {
  const last = phrase.inlines.at(-1);
  if (last === undefined || (sign === '.' && last.type === 'blank' && phrase.inlines.length === 1))
    return phrase;
  if (last.type === 'text') return phrase.mapLast(change);
  return phrase.map((inlines) => [...inlines, { type: 'text', value: sign }]);
}

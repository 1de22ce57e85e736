/** Endings of nouns and adjectives. */
const nominal = listEndings(
  'иями ями ами иях ях ах иям ям ам ием ем ом ией ей ой ый ий ов ев его ого ему ому ыми ими ым им ых их ' +
    'ая яя ое ее ые ие ую юю ию ия ии ою ею а я о е ы и у ю ь й',
);

/** Endings of verbs. */
const verbal = listEndings(
  'ывает ывают ывал ыват ует уют оват еват овал ает яет ают яют ал ял ил ат ят ит ет ут ют ешь ишь',
);

const reflexive = listEndings('ся сь');

/**
 * What the forms of a Russian word have in common: good enough to find the same word again, never to be shown. `word` is
 * in small letters with е for ё.
 */
export function stemWord(word: string): string {
  const plain = dropEnding(word, reflexive, 4);
  // Short words that end like verbs are nouns more often: счет, ответ.
  const stem = dropEnding(dropEnding(plain, nominal, 3), verbal, 4);
  // A vowel that comes and goes: порядок, порядка; продавец, продавца.
  return /(?:[ое]к|ец)$/.test(stem) && stem.length > 4 ? stem.slice(0, -2) + stem.slice(-1) : stem;
}

/** Endings by their length. */
type Endings = readonly ReadonlySet<string>[];

function listEndings(words: string): Endings {
  const all = words.split(' ');
  const longest = Math.max(...all.map((each) => each.length));
  return Array.from(
    { length: longest + 1 },
    (_, length) => new Set(all.filter((each) => each.length === length)),
  );
}

/** The word without its longest ending, if `least` letters are left. */
function dropEnding(word: string, endings: Endings, least: number): string {
  for (let length = Math.min(endings.length - 1, word.length - least); length > 0; length--) {
    if (endings[length]?.has(word.slice(-length)) === true) return word.slice(0, -length);
  }
  return word;
}

/** Letters are told apart by so many numbers, so that five of them make a small integer. */
const letterCount = 64;

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
  const plain = dropEnding(word, word.length, reflexive, 4);
  // Short words that end like verbs are nouns more often: счет, ответ.
  const end = dropEnding(word, dropEnding(word, plain, nominal, 3), verbal, 4);
  const stem = word.slice(0, end);
  // A vowel that comes and goes: порядок, порядка; продавец, продавца.
  return stem.length > 4 && fleeting.some((each) => stem.endsWith(each))
    ? stem.slice(0, -2) + stem.slice(-1)
    : stem;
}

const fleeting = ['ок', 'ек', 'ец'];

/** Endings as numbers: they are looked for in each word, and letters need not be cut out of it for that. */
interface Endings {
  readonly numbers: ReadonlySet<number>;
  readonly longest: number;
}

function listEndings(words: string): Endings {
  const all = words.split(' ');
  const numbers = all.map((each) => Array.from(each).reduceRight(addLetter, 0));
  return { numbers: new Set(numbers), longest: Math.max(...all.map((each) => each.length)) };
}

/** The number of an ending, read from its last letter on, with one more letter before it. */
function addLetter(number: number, letter: string): number {
  return number * letterCount + letterNumber(letter.charCodeAt(0));
}

/** From 1 for а; 0 for what is not a small Russian letter. */
function letterNumber(code: number): number {
  return code >= 0x430 && code <= 0x44f ? code - 0x42f : 0;
}

/** Where the first `end` letters of a word end without their longest ending, if `least` letters are left. */
function dropEnding(word: string, end: number, { numbers, longest }: Endings, least: number): number {
  const first = Math.max(end - longest, least);
  let shortened = end;
  let number = 0;
  for (let at = end - 1; at >= first; at--) {
    const letter = letterNumber(word.charCodeAt(at));
    if (letter === 0) break;
    number = number * letterCount + letter;
    if (numbers.has(number)) shortened = at;
  }
  return shortened;
}

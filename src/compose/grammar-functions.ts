import type { Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { type CaseForms, type GrammaticalCase, grammaticalCases } from '../language/case-forms.js';
import type { Language } from '../language/language.js';
import type { Agreement, Counted, Lexicon } from '../language/lexicon.js';
import { Phrase } from './phrase.js';
import { Quantity } from './quantity.js';
import { TemplateError } from './template-error.js';
import type { TemplateFunction } from './template-functions.js';

/** The words that `agree` is given, in this order. */
const agreements = ['masculine', 'feminine', 'neuter', 'plural'] as const satisfies readonly Agreement[];

/** Functions that say words as the grammar of the language asks for, by name. */
export const grammarFunctionNames = ['agree', 'counted', 'spelled'] as const;

/**
 * Makes the functions that need the grammar of a language. `agree`: the word that goes with a name or a person ·
 * `counted`: a number in figures with what it counts · `spelled`: a number in words, as it stands beside what it counts
 */
export function createGrammarFunctions(
  language: Language,
  lexicon: Lexicon,
): Readonly<Record<(typeof grammarFunctionNames)[number], TemplateFunction>> {
  return {
    agree: ([subject, ...words], place) => {
      const agreement = findAgreement(subject, language, lexicon);
      if (agreement === undefined) throw new TemplateError(describeNoAgreement('agree', subject, place));
      const word = words[agreements.indexOf(agreement)];
      if (typeof word !== 'string') throw new TemplateError(describeNoWord(agreement, place));
      return makePhrase(word);
    },
    counted: ([count, name, form], place) => {
      const what = readName('counted', name, place);
      const forms = refuseRange(count, place, (amount) => language.declineCounted(amount, what, lexicon));
      return makePhrase(forms[readCase('counted', form, place)]);
    },
    spelled: ([count, name, form], place) => {
      const what = readName('spelled', name, place);
      const spell = (counted: Counted): CaseForms =>
        refuseRange(count, place, (amount) => language.spellNumber(amount, counted, lexicon));
      const grammaticalCase = readCase('spelled', form, place);
      const counted = language.findAgreement(what, lexicon);
      if (counted !== undefined) return makePhrase(spell(counted)[grammaticalCase]);
      // Most numbers are said alike of everything: of these nothing has to be known.
      const [word, ...others] = agreements.map((agreement) => spell({ agreement, animate: false }));
      const said = word?.[grammaticalCase] ?? '';
      if (others.some((other) => other[grammaticalCase] !== said))
        throw new TemplateError(describeNoAgreement('spelled', name, place));
      return makePhrase(said);
    },
  };
}

function findAgreement(subject: unknown, language: Language, lexicon: Lexicon): Agreement | undefined {
  const known = agreements.find((each) => each === subject);
  if (known !== undefined) return known;
  const name = readWords(subject);
  return name === undefined ? undefined : language.findAgreement(name, lexicon)?.agreement;
}

/** What a text or a phrase says; `undefined` for what is empty, or has something else than words in it. */
function readWords(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (!(value instanceof Phrase)) return undefined;
  const texts = value.inlines.map((inline) => (inline.type === 'text' ? inline.value : undefined));
  return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join('');
}

function readName(name: string, value: unknown, place: Place): string {
  const words = readWords(value);
  if (words === undefined)
    throw new TemplateError(
      describeFault(place, {
        ru: `Функция «${name}» ожидает число и то, что им сосчитано, в именительном падеже`,
        en: `"${name}" expects a number and what it counts, in the nominative`,
      }),
    );
  return words;
}

function readCase(name: string, value: unknown, place: Place): GrammaticalCase {
  if (value === undefined) return 'nominative';
  const known = grammaticalCases.find((each) => each === value);
  if (known === undefined)
    throw new TemplateError(
      describeFault(place, {
        ru: `Функция «${name}» не знает такого падежа; есть: ${grammaticalCases.join(', ')}`,
        en: `"${name}" does not know this case; there are: ${grammaticalCases.join(', ')}`,
      }),
    );
  return known;
}

/** What is made of a number; a number that the language cannot say so is a fault of the template. */
function refuseRange<T>(value: unknown, place: Place, make: (amount: number) => T): T {
  const amount = value instanceof Quantity ? value.amount : value;
  if (typeof amount === 'number') {
    try {
      return make(amount);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new TemplateError(
    describeFault(place, {
      ru: typeof amount === 'number' ? `Число ${amount} так не пишут` : 'Здесь нужно число, а его нет',
      en: typeof amount === 'number' ? `The number ${amount} is not said so` : 'A number is needed here',
    }),
  );
}

function makePhrase(value: string): Phrase {
  return new Phrase([{ type: 'text', value }]);
}

function describeNoAgreement(name: string, subject: unknown, place: Place): ReturnType<typeof describeFault> {
  const words = readWords(subject);
  return describeFault(
    place,
    words === undefined
      ? {
          ru: `Функция «${name}» ожидает название в именительном падеже или пол человека, а поле пусто`,
          en: `"${name}" expects a name in the nominative or the sex of a person, but the field is empty`,
        }
      : {
          ru: `Функция «${name}» не знает, какого рода «${words}»`,
          en: `"${name}" does not know the gender of "${words}"`,
        },
    words === undefined
      ? undefined
      : {
          ru: 'Запишите главное слово названия в templates/ru/lexicon.yaml организации, с родом.',
          en: 'Write the main word of the name into templates/ru/lexicon.yaml of the organization, with its gender.',
        },
  );
}

const agreementNames: Readonly<Record<Agreement, Text>> = {
  masculine: { ru: 'мужского рода', en: 'the masculine' },
  feminine: { ru: 'женского рода', en: 'the feminine' },
  neuter: { ru: 'среднего рода', en: 'the neuter' },
  plural: { ru: 'множественного числа', en: 'the plural' },
};

function describeNoWord(agreement: Agreement, place: Place): ReturnType<typeof describeFault> {
  const named = agreementNames[agreement];
  return describeFault(
    place,
    {
      ru: `Функции «agree» не дано слово для ${named.ru}`,
      en: `"agree" was given no word for ${named.en}`,
    },
    {
      ru: 'Слова пишут по порядку: мужской род, женский, средний, множественное число.',
      en: 'The words stand in this order: masculine, feminine, neuter, plural.',
    },
  );
}

function describeFault(place: Place, message: Text, help?: Text): ReturnType<typeof diagnostic> {
  return diagnostic({ code: 'template/failed', severity: 'error', message, ...(help && { help }), place });
}

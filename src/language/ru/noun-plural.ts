import type { CaseForms } from '../case-forms.js';
import type { Noun } from '../lexicon.js';
import { endsInSibilantOrC, endsInVelarOrSibilant, endsInVowel } from './letters.js';

/** The endings from which all cases of the plural follow. */
export interface PluralEndings {
  readonly nominative: string;
  readonly genitive: string;
  /** What the ending of the genitive is put to when it is not the stem of the other cases: касс, площадок. */
  readonly bare?: string;
}

/** The endings of the plural by the ending of the singular, `bare` being the word without it, in lower case. */
export function selectPluralEndings(ending: string, bare: string, noun: Noun): PluralEndings | undefined {
  const afterVelar = endsInVelarOrSibilant(bare);
  switch (ending) {
    case '':
      return {
        nominative: noun.stressedPlural ? 'а' : afterVelar ? 'и' : 'ы',
        genitive: genitiveOfConsonant(bare, noun.stressedEnding),
      };
    case 'й':
      return { nominative: noun.stressedPlural ? 'я' : 'и', genitive: 'ев' };
    case 'ь':
      return { nominative: noun.stressedPlural ? 'я' : 'и', genitive: 'ей' };
    case 'а':
      return { nominative: afterVelar ? 'и' : 'ы', genitive: '', bare: insertVowel(bare) };
    case 'я':
      return { nominative: 'и', ...genitiveOfSoft(bare, noun.stressedEnding) };
    case 'о':
      return { nominative: 'а', genitive: '', bare: insertVowel(bare) };
    case 'е':
      if (endsInSibilantOrC(bare)) return { nominative: 'а', genitive: '' };
      if (bare.endsWith('и')) return { nominative: 'я', genitive: 'й' };
      return bare.endsWith('ь')
        ? { nominative: 'я', genitive: 'ий', bare: bare.slice(0, -1) }
        : { nominative: 'я', genitive: 'ей' };
    default:
      return undefined;
  }
}

/** врачей, продавцов, владельцев, отделов. */
function genitiveOfConsonant(bare: string, stressed: boolean): string {
  if (/[жшчщ]$/u.test(bare)) return 'ей';
  return bare.endsWith('ц') && !stressed ? 'ев' : 'ов';
}

/** линий, галерей, судей, гостий, пекарен, котелен, нянь. */
function genitiveOfSoft(bare: string, stressed: boolean): Pick<PluralEndings, 'genitive' | 'bare'> {
  if (endsInVowel(bare)) return { genitive: 'й' };
  if (bare.endsWith('ь')) return { genitive: stressed ? 'ей' : 'ий', bare: bare.slice(0, -1) };
  const before = bare.slice(0, -1);
  const last = bare.slice(-1);
  if (/[лн]$/u.test(bare) && !endsInVowel(before)) {
    const start = /[йь]$/u.test(before) ? before.slice(0, -1) : before;
    return { genitive: '', bare: last === 'н' ? `${start}ен` : `${start}ель` };
  }
  return { genitive: 'ь' };
}

/** A vowel between the last two consonants when the last is к: площадок, ячеек, точек. Others need a form: сестёр. */
function insertVowel(bare: string): string {
  const before = bare.slice(0, -1);
  if (!bare.endsWith('к') || endsInVowel(before)) return bare;
  if (/[йь]$/u.test(before)) return `${before.slice(0, -1)}ек`;
  return /[жшч]$/u.test(before) ? `${before}ек` : `${before}ок`;
}

/**
 * All cases of the plural. Those that are not given follow from the nominative, the accusative from the genitive where
 * it is animate. Without a genitive the word cannot be declined; then the nominative stands for it.
 */
export function fillPlural(word: string, given: Partial<CaseForms>, animate: boolean): CaseForms {
  const nominative = given.nominative ?? word;
  const genitive = given.genitive ?? nominative;
  const last = nominative.slice(-1).toLowerCase();
  const start = nominative.slice(0, -1);
  const soft = last === 'я' || (last === 'и' && !endsInVelarOrSibilant(start));
  const stem = start + (soft ? 'я' : 'а');
  return {
    nominative,
    genitive,
    dative: given.dative ?? `${stem}м`,
    accusative: given.accusative ?? (animate ? genitive : nominative),
    instrumental: given.instrumental ?? `${stem}ми`,
    prepositional: given.prepositional ?? `${stem}х`,
  };
}

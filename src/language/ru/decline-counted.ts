import { type CaseForms, mapCases } from '../case-forms.js';
import type { Lexicon } from '../lexicon.js';
import { declinePhrase } from './decline-phrase.js';

/**
 * What is counted, beside its number in figures, in every case: 21 рабочий день, 21 рабочего дня; 5 лет, 5 годам;
 * 1,5 года. `phrase` is given in the nominative singular. Throws a RangeError when the number is not finite.
 */
export function declineCounted(count: number, phrase: string, lexicon: Lexicon): CaseForms {
  const forms = selectForms(count, phrase, lexicon);
  const figures = writeFigures(count);
  return mapCases((grammaticalCase) => `${figures}\u00A0${forms[grammaticalCase]}`);
}

function selectForms(count: number, phrase: string, lexicon: Lexicon): CaseForms {
  const decline = (number: 'singular' | 'counted' | 'few') => declinePhrase(phrase, 'thing', lexicon, number);
  const size = Math.abs(count);
  if (!Number.isInteger(size)) {
    // A fraction governs the genitive singular, whatever its own case: к 1,5 года.
    const { genitive } = decline('singular').forms;
    return mapCases(() => genitive);
  }
  const [ones, tens] = [size % 10, size % 100];
  // Zero and round thousands are nouns and govern the genitive plural: к 0 дней, к 1000 рублей.
  if (size % 1000 === 0) {
    const { genitive } = decline('counted').forms;
    return mapCases(() => genitive);
  }
  if (ones === 1 && tens !== 11) return decline('singular').forms;
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) {
    const { forms, animate } = decline('few');
    // двух работников, but двадцать два работника
    return animate && size > 20 ? { ...forms, accusative: forms.nominative } : forms;
  }
  const { forms } = decline('counted');
  return { ...forms, nominative: forms.genitive, accusative: forms.genitive };
}

/** Figures with a decimal comma; numbers of five digits and more are parted by spaces that do not break. */
function writeFigures(count: number): string {
  if (!Number.isFinite(count)) throw new RangeError(`Not a number that can be counted: ${count}`);
  const [whole = '', fraction] = String(count).split('.');
  const parted =
    whole.replace(/^-/u, '').length < 5 ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u00A0');
  return fraction === undefined ? parted : `${parted},${fraction}`;
}

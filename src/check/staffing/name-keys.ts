import { foldSpelling } from '../../language/lexicon.js';
import { selectLanguage } from '../../language/select-language.js';

/** A name as it is spelled, without what writers vary: capitals, ё, hyphens, quotes, spaces, stops. */
export function spellKey(name: string): string {
  return foldSpelling(name).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** A name in whatever case it stands: «менеджера по продажам», «менеджер по продажам». */
export function stemKey(name: string, language: string): string {
  return selectLanguage(language)
    .readStems(name.replaceAll(/[-\u2010-\u2015]+/gu, ' '))
    .join(' ');
}

/**
 * A title without the grade at its end, which a staffing table writes and an instruction need not: «слесарь 4 разряда»,
 * «инженер I категории». The title itself when it names none.
 */
export function cutGrade(title: string): string {
  const cut = title.replace(/[\s,]+(?:\d{1,2}|[IVX]{1,4})(?:[-\s]\p{L}+){0,3}$/u, '');
  return cut === '' ? title : cut;
}

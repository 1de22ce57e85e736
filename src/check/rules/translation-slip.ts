import { allFields } from '../field-groups.js';
import { findCorrections } from '../find-corrections.js';
import { describeOrigin } from '../find-in-texts.js';
import { type RoleText, placeStretch } from '../role-text.js';
import type { Finding, Rule } from '../rule.js';

/** What a translation by machine leaves in an Albanian text: JI009. */
export const rule: Rule = {
  id: 'translation-slip',
  severity: 'warning',
  title: { ru: 'Ошибка перевода на албанский', en: 'A slip of translation into Albanian' },
  why: {
    ru: 'Слово, переведённое в другом значении, меняет смысл пункта; есть риск спора о том, что имелось в виду.',
    en: 'A word translated in another sense changes a clause; there is a risk of a dispute about what was meant.',
  },
  source: { ru: 'Источник: практика (JI009).', en: 'Source: practice (JI009).' },
  jurisdictions: ['al'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'role',
      bad: [
        ['duties: [Plotëson datën e të dhënave të klientëve.]'],
        ['duties: [Vendos reagime me klientët.]'],
        ['duties: [Organizon komunikimit dhe komunikimit.]'],
        ['duties: [Raporton për zbatimin e planit të zbatimit.]'],
        ['duties: [6.Organizon rezervimin e mallit.]'],
        ['duties: [Puna e llogarisëështë e rëndësishme.]'],
        ['duties: [Harton listën e shërbimeve. do t’i dërgojë ato klientit.]'],
        ['responsibilities: [Për mospërmbushjen e detyrave.]'],
        ['rights: [Përcaktoni format e punës.]'],
        ['rights: [Të përdorë shpenzimet e argëtimit.]'],
      ],
      good: [
        ['duties: [Plotëson bazën e të dhënave të klientëve.]'],
        ['duties: [Shënon datën e dorëzimit të të dhënave.]'],
        ['duties: [Raporton për zbatimin e planit të shitjeve.]'],
        ['duties: ["Përgatit ofertën sipas pikës 6. Organizon rezervimin e mallit."]'],
        ['duties: ["Përgatit fatura, kontrata etj. dhe i dërgon ato."]'],
        ['responsibilities: [Mospërmbushjen e detyrave.]'],
        ['rights: [Të përcaktojë format e punës.]'],
        ['rights: [T’i paraqesë drejtorit propozime.]'],
      ],
    },
  },
  *role(visit) {
    yield* findCorrections(visit, 'translation-slip', allFields, describeSlip);
    for (const text of visit.texts) {
      for (const { pattern, write, field } of slips) {
        if (field !== undefined && field !== text.field) continue;
        const found = pattern.exec(text.plain);
        if (found !== null) yield describeFound(text, found, write);
      }
    }
  },
};

interface Slip {
  readonly pattern: RegExp;
  /** What to do with the words. */
  readonly write: string;
  /** The only field in which they are a slip. */
  readonly field?: RoleText['field'];
}

/**
 * Slips of form: nothing but the place and the letters tell them, so no list of words holds them. What stands before is
 * looked back at for so many letters: a pattern that began with them would try each letter of a long word.
 */
const slips: readonly Slip[] = [
  // The lead-in ends in «për:» already.
  { field: 'responsibilities', pattern: /^Për(?=\s)/iu, write: 'mospërmbushjen …' },
  // The lead-in «ka të drejtë:» asks for «të», and not for an order to somebody.
  { field: 'rights', pattern: /^\p{L}{3,}[oaieë]ni(?!\p{L})/u, write: 'të …jë' },
  { pattern: /(?<=\p{L}{3})është(?!\p{L})/u, write: '… është' },
  { pattern: /^\d{1,2}\.(?=\p{Lu}\p{Ll})/u, write: '…' },
  { pattern: /(?<=\p{Ll}{5})\. (?=\p{Ll}{2})/u, write: '. Do …' },
];

/** The beginning of the word that goes on or ends at a place; a word is no longer than this. */
function findWordStart(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - longestWord), place);
  return place - (/\p{L}*$/u.exec(before)?.[0].length ?? 0);
}

const longestWord = 40;

function describeFound(text: RoleText, found: RegExpExecArray, write: string): Finding {
  const stretch = {
    start: findWordStart(text.plain, found.index),
    end: found.index + found[0].trimEnd().length,
  };
  return {
    ...describeSlip(text.plain.slice(stretch.start, stretch.end), write),
    place: placeStretch(text.wording, stretch),
    related: describeOrigin(text),
  };
}

function describeSlip(words: string, write: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: { ru: `Ошибка перевода: «${words}»`, en: `A slip of translation: “${words}”` },
    help: { ru: `Перечитайте и замените: «${write}».`, en: `Read it again and write “${write}”.` },
  };
}

import type { Book } from '../check/book.js';
import { translateCompetency } from '../check/translation/translate-competency.js';
import { translateOrganization } from '../check/translation/translate-organization.js';
import { translateSharedClause } from '../check/translation/translate-shared-clause.js';
import { Translator } from '../check/translation/translator.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { describeNoSource } from './describe-translations.js';
import { type WantedLanguages, selectTranslated } from './list-languages.js';
import type { Translations } from './translations.js';

/**
 * Checks the translations of what roles share, as far as no document tells: files that translate nothing, and texts that
 * their sources do not have.
 */
export function checkTranslations(
  book: Book,
  translations: Translations,
  wanted: WantedLanguages,
): readonly Diagnostic[] {
  return selectTranslated(translations.languages, wanted).flatMap((language) =>
    translations.list(language).flatMap(({ name, file }) => {
      const translator = new Translator({ file, language }, translations.find(language, name));
      const isKnown = askForAll(name, book, language, translator, translations);
      if (isKnown === 'role') return [];
      return isKnown === 'none' ? [describeNoSource(file, name, listNames(book))] : translator.leftOver;
    }),
  );
}

/** Asks for every text of a thing, and tells what it is; the texts of a role are asked for when it is composed. */
function askForAll(
  name: string,
  book: Book,
  language: string,
  translator: Translator,
  translations: Translations,
): 'role' | 'shared' | 'none' {
  if (name === 'organization') {
    readAll(translateOrganization(book.organization, language, translator));
    for (const [id, { title }] of book.roles) {
      if (!translations.has(language, id)) translator.title(`roles.${id}`, title);
    }
    return 'shared';
  }
  const clause = findIn(book.clauses, 'clauses/', name);
  const competency = findIn(book.competencies, 'competencies/', name);
  if (clause !== undefined) {
    const translated = translateSharedClause(clause, language, translator);
    if (translated !== clause) readAll(translated);
  } else if (competency !== undefined) readAll(translateCompetency(competency, language, translator));
  else return book.roles.has(name) ? 'role' : 'none';
  return 'shared';
}

function findIn<T>(shelf: ReadonlyMap<string, T>, prefix: string, name: string): T | undefined {
  return name.startsWith(prefix) ? shelf.get(name.slice(prefix.length)) : undefined;
}

/** Reads everything of a value: texts are asked for when they are read. */
function readAll(value: unknown): void {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(readAll);
}

function listNames({ roles, clauses, competencies }: Book): readonly string[] {
  return [
    'organization',
    ...roles.keys(),
    ...[...clauses.keys()].map((id) => `clauses/${id}`),
    ...[...competencies.keys()].map((id) => `competencies/${id}`),
  ];
}

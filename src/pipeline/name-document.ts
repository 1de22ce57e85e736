import { wordAt } from '../compose/read-words.js';
import type { Words } from '../compose/words.js';
import type { DocumentName } from '../document/document-name.js';
import { type Document, nameLanguages } from '../document/document.js';
import { fillBraces } from '../document/package-profile.js';
import type { Language } from '../language/language.js';

/** The kind that goes without saying: number and title alone name it. */
const plainKind = 'instruction';

/**
 * What people call a document: «ДИ-07 Менеджер по продажам», «ред. 3»; what is no instruction says what it is, «лист
 * ознакомления». A kind that the words do not know is called by its template.
 */
export function nameDocument(
  { kind, identity, ...languages }: Pick<Document, 'kind' | 'identity' | 'language' | 'secondLanguage'>,
  { words, language }: { readonly words: Words; readonly language: Pick<Language, 'capitalizeFirst'> },
): DocumentName {
  const { number, edition, subject } = identity;
  const title = language.capitalizeFirst(subject);
  return {
    title: number === undefined ? title : `${number} ${title}`,
    details: [
      ...(edition === undefined ? [] : [fillBraces(wordAt(words, 'fileName.edition'), () => edition)]),
      ...(kind === plainKind ? [] : [nameKind(words, kind)]),
      ...(languages.secondLanguage === undefined ? [] : [nameLanguages(languages)]),
    ],
  };
}

function nameKind(words: Words, kind: string): string {
  const names = words['fileName'];
  const kinds = typeof names === 'object' ? names['kind'] : undefined;
  const name = typeof kinds === 'object' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return typeof name === 'string' ? name : kind;
}

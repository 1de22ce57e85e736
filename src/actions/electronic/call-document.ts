import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import type { SigningWords } from './signing-words.js';

/** What a letter calls a document: «должностная инструкция (менеджер по продажам)»; its title alone where a kind has no words. */
export function callDocument(
  words: SigningWords,
  { dossier, title }: Pick<ReadVersion, 'dossier' | 'title'>,
): string {
  const name = `kinds.${dossier.split('/')[2] ?? ''}`;
  return words.names.includes(name) ? words.say(name, { title }) : title;
}

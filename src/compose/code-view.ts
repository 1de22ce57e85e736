import type { Role } from '../check/role.js';
import type { Wording } from '../check/wording.js';
import { fillPattern } from './fill-pattern.js';
import { Phrase } from './phrase.js';
import { wordAt } from './read-words.js';
import type { Words } from './words.js';

/** The codes and the professional standard of a role, each in its sentence; what the role does not name has none. */
export function viewCodes(
  { codes, place }: Pick<Role, 'codes' | 'place'>,
  words: Words,
  phrase: (wording: Wording | undefined) => Phrase | undefined,
): readonly Phrase[] {
  const view = (name: keyof Role['codes'], value: Phrase | undefined): readonly Phrase[] =>
    value === undefined ? [] : [fillPattern(wordAt(words, `codes.${name}`), { code: value })];
  const print = (code: string | undefined): Phrase | undefined =>
    code === undefined ? undefined : new Phrase([{ type: 'text', value: code, origin: place }]);
  return [
    ...view('okpdtr', print(codes.okpdtr)),
    ...view('okz', print(codes.okz)),
    ...view('professionalStandard', phrase(codes.professionalStandard)),
  ];
}

import { wordAt } from '../compose/read-words.js';
import type { Words } from '../compose/words.js';
import type { IsoDate } from '../document/iso-date.js';
import { replaceMissingGlyphs } from '../render/replace-missing-glyphs.js';
import type { SealField } from '../render/writer.js';
import type { World } from '../world.js';

/** What is known of the seal that a file will get, and of the registry that it comes from. */
export interface SealFacts {
  /** Name in the certificate. */
  readonly owner: string;
  /** Number of the certificate, in hexadecimal. */
  readonly serial: string;
  readonly isSelfSigned: boolean;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** The end of the chain of the registry. */
  readonly checkpoint: string;
  /** When the file is sealed. */
  readonly time: Date;
  /** How many bytes the file has to leave for the signature. */
  readonly room: number;
}

/** What a seal says of itself, in the words of a language. A name may have letters that the faces do not. */
export function composeSealField(facts: SealFacts, words: Words, world: World): SealField {
  const { serial, isSelfSigned, checkpoint, time, room } = facts;
  const values = {
    owner: replaceMissingGlyphs(facts.owner, (name) => world.font(name)),
    serial,
    from: printDate(facts.from),
    until: printDate(facts.until),
    checkpoint,
  };
  const fill = (pattern: string): string =>
    Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), pattern);
  const notice = [
    fill(wordAt(words, 'seal.mark')),
    ...(isSelfSigned ? [wordAt(words, 'seal.integrityOnly')] : []),
    fill(wordAt(words, 'seal.checkpoint')),
  ];
  return { label: wordAt(words, 'seal.label'), reason: wordAt(words, 'seal.reason'), notice, time, room };
}

/** `20.11.2026`, as marks of signatures have it (GOST R 7.0.97, 5.23). */
function printDate(date: IsoDate): string {
  return date.split('-').toReversed().join('.');
}

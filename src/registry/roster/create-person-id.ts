import type { Random } from '../record/personal-record.js';
import type { PersonId } from './member.js';

/** The letters of Crockford's base 32: those that nobody mistakes for another. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 100 bits: two people never get the same. */
const idLength = 20;

/** A new id for a person. */
export function createPersonId(random: Random): PersonId {
  return Array.from(random(idLength), (byte) => letters[byte % letters.length]).join('');
}

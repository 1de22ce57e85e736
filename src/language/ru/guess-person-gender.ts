import { foldSpelling } from '../lexicon.js';
import type { PersonGender } from '../person-name.js';
import { findPatronymicGender } from './decline-given-name.js';

/** Words after the name of the father that say son or daughter. */
const sons = /^(?:оглы|оглу|улы|уулу|угли)$/u;
const daughters = /^(?:кызы|гызы|кизи)$/u;

/**
 * The gender of somebody whose name is written surname first, as far as the patronymic shows it: «Абрамович Анна
 * Петровна» is a woman, «Алиев Вагиф Мамед оглы» a man. `undefined` where there is none.
 */
export function guessPersonGender(name: string): PersonGender | undefined {
  const [, ...words] = foldSpelling(name)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  const genders = new Set(
    words.flatMap((word) => {
      if (sons.test(word)) return 'masculine';
      return daughters.test(word) ? 'feminine' : (findPatronymicGender(word) ?? []);
    }),
  );
  const [only] = genders;
  return genders.size === 1 ? only : undefined;
}

import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import type { Moment } from '../state/moment.js';

/** Clocks of computers that work on one registry differ by so much, in milliseconds, and nobody is to blame. */
const tolerance = 5 * 60 * 1000;

/**
 * The moment to record after the last event: never an earlier one. A clock that is a little behind is put forward; one
 * that is far behind is refused, for its days would be wrong as well.
 */
export function followClock(now: Moment, last: string | undefined): Outcome<Moment> {
  if (last === undefined || now.at >= last) return succeed(now);
  if (Date.parse(last) - Date.parse(now.at) <= tolerance) return succeed({ ...now, at: last });
  return fail([describeClock(now.at, last)]);
}

function describeClock(at: string, last: string): Diagnostic {
  return diagnostic({
    code: 'registry/clock-behind',
    severity: 'error',
    message: {
      ru: `Часы компьютера отстают: на них ${at}, а последняя запись реестра сделана ${last}`,
      en: `The clock of the computer is behind: it says ${at}, the last entry of the registry was made ${last}`,
    },
    why: {
      ru: 'Задним числом в реестр ничего не записывается.',
      en: 'Nothing is back-dated in the registry.',
    },
    help: { ru: 'Исправьте дату и время на компьютере.', en: 'Correct date and time of the computer.' },
  });
}

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';

/** A unit that was asked for and that no organization has. `known`: the ids of those that exist. */
export function describeUnknownUnit(unit: string, known: readonly string[]): Diagnostic {
  const near = suggest(unit, known);
  const list = [...new Set(known)].join(', ');
  return diagnostic({
    code: 'workspace/unknown-unit',
    severity: 'error',
    message: { ru: `Нет подразделения «${unit}»`, en: `There is no unit “${unit}”` },
    help:
      near === undefined
        ? { ru: `Есть подразделения: ${list}.`, en: `There are: ${list}.` }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean “${near}”?` },
  });
}

import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { ClauseParameter, ClauseUse } from '../clause-parameter.js';
import type { SharedClause } from '../shared-clause.js';
import type { Link } from '../wording.js';

/** Compares the words that a role gives to a shared clause with the parameters of the clause. */
export function checkClauseValues(use: ClauseUse, clause: SharedClause): Diagnostic[] {
  const known = clause.parameters.map(({ id }) => id);
  const given = new Set(use.values.map(({ parameter }) => parameter.id));
  return [
    ...use.values
      .filter(({ parameter }) => !known.includes(parameter.id))
      .map(({ parameter }) => describeUnknownParameter(parameter, clause)),
    ...clause.parameters
      .filter(({ id, default: common }) => common === undefined && !given.has(id))
      .map((parameter) => describeMissingValue(use, parameter)),
  ];
}

function describeUnknownParameter(
  { id, place }: Link,
  { id: clause, parameters, place: of }: SharedClause,
): Diagnostic {
  const known = parameters.map((each) => each.id);
  const near = suggest(id, known);
  return diagnostic({
    code: 'link/unknown-parameter',
    severity: 'error',
    message: {
      ru: `У общего пункта «${clause}» нет параметра «${id}»`,
      en: `The shared clause “${clause}” has no parameter “${id}”`,
    },
    help:
      known.length === 0
        ? { ru: 'У пункта нет параметров: удалите with.', en: 'The clause has no parameters: delete with.' }
        : near === undefined
          ? {
              ru: `Есть параметры: ${known.join(', ')}.`,
              en: `There are the parameters ${known.join(', ')}.`,
            }
          : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` },
    place,
    related: [{ message: { ru: 'пункт здесь', en: 'the clause is here' }, place: of }],
  });
}

function describeMissingValue({ id, place }: ClauseUse, parameter: ClauseParameter): Diagnostic {
  return diagnostic({
    code: 'link/missing-parameter',
    severity: 'error',
    message: {
      ru: `Для общего пункта «${id}» не указано: ${parameter.name} («${parameter.id}»)`,
      en: `The shared clause “${id}” is not told its parameter “${parameter.id}” (${parameter.name})`,
    },
    help: {
      ru: `Запишите: { id: ${id}, with: { ${parameter.id}: … } }.`,
      en: `Write { id: ${id}, with: { ${parameter.id}: … } }.`,
    },
    place,
    related: [
      {
        message: { ru: 'параметр описан здесь', en: 'the parameter is described here' },
        place: parameter.place,
      },
    ],
  });
}

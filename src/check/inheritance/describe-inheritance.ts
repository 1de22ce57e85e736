import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { LocatedScalar } from '../../parse/located.js';
import type { Link } from '../wording.js';

/** Something is removed, replaced or named as a neighbour that the base does not have. */
export function describeUnknownInherited(
  address: LocatedScalar,
  base: {
    /** Addresses of the clauses of the base that have an id. */
    readonly known: readonly string[];
    /** The field of the base that was meant, or the base. */
    readonly place: Place;
  },
): Diagnostic {
  const name = String(address.value);
  const near = suggest(name, base.known);
  return diagnostic({
    code: 'link/unknown-inherited',
    severity: 'error',
    message: {
      ru: `«${name}» в исходной должности нет`,
      en: `The base has no “${name}”`,
    },
    help:
      near === undefined
        ? {
            ru: 'Впишите раздел и идентификатор пункта, например duties.reports. Если у пункта нет идентификатора (id), добавьте его в файле исходной должности.',
            en: 'Write the section and the id of the clause, for instance duties.reports. If the clause has no id, add one in the file of the base.',
          }
        : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` },
    place: address.place,
    related: [{ message: { ru: 'исходная должность здесь', en: 'the base is here' }, place: base.place }],
  });
}

/** A clause is added under the id of an inherited one. */
export function describeRepeatedClause(address: string, place: Place, first: Place): Diagnostic {
  return diagnostic({
    code: 'link/inherited-clause',
    severity: 'error',
    message: {
      ru: `Пункт «${address}» уже унаследован`,
      en: `The clause “${address}” is inherited already`,
    },
    help: {
      ru: `Чтобы изменить его, запишите новый текст в replace: «${address}: …»; другому пункту дайте другой идентификатор.`,
      en: `To change it, write the new text under replace: “${address}: …”; give another clause another id.`,
    },
    place,
    related: [{ message: { ru: 'унаследованный пункт', en: 'the inherited clause' }, place: first }],
  });
}

/** A role in one language is made of a base in another. */
export function describeOtherLanguage(own: LocatedScalar, inherited: LocatedScalar): Diagnostic {
  const [wanted, found] = [String(own.value), String(inherited.value)];
  return diagnostic({
    code: 'link/other-language',
    severity: 'error',
    message: {
      ru: `Инструкция на языке ${wanted} не может наследовать тексты на языке ${found}`,
      en: `An instruction in the language ${wanted} cannot inherit texts in ${found}`,
    },
    help: {
      ru: 'Удалите поле language или наследуйте от должности на том же языке.',
      en: 'Delete the field language, or inherit from a role in the same language.',
    },
    place: own.place,
    related: [
      { message: { ru: 'язык исходной должности', en: 'the language of the base' }, place: inherited.place },
    ],
  });
}

/** A role is not made because its base has errors. */
export function describeBrokenBase(link: Link, fault: Place): Diagnostic {
  return diagnostic({
    code: 'link/broken-base',
    severity: 'error',
    message: {
      ru: `В исходной должности «${link.id}» есть ошибки, поэтому эта должность не составлена`,
      en: `The base “${link.id}” has errors, so this role is not made`,
    },
    help: { ru: 'Исправьте ошибки исходной должности.', en: 'Correct the errors of the base.' },
    place: link.place,
    related: [{ message: { ru: 'ошибка здесь', en: 'the error is here' }, place: fault }],
  });
}

/** Roles that inherit from each other in a circle. The first link is that of the role where it is told. */
export function describeBaseCycle(links: readonly Link[]): Diagnostic {
  const [first, ...others] = links;
  if (first === undefined) throw new Error('a circle has at least one link');
  return diagnostic({
    code: 'link/base-cycle',
    severity: 'error',
    message:
      others.length === 0
        ? {
            ru: `Должность «${first.id}» наследует сама от себя`,
            en: `The role “${first.id}” inherits from itself`,
          }
        : {
            ru: `Должности наследуют друг от друга по кругу: ${links.map(({ id }) => id).join(' → ')}`,
            en: `Roles inherit from each other in a circle: ${links.map(({ id }) => id).join(' → ')}`,
          },
    help:
      others.length === 0
        ? {
            ru: 'Удалите extends или укажите в нём другую должность.',
            en: 'Delete extends, or name another role there.',
          }
        : {
            ru: 'Удалите extends в одной из них или укажите в нём другую должность.',
            en: 'Delete extends in one of them, or name another role there.',
          },
    place: first.place,
    related: others.map(({ place }) => ({ message: { ru: 'и здесь', en: 'and here' }, place })),
  });
}

/** A chain of bases that is longer than anybody can follow. */
export function describeLongChain(link: Link, maximum: number): Diagnostic {
  return diagnostic({
    code: 'link/long-inheritance',
    severity: 'error',
    message: {
      ru: `Цепочка наследования длиннее ${maximum}`,
      en: `The chain of bases is longer than ${maximum}`,
    },
    help: {
      ru: 'Наследуйте от должности, которая стоит ближе к началу цепочки.',
      en: 'Inherit from a role that is nearer to the beginning of the chain.',
    },
    place: link.place,
  });
}

/** A link that wants a position leads to a role that is only a base. */
export function describeAbstractLink(link: Link, base: Place): Diagnostic {
  return diagnostic({
    code: 'link/abstract-role',
    severity: 'error',
    message: {
      ru: `«${link.id}» — не должность, а только основа для других (abstract: true)`,
      en: `“${link.id}” is no position, only a base of others (abstract: true)`,
    },
    help: {
      ru: 'Укажите должность, которая от неё наследует, или удалите там abstract: true.',
      en: 'Name a role that inherits from it, or delete abstract: true there.',
    },
    place: link.place,
    related: [{ message: { ru: 'основа описана здесь', en: 'the base is described here' }, place: base }],
  });
}

import type { RoleOutline } from '../check/role-outline.js';
import type { Journal } from '../compose/journal-view.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { ActRequest } from './select-act.js';

/**
 * The roles whose instructions a journal lists: sound ones of the right legal form, whoever approves them. Each of the
 * others is told; forms are no positions. A journal without any is one of empty rows.
 */
export function selectJournal(
  kind: string,
  { book, wanted, ready, legalForms }: ActRequest,
): { readonly value: Journal; readonly diagnostics: readonly Diagnostic[] } {
  const positions = wanted.filter(({ form }) => !form);
  const reasonOf = ({ id, legalForm }: RoleOutline): Text | undefined => {
    if (!ready.has(id)) return { ru: 'в ней есть ошибки', en: 'it has errors' };
    if (legalForms.includes(legalForm ?? book.organization.legalForm)) return undefined;
    return {
      ru: 'это приложение к трудовому договору, и работник подписывает его само',
      en: 'it is an appendix to the contract, which the employee signs itself',
    };
  };
  return {
    value: { roles: positions.filter((role) => reasonOf(role) === undefined) },
    diagnostics: positions.flatMap((role) => {
      const reason = reasonOf(role);
      return reason === undefined ? [] : [describeLeftOut(kind, role, reason)];
    }),
  };
}

function describeLeftOut(kind: string, { title, idPlace }: RoleOutline, reason: Text): Diagnostic {
  return diagnostic({
    code: 'template/not-in-journal',
    severity: 'warning',
    message: {
      ru: `Инструкция «${title.nominative}» не вошла в документ «${kind}»: ${reason.ru}`,
      en: `The instruction “${title.nominative}” is not in the document “${kind}”: ${reason.en}`,
    },
    place: idPlace,
  });
}

import type { Book } from '../check/book.js';
import type { LegalForm } from '../check/procedure.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { Act } from '../compose/organization-view.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';

/** The roles that an act could be about. */
export interface ActRequest {
  readonly book: Book;
  /** The roles that were asked for. */
  readonly wanted: readonly RoleOutline[];
  /** Ids of those whose texts have no error. */
  readonly ready: ReadonlySet<string>;
  readonly legalForms: readonly LegalForm[];
}

/**
 * Chooses the roles whose instructions one act can approve: sound ones, of the right legal form, approved by the
 * officer of the organization and by the same order. Each of the others is a warning that says why it is not in the
 * act. There is no act when no role is left.
 */
export function selectAct({ book, wanted, ready, legalForms }: ActRequest): {
  readonly value: Act | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { organization } = book;
  const approvalOf = (role: RoleOutline): RoleOutline['approval'] & object =>
    role.approval ?? organization.approval;
  const issuer = findOfficer(organization.approval.officer?.id, book);
  const orderOf = (role: RoleOutline): string => {
    const { number, date } = readOrder(approvalOf(role));
    return `${number ?? ''} ${date ?? ''}`;
  };
  const reasons = new Map<RoleOutline, Text>();
  for (const role of wanted) {
    const reason = findObstacle(role);
    if (reason !== undefined) reasons.set(role, reason);
  }
  const fit = wanted.filter((role) => !reasons.has(role));
  const orders = new Set(fit.map(orderOf));
  const { number, date } = readOrder(organization.approval);
  const chosen = orders.size === 1 ? [...orders][0] : `${number ?? ''} ${date ?? ''}`;
  for (const role of fit) if (orderOf(role) !== chosen) reasons.set(role, otherOrder);

  const roles = fit.filter((role) => !reasons.has(role));
  const diagnostics = [...reasons].map(([role, reason]) => describeLeftOut(role, reason));
  const [first] = roles;
  if (first === undefined) return { value: undefined, diagnostics: [...diagnostics, describeNoRoles(book)] };
  const signed = roles.filter((role) => approvalOf(role).method === 'signature');
  if (signed.length > 0) diagnostics.push(describeSignature(book, signed));
  return { value: { roles, officer: issuer, ...readOrder(approvalOf(first)) }, diagnostics };

  function findObstacle(role: RoleOutline): Text | undefined {
    if (!ready.has(role.id)) return faulty;
    if (role.form) return blankForm;
    if (!legalForms.includes(role.legalForm ?? organization.legalForm)) return otherLegalForm;
    return findOfficer(approvalOf(role).officer?.id, book) === issuer ? undefined : otherOfficer;
  }
}

const faulty: Text = { ru: 'в ней есть ошибки', en: 'it has errors' };
const blankForm: Text = { ru: 'это бланк, а не должность', en: 'it is a form, not a position' };
const otherLegalForm: Text = {
  ru: 'это приложение к трудовому договору, его подписывают стороны',
  en: 'it is an appendix to the contract, which the parties sign',
};
const otherOfficer: Text = {
  ru: 'её утверждает другое должностное лицо',
  en: 'it is approved by another officer',
};
const otherOrder: Text = {
  ru: 'в её поле approval указан другой приказ',
  en: 'its field approval names another order',
};

/** The officer who approves: the one named, or the officer who is the head of the employer. */
function findOfficer(id: string | undefined, { organization, top }: Book): string | undefined {
  const head = organization.officers.find(
    ({ position }) => 'role' in position && position.role.id === top?.id,
  );
  return id ?? head?.id;
}

function readOrder(approval: RoleOutline['approval'] & object): Pick<Act, 'number' | 'date'> {
  return approval.method === 'order'
    ? { number: approval.number, date: approval.date }
    : { number: undefined, date: undefined };
}

function describeLeftOut(role: RoleOutline, reason: Text): Diagnostic {
  return diagnostic({
    code: 'template/role-left-out',
    severity: 'warning',
    message: {
      ru: `Инструкция «${role.title.nominative}» не вошла в приказ: ${reason.ru}`,
      en: `The instruction “${role.title.nominative}” is not in the order: ${reason.en}`,
    },
    place: role.idPlace,
  });
}

function describeNoRoles({ organization }: Book): Diagnostic {
  return diagnostic({
    code: 'template/no-roles',
    severity: 'error',
    message: {
      ru: 'Приказ не составлен: утверждать нечего',
      en: 'There is no order: no instruction is left to approve',
    },
    help: {
      ru: 'Назовите должности, инструкции которых утверждает один приказ.',
      en: 'Name roles whose instructions one order approves.',
    },
    place: organization.place,
  });
}

function describeSignature({ organization }: Book, roles: readonly RoleOutline[]): Diagnostic {
  return diagnostic({
    code: 'template/approved-by-signature',
    severity: 'warning',
    message: {
      ru: `Приказ утверждает инструкции, в которых стоит гриф «УТВЕРЖДАЮ» для подписи (${roles.length})`,
      en: `The order approves instructions that are to be approved by signature (${roles.length})`,
    },
    why: {
      ru: 'Документ утверждают либо подписью в грифе, либо приказом.',
      en: 'A document is approved by signature or by an order.',
    },
    help: {
      ru: 'Впишите в organization.yaml approval: { method: order }, и в инструкциях будет указан приказ.',
      en: 'Write approval: { method: order } in organization.yaml, and the instructions will name the order.',
    },
    place: organization.place,
  });
}

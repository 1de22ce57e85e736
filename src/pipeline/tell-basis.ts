import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import { NameForms } from '../compose/name-forms.js';
import type { SignerView } from '../compose/signer-view.js';
import { SignerViews } from '../compose/signer-view.js';
import { writeCanonicalJson } from '../document/canonical-json.js';
import type { LegalForm } from '../check/procedure.js';
import type { IsoDate } from '../document/iso-date.js';
import { printPlainText } from '../document/print-inlines.js';
import { forgetPlaces } from './forget-places.js';
import type { LanguageMaterials } from './read-language.js';

/** Somebody who has to sign. */
export interface BasisSigner {
  /** The same for an officer and for the position that he holds: `role legal-counsel`, `officer legal`. */
  readonly id: string;
  readonly position: string;
  readonly name?: string | undefined;
}

/** What a text rests on besides its files: who has to agree to it, and what was used, as data. */
export interface RoleBasis {
  /** Id of the organization. */
  readonly organization: string;
  readonly title: string;
  /** The role with everything worked in, as canonical JSON. */
  readonly roleJson: string;
  /** What was used of the organization, as canonical JSON. */
  readonly organizationJson: string;
  readonly visas: readonly BasisSigner[];
  readonly approvers: readonly BasisSigner[];
  readonly authorMayApprove: boolean;
  readonly approvalMethod: 'signature' | 'order';
  /** Whether it is an act of the employer alone, or a part of the contracts with employees. */
  readonly legalForm: LegalForm;
  /** The law that the organization is under. */
  readonly jurisdiction: string;
  /** Whether a text that changes no agreed condition of work needs no agreement of the employees. */
  readonly oneSidedChange: boolean;
  /** The day of effect that the text itself names. */
  readonly effectiveFrom?: IsoDate | undefined;
}

/** Tells what the text of a role rests on. */
export function tellBasis(role: Role, book: Book, { language, lexicon }: LanguageMaterials): RoleBasis {
  const { organization, top } = book;
  const { procedure } = organization;
  const approval = role.approval ?? organization.approval;
  const agreement = role.agreement ?? organization.agreement;
  const drafter = role.drafter ?? organization.drafter;
  const signers = new SignerViews(book, new NameForms(language, lexicon), language);
  const approver =
    signers.officer(approval.officer?.id) ??
    signers.officer(organization.approval.officer?.id) ??
    (top && signers.holder(top.id));
  const others = procedure.approvers.map(({ id }) => signers.officer(id));
  // Who is named in so many words gives a visa, also where he has drafted the text.
  const visas =
    procedure.visas === undefined
      ? signers.visas(agreement.visas, role, { drafter, approver: approval.officer?.id })
      : signers.visas(procedure.visas, role, {});
  const approvers = [approver, ...others].flatMap((view) => (view === undefined ? [] : tellSigner(view)));
  const named = new Set([...visas, ...[approver, ...others]].map((view) => view?.person));
  const officers = organization.officers.filter(({ id, position }) =>
    named.has('role' in position ? `role ${position.role.id}` : `officer ${id}`),
  );
  const { effectiveFrom } = role.document;
  // How files are sealed says nothing of the text, and may be another by the time of its registration.
  const used = { ...organization, officers, seal: undefined };
  return {
    organization: organization.id,
    title: role.title.nominative,
    roleJson: writeCanonicalJson(forgetPlaces(role)),
    organizationJson: writeCanonicalJson(forgetPlaces(used)),
    visas: visas.map(tellSigner),
    approvers: approvers.filter(({ id }, index) => approvers.findIndex((each) => each.id === id) === index),
    authorMayApprove: procedure.authorMayApprove,
    approvalMethod: approval.method,
    legalForm: role.legalForm ?? organization.legalForm,
    jurisdiction: organization.jurisdiction,
    oneSidedChange: procedure.oneSidedChange,
    ...(effectiveFrom !== undefined && { effectiveFrom }),
  };
}

function tellSigner({ person, title, name }: SignerView): BasisSigner {
  return {
    id: person,
    position: printPlainText(title.nominative.inlines),
    ...(name !== undefined && { name: printPlainText(name.inlines) }),
  };
}

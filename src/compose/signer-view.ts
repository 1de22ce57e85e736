import type { Book } from '../check/book.js';
import type { Officer } from '../check/organization.js';
import type { Visa } from '../check/procedure.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { Language } from '../language/language.js';
import type { NameForms, NameView } from './name-forms.js';
import { Phrase } from './phrase.js';

/** Who signs: the position in every case, and the decoded name where it is known. */
export interface SignerView {
  /** The same for an officer and for the position that he holds: `role legal-counsel`, `officer legal`. */
  readonly person: string;
  readonly title: NameView;
  readonly name: Phrase | undefined;
}

/** Finds signers in a book: officers, heads of units, holders of roles. */
export class SignerViews {
  readonly #book: Book;
  readonly #names: NameForms;
  readonly #language: Language;

  constructor(book: Book, names: NameForms, language: Language) {
    this.#book = book;
    this.#names = names;
    this.#language = language;
  }

  /** An officer by id; `undefined` when there is none, which the check of links has reported. */
  officer(id: string | undefined): SignerView | undefined {
    const officer = this.#book.organization.officers.find((each) => each.id === id);
    return officer === undefined ? undefined : this.#viewOfficer(officer);
  }

  /** The signer of a visa or the drafter: a named officer, or the head of the unit of the role. */
  signer(visa: Visa, role: RoleOutline): SignerView | undefined {
    return visa.officer === undefined ? this.#unitHead(role) : this.officer(visa.officer.id);
  }

  /**
   * The visas of a route, each person once. `others` sign elsewhere and are not asked again; the holder of the position
   * himself is left out where another endorses.
   */
  visas(
    route: readonly Visa[],
    role: RoleOutline,
    others: { readonly drafter?: Visa | undefined; readonly approver?: string | undefined },
  ): readonly SignerView[] {
    const seen = new Set<string | undefined>([
      undefined,
      others.drafter === undefined ? undefined : this.#personOf(others.drafter, role),
      others.approver === undefined ? undefined : this.#personOfOfficer(others.approver),
    ]);
    const once = listVisas(route, role).filter((each) => {
      const person = this.#personOf(each.visa, each.role);
      if (seen.has(person)) return false;
      seen.add(person);
      return true;
    });
    const byOthers = once.filter((each) => this.#personOf(each.visa, each.role) !== personInRole(role.id));
    return (byOthers.length > 0 ? byOthers : once).flatMap((each) => this.signer(each.visa, each.role) ?? []);
  }

  /** The signers that visas mean for several roles, each person once and without the one who issues the act. */
  once(
    route: readonly Visa[],
    roles: readonly RoleOutline[],
    issuer: string | undefined,
  ): readonly SignerView[] {
    const seen = new Set([undefined, issuer === undefined ? undefined : this.#personOfOfficer(issuer)]);
    return route.flatMap((visa) =>
      roles.flatMap((each) =>
        listVisas([visa], each).flatMap(({ role }) => {
          const person = this.#personOf(visa, role);
          if (seen.has(person)) return [];
          seen.add(person);
          return this.signer(visa, role) ?? [];
        }),
      ),
    );
  }

  /** The holder of a role, with the name of the officer who holds it. */
  holder(roleId: string): SignerView | undefined {
    const role = this.#book.roles.get(roleId);
    if (role === undefined) return undefined;
    const officer = this.#book.organization.officers.find(
      (each) => 'role' in each.position && each.position.role.id === roleId,
    );
    return {
      person: personInRole(roleId),
      title: this.#names.title(role.title),
      name: this.#personName(officer),
    };
  }

  #unitHead(role: RoleOutline): SignerView | undefined {
    const { head } = role.line;
    return head === undefined ? undefined : this.holder(head);
  }

  /** Who a visa means, as a name that is the same for an officer and for the position that he holds. */
  #personOf(visa: Visa, role: RoleOutline): string | undefined {
    if (visa.officer !== undefined) return this.#personOfOfficer(visa.officer.id);
    const { head } = role.line;
    return head === undefined ? undefined : personInRole(head);
  }

  #personOfOfficer(id: string): string | undefined {
    const officer = this.#book.organization.officers.find((each) => each.id === id);
    if (officer === undefined) return undefined;
    return 'role' in officer.position ? personInRole(officer.position.role.id) : `officer ${officer.id}`;
  }

  #viewOfficer(officer: Officer): SignerView | undefined {
    const name = this.#personName(officer);
    if ('title' in officer.position) {
      return { person: `officer ${officer.id}`, title: this.#names.title(officer.position.title), name };
    }
    const role = this.#book.roles.get(officer.position.role.id);
    if (role === undefined) return undefined;
    return { person: personInRole(role.id), title: this.#names.title(role.title), name };
  }

  #personName(officer: Officer | undefined): Phrase | undefined {
    if (officer?.name === undefined) return undefined;
    const value = this.#language.formatPersonName(officer.name, 'initials-first');
    return new Phrase([{ type: 'text', value, origin: officer.place }]);
  }
}

interface VisaOfRole {
  readonly visa: Visa;
  readonly role: RoleOutline;
}

/** The visas of a route. Each head endorses a text that is about several units, for the people of his own. */
function listVisas(route: readonly Visa[], role: RoleOutline): readonly VisaOfRole[] {
  return route.flatMap((visa) => {
    const heads = visa.unitHead === true ? role.line.heads : [];
    if (heads.length < 2) return [{ visa, role }];
    return heads.map((head) => ({ visa, role: { ...role, line: { ...role.line, head } } }));
  });
}

function personInRole(roleId: string): string {
  return `role ${roleId}`;
}

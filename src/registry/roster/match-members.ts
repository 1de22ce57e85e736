import { foldName } from '../state/person.js';
import { foldPersonnelNumber } from './fold-personnel-number.js';
import type { ListedMember } from './import-plan.js';
import type { Member } from './member.js';

/** Who of the staff a listed person is. */
export type MemberMatch =
  | { readonly state: 'known'; readonly member: Member }
  /** Nobody yet; `hasNamesake` when others of the same name are known. */
  | { readonly state: 'new'; readonly hasNamesake: boolean }
  /** Several could be meant. */
  | { readonly state: 'ambiguous' };

/** Finds out who of the staff is meant. */
export class MemberMatcher {
  readonly #byNumber = new Map<string, Member>();
  readonly #byName = new Map<string, Member[]>();

  constructor(members: readonly Member[]) {
    for (const member of members) {
      if (member.number !== undefined) this.#byNumber.set(foldPersonnelNumber(member.number), member);
      const name = foldName(member.name);
      const known = this.#byName.get(name) ?? [];
      known.push(member);
      this.#byName.set(name, known);
    }
  }

  /**
   * A personnel number tells who somebody is. Without one, or with one that nobody has yet, name and day of hiring do;
   * a name alone tells only among candidates, who have nothing else.
   */
  find({ number, name, hiredOn }: ListedMember): MemberMatch {
    const numbered = number === undefined ? undefined : this.#byNumber.get(foldPersonnelNumber(number));
    if (numbered !== undefined) return { state: 'known', member: numbered };
    const namesakes = this.#byName.get(foldName(name)) ?? [];
    const fitting = namesakes.filter(
      (member) =>
        // Two different numbers are two employments, also of one person.
        (number === undefined || member.number === undefined) && couldBe(member, hiredOn, number),
    );
    const [only] = fitting;
    if (fitting.length > 1) return { state: 'ambiguous' };
    return only === undefined
      ? { state: 'new', hasNamesake: namesakes.length > 0 }
      : { state: 'known', member: only };
  }
}

function couldBe(member: Member, hiredOn: string | undefined, number: string | undefined): boolean {
  if (member.hiredOn !== undefined && hiredOn !== undefined) return member.hiredOn === hiredOn;
  // A candidate who is hired gets a day, and a number; the name of somebody who has a number says too little.
  const isCandidate = member.number === undefined && member.hiredOn === undefined;
  return isCandidate || (member.number === undefined && hiredOn === undefined && number === undefined);
}

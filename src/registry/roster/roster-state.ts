import { ImpossibleEvent } from '../state/evolve.js';
import type { RecordedMember, RosterEvent } from './event.js';
import type { PersonId } from './member.js';

/** The staff of an organization as the events tell it: who there is, and the hashes of what is known of each. */
export class RosterState {
  readonly organization: string;
  readonly members = new Map<PersonId, RecordedMember>();

  constructor(organization: string) {
    this.organization = organization;
  }

  /**
   * Takes the next event. Nothing is decided here: what was recorded is a fact. An event on somebody who is not there
   * throws `ImpossibleEvent`.
   */
  evolve(event: RosterEvent): void {
    switch (event.kind) {
      case 'people-imported':
        for (const member of event.members) this.members.set(member.id, member);
        return;
      case 'member-changed':
        this.#find(event.member.id);
        this.members.set(event.member.id, event.member);
        return;
      case 'contacts-forgotten': {
        const { id, record } = this.#find(event.member);
        this.members.set(id, { id, record });
        return;
      }
      default:
        event satisfies never;
    }
  }

  #find(id: PersonId): RecordedMember {
    const member = this.members.get(id);
    if (member === undefined) throw new ImpossibleEvent(`nobody is called ${id}`);
    return member;
  }
}

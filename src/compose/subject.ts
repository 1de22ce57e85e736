import type { Role } from '../check/role.js';
import type { CaseSubject } from './case-view.js';
import type { Journal } from './journal-view.js';
import type { Matrix } from './matrix-view.js';
import type { Act } from './organization-view.js';
import type { VacancySubject } from './vacancy-view.js';

/** Everything that a document can be about. */
interface Subjects {
  /** One role. */
  readonly role: Role;
  /** An act on several roles. */
  readonly act: Act;
  /** One occasion. */
  readonly occasion: CaseSubject;
  /** What several roles require. */
  readonly matrix: Matrix;
  /** The instructions of several roles. */
  readonly journal: Journal;
  /** An advertisement for one role. */
  readonly vacancy: VacancySubject;
}

/** What a document is about: exactly one of the subjects. */
export type Subject = {
  readonly [Name in keyof Subjects]: Readonly<Pick<Subjects, Name>> & {
    readonly [Other in Exclude<keyof Subjects, Name>]?: undefined;
  };
}[keyof Subjects];

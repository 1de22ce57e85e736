import type { ChangeKind } from '../document/change-kind.js';
import type { RedlineLabels } from '../document/revision.js';
import type { ChangeName } from './comparison.js';
import type { Matter } from './matter.js';

/** What a redline says in its own words, in the language of the document. Names in braces are filled in. */
export interface RedlineWording {
  readonly author: string;
  readonly labels: RedlineLabels;
  readonly changes: Readonly<Record<Exclude<ChangeName, 'same'>, string>>;
  readonly matters: Readonly<Record<Matter, string>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  /** `{matter}` */
  readonly touches: string;
  /** `{kind}` */
  readonly proposes: string;
  /** `{document}`, `{before}`, `{after}` */
  readonly compared: string;
  /** Before the counts of changes. */
  readonly total: string;
  readonly nothing: string;
  /** `{kind}` */
  readonly proposesForAll: string;
  /** How changes are marked: `{inserted}` and `{deleted}` stand for the words below, marked so. */
  readonly legend: string;
  readonly insertedWords: string;
  readonly deletedWords: string;
  /** Before what is no correction in the text. */
  readonly untracked: string;
  /** `{before}`, `{after}`: words as `quoted` has them, or `labels.none` */
  readonly faceChange: string;
  /** `{words}` */
  readonly quoted: string;
  /** Where the number of a section is written out, so that rejecting changes does not bring the old one back. */
  readonly sectionNumbers: string;
  /** Where the two editions number their clauses in different ways. */
  readonly numberingScheme: string;
  /** `{count}` more than are listed. */
  readonly more: string;
}

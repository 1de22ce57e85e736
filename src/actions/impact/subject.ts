import type { Place } from '../../diagnostic/place.js';
import type { OrganizationSources } from '../../pipeline/sources.js';

/** What can be changed so that documents are touched. */
export type SubjectKind = 'role' | 'clause' | 'competency' | 'unit' | 'officer' | 'act' | 'organization';

/** One thing that an id names, in one organization. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly sources: OrganizationSources;
  /** What people call it; the id where that is not known. */
  readonly name: string;
  /** Where it is written; a built-in file where the program brings it along. */
  readonly place?: Place | undefined;
  /** Of a unit or officer: the JSON pointer to its entry in the file of the organization. */
  readonly pointer?: string | undefined;
  /** Of an act: the article that is meant; the whole act when left out. */
  readonly article?: string | undefined;
}

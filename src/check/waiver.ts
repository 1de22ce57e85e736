import type { Place } from '../diagnostic/place.js';

/** A warning that HR has decided to live with; the approver sees the reason. */
export interface Waiver {
  /** Code of the finding, `rule/duplicate-duty`. */
  readonly code: string;
  /** Words of the text that it is about, where there are several such findings. */
  readonly text?: string | undefined;
  readonly reason: string;
  readonly place: Place;
}

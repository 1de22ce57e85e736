import { type ReportedChange, reportChanges } from '../compare/change-report.js';
import { compareTexts } from '../compare/comparison.js';
import { proposeChangeKind } from '../compare/propose-change-kind.js';
import type { ChangeKind } from '../document/change-kind.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { type EditionsRequest, readEditions, refuseEditions } from './read-editions.js';

/** What became of one edition in the other. */
export interface EditionsResult extends ActionResult {
  /** Missing when one of them could not be read. */
  readonly compared?: ComparedEditions | undefined;
}

/** Two editions beside each other. */
export interface ComparedEditions {
  /** As they were named. */
  readonly before: string;
  readonly after: string;
  /** The title of the newer document. */
  readonly title: string;
  readonly changes: readonly ReportedChange[];
  /** What the newer edition is thought to be in law; `undefined` when nothing changed. A person decides. */
  readonly kind: ChangeKind | undefined;
}

export type { ReportedChange } from '../compare/change-report.js';

/** Compares two editions, read as `readEditions` reads them. */
export async function compareEditions(world: World, request: EditionsRequest): Promise<EditionsResult> {
  const { value, diagnostics, findText } = await readEditions(world, request);
  if (value === undefined) return refuseEditions(diagnostics, findText);
  const { before, after } = value;
  const comparison = compareTexts(before.text, after.text);
  const proposal = proposeChangeKind(comparison);
  const compared = {
    before: before.name,
    after: after.name,
    title: after.text.document.title,
    changes: reportChanges(comparison, proposal),
    kind: proposal.reasons.length === 0 ? undefined : proposal.kind,
  };
  return { exitCode: 0, diagnostics: [], findText: value.findText, compared };
}

import type { Organization } from '../check/organization.js';
import type { Role } from '../check/role.js';
import type { ComposeRequest } from '../compose/compose-document.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Outcome } from '../diagnostic/outcome.js';
import type { Document } from '../document/document.js';
import type { IsoDate } from '../document/iso-date.js';
import type { Issue } from '../document/issue.js';
import type { SealFacts } from './seal-facts.js';

/** What is known of a text that was agreed, and that its files say of themselves. */
export interface IssuedFacts {
  /** The text as it was frozen. Its body is printed, whatever the templates of today would make of the files. */
  readonly text: Document;
  readonly edition: string;
  /** Registration number and date; missing in a copy to sign. */
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** The order that has approved it, or the day of the signature. */
  readonly approval?: { readonly number?: string | undefined; readonly date: IsoDate } | undefined;
  /** What the files tell programs; only where they are issued for good. */
  readonly issue?: Issue | undefined;
  /** What they will be sealed with. */
  readonly seal?: SealFacts | undefined;
}

/** A role whose files say what is known of its version; the words of the text are not touched by it. */
export function applyIssuedFacts(role: Role, organization: Organization, facts: IssuedFacts): Role {
  const { edition, number, date, approval } = facts;
  const known = role.approval ?? organization.approval;
  return {
    ...role,
    document: {
      ...role.document,
      edition: role.document.edition ?? edition,
      number: number ?? role.document.number,
      date: date ?? role.document.date,
    },
    approval:
      approval === undefined
        ? known
        : known.method === 'order'
          ? { ...known, number: approval.number ?? known.number, date: approval.date }
          : { ...known, date: approval.date },
  };
}

/** Composes a document around a text that was frozen: the face is new, the body is that of the text. */
export function composeIssued(request: ComposeRequest, { text }: IssuedFacts): Outcome<Document> {
  const { textHash } = text.identity;
  const composed = composeDocument({ ...request, textHash });
  if (composed.value === undefined) return composed;
  const { body, numbering } = text;
  return { ...composed, value: { ...composed.value, body, numbering } };
}

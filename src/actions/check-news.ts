import type { BookFiles, ReadRole } from '../check/check-book.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { OverrideFile } from '../pipeline/sources.js';

/** What somebody who writes in workspaces wants to have checked. */
export interface CheckOrder {
  /** Grows with each order. */
  readonly number: number;
  /** Texts that differ from the files on the disk, by absolute path; `undefined` where they no longer do. */
  readonly texts: readonly (readonly [string, Uint8Array | undefined])[];
  /** Folders of the workspaces to check. */
  readonly folders: readonly string[];
}

/** What is told while a workspace is checked. Things that have not changed since they were told last are left out. */
export type CheckNews = CheckFact & {
  /** Folder of the workspace. */
  readonly folder: string;
  /** The order that it answers to. */
  readonly order: number;
};

/** One fact of a workspace. An organization is named by its file. */
export type CheckFact =
  | { readonly fact: 'organization'; readonly organization: OrganizationFacts }
  | { readonly fact: 'book'; readonly organization: string; readonly book: BookChange }
  | { readonly fact: 'composed'; readonly organization: string; readonly findings: readonly RoleFindings[] }
  | {
      readonly fact: 'finished';
      readonly organizations: readonly string[];
      readonly findings: readonly Diagnostic[];
    }
  | { readonly fact: 'failed'; readonly stack: string };

/** What is known of an organization before any of its roles is read. */
export interface OrganizationFacts {
  /** The file of the organization. */
  readonly file: string;
  readonly overrides: readonly OverrideFile[];
  /** The files of its roles, in their order. */
  readonly roles: readonly string[];
}

/** What has changed of the files of a book. */
export interface BookChange {
  /** Missing when none of the shared files has changed. */
  readonly shared?: Omit<BookFiles, 'roles'>;
  readonly roles: readonly ReadRole[];
  /** Files of roles that are gone. */
  readonly removed: readonly string[];
}

/** What was found when a role was checked with its book; the role is named by its file. */
export interface RoleFindings {
  readonly role: string;
  readonly findings: readonly Diagnostic[];
  /** Those among them, before waivers, that come of reading the files and following their links. */
  readonly ofBook: readonly Diagnostic[];
  /** Those among them, before waivers, that rules of the organization have found. */
  readonly ofRules: readonly Diagnostic[];
}

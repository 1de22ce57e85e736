import { countFindings, type FindingCounts } from '../diagnostic/count-findings.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import type { WorkedRole } from '../pipeline.js';

/** What a check has found of the file of one role. */
export interface CheckedRole {
  /** As commands call it: `storekeeper`, `bank/teller`; the path of a file that could not be read. */
  readonly name: string;
  readonly file: string;
  /** Missing when the file could not be read as a role. */
  readonly role?: WorkedRole | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a role may go to approval, and what keeps it. */
export interface RoleReadiness {
  readonly name: string;
  readonly file: string;
  /** The title of the position; missing when the file could not be read. */
  readonly title?: string | undefined;
  /** Whether nothing is left that `check --final` would not let pass. */
  readonly isReady: boolean;
  readonly counts: FindingCounts;
  /** How many findings were accepted, by a waiver or for a norm that is named. */
  readonly accepted: number;
  /** What keeps it, gravest first, each kind of finding once. */
  readonly reasons: readonly Text[];
}

/** Judges roles that were checked as for approval. Those that are furthest from it come first. */
export function judgeReadiness(roles: readonly CheckedRole[]): readonly RoleReadiness[] {
  return roles.map(judgeRole).sort(compareReadiness);
}

function judgeRole({ name, file, role, diagnostics }: CheckedRole): RoleReadiness {
  const found = removeRepeats(diagnostics);
  const counts = countFindings(found);
  const errors = found.filter(({ severity }) => severity === 'error');
  const open = [...errors, ...found.filter(({ severity }) => severity === 'warning')];
  // What a role leans on may have an error in a file of its own.
  const isKept = errors.length === 0 && role?.isComposed !== true;
  const codes = new Set<string>();
  const first = open.filter(({ code }) => !codes.has(code) && codes.add(code));
  return {
    name,
    file,
    title: role?.title,
    isReady: open.length === 0 && !isKept,
    counts,
    accepted: found.filter(({ acceptance }) => acceptance !== undefined).length,
    reasons: [...(isKept ? [keptByOthers] : []), ...first.map(({ message }) => message)],
  };
}

const keptByOthers: Text = {
  ru: 'Сначала исправьте файлы, от которых она зависит',
  en: 'First correct the files that it depends on',
};

function compareReadiness(a: RoleReadiness, b: RoleReadiness): number {
  const nameOf = ({ title, name }: RoleReadiness): string => `${title ?? ''} ${name}`;
  return (
    Number(a.isReady) - Number(b.isReady) ||
    b.counts.errors - a.counts.errors ||
    b.counts.warnings - a.counts.warnings ||
    (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)
  );
}

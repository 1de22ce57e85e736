import type { Text } from '../diagnostic/diagnostic.js';
import type { ChangeKind } from '../document/change-kind.js';
import type { Piece } from './compare-words.js';
import { type ChangeName, type Comparison, type Entry, nameChange } from './comparison.js';
import type { Matter } from './matter.js';
import type { ChangeProposal } from './propose-change-kind.js';
import { printProvision, type Provision } from './provision.js';

/** What became of a provision, for people and programs that do not see documents. */
export interface ReportedChange {
  readonly change: Exclude<ChangeName, 'same'>;
  /** Whether it stands elsewhere as well: reworded provisions can be moved too. */
  readonly moved: boolean;
  /** Heading of the section that it stands in, in the newer text where that has it; empty outside of sections. */
  readonly section: string;
  /** What it is about. */
  readonly matter: Matter;
  /** What it is thought to be in law, and why. */
  readonly kind: ChangeKind;
  readonly why: Text;
  /** Missing where it was added. */
  readonly before?: ReportedProvision | undefined;
  /** Missing where it was removed. */
  readonly after?: ReportedProvision | undefined;
  /** Its words in their order; only where it is in both texts. */
  readonly words: readonly ReportedWords[];
}

/** One side of a change. */
export interface ReportedProvision {
  /** The id that it was given; missing where nobody gave one. */
  readonly id?: string | undefined;
  /** As printed, `2.1.`; empty where it has none. */
  readonly number: string;
  readonly text: string;
}

/** Words that both texts have, or one of them. */
export interface ReportedWords {
  readonly in: 'both' | 'before' | 'after';
  readonly text: string;
}

/** All changes, in the order of the newer text. */
export function reportChanges(
  { entries }: Comparison,
  { reasons }: ChangeProposal,
): readonly ReportedChange[] {
  const sections = nameSections(entries);
  return reasons.flatMap(({ entry, kind, matter, why }): ReportedChange[] => {
    const change = nameChange(entry);
    if (change === 'same') return [];
    const { before, after } = entry;
    const isBoth = before !== undefined && after !== undefined;
    return [
      {
        change,
        moved: isBoth && entry.isMoved,
        section: sections.get((after ?? before).section) ?? '',
        matter,
        kind,
        why,
        ...(before && { before: reportProvision(before) }),
        ...(after && { after: reportProvision(after) }),
        words: isBoth ? entry.pieces.flatMap(reportPiece) : [],
      },
    ];
  });
}

/** Headings of sections by id; those of the newer text win. */
function nameSections(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const list = (side: 'before' | 'after'): void => {
    for (const { [side]: provision } of entries) {
      if (provision?.kind === 'heading') {
        names.set(provision.section, `${provision.label} ${printProvision(provision)}`.trim());
      }
    }
  };
  list('before');
  list('after');
  return names;
}

function reportProvision(provision: Provision): ReportedProvision {
  const { id, label } = provision;
  return { ...(id !== undefined && { id }), number: label, text: printProvision(provision) };
}

function reportPiece({ isSame, before, after }: Piece): readonly ReportedWords[] {
  if (isSame) return [{ in: 'both', text: join(after) }];
  return [
    ...(before.length === 0 ? [] : [{ in: 'before' as const, text: join(before) }]),
    ...(after.length === 0 ? [] : [{ in: 'after' as const, text: join(after) }]),
  ];
}

function join(tokens: Piece['after']): string {
  return tokens.map(({ words }) => words.replace(/\s+/gu, ' ')).join('');
}

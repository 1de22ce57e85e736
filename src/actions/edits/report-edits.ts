import type { Text } from '../../diagnostic/diagnostic.js';
import { createLineIndexes, locateOffset } from '../../diagnostic/line-index.js';
import type { Place } from '../../diagnostic/place.js';
import type { FoundEdit, FoundEdits, OriginalLine } from '../../exchange/edits/find-edits.js';
import type { TrackedChange, WordComment } from '../../exchange/word/word-text.js';
import { explainObstacle, type ObstacleName } from './obstacle.js';
import type { EditPlan } from './plan-edits.js';

/** An edit of a Word file, for people and programs that do not see documents. */
export interface ReportedEdit {
  /** In the order of the file, from 1. */
  readonly number: number;
  readonly change: FoundEdit['change'];
  /** Whether it stands elsewhere as well. */
  readonly moved: boolean;
  /** Heading of the section that it stands in; empty outside of sections. */
  readonly section: string;
  /** The number of its clause as printed; empty where it has none. */
  readonly clause: string;
  /** The id of its clause, where somebody chose one. */
  readonly id?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Its words in their order. */
  readonly words: readonly { readonly in: 'both' | 'before' | 'after'; readonly text: string }[];
  /** Who made it, as far as it was tracked. */
  readonly authors: readonly Author[];
  /** Whether all of it was tracked; without that nobody knows who made it. */
  readonly tracked: boolean;
  readonly comments: readonly ReportedComment[];
  /** The source that it is made in, with the line from 1; missing where that is not known. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** Why it cannot be made in the files; missing where it can. */
  readonly obstacle?: { readonly name: ObstacleName; readonly why: Text } | undefined;
}

/** Somebody who changed a file, and when. */
export interface Author {
  /** Empty where the file does not say. */
  readonly name: string;
  /** Day, `2026-11-22`; missing where the file does not say. */
  readonly date?: string | undefined;
}

/** A remark in the margin with the answers to it. */
export interface ReportedComment extends Author {
  readonly text: string;
  readonly done: boolean;
  /** The words that it stands at, where they were not changed. */
  readonly about?: string | undefined;
  readonly replies: readonly (Author & { readonly text: string })[];
}

/** What the report tells of. */
export interface ReportRequest {
  readonly found: FoundEdits;
  readonly originals: readonly OriginalLine[];
  readonly plan: EditPlan;
  /** Edits that need not be told: nothing is left of them once the others are made. */
  readonly settled: ReadonlySet<FoundEdit>;
  readonly findText: (file: string) => string | undefined;
}

/** The edits of a file in its order. */
export function reportEdits(request: ReportRequest): readonly ReportedEdit[] {
  const { found, originals, plan, settled, findText } = request;
  const lines = createLineIndexes(findText);
  const lineOf = (place: Place): number | undefined => {
    const index = lines(place.file);
    return index && locateOffset(index, place.start).line;
  };
  return found.edits
    .filter((edit) => !settled.has(edit))
    .map((edit, index): ReportedEdit => {
      const { before, after, change, pieces } = edit;
      const around = before ?? findAbove(edit, found, originals);
      const obstacle = plan.obstacles.get(edit);
      const place = obstacle?.place ?? plan.places.get(edit);
      const line = place && lineOf(place);
      const { section = '', label = '', id, isNamed = false } = around?.printed ?? {};
      return {
        number: index + 1,
        change,
        moved: edit.isMoved,
        section,
        clause: before === undefined ? '' : label,
        ...(before !== undefined && isNamed && { id }),
        ...(before !== undefined && { before: before.text }),
        ...(after !== undefined && { after: after.text }),
        words: pieces.flatMap(reportPiece),
        authors: edit.changes.map(reportAuthor),
        tracked: edit.isTracked,
        comments: edit.comments.map((comment) => reportComment(comment, undefined)),
        ...(place !== undefined && { file: place.file }),
        ...(line !== undefined && { line }),
        ...(obstacle !== undefined && { obstacle: { name: obstacle.name, why: explainObstacle(obstacle) } }),
      };
    });
}

function reportPiece({ isSame, before, after }: FoundEdit['pieces'][number]): ReportedEdit['words'] {
  if (isSame) return [{ in: 'both', text: join(after) }];
  return [
    ...(before.length === 0 ? [] : [{ in: 'before' as const, text: join(before) }]),
    ...(after.length === 0 ? [] : [{ in: 'after' as const, text: join(after) }]),
  ];
}

/** A comment, and the words that it stands at. */
export function reportComment(comment: WordComment, about: string | undefined): ReportedComment {
  return {
    ...reportAuthor(comment),
    text: comment.text,
    done: comment.isDone,
    ...(about !== undefined && { about }),
    replies: comment.replies.map((each) => ({ ...reportAuthor(each), text: each.text })),
  };
}

/** The name and the day of a change; what a file has instead of a day is left out. */
export function reportAuthor({ author, date }: Pick<TrackedChange, 'author' | 'date'>): Author {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  return { name: author, ...(day !== undefined && { date: day }) };
}

/** The original line above an added one. */
function findAbove(
  { after }: FoundEdit,
  found: FoundEdits,
  originals: readonly OriginalLine[],
): OriginalLine | undefined {
  for (let at = (after?.index ?? 0) - 1; at >= 0; at--) {
    const place = found.originals.get(at);
    if (place !== undefined) return originals[place];
  }
  return undefined;
}

function join(tokens: readonly { readonly words: string }[]): string {
  return tokens.map(({ words }) => words).join('');
}

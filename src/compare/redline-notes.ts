import type { Block, Section } from '../document/block.js';
import type { Inline } from '../document/inline.js';
import { fillBraces } from '../document/package-profile.js';
import type { Change } from '../document/revision.js';
import { type ChangeName, type Comparison, nameChange } from './comparison.js';
import { listFaceChanges } from './list-face-changes.js';
import type { RedlineRequest } from './make-redline.js';
import type { RedlineWording } from './redline-wording.js';

/** So many changes of the face are listed. */
const mostListed = 20;

/** What a redline says of the comparison as a whole: what was compared, how much changed, what no correction shows. */
export function listRedlineNotes({
  comparison,
  proposal,
  before,
  after,
  wording,
}: RedlineRequest): readonly string[] {
  const { title } = comparison.after.document;
  const names: Readonly<Record<string, string>> = {
    document: title,
    before: before.name,
    after: after.name,
  };
  const counts = countChanges(comparison, wording);
  const untracked = listUntracked(comparison, wording);
  return [
    fillBraces(wording.compared, (name) => names[name] ?? ''),
    ...(counts === ''
      ? [wording.nothing]
      : [
          `${wording.total} ${counts}.`,
          fillBraces(wording.proposesForAll, () => wording.kinds[proposal.kind]),
        ]),
    ...(untracked.length === 0 ? [] : [wording.untracked, ...untracked]),
  ];
}

/** How changes are marked on paper, in words that are marked so. */
export function writeLegend({ legend, insertedWords, deletedWords }: RedlineWording): readonly Inline[] {
  const mark = (change: Change, value: string): Inline => ({
    type: 'revision',
    change,
    content: [{ type: 'text', value }],
  });
  return legend.split(/(\{inserted\}|\{deleted\})/u).flatMap((part): readonly Inline[] => {
    if (part === '{inserted}') return [mark('inserted', insertedWords)];
    if (part === '{deleted}') return [mark('deleted', deletedWords)];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}

function countChanges({ entries }: Comparison, { changes }: RedlineWording): string {
  const order: readonly Exclude<ChangeName, 'same'>[] = [
    'added',
    'removed',
    'reworded',
    'moved',
    'renumbered',
  ];
  return order
    .flatMap((name) => {
      const count = entries.filter((entry) => nameChange(entry) === name).length;
      return count === 0 ? [] : [`${changes[name]} — ${count}`];
    })
    .join(', ');
}

/** What differs between the two editions and is no correction in the text. */
function listUntracked(comparison: Comparison, wording: RedlineWording): readonly string[] {
  const { before, after } = comparison;
  const face = listFaceChanges(before, after);
  const { labels } = wording;
  const told = face.slice(0, mostListed).map((change) =>
    fillBraces(wording.faceChange, (side) => {
      const line = side === 'before' ? change.before : change.after;
      return line === '' ? labels.none : fillBraces(wording.quoted, () => line);
    }),
  );
  const rest = face.length - told.length;
  return [
    ...(before.document.numbering === after.document.numbering ? [] : [wording.numberingScheme]),
    ...(writesSectionNumbers(comparison) ? [wording.sectionNumbers] : []),
    ...told,
    ...(rest > 0 ? [fillBraces(wording.more, () => String(rest))] : []),
  ];
}

/**
 * Whether numbers of sections that changed are written out before those of their clauses. Word counts the headings that it
 * sees; where it does not see one, or where clauses are numbered otherwise than headings, the number is text.
 */
function writesSectionNumbers({ before, after, entries }: Comparison): boolean {
  const sections = [before, after].flatMap(({ document }) => document.body.filter(isSection));
  const isCounted =
    after.document.numbering !== 'roman-decimal' &&
    sections.every(({ heading, numbered }) => heading.length > 0 || !numbered);
  if (isCounted) return false;
  return entries.some((entry) => {
    if ((entry.after ?? entry.before).kind !== 'heading') return false;
    if (entry.before === undefined || entry.after === undefined || entry.isMoved) return true;
    const [old, recent] = [entry.before.node, entry.after.node].filter((node) => node.type === 'section');
    return old && recent && before.numbering.label(old) !== after.numbering.label(recent);
  });
}

function isSection(block: Block): block is Section {
  return block.type === 'section';
}

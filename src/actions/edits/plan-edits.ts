import { diffSequences } from '../../compare/diff-sequences.js';
import type { FoundEdit, FoundEdits, OriginalLine } from '../../exchange/edits/find-edits.js';
import { listPrintedTokens, listWordTokens } from '../../exchange/edits/line-token.js';
import { listPrintedLines } from '../../exchange/edits/list-printed-lines.js';
import type { PrintedLine } from '../../exchange/edits/printed-line.js';
import type { Place } from '../../diagnostic/place.js';
import { nameBookmark } from '../../render/writers/docx/bookmark.js';
import type { EditBase, EditedText } from './find-edited-text.js';
import type { Obstacle } from './obstacle.js';
import { findOwner } from './ownership.js';
import { planRewording, type Replacement, type RewordingContext } from './plan-rewording.js';
import { planStructure } from './plan-structure.js';
import type { TextChange } from './rewrite-scalars.js';
import { type FileChanges, rewriteYaml } from './rewrite-yaml.js';
import type { SourceFiles } from './source-files.js';

/** What becomes of the source files when edits are made in them. */
export interface EditPlan {
  /** The new text of each file that changes, by its name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Why an edit is not made. What is not in here is made. */
  readonly obstacles: ReadonlyMap<FoundEdit, Obstacle>;
  /** Where the words of an edit stand in the source files, as far as that is known. */
  readonly places: ReadonlyMap<FoundEdit, Place>;
}

/** What the planning starts from. */
export interface PlanRequest {
  readonly edited: EditedText;
  readonly base: EditBase;
  readonly originals: readonly OriginalLine[];
  readonly found: FoundEdits;
  readonly sources: SourceFiles;
  /** Whether texts of several instructions may be changed. */
  readonly shared: boolean;
  /** The template that words come from, by the id of their clause. */
  readonly findTemplate: (id: string | undefined) => Place | undefined;
}

/** Plans how the edits of a Word file are made in YAML files. */
export function planEdits(request: PlanRequest): EditPlan {
  const { edited, base, originals, found, sources, shared } = request;
  const draft = listPrintedLines(edited.draft.text);
  const draftLines = matchDraft(base, originals, draft);
  const draftOf = (place: number): PrintedLine | undefined => draftLines.get(place);
  const ids = new Map(
    draft.flatMap(({ id, isNamed }) => (id === undefined || !isNamed ? [] : [[nameBookmark(id), id]])),
  );
  const context: RewordingContext = {
    sources,
    ownerOf: (file, pointer) => findOwner(file, pointer, edited.role),
    mayEditShared: shared,
    findId: (bookmark) => ids.get(bookmark) ?? ids.get(findCarrier(bookmark, found, originals)),
  };
  const obstacleOf = (edit: FoundEdit): Obstacle | undefined =>
    findObstacle(edit, base, originals, found, draftOf);
  const structure = planStructure(found, { ...context, role: edited.role, draft, draftOf, obstacleOf });
  const obstacles = new Map(structure.obstacles);
  const replacements = new Map<FoundEdit, readonly Replacement[]>();
  const places = new Map<FoundEdit, Place>();
  for (const edit of found.edits) {
    const line = edit.before && draftOf(edit.before.index);
    const place = line && findPlace(line);
    if (place !== undefined) places.set(edit, place);
    if (edit.change !== 'reworded' || edit.after === undefined) continue;
    const obstacle = obstacleOf(edit);
    if (obstacle !== undefined || line === undefined) {
      obstacles.set(edit, obstacle ?? { name: 'draft-differs' });
      continue;
    }
    const before = listPrintedTokens(line, nameBookmark);
    const planned = planRewording({ line, before, after: listWordTokens(edit.after, before) }, context);
    if ('name' in planned) obstacles.set(edit, planned);
    else replacements.set(edit, planned);
  }
  for (const [edit, { name, place }] of obstacles) {
    const template = request.findTemplate(edit.before?.printed?.id);
    if (name === 'template' && place === undefined) obstacles.set(edit, { name, place: template });
  }
  const lists = structure.orders.listChanges();
  return writeFiles({ edits: found.edits, replacements, lists, sources }, { obstacles, places });
}

/** Which line of the draft each original line is; only where both say the same. */
function matchDraft(
  base: EditBase,
  originals: readonly OriginalLine[],
  draft: readonly PrintedLine[],
): ReadonlyMap<number, PrintedLine> {
  const matched = new Map<number, PrintedLine>();
  if (base.kind !== 'version') {
    for (const { index, printed } of originals) {
      const line = printed && draft[printed.index];
      if (line !== undefined) matched.set(index, line);
    }
    return matched;
  }
  const kept = originals.flatMap(({ index, printed }) => (printed === undefined ? [] : [{ index, printed }]));
  const stretches = diffSequences(
    kept.map(({ printed }) => `${printed.part} ${printed.text}`),
    draft.map((line) => `${line.part} ${line.text}`),
  );
  for (const { isSame, beforeStart, beforeEnd, afterStart } of stretches) {
    for (let step = 0; isSame && step < beforeEnd - beforeStart; step++) {
      const [old, line] = [kept[beforeStart + step], draft[afterStart + step]];
      if (old !== undefined && line !== undefined) matched.set(old.index, line);
    }
  }
  return matched;
}

/** The bookmark of the clause that a bookmark of Word stands in: `_Ref…` of a reference that a person put in. */
function findCarrier(bookmark: string, found: FoundEdits, originals: readonly OriginalLine[]): string {
  const line = found.lines.find(({ bookmarks }) => bookmarks.includes(bookmark));
  const place = line && found.originals.get(line.index);
  return (place === undefined ? undefined : originals[place]?.bookmark) ?? '';
}

/** Why an edit is none of the text, or is not to be made for other reasons than where its words come from. */
function findObstacle(
  edit: FoundEdit,
  base: EditBase,
  originals: readonly OriginalLine[],
  found: FoundEdits,
  draftOf: (place: number) => PrintedLine | undefined,
): Obstacle | undefined {
  const { before, after } = edit;
  if (
    before !== undefined
      ? before.printed?.part !== 'body'
      : after && isAroundFace(after.index, found, originals)
  ) {
    return { name: 'face' };
  }
  if (base.kind === 'unknown' && !edit.isTracked) return { name: 'unknown-base' };
  return before !== undefined && draftOf(before.index) === undefined ? { name: 'draft-differs' } : undefined;
}

/** Whether an added line stands outside of the text: above its first line, or below its last one. */
function isAroundFace(index: number, found: FoundEdits, originals: readonly OriginalLine[]): boolean {
  const isBody = (at: number): boolean => originals[found.originals.get(at) ?? -1]?.printed?.part === 'body';
  const above = found.lines.some((line) => line.index < index && isBody(line.index));
  const below = found.lines.some((line) => line.index > index && isBody(line.index));
  if (above && below) return false;
  // Behind the last line of the text it belongs to the text when it stands next to it.
  return !(above && isBody(index - 1));
}

function findPlace(line: PrintedLine): Place | undefined {
  const own = line.letters.find(({ owner }) => owner.origin !== undefined)?.owner.origin;
  return own ?? line.origin;
}

/** What is to be changed, before it is known whether the files can take it. */
interface PlannedChanges {
  readonly edits: readonly FoundEdit[];
  readonly replacements: ReadonlyMap<FoundEdit, readonly Replacement[]>;
  readonly lists: ReadonlyMap<string, FileChanges['lists']>;
  readonly sources: SourceFiles;
}

/** Writes the changes into the texts of the files. A file that cannot take them stays as it is, with all of its edits. */
function writeFiles(
  { edits, replacements, lists, sources }: PlannedChanges,
  { obstacles, places }: { obstacles: Map<FoundEdit, Obstacle>; places: ReadonlyMap<FoundEdit, Place> },
): EditPlan {
  const all = [...replacements.values()].flat();
  const files = [...new Set([...all.map(({ file }) => file), ...lists.keys()])].sort();
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = sources.textOf(file);
    if (text === undefined) continue;
    const own = gatherTexts(
      all.filter((each) => each.file === file),
      sources,
    );
    const whole = rewriteYaml(file, text, { texts: own, lists: lists.get(file) ?? [] });
    // Where lists cannot be changed safely, texts often can.
    const rewritten = whole ?? rewriteYaml(file, text, { texts: own, lists: [] });
    if (whole === undefined) {
      for (const edit of edits) {
        const isText = replacements.get(edit)?.some((each) => each.file === file) === true;
        const isLost = isText ? rewritten === undefined : edit.change !== 'reworded' || edit.isMoved;
        if (isLost && !obstacles.has(edit)) obstacles.set(edit, { name: 'layout' });
      }
    }
    if (rewritten !== undefined && rewritten !== text) texts.set(file, rewritten);
  }
  return { texts, obstacles, places };
}

/** One change for each text, with all of its stretches in their order. */
function gatherTexts(replacements: readonly Replacement[], sources: SourceFiles): readonly TextChange[] {
  const byPointer = new Map<string, Replacement[]>();
  for (const each of replacements) {
    const own = byPointer.get(each.pointer) ?? [];
    const isRepeat = own.some(
      ({ start, end, text }) => start === each.start && end === each.end && text === each.text,
    );
    if (!isRepeat) own.push(each);
    byPointer.set(each.pointer, own);
  }
  return [...byPointer].flatMap(([pointer, own]) => {
    const [first] = own;
    const scalar = first && sources.findScalar(first.file, pointer);
    if (scalar === undefined) return [];
    const stretches = own.sort((a, b) => a.start - b.start || a.end - b.end);
    let value = String(scalar.value);
    for (const { start, end, text } of [...stretches].reverse())
      value = value.slice(0, start) + text + value.slice(end);
    return [{ pointer, stretches, value }];
  });
}

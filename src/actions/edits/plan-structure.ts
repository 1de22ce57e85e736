import type { FoundEdit, FoundEdits } from '../../exchange/edits/find-edits.js';
import { listWordTokens } from '../../exchange/edits/line-token.js';
import type { PrintedLine } from '../../exchange/edits/printed-line.js';
import type { WordLine } from '../../exchange/edits/settle-paragraphs.js';
import { EntryMap } from './entry-map.js';
import { findEntry, pointTo, type SourceEntry } from './find-entry.js';
import type { Obstacle } from './obstacle.js';
import { findOwnFile } from './ownership.js';
import type { RewordingContext } from './plan-rewording.js';
import { ListOrders, type SourceList } from './list-orders.js';
import { writeMarkup } from './write-markup.js';
import type { SelectedRole } from '../select-one-role.js';

/** What the planning of added, removed and moved entries needs to know. */
export interface StructureContext extends RewordingContext {
  readonly role: SelectedRole;
  /** All lines of the draft. */
  readonly draft: readonly PrintedLine[];
  /** The line of the draft that an original line is, by its place; missing where the draft says something else. */
  draftOf(place: number): PrintedLine | undefined;
  /** Why an edit is not to be made at all. */
  obstacleOf(edit: FoundEdit): Obstacle | undefined;
}

/** What becomes of the lists of YAML files, and which edits cannot be made. */
export interface StructurePlan {
  readonly orders: ListOrders;
  readonly obstacles: ReadonlyMap<FoundEdit, Obstacle>;
}

/** Plans what was added, removed and moved: a list of a file is to have the order of the lines in the Word file. */
export function planStructure(found: FoundEdits, context: StructureContext): StructurePlan {
  return new StructurePlanner(found, context).plan();
}

class StructurePlanner {
  readonly #entries: EntryMap;
  readonly #orders: ListOrders;
  readonly #obstacles = new Map<FoundEdit, Obstacle>();
  readonly #edits = new Map<number, FoundEdit>();
  /** The list that each line belongs to, as far as the walk has come. */
  readonly #lists = new Map<number, SourceList>();
  readonly #ownFile: string;

  constructor(
    private readonly found: FoundEdits,
    private readonly context: StructureContext,
  ) {
    this.#entries = new EntryMap(context.draft);
    this.#orders = new ListOrders(context.sources);
    this.#ownFile = findOwnFile(context.role) ?? '';
    for (const edit of found.edits) if (edit.after !== undefined) this.#edits.set(edit.after.index, edit);
  }

  plan(): StructurePlan {
    this.#planRemoved();
    for (const line of this.found.lines) this.#walk(line);
    return { orders: this.#orders, obstacles: this.#obstacles };
  }

  #planRemoved(): void {
    const removed = this.found.edits.filter(({ change }) => change === 'removed');
    const gone = new Set<PrintedLine>();
    for (const { before } of removed) {
      const draft = before && this.context.draftOf(before.index);
      if (draft !== undefined) gone.add(draft);
    }
    for (const edit of removed) {
      const obstacle = this.#planRemoval(edit, gone);
      if (obstacle !== undefined) this.#obstacles.set(edit, obstacle);
    }
  }

  #planRemoval(edit: FoundEdit, gone: ReadonlySet<PrintedLine>): Obstacle | undefined {
    const general = this.context.obstacleOf(edit);
    if (general !== undefined) return general;
    const draft = edit.before && this.context.draftOf(edit.before.index);
    if (draft === undefined) return { name: 'draft-differs' };
    const entry = this.#rowEntry(draft, gone) ?? findEntry(draft);
    if (entry === undefined) return this.#explainFixed(draft);
    const lines = this.#entries.linesOf(entry);
    if (lines.some((line) => !gone.has(line))) {
      return {
        name: lines.length > 1 && lines[0] === draft ? 'has-items' : 'several-texts',
        ...placeOf(draft),
      };
    }
    const listed = this.#listedEntry(entry);
    if (listed === undefined) return { name: 'shared', ...placeOf(draft) };
    const obstacle = this.#checkList(listed, draft);
    if (obstacle === undefined) this.#orders.remove(listed);
    return obstacle;
  }

  /** The entry that a whole row of a table is printed from, when all of the row is gone. */
  #rowEntry(draft: PrintedLine, gone: ReadonlySet<PrintedLine>): SourceEntry | undefined {
    if (draft.row === '') return undefined;
    const row = this.context.draft.filter((line) => line.row === draft.row && line.part === draft.part);
    if (!row.every((line) => gone.has(line))) return undefined;
    const own = row.flatMap((line) => findEntry(line) ?? []).filter(({ file }) => file === this.#ownFile);
    const [first] = own;
    const parts = first?.list.split('/') ?? [];
    // `/interaction/1/topics` is a list in the second row.
    return first !== undefined && parts.length >= 4
      ? { file: first.file, list: `/${parts[1] ?? ''}`, index: Number(parts[2]) }
      : undefined;
  }

  #walk(line: WordLine): void {
    const edit = this.#edits.get(line.index);
    const place = this.found.originals.get(line.index);
    if (place === undefined) {
      const obstacle = edit && this.#planAdded(edit, line);
      if (edit !== undefined && obstacle !== undefined) this.#obstacles.set(edit, obstacle);
      return;
    }
    const draft = this.context.draftOf(place);
    const entry = draft && findEntry(draft);
    if (draft === undefined || entry === undefined || !this.#entries.isFirst(draft, entry)) {
      if (edit?.isMoved === true && edit.change === 'moved')
        this.#obstacles.set(edit, this.#explainMoved(edit, draft));
      return;
    }
    const listed = this.#listedEntry(entry);
    if (listed === undefined) return;
    if (edit?.isMoved === true) {
      const obstacle = this.#planMoved(edit, line, draft, listed);
      if (obstacle !== undefined) {
        this.#obstacles.set(edit, obstacle);
        return;
      }
    } else {
      this.#orders.keep(listed, false);
    }
    this.#lists.set(line.index, listed);
  }

  #planMoved(edit: FoundEdit, line: WordLine, draft: PrintedLine, entry: SourceEntry): Obstacle | undefined {
    const general = this.context.obstacleOf(edit);
    if (general !== undefined) return general;
    const target = entry.list === '/clauses' ? entry : this.#chooseList(line);
    if (target?.file === entry.file && target.list === entry.list) {
      const obstacle = this.#checkList(entry, draft);
      if (obstacle === undefined) this.#orders.keep(entry, true);
      return obstacle;
    }
    const source = this.context.sources.find(entry.file, pointTo(entry));
    if (target === undefined || source?.kind !== 'scalar') return { name: 'other-list', ...placeOf(draft) };
    const obstacle = this.#checkList(entry, draft) ?? this.#checkList(target, draft);
    if (obstacle !== undefined) return obstacle;
    this.#orders.remove(entry);
    this.#orders.add(target, this.#writeText(line, target));
    this.#lists.set(line.index, target);
    return undefined;
  }

  #planAdded(edit: FoundEdit, line: WordLine): Obstacle | undefined {
    const general = this.context.obstacleOf(edit);
    if (general !== undefined) return general;
    const target = this.#chooseList(line);
    if (target === undefined || !this.#orders.holdsTexts(target)) return { name: 'no-list' };
    const obstacle = this.#checkList(target, undefined);
    if (obstacle !== undefined) return obstacle;
    this.#orders.add(target, this.#writeText(line, target));
    this.#lists.set(line.index, target);
    return undefined;
  }

  #writeText(line: WordLine, target: SourceList): string {
    const text = writeMarkup(listWordTokens(line, []), [], this.context.findId);
    return this.#orders.endAsOthers(target, text);
  }

  /**
   * The list that an added line belongs to: that of the line above it, or one further out, whichever is set in the same
   * way; else that of the line below. Headings and words of templates part one list from another.
   */
  #chooseList(line: WordLine): SourceList | undefined {
    const above = this.#findNear(line.index, -1);
    const below = this.#findNear(line.index, 1);
    for (let list = above; list !== undefined; list = outerList(list)) {
      if (this.#sortOf(list, line.index) === line.sort) return this.#replaceShared(list, line);
    }
    if (below !== undefined && this.#sortOf(below, line.index) === line.sort)
      return this.#replaceShared(below, line);
    const nearest = above ?? below;
    return nearest && this.#replaceShared(nearest, line);
  }

  /** The list of the nearest line above or below that has one. */
  #findNear(index: number, step: -1 | 1): SourceList | undefined {
    for (let at = index + step; at >= 0 && at < this.found.lines.length; at += step) {
      const known = this.#lists.get(at);
      if (known !== undefined) return known;
      const place = this.found.originals.get(at);
      if (place === undefined) continue;
      const draft = this.context.draftOf(place);
      if (draft === undefined) continue;
      const entry = findEntry(draft);
      const listed = entry && this.#listedEntry(entry);
      return listed !== undefined && this.#edits.get(at)?.isMoved !== true ? listed : undefined;
    }
    return undefined;
  }

  /** How the lines of a list are set in the Word file: as the one nearest to a place. */
  #sortOf(list: SourceList, near: number): string | undefined {
    let best: { readonly distance: number; readonly sort: string } | undefined;
    for (const line of this.found.lines) {
      const place = this.found.originals.get(line.index);
      const draft = place === undefined ? undefined : this.context.draftOf(place);
      const entry = draft && findEntry(draft);
      const listed = entry && this.#listedEntry(entry);
      if (draft === undefined || entry === undefined || listed === undefined) continue;
      if (listed.file !== list.file || listed.list !== list.list || !this.#entries.isFirst(draft, entry))
        continue;
      const distance = Math.abs(line.index - near);
      if (best === undefined || distance < best.distance) best = { distance, sort: line.sort };
    }
    return best?.sort;
  }

  /** New entries beside a shared clause go into the section of the role itself: shared clauses are printed after those. */
  #replaceShared(list: SourceList, line: WordLine): SourceList | undefined {
    if (list.list !== '/clauses') return list;
    const section = this.#findSection(line.index);
    return section === undefined ? undefined : { file: this.#ownFile, list: `/${section}` };
  }

  /** Id of the section that a line stands in. */
  #findSection(index: number): string | undefined {
    for (let at = index - 1; at >= 0; at--) {
      const place = this.found.originals.get(at);
      const draft = place === undefined ? undefined : this.context.draftOf(place);
      if (draft?.kind === 'heading') return draft.id;
    }
    return undefined;
  }

  /** The entry of a list that stands for another: for a shared clause, the line of the role that pulls it in. */
  #listedEntry(entry: SourceEntry): SourceEntry | undefined {
    if (entry.list !== '') return entry;
    const id = entry.file.slice(entry.file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
    const index = this.#orders.findLink({ file: this.#ownFile, list: '/clauses' }, id);
    return index === undefined ? undefined : { file: this.#ownFile, list: '/clauses', index };
  }

  /** Why a list cannot be changed. */
  #checkList(list: SourceList, draft: PrintedLine | undefined): Obstacle | undefined {
    const whose = this.context.ownerOf(list.file, list.list);
    if (typeof whose === 'object') return { name: whose.obstacle, ...placeOf(draft) };
    if (whose === 'shared' && !this.context.mayEditShared) return { name: 'shared', ...placeOf(draft) };
    return this.#orders.has(list) ? undefined : { name: 'layout', ...placeOf(draft) };
  }

  #explainMoved(edit: FoundEdit, draft: PrintedLine | undefined): Obstacle {
    return (
      this.context.obstacleOf(edit) ??
      (draft === undefined ? { name: 'draft-differs' } : this.#explainFixed(draft))
    );
  }

  /** Why a line that no list has cannot be taken out. */
  #explainFixed(draft: PrintedLine): Obstacle {
    const place = draft.letters.find(({ owner }) => owner.origin !== undefined)?.owner.origin;
    if (place === undefined) return { name: 'template' };
    const whose = this.context.ownerOf(place.file, place.pointer);
    return typeof whose === 'object' ? { name: whose.obstacle, place } : { name: 'several-texts', place };
  }
}

/** The list around the entry that a list is a part of: `/duties` of `/duties/1/items`. */
function outerList({ file, list }: SourceList): SourceList | undefined {
  const outer = /^(.*)\/\d+\/[^/]+$/.exec(list)?.[1];
  return outer === undefined || outer === '' ? undefined : { file, list: outer };
}

function placeOf(line: PrintedLine | undefined): Pick<Obstacle, 'place'> {
  const place = line?.origin ?? line?.letters.find(({ owner }) => owner.origin !== undefined)?.owner.origin;
  return place === undefined ? {} : { place };
}

import { diffSequences } from '../../compare/diff-sequences.js';
import type { LineToken } from '../../exchange/edits/line-token.js';
import type { LineOwner, PrintedLine } from '../../exchange/edits/printed-line.js';
import type { Place } from '../../diagnostic/place.js';
import type { Obstacle } from './obstacle.js';
import type { Owner } from './ownership.js';
import type { SourceFiles } from './source-files.js';
import { traceRun, type TracedRun } from './trace-run.js';
import { writeMarkup } from './write-markup.js';

/** New words for a stretch of one text of a YAML file; offsets in its value. */
export interface Replacement {
  readonly file: string;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A printed line and what it became. */
export interface Rewording {
  readonly line: PrintedLine;
  readonly before: readonly LineToken[];
  readonly after: readonly LineToken[];
}

/** What the planning needs to know. */
export interface RewordingContext {
  readonly sources: SourceFiles;
  ownerOf(file: string, pointer: string): Owner;
  readonly mayEditShared: boolean;
  /** The id that references name, by the bookmark of its clause; missing where nobody chose one. */
  readonly findId: (bookmark: string) => string | undefined;
}

/**
 * What has to be replaced in YAML texts so that a line prints its new words. Words that stayed keep their source letter for
 * letter, marks included. An obstacle where words that are not those of the file were changed.
 */
export function planRewording(
  { line, before, after }: Rewording,
  context: RewordingContext,
): readonly Replacement[] | Obstacle {
  return new RewordingPlanner(line, context).plan(before, after);
}

/** A letter of the line and where it stands in its text. */
interface TracedLetter {
  readonly run: TracedRun;
  readonly start: number;
  readonly end: number;
}

class RewordingPlanner {
  readonly #runs = new Map<LineOwner, TracedRun | Obstacle>();

  constructor(
    private readonly line: PrintedLine,
    private readonly context: RewordingContext,
  ) {}

  plan(before: readonly LineToken[], after: readonly LineToken[]): readonly Replacement[] | Obstacle {
    const [old, recent] = this.#withoutSign(before, after);
    const stretches = diffSequences(
      old.map(({ key }) => key),
      recent.map(({ key }) => key),
    );
    const found: Replacement[] = [];
    for (const { isSame, beforeStart, beforeEnd, afterStart, afterEnd } of stretches) {
      if (isSame) continue;
      const text = writeMarkup(recent.slice(afterStart, afterEnd), old, this.context.findId);
      const start = old[beforeStart]?.start ?? old.at(-1)?.end ?? 0;
      const end = beforeEnd === beforeStart ? start : (old[beforeEnd - 1]?.end ?? start);
      const replaced = start === end ? this.#insert(start, text) : this.#replace(start, end, text);
      if ('name' in replaced) return replaced;
      found.push(...replaced);
    }
    return found.length === 0 ? { name: 'sign' } : found;
  }

  /** Leaves out the sign that a template has put at the end, and what stands in its place. */
  #withoutSign(
    before: readonly LineToken[],
    after: readonly LineToken[],
  ): readonly [readonly LineToken[], readonly LineToken[]] {
    const last = before.at(-1);
    const isSign = (token: LineToken | undefined): boolean =>
      token !== undefined && /^[.;:,]$/.test(token.words);
    if (last === undefined || !isSign(last) || this.#letterAt(last.start) !== undefined)
      return [before, after];
    return [before.slice(0, -1), isSign(after.at(-1)) ? after.slice(0, -1) : after];
  }

  #replace(start: number, end: number, text: string): readonly Replacement[] | Obstacle {
    const groups: { run: TracedRun; start: number; end: number }[] = [];
    for (let at = start; at < end; at++) {
      const letter = this.#letterAt(at);
      const obstacle = this.#obstacleAt(at);
      if (obstacle !== undefined) return obstacle;
      if (letter === undefined) return { name: 'template' };
      const last = groups.at(-1);
      const isSameText = last?.run.file === letter.run.file && last.run.pointer === letter.run.pointer;
      if (last !== undefined && isSameText && letter.start >= last.start)
        last.end = Math.max(last.end, letter.end);
      else groups.push({ run: letter.run, start: letter.start, end: letter.end });
    }
    return groups.map(({ run, start: from, end: to }, index) => ({
      file: run.file,
      pointer: run.pointer,
      start: from,
      end: to,
      text: index === 0 ? this.#adaptCase(start, text) : '',
    }));
  }

  #insert(at: number, text: string): readonly Replacement[] | Obstacle {
    const left = at > 0 && this.#obstacleAt(at - 1) === undefined ? this.#letterAt(at - 1) : undefined;
    if (left !== undefined) return [insertAt(left.run, left.end, text)];
    const right = this.#obstacleAt(at) === undefined ? this.#letterAt(at) : undefined;
    if (right !== undefined) return [insertAt(right.run, right.start, this.#adaptCase(at, text))];
    return this.#obstacleAt(at - 1) ?? this.#obstacleAt(at) ?? { name: 'template' };
  }

  /** The file may begin a text with the other case than the sentence asks for; a new beginning follows the file. */
  #adaptCase(at: number, text: string): string {
    const letter = this.#letterAt(at);
    if (letter === undefined) return text;
    const [shown, written] = [this.line.text.charAt(at), letter.run.value.charAt(letter.start)];
    if (shown === written) return text;
    if (written === shown.toLowerCase()) return text.charAt(0).toLowerCase() + text.slice(1);
    return written === shown.toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  }

  #letterAt(at: number): TracedLetter | undefined {
    const letter = this.line.letters[at];
    const run = letter && this.#runOf(letter.owner);
    if (letter === undefined || run === undefined || 'name' in run) return undefined;
    if (letter.owner.type !== 'text') {
      const start = run.find(0);
      return start === undefined ? undefined : { run, start, end: run.end };
    }
    const start = run.find(letter.at);
    return start === undefined ? undefined : { run, start, end: start + 1 };
  }

  #obstacleAt(at: number): Obstacle | undefined {
    const letter = this.line.letters[at];
    const run = letter && this.#runOf(letter.owner);
    return run !== undefined && 'name' in run ? run : undefined;
  }

  #runOf(owner: LineOwner): TracedRun | Obstacle {
    const known = this.#runs.get(owner);
    if (known !== undefined) return known;
    const run = this.#traceOwner(owner);
    this.#runs.set(owner, run);
    return run;
  }

  #traceOwner(owner: LineOwner): TracedRun | Obstacle {
    const place: Place | undefined = owner.origin;
    if (place === undefined) return { name: 'template' };
    const { sources, mayEditShared } = this.context;
    const whose = this.context.ownerOf(place.file, place.pointer);
    if (typeof whose === 'object') return { name: whose.obstacle, place };
    if (whose === 'shared' && !mayEditShared) return { name: 'shared', place };
    return traceRun(owner, sources) ?? { name: 'name', place };
  }
}

function insertAt({ file, pointer }: TracedRun, at: number, text: string): Replacement {
  return { file, pointer, start: at, end: at, text };
}

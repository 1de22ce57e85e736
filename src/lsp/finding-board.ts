import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import type { TextChange } from './text-change.js';
import { shiftFinding } from './text-change.js';

/** A finding and the check that it came from. */
export interface BoardEntry {
  readonly source: string;
  readonly finding: Diagnostic;
}

/** Everything that was found in a workspace, by the check that found it and by the file that it stands in. */
export class FindingBoard {
  private readonly sources = new Map<string, readonly Diagnostic[]>();
  /** By file, then by source. Findings without a place stand under the empty name. */
  private readonly files = new Map<string, Map<string, Diagnostic[]>>();
  private readonly changed = new Set<string>();

  /** Puts what a check has found now in place of what it had found before. */
  put(source: string, findings: readonly Diagnostic[]): void {
    const before = this.sources.get(source);
    if (before === findings || (before === undefined && findings.length === 0)) return;
    for (const file of new Set((before ?? []).map(fileOf))) {
      this.files.get(file)?.delete(source);
      this.changed.add(file);
    }
    if (findings.length === 0) this.sources.delete(source);
    else this.sources.set(source, findings);
    for (const each of findings) {
      const file = fileOf(each);
      const bySource = this.files.get(file) ?? new Map<string, Diagnostic[]>();
      this.files.set(file, bySource);
      const list = bySource.get(source);
      if (list === undefined) bySource.set(source, [each]);
      else list.push(each);
      this.changed.add(file);
    }
  }

  /** The names of the checks that have found anything. */
  listSources(): readonly string[] {
    return [...this.sources.keys()];
  }

  /** Moves the findings of a file whose text has changed, until it is checked again. */
  shift(file: string, change: TextChange): void {
    const bySource = this.files.get(file);
    for (const source of [...(bySource?.keys() ?? [])]) {
      const all = this.sources.get(source) ?? [];
      this.put(
        source,
        all.map((each) => (fileOf(each) === file ? shiftFinding(each, file, change) : each)),
      );
    }
  }

  /** What stands in a file, said once. */
  list(file: string): readonly Diagnostic[] {
    return removeRepeats([...(this.files.get(file)?.values() ?? [])].flat());
  }

  /** What stands nowhere in the workspace: in no file, or in one that is built in. */
  listForeign(isOwn: (file: string) => boolean): readonly Diagnostic[] {
    return [...this.files.keys()].filter((file) => !isOwn(file)).flatMap((file) => this.list(file));
  }

  /** What stands in a file, with the check that found it. */
  listWithSources(file: string): readonly BoardEntry[] {
    return [...(this.files.get(file) ?? [])].flatMap(([source, findings]) =>
      findings.map((finding) => ({ source, finding })),
    );
  }

  /** What a check has found. */
  listOf(source: string): readonly Diagnostic[] {
    return this.sources.get(source) ?? [];
  }

  /** The files whose findings have changed since this was asked last. */
  takeChanged(): readonly string[] {
    const files = [...this.changed];
    this.changed.clear();
    return files;
  }
}

function fileOf({ place }: Diagnostic): string {
  return place?.file ?? '';
}

import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '../../diagnostic/apply-edits.js';
import type { Edit } from '../../diagnostic/diagnostic.js';
import { type Located, joinPointer, toPlain } from '../../parse/located.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import { type ListChange, rewriteLists } from './rewrite-lists.js';
import { rewriteScalars, type TextChange } from './rewrite-scalars.js';

/** What is to be changed in one YAML file, by pointers into the file as it is. */
export interface FileChanges {
  readonly texts: readonly TextChange[];
  readonly lists: readonly ListChange[];
}

/**
 * The text of a YAML file after changes of its texts and lists; everything else stays as it is, byte for byte. The result
 * is read again and has to say exactly what was wanted; where no way of writing does, there is none (`undefined`) and
 * the file is to be edited by hand.
 */
export function rewriteYaml(file: string, text: string, { texts, lists }: FileChanges): string | undefined {
  const root = parse(file, text);
  if (root === undefined) return undefined;
  const wanted = changeValues(root, '', texts, lists);
  for (const manner of ['as-written', 'anew'] as const) {
    const reworded = apply(file, text, rewriteScalars(root, text, texts, manner));
    const halfway = parse(file, reworded);
    const edits = halfway && rewriteLists(halfway, reworded, lists);
    if (edits === undefined) continue;
    const result = apply(file, reworded, edits);
    const now = parse(file, result);
    if (now !== undefined && isDeepStrictEqual(toPlain(now), wanted)) return result;
  }
  return undefined;
}

function parse(file: string, text: string): Located | undefined {
  return parseYaml(file, new TextEncoder().encode(text)).value;
}

function apply(file: string, text: string, edits: readonly Omit<Edit, 'file'>[]): string {
  return applyEdits(
    text,
    edits.map((each) => ({ ...each, file })),
  ).text;
}

/** The value of the file after the changes, worked out without looking at its text. */
function changeValues(
  located: Located,
  pointer: string,
  texts: readonly TextChange[],
  lists: readonly ListChange[],
): unknown {
  switch (located.kind) {
    case 'scalar': {
      const own = texts.find((each) => each.pointer === pointer);
      return own?.value ?? located.value;
    }
    case 'list': {
      const values = located.items.map((item, index) =>
        changeValues(item, joinPointer(pointer, index), texts, lists),
      );
      const own = lists.find((each) => each.pointer === pointer);
      return own === undefined
        ? values
        : own.entries.map((entry) => ('kept' in entry ? values[entry.kept] : entry.added));
    }
    case 'map': {
      const entries = [...located.entries].flatMap(([key, { value }]): [string, unknown][] => {
        const inner = joinPointer(pointer, key);
        const isEmptied = lists.some((each) => each.pointer === inner && each.entries.length === 0);
        return isEmptied ? [] : [[key, changeValues(value, inner, texts, lists)]];
      });
      return Object.fromEntries(entries);
    }
    default:
      return located satisfies never;
  }
}

import type { Place } from '../diagnostic/place.js';
import type { Inline } from '../document/inline.js';

/** Words that a person wrote, with their marks resolved to runs and every run knowing where it stands. */
export interface Wording {
  readonly inlines: readonly Inline[];
  readonly place: Place;
  /** In a shared clause: the runs that stand for parameters. */
  readonly slots?: readonly { readonly index: number; readonly parameter: string }[] | undefined;
  /** The norm that a requirement rests on, as its author cites it: «ст. 244 ТК РФ». */
  readonly legalBasis?: Wording | undefined;
}

/** The id of something else in the workspace, with the place where it is named. */
export interface Link {
  readonly id: string;
  readonly place: Place;
}

/** A part of a form that is left to be filled in by hand. */
export interface Gap {
  readonly hint: string;
  readonly choices: readonly string[];
  readonly place: Place;
}

/** Either a known value or a gap. */
export type OrGap<T> =
  { readonly known: T; readonly gap?: undefined } | { readonly gap: Gap; readonly known?: undefined };

/**
 * The words of a value without its marks, for comparing and for rules. A blank or a reference becomes one character
 * that nobody writes (U+FFFC, object replacement), so that no rule takes it for words or for dots.
 */
export function plainWording({ inlines }: Wording): string {
  const [first] = inlines;
  return inlines.length === 1 && first?.type === 'text' ? first.value : plainInlines(inlines);
}

function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'strong':
        case 'revision':
          return plainInlines(inline.content);
        case 'ref':
        case 'blank':
          return '\uFFFC';
        case 'break':
          return ' ';
        default:
          return inline satisfies never;
      }
    })
    .join('');
}

import type { Block, ListItem, TableRow } from '../document/block.js';
import type { Place } from '../diagnostic/place.js';
import type { Token } from './token.js';

/** What a provision is in its document. A `heading` is that of a section, a `column-heading` the header row of a table. */
export type ProvisionKind =
  'title' | 'heading' | 'clause' | 'paragraph' | 'item' | 'column-heading' | 'row' | 'signature';

/** A stretch of text that is written, moved and struck out as one. A document is a tree of them. */
export interface Provision {
  readonly kind: ProvisionKind;
  /** The id that a person or a template chose; missing where none was, or where it was derived from the words. */
  readonly id?: string | undefined;
  /** What references to it name: its id, chosen or derived. */
  readonly target?: string | undefined;
  /** Its number as printed, `2.1.`; empty where it has none. */
  readonly label: string;
  /** Id of the section that it stands in; empty outside of sections. */
  readonly section: string;
  /** Where it stands in the list of all provisions of its document, from 0. */
  readonly index: number;
  /** Index of the provision that it is a part of; -1 at the top. */
  readonly parent: number;
  readonly tokens: readonly Token[];
  /** Where it was written. */
  readonly origin?: Place | undefined;
  readonly node: Block | ListItem | TableRow;
}

/** The words of a provision as printed, in one line. */
export function printProvision({ tokens }: Provision): string {
  return tokens
    .map(({ words }) => words)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

import type { ReadRole } from '../check/check-book.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { RoleResult } from '../pipeline.js';
import type { RenderedFile } from './prepare-files.js';
import type { BookOrder, WorkshopOrder } from './role-workshop.js';
import type { SharedBook } from './shared-book.js';
import type { RoleFile } from './sources.js';

/** What a thread can be asked, and what it is asked about. */
export interface Questions {
  readonly begin: WorkshopOrder;
  readonly outline: RoleFile;
  /** How many roles were outlined. */
  readonly rest: number;
  readonly take: Pick<BookOrder, 'faulty'> & { readonly book: SharedBook };
  /** With what was found in the file so far: no thread needs that of all files. */
  readonly compose: { readonly source: RoleFile; readonly found: readonly Diagnostic[] };
  readonly render: { readonly source: RoleFile; readonly product: number; readonly index: number };
  readonly release: RoleFile;
}

/** What a thread answers. */
export interface Answers {
  readonly begin: undefined;
  readonly outline: ReadRole;
  readonly rest: undefined;
  readonly take: undefined;
  readonly compose: ComposedRole;
  readonly render: RenderedFile;
  readonly release: undefined;
}

/** A `RoleResult` that can be copied: its files are rendered where they were prepared. */
export interface ComposedRole extends Omit<RoleResult, 'products'> {
  readonly products: readonly ComposedProduct[];
}

type Product = RoleResult['products'][number];

interface ComposedProduct extends Omit<Product, 'files'> {
  readonly files: readonly Omit<Product['files'][number], 'render'>[];
}

/** A question with its name. */
export type Question = {
  readonly [Name in keyof Questions]: { readonly ask: Name; readonly about: Questions[Name] };
}[keyof Questions];

/** A question on its way to a thread. */
export interface QuestionMessage {
  readonly id: number;
  readonly question: Question;
}

/** The answer on its way back; `failure` is the stack of a bug. */
export type AnswerMessage =
  | { readonly id: number; readonly answer: Answers[keyof Answers]; readonly failure?: undefined }
  | { readonly id: number; readonly failure: string };

/** The part of a result that can be copied. */
export function describeComposed(result: RoleResult): ComposedRole {
  return {
    ...result,
    products: result.products.map((product) => ({
      ...product,
      files: product.files.map(({ format, suffix, hash }) => ({ format, suffix, hash })),
    })),
  };
}

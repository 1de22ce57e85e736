import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import type { ListMarker } from '../document/block.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { ClauseView } from './clause-view.js';
import { createGrammarFunctions, grammarFunctionNames } from './grammar-functions.js';
import { isEmpty } from './is-empty.js';
import { Markup, type MarkupElement } from './markup.js';
import { Phrase } from './phrase.js';
import { endItem, endLeadIn, endSentence, trimEnd } from './punctuation.js';
import { TemplateError } from './template-error.js';

/** A function that templates may call; `place` is where. Throws a `TemplateError` for what it was given wrongly. */
export type TemplateFunction = (parameters: readonly unknown[], place: Place) => unknown;

/** The functions of one run by name. */
export type TemplateFunctions = Readonly<Record<string, TemplateFunction>>;

/** Blocks that templates may open. */
export const blockFunctionNames: readonly string[] = ['if', 'unless', 'each', 'with'];

/**
 * Functions that templates may call.
 * cap, lower: first letter · bare: no sign at the end · sentence, leadIn, item: the sign at the end · clauses: a run
 * of clauses with their sub-items · items: texts as items of a list · eq, or, and, not: conditions · agree, counted,
 * spelled: see `createGrammarFunctions`
 */
export const templateFunctionNames: readonly string[] = [
  'cap',
  'lower',
  'bare',
  'sentence',
  'leadIn',
  'item',
  'clauses',
  'items',
  'eq',
  'or',
  'and',
  'not',
  ...grammarFunctionNames,
];

/** What functions need to know of the document they work for. */
export interface FunctionContext {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly abbreviations: readonly string[];
  readonly items: 'numbered' | 'listed';
  readonly listMarker: ListMarker;
}

/** Makes the functions for one run of a template. */
export function createTemplateFunctions(context: FunctionContext): TemplateFunctions {
  const { language, abbreviations } = context;

  const makeClauses = (clauses: readonly ClauseView[], nested: boolean): readonly MarkupElement[] =>
    clauses.map((clause, index) => {
      const last = index === clauses.length - 1;
      const text =
        clause.items.length > 0
          ? endLeadIn(clause.text)
          : nested
            ? endItem(clause.text, last, abbreviations)
            : endSentence(clause.text);
      return {
        name: 'clause',
        attributes: { id: clause.id, source: clause.idSource },
        children: [makeText(text), ...makeChildren(clause)],
        origin: clause.origin,
      };
    });

  const makeChildren = (clause: ClauseView): readonly MarkupElement[] => {
    if (clause.items.length === 0) return [];
    return context.items === 'numbered' ? makeClauses(clause.items, true) : [makeList(clause.items)];
  };

  const makeList = (items: readonly ClauseView[]): MarkupElement => ({
    name: 'list',
    attributes: { marker: context.listMarker },
    children: items.map((item, index): MarkupElement => {
      const isLeaf = item.items.length === 0;
      const last = index === items.length - 1;
      const text = makeText(isLeaf ? endItem(item.text, last, abbreviations) : endLeadIn(item.text));
      const children = isLeaf ? [text] : [text, makeList(item.items)];
      return { name: 'item', attributes: {}, children, origin: item.origin };
    }),
  });

  const onPhrase =
    (name: string, change: (phrase: Phrase) => Phrase): TemplateFunction =>
    ([value], place) =>
      change(readPhrase(name, value, place));

  return {
    cap: onPhrase('cap', (phrase) => phrase.mapFirst((text) => language.capitalizeFirst(text))),
    lower: onPhrase('lower', (phrase) => phrase.mapFirst((text) => language.lowerFirst(text))),
    bare: onPhrase('bare', (phrase) => trimEnd(phrase, abbreviations)),
    sentence: onPhrase('sentence', endSentence),
    leadIn: onPhrase('leadIn', endLeadIn),
    item: ([value, last], place) => endItem(readPhrase('item', value, place), last === true, abbreviations),
    clauses: ([value], place) =>
      new Markup(makeClauses(readListOf('clauses', value, place, isClause), false)),
    items: ([value], place) => {
      const phrases = readListOf('items', value, place, isPhrase);
      return new Markup(
        phrases.map((phrase, index) => {
          const text = endItem(phrase, index === phrases.length - 1, abbreviations);
          return { name: 'item', attributes: {}, children: [makeText(text)] };
        }),
      );
    },
    eq: ([first, second]) => first === second,
    or: (values) => !values.every(isEmpty),
    and: (values) => !values.some(isEmpty),
    not: ([value]) => isEmpty(value),
    ...createGrammarFunctions(language, context.lexicon),
  };
}

function isClause(value: unknown): value is ClauseView {
  return value instanceof ClauseView;
}

function isPhrase(value: unknown): value is Phrase {
  return value instanceof Phrase;
}

function makeText(phrase: Phrase): MarkupElement {
  return { name: 'text', attributes: {}, children: [phrase] };
}

function readPhrase(name: string, value: unknown, place: Place): Phrase {
  if (value instanceof Phrase) return value;
  throw new TemplateError(describeNoText(name, place));
}

/** The list that a function or `each` was given, empty when the field is. Throws a `TemplateError` for anything else. */
export function readList(name: string, value: unknown, place: Place): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new TemplateError(describeNoList(name, place));
}

function readListOf<T>(
  name: string,
  value: unknown,
  place: Place,
  is: (each: unknown) => each is T,
): readonly T[] {
  const list = readList(name, value, place);
  if (list.every(is)) return list;
  throw new TemplateError(describeNoList(name, place));
}

function describeNoText(name: string, place: Place): Diagnostic {
  return diagnostic({
    code: 'template/failed',
    severity: 'error',
    message: {
      ru: `Функция «${name}» ожидает текст, а поле пусто: оберните вызов в {{#if}}`,
      en: `"${name}" expects a text, but the field is empty: wrap the call in {{#if}}`,
    },
    place,
  });
}

function describeNoList(name: string, place: Place): Diagnostic {
  return diagnostic({
    code: 'template/failed',
    severity: 'error',
    message: { ru: `Функция «${name}» ожидает список`, en: `"${name}" expects a list` },
    place,
  });
}

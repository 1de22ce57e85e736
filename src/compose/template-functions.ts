import Handlebars from 'handlebars';
import type { Text } from '../diagnostic/diagnostic.js';
import type { ListMarker } from '../document/block.js';
import type { Language } from '../language/language.js';
import { ClauseView } from './clause-view.js';
import type { OriginTable } from './origin-table.js';
import { escapeMarkup, Phrase } from './phrase.js';
import { endItem, endLeadIn, endSentence, trimEnd } from './punctuation.js';
import { TemplateCallError, templateLimits } from './template-limits.js';

/** Functions that templates may call, as Handlebars wants them. */
export type TemplateFunctions = Record<string, (...parameters: unknown[]) => unknown>;

/** Blocks that templates may open. */
export const blockFunctionNames: readonly string[] = ['if', 'unless', 'each', 'with'];

/**
 * Functions that templates may call.
 * cap, lower: first letter · bare: no sign at the end · sentence, leadIn, item: the sign at the end · clauses: a run
 * of clauses with their sub-items · items: texts as items of a list · eq, or, and, not: conditions
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
];

/** The closed list, in the form that the compiler of templates wants. */
export const knownFunctions: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...['lookup', 'log', 'helperMissing', 'blockHelperMissing'].map((name) => [name, false] as const),
  ...[...blockFunctionNames, ...templateFunctionNames].map((name) => [name, true] as const),
]);

/** Markup that a function made; Handlebars prints it as it is. */
class Markup {
  constructor(private readonly markup: string) {}

  toHTML(): string {
    return this.markup;
  }
}

/** What functions need to know of the document they work for. */
export interface FunctionContext {
  readonly language: Language;
  readonly abbreviations: readonly string[];
  readonly origins: OriginTable;
  readonly items: 'numbered' | 'listed';
  readonly listMarker: ListMarker;
}

/** Makes the functions for one run of a template; the limits are counted for that run. */
export function createTemplateFunctions(context: FunctionContext): TemplateFunctions {
  const { language, abbreviations, origins } = context;
  let turns = 0;
  let written = 0;

  const writeItem = (phrase: Phrase, last: boolean): string =>
    `<item><text>${endItem(phrase, last, abbreviations).toHTML()}</text></item>`;

  const writeClauses = (clauses: readonly ClauseView[], nested: boolean): string =>
    clauses
      .map((clause, index) => {
        const last = index === clauses.length - 1;
        const text =
          clause.items.length > 0
            ? endLeadIn(clause.text)
            : nested
              ? endItem(clause.text, last, abbreviations)
              : endSentence(clause.text);
        return (
          `<clause id="${escapeMarkup(clause.id)}" source="${clause.idSource}"${origins.stamp(clause.origin)}>` +
          `<text>${text.toHTML()}</text>${writeChildren(clause)}</clause>`
        );
      })
      .join('');

  const writeChildren = (clause: ClauseView): string => {
    if (clause.items.length === 0) return '';
    return context.items === 'numbered' ? writeClauses(clause.items, true) : writeList(clause.items);
  };

  const writeList = (items: readonly ClauseView[]): string =>
    `<list marker="${context.listMarker}">` +
    items
      .map((item, index) => {
        const inner = item.items.length === 0 ? '' : writeList(item.items);
        const text =
          inner === '' ? endItem(item.text, index === items.length - 1, abbreviations) : endLeadIn(item.text);
        return `<item${origins.stamp(item.origin)}><text>${text.toHTML()}</text>${inner}</item>`;
      })
      .join('') +
    '</list>';

  const onPhrase =
    (name: string, change: (phrase: Phrase) => Phrase) =>
    (...parameters: unknown[]): Phrase =>
      change(toPhrase(name, parameters));

  return {
    cap: onPhrase('cap', (phrase) => phrase.mapFirst((text) => language.capitalizeFirst(text))),
    lower: onPhrase('lower', (phrase) => phrase.mapFirst((text) => language.lowerFirst(text))),
    bare: onPhrase('bare', (phrase) => trimEnd(phrase, abbreviations)),
    sentence: onPhrase('sentence', endSentence),
    leadIn: onPhrase('leadIn', endLeadIn),
    item: (...parameters) => endItem(toPhrase('item', parameters), parameters[1] === true, abbreviations),
    clauses: (...parameters) =>
      new Markup(
        writeClauses(
          toList('clauses', parameters, (each) => each instanceof ClauseView),
          false,
        ),
      ),
    items: (...parameters) => {
      const phrases = toList('items', parameters, (each) => each instanceof Phrase);
      return new Markup(
        phrases.map((phrase, index) => writeItem(phrase, index === phrases.length - 1)).join(''),
      );
    },
    eq: (first, second) => first === second,
    or: (...parameters) => parameters.slice(0, -1).some((each) => !Handlebars.Utils.isEmpty(each)),
    and: (...parameters) => parameters.slice(0, -1).every((each) => !Handlebars.Utils.isEmpty(each)),
    not: (first) => Handlebars.Utils.isEmpty(first),
    each(this: unknown, ...parameters: unknown[]) {
      const list = toList('each', parameters, () => true);
      const options = parameters.at(-1) as Handlebars.HelperOptions;
      let output = '';
      list.forEach((item, index) => {
        turns += 1;
        const data: unknown = Handlebars.createFrame(options.data);
        Object.assign(data as object, { index, first: index === 0, last: index === list.length - 1 });
        const piece = options.fn(item, { data });
        written += piece.length;
        if (turns > templateLimits.turns || written > templateLimits.outputLength) {
          throw callError(parameters, {
            ru: 'Шаблон повторяет слишком много: проверьте вложенные each',
            en: 'The template repeats too much: check nested each',
          });
        }
        output += piece;
      });
      return list.length === 0 ? options.inverse(this) : output;
    },
  };
}

function toPhrase(name: string, parameters: readonly unknown[]): Phrase {
  const [phrase] = parameters;
  if (phrase instanceof Phrase) return phrase;
  throw callError(parameters, {
    ru: `Функция «${name}» ожидает текст, а поле пусто: оберните вызов в {{#if}}`,
    en: `"${name}" expects a text, but the field is empty: wrap the call in {{#if}}`,
  });
}

function toList<T>(
  name: string,
  parameters: readonly unknown[],
  is: (each: unknown) => each is T,
): readonly T[];
function toList(
  name: string,
  parameters: readonly unknown[],
  is: (each: unknown) => boolean,
): readonly unknown[];
function toList(
  name: string,
  parameters: readonly unknown[],
  is: (each: unknown) => boolean,
): readonly unknown[] {
  const [list] = parameters;
  if (list === undefined) return [];
  if (Array.isArray(list) && list.every(is)) return list;
  throw callError(parameters, {
    ru: `Функция «${name}» ожидает список`,
    en: `"${name}" expects a list`,
  });
}

/** Handlebars hands the place of the call to the function among its options. */
function callError(parameters: readonly unknown[], text: Text): TemplateCallError {
  const options = parameters.at(-1);
  const loc = isRecord(options) ? options['loc'] : undefined;
  const start = isRecord(loc) ? loc['start'] : undefined;
  const line = isRecord(start) ? start['line'] : undefined;
  return new TemplateCallError(text, typeof line === 'number' ? line : undefined);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

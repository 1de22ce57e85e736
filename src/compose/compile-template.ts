import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { checkAttribute, checkElement } from './check-tag.js';
import { isEmpty } from './is-empty.js';
import { describeNotWellFormed, type MarkupBuilder } from './markup-builder.js';
import { Markup } from './markup.js';
import { Phrase } from './phrase.js';
import { type MarkupContext, type MarkupToken, scanMarkup } from './scan-markup.js';
import type { Scope } from './scope.js';
import { TemplateError } from './template-error.js';
import { readList, type TemplateFunctions, templateFunctionNames } from './template-functions.js';
import { templateLimits } from './template-limits.js';
import {
  hashPairs,
  isBlock,
  isContent,
  isMustache,
  isPartial,
  isPath,
  isSubExpression,
  literalOf,
} from './template-syntax.js';

/** One run of a template: what it writes to, what it may call, how often it has repeated something. */
export interface TemplateRun {
  readonly output: MarkupBuilder;
  readonly functions: TemplateFunctions;
  readonly parts: ReadonlyMap<string, TemplateProgram>;
  turns: number;
}

/** A template made ready to run; it writes to `run.output`. Throws a `TemplateError` for what it does wrong. */
export type TemplateProgram = (scope: Scope, run: TemplateRun) => void;

/** Computes a value that a template names. */
type Expression = (scope: Scope, run: TemplateRun) => unknown;

/** Where the parts of a syntax tree stand in the file of the template. */
export interface TemplatePlaces {
  of(loc: hbs.AST.SourceLocation): Place;
  /** A stretch of the content of a statement, by offsets in its `value`. */
  inContent(statement: hbs.AST.ContentStatement, start: number, end: number): Place;
}

/**
 * Makes a program of the syntax tree of a template. Its markup is read here, once, and not each time that it runs;
 * tags that nothing can be made of, and elements and attributes outside of the vocabulary, are told at their places.
 * What `checkTemplate` refuses becomes nothing.
 */
export function compileTemplate(
  program: hbs.AST.Program,
  places: TemplatePlaces,
): { readonly program: TemplateProgram; readonly diagnostics: readonly Diagnostic[] } {
  const compiler = new TemplateCompiler(places);
  return { program: compiler.compileWhole(program), diagnostics: compiler.diagnostics };
}

class TemplateCompiler {
  readonly diagnostics: Diagnostic[] = [];
  /** What of the markup the next statement stands in. */
  #context: MarkupContext = 'text';
  /** The start tag that was met last. */
  #tag: { readonly name: string; readonly place: Place } | undefined;

  constructor(private readonly places: TemplatePlaces) {}

  compileWhole(program: hbs.AST.Program): TemplateProgram {
    const whole = this.#compileBody(program);
    if (this.#context !== 'text') this.#refuse(this.#tag?.place);
    return whole;
  }

  #compileBody(program: hbs.AST.Program): TemplateProgram {
    return runAll(program.body.flatMap((statement) => this.#compileStatement(statement)));
  }

  #compileStatement(statement: hbs.AST.Statement): readonly TemplateProgram[] {
    if (isContent(statement)) return this.#compileContent(statement);
    if (isBlock(statement)) return this.#compileBlock(statement);
    const isInsert = isMustache(statement) || isPartial(statement);
    if (!isInsert || this.#context === 'comment') return [];
    // Attributes are written out: only their values are inserted.
    if (this.#context === 'tag') this.#refuse(this.places.of(statement.loc));
    return [isMustache(statement) ? this.#compileInsert(statement) : this.#compilePart(statement)];
  }

  #compileContent(statement: hbs.AST.ContentStatement): readonly TemplateProgram[] {
    const scanned = scanMarkup(statement.value, this.#context);
    this.#context = scanned.context;
    return scanned.tokens.flatMap((token) => this.#compileToken(token, statement) ?? []);
  }

  #compileToken(token: MarkupToken, statement: hbs.AST.ContentStatement): TemplateProgram | undefined {
    switch (token.type) {
      case 'words':
        return (_, { output }) => {
          output.words(token.value);
        };
      case 'open': {
        const { name } = token;
        const place = this.places.inContent(statement, token.start, token.end);
        this.#tag = { name, place };
        this.diagnostics.push(...checkElement(name, place));
        return (_, { output }) => {
          output.open(name, place);
        };
      }
      case 'attribute':
        this.#checkAttribute(token.name);
        return (_, { output }) => {
          output.attribute(token.name, token.value);
        };
      case 'attribute-start':
        this.#checkAttribute(token.name);
        return (_, { output }) => {
          output.beginAttribute(token.name);
        };
      case 'attribute-end':
        return (_, { output }) => {
          output.endAttribute();
        };
      case 'close':
        return (_, { output }) => {
          output.close(token.name);
        };
      case 'fault':
        this.#refuse(this.places.inContent(statement, token.start, token.end));
        return undefined;
      default:
        return token satisfies never;
    }
  }

  #checkAttribute(name: string): void {
    if (this.#tag !== undefined)
      this.diagnostics.push(...checkAttribute(this.#tag.name, name, this.#tag.place));
  }

  #compileInsert(statement: hbs.AST.MustacheStatement): TemplateProgram {
    const value = this.#compileCall(statement);
    const place = this.places.of(statement.loc);
    return (scope, run) => {
      print(value(scope, run), run.output, place);
    };
  }

  #compilePart(statement: hbs.AST.PartialStatement): TemplateProgram {
    const name = isPath(statement.name) ? statement.name.original : '';
    const [subject] = statement.params.map((each) => this.#compileExpression(each));
    const given = hashPairs(statement.hash).map(
      ({ key, value }) => [key, this.#compileExpression(value)] as const,
    );
    return (scope, run) => {
      const values = new Map<string, unknown>();
      for (const [key, value] of given) values.set(key, value(scope, run));
      const value = subject === undefined ? scope.value : subject(scope, run);
      run.parts.get(name)?.(scope.enterPart(value, values), run);
    };
  }

  #compileBlock(block: hbs.AST.BlockStatement): readonly TemplateProgram[] {
    const [parameter] = block.params;
    const value = parameter === undefined ? () => undefined : this.#compileExpression(parameter);
    const then = this.#compileBranch(block.program, block);
    const otherwise = this.#compileBranch(block.inverse, block);
    switch (block.path.original) {
      case 'if':
        return [
          (scope, run) => {
            (isTrue(value(scope, run)) ? then : otherwise)(scope, run);
          },
        ];
      case 'unless':
        return [
          (scope, run) => {
            (isTrue(value(scope, run)) ? otherwise : then)(scope, run);
          },
        ];
      case 'with':
        return [
          (scope, run) => {
            const subject = value(scope, run);
            if (isEmpty(subject)) otherwise(scope, run);
            else then(scope.enter(subject), run);
          },
        ];
      case 'each':
        return [compileEach(value, then, otherwise, this.places.of(block.loc))];
      default:
        return [];
    }
  }

  /** Both branches of a block begin where the block does, and have to end in the same part of the markup. */
  #compileBranch(program: hbs.AST.Program | undefined, block: hbs.AST.BlockStatement): TemplateProgram {
    if (program === undefined) return runAll([]);
    const context = this.#context;
    const tag = this.#tag;
    const branch = this.#compileBody(program);
    if (this.#context !== context) this.#refuse(this.places.of(block.loc));
    this.#context = context;
    this.#tag = tag;
    return branch;
  }

  /** A field, or a call of a function. */
  #compileCall(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): Expression {
    if (!isPath(node.path)) return this.#compileExpression(node.path);
    const { original, parts, depth } = node.path;
    const isFunction = templateFunctionNames.includes(original) && parts.length === 1 && depth === 0;
    if (!isFunction) return this.#compileExpression(node.path);
    const parameters = node.params.map((each) => this.#compileExpression(each));
    const place = this.places.of(node.loc);
    return (scope, run) =>
      run.functions[original]?.(
        parameters.map((each) => each(scope, run)),
        place,
      );
  }

  #compileExpression(expression: hbs.AST.Expression): Expression {
    if (isSubExpression(expression)) return this.#compileCall(expression);
    if (!isPath(expression)) {
      const literal = literalOf(expression);
      return () => literal;
    }
    const { parts, depth, data } = expression;
    const place = this.places.of(expression.loc);
    return data ? (scope) => scope.readTurn(parts, depth, place) : (scope) => scope.read(parts, depth, place);
  }

  #refuse(place: Place | undefined): void {
    this.diagnostics.push(describeNotWellFormed(place));
  }
}

function runAll(steps: readonly TemplateProgram[]): TemplateProgram {
  return (scope, run) => {
    for (const step of steps) step(scope, run);
  };
}

/** Repeats a block for each value of a list; all turns of one run and what they come to are counted. */
function compileEach(
  value: Expression,
  then: TemplateProgram,
  otherwise: TemplateProgram,
  place: Place,
): TemplateProgram {
  return (scope, run) => {
    const list = readList('each', value(scope, run), place);
    if (list.length === 0) otherwise(scope, run);
    list.forEach((item, index) => {
      run.turns += 1;
      if (run.turns > templateLimits.turns || run.output.size > templateLimits.outputLength)
        throw new TemplateError(describeTooMuch(place));
      const turn = { index, first: index === 0, last: index === list.length - 1, outer: scope.turn };
      then(scope.enter(item, turn), run);
    });
  };
}

/** Whether `if` takes a value for true. */
function isTrue(value: unknown): boolean {
  return value !== 0 && !isEmpty(value);
}

/** Writes a value that stands for itself. */
function print(value: unknown, output: MarkupBuilder, place: Place): void {
  if (value instanceof Phrase) output.phrase(value);
  else if (value instanceof Markup) output.markup(value);
  else if (typeof value === 'string') output.words(value);
  else if (typeof value === 'number' || typeof value === 'boolean') output.words(String(value));
  else if (value !== undefined && value !== null) throw new TemplateError(describeNotPrintable(place));
}

function describeNotPrintable(place: Place): Diagnostic {
  return diagnostic({
    code: 'template/failed',
    severity: 'error',
    message: {
      ru: 'Шаблон печатает набор полей вместо одного: назовите поле, например {{title.genitive}}',
      en: 'The template prints a group of fields instead of one: name a field, for instance {{title.genitive}}',
    },
    place,
  });
}

function describeTooMuch(place: Place): Diagnostic {
  return diagnostic({
    code: 'template/failed',
    severity: 'error',
    message: {
      ru: 'Шаблон повторяет слишком много: проверьте вложенные each',
      en: 'The template repeats too much: check nested each',
    },
    place,
  });
}

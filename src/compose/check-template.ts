import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import { blockFunctionNames, templateFunctionNames } from './template-functions.js';
import { templateLimits } from './template-limits.js';
import { hashPairs, isBlock, isMustache, isPartial, isPath, isSubExpression } from './template-syntax.js';

/** What the check of one template found out besides its faults. */
export interface TemplateReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the parts that the template includes, once for each time. */
  readonly parts: readonly { readonly name: string; readonly place: Place }[];
}

/**
 * Checks the inserts of a parsed template against what templates may do: functions of the closed list, escaped output
 * only, parts named outright. Every fault is told at its place in the file. Tags are checked by `compileTemplate`.
 */
export function checkTemplate(
  program: hbs.AST.Program,
  place: (loc: hbs.AST.SourceLocation) => Place,
): TemplateReport {
  const diagnostics: Diagnostic[] = [];
  const parts: { name: string; place: Place }[] = [];
  const refuse = (node: hbs.AST.Node, name: string, message: Text, help: Text): void => {
    diagnostics.push(
      diagnostic({ code: `template/${name}`, severity: 'error', message, help, place: place(node.loc) }),
    );
  };

  const visitCall = (
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    names: readonly string[],
  ): void => {
    for (const expression of [...node.params, ...hashPairs(node.hash).map((pair) => pair.value)])
      visitExpression(expression);
    // Functions take what they are given in order: what had a name would be lost.
    if (!isPath(node.path) || hashPairs(node.hash).length > 0) {
      refuseConstruct(node);
      return;
    }
    const isCall = node.type !== 'MustacheStatement' || node.params.length > 0;
    if (isCall && !names.includes(node.path.original)) {
      const near = suggest(node.path.original, names);
      refuse(
        node,
        'unknown-function',
        {
          ru: `В шаблоне вызвана неизвестная функция «${node.path.original}»`,
          en: `The template calls an unknown function "${node.path.original}"`,
        },
        near === undefined
          ? { ru: `Есть функции: ${names.join(', ')}.`, en: `There are: ${names.join(', ')}.` }
          : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` },
      );
    }
  };

  const visitExpression = (expression: hbs.AST.Expression): void => {
    if (isSubExpression(expression)) visitCall(expression, templateFunctionNames);
  };

  const visitProgram = (current: hbs.AST.Program | undefined, depth: number): void => {
    if (current === undefined) return;
    if (depth > templateLimits.depth) {
      refuse(
        current,
        'too-deep',
        {
          ru: `Блоки шаблона вложены глубже ${templateLimits.depth} уровней`,
          en: `Blocks are nested more than ${templateLimits.depth} deep`,
        },
        { ru: 'Вынесите внутренние блоки в отдельную часть.', en: 'Move inner blocks into a part.' },
      );
      return;
    }
    for (const statement of current.body) visitStatement(statement, depth);
  };

  const visitStatement = (statement: hbs.AST.Statement, depth: number): void => {
    if (isMustache(statement)) {
      if (!statement.escaped) {
        refuse(
          statement,
          'unescaped-output',
          { ru: 'Вывод без экранирования запрещён', en: 'Unescaped output is not allowed' },
          { ru: 'Уберите третью скобку или знак &: {{имя}}.', en: 'Write {{name}} with two braces.' },
        );
      }
      visitCall(statement, templateFunctionNames);
    } else if (isBlock(statement)) {
      visitCall(statement, blockFunctionNames);
      // A block has one branch or two, whatever its type says; `as |name|` names values that it would not get.
      const branches: readonly (hbs.AST.Program | undefined)[] = [statement.program, statement.inverse];
      const isNamed = branches.some((branch) => (branch?.blockParams ?? []).length > 0);
      if (statement.params.length !== 1 || isNamed) refuseConstruct(statement);
      visitProgram(statement.program, depth + 1);
      visitProgram(statement.inverse, depth + 1);
    } else if (isPartial(statement)) {
      if (isPath(statement.name)) parts.push({ name: statement.name.original, place: place(statement.loc) });
      else refuseConstruct(statement);
      for (const expression of [...statement.params, ...hashPairs(statement.hash).map((pair) => pair.value)])
        visitExpression(expression);
    } else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') {
      refuseConstruct(statement);
    }
  };

  const refuseConstruct = (node: hbs.AST.Node): void => {
    refuse(
      node,
      'forbidden-construct',
      { ru: 'Эта конструкция в шаблонах запрещена', en: 'This construct is not allowed in templates' },
      {
        ru: 'Разрешены вставки {{…}}, блоки if, unless, each, with с одним значением и части {{> имя}}.',
        en: 'Allowed are {{…}}, the blocks if, unless, each, with of one value, and parts {{> name}}.',
      },
    );
  };

  visitProgram(program, 1);
  return { diagnostics, parts };
}

import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import type { StampedTemplate } from './stamp-elements.js';
import { blockFunctionNames, templateFunctionNames } from './template-functions.js';
import { templateLimits } from './template-limits.js';
import { elementRule, vocabulary } from './vocabulary.js';

/** What the check of one template found out besides its faults. */
export interface TemplateReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the parts that the template includes, once for each time. */
  readonly parts: readonly { readonly name: string; readonly place: Place }[];
}

/**
 * Checks one parsed template against what templates may do: elements and attributes of the vocabulary, functions of
 * the closed list, escaped output only, parts named outright. Every fault is told at its place in the file.
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
    for (const expression of [...node.params, ...hashValues(node.hash)]) visitExpression(expression);
    if (!isPath(node.path)) return;
    const isCall =
      node.type !== 'MustacheStatement' || node.params.length > 0 || hashValues(node.hash).length > 0;
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
      visitProgram(statement.program, depth + 1);
      visitProgram(statement.inverse, depth + 1);
    } else if (isPartial(statement)) {
      if (isPath(statement.name)) parts.push({ name: statement.name.original, place: place(statement.loc) });
      else refuseConstruct(statement);
      for (const expression of [...statement.params, ...hashValues(statement.hash)])
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
        ru: 'Разрешены вставки {{…}}, блоки if, unless, each, with и части {{> имя}}.',
        en: 'Allowed are {{…}}, the blocks if, unless, each, with, and parts {{> name}}.',
      },
    );
  };

  visitProgram(program, 1);
  return { diagnostics, parts };
}

/** Checks the tags of a template against the vocabulary. */
export function checkTags(template: StampedTemplate): readonly Diagnostic[] {
  return template.tags.flatMap((tag) => {
    const rule = elementRule(tag.name);
    if (rule === undefined) return [unknownElement(tag.name, tag.place)];
    const names = [...tag.attributes.replace(/\{\{[\s\S]*?\}\}+/g, '').matchAll(/([A-Za-z][\w-]*)\s*=/g)];
    return names.flatMap(([, name = '']) =>
      Object.hasOwn(rule.attributes, name)
        ? []
        : [unknownAttribute(tag.name, name, rule.attributes, tag.place)],
    );
  });
}

/** An element that templates do not know. */
export function unknownElement(name: string, place: Place | undefined): Diagnostic {
  const names = Object.keys(vocabulary);
  const near = suggest(name, names);
  return diagnostic({
    code: 'template/unknown-element',
    severity: 'error',
    message: {
      ru: `Неизвестный элемент <${name}> в шаблоне`,
      en: `Unknown element <${name}> in the template`,
    },
    help:
      near === undefined
        ? { ru: `Есть элементы: ${names.join(', ')}.`, en: `There are: ${names.join(', ')}.` }
        : { ru: `Возможно, имелся в виду <${near}>.`, en: `Did you mean <${near}>?` },
    ...(place && { place }),
  });
}

function unknownAttribute(element: string, name: string, known: object, place: Place): Diagnostic {
  const names = Object.keys(known);
  const near = suggest(name, names);
  const list = names.length === 0 ? { ru: 'У него нет атрибутов', en: 'It has none' } : undefined;
  return diagnostic({
    code: 'template/unknown-attribute',
    severity: 'error',
    message: {
      ru: `У элемента <${element}> нет атрибута «${name}»`,
      en: `<${element}> has no attribute "${name}"`,
    },
    help: list ?? {
      ru: near === undefined ? `есть атрибуты: ${names.join(', ')}` : `возможно, имелся в виду «${near}»`,
      en: near === undefined ? `there are: ${names.join(', ')}` : `did you mean "${near}"?`,
    },
    place,
  });
}

function hashValues(hash: hbs.AST.Hash | undefined): readonly hbs.AST.Expression[] {
  return hash?.pairs.map((pair) => pair.value) ?? [];
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}

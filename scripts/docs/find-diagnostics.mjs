import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The first part of a code: the stage that reports. Rules are documented in a file of their own. */
const stages = [
  'yaml',
  'schema',
  'link',
  'rule',
  'language',
  'template',
  'render',
  'registry',
  'seal',
  'import',
  'case',
  'vacancy',
  'acknowledgment',
  'workspace',
];

const wholeCode = new RegExp(`^(?:${stages.join('|')})/[a-z0-9-]+$`);
const beginOfCode = new RegExp(`^(?:${stages.join('|')})/$`);

/**
 * Finds every code of a finding that the sources can report, by code: the files that report it, its severities, and
 * its messages as far as they are written down, with `…` for what is filled in. Codes of rules (`rule/<id>`) are
 * made of the ids of the rules and are left out; those that the runner of the rules reports itself are found.
 * Throws when a code is put together in a way that cannot be followed, so that none is missing in silence.
 */
export function findDiagnostics(root) {
  const found = new Map();
  for (const file of listSources(root)) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.ESNext,
      true,
    );
    walk(source, (node) => {
      for (const { code, at } of readCodes(node, source)) {
        const entry = found.get(code) ?? { files: new Set(), severities: new Set(), messages: new Map() };
        found.set(code, entry);
        entry.files.add(file);
        const { severities, messages } = describeUse(at, source);
        for (const severity of severities.filter(isWritten)) entry.severities.add(severity);
        for (const message of messages) entry.messages.set(`${message.ru}\n${message.en}`, message);
      }
    });
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { files, severities, messages }]) => [
        code,
        { files: [...files], severities: [...severities], messages: [...messages.values()] },
      ]),
  );
}

function listSources(root) {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts'))
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(join(root, 'src').length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
    .map((file) => `src/${file}`);
}

/** The codes that a node stands for, each with the node whose surroundings describe it. */
function readCodes(node, source) {
  if (ts.isStringLiteralLike(node)) {
    const isType = ts.isLiteralTypeNode(node.parent);
    return wholeCode.test(node.text) && !isType ? [{ code: node.text, at: node }] : [];
  }
  if (!ts.isTemplateExpression(node) || !beginOfCode.test(node.head.text)) return [];
  if (node.head.text === 'rule/') return [];
  const [span] = node.templateSpans;
  const where = `${source.fileName}: ${node.getText(source)}`;
  if (node.templateSpans.length !== 1 || span.literal.text !== '' || !ts.isIdentifier(span.expression)) {
    throw new Error(`${where} is a code that cannot be followed`);
  }
  const parameter = findParameter(node, span.expression.text);
  if (parameter === undefined) throw new Error(`${where} is not made of a parameter`);
  return findCalls(parameter.name, source).flatMap((call) => {
    const argument = call.arguments[parameter.index];
    return readTexts(argument, { source }).map((name) => {
      if (!isWritten(name)) throw new Error(`${where} is called with ${argument?.getText(source)}`);
      return { code: node.head.text + name, at: argument };
    });
  });
}

/** Whether a text is known as a whole. */
const isWritten = (text) => !text.includes('…');

/** The function around a node that has a parameter of this name: what it is called, and which parameter it is. */
function findParameter(node, name) {
  for (let each = node; !ts.isSourceFile(each); each = each.parent) {
    if (!ts.isFunctionLike(each)) continue;
    const index = each.parameters.findIndex((parameter) => parameter.name.getText() === name);
    if (index === -1) continue;
    const called = nameOfFunction(each);
    return called === undefined ? undefined : { name: called, index };
  }
  return undefined;
}

function nameOfFunction(node) {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : undefined;
}

function findCalls(name, source) {
  const calls = [];
  walk(source, (node) => {
    if (ts.isCallExpression(node) && calledName(node) === name) calls.push(node);
  });
  return calls;
}

function calledName(call) {
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/**
 * What is known of a finding from where its code stands: in an object that describes it, or among the arguments of a
 * function of the same file that makes the finding.
 */
function describeUse(at, source) {
  for (let each = at; !ts.isSourceFile(each); each = each.parent) {
    if (ts.isObjectLiteralExpression(each) && propertyOf(each, 'code') !== undefined) {
      return describeObject(each, { source, chosen: findBranch(at, each) });
    }
    if (ts.isCallExpression(each) && each.arguments.some((argument) => contains(argument, at))) {
      return describeCall(each, source);
    }
  }
  return { severities: [], messages: [] };
}

/** An object with a code; the severity of one that only describes a finding stands where the finding is made. */
function describeObject(object, scope) {
  const severity = propertyOf(object, 'severity');
  const inFile = severitiesIn(scope.source, scope);
  return {
    severities: severity === undefined ? (inFile.length === 1 ? inFile : []) : readTexts(severity, scope),
    messages: readMessages(findMessage(object, scope), scope),
  };
}

/** A call: the function that is called says what the arguments are used for. */
function describeCall(call, source) {
  const made = findFunction(calledName(call), source);
  const values = new Map(
    made?.parameters.map((parameter, index) => [parameter.name.getText(source), call.arguments[index]]),
  );
  const object = made && findObjectWithCode(made);
  return object === undefined ? { severities: [], messages: [] } : describeObject(object, { source, values });
}

/** Where the code is one branch of `a ? b : c`: the condition, and which of its branches. */
function findBranch(at, object) {
  for (let each = at; each !== object; each = each.parent) {
    if (!ts.isConditionalExpression(each.parent)) continue;
    if (each === each.parent.condition) continue;
    return { condition: each.parent.condition.getText(), isTrue: each === each.parent.whenTrue };
  }
  return undefined;
}

/** The expression of the message: the field `message`, else any other sentence that is no advice, else the object. */
function findMessage(object, scope) {
  const message = propertyOf(object, 'message');
  if (message !== undefined) return message;
  const sentence = object.properties.find(
    (each) =>
      ts.isPropertyAssignment(each) &&
      !['help', 'why', 'where'].includes(each.name.getText()) &&
      readMessages(each.initializer, scope).length > 0,
  );
  return sentence?.initializer ?? object;
}

function findObjectWithCode(node) {
  let found;
  walk(node, (each) => {
    if (ts.isObjectLiteralExpression(each) && propertyOf(each, 'code') !== undefined) found ??= each;
  });
  return found;
}

function severitiesIn(node, scope) {
  const found = new Set();
  walk(node, (each) => {
    if (!ts.isObjectLiteralExpression(each)) return;
    for (const text of readTexts(propertyOf(each, 'severity'), scope)) found.add(text);
  });
  return [...found];
}

function findFunction(name, source) {
  let found;
  walk(source, (node) => {
    if (ts.isFunctionLike(node) && nameOfFunction(node) === name) found ??= node;
  });
  return found;
}

/** Sentences in both languages that an expression can come to. */
function readMessages(node, scope) {
  const value = follow(node, scope);
  if (value === undefined) return [];
  if (ts.isConditionalExpression(value))
    return branches(value, scope).flatMap((each) => readMessages(each, scope));
  if (ts.isArrowFunction(value)) return readMessages(value.body, scope);
  const chosen = readChosen(value, scope);
  if (chosen !== undefined) return chosen.flatMap((each) => readMessages(each, scope));
  if (!ts.isObjectLiteralExpression(value)) return [];
  const ru = readTexts(propertyOf(value, 'ru'), scope);
  const en = readTexts(propertyOf(value, 'en'), scope);
  if (ru.length !== en.length) return [];
  return ru.map((text, index) => ({ ru: text, en: en[index] })).filter(({ ru: text }) => /\p{L}/u.test(text));
}

/**
 * What an expression can come to that takes something out of a table of this file: of `table[name]` all entries, of
 * `table[name].message` that member of each. `undefined` for any other expression.
 */
function readChosen(node, scope) {
  if (ts.isElementAccessExpression(node)) {
    const table = follow(node.expression, scope);
    if (table === undefined || !ts.isObjectLiteralExpression(table)) return undefined;
    return table.properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer);
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  return readChosen(node.expression, scope)?.flatMap((each) => {
    const entry = follow(each, scope);
    const isObject = entry !== undefined && ts.isObjectLiteralExpression(entry);
    return (isObject && propertyOf(entry, node.name.text)) || [];
  });
}

/** The texts that an expression can come to, with `…` for what is not written down. */
function readTexts(node, scope) {
  const value = follow(node, scope);
  if (value === undefined) return [];
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isConditionalExpression(value))
    return branches(value, scope).flatMap((each) => readTexts(each, scope));
  if (ts.isTemplateExpression(value)) {
    const spans = value.templateSpans.map((span) => readPart(span.expression, scope) + span.literal.text);
    return [(value.head.text + spans.join('')).replace(/…{2,}/g, '…')];
  }
  if (ts.isPropertyAccessExpression(value)) return [readPart(value, scope)];
  return ['…'];
}

/** What is filled in, where it is written down as one text: `what.ru` of an argument. */
function readPart(expression, scope) {
  if (!ts.isPropertyAccessExpression(expression)) return '…';
  const owner = follow(expression.expression, scope);
  if (owner === undefined || !ts.isObjectLiteralExpression(owner)) return '…';
  const texts = readTexts(propertyOf(owner, expression.name.text), scope);
  return texts.length === 1 ? texts[0] : '…';
}

/** Both branches of a condition, or the one that belongs to the code in question. */
function branches(node, { chosen }) {
  if (chosen === undefined || node.condition.getText() !== chosen.condition)
    return [node.whenTrue, node.whenFalse];
  return [chosen.isTrue ? node.whenTrue : node.whenFalse];
}

/** What a name stands for, an argument or a constant of the file, without what only the type checker reads. */
function follow(node, scope) {
  if (node === undefined) return undefined;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) {
    return follow(node.expression, scope);
  }
  if (!ts.isIdentifier(node)) return node;
  if (scope.values?.has(node.text))
    return follow(scope.values.get(node.text), { ...scope, values: undefined });
  const value = findConstant(node, scope.source);
  return value === undefined || value === node ? node : follow(value, scope);
}

/** The value of the constant of this name that is nearest around a node. */
function findConstant(node, source) {
  for (let each = node.parent; each !== undefined; each = each.parent) {
    if (!ts.isBlock(each) && !ts.isSourceFile(each)) continue;
    for (const statement of each.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const declaration = statement.declarationList.declarations.find(
        (variable) => variable.name.getText(source) === node.text,
      );
      if (declaration?.initializer !== undefined) return declaration.initializer;
    }
  }
  return undefined;
}

function propertyOf(object, name) {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

function contains(outer, inner) {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

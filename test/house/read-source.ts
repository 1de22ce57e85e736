import { posix } from 'node:path';
import ts from 'typescript';

/** One dependency of a source file on another module. */
export interface SourceImport {
  /** `src/render/writer.ts` for a module of ours, else the bare name: `node:fs`, `docx`. */
  readonly target: string;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** Names that are imported; empty for a side effect, a whole module or a dynamic import. */
  readonly names: readonly string[];
}

/** Something a rule of the house forbids, where it stands. */
export interface SourceFinding {
  readonly line: number;
  readonly text: string;
}

/** All imports of a file: `import`, `export … from`, `import()` and `import('…').Type`. */
export function findImports(file: string, text: string): SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean, names: readonly string[] = []): void => {
    if (!ts.isStringLiteralLike(specifier)) throw new Error(`${file}: import of a computed name`);
    found.push({ target: resolveImport(file, specifier.text), typeOnly, names });
  };
  walk(parse(file, text), (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : undefined;
      const typeOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (elements !== undefined &&
          elements.length > 0 &&
          clause?.name === undefined &&
          elements.every((each) => each.isTypeOnly));
      add(
        node.moduleSpecifier,
        typeOnly,
        elements?.map((each) => (each.propertyName ?? each.name).text) ?? [],
      );
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const clause = node.exportClause;
      const elements = clause !== undefined && ts.isNamedExports(clause) ? clause.elements : undefined;
      add(
        node.moduleSpecifier,
        node.isTypeOnly || (elements?.every((each) => each.isTypeOnly) ?? false),
        elements?.map((each) => (each.propertyName ?? each.name).text) ?? [],
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined) add(specifier, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
  });
  return found;
}

const machineModules = /^(node:)?(fs|os|child_process|process|worker_threads|net|http|https|dns)(\/|$)/;
const randomNames = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues']);

/** Uses of clock, chance, files and settings of the machine. `new Date(value)` is arithmetic, not a clock. */
export function findMachineUses(file: string, text: string): SourceFinding[] {
  const source = parse(file, text);
  const found: SourceFinding[] = [];
  walk(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = node.expression.getText(source);
      const whole = `${owner}.${node.name.text}`;
      const forbidden =
        owner === 'process' ||
        owner === 'globalThis.process' ||
        ['Date.now', 'Math.random', 'performance.now'].includes(whole) ||
        randomNames.has(node.name.text);
      if (forbidden) found.push(findingAt(source, node));
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date') {
      if ((node.arguments ?? []).length === 0) found.push(findingAt(source, node));
    } else if (ts.isImportSpecifier(node) && randomNames.has((node.propertyName ?? node.name).text)) {
      found.push(findingAt(source, node));
    }
  });
  for (const { target, typeOnly } of findImports(file, text)) {
    if (!typeOnly && machineModules.test(target)) found.push({ line: 1, text: `import of ${target}` });
  }
  return found;
}

const cyrillic = /\p{Script=Cyrillic}/u;

/** String, template and pattern literals with Cyrillic letters that are not the value of something called `ru`. */
export function findCyrillic(file: string, text: string): SourceFinding[] {
  const source = parse(file, text);
  const found: SourceFinding[] = [];
  walk(source, (node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node);
    if (isText && cyrillic.test(node.text) && !isRussianMessage(node)) found.push(findingAt(source, node));
  });
  return found;
}

function isRussianMessage(node: ts.Node): boolean {
  for (let each = node; !ts.isSourceFile(each); each = each.parent) {
    const named = ts.isPropertyAssignment(each) || ts.isVariableDeclaration(each) ? each.name : undefined;
    if (named !== undefined && ts.isIdentifier(named) && named.text === 'ru') return true;
  }
  return false;
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

function findingAt(source: ts.SourceFile, node: ts.Node): SourceFinding {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { line: line + 1, text: node.getText(source) };
}

function resolveImport(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}

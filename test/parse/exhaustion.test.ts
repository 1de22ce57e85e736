import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ts from 'typescript';

/**
 * Inputs that ended a process in which the YAML library alone read them, or that cost it seconds. Each is read twice
 * in a fresh process of 300 MB: a process that has parsed ordinary files before hides the fault.
 */
const inputs: readonly (readonly [string, string])[] = [
  ['dashes', `'- '.repeat(1000) + 'x'`],
  ['very many dashes', `'- '.repeat(100000) + 'x'`],
  ['square brackets', `'['.repeat(1000)`],
  ['very many square brackets', `'['.repeat(200000)`],
  ['curly brackets', `'{'.repeat(200000)`],
  ['flow maps', `'{a: '.repeat(60000)`],
  ['question marks', `'? '.repeat(1000) + 'x'`],
  ['question marks in a flow', `'[' + '? '.repeat(15000)`],
  ['colons', `': '.repeat(100000)`],
  ['dashes under a key', `'a:\\n  ' + '- '.repeat(60000) + 'x'`],
  ['dashes at the deepest allowed nesting', `'- '.repeat(63) + 'x'`],
  ['brackets at the deepest allowed nesting', `'['.repeat(62) + ']'.repeat(62)`],
  ['20,000 keys', `Array.from({ length: 20000 }, (_, i) => 'k' + i + ': a\\n').join('')`],
  ['as many keys as are allowed', `Array.from({ length: 5700 }, (_, i) => 'k' + i + ': a\\n').join('')`],
  ['100,000 items', `'- a\\n'.repeat(100000)`],
  ['as many errors as are allowed', `'[' + ','.repeat(39990)`],
  ['closing brackets', `'a: ' + ']'.repeat(39990)`],
  ['pairs of brackets', `'[]'.repeat(19990)`],
  ['errors on one line of 250 KB', `'a: ' + ('x'.repeat(10) + '] ').repeat(19000)`],
  ['quotes on one line of 250 KB', `("'" + 'x'.repeat(9) + "' ").repeat(19000)`],
  ['anchors', `'&a '.repeat(19990)`],
  ['documents', `'---\\n'.repeat(19990)`],
  ['directives', `'%a b\\n'.repeat(19990)`],
  [
    'laughs',
    `Array.from({ length: 30 }, (_, i) => 'k' + i + ': &a' + i + ' [*a' + (i - 1) + ', *a' + (i - 1) + ']\\n').join('')`,
  ],
  ['escapes', `'a: "' + '\\\\u0430'.repeat(40000) + '"'`],
  ['backslashes', `'a: "' + '\\\\'.repeat(250000)`],
  ['spaces', `"a: '" + ' '.repeat(250000) + "x'"`],
  ['folded lines', `'a: >\\n' + '  x\\n\\n'.repeat(50000)`],
  ['mixed words', `'a: ' + 'aа '.repeat(60000)`],
  ['invisible characters', `'a: ' + '\\u200b'.repeat(80000)`],
  ['control characters', `'\\x07'.repeat(262144)`],
  ['a file of 64 MB', `'a'.repeat(64 * 1024 * 1024)`],
];

const script = `
  import { parseYaml } from './parse/parse-yaml.js';
  const bytes = new TextEncoder().encode(eval(process.argv[2]));
  const started = performance.now();
  let outcome;
  for (let run = 0; run < 2; run++) outcome = parseYaml('a.yaml', bytes);
  const { value, diagnostics } = outcome;
  const isSound = value !== undefined || diagnostics.some(({ severity }) => severity === 'error');
  console.log(isSound ? 'sound' : 'unsound', performance.now() - started);
`;

const folder = mkdtempSync(join(tmpdir(), 'rolebook-parse-'));

/** Compiles the stage file by file, without type checking: a fresh process cannot read TypeScript. */
function compileStage(): void {
  for (const part of ['parse', 'diagnostic']) {
    const source = resolve('src', part);
    for (const name of readdirSync(source).filter((each) => each.endsWith('.ts'))) {
      const { outputText } = ts.transpileModule(readFileSync(join(source, name), 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      });
      const target = join(folder, part, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, outputText);
    }
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'run.js'), script);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

describe('a fresh process of 300 MB', () => {
  beforeAll(compileStage);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(inputs)('survives %s', (name, expression) => {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=300', join(folder, 'run.js'), expression],
      { encoding: 'utf8', timeout: 30_000 },
    );
    expect({ status, signal, stderr: stderr.slice(0, 500) }).toEqual({ status: 0, signal: null, stderr: '' });
    // Ten times the promised second for each of the two readings: the machine may be busy.
    const [soundness, time] = stdout.split(' ');
    const milliseconds = Number(time);
    expect(soundness).toBe('sound');
    expect(milliseconds).toBeLessThan(20_000);
    if (process.env.ROLEBOOK_SHOW_TIMES === '1') console.log(name, Math.round(milliseconds));
  });
});

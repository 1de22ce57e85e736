// The test command: `npm test`, `npm run test:long`, `npm test -- --update`, `npm test -- test/render`.
//
// Runs the type check, the linter, the check of layout and of generated files (each counts as one test) and the
// tests. The last line is "N passed, N failed" with ", N skipped" when something was skipped and ", N todo" for
// the gaps that the tests name (`it.todo`). The exit code is not 0 when anything failed; where the environment
// variable CI is set also when anything was skipped. A named gap is no skipped test: it has nothing to run.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installTools } from './install-tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const { values: options, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean' }, update: { type: 'boolean' } },
});

const environment = {
  ...process.env,
  // One seed for all files: what one test says of a random role then holds of the role that another looks at.
  ...(options.long && {
    ROLEBOOK_LONG: '1',
    ROLEBOOK_SEED: process.env.ROLEBOOK_SEED ?? String(Date.now() % 1_000_000),
  }),
  ...(options.update && { ROLEBOOK_UPDATE: '1' }),
};

await installTools();
const checks = await runChecks();
const tests = await runTests();
const total = {
  passed: checks.passed + tests.passed,
  failed: checks.failed + tests.failed,
  skipped: tests.skipped.length,
};
printNames('Skipped', tests.skipped);
printNames('Todo', tests.todo);
const tail = [
  ...(total.skipped > 0 ? [`, ${total.skipped} skipped`] : []),
  ...(tests.todo.length > 0 ? [`, ${tests.todo.length} todo`] : []),
];
console.log(`${total.passed} passed, ${total.failed} failed${tail.join('')}`);
const strict = (process.env.CI ?? '') !== '';
process.exitCode = total.failed > 0 || (strict && total.skipped > 0) ? 1 : 0;

function printNames(title, names) {
  if (names.length > 0) console.log(`\n${title}:\n${names.map((name) => `  ${name}\n`).join('')}`);
}

/** The checks that need no test file; a filter on the command line leaves them out. */
async function runChecks() {
  if (filters.length > 0) return { passed: 0, failed: 0 };
  const program = (path) => join(root, 'node_modules', path);
  const steps = [
    ['types', program('typescript/bin/tsc'), '--noEmit', '-p', '.'],
    ['lint', program('eslint/bin/eslint.js'), '.'],
    ['layout', program('prettier/bin/prettier.cjs'), '--check', '.'],
    ['generated files', join(root, 'scripts/generate.mjs'), '--check'],
  ];
  const results = await Promise.all(
    steps.map(async ([name, ...words]) => {
      const { code, output } = await runNode(words, 'pipe');
      console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
      return code === 0;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** Runs vitest and counts from its JSON report, so that the figures are those of the test runner itself. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-test-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const update = options.update ? ['--update'] : [];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runNode([vitest, 'run', ...update, ...reporters, ...filters], 'inherit');
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
    return countResults(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countResults(report, code) {
  const counts = { passed: 0, failed: 0, skipped: [], todo: [] };
  for (const suite of report.testResults) {
    const path = relative(root, resolve(suite.name));
    let failedInside = 0;
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') failedInside += 1;
      else {
        const names = test.status === 'todo' ? counts.todo : counts.skipped;
        names.push(`${path} > ${[...test.ancestorTitles, test.title].join(' > ')}`);
      }
    }
    // A file that could not be loaded, or whose hooks failed, has no failed test and yet it failed.
    counts.failed += suite.status === 'failed' ? Math.max(1, failedInside) : failedInside;
  }
  // No report, no test found, an error outside every test: vitest says so by its exit code alone.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Runs a script with this Node; `output` is empty when the script wrote to the terminal itself. */
function runNode(words, stdio) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: environment,
      stdio: ['ignore', stdio, stdio],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    }
    child.on('error', (error) => settle({ code: 1, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

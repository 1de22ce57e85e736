import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { enterNewFolder, runCommand } from './run-command.js';

/** The published schema as a user of the output gets it, and with no other field than those that it describes. */
async function compileSchemas() {
  const { stdout } = await runCommand(['schema', 'findings']);
  const published: unknown = JSON.parse(stdout);
  const strict: unknown = JSON.parse(stdout, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  );
  return [published, strict].map((schema) =>
    new Ajv2020({ strict: true, allErrors: true }).compile(schema as object),
  );
}

async function findFaults(words: readonly string[]): Promise<unknown[]> {
  const { stdout } = await runCommand([...words, '--json']);
  const report: unknown = JSON.parse(stdout);
  const validators = await compileSchemas();
  return validators.flatMap((validate) => (validate(report) ? [] : (validate.errors ?? [])));
}

/** A role with every kind of finding: with a fix, with related places, at a key, of a whole file. */
function spoilRoles(): void {
  const file = 'roles/sales-manager.yaml';
  const repeated = '  - Готовит отчёт.\n  - Готовит отчёт.\n';
  const text = readFileSync(file, 'utf8').replace('duties:\n', `duties:\n${repeated}  - 24\n`);
  writeFileSync(file, `${text}colour: red\n`);
  writeFileSync('roles/empty.yaml', '');
}

describe('the schema of --json', () => {
  it.each([
    ['init', ['init']],
    ['check', ['check']],
    ['check --summary', ['check', '--summary']],
    ['build', ['build', '--format', 'text']],
    ['new', ['new', 'clerk', '--title', 'делопроизводитель', '--unit', 'sales']],
    ['impact', ['impact', 'head-of-sales']],
    ['impact of an act', ['impact', 'ТК РФ']],
    ['org', ['org']],
    ['a refusal', ['build', 'nobody']],
  ])('describes what a command prints: %s', async (_, words) => {
    enterNewFolder();
    if (words[0] !== 'init') await runCommand(['init']);
    expect(await findFaults(words)).toEqual([]);
  });

  it.each(['ru', 'en'])('describes findings of every kind in %s', async (locale) => {
    enterNewFolder();
    await runCommand(['init']);
    spoilRoles();
    const { stdout } = await runCommand(['check', '--json']);
    expect(stdout).toMatch(/"fix"/);
    expect(await findFaults(['check', '--locale', locale])).toEqual([]);
    expect(await findFaults(['check', '--summary', '--locale', locale])).toEqual([]);
  });

  it.each(['', 'autoservice'])('describes the check of the example roles %s', async (folder) => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    enterNewFolder();
    expect(await findFaults(['check', '--final', '--roles', `${root}roles/${folder}`])).toEqual([]);
  });

  it('refuses what is no report', async () => {
    const [validate] = await compileSchemas();
    const report = { version: 1, command: 'check', exitCode: 0, summary: {}, findings: [{}], files: [] };
    expect(validate?.(report)).toBe(false);
    expect(validate?.errors?.map(({ instancePath }) => instancePath)).toContain('/findings/0');
  });
});

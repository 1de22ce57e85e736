import { describe, expect, it } from 'vitest';
import { type BuildRequest, buildWorkspace } from '../../src/actions/build-workspace.js';
import { createBookWorld } from '../check/check-texts.js';
import { writeBookRole } from '../check/write-book.js';

const clerk = {
  'clerk.yaml': writeBookRole('clerk', 'reporting: { reportsTo: head-of-sales }'),
};

async function build(
  request: Partial<BuildRequest>,
  files: Readonly<Record<string, string>> = {},
  world = createBookWorld(files),
) {
  return buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: [], formats: ['text'], stage: 'draft', final: false },
    ...{ force: false, threads: 1, ...request },
  });
}

const pathsOf = ({ files }: { readonly files: readonly { readonly path: string }[] }): readonly string[] =>
  files.map(({ path }) => path);

describe('a build of units', () => {
  it('makes the documents of the roles of the unit, and of no others', async () => {
    const result = await build({ units: ['sales'], kinds: ['instruction'] }, clerk);
    expect(pathsOf(result).toSorted()).toEqual(
      ['clerk', 'head-of-sales', 'sales-manager'].map((id) => `${id}/instruction.ru.txt`),
    );
  });

  it('puts the booklet of a unit beside the documents of the organization', async () => {
    const result = await build({ units: ['sales'], kinds: ['booklet'] });
    expect(pathsOf(result)).toEqual(['organization/sales/booklet.ru.txt']);
    expect(result.notBuilt).toEqual([]);
  });

  it('leaves the booklet of a unit where it is when all is built', async () => {
    const world = createBookWorld({});
    await build({ units: ['sales'], kinds: ['booklet'] }, {}, world);
    const { files } = await build({}, {}, world);
    expect(files.filter(({ state }) => state === 'removed')).toEqual([]);
  });

  it('refuses a unit that does not exist, and proposes one that does', async () => {
    const { exitCode, diagnostics } = await build({ units: ['sale'] });
    expect(exitCode).toBe(2);
    expect(diagnostics.map(({ code }) => code)).toEqual(['workspace/unknown-unit']);
    expect(diagnostics[0]?.help?.ru).toContain('«sales»');
  });

  it('tells the faults of an organization that cannot be read, instead of a unit that is not found', async () => {
    const { diagnostics } = await build({ units: ['sales'] }, { 'organization.yaml': 'id: [' });
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('workspace/unknown-unit');
    expect(codes.some((code) => code.startsWith('yaml/'))).toBe(true);
  });

  it('tells a role of the unit that has an error as not built', async () => {
    const broken = { 'clerk.yaml': `${clerk['clerk.yaml']}\nnonsense: true\n` };
    const { exitCode, files } = await build({ units: ['sales'], kinds: ['instruction'] }, broken);
    expect(exitCode).toBe(1);
    expect(pathsOf({ files })).toContain('sales-manager/instruction.ru.txt');
  });
});

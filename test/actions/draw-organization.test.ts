import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { drawOrganization, type DrawRequest } from '../../src/actions/draw-organization.js';
import type { ChartPosition } from '../../src/document/organization-chart.js';
import { createBookWorld } from '../check/check-texts.js';
import { writeBookRole } from '../check/write-book.js';

async function draw(files: Readonly<Record<string, string>>, part: Partial<DrawRequest> = {}) {
  const world = createBookWorld(files);
  return drawOrganization(world, { folder: 'roles', out: 'out', threads: 1, ...part });
}

/** A tree as lines: two spaces for each rank, the key, what is odd of its state, and how many are below. */
function sketch(positions: readonly ChartPosition[]): readonly string[] {
  return positions.map(
    ({ key, depth, state, below }) =>
      `${'  '.repeat(depth)}${key}${state === 'position' ? '' : ` (${state})`} ${below.direct}/${below.all}`,
  );
}

const reportTo = (id: string, supervisor: string): Readonly<Record<string, string>> => ({
  [`${id}.yaml`]: writeBookRole(id, `reporting: { reportsTo: ${supervisor} }`),
});

const keysOf = (lines: readonly string[]): readonly string[] => lines.map((line) => line.trim());

describe('the chart of an organization', () => {
  it('has every position below its direct supervisor, with how many report to it', async () => {
    const { charts, exitCode, diagnostics } = await draw(reportTo('clerk', 'director'));
    expect(diagnostics).toEqual([]);
    expect(exitCode).toBe(0);
    expect(sketch(charts[0]?.chart.positions ?? [])).toEqual([
      'director 2/3',
      '  clerk 0/0',
      '  head-of-sales 1/1',
      '    sales-manager 0/0',
    ]);
  });

  it('begins with a capital letter what roles write with a small one', async () => {
    const { charts } = await draw({});
    expect(charts[0]?.chart.positions[0]?.title).toBe('Генеральный директор');
    expect(charts[0]?.chart.units.map(({ name }) => name)).toEqual(['Дирекция', 'Отдел продаж']);
  });

  it('has an empty place for a supervisor who is not named', async () => {
    const { charts, exitCode } = await draw(reportTo('clerk', '{ blank: руководитель }'));
    expect(sketch(charts[0]?.chart.positions ?? [])).toContain('no supervisor  (vacant) 1/1');
    expect(exitCode).toBe(0);
  });

  it('has a place for a supervisor whose file is missing or cannot be read, and says so', async () => {
    const { charts, exitCode, diagnostics } = await draw({
      ...reportTo('clerk', 'nobody'),
      'head-of-sales.yaml': 'id: head-of-sales\ntitle: [',
    });
    const lines = sketch(charts[0]?.chart.positions ?? []);
    expect(lines).toContain('no supervisor nobody (lost) 1/1');
    expect(lines).toContain('no supervisor head-of-sales (lost) 1/1');
    expect(diagnostics.map(({ code }) => code)).toContain('link/unknown-role');
    expect(exitCode).toBe(1);
  });

  it('opens a circle of supervisors once, and loses nobody', async () => {
    const { charts, exitCode } = await draw({
      ...reportTo('clerk', 'head-of-sales'),
      ...reportTo('head-of-sales', 'sales-manager'),
    });
    const lines = sketch(charts[0]?.chart.positions ?? []);
    expect(
      keysOf(lines)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['clerk', 'director', 'head-of-sales', 'sales-manager']);
    expect(exitCode).toBe(1);
  });

  it('leaves forms out, for they are no positions', async () => {
    const { charts } = await draw({
      'paper.yaml': writeBookRole('paper', 'form: true'),
    });
    expect(sketch(charts[0]?.chart.positions ?? []).join('\n')).not.toContain('paper');
  });

  it('names functional supervisors, also those who are not shown', async () => {
    const clerk = {
      'clerk.yaml': writeBookRole('clerk', 'reporting: { reportsTo: head-of-sales, functional: [director] }'),
    };
    const whole = await draw(clerk);
    const functionalOf = ({ charts }: typeof whole) =>
      charts[0]?.chart.positions.find(({ key }) => key === 'clerk')?.functional;
    expect(functionalOf(whole)).toEqual([{ key: 'director', title: 'Генеральный директор' }]);
    expect(functionalOf(await draw(clerk, { root: 'head-of-sales' }))).toEqual([
      { title: 'Генеральный директор' },
    ]);
  });

  it('shows a position of several units in each of them, and counts it once', async () => {
    const { charts, diagnostics } = await draw({
      'clerk.yaml': writeBookRole('clerk', 'reporting: { unitHead: true }').replace(
        /^unit:.*$/m,
        'units: [board, sales]',
      ),
    });
    expect(diagnostics).toEqual([]);
    expect(sketch(charts[0]?.chart.positions ?? [])).toEqual([
      'director 2/3',
      '  clerk@board 0/0',
      '  head-of-sales 2/2',
      '    clerk@sales 0/0',
      '    sales-manager 0/0',
    ]);
  });

  it('is not bounded by how long a chain of supervisors is', async () => {
    const chain = Array.from({ length: 1500 }, (_, index) =>
      reportTo(`clerk-${index}`, index === 0 ? 'director' : `clerk-${index - 1}`),
    );
    const { charts } = await draw(Object.assign({}, ...chain) as Readonly<Record<string, string>>);
    expect(charts[0]?.chart.positions.find(({ key }) => key === 'clerk-1499')?.depth).toBe(1500);
  });
});

describe('a part of the chart', () => {
  const files = { ...reportTo('clerk', 'sales-manager'), ...reportTo('aide', 'director') };
  const partOf = async (part: Partial<DrawRequest>) =>
    sketch((await draw(files, part)).charts[0]?.chart.positions ?? []);

  it('begins with a role', async () => {
    expect(await partOf({ root: 'head-of-sales' })).toEqual([
      'head-of-sales 1/2',
      '  sales-manager 1/1',
      '    clerk 0/0',
    ]);
  });

  it('ends at a rank; who is cut off is counted', async () => {
    expect(await partOf({ depth: 2 })).toEqual(['director 2/4', '  aide 0/0', '  head-of-sales 1/2']);
  });

  it('is a unit with those that belong to it; the supervisor outside is kept as such', async () => {
    expect(await partOf({ unit: 'sales' })).toEqual([
      'director (outside) 2/4',
      '  aide 0/0',
      '  head-of-sales 1/2',
      '    sales-manager 1/1',
      '      clerk 0/0',
    ]);
    expect(await partOf({ unit: 'board' })).toContain('director 2/4');
    expect(await partOf({ unit: 'board' })).toHaveLength(5);
  });

  it.each([
    [{ unit: 'sale' }, 'workspace/unknown-unit', 'sales'],
    [{ root: 'head-of-sale' }, 'workspace/unknown-role', 'head-of-sales'],
  ])('that does not exist is refused with the nearest name: %o', async (part, code, near) => {
    const { exitCode, diagnostics, charts } = await draw({}, part);
    expect(charts).toEqual([]);
    expect(exitCode).toBe(2);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]?.help?.ru).toContain(near);
  });
});

describe('the pictures', () => {
  it('lie beside the documents of the organization, and are drawn anew only when something has changed', async () => {
    const world = createBookWorld({});
    const request = { folder: 'roles', out: 'out', threads: 1, formats: ['svg', 'html'] } as const;
    const states = async () => (await drawOrganization(world, request)).files;
    expect(await states()).toEqual([
      { path: 'organization/chart.html', state: 'written' },
      { path: 'organization/chart.svg', state: 'written' },
    ]);
    expect((await states()).map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    expect(world.text('out/organization/chart.svg')).toContain('Генеральный директор');
    world.put('out/organization/chart.svg', 'правка');
    const { exitCode, diagnostics, files } = await drawOrganization(world, request);
    expect(files.map(({ state }) => state)).toEqual(['unchanged', 'refused']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['workspace/changed-by-hand']);
    expect(exitCode).toBe(1);
    const forced = await drawOrganization(world, { ...request, force: true });
    expect(forced.files.map(({ state }) => state)).toContain('written');
  });

  it('are a sheet to print, too', async () => {
    const world = createBookWorld({});
    const request = { folder: 'roles', out: 'out', threads: 1, formats: ['pdf'] } as const;
    const { files } = await drawOrganization(world, request);
    expect(files).toEqual([{ path: 'organization/chart.pdf', state: 'written' }]);
    expect(world.text('out/organization/chart.pdf')).toMatch(/^%PDF-1\.7/);
  });

  it('stay when the documents are built', async () => {
    const world = createBookWorld({});
    await drawOrganization(world, { folder: 'roles', out: 'out', threads: 1, formats: ['svg'] });
    const built = await buildWorkspace(world, {
      ...{
        folder: 'roles',
        out: 'out',
        roles: [],
        formats: ['text'],
        stage: 'draft',
        final: false,
        force: false,
        threads: 1,
      },
    });
    expect(built.files.filter(({ state }) => state === 'removed')).toEqual([]);
    expect(world.contents.has('out/organization/chart.svg')).toBe(true);
  });
});

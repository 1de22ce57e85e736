import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { findSubjects } from '../../src/actions/impact/find-subjects.js';
import { TouchFinder } from '../../src/actions/impact/touch-finder.js';
import { readWorkspace } from '../../src/actions/read-workspace.js';
import { listTemplates } from '../../src/actions/refuse-unknown.js';
import type { RoleResult } from '../../src/pipeline.js';
import { runPipeline } from '../../src/pipeline.js';
import { readCases } from '../../src/pipeline/read-cases.js';
import { RoleMemory } from '../../src/pipeline/role-memory.js';
import type { OrganizationSources } from '../../src/pipeline/sources.js';
import { createMemoryWorld } from '../memory-world.js';

/** The example organization without those in its sub-folders. */
const texts = new Map(
  readdirSync('roles', { recursive: true, encoding: 'utf8' })
    .map((name) => join('roles', name))
    .filter(
      (path) => path.endsWith('.yaml') && statSync(path).isFile() && !/autoservice|bank|dyqan/.test(path),
    )
    .map((path) => [path, readFileSync(path, 'utf8')]),
);
const world = createMemoryWorld(Object.fromEntries(texts));
const memory = new RoleMemory();

async function readSources(): Promise<OrganizationSources> {
  const { value } = await readWorkspace(world.files, 'roles', 'out');
  const [sources] = value?.organizations ?? [];
  if (sources === undefined) throw new Error('no organization');
  return sources;
}

/** All documents of the organization, of every kind and language: what they are made of, and the hash of their files. */
async function makeAll(): Promise<{
  readonly results: readonly RoleResult[];
  readonly hashes: ReadonlyMap<string, string>;
}> {
  const sources = await readSources();
  const workspace = {
    folder: 'roles',
    organizations: [sources],
    paths: new Map(),
    findText: () => undefined,
  };
  const results: RoleResult[] = [];
  const hashes = new Map<string, string>();
  const kinds = new Set(listTemplates(world, workspace).map(({ kind }) => kind));
  await runPipeline(
    sources,
    world,
    {
      ...{ kinds, cases: 'all', languages: 'every', formats: ['text'], traces: true },
      ...{ stage: 'draft', final: false },
    },
    (result) => {
      results.push(result);
      for (const product of result.products) hashes.set(pathOf(product), product.files[0]?.hash ?? '');
      return Promise.resolve();
    },
    memory,
  );
  return { results, hashes };
}

function pathOf({ owner, kind, language }: { owner: string; kind: string; language: string }): string {
  return `${owner}/${kind}.${language}`;
}

const before = await makeAll();
const sources = await readSources();
const cases = readCases(sources, 'all');
const caseRoles = new Map(cases.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role]])));

/** The documents that a change of a thing is said to touch. */
function foretell(id: string, kind?: string): readonly string[] {
  const { subjects } = findSubjects(world, [sources], id);
  const chosen = subjects.filter((each) => kind === undefined || each.kind === kind);
  if (chosen.length === 0) throw new Error(`there is no ${id}`);
  const found = chosen.flatMap((subject) => {
    const finder = new TouchFinder(subject, caseRoles);
    return before.results.flatMap((result) => finder.find(result)).map(pathOf);
  });
  return [...new Set(found)].sort();
}

/** The documents that differ, come or go once files have other texts. Nothing when one of these has an error. */
async function rebuild(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [file, text] of Object.entries(changes)) world.put(file, text);
  const after = await makeAll();
  for (const file of Object.keys(changes)) world.put(file, texts.get(file) ?? '');
  const hasError = after.results.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === 'error'),
  );
  if (hasError) return [];
  const paths = [...new Set([...before.hashes.keys(), ...after.hashes.keys()])];
  return paths.filter((path) => before.hashes.get(path) !== after.hashes.get(path)).sort();
}

/** Fields that lead elsewhere or choose one of a few words: what they will touch depends on what they are changed to. */
const otherFields =
  /^(?:id|language|kind|section|type|level|category|way|method|role|head|parent|officer|unit|reportsTo|functional|by|extends|jurisdiction|look|gender|legalForm|of|onProposalOf|withConsentOf|severity|code|rule|appointedBy|substitutes|clauses|okpdtr|okz)$/;

interface Edit {
  readonly file: string;
  /** Path to the value, with `/` between the keys. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** What stands there then. */
  readonly words: string;
}

/** The text of the file of edits with all of them. */
function applyEdits([first, ...others]: readonly Edit[]): string {
  if (first === undefined) return '';
  const ordered = [first, ...others].sort((a, b) => b.start - a.start);
  return ordered.reduce(
    (text, { start, end, words }) => text.slice(0, start) + words + text.slice(end),
    world.text(first.file),
  );
}

/** Every edit that puts a word more into one text of a file. */
function listEdits(file: string): readonly Edit[] {
  const text = world.text(file);
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string' || /^\d|\[\[/.test(node.value)) return;
      const keys = path.flatMap((each) =>
        'key' in each && isScalar(each.key) ? [String(each.key.value)] : [],
      );
      const isLink = keys.some((each) => otherFields.test(each) && each !== 'level');
      if (isLink && !/^texts/.test(keys[0] ?? '')) return;
      if (/\bof$/.test(keys.at(-1) ?? '')) return;
      const [start = 0, end = 0] = node.range ?? [];
      const words = JSON.stringify(`${node.value.replace(/[.;]$/, '')} особо`);
      edits.push({ file, path: keys.join('/'), start, end, words });
    },
  });
  return edits;
}

/** The thing that says a value. */
function nameSubject({ file, path, start }: Edit): readonly [id: string, kind?: string] {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
  if (name !== 'organization') return [name];
  if (file.includes('/translations/')) {
    const [, part = '', id = ''] = /^texts\/(units|officers|roles)\.([^./]+)/.exec(path) ?? [];
    return part === '' ? ['sviyagatekhsnab'] : [id, part.slice(0, -1)];
  }
  const list = path.split('/')[0];
  if (list !== 'units' && list !== 'officers') return ['sviyagatekhsnab'];
  const entries = [...world.text(file).matchAll(/^ {2}- id: (.*)$/gm)];
  const entry = entries.findLast(({ index }) => index < start);
  return [entry?.[1] ?? '', list.slice(0, -1)];
}

const files = [...texts.keys()].filter((file) => !file.includes('/cases/'));

describe('a change of a text', () => {
  it('touches no document that was not foretold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), async (file, index) => {
        const edits = listEdits(file);
        const edit = edits[index % edits.length];
        if (edit === undefined) return;
        const foretold = new Set(foretell(...nameSubject(edit)));
        const changed = await rebuild({ [edit.file]: applyEdits([edit]) });
        expect([edit.path, changed.filter((path) => !foretold.has(path))]).toEqual([edit.path, []]);
      }),
      { numRuns: process.env['ROLEBOOK_LONG'] === undefined ? 10 : 300 },
    );
  }, 600_000);

  it.each([
    ['clause', 'trade-secret', 'roles/clauses/trade-secret.yaml', []],
    ['competency', 'cost-control', 'roles/competencies/cost-control.yaml', []],
    ['unit', 'warehouse', 'roles/organization.yaml', [['head: warehouse-head', 'head: storekeeper']]],
    ['officer', 'sales', 'roles/organization.yaml', [['role: head-of-sales', 'role: storekeeper']]],
  ] as const)(
    'can touch every document that was foretold: %s',
    async (kind, id, file, links) => {
      const isOwn = (edit: Edit): boolean => [id, `${id} ${kind}`].includes(nameSubject(edit).join(' '));
      const own = listEdits(file).filter(isOwn);
      const translated = [...texts.keys()]
        .filter((path) => path.endsWith(file.replace('roles/', '/')) && path.includes('/translations/'))
        .flatMap(listEdits)
        .filter(isOwn);
      const edits = [...own, ...translated];
      // All words at once show most; what they hide from each other, or break, one by one.
      const together = [...new Set(edits.map((edit) => edit.file))].map(
        (path) => [path, applyEdits(edits.filter((edit) => edit.file === path))] as const,
      );
      const rounds: readonly Readonly<Record<string, string>>[] = [
        Object.fromEntries(together),
        ...links.map(([from, to]) => ({ [file]: world.text(file).replace(from, to) })),
        ...edits.map((edit) => ({ [edit.file]: applyEdits([edit]) })),
      ];
      const foretold = foretell(id, kind);
      const changed = new Set<string>();
      for (const changes of rounds) {
        // What no edit may touch is the question of the test above.
        if (foretold.every((each) => changed.has(each))) break;
        for (const each of await rebuild(changes)) changed.add(each);
      }
      expect(foretold).toEqual([...changed].sort());
    },
    600_000,
  );
});

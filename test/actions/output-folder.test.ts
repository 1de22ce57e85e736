import { createHash } from 'node:crypto';
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
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FolderContent, ManifestEntry } from '../../src/actions/manifest.js';
import { readManifest, writeManifest } from '../../src/actions/manifest.js';
import { OutputFolder } from '../../src/actions/output-folder.js';
import { succeed } from '../../src/diagnostic/outcome.js';
import type { PreparedFile } from '../../src/pipeline/prepare-files.js';
import { createWorld } from '../../src/world.js';
import type { World } from '../../src/world.js';
import { createMemoryWorld } from '../memory-world.js';

const runs = process.env['ROLEBOOK_LONG'] === '1' ? 3000 : 150;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A file whose bytes are its text; `rendered` collects what was rendered. */
function prepare(text: string, rendered: string[] = []): PreparedFile {
  return {
    format: 'text',
    hash: sha256(`inputs ${text}`),
    render: () => {
      rendered.push(text);
      return Promise.resolve({ extension: 'txt', bytes: succeed(new TextEncoder().encode(text)) });
    },
  };
}

interface Build {
  readonly states: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
  readonly rendered: readonly string[];
}

/** One build of documents by their paths without extension. Those of other roles are out of date. */
async function build(
  world: World,
  documents: Readonly<Record<string, string>>,
  { force = false, folder = 'out' } = {},
): Promise<Build> {
  const rendered: string[] = [];
  const output = await OutputFolder.open(world, folder, force);
  for (const [base, text] of Object.entries(documents)) await output.put(base, prepare(text, rendered));
  const roles = new Set(Object.keys(documents).map((base) => base.slice(0, base.lastIndexOf('/'))));
  await output.removeStale((path) => !roles.has(path.slice(0, path.lastIndexOf('/'))));
  await output.close(undefined);
  return {
    states: Object.fromEntries(output.files.map(({ path, state }) => [path, state])),
    codes: output.diagnostics.map(({ code }) => code),
    rendered,
  };
}

const file = 'out/sales/instruction.ru.txt';
const one = { 'sales/instruction.ru': 'первый текст' };
const other = { 'sales/instruction.ru': 'второй текст' };

describe('the folder of documents', () => {
  it('is written, and left alone when nothing has changed', async () => {
    const world = createMemoryWorld();
    expect((await build(world, one)).states).toEqual({ 'sales/instruction.ru.txt': 'written' });
    expect(world.text(file)).toBe('первый текст');
    const manifest = world.text('out/.rolebook.json');
    const again = await build(world, one);
    expect(again).toEqual({ states: { 'sales/instruction.ru.txt': 'unchanged' }, codes: [], rendered: [] });
    expect(world.text('out/.rolebook.json')).toBe(manifest);
  });

  it('is brought up to date', async () => {
    const world = createMemoryWorld();
    await build(world, one);
    expect((await build(world, other)).states).toEqual({ 'sales/instruction.ru.txt': 'written' });
    expect(world.text(file)).toBe('второй текст');
  });

  it('gets back what was deleted', async () => {
    const world = createMemoryWorld();
    await build(world, one);
    world.contents.delete(file);
    expect((await build(world, one)).states).toEqual({ 'sales/instruction.ru.txt': 'written' });
  });

  it('keeps what a person has changed, until it is forced', async () => {
    const world = createMemoryWorld();
    await build(world, one);
    world.put(file, 'первый текст с правкой');
    for (const documents of [one, other]) {
      const { states, codes } = await build(world, documents);
      expect(states).toEqual({ 'sales/instruction.ru.txt': 'refused' });
      expect(codes).toEqual(['workspace/changed-by-hand']);
      expect(world.text(file)).toBe('первый текст с правкой');
    }
    expect((await build(world, other, { force: true })).codes).toEqual([]);
    expect(world.text(file)).toBe('второй текст');
  });

  it('keeps what it did not make, until it is forced', async () => {
    const world = createMemoryWorld({ [file]: 'чужой файл' });
    expect((await build(world, one)).codes).toEqual(['workspace/not-ours']);
    expect(world.text(file)).toBe('чужой файл');
    expect((await build(world, one, { force: true })).states).toEqual({
      'sales/instruction.ru.txt': 'written',
    });
  });

  it('takes a file with the very bytes of the document for its own', async () => {
    const world = createMemoryWorld({ [file]: 'первый текст' });
    expect((await build(world, one)).codes).toEqual([]);
    expect((await build(world, other)).codes).toEqual([]);
  });

  it('is not written where a folder lies, forced or not', async () => {
    const world = createMemoryWorld({ [`${file}/notes.txt`]: 'x' });
    expect((await build(world, one, { force: true })).codes).toEqual(['workspace/not-ours']);
  });

  it('loses documents of roles that are gone, unless a person has changed them', async () => {
    const world = createMemoryWorld();
    await build(world, { ...one, 'bank/teller/instruction.ru': 'a', 'clerk/instruction.ru': 'b' });
    world.put('out/clerk/instruction.ru.txt', 'b с правкой');
    world.put('out/clerk/own.txt', 'чужой');
    const { states, codes } = await build(world, one);
    expect(states).toEqual({
      'bank/teller/instruction.ru.txt': 'removed',
      'sales/instruction.ru.txt': 'unchanged',
    });
    expect(codes).toEqual(['workspace/stale-changed']);
    expect([...world.contents.keys()].sort()).toEqual([
      'out/.rolebook.json',
      'out/clerk/instruction.ru.txt',
      'out/clerk/own.txt',
      file,
    ]);
  });
});

describe('a large build', () => {
  const paths = Array.from({ length: 300 }, (_, index) => `role-${index}/instruction.ru`);
  const texts = (mark: string): Record<string, string> =>
    Object.fromEntries(paths.map((path) => [path, `${path} ${mark}`]));

  it('writes every file, also when many are put at once, and leaves one manifest', async () => {
    const world = createMemoryWorld();
    const output = await OutputFolder.open(world, 'out', false);
    await Promise.all(Object.entries(texts('a')).map(([base, text]) => output.put(base, prepare(text))));
    await output.close(undefined);
    for (const path of paths) expect(world.text(`out/${path}.txt`)).toBe(`${path} a`);
    expect([...world.contents.keys()].filter((path) => path.includes('.rolebook'))).toEqual([
      'out/.rolebook.json',
    ]);
  });

  it('tells what it found in the order in which files were put, however long each takes', async () => {
    const world = createMemoryWorld({ 'out/sales/a.txt': 'чужой', 'out/sales/b.txt': 'чужой' });
    const output = await OutputFolder.open(world, 'out', false);
    let endFirst: () => void = () => undefined;
    const first = prepare('a');
    const waits = new Promise<void>((resolve) => {
      endFirst = resolve;
    });
    const slow = { ...first, render: () => waits.then(() => first.render()) };
    const puts = [output.put('sales/a', slow), output.put('sales/b', prepare('b'))];
    await puts[1];
    endFirst();
    expect(await Promise.all(puts)).toEqual([undefined, undefined]);
    expect(output.diagnostics.map(({ place }) => place?.file)).toEqual([
      'out/sales/a.txt',
      'out/sales/b.txt',
    ]);
  });

  it('that is killed between batches is known by the next one, which knows that it is not the last', async () => {
    let writesLeft = Number.POSITIVE_INFINITY;
    const world = createMemoryWorld({}, () => {
      if (writesLeft-- <= 0) throw new Error('killed');
    });
    const first = await OutputFolder.open(world, 'out', false);
    for (const [base, text] of Object.entries(texts('a'))) await first.put(base, prepare(text));
    await first.close(sha256('inputs'));
    expect(await (await OutputFolder.open(world, 'out', false)).isClean(sha256('inputs'))).toBe(true);

    writesLeft = 150;
    await expect(build(world, texts('b'))).rejects.toThrow('killed');
    writesLeft = Number.POSITIVE_INFINITY;
    // Back to the sources of the first build: half of the files are those of the second.
    expect(await (await OutputFolder.open(world, 'out', false)).isClean(sha256('inputs'))).toBe(false);
    expect((await build(world, texts('a'))).codes).toEqual([]);
    for (const path of paths) expect(world.text(`out/${path}.txt`)).toBe(`${path} a`);
  });
});

describe('a crash', () => {
  it('at any write leaves old or new files, and the next build heals them without asking', async () => {
    const paths = ['a/x.ru', 'b/x.ru', 'c/x.ru'] as const;
    const texts = fc.array(fc.constantFrom('1', '2', '3', ''), { minLength: 3, maxLength: 3 });
    const documentsOf = (contents: readonly string[]) =>
      Object.fromEntries(paths.flatMap((path, index) => (contents[index] ? [[path, contents[index]]] : [])));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(texts, fc.nat(8)), { minLength: 1, maxLength: 6 }),
        async (builds) => {
          let writesLeft = Number.POSITIVE_INFINITY;
          const world = createMemoryWorld({}, () => {
            if (writesLeft-- <= 0) throw new Error('killed');
          });
          const seen = new Set<string>();
          for (const [contents, writes] of builds) {
            const documents = documentsOf(contents);
            for (const [path, text] of Object.entries(documents)) seen.add(`out/${path}.txt ${text}`);
            writesLeft = writes;
            await build(world, documents).catch((error: unknown) => {
              expect(String(error)).toContain('killed');
            });
            for (const path of world.contents.keys()) {
              if (path.endsWith('.txt')) expect(seen).toContain(`${path} ${world.text(path)}`);
            }
          }
          writesLeft = Number.POSITIVE_INFINITY;
          const last = documentsOf(builds.at(-1)?.[0] ?? []);
          expect((await build(world, last)).codes).toEqual([]);
          for (const [path, text] of Object.entries(last)) expect(world.text(`out/${path}.txt`)).toBe(text);
          const left = [...world.contents.keys()].filter((path) => path.endsWith('.txt'));
          expect(left.sort()).toEqual(Object.keys(last).map((path) => `out/${path}.txt`));
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('the manifest', () => {
  const entry = { sha256: sha256('x'), inputs: sha256('y'), format: 'text' };
  const read = (content: unknown, folder: FolderContent = 'documents'): string[] => {
    const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
    const { manifest, diagnostics } = readManifest(bytes, 'out/.rolebook.json', folder);
    return diagnostics.length > 0 ? diagnostics.map(({ code }) => code) : [...manifest.files.keys()];
  };

  it('reads back what was written', () => {
    const files = new Map<string, ManifestEntry>([
      ['b/x.ru.txt', { ...entry, before: sha256('z') }],
      ['a/x.ru.txt', entry],
    ]);
    const clean = { inputs: sha256('i'), files: ['a/x.ru.txt'] };
    const bytes = writeManifest({ files, clean }, '1.0.0');
    expect(readManifest(bytes, 'm', 'documents').manifest).toEqual({ files, clean });
  });

  it('of copies for people knows files that lie in no folder of a role', () => {
    const files = (path: string): unknown => ({ version: 1, files: { [path]: entry } });
    expect(read(files('ДИ-07 Юрист, ред. 3.docx'), 'copies')).toEqual(['ДИ-07 Юрист, ред. 3.docx']);
    expect(read(files('bank/Юрист.docx'), 'copies')).toEqual(['bank/Юрист.docx']);
    for (const path of ['bank/role/Юрист.docx', '../Юрист.docx', '.rolebook.json']) {
      expect(read(files(path), 'copies'), path).toEqual(['workspace/manifest-damaged']);
    }
  });

  it.each([
    '../secret.txt',
    '../../etc/passwd',
    'sales/../../secret.txt',
    '/etc/passwd',
    'C:/Windows/system.ini',
    'C:\\Windows\\system.ini',
    'sales\\..\\..\\x.txt',
    'sales/./x.txt',
    'sales//x.txt',
    '.git/config',
    'sales/.hidden',
    'sales/con.txt',
    'a/b/c/d.txt',
    'single.txt',
    'sales/x\u0000.txt',
    'sales/\u202etxt.exe',
    '__proto__',
  ])('is not believed when it names %j', (path) => {
    expect(read({ version: 1, files: Object.fromEntries([[path, entry]]) })).toEqual([
      'workspace/manifest-damaged',
    ]);
  });

  it.each([
    ['not JSON', '{"version":1,'],
    ['empty', ''],
    ['a list', []],
    ['null', null],
    ['of a later version', { version: 2, files: {} }],
    ['without files', { version: 1 }],
    ['with files as a list', { version: 1, files: [entry] }],
    ['with a wrong hash', { version: 1, files: { 'a/b.txt': { ...entry, sha256: 'x' } } }],
    ['with a hash in capitals', { version: 1, files: { 'a/b.txt': { ...entry, sha256: 'A'.repeat(64) } } }],
    ['with a wrong format', { version: 1, files: { 'a/b.txt': { ...entry, format: 1 } } }],
    ['with a wrong hash before', { version: 1, files: { 'a/b.txt': { ...entry, before: null } } }],
    ['with a wrong clean build', { version: 1, files: {}, clean: { inputs: 1, files: [] } }],
  ])('counts as missing when it is %s', (_, content) => {
    expect(read(content)).toEqual(['workspace/manifest-damaged']);
  });

  it('may be damaged: files that did not change are known again, others are kept', async () => {
    const world = createMemoryWorld();
    const two = { ...one, 'clerk/instruction.ru': 'b' };
    await build(world, two);
    world.put('out/.rolebook.json', '{');
    world.put('out/clerk/instruction.ru.txt', 'правка');
    const { codes, states } = await build(world, two);
    expect(codes).toEqual(['workspace/manifest-damaged', 'workspace/not-ours']);
    expect(states).toEqual({
      'clerk/instruction.ru.txt': 'refused',
      'sales/instruction.ru.txt': 'unchanged',
    });
    expect((await build(world, two)).codes).toEqual(['workspace/not-ours']);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.uint8Array().map((each) => String(each)),
        ),
        (content) => {
          expect(() => read(content)).not.toThrow();
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('links on the real disk', () => {
  const makeFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rolebook вывод '));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    return folder;
  };

  it('lead nothing out of the output folder: neither writing nor removing', async () => {
    const folder = makeFolder();
    const [out, secrets] = [join(folder, 'out'), join(folder, 'secrets')];
    mkdirSync(secrets);
    mkdirSync(out);
    writeFileSync(join(secrets, 'instruction.ru.txt'), 'тайна');
    symlinkSync(secrets, join(out, 'sales'));
    const world = createWorld({});
    expect((await build(world, one, { folder: out, force: true })).codes).toEqual(['workspace/not-ours']);
    const entry = { sha256: sha256('тайна'), inputs: sha256('x'), format: 'text' };
    const manifest = { version: 1, files: { 'sales/instruction.ru.txt': entry } };
    writeFileSync(join(out, '.rolebook.json'), JSON.stringify(manifest));
    await build(world, {}, { folder: out, force: true });
    expect(readFileSync(join(secrets, 'instruction.ru.txt'), 'utf8')).toBe('тайна');
    expect(readdirSync(secrets)).toEqual(['instruction.ru.txt']);
  });

  it('and leftovers of killed writes are swept away, those of living processes kept', async () => {
    const out = join(makeFolder(), 'out');
    mkdirSync(join(out, 'sales'), { recursive: true });
    // The highest process id of Linux is 4194304.
    const dead = join(out, 'sales', '.instruction.ru.txt.rolebook-tmp-99999999-1');
    const living = join(out, 'sales', `.instruction.ru.txt.rolebook-tmp-${process.ppid}-1`);
    const earlier = join(out, `.x.rolebook-tmp-${process.pid}-77`);
    const foreign = join(out, 'sales', 'notes.rolebook-tmp-99999999-1');
    for (const path of [dead, living, earlier, foreign]) writeFileSync(path, '');
    await build(createWorld({}), one, { folder: out });
    expect(readdirSync(join(out, 'sales')).sort()).toEqual(
      [living, foreign]
        .map((path) => path.slice(join(out, 'sales').length + 1))
        .concat('instruction.ru.txt')
        .sort(),
    );
    expect(readdirSync(out).sort()).toEqual(['.rolebook.json', 'sales']);
  });
});

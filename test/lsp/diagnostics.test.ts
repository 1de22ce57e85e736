import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Editor, endEditors, fullCapabilities, makeFolder, readMessage, writeInto } from './editor.js';
import { copyAllExamples, copyExamples, examples, openFile } from './example-folder.js';

const program = fileURLToPath(new URL('../../dist/rolebook.cjs', import.meta.url));

afterEach(endEditors);

interface Found {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly place?: {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly endLine?: number;
    readonly endColumn?: number;
  };
}

/** What `rolebook check --json` finds, a line for each finding. */
function runCheck(folder: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [program, 'check', '--roles', folder, '--json', '--locale', 'ru', '--threads', '1'],
    { encoding: 'utf8', cwd: folder },
  );
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Found[] };
  return findings
    .map(({ code, severity, message, place }) => {
      const { line = 1, column = 1 } = place ?? {};
      return [place?.file ?? join(folder, 'organization.yaml'), line, column, severity, code, message].join(
        ' | ',
      );
    })
    .sort();
}

/** The same of what the editor was told. */
function listPublished(editor: Editor): string[] {
  const severities = ['', 'error', 'warning', 'info'];
  return [...editor.published.values()]
    .flatMap(({ uri, diagnostics }) =>
      diagnostics.map(({ range, severity, code, ...rest }) => {
        const { line, character } = range.start;
        const [first = ''] = readMessage(rest).split('\n');
        return [fileURLToPath(uri), line + 1, character + 1, severities[severity ?? 0], code, first].join(
          ' | ',
        );
      }),
    )
    .sort();
}

/** Waits until the editor was told everything that the command finds. */
async function expectSameAsCheck(editor: Editor, folder: string): Promise<void> {
  const wanted = runCheck(folder);
  expect(wanted.length).toBeGreaterThan(0);
  await expect.poll(() => listPublished(editor), { timeout: 20_000, interval: 50 }).toEqual(wanted);
}

describe('findings as you type', { timeout: 60_000 }, () => {
  it('come from the text of the editor, not from the disk', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    await editor.edit(uri, 'unit: sales', 'unit: salse');
    const finding = await editor.waitForCode(uri, 'link/unknown-unit');
    expect(editor.wordsAt(uri, finding.range)).toBe('salse');
    expect(finding).toMatchObject({ severity: 1, source: 'rolebook' });
    expect(finding.message).toContain('Что делать: Видимо, имелось в виду sales.');
    await editor.edit(uri, 'unit: salse', 'unit: sales');
    await editor.waitUntilGone(uri, 'link/unknown-unit');
  });

  it('are those of the command line, in every file of the workspace', async () => {
    const folder = copyAllExamples({
      'head-of-sales.yaml': ['unit: sales', 'unit: salse'],
      'accountant.yaml': ['duties:', 'dutes:'],
      'organization.yaml': ['head: warehouse-head', 'head: warehouse'],
      'clauses/fire-safety.yaml': ['Соблюдает правила', 'Соблюдает своевременно и качественно правила'],
      'bank/board-chair.yaml': ['duties:', 'duties: ['],
      'key-account-manager.yaml': [
        'duties:',
        'duties:\n  - Ведёт переговоры, женщина до 35 лет.\n  - Исполняет п. 99.',
      ],
    });
    writeInto(folder, 'notes.yml', 'a: 1\n');
    const editor = await Editor.start({ folder });
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    const organization = await openFile(editor, folder, 'organization.yaml');
    await expectSameAsCheck(editor, folder);
    // After several changes, none of which the editor is told of in any other way than by typing.
    const changes = [
      [uri, 'unit: salse', 'unit: sales'],
      [uri, 'title: руководитель отдела продаж', '# 😀\n\ntitle: руководитель отдела продаж'],
      [
        uri,
        'duties:\n',
        'waivers: [{ code: rule/dangling-reference, reason: так надо }]\nduties:\n  - Исполняет п. 99.\n',
      ],
      [organization, '- id: accounting', '- id: accounts'],
      [organization, 'head: warehouse\n', 'head: warehouse-head\n'],
      [uri, 'reportsTo: commercial-director', 'reportsTo: head-of-sales'],
    ] as const;
    for (const [index, [file, from, to]] of changes.entries()) {
      await editor.edit(file, from, to);
      writeFileSync(fileURLToPath(file), editor.textOf(file));
      if (index % 3 === 2) await expectSameAsCheck(editor, folder);
    }
  });

  it('come in other open files when an id that they name is changed', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const form = await openFile(editor, folder, 'key-account-manager.yaml');
    const organization = await openFile(editor, folder, 'organization.yaml');
    await editor.waitFor(form, () => true);
    await editor.edit(organization, '- id: sales\n    name', '- id: trade\n    name');
    const finding = await editor.waitForCode(form, 'link/unknown-unit');
    expect(editor.wordsAt(form, finding.range)).toBe('sales');
    await editor.edit(organization, '- id: trade\n    name', '- id: sales\n    name');
    await editor.waitUntilGone(form, 'link/unknown-unit');
  });

  it('stay at their words while lines are written above them', async () => {
    const folder = copyExamples({ 'head-of-sales.yaml': ['unit: sales', 'unit: salse'] });
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    await editor.waitForCode(uri, 'link/unknown-unit');
    await editor.edit(uri, 'id: head-of-sales\n', '# Продажи 😀\n\nid: head-of-sales\n');
    const finding = await editor.waitForCode(uri, 'link/unknown-unit');
    expect(editor.wordsAt(uri, finding.range)).toBe('salse');
  });

  it('name second places, or tell them in the message to an editor that cannot show them', async () => {
    const folder = copyExamples({ 'head-of-sales.yaml': ['unit: sales', 'unit: sales\nunit: sales'] });
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    const { relatedInformation, ...rest } = await editor.waitForCode(uri, 'yaml/duplicate-key');
    expect(relatedInformation).toMatchObject([{ location: { uri }, message: 'первый раз здесь' }]);
    const plain = await Editor.start({ capabilities: { ...fullCapabilities, textDocument: {} } });
    const other = await openFile(plain, folder, 'head-of-sales.yaml');
    const told = await plain.waitForCode(other, 'yaml/duplicate-key');
    expect(told.message).toContain(`${readMessage(rest)}\nпервый раз здесь: ${other}#5`);
  });

  it.each([
    [{ locale: 'ru-RU' }, 'Подразделения «salse» нет'],
    [{ locale: 'de' }, 'The organization has no unit'],
    [{ locale: 'de', words: ['--stdio', '--locale', 'ru'] }, 'Подразделения «salse» нет'],
  ])('speak the language of the editor, or the one that was asked for: %j', async (settings, words) => {
    const folder = copyExamples({ 'head-of-sales.yaml': ['unit: sales', 'unit: salse'] });
    const editor = await Editor.start(settings);
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    expect((await editor.waitForCode(uri, 'link/unknown-unit')).message).toContain(words);
  });
});

describe('texts of every kind', { timeout: 60_000 }, () => {
  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['an emoji before the place', (text: string) => text.replace('unit:', '# 😀😀\nunit:')],
  ])('have their findings at the right words: %s', async (_, change) => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const text = change(
      readFileSync(join(folder, 'head-of-sales.yaml'), 'utf8').replace('unit: sales', 'unit: salse'),
    );
    const uri = await editor.open(join(folder, 'head-of-sales.yaml'), text);
    const finding = await editor.waitForCode(uri, 'link/unknown-unit');
    expect(editor.wordsAt(uri, finding.range)).toBe('salse');
  });

  it('an emoji on the same line counts two', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    await editor.edit(
      uri,
      'reporting: { reportsTo: commercial-director }',
      'reporting: { "😀": 1, reportsTo: nobody }',
    );
    const finding = await editor.waitForCode(uri, 'schema/unknown-field');
    expect(editor.wordsAt(uri, finding.range)).toBe('"😀"');
  });

  it('a file that is not YAML, and one far too large, have their finding', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const broken = await editor.open(join(folder, 'broken.yaml'), '\u0000\u0001 {{{{');
    await editor.waitFor(broken, (found) => found.some(({ severity }) => severity === 1));
    const huge = await editor.open(join(folder, 'huge.yaml'), `id: huge\ntitle: ${'а'.repeat(3_000_000)}\n`);
    await editor.waitFor(huge, (found) => found.some(({ severity }) => severity === 1));
  });
});

describe('workspaces', { timeout: 60_000 }, () => {
  it('a file outside of any is left alone', async () => {
    const folder = makeFolder({ 'compose.yaml': 'services: {}\n' });
    const editor = await Editor.start();
    await editor.open(join(folder, 'compose.yaml'), 'services: {\n');
    const examplesFolder = copyExamples({ 'head-of-sales.yaml': ['unit: sales', 'unit: salse'] });
    const uri = await openFile(editor, examplesFolder, 'head-of-sales.yaml');
    await editor.waitForCode(uri, 'link/unknown-unit');
    expect(editor.published.get(pathToFileURL(join(folder, 'compose.yaml')).href)).toBeUndefined();
  });

  it('two in one folder do not see each other', async () => {
    const folder = makeFolder({});
    cpSync(copyExamples(), join(folder, 'first'), { recursive: true });
    cpSync(copyExamples({ 'head-of-sales.yaml': ['unit: sales', 'unit: salse'] }), join(folder, 'second'), {
      recursive: true,
    });
    const editor = await Editor.start({ folder });
    const first = await openFile(editor, folder, 'first/head-of-sales.yaml');
    const second = await openFile(editor, folder, 'second/head-of-sales.yaml');
    await editor.waitForCode(second, 'link/unknown-unit');
    expect(await editor.waitFor(first, () => true)).toEqual([]);
  });

  it('a file that is deleted on the disk breaks the links to it; one that comes back mends them', async () => {
    const folder = copyExamples();
    const editor = await Editor.start({ folder });
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    await editor.waitFor(uri, () => true);
    expect(editor.requests.map(({ method }) => method)).toContain('client/registerCapability');
    const path = join(folder, 'commercial-director.yaml');
    renameSync(path, join(folder, 'kept.txt'));
    await editor.tellChanged(path);
    await editor.waitForCode(uri, 'link/unknown-role');
    renameSync(join(folder, 'kept.txt'), path);
    await editor.tellChanged(path);
    await editor.waitUntilGone(uri, 'link/unknown-role');
  });

  it('a new file that is not saved yet can be linked to', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    await editor.edit(uri, '{ reportsTo: commercial-director }', '{ reportsTo: sales-director }');
    await editor.waitForCode(uri, 'link/unknown-role');
    const director = readFileSync(join(folder, 'commercial-director.yaml'), 'utf8');
    await editor.open(
      join(folder, 'sales-director.yaml'),
      director.replace('id: commercial-director', 'id: sales-director'),
    );
    await editor.waitUntilGone(uri, 'link/unknown-role');
  });

  it('a closed file counts as it lies on the disk', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    await editor.edit(uri, 'unit: sales', 'unit: salse');
    await editor.waitForCode(uri, 'link/unknown-unit');
    await editor.close(uri);
    await editor.waitUntilGone(uri, 'link/unknown-unit');
  });

  it('an organization that cannot be read does not stop the server', async () => {
    const folder = copyExamples();
    const editor = await Editor.start();
    const uri = await openFile(editor, folder, 'organization.yaml');
    await editor.edit(uri, 'units:', 'units: [');
    await editor.waitFor(uri, (found) => found.some(({ severity }) => severity === 1));
    await editor.edit(uri, 'units: [', 'units:');
    await editor.waitFor(uri, (found) => found.every(({ severity }) => severity !== 1));
  });

  it('a folder that becomes an organization is one, and one that stops being one is none', async () => {
    const folder = copyExamples({ 'head-of-sales.yaml': ['unit: sales', 'unit: salse'] });
    const path = join(folder, 'organization.yaml');
    const organization = readFileSync(path, 'utf8');
    rmSync(path);
    const editor = await Editor.start({ folder });
    const uri = await openFile(editor, folder, 'head-of-sales.yaml');
    writeFileSync(path, organization);
    await editor.tellChanged(path);
    await editor.waitForCode(uri, 'link/unknown-unit');
    rmSync(path);
    await editor.tellChanged(path);
    await editor.waitFor(uri, (found) => found.length === 0);
  });
});

describe('the end', { timeout: 60_000 }, () => {
  it('after shutdown is 0', async () => {
    const editor = await Editor.start();
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    expect(await editor.ended).toBe(0);
  });

  it('without shutdown is 1', async () => {
    const editor = await Editor.start();
    await editor.connection.sendNotification('exit');
    expect(await editor.ended).toBe(1);
  });

  it('comes when the editor is gone', async () => {
    const editor = await Editor.start();
    editor.hangUp();
    expect(await editor.ended).toBe(1);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  it('is loaded with the library of the protocol only when it runs', () => {
    const folder = makeFolder({});
    const hook = join(folder, 'hook.cjs');
    writeFileSync(
      hook,
      `const fs = require('node:fs');
       const read = fs.readFileSync;
       fs.readFileSync = (file, ...rest) => {
         const text = read(file, ...rest);
         if (String(file).endsWith('.cjs') && String(text).includes('textDocument/didOpen')) {
           process.stderr.write('loaded the protocol\\n');
         }
         return text;
       };`,
    );
    const run = (words: readonly string[]): string =>
      spawnSync(process.execPath, ['--require', hook, program, ...words], { encoding: 'utf8', input: '' })
        .stderr;
    for (const words of [['--help'], ['lsp', '--help'], ['check', '--roles', examples]]) {
      expect(run(words)).not.toContain('loaded the protocol');
    }
    expect(run(['lsp', '--stdio'])).toContain('loaded the protocol');
  });
});

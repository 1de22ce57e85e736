import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  Position,
  RenameFile,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Editor, endEditors, fullCapabilities } from './editor.js';
import { copyExamples, openFile } from './example-folder.js';

let folder: string;
let editor: Editor;
let uri: string;

afterAll(endEditors);

/** Starts an editor on a copy of the example organizations, with the book checked. */
async function begin(settings: Parameters<typeof Editor.start>[0] = {}): Promise<void> {
  endEditors();
  folder = copyExamples();
  editor = await Editor.start(settings);
  uri = await openFile(editor, folder, 'head-of-sales.yaml');
  await editor.edit(uri, 'unit: sales', 'unit: salse');
  await editor.waitForCode(uri, 'link/unknown-unit');
  await reopen();
}

/** Takes back what was written in the file. */
async function reopen(): Promise<void> {
  await editor.close(uri);
  uri = await openFile(editor, folder, 'head-of-sales.yaml');
  await editor.waitUntilGone(uri, 'link/unknown-unit');
}

const ask = <T>(method: string, params: object): Promise<T> => editor.connection.sendRequest(method, params);
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

async function hoverAt(excerpt: string): Promise<string> {
  const found = await ask<Hover | null>('textDocument/hover', editor.at(uri, excerpt));
  return found === null ? '' : (found.contents as { readonly value: string }).value;
}

async function completeAt(excerpt: string): Promise<readonly CompletionItem[]> {
  return ask('textDocument/completion', editor.at(uri, excerpt));
}

async function actionsAt(excerpt: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const { position } = editor.at(uri, excerpt);
  const context = { diagnostics: [], ...(only && { only }) };
  return ask('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context,
  });
}

/** The text of a file after the edits that belong to it. */
function apply(
  text: string,
  edits: readonly {
    readonly range: { start: Position; end: Position };
    readonly newText?: string;
    readonly snippet?: { readonly value: string };
  }[],
): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((each) => each.index + each[0].length)];
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (changed, { range, newText, snippet }) =>
        changed.slice(0, offset(range.start)) +
        (newText ?? snippet?.value ?? '') +
        changed.slice(offset(range.end)),
      text,
    );
}

function applyAction({ edit }: CodeAction, target = uri): string {
  const edits = (edit?.documentChanges ?? []).flatMap((each) =>
    'edits' in each && each.textDocument.uri === target ? each.edits : [],
  );
  return apply(editor.textOf(target), edits);
}

describe('under the mouse', { timeout: 60_000 }, () => {
  beforeAll(() => begin());
  beforeEach(reopen);

  it('a field tells what it is for', async () => {
    const text = await hoverAt('cate|gory: manager');
    expect(text).toContain('**Категория персонала**');
    expect(text).toContain('manager — руководитель');
    expect(text).not.toContain('other employee');
    expect(text).toContain('Обязательное поле.');
  });

  it('an id tells what it leads to', async () => {
    expect(await hoverAt('reportsTo: comm|ercial')).toContain('**коммерческий директор**');
    expect(await hoverAt('unit: sa|les')).toContain('**отдел продаж**');
    await editor.edit(uri, 'duties:\n', 'clauses: [fire-safety]\nduties:\n');
    expect(await hoverAt('clauses: [fire|-safety]')).toContain('Соблюдает правила пожарной безопасности');
  });

  it('a reference tells the text that it leads to', async () => {
    await editor.edit(uri, 'purpose: выполнение', 'purpose: по [[ref:duties.special]] выполнение');
    expect(await hoverAt('[[ref:duties.spe|cial]]')).toContain('Принимает решение об особых условиях');
  });

  it('words that a rule finds fault with tell the risk and its source', async () => {
    await editor.edit(
      uri,
      '- id: planning',
      '- Отвечает за всё своевременно и качественно.\n  - id: planning',
    );
    const { code } = await editor.waitForCode(uri, 'rule/vague-measure');
    expect(code).toBe('rule/vague-measure');
    const text = await hoverAt('свое|временно и качественно');
    expect(text).toContain('Почему: ');
    expect(text).toContain('Правило: ');
  });

  it('plain text has nothing', async () => {
    expect(
      await ask('textDocument/hover', {
        textDocument: { uri: uriOf('none.yaml') },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });
});

describe('completion', { timeout: 60_000 }, () => {
  beforeAll(() => begin());
  beforeEach(reopen);

  it('offers the fields that are missing, required ones first, with their words', async () => {
    await editor.edit(uri, 'unit: sales\n', 'un\n');
    const items = await completeAt('un|\n');
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    expect(sorted[0]).toMatchObject({ label: 'unit', detail: 'Подразделение — обязательное' });
    expect(items.map(({ label }) => label)).not.toContain('category');
    expect(apply(editor.textOf(uri), [sorted[0]?.textEdit as TextEdit])).toContain('\nunit: \ncategory');
  });

  it('works in a file that is no YAML yet', async () => {
    await editor.edit(uri, 'reporting: { reportsTo: commercial-director }', 'reporting: { "\n  : [ {');
    await editor.edit(uri, 'unit: sales\n', 'unit: \n');
    expect((await completeAt('unit: |\n')).map(({ label }) => label)).toContain('sales');
  });

  it.each([
    ['unit: sales\ncategory', 'unit: |\ncategory', 'warehouse'],
    ['unit: sales\ncategory', 'unit:|\ncategory', 'warehouse'],
    ['category: manager', 'category: |\n', 'specialist'],
    ['{ reportsTo: commercial-director }', '{ reportsTo: | }', 'general-director'],
    ['reporting: { reportsTo: commercial-director }', 'reporting: { | }', 'functional'],
    ['substitutes: [commercial-director]', 'substitutes: [commercial-director, |]', 'accountant'],
    ['substitutes: [commercial-director]', 'substitutes:\n  - |\n', 'accountant'],
    ['\nduties:\n', '\nclauses:\n  - |\nduties:\n', 'fire-safety'],
    ['\nduties:\n', '\ncompetencies:\n  - id: |\nduties:\n', 'negotiation'],
    ['\nduties:\n', '\napproval: { method: order, officer: | }\nduties:\n', 'director'],
    ['\nduties:\n', '\nwaivers:\n  - code: |\nduties:\n', 'rule/vague-measure'],
    ['\ndocument:\n', '\ndocument:\n  |\n', 'effectiveFrom'],
    ['\nduties:\n', '\nduties:\n  - |\n', 'frequency'],
    ['purpose: выполнение', 'purpose: по [[ref:|', 'duties.special'],
    ['purpose: выполнение', 'purpose: по [[ref:dut|]]', 'duties.special'],
  ])('for %j written as %j there is %s', async (from, to, label) => {
    await editor.edit(uri, from, to.replace('|', ''));
    const items = await completeAt(to);
    expect(items.map((each) => each.label)).toContain(label);
  });

  it('knows the role by its title', async () => {
    await editor.edit(uri, '{ reportsTo: commercial-director }', '{ reportsTo: ген }');
    const items = await completeAt('reportsTo: ген|');
    expect(items.find(({ label }) => label === 'general-director')?.filterText).toContain(
      'генеральный директор',
    );
  });

  it('closes a reference that was not closed', async () => {
    await editor.edit(uri, 'purpose: выполнение', 'purpose: по [[ref:du выполнение');
    const item = (await completeAt('по [[ref:du| выполнение')).find(
      ({ label }) => label === 'duties.special',
    );
    expect(apply(editor.textOf(uri), [item?.textEdit as TextEdit])).toContain(
      'по [[ref:duties.special]] выполнение',
    );
  });

  it('writes a whole clause', async () => {
    await editor.edit(uri, 'rights:\n', 'rights:\n  - \n');
    const item = (await completeAt('rights:\n  - |\n')).find(({ label }) => label === 'id, text');
    expect(apply(editor.textOf(uri), [item?.textEdit as TextEdit])).toContain(
      'rights:\n  - id: ${1:id}\n    text: ${2}\n',
    );
  });

  it('offers nothing in a comment and inside of a text', async () => {
    await editor.edit(uri, 'unit: sales\n', 'unit: sales # см. \n');
    expect(await completeAt('# см. |\n')).toEqual([]);
  });
});

describe('definitions and references', { timeout: 60_000 }, () => {
  beforeAll(() => begin());
  beforeEach(reopen);

  it.each([
    ['reportsTo: comm|ercial-director', 'commercial-director.yaml', 'id'],
    ['unit: sa|les', 'organization.yaml', 'units'],
  ])('%s leads to %s', async (excerpt, file) => {
    const found = await ask<Location>('textDocument/definition', editor.at(uri, excerpt));
    expect(found.uri).toBe(uriOf(file));
  });

  it('a reference leads to its clause in the same file', async () => {
    await editor.edit(uri, 'purpose: выполнение', 'purpose: по [[ref:duties.special]] выполнение');
    const found = await ask<Location>('textDocument/definition', editor.at(uri, '[[ref:duties.spe|cial]]'));
    expect(editor.wordsAt(uri, found.range)).toBe('special');
  });

  it('a role is named in all these files', async () => {
    const found = await ask<readonly Location[]>('textDocument/references', {
      ...editor.at(uri, 'id: head-of|-sales'),
      context: { includeDeclaration: true },
    });
    const files = new Set(found.map((each) => each.uri));
    expect(files).toContain(uriOf('organization.yaml'));
    expect(files).toContain(uri);
    expect(files).toContain(uriOf('key-account-manager.yaml'));
  });

  it('the outline has sections and clauses, the search has roles', async () => {
    const symbols = await ask<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const duties = symbols.find(({ name }) => name === 'Обязанности');
    expect(duties?.children?.[0]).toMatchObject({ name: 'Планирует работу отдела:', detail: 'planning' });
    const roles = await ask<readonly SymbolInformation[]>('workspace/symbol', { query: 'БУХГАЛТЕР' });
    expect(roles.map(({ name }) => name)).toContain('главный бухгалтер (chief-accountant)');
  });
});

describe('renaming an id', { timeout: 60_000 }, () => {
  beforeAll(() => begin());
  beforeEach(reopen);

  it('changes every link, and the file that is called so', async () => {
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...editor.at(uri, 'id: head-of|-sales'),
      newName: 'sales-head',
    });
    const changes = edit.documentChanges ?? [];
    expect(changes.at(-1)).toEqual({ kind: 'rename', oldUri: uri, newUri: uriOf('sales-head.yaml') });
    const edited = changes.filter((each): each is TextDocumentEdit => 'edits' in each);
    expect(edited.map(({ textDocument }) => textDocument.uri)).toContain(uriOf('organization.yaml'));
    const own = edited.find(({ textDocument }) => textDocument.uri === uri);
    expect(own?.textDocument.version).toBe(1);
    expect(apply(editor.textOf(uri), (own?.edits ?? []) as readonly TextEdit[])).toContain(
      '\nid: sales-head\n',
    );
  });

  it('reaches vacancies, cases and translations', async () => {
    const manager = await openFile(editor, folder, 'client-manager.yaml');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...editor.at(manager, 'id: client-man|ager'),
      newName: 'account-manager',
    });
    const changes = edit.documentChanges ?? [];
    const renamed = changes
      .filter((each): each is RenameFile => 'oldUri' in each)
      .map(({ newUri }) => newUri);
    expect(renamed.toSorted()).toEqual(
      ['', 'translations/en/', 'translations/sq/'].map((each) => uriOf(`${each}account-manager.yaml`)),
    );
    await editor.close(manager);
    const key = await openFile(editor, folder, 'key-account-manager.yaml');
    const other = await ask<WorkspaceEdit>('textDocument/rename', {
      ...editor.at(key, 'id: key-account-man|ager'),
      newName: 'key-manager',
    });
    const edited = (other.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'edits' in each);
    const textOf = (name: string): string => {
      const own = edited.find(({ textDocument }) => textDocument.uri === uriOf(name));
      return apply(readFileSync(join(folder, name), 'utf8'), own?.edits ?? []);
    };
    expect(textOf('vacancies/key-account-manager-kazan.yaml')).toContain('\nrole: key-manager\n');
    const places = await ask<readonly Location[]>('textDocument/references', {
      ...editor.at(key, 'id: key-account-man|ager'),
      context: { includeDeclaration: false },
    });
    expect(places.map((each) => each.uri)).toContain(uriOf('vacancies/key-account-manager-kazan.yaml'));
    await editor.close(key);
    const accountant = await openFile(editor, folder, 'accountant.yaml');
    const third = await ask<WorkspaceEdit>('textDocument/rename', {
      ...editor.at(accountant, 'id: account|ant'),
      newName: '2026',
    });
    const texts = (third.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'edits' in each);
    const organization = texts.find(({ textDocument }) =>
      textDocument.uri.endsWith('translations/en/organization.yaml'),
    );
    const name = 'translations/en/organization.yaml';
    expect(
      apply(readFileSync(join(folder, name), 'utf8'), (organization?.edits ?? []) as readonly TextEdit[]),
    ).toContain('  roles.2026: { text: "accountant"');
    await editor.close(accountant);
  });

  it('renames no file for an editor that cannot', async () => {
    await begin({ capabilities: { textDocument: fullCapabilities.textDocument ?? {} } });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...editor.at(uri, 'id: head-of|-sales'),
      newName: 'sales-head',
    });
    expect(edit.documentChanges).toBeUndefined();
    expect(Object.keys(edit.changes ?? {})).toContain(uriOf('key-account-manager.yaml'));
  });

  it.each([
    ['Начальник', 'не может быть идентификатором'],
    ['con', 'не может быть идентификатором'],
    ['general-director', 'уже занят'],
    ['organization', 'уже занят'],
  ])('refuses %s', async (newName, words) => {
    const answer = ask('textDocument/rename', { ...editor.at(uri, 'id: head-of|-sales'), newName });
    await expect(answer).rejects.toThrow(words);
    expect(existsSync(join(folder, 'head-of-sales.yaml'))).toBe(true);
  });

  it('refuses to rename what is no id', async () => {
    await expect(ask('textDocument/prepareRename', editor.at(uri, 'title: руко|водитель'))).rejects.toThrow(
      'нечего',
    );
    const prepared = await ask('textDocument/prepareRename', editor.at(uri, 'unit: sa|les'));
    expect(prepared).toMatchObject({ placeholder: 'sales' });
  });
});

describe('corrections', { timeout: 60_000 }, () => {
  beforeAll(() => begin());
  beforeEach(reopen);

  it('are those of check --fix, one by one and all at once', async () => {
    await editor.edit(uri, 'category: manager', 'categry: manager');
    await editor.edit(uri, 'functions:\n', 'fnctions:\n');
    await editor.waitFor(
      uri,
      (found) => found.filter(({ code }) => code === 'schema/unknown-field').length === 2,
    );
    const [one] = await actionsAt('cate|gry: manager');
    expect(one).toMatchObject({ kind: 'quickfix', isPreferred: true, title: 'Исправить: category' });
    expect(applyAction(one as CodeAction)).toContain('\ncategory: manager\n');
    const [all] = await actionsAt('id: head|-of', ['source.fixAll']);
    expect(applyAction(all as CodeAction)).toMatch(/\ncategory: manager\n[^]*\nfunctions:\n/);
  });

  it('offer ids that are near to an unknown one', async () => {
    await editor.edit(uri, '{ reportsTo: commercial-director }', '{ reportsTo: comercial-director }');
    await editor.waitForCode(uri, 'link/unknown-role');
    const [action] = await actionsAt('reportsTo: comer|cial');
    expect(applyAction(action as CodeAction)).toContain('{ reportsTo: commercial-director }');
  });

  it('offer clauses that are near to an unknown one', async () => {
    await editor.edit(uri, 'purpose: выполнение', 'purpose: по [[ref:duties.specal]] выполнение');
    await editor.waitForCode(uri, 'link/unknown-clause');
    const [action] = await actionsAt('[[ref:duties.spe|cal]]');
    expect(applyAction(action as CodeAction)).toContain('[[ref:duties.special]]');
  });

  it('let a warning be accepted, with the cursor where the reason belongs', async () => {
    await editor.edit(uri, '- id: planning', '- Исполняет п. 99.\n  - id: planning');
    await editor.waitForCode(uri, 'rule/dangling-reference');
    const found = await actionsAt('Исполняет п. 9|9.');
    const action = found.find(({ title }) => title.startsWith('Принять'));
    expect(applyAction(action as CodeAction)).toMatch(
      /\n\nwaivers:\n {2}- code: rule\/dangling-reference\n {4}reason: "\$\{0\}"\n$/,
    );
  });

  it('show the place of the reason to an editor that cannot be told in the edit', async () => {
    const { workspace, ...rest } = fullCapabilities;
    await begin({
      capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: { documentChanges: true } } },
    });
    await editor.edit(uri, '- id: planning', '- Исполняет п. 99.\n  - id: planning');
    await editor.waitForCode(uri, 'rule/dangling-reference');
    const found = await actionsAt('Исполняет п. 9|9.');
    const action = found.find(({ title }) => title.startsWith('Принять'));
    const text = applyAction(action as CodeAction);
    expect(text).toMatch(/reason: ""\n$/);
    await ask('workspace/executeCommand', { ...action?.command });
    const shown = editor.requests.find(({ method }) => method === 'window/showDocument')?.params as {
      readonly selection: { readonly start: Position };
    };
    const { line, character } = shown.selection.start;
    expect(text.split('\n')[line]?.slice(0, character)).toBe('    reason: "');
  });
});

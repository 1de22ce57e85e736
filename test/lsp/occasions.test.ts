import type { CompletionItem, Hover, Location, Position } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor, endEditors, writeInto } from './editor.js';
import { copyExamples, openFile } from './example-folder.js';

let folder: string;
let editor: Editor;

beforeAll(async () => {
  folder = copyExamples();
  writeInto(
    folder,
    'templates/ru/parking.hbs',
    [
      ...['---', 'jurisdictions: [ru]', 'about: instruction', 'case:'],
      '  - { name: plate, type: text, required: true, label: { ru: Номер машины, en: Number plate } }',
      ...['---', '<document><name>Стоянка</name><body><p>{{case.plate}}</p></body></document>', ''],
    ].join('\n'),
  );
  editor = await Editor.start();
  // The book is known when a link of a role has been followed.
  const uri = await openFile(editor, folder, 'head-of-sales.yaml');
  await editor.edit(uri, 'unit: sales', 'unit: salse');
  await editor.waitForCode(uri, 'link/unknown-unit');
  await editor.close(uri);
}, 60_000);
afterAll(endEditors);

type Asked = readonly [uri: string, excerpt: string];

const ask = <T>(method: string, [uri, excerpt]: Asked, more: object = {}): Promise<T> =>
  editor.connection.sendRequest(method, { ...editor.at(uri, excerpt), ...more });

async function complete(...asked: Asked): Promise<readonly string[]> {
  return (await ask<readonly CompletionItem[]>('textDocument/completion', asked)).map(({ label }) => label);
}

async function hover(...asked: Asked): Promise<string> {
  const found = await ask<Hover | null>('textDocument/hover', asked);
  return found === null ? '' : (found.contents as { readonly value: string }).value;
}

describe('a vacancy', { timeout: 60_000 }, () => {
  let uri: string;
  beforeAll(async () => {
    uri = await openFile(editor, folder, 'vacancies/key-account-manager-kazan.yaml');
  });

  it('tells what a field is for, and the role that it is of', async () => {
    expect(await hover(uri, 'valid|Through:')).toContain('Обязательное поле.');
    expect(await hover(uri, 'role: key-acc|ount')).toContain('**менеджер по работе с ключевыми клиентами**');
  });

  it('offers fields, their words and roles', async () => {
    await editor.edit(uri, 'site: https', 'st\nsite: https');
    expect(await complete(uri, 'st|\nsite:')).toEqual(expect.arrayContaining(['startsOn', 'requirements']));
    expect(await complete(uri, 'st|\nsite:')).not.toContain('category');
    await editor.edit(uri, 'employment: [full-time]', 'employment: [ ]');
    expect(await complete(uri, 'employment: [|')).toContain('part-time');
    await editor.edit(uri, 'role: key-account-manager\n', 'role: \n');
    expect(await complete(uri, 'role: |\n')).toContain('storekeeper');
    await editor.edit(uri, 'role: \n', 'role: key-account-manager\n');
  });

  it('leads to the file of its role', async () => {
    const found = await ask<Location | readonly Location[]>('textDocument/definition', [
      uri,
      'role: key-acc|ount',
    ]);
    expect(JSON.stringify(found)).toContain('/key-account-manager.yaml');
  });

  it('is changed with the role when that is renamed in it', async () => {
    const edit = await ask<{ readonly documentChanges: readonly object[] }>(
      'textDocument/rename',
      [uri, 'role: key-acc|ount'],
      { newName: 'key-manager' },
    );
    const own = edit.documentChanges.find((each) =>
      JSON.stringify(each).includes('key-account-manager-kazan'),
    );
    expect(own).toMatchObject({ edits: [{ newText: 'key-manager' }] });
  });
});

describe('a case', { timeout: 60_000 }, () => {
  let uri: string;
  beforeAll(async () => {
    uri = await openFile(editor, folder, 'cases/garipova-offer.yaml');
  });

  it('has the fields that the template of its kind names', async () => {
    expect(await hover(uri, 'reply|By:')).toContain('**До какого дня ответить**');
    expect(await hover(uri, 'role: client-sup|port')).toContain('**');
    await editor.edit(uri, 'reason: organizational', 'reason: ');
    expect(await complete(uri, 'reason: |')).toEqual(['organizational', 'technological']);
    await editor.edit(uri, 'officer: director', 'officer: ');
    expect(await complete(uri, 'officer: |')).toContain('director');
    await editor.edit(uri, 'replyBy: 2027-01-12', 're');
    expect(await complete(uri, 're|\n')).toContain('replyBy');
  });

  it('has other fields when its kind is changed, be it one of the organization', async () => {
    await editor.edit(uri, 'kind: offer-of-other-work', 'kind: ');
    expect(await complete(uri, 'kind: |')).toEqual(expect.arrayContaining(['change-notice', 'parking']));
    expect(await complete(uri, 're|\n')).not.toContain('replyBy');
    await editor.edit(uri, 'kind: ', 'kind: parking');
    const fields = await complete(uri, 're|\n');
    expect(fields).toContain('plate');
    expect(fields).not.toContain('replyBy');
  });

  it('may be nothing yet', async () => {
    const empty = await editor.open(`${folder}/cases/new.yaml`, '\n');
    const position: Position = { line: 0, character: 0 };
    const items: readonly CompletionItem[] = await editor.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: empty },
      position,
    });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['id', 'kind', 'date']));
  });
});

describe('a staffing table', { timeout: 60_000 }, () => {
  let uri: string;
  beforeAll(async () => {
    uri = await openFile(editor, folder, 'staffing.yaml');
  });

  it('tells what a field is for', async () => {
    expect(await hover(uri, 'da|te: 2026')).toContain('С какого дня действует');
    expect(await hover(uri, 'ti|tle: Генеральный')).toContain('Обязательное поле.');
  });

  it('offers the fields of a position and the words of a category', async () => {
    await editor.edit(uri, '  # Полставки', '  - { title: Грузчик,  }\n  # Полставки');
    const fields = await complete(uri, 'Грузчик, | }');
    expect(fields).toEqual(expect.arrayContaining(['unit', 'headcount', 'category']));
    expect(fields).not.toContain('title');
    await editor.edit(uri, 'Грузчик,  }', 'Грузчик, category:  }');
    expect(await complete(uri, 'category: | }')).toContain('worker');
    await editor.edit(uri, '  - { title: Грузчик, category:  }\n', '');
  });

  it('has its faults where they stand, and its differences to the instructions at the words', async () => {
    await editor.edit(uri, 'headcount: 3.5', 'headcont: 3.5');
    const { range } = await editor.waitForCode(uri, 'schema/unknown-field');
    expect(editor.wordsAt(uri, range)).toBe('headcont');
    await editor.edit(uri, 'headcont: 3.5', 'headcount: 3.5');
    await editor.waitUntilGone(uri, 'schema/unknown-field');
    const form = await openFile(editor, folder, 'storekeeper.yaml');
    await editor.edit(uri, 'title: Кладовщик', 'title: Сторож');
    const finding = await editor.waitForCode(form, 'rule/title-not-in-staffing');
    expect(editor.wordsAt(form, finding.range)).toBe('кладовщик');
    await editor.edit(uri, 'title: Сторож', 'title: Кладовщик');
    await editor.waitUntilGone(form, 'rule/title-not-in-staffing');
  });
});

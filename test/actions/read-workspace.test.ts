import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Workspace } from '../../src/actions/read-workspace.js';
import { listFiles, listShared, readWorkspace } from '../../src/actions/read-workspace.js';
import type { OrganizationSources } from '../../src/pipeline/sources.js';
import type { Files } from '../../src/world.js';
import { createWorld } from '../../src/world.js';
import { createMemoryWorld } from '../memory-world.js';

const organization = 'id: a\n';

function describeWorkspace(workspace: Workspace | undefined): Record<string, string[]> {
  const found = workspace?.organizations ?? [];
  return Object.fromEntries(
    found.map((each) => [
      each.folder,
      listFiles(each)
        .map((file) => (isUnreadable(each, file) ? `${file} !` : file))
        .sort(),
    ]),
  );
}

function isUnreadable(sources: OrganizationSources, file: string): boolean {
  const shared = listShared(sources).find((each) => each.file === file);
  const role = sources.roles.find((each) => each.file === file);
  return (shared?.bytes ?? role?.content) === undefined;
}

async function read(texts: Readonly<Record<string, string>>, folder = 'roles') {
  const world = createMemoryWorld(texts);
  const { value, diagnostics } = await readWorkspace(world.files, folder, 'out');
  return {
    files: describeWorkspace(value),
    findings: diagnostics.map(({ code, place }) => `${code} ${place?.file ?? ''}`),
    value,
  };
}

describe('a workspace', () => {
  it('is one organization and those in its sub-folders', async () => {
    const { files, findings } = await read({
      'roles/organization.yaml': organization,
      'roles/sales-manager.yaml': '',
      'roles/clauses/secret.yaml': '',
      'roles/competencies/planning.yaml': '',
      'roles/templates/ru/instruction.hbs': '',
      'roles/templates/ru/parts/clauses.hbs': '',
      'roles/templates/looks/own.yaml': '',
      'roles/vacancies/sales-manager.yaml': '',
      'roles/translations/en/sales-manager.yaml': '',
      'roles/bank/organization.yaml': organization,
      'roles/bank/teller.yaml': '',
      'roles/.hidden.yaml': '',
      'roles/~$sales.yaml': '',
      'roles/notes.txt': '',
    });
    expect(findings).toEqual([]);
    expect(files).toEqual({
      '': [
        'roles/clauses/secret.yaml',
        'roles/competencies/planning.yaml',
        'roles/organization.yaml',
        'roles/sales-manager.yaml',
        'roles/templates/looks/own.yaml',
        'roles/templates/ru/instruction.hbs',
        'roles/templates/ru/parts/clauses.hbs',
        'roles/translations/en/sales-manager.yaml',
        'roles/vacancies/sales-manager.yaml',
      ],
      bank: ['roles/bank/organization.yaml', 'roles/bank/teller.yaml'],
    });
  });

  it('needs an organization', async () => {
    const { value, findings } = await read({ 'roles/sales-manager.yaml': '' });
    expect(value).toBeUndefined();
    expect(findings).toEqual(['workspace/no-organization roles/organization.yaml']);
  });

  it('may be the working folder; its files are then named without a folder', async () => {
    const { files } = await read({ 'organization.yaml': organization, 'out/organization.yaml': '' }, '.');
    expect(files).toEqual({ '': ['organization.yaml'] });
  });

  it('tells of YAML files that lie where nobody reads them', async () => {
    const { findings } = await read({
      'roles/organization.yaml': organization,
      'roles/sales/manager.yaml': '',
      'roles/manager.yml': '',
      'roles/clerk.yaml.txt': '',
      'roles/Director.YAML': '',
      'roles/clauses/old/secret.yaml': '',
      'roles/templates/ru/notes.yaml': '',
      'roles/templates/ru/lexicon.yaml': '',
      'roles/templates/en/lexicon.yaml': '',
      'roles/bank/organization.yaml': organization,
      'roles/bank/branch/organization.yaml': organization,
    });
    expect(findings.sort()).toEqual([
      'workspace/ignored-file roles/Director.YAML',
      'workspace/ignored-file roles/bank/branch/organization.yaml',
      'workspace/ignored-file roles/clauses/old/secret.yaml',
      'workspace/ignored-file roles/clerk.yaml.txt',
      'workspace/ignored-file roles/manager.yml',
      'workspace/ignored-file roles/sales/manager.yaml',
      'workspace/ignored-file roles/templates/en/lexicon.yaml',
      'workspace/ignored-file roles/templates/ru/notes.yaml',
    ]);
  });

  it.each(['con', 'nul', 'aux', 'com1', 'lpt9', 'prn'])('has no role called %s', async (name) => {
    const { files, findings } = await read({
      'roles/organization.yaml': organization,
      [`roles/${name}.yaml`]: '',
    });
    expect(findings).toEqual([`workspace/reserved-name roles/${name}.yaml`]);
    // It stays known, so that links to it are not told of as well, and it is not built.
    expect(files['']).toContain(`roles/${name}.yaml !`);
  });

  it('refuses names of organizations that no disk or no reader can tell apart', async () => {
    const { files, findings } = await read({
      'roles/organization.yaml': organization,
      'roles/bank.yaml': '',
      'roles/Sales.yaml': '',
      'roles/sales.yaml': '',
      'roles/bank/organization.yaml': organization,
      'roles/Bank/organization.yaml': organization,
      'roles/aux/organization.yaml': organization,
      'roles/clauses/organization.yaml': organization,
      'roles/vacancies/organization.yaml': organization,
    });
    expect(findings.sort()).toEqual([
      'workspace/reserved-name roles/aux',
      'workspace/reserved-name roles/bank.yaml',
      'workspace/reserved-name roles/bank/organization.yaml',
      'workspace/reserved-name roles/clauses/organization.yaml',
      'workspace/reserved-name roles/sales.yaml',
      'workspace/reserved-name roles/vacancies/organization.yaml',
    ]);
    expect(Object.keys(files)).toEqual(['', 'Bank']);
  });

  it('leaves out files that are too large to be a role', async () => {
    const { files, findings } = await read({
      'roles/organization.yaml': organization,
      'roles/big.yaml': 'x'.repeat(300 * 1024),
    });
    expect(findings).toEqual(['workspace/file-too-large roles/big.yaml']);
    expect(files['']).toContain('roles/big.yaml !');
  });
});

describe('a workspace on a real disk', () => {
  const makeWorkspace = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rolebook папка с пробелами '));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'organization.yaml'), organization);
    return folder;
  };
  const readReal = async (folder: string): Promise<string[]> => {
    const { value, diagnostics } = await readWorkspace(createWorld({}).files, folder, join(folder, 'out'));
    expect(value).toBeDefined();
    return diagnostics.map(({ code, place }) => `${code} ${(place?.file ?? '').slice(folder.length + 1)}`);
  };

  it('survives links that lead in a circle or nowhere', async () => {
    const folder = makeWorkspace();
    mkdirSync(join(folder, 'bank'));
    writeFileSync(join(folder, 'bank', 'organization.yaml'), organization);
    symlinkSync(folder, join(folder, 'bank', 'clauses'));
    symlinkSync('.', join(folder, 'again'));
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('nowhere', join(folder, 'lost.yaml'));
    expect((await readReal(folder)).sort()).toEqual([
      'workspace/link-loop again',
      'workspace/link-loop bank/clauses',
      'workspace/unreadable loop.yaml',
      'workspace/unreadable lost.yaml',
    ]);
  });

  it('lets two organizations share a folder by a link', async () => {
    const folder = makeWorkspace();
    for (const name of ['bank', 'clauses']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'bank', 'organization.yaml'), organization);
    writeFileSync(join(folder, 'clauses', 'a.yaml'), '');
    symlinkSync('../clauses', join(folder, 'bank', 'clauses'));
    expect(await readReal(folder)).toEqual([]);
  });

  it('never waits for a pipe that is called like a role', async () => {
    const folder = makeWorkspace();
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect(await readReal(folder)).toEqual(['workspace/unreadable pipe.yaml']);
  });

  it('names what is not UTF-8 in a name without its broken bytes', async () => {
    const folder = makeWorkspace();
    const broken = Buffer.concat([
      Buffer.from(`${folder}/`),
      Buffer.from([0xcc, 0xe5, 0xed]),
      Buffer.from('.yaml'),
    ]);
    writeFileSync(broken, '');
    writeFileSync(join(folder, 'a\u0007.yaml'), '');
    expect((await readReal(folder)).sort()).toEqual([
      'workspace/unreadable-name a\\u{7}.yaml',
      'workspace/unreadable-name \ufffd\ufffd\ufffd.yaml',
    ]);
  });

  it('tells of what the machine refuses to read', async () => {
    const world = createMemoryWorld({ 'roles/organization.yaml': organization, 'roles/secret.yaml': '' });
    const denied = Object.assign(new Error('EACCES'), {
      code: 'EACCES',
      syscall: 'open',
      path: 'secret.yaml',
    });
    const files: Files = {
      ...world.files,
      read: (path) => (path.endsWith('secret.yaml') ? Promise.reject(denied) : world.files.read(path)),
    };
    const { value, diagnostics } = await readWorkspace(files, 'roles', 'out');
    expect(diagnostics.map(({ message }) => message.ru)).toEqual([
      'Не удалось прочитать: secret.yaml: нет прав доступа',
    ]);
    expect(describeWorkspace(value)['']).toContain('roles/secret.yaml !');
  });
});

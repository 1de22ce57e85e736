import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterNewFolder, runCommand } from './run-command.js';
import { Transcript } from './transcript.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('rolebook decline', () => {
  it.each(['ru', 'en'] as const)('shows the forms to a person: %s', async (locale) => {
    enterNewFolder();
    const transcript = new Transcript(`decline-${locale}`, locale);
    await transcript.run("decline 'старший менеджер по продажам' крупье");
    await transcript.run("decline 'главный ниндзюцу'");
    await transcript.run(
      "decline --unit 'управление по работе с клиентами и партнёрами Северо-Западного региона'",
    );
    await transcript.run("decline --person female 'Толстая Любовь Ильинична'");
    await transcript.run("decline --person male 'А.С. Кравченко' 'Ремень Пётр Кузьмич'");
    await transcript.run('decline', 'слесарь 5 разряда\r\n\r\n  HR  \n');
    await transcript.run('decline --quiet', 'директор\nниндзюцу\n');
    await transcript.run('decline --json', 'директор');
    await transcript.run('decline');
    await transcript.run("decline ''");
    await transcript.run('decline --unit --person male отдел');
    await transcript.run('decline --person мужской Иванов');
    transcript.expectGolden();
  });

  it.each([
    ['менедж\u0065р', ['менедж\u0065р']],
    ['12', ['12']],
    ['😀', ['😀']],
    ['специалист 5 разряда', []],
    ['SMM-менеджер', []],
  ])('asks to check what may be no title: %s', async (title, guessedWords) => {
    const { stdout } = await runCommand(['decline', '--json', title], 'ru');
    expect(JSON.parse(stdout)).toMatchObject({ guessed: guessedWords.length > 0, guessedWords });
  });

  it('prints one object a line with --json, in a fixed order', async () => {
    const { stdout, exitCode } = await runCommand(['decline', '--json'], 'ru', [
      bytes('директор\nкиберволшебник\n'),
    ]);
    const lines = stdout.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      title: 'директор',
      guessed: false,
      guessedWords: [],
      singular: {
        nominative: 'директор',
        genitive: 'директора',
        dative: 'директору',
        accusative: 'директора',
        instrumental: 'директором',
        prepositional: 'директоре',
      },
      plural: {
        nominative: 'директора',
        genitive: 'директоров',
        dative: 'директорам',
        accusative: 'директоров',
        instrumental: 'директорами',
        prepositional: 'директорах',
      },
    });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      title: 'киберволшебник',
      guessed: true,
      guessedWords: ['киберволшебник'],
    });
  });

  it('knows the words of the organization around the working folder, and refuses a faulty lexicon', async () => {
    enterNewFolder();
    const decline = () => runCommand(['decline', '--json', 'киберволшебник']);
    const lexicon = 'roles/templates/ru/lexicon.yaml';
    mkdirSync('roles/templates/ru', { recursive: true });
    writeFileSync(lexicon, 'nouns: [{ gender: masculine, animate: true, words: [киберволшебник] }]\n');
    expect((await decline()).stdout).toContain('"guessed":true');
    writeFileSync('roles/organization.yaml', 'id: firm\n');
    expect((await decline()).stdout).toContain('"guessed":false');
    writeFileSync(lexicon, 'nouns: [{ gender: common }]\n');
    const refused = await decline();
    expect(refused.exitCode).toBe(2);
    expect(refused.stdout + refused.stderr).toContain(lexicon);
  });

  it('has no plural of a person', async () => {
    const { stdout } = await runCommand(['decline', '--json', '--person', 'male', 'Иванов Пётр']);
    expect(JSON.parse(stdout)).not.toHaveProperty('plural');
    expect(JSON.parse(stdout)).toMatchObject({ singular: { dative: 'Иванову Петру' } });
  });

  it('reads letters that are torn apart between two pieces of the input', async () => {
    const whole = bytes('директор\nкурьер');
    const { stdout } = await runCommand(['decline', '--json'], 'ru', [
      ...[whole.slice(0, 3), whole.slice(3, 18), whole.slice(18)],
    ]);
    expect(stdout.split('\n').map((line) => line.slice(0, 19))).toEqual([
      '{"title":"директор"',
      '{"title":"курьер","',
      '',
    ]);
  });

  it('leaves out a line that is no title, tells which, and does the others', async () => {
    const { stdout, stderr, exitCode } = await runCommand(['decline', '--json'], 'ru', [
      bytes(`директор\n${'а'.repeat(10_001)}\nкурьер`),
      bytes('а'.repeat(50_000)),
    ]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe(
      'Пропущена строка 2: она длиннее 10000 знаков\nПропущена строка 3: она длиннее 10000 знаков\n',
    );
    expect(exitCode).toBe(1);
  });

  it('refuses bytes that are not UTF-8, and is content with nothing', async () => {
    const wrong = await runCommand(['decline'], 'ru', [Uint8Array.of(0xe4, 0xe8, 0xf0)]);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('UTF-8');
    const torn = await runCommand(['decline'], 'ru', [Uint8Array.of(0xd0)]);
    expect(torn.exitCode).toBe(2);
    expect(await runCommand(['decline'], 'ru', [])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('shows what could move the cursor of a terminal', async () => {
    const { stdout } = await runCommand(['decline', 'директор\u001B[2J']);
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toContain('\\u{1b}');
  });
});

import { describe, expect, it } from 'vitest';
import { decide } from '../../src/registry/decide.js';
import type { Command } from '../../src/registry/state/command.js';
import { evolve } from '../../src/registry/state/evolve.js';
import type { Dossier } from '../../src/registry/state/version.js';
import type { VersionName } from '../../src/registry/state/version-name.js';
import { commands, key, listWay, on, people, submission } from './office.js';

const empty: Dossier = { key, versions: [] };
let seq = 0;

/** The dossier after commands that are all obeyed. */
function follow(way: readonly Command[], dossier = empty): Dossier {
  return way.reduce((state, command) => {
    const { value, diagnostics } = decide(state, command);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    return (value ?? []).reduce((each, event) => evolve(each, (seq += 1), event), state);
  }, dossier);
}

/** The codes by which a command is refused after others. */
function refusals(way: readonly Command[], command: Command, numberHolder?: VersionName): readonly string[] {
  const { value, diagnostics } = decide(follow(way), command, { numberHolder });
  expect(value).toBeUndefined();
  for (const { message, help, severity } of diagnostics) {
    expect(severity).toBe('error');
    expect(message.ru).toMatch(/[а-яё]/);
    expect(help?.ru ?? '-').not.toBe('');
  }
  return diagnostics.map(({ code }) => code);
}

const statusesOf = ({ versions }: Dossier): readonly string[] => versions.map(({ status }) => status);

describe('the life of a version', () => {
  it.each([
    ['submit', 'review'],
    ['endorse', 'agreed'],
    ['approve', 'approved'],
    ['register', 'registered'],
    ['enact', 'in-force'],
  ] as const)('after %s it is %s', (verb, status) => {
    expect(statusesOf(follow(listWay(verb)))).toEqual([status]);
  });

  it('is agreed and frozen with the last visa, in whatever order they come', () => {
    const first = follow([commands.submit(), commands.endorse({ actor: people.hr })]);
    expect(statusesOf(first)).toEqual(['review']);
    expect(first.versions[0]?.isFrozen).toBe(false);
    const both = follow([commands.endorse()], first);
    expect(both.versions[0]).toMatchObject({ status: 'agreed', isFrozen: true });
  });

  it('is agreed at once where nobody has to endorse', () => {
    const alone = commands.submit({ submission: submission('text', { visas: [] }) });
    expect(statusesOf(follow([alone]))).toEqual(['agreed']);
  });

  it('comes back with another text as the same version, and its visas are asked for anew', () => {
    const returned = follow([commands.submit(), commands.endorse(), commands.return({ actor: people.hr })]);
    expect(returned.versions[0]?.remarks.map(({ text }) => text)).toEqual(['Уточните п. 2.1.']);
    const again = follow([commands.submit({ submission: submission('other') })], returned);
    expect(again.versions).toHaveLength(1);
    expect(again.versions[0]).toMatchObject({ number: 1, round: 2, status: 'review', visas: [] });
    expect(again.versions[0]?.remarks).toHaveLength(1);
  });

  it('is another version once the text was agreed', () => {
    const returned = follow([...listWay('endorse'), commands.return({ actor: people.director })]);
    const again = follow([commands.submit({ submission: submission('other') })], returned);
    expect(again.versions.map(({ number, status }) => [number, status])).toEqual([
      [1, 'returned'],
      [2, 'review'],
    ]);
  });

  it('is superseded by the next one on the day on which that takes effect', () => {
    const next = listWay('enact', 'other', '13-ДИ');
    const { versions } = follow(next, follow(listWay('enact')));
    expect(versions.map(({ status }) => status)).toEqual(['superseded', 'in-force']);
    expect(versions[0]?.end).toEqual({ day: '2026-11-22', by: 2 });
  });

  it.each(['submit', 'endorse', 'approve', 'register', 'enact'] as const)(
    'can be cancelled after %s',
    (verb) => {
      expect(statusesOf(follow([...listWay(verb), commands.cancel()]))).toEqual(['cancelled']);
    },
  );
});

describe('a step is refused', () => {
  it.each(['return', 'endorse', 'approve', 'register', 'enact', 'cancel'] as const)(
    '%s of a version that does not exist',
    (verb) => {
      expect(refusals([], commands[verb]())).toEqual(['registry/no-version']);
      expect(refusals(listWay('submit'), commands[verb]({ number: 7 }))).toEqual(['registry/no-version']);
    },
  );

  it.each([
    ['submit', 'register'],
    ['submit', 'enact'],
    ['endorse', 'endorse'],
    ['endorse', 'enact'],
    ['approve', 'approve'],
    ['approve', 'return'],
    ['register', 'register'],
    ['register', 'return'],
    ['enact', 'approve'],
    ['enact', 'enact'],
  ] as const)('after %s comes no %s', (until, verb) => {
    expect(refusals(listWay(until), commands[verb]())).toEqual(['registry/wrong-state']);
  });

  it.each(['return', 'endorse', 'approve', 'register', 'enact', 'cancel'] as const)(
    'once a version is cancelled comes no %s',
    (verb) => {
      expect(refusals([...listWay('enact'), commands.cancel()], commands[verb]())).toEqual([
        'registry/wrong-state',
      ]);
    },
  );

  it('when the text has an error', () => {
    const findings = { errors: 2, warnings: 0, infos: 0, accepted: 0 };
    expect(refusals([], commands.submit({ submission: submission('text', { findings }) }))).toEqual([
      'registry/text-with-errors',
    ]);
  });

  it('when nobody says who he is', () => {
    const actor = { name: ' ', position: '' };
    expect(refusals([], commands.submit({ actor }))).toEqual(['registry/no-actor']);
    expect(refusals(listWay('register'), commands.enact({ actor }))).toEqual(['registry/no-actor']);
  });

  it.each(['submit', 'endorse', 'approve'] as const)('when a version is under way after %s', (verb) => {
    const other = commands.submit({ submission: submission('other') });
    expect(refusals(listWay(verb), other)).toEqual(['registry/open-version']);
  });

  it('when nothing has changed', () => {
    expect(refusals(listWay('register'), commands.submit())).toEqual(['registry/same-text']);
    const returned = [commands.submit(), commands.return()];
    expect(refusals(returned, commands.submit())).toEqual(['registry/unchanged-text']);
    const note = 'Пункт 2.1 соответствует положению об отделе.';
    const answered = commands.submit({ submission: submission('text', { note }) });
    expect(statusesOf(follow([...returned, answered]))).toEqual(['review']);
  });

  it.each([
    ['a stranger', people.stranger, 'registry/no-visa'],
    ['the same position under another name', { ...people.legal, name: 'Иная Б. Б.' }, 'registry/no-visa'],
    ['another position under the same name', { ...people.legal, position: 'секретарь' }, 'registry/no-visa'],
  ])('when %s endorses', (_, actor, code) => {
    expect(refusals([commands.submit()], commands.endorse({ actor }))).toEqual([code]);
  });

  it.each([
    'Соколова Анна Викторовна',
    'А. В. Соколова',
    'А.В. Соколова',
    'СОКОЛОВА А.В.',
    'Соколова А.',
    'Соколова',
  ])('but not because a name is written as %s', (name) => {
    const actor = { name, position: 'Юрисконсульт' };
    expect(decide(follow([commands.submit()]), commands.endorse({ actor })).diagnostics).toEqual([]);
  });

  it('when somebody endorses twice', () => {
    expect(refusals([commands.submit(), commands.endorse()], commands.endorse())).toEqual([
      'registry/visa-given',
    ]);
  });

  it('when a visa is missing at the approval', () => {
    expect(refusals([commands.submit(), commands.endorse()], commands.approve())).toEqual([
      'registry/visas-missing',
    ]);
  });

  it('when the approver is not authorised, or is the author', () => {
    expect(refusals(listWay('endorse'), commands.approve({ actor: people.legal }))).toEqual([
      'registry/not-authorized',
    ]);
    const [submit, ...visas] = listWay('endorse');
    if (submit === undefined) throw new Error('there is no submission');
    const own = [{ ...submit, actor: people.director }, ...visas];
    expect(refusals(own, commands.approve())).toEqual(['registry/own-text']);
    const allowed = commands.submit({
      actor: people.director,
      submission: submission('text', { authorMayApprove: true, visas: [] }),
    });
    expect(statusesOf(follow([allowed, commands.approve()]))).toEqual(['approved']);
  });

  it('when an order has no number, a return no remark, a cancelling no reason', () => {
    const nameless = { method: 'order', number: ' ' } as const;
    const byOrder = commands.submit({
      submission: submission('text', { visas: [], approvalMethod: 'order' }),
    });
    expect(refusals([byOrder], commands.approve({ approval: nameless }))).toEqual(['registry/no-order']);
    expect(refusals(listWay('submit'), commands.return({ remarks: [' '] }))).toEqual(['registry/no-reason']);
    expect(refusals(listWay('submit'), commands.cancel({ reason: '' }))).toEqual(['registry/no-reason']);
  });

  it('when it is approved in another way than it says of itself', () => {
    const order = { method: 'order', number: '15' } as const;
    expect(refusals(listWay('endorse'), commands.approve({ approval: order }))).toEqual([
      'registry/other-approval',
    ]);
  });

  it('when the day of effect is another one than the text names', () => {
    const text = submission('text', { visas: [], effectiveFrom: '2026-12-01' });
    const way = [commands.submit({ submission: text }), commands.approve()];
    expect(refusals(way, commands.register({ effectiveFrom: '2026-12-02' }))).toEqual([
      'registry/effect-differs',
    ]);
    expect(follow([...way, commands.register()]).versions[0]?.registration?.effectiveFrom).toBe('2026-12-01');
  });

  it('when somebody has another text before him', () => {
    const code = '0000-1111-2222';
    expect(refusals(listWay('submit'), commands.endorse({ textCode: code }))).toEqual([
      'registry/other-text',
    ]);
    expect(refusals(listWay('submit'), commands.endorse({ textCode: '' }))).toEqual(['registry/other-text']);
    const right = commands.endorse({ textCode: submission().textHash.slice(0, 12).toUpperCase() });
    expect(decide(follow(listWay('submit')), right).diagnostics).toEqual([]);
  });

  it('when a number is missing or taken', () => {
    const storekeeper = { ...key, role: 'storekeeper', number: 1 };
    const nameless = commands.register({ registrationNumber: ' ' });
    expect(refusals(listWay('approve'), nameless)).toEqual(['registry/no-number']);
    expect(refusals(listWay('approve'), commands.register(), storekeeper)).toEqual(['registry/number-taken']);
  });

  it('when another number is reserved for the version', () => {
    const reserved = commands.submit({ submission: submission('text', { reservedNumber: '7-ДИ' }) });
    const way = [reserved, ...listWay('approve').slice(1)];
    expect(refusals(way, commands.register())).toEqual(['registry/other-number']);
    const unnamed = commands.register({ registrationNumber: undefined });
    expect(follow([...way, unnamed]).versions[0]?.registration?.number).toBe('7-ДИ');
    expect(refusals(listWay('approve'), unnamed)).toEqual(['registry/no-number']);
  });

  it('when the number to reserve is empty or taken', () => {
    const submit = (reservedNumber: string): Command =>
      commands.submit({ submission: submission('text', { reservedNumber }) });
    const storekeeper = { ...key, role: 'storekeeper', number: 1 };
    expect(refusals([], submit(' '))).toEqual(['registry/no-number']);
    expect(refusals([], submit('7-ДИ'), storekeeper)).toEqual(['registry/number-taken']);
  });

  it('when the day of effect has not come', () => {
    const way = [...listWay('approve'), commands.register({ effectiveFrom: '2026-12-01' })];
    expect(refusals(way, commands.enact({ now: on('2026-11-30') }))).toEqual(['registry/not-yet']);
    expect(statusesOf(follow([...way, commands.enact({ now: on('2026-12-01') })]))).toEqual(['in-force']);
  });

  it('when an older version would follow a newer one', () => {
    const later = [...listWay('approve'), commands.register({ effectiveFrom: '2026-11-23' })];
    const both = [...later, ...listWay('register', 'other', '13-ДИ')];
    const newer = commands.enact({ number: 2 });
    expect(refusals([...both, newer], commands.enact({ number: 1, now: on('2026-11-23') }))).toEqual([
      'registry/newer-in-force',
    ]);
  });
});

describe('the order of dates', () => {
  const late = { now: on('2026-11-25') };

  it('counts from the day on the paper, which is kept beside that of the recording', () => {
    const way = [
      commands.submit({ now: on('2026-11-20') }),
      commands.endorse({ ...late, dated: '2026-11-21' }),
      commands.endorse({ ...late, actor: people.hr, dated: '2026-11-20' }),
    ];
    const { versions } = follow(way);
    expect(versions[0]?.visas.map(({ day, dated }) => [day, dated])).toEqual([
      ['2026-11-25', '2026-11-21'],
      ['2026-11-25', '2026-11-20'],
    ]);
    expect(refusals(way, commands.approve({ ...late, dated: '2026-11-20' }))).toEqual([
      'registry/back-dating',
    ]);
    expect(statusesOf(follow([...way, commands.approve({ ...late, dated: '2026-11-21' })]))).toEqual([
      'approved',
    ]);
  });

  it.each([
    ['endorse', 'submit'],
    ['return', 'submit'],
    ['approve', 'endorse'],
    ['register', 'approve'],
    ['cancel', 'register'],
  ] as const)('%s is not dated before %s', (verb, before) => {
    expect(refusals(listWay(before), { ...commands[verb](), dated: '2026-11-21' })).toEqual([
      'registry/back-dating',
    ]);
  });

  it.each(['submit', 'endorse'] as const)('%s is not dated in the future', (verb) => {
    const way = verb === 'submit' ? [] : listWay('submit');
    expect(refusals(way, { ...commands[verb](), dated: '2026-11-23' })).toEqual(['registry/future-date']);
  });

  it.each(['22.11.2026', '2026-02-30', '2026-13-01', '', '2026-11-2', '20261122'])(
    '%j is no date',
    (dated) => {
      expect(refusals([], commands.submit({ dated }))).toEqual(['registry/no-date']);
      expect(refusals(listWay('approve'), commands.register({ effectiveFrom: dated }))).toEqual([
        'registry/no-date',
      ]);
    },
  );

  it('nothing takes effect before it is registered, or before the version that it follows', () => {
    expect(refusals(listWay('approve'), commands.register({ effectiveFrom: '2026-11-21' }))).toEqual([
      'registry/retroactive',
    ]);
    const inForce = [
      ...listWay('approve'),
      commands.register({ effectiveFrom: '2026-12-01' }),
      commands.enact({ now: on('2026-12-01') }),
    ];
    const next = listWay('approve', 'other').map((each) => ({ ...each, now: on('2026-12-02') }));
    const { versions } = follow([...inForce, ...next]);
    expect(versions).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { decide } from '../../src/registry/decide.js';
import { addMonths } from '../../src/registry/guards/check-change-grounds.js';
import type { Command } from '../../src/registry/state/command.js';
import type { ChangeGround, ChangeRule, Submission } from '../../src/registry/state/event.js';
import { evolve } from '../../src/registry/state/evolve.js';
import { readEvent, writeEvent } from '../../src/registry/state/read-event.js';
import type { Dossier } from '../../src/registry/state/version.js';
import { commands, key, listWay, on, submission } from './office.js';

const act: ChangeRule = { jurisdiction: 'ru', legalForm: 'local-act', oneSidedChange: true };
const appendix: ChangeRule = { ...act, legalForm: 'contract-appendix' };
const agreement: ChangeGround = { by: 'agreement', number: 'ДС-5', day: '2026-11-20' };
const notice: ChangeGround = { by: 'notice', day: '2026-09-20' };
const vacancy: ChangeGround = { by: 'vacancy' };

function follow(way: readonly Command[], dossier: Dossier): Dossier {
  return way.reduce((state, command) => {
    const { value, diagnostics } = decide(state, command);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    return (value ?? []).reduce((each, event, index) => evolve(each, index + 1, event), state);
  }, dossier);
}

/** A second version that is registered, of a text that changes something. */
function listSecond(
  proposedChange: Submission['proposedChange'],
  changeRule: ChangeRule | undefined,
  text = 'other',
): Dossier {
  const first = follow(listWay('enact'), { key, versions: [] });
  const submit = commands.submit({ submission: submission(text, { proposedChange, changeRule }) });
  return follow([submit, ...listWay('register', text, '13-ДИ').slice(1)], first);
}

/** What enacting it says: the codes that refuse it, none when it takes effect. */
function enact(dossier: Dossier, rest: Parameters<typeof commands.enact>[0] = {}): readonly string[] {
  const { value, diagnostics } = decide(dossier, commands.enact(rest));
  for (const { message, help } of diagnostics) {
    expect(message.ru).toMatch(/[а-яё]/);
    expect(help?.ru).toBeDefined();
  }
  if (value !== undefined) follow([commands.enact(rest)], dossier);
  return diagnostics.map(({ code }) => code);
}

describe('what a new text rests on besides its approval', () => {
  it.each([
    ['editorial', act, [], true],
    ['detail', act, [], true],
    ['detail', { ...act, oneSidedChange: false }, [], false],
    ['detail', { ...act, oneSidedChange: false }, [agreement], true],
    ['labour-function', act, [], false],
    ['labour-function', act, [notice], false],
    ['labour-function', act, [agreement], true],
    ['labour-function', act, [vacancy], true],
    ['other-conditions', act, [], false],
    ['other-conditions', act, [notice], true],
    ['other-conditions', act, [agreement], true],
    ['editorial', appendix, [], false],
    ['editorial', appendix, [notice], false],
    ['editorial', appendix, [agreement], true],
    ['other-conditions', appendix, [notice], true],
    [undefined, appendix, [], false],
    ['labour-function', { ...act, jurisdiction: 'al' }, [], true],
    ['editorial', { ...appendix, jurisdiction: 'al' }, [], false],
    ['labour-function', undefined, [], true],
  ] as const)('%s, %o, %o: %s', (change, rule, grounds, mayTakeEffect) => {
    expect(enact(listSecond(change, rule), { grounds })).toEqual(
      mayTakeEffect ? [] : ['registry/no-grounds'],
    );
  });

  it('a first version, and the same text again, need nothing', () => {
    const submit = commands.submit({ submission: submission('text', { changeRule: appendix }) });
    const registered = follow([submit, ...listWay('register').slice(1)], { key, versions: [] });
    expect(enact(registered)).toEqual([]);
    const cancelled = follow([commands.enact()], registered);
    expect(cancelled.versions[0]?.status).toBe('in-force');
  });

  it('nobody calls a first version a change, nor one after a version that was cancelled', () => {
    const decision = { kind: 'editorial', reason: 'Так удобнее.' } as const;
    const first = follow(listWay('register'), { key, versions: [] });
    expect(enact(first, { decision })).toEqual(['registry/nothing-changed']);
    const cancelled = follow([commands.cancel()], first);
    const next = follow(listWay('register', 'other', '13-ДИ'), cancelled);
    expect(enact(next, { decision })).toEqual(['registry/nothing-changed']);
    expect(enact(next)).toEqual([]);
  });

  it('a person decides what a change is, and says why', () => {
    const second = listSecond('labour-function', act);
    const decision = { kind: 'detail', reason: 'Обязанность была в пункте 2.1.' } as const;
    expect(enact(second, { decision })).toEqual([]);
    expect(enact(second, { decision: { ...decision, reason: ' ' } })).toEqual(['registry/no-reason']);
    expect(enact(listSecond('editorial', appendix), { decision })).toEqual(['registry/no-grounds']);
  });

  it('an agreement is signed by the day of effect, and a notice is two months older', () => {
    const second = listSecond('other-conditions', act);
    expect(enact(second, { grounds: [{ ...notice, day: '2026-09-22' }] })).toEqual([]);
    expect(enact(second, { grounds: [{ ...notice, day: '2026-09-23' }] })).toEqual(['registry/late-grounds']);
    const late = [{ ...agreement, day: '2026-11-23' }];
    expect(enact(second, { grounds: late })).toEqual(['registry/future-date']);
    expect(enact(second, { grounds: late, now: on('2026-11-24') })).toEqual(['registry/late-grounds']);
    expect(enact(second, { grounds: [{ ...agreement, day: '2026-02-30' }] })).toEqual(['registry/no-date']);
  });

  it('counts months by the calendar', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
  });

  it('is read again as it was written', () => {
    const second = listSecond('labour-function', act);
    const decision = { kind: 'detail', reason: 'Уточнение.' } as const;
    const { value = [] } = decide(
      second,
      commands.enact({ grounds: [agreement, notice, vacancy], decision }),
    );
    expect(value.map(({ event }) => event.kind)).toEqual(['superseded', 'enacted']);
    for (const event of value) expect(readEvent(writeEvent(event))).toEqual(event);
  });
});

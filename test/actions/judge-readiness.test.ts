import { describe, expect, it } from 'vitest';
import type { CheckedRole } from '../../src/actions/judge-readiness.js';
import { judgeReadiness } from '../../src/actions/judge-readiness.js';
import { type Diagnostic, type Severity, diagnostic } from '../../src/diagnostic/diagnostic.js';
import { placeOfFile } from '../../src/diagnostic/place.js';

function find(severity: Severity, code: 'a' | 'b' | 'c', start = 0): Diagnostic {
  const place = { ...placeOfFile('r'), start };
  return diagnostic({ code: `rule/${code}`, severity, message: { ru: `${code}${start}`, en: code }, place });
}

function make(name: string, diagnostics: readonly Diagnostic[] = [], isComposed = true): CheckedRole {
  const file = `roles/${name}.yaml`;
  return { name, file, role: { id: name, file, title: name, isComposed }, diagnostics };
}

const judge = (...diagnostics: readonly Diagnostic[]) => judgeReadiness([make('clerk', diagnostics)])[0];

describe('a role', () => {
  it('is ready when nothing is found, or only what may stay', () => {
    expect(judge()).toMatchObject({ isReady: true, reasons: [] });
    const text = { ru: 'б', en: 'b' };
    const accepted = { ...find('info', 'b'), acceptance: { finding: text, reason: text } };
    expect(judge(find('info', 'a'), accepted)).toMatchObject({ isReady: true, accepted: 1, reasons: [] });
  });

  it.each(['error', 'warning'] as const)('is not ready with one %s', (severity) => {
    expect(judge(find(severity, 'a'))?.isReady).toBe(false);
  });

  it('is not ready when what it depends on has an error, though it has none itself', () => {
    const [role] = judgeReadiness([make('clerk', [], false)]);
    expect(role).toMatchObject({ isReady: false });
    expect(role?.reasons.map(({ ru }) => ru)).toEqual(['Сначала исправьте файлы, от которых она зависит']);
  });

  it('is not ready when its file could not be read', () => {
    const [role] = judgeReadiness([{ name: 'r', file: 'r', diagnostics: [find('error', 'a')] }]);
    expect(role).toMatchObject({ isReady: false, title: undefined, reasons: [{ ru: 'a0' }] });
  });

  it('is kept by errors first, each kind of finding once, and nothing counts twice', () => {
    const found = [find('warning', 'b'), find('error', 'a', 1), find('error', 'a', 2), find('error', 'a', 2)];
    const role = judge(...found);
    expect(role?.counts).toEqual({ errors: 2, warnings: 1, infos: 0 });
    expect(role?.reasons.map(({ ru }) => ru)).toEqual(['a1', 'b0']);
  });
});

it('the furthest from approval come first, equals by their names', () => {
  const roles = judgeReadiness([
    make('ready'),
    make('warned', [find('warning', 'a')]),
    make('b', [find('error', 'a')]),
    make('a', [find('error', 'a')]),
    make('worst', [find('error', 'a'), find('error', 'b')]),
    make('waiting', [], false),
  ]);
  expect(roles.map(({ name }) => name)).toEqual(['worst', 'a', 'b', 'warned', 'waiting', 'ready']);
});

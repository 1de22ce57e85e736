import { expect, it, vi } from 'vitest';
import { issueSheets } from '../../src/actions/acknowledgment/issue-sheets.js';
import { createProgress } from '../../src/cli/progress.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { ElectronicOffice } from '../actions/electronic-office.js';

const count = 40;

/** Issues sheets for an office full of people; gives what was reported. */
async function issue(
  office: ElectronicOffice,
  formats: readonly string[],
  report: (done: number, total: number) => void,
): Promise<void> {
  const issued = await issueSheets(
    office.world,
    {
      ...{ ...office.request, form: 'personal', formats, to: 'out/sheets', force: false },
      ...{ withAbsent: false, actor: 'hr' },
    },
    report,
  );
  expect([issued.lines, issued.diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([
    count,
    [],
  ]);
}

it('the way to a pile of sheets is reported from sheet to sheet, forward only and to its end', async () => {
  const office = await ElectronicOffice.open(count);
  const reported: (readonly [number, number])[] = [];
  await issue(office, ['pdf'], (done, total) => reported.push([done, total]));
  const steps = [...new Set(reported.map(([done]) => done))];
  expect(new Set(reported.map(([, total]) => total))).toEqual(new Set([count]));
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(count);
  // Composing is one step; after it every sheet moves the bar.
  expect(steps).toEqual(
    Array.from({ length: count - (steps[0] ?? 0) + 1 }, (_, index) => (steps[0] ?? 0) + index),
  );
  expect(steps[0]).toBeLessThan(count / 2);
});

it('a screen shows a bar that grows and is wiped away at the end; a file or --quiet shows none', async () => {
  const office = await ElectronicOffice.open(count);
  const clock = vi.spyOn(Date, 'now');
  let now = 1_000_000;
  const drawWith = async (interactive: boolean, isQuiet: boolean): Promise<string[]> => {
    const notes: string[] = [];
    const terminal: Terminal = {
      ...{ locale: 'ru', color: false, unicode: true, width: 100, interactive },
      print: () => undefined,
      note: (text) => notes.push(text),
      waitForInterrupt: () => Promise.resolve(),
    };
    clock.mockImplementation(() => (now += 250));
    const progress = createProgress(terminal, isQuiet);
    await issue(office, ['pdf', 'docx'], progress.report);
    progress.end();
    clock.mockRestore();
    return notes;
  };
  const drawn = await drawWith(true, false);
  const widths = drawn.slice(0, -1).map((each) => each.split('█').length - 1);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(new Set(widths).size).toBeGreaterThan(10);
  expect(drawn.at(-2)).toContain(`${count}/${count}`);
  expect(drawn.at(-1)).toBe('\r\u001b[K');
  expect(await drawWith(false, false)).toEqual([]);
  expect(await drawWith(true, true)).toEqual([]);
});

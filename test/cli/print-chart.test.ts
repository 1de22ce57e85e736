import { describe, expect, it } from 'vitest';
import { drawOrganization } from '../../src/actions/draw-organization.js';
import { printChart } from '../../src/cli/print-chart.js';
import { createTerminal } from '../../src/cli/terminal.js';
import { createBookWorld } from '../check/check-texts.js';
import { writeBookRole } from '../check/write-book.js';

const screen = (isTTY: boolean, environment: Readonly<Record<string, string>> = {}) => {
  const stream = Object.assign(Object.create(process.stdout) as NodeJS.WriteStream, { isTTY, columns: 60 });
  return createTerminal({ stdin: process.stdin, stdout: stream, stderr: stream }, 'ru', environment);
};

async function print(terminal: ReturnType<typeof screen>): Promise<readonly string[]> {
  const world = createBookWorld({
    'clerk.yaml': writeBookRole(
      'clerk',
      'title: делопроизводитель отдела продаж по работе с обращениями покупателей',
      'reporting: { reportsTo: head-of-sales, functional: [director] }',
    ),
  });
  const { charts } = await drawOrganization(world, { folder: 'roles', out: 'out', threads: 1 });
  return charts
    .map((each) => printChart(each, terminal))
    .join('')
    .split('\n');
}

describe('the tree on a screen', () => {
  it('is wrapped at the width of the screen, the stem goes on beside every line', async () => {
    const lines = await print(screen(true, { LANG: 'ru_RU.UTF-8', NO_COLOR: '1' }));
    expect(lines.filter((line) => Array.from(line).length > 60)).toEqual([]);
    const start = lines.findIndex((line) => line.startsWith('   ├─ Делопроизводитель'));
    const end = lines.findIndex((line) => line.startsWith('   └─ Менеджер'));
    const wrapped = lines.slice(start + 1, end);
    expect(wrapped.length).toBeGreaterThan(0);
    for (const line of wrapped) expect(line).toMatch(/^ {3}│ {5}\S/);
    expect(lines.join(' ').replaceAll(/[\s│]+/g, ' ')).toContain(
      'Делопроизводитель отдела продаж по работе с обращениями покупателей · Отдел продаж · ⇢ Генеральный директор',
    );
  });

  it('is drawn with plain characters where the screen shows no others', async () => {
    const lines = await print(screen(true, { LC_ALL: 'ru_RU.KOI8-R', LANG: 'ru_RU.UTF-8', NO_COLOR: '1' }));
    expect(lines.join('\n')).toMatch(/^ {3}\|- /m);
    expect(lines.join('\n')).not.toMatch(/[─│├└⇢·…]/);
  });

  it('has colours on a screen alone, and none with NO_COLOR', async () => {
    const code = '\u001B[';
    expect((await print(screen(true))).join('')).toContain(code);
    expect((await print(screen(true, { NO_COLOR: '1' }))).join('')).not.toContain(code);
    expect((await print(screen(false))).join('')).not.toContain(code);
  });
});

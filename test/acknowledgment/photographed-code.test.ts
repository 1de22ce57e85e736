import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import decodeQr from 'qr/decode.js';
import { ElectronicOffice } from '../actions/electronic-office.js';
import { requireTool } from '../tools.js';
import { blur, dim, grain, type Picture, tilt, turn } from './photograph.js';

/** A page of a PDF that was printed and photographed, with so many dots per inch. */
function photograph(file: string, page: number, resolution: number): Picture {
  const picture = execFileSync(
    'pdftoppm',
    ['-gray', '-r', String(resolution), '-f', String(page), '-l', String(page), file],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const [head = '', width = '', height = ''] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), dots: picture.subarray(head.length) };
}

/** What a scanner reads from a picture. */
function readCode({ width, height, dots }: Picture): string {
  const data = new Uint8Array(dots.length * 4);
  for (const [index, value] of dots.entries()) data.set([value, value, value, 255], index * 4);
  return decodeQr({ width, height, data });
}

const findSheets = (): string =>
  `out/acknowledgment/${readdirSync('out/acknowledgment').find((name) => name.endsWith('.pdf')) ?? ''}`;

it('the code that a phone reads from a printed sheet records that sheet and no other', async (context) => {
  requireTool(context, 'pdftotext');
  const office = await ElectronicOffice.open(3);
  await office.run(['ack', 'issue', '--as', 'hr']);
  const read = readCode(photograph(findSheets(), 2, 120));
  // Nothing of the person in what anybody with a phone can read.
  expect(read).not.toContain('Маркин');
  const recorded = await office.run([
    'ack',
    'record',
    read,
    '--late',
    'лист передан с опозданием',
    '--as',
    'hr',
  ]);
  expect(recorded.stdout).toContain('Записано ознакомлений: 1.');
  const status = (await office.run(['ack', 'status'])).stdout;
  expect(status).toMatch(/Маркин00002 .*: ознакомлен/);
  expect(status).toMatch(/Маркин00001 .*: (?!ознакомлен)/);
  expect(status).toMatch(/Маркин00003 .*: (?!ознакомлен)/);
  expect((await office.run(['ack', 'sheets'])).stdout).toContain('Подписано 1 из 3; без подписи: 1, 3.');
});

it('the code is read from bad pictures as well', async (context) => {
  requireTool(context, 'pdftotext');
  const office = await ElectronicOffice.open(1);
  await office.run(['ack', 'issue', '--as', 'hr']);
  const file = findSheets();
  const expected = readCode(photograph(file, 1, 300));
  expect(expected).toMatch(/^Лист: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const ways: Readonly<Record<string, (picture: Picture) => Picture>> = {
    'turned a little': (picture) => turn(picture, 5),
    'turned by 15°': (picture) => turn(picture, 15),
    'upside down': (picture) => turn(picture, 180),
    'from below': (picture) => tilt(picture, 0.2),
    'out of focus': (picture) => blur(picture, 1),
    'in a dim room': dim,
    'with grain': (picture) => grain(picture, 50),
    'all at once': (picture) => grain(dim(blur(tilt(turn(picture, 4), 0.1), 1)), 10),
  };
  const unread: string[] = [];
  for (const resolution of [150, 200]) {
    const sharp = photograph(file, 1, resolution);
    for (const [name, spoil] of Object.entries(ways)) {
      const read = attempt(() => readCode(spoil(sharp)));
      if (read !== expected) unread.push(`${name}, ${resolution} dots per inch`);
    }
  }
  expect(unread).toEqual([]);
});

it('what a scanner has read wrongly is refused, and the code is asked for', async () => {
  const office = await ElectronicOffice.open(1);
  for (const read of ['https://example.ru/', 'Лист: 7K3M-9XQ2-4VBX', 'Лист:', '\u0000\u0001']) {
    const run = await office.run(['ack', 'record', read, '--as', 'hr']);
    expect([read, run.exitCode]).toEqual([read, 1]);
    expect(run.stdout + run.stderr).toContain('acknowledgment/');
    expect(run.stdout + run.stderr).toMatch(/[Нн]аберите код|код .*лист/u);
  }
});

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

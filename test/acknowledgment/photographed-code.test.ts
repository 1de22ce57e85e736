import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import decodeQr from 'qr/decode.js';
import { ElectronicOffice } from '../actions/electronic-office.js';
import { requireTool } from '../tools.js';

/** What a scanner reads from a page of a PDF that was printed and photographed: grey pictures of so many dots per inch. */
function readCode(file: string, page: number, resolution: number): string {
  const picture = execFileSync(
    'pdftoppm',
    ['-gray', '-r', String(resolution), '-f', String(page), '-l', String(page), file],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const [head = '', width = '', height = ''] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const grey = picture.subarray(head.length);
  const data = new Uint8Array(grey.length * 4);
  for (const [index, value] of grey.entries()) data.set([value, value, value, 255], index * 4);
  return decodeQr({ width: Number(width), height: Number(height), data });
}

it('the code that a phone reads from a printed sheet records that sheet and no other', async (context) => {
  requireTool(context, 'pdftotext');
  const office = await ElectronicOffice.open(3);
  await office.run(['ack', 'issue', '--as', 'hr']);
  const file = `out/acknowledgment/${readdirSync('out/acknowledgment').find((name) => name.endsWith('.pdf')) ?? ''}`;
  const read = readCode(file, 2, 120);
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

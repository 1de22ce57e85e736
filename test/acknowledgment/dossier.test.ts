import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { splitWords } from '../../src/document/plain-words.js';
import { ElectronicOffice } from '../actions/electronic-office.js';
import { lintPdf } from '../render/pdf-lint.js';
import { requireTool, runPreflight } from '../tools.js';

/** One dot, as a picture. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const hash = createHash('sha256').update(png).digest('hex');
const name = `scan-${hash.slice(0, 12)}.png`;

/** An office in which one signature is recorded with a scan that is misnamed. */
async function openWithScan(): Promise<ElectronicOffice> {
  const office = await ElectronicOffice.open(1);
  // What a scan is goes by its content.
  writeFileSync('Скан Маркина.pdf', png);
  const paper = ['--person', '00001', '--instruction', 'sales-manager'];
  const late = ['--late', 'лист передан с опозданием'];
  const run = await office.run([
    ...['ack', 'record', ...paper, ...late],
    ...['--scan', 'Скан Маркина.pdf', '--as', 'hr'],
  ]);
  expect(run.exitCode).toBe(0);
  return office;
}

const findDossier = (extension = ''): string =>
  `out/acknowledgment/${readdirSync('out/acknowledgment').find((each) => each.startsWith('dossier-') && each.endsWith(extension)) ?? ''}`;

/** The words of a page for browsers, in their order. */
function readWords(html: string): readonly string[] {
  const body = /<body[\s\S]*<\/body>/.exec(html)?.[0] ?? '';
  const text = body.replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
  return splitWords(text.replace(/&(?:nbsp|#160);/g, ' ').replace(/&amp;/g, '&'));
}

it('a dossier carries the scans byte by byte, under names that its text tells, and is sound', async (context) => {
  requireTool(context, 'pdftotext', 'qpdf');
  const office = await openWithScan();
  const run = await office.run(['ack', 'dossier', '00001']);
  expect(run.stdout).toContain('вложено в PDF сканов и подтверждений: 1');
  const file = findDossier();
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
  expect(text).toContain(name);
  expect(text).toContain(hash);
  expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain(name);
  execFileSync('pdfdetach', ['-save', '1', '-o', 'saved.png', file]);
  expect(readFileSync('saved.png').equals(png)).toBe(true);
  execFileSync('qpdf', ['--check', file]);
  const plain = execFileSync('qpdf', ['--qdf', file, '-'], { encoding: 'latin1' });
  expect(plain).toContain('/AFRelationship /Supplement');
});

it('a dossier with a scan is the PDF/A-3a and PDF/UA that it claims to be', async (context) => {
  requireTool(context, 'qpdf', 'preflight');
  const office = await openWithScan();
  const run = await office.run(['ack', 'dossier', '00001', '--format', 'pdf,html']);
  expect(run.exitCode).toBe(0);
  const file = findDossier('.pdf');
  const words = readWords(readFileSync(findDossier('.html'), 'utf8'));
  expect(words.length).toBeGreaterThan(50);
  expect(lintPdf(readFileSync(file), { part: 3, words, attachments: [name] })).toEqual([]);
  // PDFBox knows the rules of part 1: what remains is what part 3 allows, files inside (1.4.7, 1.2.9), streams of references (1.4),
  // subsets without a list of their characters (3.1.11), and the other number of the part (7.11.2).
  const remarks = runPreflight(file).report.matchAll(/^([\d.]+) : /gm);
  expect(new Set(Array.from(remarks, ([, code]) => code))).toEqual(
    new Set(['1.4.7', '1.2.9', '1.4', '3.1.11', '7.11.2']),
  );
});

it('a dossier without one that is gone tells so, and is written all the same', async () => {
  const office = await openWithScan();
  rmSync('.rolebook/store', { recursive: true });
  const run = await office.run(['ack', 'dossier', '00001', '--format', 'html']);
  expect(run.stdout).toContain('acknowledgment/scan-missing');
  expect(readFileSync(findDossier(), 'utf8')).toContain(hash);
});

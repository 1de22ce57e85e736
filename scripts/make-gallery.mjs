// Makes the pictures of docs/gallery out of roles/: `node scripts/make-gallery.mjs`. Run by hand when documents have
// changed their looks, never by a test. Needs what the tests need: Chromium, poppler, LibreOffice.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = join(root, 'docs/gallery');
const work = mkdtempSync(join(tmpdir(), 'rolebook-gallery-'));

/** Width of a page in a picture, in pixels. */
const pageWidth = 350;

run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], root);
mkdirSync(gallery, { recursive: true });

const trade = build('roles', 'trade', ['key-account-manager', '--format', 'docx,pdf,html']);
const sheets = build('roles', 'trade', [
  'key-account-manager',
  ...['--kind', 'agreement-sheet,acknowledgment-sheet,print', '--format', 'pdf'],
]);
const order = build('roles', 'order', ['--kind', 'approval-order', '--format', 'pdf', '--signing-copy']);
const booklet = build('roles', 'booklet', [
  ...['--kind', 'booklet', '--unit', 'commercial'],
  ...['--format', 'pdf', '--signing-copy'],
]);
const signing = build('roles', 'signing', ['key-account-manager', '--format', 'pdf', '--signing-copy']);
const modern = build('roles', 'modern', ['key-account-manager', '--format', 'pdf'], (organization) =>
  organization.replace(/^look: .*$/m, 'look: modern'),
);
const others = build('roles', 'others', [
  ...['bank/corporate-client-manager', 'autoservice/mechanic', 'client-manager-form'],
  ...['--format', 'pdf'],
]);

const browser = await chromium.launch({
  executablePath: find('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

await show('instruction-gost', pages(join(trade, 'key-account-manager/instruction.ru.pdf'), [1, 2, 3]));
await show('instruction-modern', pages(join(modern, 'key-account-manager/instruction.ru.pdf'), [1, 2]));
await show('word', pages(toPdf(join(trade, 'key-account-manager/instruction.ru.docx')), [1, 2]));
await show('sheets', [
  ...pages(join(signing, 'key-account-manager/instruction.ru.pdf'), [1]),
  ...pages(join(sheets, 'key-account-manager/agreement-sheet.ru.pdf'), [1]),
  ...pages(join(sheets, 'key-account-manager/acknowledgment-sheet.ru.pdf'), [1]),
]);
await show('order', pages(join(order, 'organization/approval-order.ru.pdf'), [1, 3]));
await show('booklet', pages(join(booklet, 'organization/commercial/booklet.ru.pdf'), [1, 2, 3]));
await show('chart', pages(join(drawOrganization('chart'), 'organization/chart.pdf'), [1]));
await show('others', [
  ...pages(join(others, 'bank/corporate-client-manager/instruction.ru.pdf'), [1]),
  ...pages(join(others, 'autoservice/mechanic/instruction.ru.pdf'), [1]),
  ...pages(join(others, 'client-manager-form/instruction.ru.pdf'), [1]),
]);
const redline = compareEditions('redline');
await show('redline', [
  ...pages(toPdf(join(redline, 'redline.docx')), [3]),
  ...pages(join(redline, 'redline.pdf'), [3]),
  await shoot('redline-page', join(redline, 'redline.html'), {
    colorScheme: 'light',
    viewport: { width: 1200, height: 1700 },
  }),
]);
const page = join(trade, 'key-account-manager/instruction.ru.html');
await show('web', [
  await shoot('web-light', page, { colorScheme: 'light', viewport: { width: 900, height: 1100 } }),
  await shoot('web-dark', page, { colorScheme: 'dark', viewport: { width: 900, height: 1100 } }),
  await shoot('web-phone', page, { colorScheme: 'light', viewport: { width: 360, height: 1100 } }),
]);

await browser.close();
rmSync(work, { recursive: true, force: true });
for (const name of readdirSync(gallery).filter((each) => each.endsWith('.png'))) {
  console.log(`${name}: ${Math.round(readFileSync(join(gallery, name)).length / 1024)} KB`);
}

/** Builds a copy of the example book in a folder of its own; gives the folder of the documents. */
function build(roles, name, words, change = (text) => text) {
  const folder = join(work, name);
  cpSync(join(root, roles), join(folder, 'roles'), { recursive: true });
  const organization = join(folder, 'roles/organization.yaml');
  writeFileSync(organization, change(readFileSync(organization, 'utf8')));
  run(process.execPath, [join(root, 'dist/rolebook.cjs'), 'build', ...words], folder);
  return join(folder, 'out');
}

/** Compares an instruction with what becomes of it after some editing; gives the folder of the redlines. */
function compareEditions(name) {
  const out = build('roles', name, ['client-manager', '--kind', 'instruction', '--format', 'pdf']);
  const folder = join(work, name);
  const before = join(out, 'client-manager/instruction.ru.pdf');
  const file = join(folder, 'roles/client-manager.yaml');
  const [head, receivables, rest] = readFileSync(file, 'utf8').split(
    /(?= {2}- id: receivables)|(?= {2}- id: claims)/,
  );
  const edited = `${head.replace('  - id: search\n', `${receivables}$&`)}${rest}`
    .replace("edition: '1'", "edition: '2'")
    .replace('в течение 2 рабочих дней после', 'в течение 1 рабочего дня после')
    .replace(/ {2}- id: competitors\n.*\n.*\n/, '')
    .replace(
      '  - id: report\n',
      '  - id: returns\n    text: Оформляет возврат товара в течение 3 рабочих дней.\n$&',
    );
  writeFileSync(file, edited);
  const words = ['diff', before, 'client-manager', '--format', 'docx,html,pdf', '--out', 'redlines'];
  run(process.execPath, [join(root, 'dist/rolebook.cjs'), ...words], folder);
  for (const each of readdirSync(join(folder, 'redlines')).filter((one) => !one.startsWith('.'))) {
    const target = `redline${each.slice(each.lastIndexOf('.'))}`;
    cpSync(join(folder, 'redlines', each), join(folder, 'redlines', target));
  }
  return join(folder, 'redlines');
}

/** Draws the structure of the example organization in a folder of its own; gives the folder of the pictures. */
function drawOrganization(name) {
  const folder = join(work, name);
  cpSync(join(root, 'roles'), join(folder, 'roles'), { recursive: true });
  run(process.execPath, [join(root, 'dist/rolebook.cjs'), 'org', '--format', 'pdf'], folder);
  return join(folder, 'out');
}

/** Pictures of pages of a PDF file. */
function pages(file, numbers) {
  return numbers.map((number) => {
    const target = join(work, `${file.replace(/[^a-z0-9]+/gi, '-')}-${number}`);
    run(
      'pdftoppm',
      ['-r', '110', '-png', '-singlefile', '-f', `${number}`, '-l', `${number}`, file, target],
      work,
    );
    return `${target}.png`;
  });
}

/** The PDF file that LibreOffice makes of a Word file. */
function toPdf(file) {
  const profile = pathToFileURL(join(work, 'office')).href;
  const folder = join(work, 'word');
  const words = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ];
  run('soffice', words, work);
  return join(folder, basename(file).replace(/docx$/, 'pdf'));
}

/** A picture of the window of a browser. */
async function shoot(name, file, view) {
  const window = await browser.newPage({ ...view, deviceScaleFactor: 1 });
  await window.goto(pathToFileURL(file).href);
  const picture = join(work, `${name}.png`);
  await window.screenshot({ path: picture });
  await window.close();
  return picture;
}

/** Lays pictures side by side on a desk, as one picture of the gallery. */
async function show(name, pictures) {
  const images = pictures.map((each) => `<img src="${pathToFileURL(each).href}">`).join('');
  const file = join(work, `${name}.html`);
  writeFileSync(
    file,
    `<!DOCTYPE html><meta charset="utf-8"><style>
      body { display: inline-flex; gap: 20px; margin: 0; padding: 20px; align-items: flex-start; background: #e9e6df; }
      img { height: ${Math.round(pageWidth * Math.SQRT2)}px; box-shadow: 0 1px 6px rgb(0 0 0 / 0.25); }
    </style><body>${images}</body>`,
  );
  const window = await browser.newPage({ viewport: { width: 1400, height: 700 } });
  await window.goto(pathToFileURL(file).href);
  await window.locator('body').screenshot({ path: join(gallery, `${name}.png`) });
  await window.close();
}

function find(program) {
  const found = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
  if (found === '') throw new Error(`${program} is needed`);
  return found;
}

function run(program, words, cwd) {
  const done = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${done.stdout}${done.stderr}`);
}

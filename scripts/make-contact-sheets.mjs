// Makes contact sheets of every kind of document in every language of roles/, to be looked at before a release:
// `node scripts/make-contact-sheets.mjs <folder> [ru,en,cases]`. Run by hand, never by a test. Needs Chromium, poppler and LibreOffice.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? 'contact-sheets');
const wanted = process.argv[3]?.split(',');
const work = mkdtempSync(join(tmpdir(), 'rolebook-contact-'));

/** Dots per inch of a page, and pages on a sheet: what can be read without a lens. */
const [resolution, pagesOnSheet] = [70, 6];

const ofRoles = 'acknowledgment-sheet,agreement-sheet,assessment-sheet,blank-form,competency-profile';
const ofTexts = 'development-plan,employee-copy,instruction,print';
const ofAll = 'acknowledgment-journal,approval-order,booklet,competency-matrix,registration-journal';
const kinds = `${ofRoles},${ofTexts},${ofAll}`;
const trade = ['client-manager', '--kind', kinds, '--language'];
const builds = {
  ...Object.fromEntries(['ru', 'en', 'sq', 'ru+en', 'ru+sq'].map((each) => [each, [...trade, each]])),
  albania: ['dyqan/menaxher-sherbimi-klientit', '--kind', kinds],
  cases: ['--case', listNames('roles/cases')],
  vacancies: ['--kind', 'vacancy'],
};

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: run('which', ['chromium'], root).trim(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const look of listNames('templates/looks').split(',')) {
  for (const [name, words] of Object.entries(builds)) {
    if (wanted?.includes(name) === false) continue;
    const out = build(look, `${name}-${look}`, words);
    await show(`${name}.${look}.pdf`, listFiles(out, '.pdf').flatMap(drawPages));
    await show(
      `${name}.${look}.docx`,
      convert(listFiles(out, '.docx'), join(out, 'word')).flatMap(drawPages),
    );
  }
}
await browser.close();
rmSync(work, { recursive: true, force: true });

/** Builds documents of a copy of the example book that has a look; gives their folder. */
function build(look, name, words) {
  const folder = join(work, name);
  cpSync(join(root, 'roles'), join(folder, 'roles'), { recursive: true });
  for (const own of ['', 'dyqan/', 'bank/', 'autoservice/']) {
    const file = join(folder, `roles/${own}organization.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^look: .*$/m, `look: ${look}`));
  }
  run(process.execPath, [join(root, 'dist/rolebook.cjs'), 'build', ...words, '--format', 'pdf,docx'], folder);
  return join(folder, 'out');
}

/** The PDF files that LibreOffice makes of Word files. */
function convert(files, folder) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'office')).href}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], work);
  return files.map((file) => join(folder, basename(file).replace(/docx$/, 'pdf')));
}

/** Pictures of all pages of a PDF file. */
function drawPages(file) {
  const folder = mkdtempSync(join(work, 'pages-'));
  run('pdftoppm', ['-r', `${resolution}`, '-png', file, join(folder, 'page')], work);
  return listFiles(folder, '.png');
}

/** Lays pages on sheets, six on each. */
async function show(name, pictures) {
  for (let start = 0; start < pictures.length; start += pagesOnSheet) {
    const images = pictures.slice(start, start + pagesOnSheet);
    const file = join(work, 'sheet.html');
    writeFileSync(
      file,
      `<!DOCTYPE html><meta charset="utf-8"><style>
        body { display: grid; grid-template-columns: repeat(3, max-content); gap: 10px; margin: 10px; background: #888; }
      </style><body>${images.map((each) => `<img src="${pathToFileURL(each).href}">`).join('')}</body>`,
    );
    const page = await browser.newPage({ viewport: { width: 2600, height: 1700 } });
    await page.goto(pathToFileURL(file).href);
    const sheet = String(start / pagesOnSheet + 1).padStart(2, '0');
    await page.screenshot({ path: join(target, `${name}.${sheet}.png`), fullPage: true });
    await page.close();
  }
}

function listNames(folder) {
  const files = readdirSync(join(root, folder)).filter((each) => each.endsWith('.yaml'));
  return files.map((each) => each.slice(0, -'.yaml'.length)).join(',');
}

function listFiles(folder, extension) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((each) => each.endsWith(extension))
    .sort()
    .map((each) => join(folder, each));
}

function run(program, words, cwd) {
  const done = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

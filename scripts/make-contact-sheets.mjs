// Makes contact sheets of every kind of document in every language of roles/, to be looked at before a release:
// `node scripts/make-contact-sheets.mjs <folder> [all|ru,en,cases] [pdf,docx,html]`. Run by hand, never by a test. Needs Chromium, poppler
// and LibreOffice. A page in a browser is drawn in light and dark, on a phone and as it is printed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? 'contact-sheets');
const names = process.argv[3] ?? 'all';
const wanted = names === 'all' ? undefined : names.split(',');
const formats = process.argv[4]?.split(',') ?? ['pdf', 'docx', 'html'];
const work = mkdtempSync(join(tmpdir(), 'rolebook-contact-'));

/** Dots per inch of a page, and pages on a sheet: what can be read without a lens. */
const [resolution, pagesOnSheet] = [70, 6];

/**
 * How a page of the web is looked at: a window in CSS pixels, its pictures on a sheet, how many of them a document
 * gets at most, and how wide each is shown. The dark page says what the light one does, so its beginning is enough.
 */
const screens = {
  light: { colorScheme: 'light', width: 1200, height: 1720, onSheet: 6, most: 6, shown: 580 },
  dark: { colorScheme: 'dark', width: 1200, height: 1720, onSheet: 6, most: 1, shown: 580 },
  phone: { colorScheme: 'light', width: 360, height: 1640, onSheet: 5, most: 6, shown: 350 },
};

const russianLetters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const latinLetters = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya'.split(' ');

const ofRoles = 'acknowledgment-sheet,agreement-sheet,assessment-sheet,blank-form,competency-profile';
const ofTexts = 'development-plan,employee-copy,instruction,print';
const ofAll = 'acknowledgment-journal,approval-order,booklet,competency-matrix,registration-journal';
const kinds = `${ofRoles},${ofTexts},${ofAll}`;
const trade = ['client-manager', '--kind', kinds, '--language'];
const builds = {
  ...Object.fromEntries(['ru', 'en', 'sq', 'ru+en', 'ru+sq'].map((each) => [each, [...trade, each]])),
  albania: ['dyqan/menaxher-sherbimi-klientit', '--kind', kinds],
  cases: ['--case', listNames('roles/cases')],
  'cases-en': ['--case', nameCases('en')],
  'cases-sq': ['--case', nameCases('sq')],
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
    const sheet = `${name}.${look}`;
    if (formats.includes('pdf')) await show(`${sheet}.pdf`, listFiles(out, '.pdf').flatMap(drawPages(out)));
    if (formats.includes('docx')) await showWord(sheet, out);
    if (formats.includes('html')) await showWeb(sheet, out);
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
  for (const language of ['en', 'sq']) translateCases(join(folder, 'roles'), language);
  writeVacancies(join(folder, 'roles'));
  run(
    process.execPath,
    [join(root, 'dist/rolebook.cjs'), 'build', ...words, '--format', formats.join(',')],
    folder,
  );
  return join(folder, 'out');
}

/**
 * Cases of every kind in another language: those of the book for the role that is translated, their words in Latin letters, so
 * that any Russian letter on a sheet is one of a template.
 */
function translateCases(roles, language) {
  for (const name of listNames('roles/cases').split(',')) {
    const words = readFileSync(join(roles, 'cases', `${name}.yaml`), 'utf8')
      .replace(/^id: .*$/m, `id: ${name}-${language}\nlanguage: ${language}`)
      .replace(/^role: .*$/m, 'role: client-manager')
      .replace(/\p{Script=Cyrillic}/gu, writeInLatin);
    writeFileSync(join(roles, 'cases', `${name}-${language}.yaml`), words);
  }
}

function nameCases(language) {
  return listNames('roles/cases')
    .split(',')
    .map((name) => `${name}-${language}`)
    .join(',');
}

/** An advertisement for a role in Albanian: each is made in the language of its role. */
function writeVacancies(roles) {
  const [name] = listNames('roles/vacancies').split(',');
  const words = readFileSync(join(roles, 'vacancies', `${name}.yaml`), 'utf8')
    .replace(/^id: .*$/m, 'id: shitja')
    .replace(/^role: .*$/m, 'role: menaxher-sherbimi-klientit')
    .replace(/^duties: .*\n/m, '')
    .replace(/\p{Script=Cyrillic}/gu, writeInLatin);
  mkdirSync(join(roles, 'dyqan/vacancies'), { recursive: true });
  writeFileSync(join(roles, 'dyqan/vacancies/shitja.yaml'), words);
}

/** A Russian letter in Latin ones, about as wide. */
function writeInLatin(letter) {
  const lower = letter.toLowerCase();
  const latin = latinLetters[russianLetters.indexOf(lower)] ?? '';
  return letter === lower ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
}

/** Shows Word files as LibreOffice lays them out. */
async function showWord(sheet, out) {
  const folder = join(work, 'word', sheet);
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'office')).href}`;
  const files = listFiles(out, '.docx');
  // The program starts once for each folder, whose files cannot have the same name.
  for (const source of new Set(files.map((file) => dirname(file)))) {
    const own = files.filter((file) => dirname(file) === source);
    run(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, relative(out, source)), ...own],
      work,
    );
  }
  const pictures = listFiles(folder, '.pdf').flatMap(drawPages(folder));
  await show(`${sheet}.docx`, pictures);
}

/** Shows pages of the web on every screen and on paper, and tells which are wider than their window. */
async function showWeb(sheet, out) {
  const files = listFiles(out, '.html');
  for (const [name, screen] of Object.entries(screens)) {
    const pictures = [];
    for (const file of files) pictures.push(...(await shootScreens(file, out, screen)));
    await show(`${sheet}.html-${name}`, pictures, screen);
  }
  const printed = join(work, 'printed', sheet);
  for (const file of files) await print(file, join(printed, `${relative(out, file)}.pdf`));
  await show(`${sheet}.html-print`, listFiles(printed, '.pdf').flatMap(drawPages(printed)));
}

/** Pictures of a page, one screen after the other from its top. */
async function shootScreens(file, out, { colorScheme, width, height, most }) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  const [full, long] = await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
  );
  const title = relative(out, file);
  if (full > width) console.log(`${title}: ${full} px wide in a window of ${width} px`);
  const pictures = [];
  for (let top = 0; top < long && pictures.length < most; top += height) {
    const path = join(mkdtempSync(join(work, 'screen-')), 'page.png');
    const clip = { x: 0, y: top, width, height: Math.min(height, long - top) };
    await page.screenshot({ path, clip, fullPage: true });
    pictures.push({ path, title: `${title} ${pictures.length + 1}/${Math.ceil(long / height)}` });
  }
  await page.close();
  return pictures;
}

async function print(file, path) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.pdf({ path, preferCSSPageSize: true });
  await page.close();
}

/** Makes pictures of all pages of a PDF file, called by its path in a folder. */
function drawPages(root) {
  return (file) => {
    const folder = mkdtempSync(join(work, 'pages-'));
    run('pdftoppm', ['-r', `${resolution}`, '-png', file, join(folder, 'page')], work);
    const pages = listFiles(folder, '.png');
    return pages.map((path, index) => ({
      path,
      title: `${relative(root, file)} ${index + 1}/${pages.length}`,
    }));
  };
}

/** Lays pictures on sheets, each under its title. */
async function show(name, pictures, { onSheet = pagesOnSheet, shown } = {}) {
  for (let start = 0; start < pictures.length; start += onSheet) {
    const images = pictures.slice(start, start + onSheet);
    const file = join(work, 'sheet.html');
    const columns = onSheet === pagesOnSheet ? 3 : onSheet;
    const size = shown === undefined ? '' : ` width="${shown}"`;
    const figures = images.map(
      (each) =>
        `<figure><figcaption>${each.title}</figcaption><img src="${pathToFileURL(each.path).href}"${size}></figure>`,
    );
    writeFileSync(
      file,
      `<!DOCTYPE html><meta charset="utf-8"><style>
        body { display: inline-grid; grid-template-columns: repeat(${columns}, max-content); gap: 8px; margin: 8px; background: #888; }
        figure { margin: 0; }
        figcaption { font: 12px sans-serif; color: #fff; }
      </style><body>${figures.join('')}</body>`,
    );
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
    await page.goto(pathToFileURL(file).href);
    const sheet = String(start / onSheet + 1).padStart(2, '0');
    await page.locator('body').screenshot({ path: join(target, `${name}.${sheet}.png`) });
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

// Gets the programs that the tests use (see tools.ts) where that can be done without asking: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Debian package -> a program (bare name) or a file (absolute path) that shows that it is there. */
const packages = {
  'libreoffice-writer-nogui': 'soffice',
  'libreoffice-calc-nogui': '/usr/lib/libreoffice/program/libsclo.so',
  // The metrics of Times New Roman; without them LibreOffice breaks lines and pages elsewhere.
  'fonts-liberation': '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
  'poppler-utils': 'pdftotext',
  qpdf: 'qpdf',
  chromium: 'chromium',
  'libxml2-utils': 'xmllint',
  openssl: 'openssl',
  'default-jre-headless': 'java',
  'libpdfbox2-java': '/usr/share/java/preflight.jar',
  'libcommons-logging-java': '/usr/share/java/commons-logging.jar',
  'libactivation-java': '/usr/share/java/javax.activation.jar',
  postgresql: '/usr/lib/postgresql',
  'libjaxb-api-java': '/usr/share/java/jaxb-api.jar',
};

const delaysInSeconds = [5, 20];

/** Installs what is missing. Says so when it cannot; the tests that need a tool then report it themselves. */
export async function installTools() {
  installValidator();
  const missing = findMissing();
  if (missing.length === 0) return;
  if (!isDebian() || process.getuid?.() !== 0) {
    console.log(`Missing tools, some tests will be skipped. On Debian: apt-get install ${missing.join(' ')}`);
    return;
  }
  console.log(`Installing ${missing.join(' ')}`);
  let output = '';
  for (const delay of [...delaysInSeconds, 0]) {
    output = '';
    const done = [
      ['update'],
      ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...missing],
    ].every((words) => {
      const run = spawnSync('apt-get', words, {
        encoding: 'utf8',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        maxBuffer: 64 * 1024 * 1024,
      });
      output += `${run.stdout}${run.stderr}${run.error?.message ?? ''}`;
      return run.status === 0;
    });
    if (done) return;
    await wait(delay * 1000);
  }
  console.log(`${output}\nCould not install ${missing.join(' ')}; the output of apt-get is above.`);
}

/** The validators of Microsoft come from the package registry, with their hashes in the lock file beside them. */
function installValidator() {
  const folder = fileURLToPath(new URL('validator', import.meta.url));
  const supported = process.platform === 'linux' && process.arch === 'x64';
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const isThere = Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name)));
  if (!supported || isThere) return;
  console.log('Installing the validators of Open XML and SARIF');
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const run = spawnSync(program, [...first, 'ci', '--no-fund', '--no-audit'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) console.log(`${run.stdout}${run.stderr}\nCould not install the validators.`);
}

function findMissing() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return Object.entries(packages)
    .filter(([, sign]) =>
      sign.startsWith('/') ? !existsSync(sign) : !folders.some((folder) => existsSync(join(folder, sign))),
    )
    .map(([name]) => name);
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(file, 'utf8'));
}
